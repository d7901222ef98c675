// Clients of infrastructure, secrets, databases, brokers, models, messages and networks in their further subcommands.
// Written from the manuals of each tool, subcommand by subcommand; a row stands here because it was once judged wrongly.

import type { FieldTable } from "./table.ts";

export const DATA_AND_MESSAGES: FieldTable = {
  "": [
    "terraform modules -json",
    "bw get template item",
    "gopass mounts",
    "gopass pwgen 20",
    "mysql_upgrade",
    "grafana-cli plugins uninstall x",
    "git send-email --dry-run 0001.patch",
    "apprise --dry-run -b hi slack://a",
    "apprise --details",
    "toot env",
    "masscan --nmap",
    "ngrok config upgrade",
    "firewall-cmd --query-panic",
  ],
  "credential-change": [
    "pulumi config set-all --secret a=b",
    "op plugin init aws",
    "rabbitmqctl import_definitions f",
    "grafana-cli admin secrets-migration re-encrypt",
  ],
  "credential-change ?network": [
    "nomad operator root keyring rotate",
    "nomad var put secret/x a=b",
    "consul intention create -deny a b",
    "consul connect ca set-config -config-file c",
  ],
  "destructive ?network": ["consul snapshot restore s"],
  "destructive ?network ?outbound-message": ["exim -Mrm 1abc"],
  "hidden-code": ["psql -c \"COPY t FROM PROGRAM 'id'\""],
  network: [
    "duckdb -c \"copy (select 1) to 's3://b/x.parquet'\"",
    "dvc add --to-remote x -r r",
    "MLFLOW_TRACKING_URI=https://m.example.com mlflow experiments list",
    "mlflow artifacts download -u s3://b/x",
  ],
  "network credential-change": [
    "pulumi env set o/e k v --secret",
    "boundary credential-stores create vault -vault-token t",
    "op vault group grant --vault v --group g",
    "warp-cli registration new",
    "warp-cli registration delete",
  ],
  "network credential-change ?outbound-message": ["matrix-commander --verify emoji"],
  "network credential-read": ["pulumi env open o/e"],
  "network destructive": [
    "salt '*' file.remove /x",
    "salt-cloud -d n",
    "boundary scopes delete -id s",
    "hf repo-files delete me/x f",
    "openai api files.delete -i x",
    "mmctl channel delete t:c",
    "mmctl team delete t",
  ],
  "network outbound-message": ["postfix flush"],
  "network persistence": ["salt '*' cron.set_job root '*' '*' '*' '*' '*' x"],
};
