// What a client of the network does on this machine alone, and the call beside it that reaches its service.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "./line.ts";

const PAIRS: readonly (readonly [here: string, away: string])[] = [
  ["stern --completion zsh", "stern web"],
  ["stern --completion zsh", "stern -- --completion"],
  ["kubectl label --local -f pod.yaml app=web", "kubectl label -f pod.yaml app=web"],
  ["kubectl label --local -f pod.yaml app=web", "kubectl label --local=false -f pod.yaml app=web"],
  ["istioctl analyze --use-kube=false web/", "istioctl analyze --use-kube=true web/"],
  ["helm template web ./chart", "helm template --validate web ./chart"],
  ["vela dry-run --offline -f app.yaml", "vela dry-run -f app.yaml"],
  ["netlify build --offline", "netlify deploy --dir dist"],
  ["wrangler deploy --dry-run --outdir dist", "wrangler deploy"],
  ["wrangler kv key list --binding KV --local", "wrangler kv key list --binding KV"],
  ["fly validate-pipeline -c pipeline.yml", "fly set-pipeline -c pipeline.yml -p web"],
  ["amtool check-config alertmanager.yml", "amtool alert query"],
  ["amtool config routes test --config.file=am.yml severity=critical", "amtool config routes test severity=critical"],
  ["mimirtool rules lint rules.yml", "mimirtool rules load rules.yml"],
  ["logcli --stdin '{a=\"b\"}'", "logcli query '{a=\"b\"}'"],
  ["aws s3 help", "aws s3 ls"],
  ["aws ec2 run-instances --generate-cli-skeleton", "aws ec2 run-instances --image-id x"],
  ["supabase gen types typescript --local", "supabase gen types typescript --project-id x"],
  [
    "newman run c.json --env-var baseUrl=http://localhost:3000",
    "newman run c.json --env-var baseUrl=https://x.example",
  ],
  ["locust -f locustfile.py -H http://localhost:8080", "locust -f locustfile.py -H https://x.example"],
  ["buf breaking --against .git#branch=main", "buf breaking --against https://x.example/a.git"],
  ["python manage.py runserver 8000", "python manage.py runserver 0.0.0.0:8000"],
  ["vault server -dev", "vault server -dev -dev-listen-address=0.0.0.0:8200"],
  ["flyway -url=jdbc:h2:mem:test info", "flyway -url=jdbc:h2:tcp://db.example.com/x info"],
  ["liquibase --url=jdbc:sqlite:x.db status", "liquibase --url=jdbc:oracle:thin:@//db.example.com:1521/x status"],
  ["atlas schema inspect -u sqlite://x.db", "atlas schema inspect -u postgres://db.example.com/x"],
  ["migrate -path m -database sqlite3://x.db up", "migrate -source github://a/b -database sqlite3://x.db up"],
  ["subfinder -h", "subfinder -d example.com"],
  ["rclone copy ./a ./b", 'rclone copy "$A" "$B"'],
  ["earthly +build", "earthly github.com/a/b+build"],
  ["curl -s http://localhost:$PORT/health", "curl -s http://localhost:$PORT@evil.example/"],
  ["curl -s localhost:$APP_PORT/health", "read PORT < f; curl -s http://localhost:$PORT/"],
  ["curl http://127.0.0.1:$PORT", "curl http://127.0.0.1$PORT"],
  ["rover config list", "rover graph check web"],
];

describe("a client that keeps to this machine", () => {
  it.each(PAIRS)("%s is quiet and %s is not", (here, away) => {
    expect(kindsOf(here)).not.toContain("network");
    expect(kindsOf(away)).toContain("network");
  });

  it("counts an address that is named beside it", () => {
    expect(kindsOf("sentry-cli sourcemaps inject --url https://x.example dist")).toContain("network");
    expect(kindsOf("frobctl lint https://x.example/a.yaml")).toContain("network");
  });
});
