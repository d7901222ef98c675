// Where tools keep the logins that they were given: clouds, registries, forges, mail, databases, AI services.
// Settings without secrets (`~/.gitconfig`, `~/.config/pip`) do not stand here.

import { words } from "../tools/words.ts";
import type { Place } from "./place.ts";

export const LOGINS: readonly Place[] = [
  {
    kind: "secret",
    standing: true,
    what: "cloud credentials",
    paths: [
      ...words(`
        ~/.aws/ ~/.aws/credentials* ~/.aws/config ~/.aws/sso/cache/* ~/.aws/cli/cache/* **/.aws/credentials
        ~/.config/gcloud/ ~/.config/gcloud/*.db ~/.config/gcloud/*credentials*
        ~/.config/gcloud/legacy_credentials/**/* **/application_default_credentials.json ~/.azure/
        ~/.azure/*token* ~/.azure/accessTokens.json ~/.azure/msal_* ~/.azure/service_principal* ~/.oci/*.pem
        ~/.oci/config ~/.bluemix/config.json ~/.config/doctl/config.yaml ~/.config/hcloud/cli.toml
        ~/.config/linode-cli ~/.aliyun/config.json ~/.tccli/*.credential ~/.config/configstore/*.json
        ~/.config/heroku/* ~/.fly/config.yml ~/.config/.wrangler/config/* ~/.wrangler/config/*
        ~/.vercel/auth.json ~/.local/share/com.vercel.cli/auth.json ~/.netlify/config.json
        ~/.config/netlify/config.json ~/.config/openstack/clouds.y*ml ~/.config/openstack/secure.y*ml
        /etc/openstack/clouds.y*ml ~/.config/fly/config.yml ~/.config/scw/config.yaml
        ~/.config/exoscale/exoscale.toml ~/.config/upcloud* ~/.config/vultr-cli.y*ml ~/.vultr-cli.y*ml
        ~/.ovh.conf ~/.bluemix/**/* ~/.heroku/* ~/.railway/config.json ~/.render/cli.y*ml
        ~/.supabase/access-token ~/.config/stripe/config.toml ~/.edgerc ~/.saml2aws ~/.aws-vault/**/*
        ~/.awsvault/**/* ~/.config/netlify/* ~/Library/Preferences/netlify/config.json
        ~/AppData/Roaming/gcloud/*.db ~/AppData/Roaming/gcloud/*credentials*
      `),
      "~/Library/Application Support/com.vercel.cli/auth.json",
      "~/Library/Application Support/doctl/config.yaml",
    ],
  },
  {
    kind: "secret",
    standing: true,
    what: "a tool's stored login",
    paths: words(`
      ~/.netrc ~/_netrc ~/.bundle/config ~/.config/dart/pub-tokens.json ~/.conan/.conan.db ~/.conan2/credentials.json ~/.cvspass ~/.p4tickets ~/.subversion/auth/**/* ~/AppData/Roaming/Subversion/auth/**/* ~/.authinfo* **/.netrc ~/.npmrc ~/.yarnrc.yml ~/.pypirc ~/.gem/credentials
      ~/.local/share/gem/credentials ~/.cargo/credentials* ~/.git-credentials **/.git-credentials
      ~/.config/git/credentials ~/.config/gh/hosts.yml ~/.config/glab-cli/config.yml ~/.config/hub
      ~/.config/tea/config.yml ~/.config/httpie/sessions/**/* ~/.httpie/sessions/**/* ~/.docker/config.json ~/.config/containers/auth.json
      /run/user/*/containers/auth.json ~/.kube/ ~/.kube/config* ~/.kube/*.conf /etc/kubernetes/*.conf
      /etc/kubernetes/pki/**/*.key /etc/rancher/k3s/k3s.yaml /var/lib/rancher/k3s/server/*token
      **/kubeconfig **/kubeconfig.y*ml **/*.kubeconfig ~/.terraform.d/credentials.tfrc.json ~/.terraformrc
      ~/.vault-token ~/.config/helm/registry/config.json ~/.composer/auth.json
      ~/.config/composer/auth.json **/auth.json ~/.m2/settings.xml ~/.m2/settings-security.xml
      ~/.gradle/gradle.properties ~/.sbt/.credentials ~/.ivy2/.credentials ~/.nuget/NuGet/NuGet.Config
      ~/.config/NuGet/NuGet.Config ~/.hex/hex.config ~/.pgpass ~/.my.cnf ~/.mylogin.cnf ~/.dbshell
      ~/.msmtprc ~/.fetchmailrc ~/.muttrc ~/.s3cfg ~/.boto ~/.rclone.conf ~/.config/rclone/rclone.conf
      ~/.config/restic/**/* ~/.smbcredentials* ~/.config/openai/* ~/.cache/huggingface/token
      ~/.huggingface/token ~/.kaggle/kaggle.json ~/.claude/.credentials.json ~/.claude.json
      ~/.codex/auth.json ~/.gemini/oauth_creds.json ~/.local/share/opencode/auth.json
      ~/.qwen/oauth_creds.json ~/.config/op/config ~/.config/sops/age/keys.txt ~/.config/age/*
      ~/.claude/*credentials* ~/.config/claude/*credentials* ~/.aider/oauth-keys.env
      ~/.continue/config.y*ml ~/.continue/config.json ~/.config/goose/secrets.y*ml ~/.config/llm/keys.json
      ~/.config/io.datasette.llm/keys.json ~/.config/anthropic/* ~/.anthropic/* ~/.openai/*
      ~/.cursor/auth.json ~/.config/cursor/auth.json ~/.copilot/*token* ~/.replicate/*
      ~/.ollama/id_ed25519 ~/.pulumi/credentials.json ~/.jfrog/jfrog-cli.conf* ~/.config/jfrog/jfrog-cli.conf*
      ~/.config/pypoetry/auth.toml ~/.lein/credentials* ~/.mix/hex.config ~/.pub-cache/credentials.json
      ~/.config/dart/pub-credentials.json ~/.sbt/**/*credentials* ~/.ivy2/*credentials*
      ~/.config/configstore/* ~/.expo/state.json ~/.terraform.d/*credentials*
      ~/.config/infracost/credentials.yml ~/.config/configstore/snyk.json ~/.sentryclirc
      ~/.travis/config.yml ~/.circleci/cli.yml ~/.buildkite/* ~/.config/buildkite.y*ml ~/.jira.d/**/*
      ~/.config/.jira/**/* ~/.config/gitea/**/*token* ~/.config/rclone/**/* ~/.config/filezilla/*.xml
      ~/.filezilla/*.xml ~/.local/share/remmina/* ~/.remmina/* ~/.vnc/passwd ~/.config/tigervnc/passwd
      ~/.rediscli_auth ~/.config/lastpass/* ~/.lpass/* ~/.config/msmtp/config ~/.config/mutt/* ~/.mutt/*
      ~/.mbsyncrc ~/.offlineimaprc ~/.getmail/getmailrc ~/.config/aerc/accounts.conf ~/.config/neomutt/*
      ~/.config/weechat/sec.conf ~/.config/irssi/config ~/.irssi/config ~/.davfs2/secrets
      /etc/davfs2/secrets ~/.cifs* ~/.config/syncthing/key.pem ~/.config/syncthing/config.xml
      ~/.config/ngrok/ngrok.yml ~/.ngrok2/ngrok.yml ~/.cloudflared/*.json ~/.cloudflared/cert.pem
      ~/.config/tailscale/**/* /var/lib/tailscale/* ~/.step/secrets/* ~/.config/step/secrets/*
      ~/.mc/config.json ~/.config/s3cmd/* ~/.dropbox/**/* ~/.config/b2/* ~/.b2_account_info
      ~/.config/backblaze/**/* ~/.jupyter/*password* ~/.jupyter/jupyter_server_config.json
      ~/.config/rstudio/**/*token* ~/.twurlrc ~/.config/gcalcli/* ~/.gcalcli_oauth ~/.pgadmin/*
      ~/.dbvis/**/* ~/.local/share/DBeaverData/**/credentials-config.json ~/.squirrel-sql/**/*
      ~/.databrickscfg ~/.snowsql/config ~/.config/snowflake/* ~/.snowflake/* ~/.bigqueryrc ~/.dbt/profiles.yml
      ~/.prefect/profiles.toml ~/.ansible/galaxy_token ~/.chef/* ~/.puppetlabs/token ~/.juju/*
      ~/.local/share/juju/* ~/.minikube/**/*.key ~/.minikube/profiles/**/* ~/.doppler/.doppler.yaml
      ~/.config/doppler/.doppler.yaml ~/.infisical/* ~/.akeyless/**/* ~/.config/fastly/config.toml
      ~/.config/exercism/user.json ~/.config/todoist/config.json ~/.config/spotify-tui/client.yml
      ~/.config/spotifyd/* ~/.cache/spotify/credentials.json ~/.android/adbkey ~/.android/debug.keystore
      ~/.appstoreconnect/**/* ~/.config/akamai* ~/.akamai-cli/config ~/.local/share/atuin/key
      ~/.local/share/atuin/session ~/.config/gist ~/.gist ~/.config/twilio* ~/.twilio-cli/config.json
      ~/.config/sendgrid* ~/.config/algolia/* ~/.config/auth0/config.json ~/.okta/okta.yaml ~/.oktaenv
      ~/.config/turso/settings.json ~/.config/planetscale/* ~/.config/neonctl/credentials.json ~/.turso/*
      ~/.planetscale/* ~/.config/railway/config.json ~/.config/koyeb.yaml ~/.koyeb.yaml ~/.config/civo* ~/.civo.json
      ~/.config/packer/*.json ~/.config/vault/* ~/.consul-token ~/.nomad-token ~/.config/confluent* ~/.confluent/*
      ~/.config/kcat.conf ~/.kafka/*.properties ~/.config/temporalio/* ~/.config/argocd/config ~/.argocd/config
      ~/.rancher/cli2.json ~/.config/tsh/** ~/.tsh/**/* ~/.teleport/**/* ~/.boundary/* ~/.config/openvpn/*
      ~/.config/zulip* ~/.zuliprc ~/.config/matrix*/*.json ~/.config/gomuks/* ~/.config/tut/accounts.toml
      ~/.config/toot/config.json ~/.config/rtv/refresh-token ~/.config/newsboat/*pass* ~/.config/khal/*
      ~/.config/vdirsyncer/* ~/.vdirsyncer/* ~/.config/himalaya/config.toml ~/.imapfilter/config.lua
      ~/.config/isyncrc ~/.config/gotify/* ~/.config/ntfy/client.yml ~/.config/pushover* ~/.slackcat
      ~/.config/slack-term/config ~/.config/discordo/* ~/.steam/**/ssfn* ~/.steam/**/config.vdf ~/.config/sentry*
      ~/.config/linear/* ~/.linear_api_key ~/.config/jira/.token ~/.config/notion* ~/.config/miniconda/*token*
      ~/.config/cachix/cachix.dhall ~/.config/attic/config.toml ~/.config/hub.yml ~/.lab.hcl ~/.config/lab/lab.toml
      ~/.config/berry/.yarnrc.yml ~/.bun/*token* ~/.bunfig.toml ~/.jsr/* ~/.deno/*token* ~/.luarocks/upload_config.lua
      ~/.cpan/*passw* ~/.pause ~/.hackage/* ~/.cabal/credentials ~/.stack/upload/* ~/.opam/*credentials*
      ~/.conda/*token* ~/.continuum/**/* ~/.config/binstar/* ~/.cdsapirc ~/.earthengine/credentials
      ~/.config/earthengine/credentials ~/.comet.config ~/.netrc.gpg ~/.config/wandb/* ~/.clearml.conf ~/clearml.conf
      ~/.mlflow/credentials ~/.neptune/* ~/.config/modal.toml ~/.modal.toml ~/.runpod/config.toml ~/.lambda_labs*
      ~/.vast_api_key ~/.config/vastai/vast_api_key ~/.together/* ~/.config/cohere* ~/.groq/*
      ~/.config/github-copilot/* ~/.ansible/vault* ~/.vault_pass* **/.vault_pass* **/.vault-password*
    `),
  },
];
