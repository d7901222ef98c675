// Clients that belong to one trade or to one service: medical images, genomes, build farms, backups of mailboxes, and programs
// that bear a service's name. What none of their calls can do without the other machine stands here, and nothing local.

import { COMMON, DELETES, KEYS, NETWORK, platform } from "../clouds/verbs.ts";
import type { ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

export const tradeClients: readonly ToolSpec[] = [
  {
    ...platform,
    // `aws-whoami`, `slack-export`: nobody looked at these, but they are called after whom they ask.
    names: words(`
      aws* azure* az-* gcp-* gcs-* gce-* s3-* gdrive-* onedrive-* dropbox-* icloud-* github-* gitea-* bitbucket-*
      jira-* confluence-* slack-* discord-* telegram-* whatsapp-* mastodon-* twitter-* reddit-* youtube-* spotify-*
      instagram-* airtable-* notion-* trello-* openai-* chatgpt-* heroku-* vercel-* netlify-* cloudflare-* digitalocean-*
      axiom-* ecaccess-* hetzner-* linode-* okta-* auth0-* newrelic-* browserstack-* pagerduty-* stripe-* paypal-* twilio-* sendgrid-*
      mailgun-* mailchimp-* salesforce-* zendesk-* snowflake-* bigquery-* cloud*
    `),
    about: "bears the name of a service",
    does: ["network?"],
    operands: ["text..."],
  },
  {
    names: [
      "awstats",
      "awstats.pl",
      "cloud-id",
      "cloudcompare",
      "cloud-init-per",
      "aws-sam-translator",
      "cloudformation-*",
    ],
    about: "bears a service's name, and stays on this machine",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: words("storescu echoscu findscu movescu getscu termscu dcmsend gdcmscu stowrs cstore"),
    about: "sends medical images to a server, or asks for them",
    nature: "network",
    does: NETWORK,
    options: { "-aet, -aec, --aetitle, --call, -k, -to, -ta, -td, -xf, -od, -m": "text" },
    operands: ["text..."],
  },
  {
    names: words("storescp dcmrecv dcmqrscp wlmscpfs ppsscpfs dcmpsrcv"),
    about: "takes medical images from others",
    nature: "network",
    does: ["network:listen"],
    operands: ["text..."],
  },
  {
    names: words(`
            efilter xfetch sra-pileup
       ascli datasets gget ffq pysradb enaDataGet enaGroupGet ncbi-genome-download bgpreader
      cdsapi eodag asf_search podaac-data-downloader goes2go intake-server ecflow_client
    `),
    about: "asks a public archive of science",
    nature: "network",
    does: [{ does: "network", certainty: "likely" }],
    operands: ["text..."],
  },
  {
    ...platform,
    names: words(`
      copr-cli copr agno anyscale cycode ddn e2b edge-impulse-linux apify dcos apigeecli aptible aliyunpan baidupcs BaiduPCS-Go browserbase bugsnag-cli c7n-org chainctl chainloop clairctl
      clockify-cli coderabbit coiled composio contentstack csdx corellium crusoe cumulusci cci curator_cli databento
      datahub deepgram delta-sharing dxpy edge-impulse-uploader edge-impulse-daemon edge-impulse-run-impulse edgeone
      env0-cli etherscan geeknote exegol chaoskube apm-server centrifugo cortex aria2p alerta bkr beaker btcd airtop
      apollo-cli artifactory bytebase caprover-cli codacy-analysis-cli conan-server conjur-cli cpanel-cli crunchy cyral
       jet atlassian ahrefs botkube baton backstage-api blogger bilibili-api coinbase binance console1984
    `),
    about: "the client of a service or of a server far away",
    does: ["network?"],
    operands: ["text..."],
    commands: {
      ...COMMON,
      "init|new|create-app|lint|test|build|dev|validate|status-local|keygen|encrypt|check|scaffold|schema|config": [],
      "deploy|push|publish|upload|up": ["network:up"],
      "user|admin create|add": KEYS,
    },
  },
  {
    names: words(`
      ai bcfg2 antsibull-core bundlephobia codemod bing-wallpaper browserstack-local BrowserStackLocal cddb_query checkip cwhois pwhois gwhois cwtail
      aqt aptdcon backblaze-b2 buildout cfn-signal cfn-hup cfn-get-metadata cfn-init choqok conman debget debsnap debci debcheckout debvm-create dico distcc-pump etherpuppet ezstream diffoci diun docker-ls docker-pushrm domfind ddns-updater cloudflare-ddns
      ipupdate ddns-go endoflife eol elmah eksup exportify bashhub bh chatterino dnslookup-cli copa checkupdates-aur
       cpan-upload cve-bin-tool appimageupdatetool appimageupdate AppImageUpdate civitdl
      cpan-outdated code-review-gpt dhcptest deadlink avahi-browse-domains avahi-publish-address downgrade
    `),
    about: "asks another machine whenever it runs",
    nature: "network",
    does: [{ does: "network", certainty: "likely" }],
    options: { "--offline": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    // Two programs bear the name: a builder of apps in Rust, and the client of DNAnexus.
    names: ["dx"],
    about: "builds apps, or works on genomes at a service",
    nature: "network",
    operands: ["text..."],
    commands: {
      "serve|build|bundle|new|init|fmt|check|translate|config|autoformat|doctor|clean|run|hotpatch|print|tools": [],
      "login|logout|setenv": KEYS,
    },
  },
  {
    names: ["ethr"],
    about: "measures the way between two machines",
    does: NETWORK,
    options: { "-s": "flag", "-c, -x": "host", "-p, -t, -d, -b, -n, -l, -o": "text" },
    operands: ["text..."],
  },
  {
    names: ["check_ssh"],
    about: "asks whether a login server is well",
    operands: ["host", "text..."],
    options: { "-H --hostname": "host", "-p --port, -t --timeout, -r, -P": "text", "-4, -6, -v": "flag" },
  },
  {
    names: ["caligula"],
    about: "writes images to disks",
    nature: "local",
    operands: ["text..."],
    commands: { burn: ["destructive"] },
  },
  {
    names: ["dgit"],
    about: "works on Debian's archive as on a repository of git",
    nature: "local",
    operands: ["text..."],
    options: { "--dry-run, -n": { role: "flag", calms: true } },
    commands: {
      "clone|fetch|pull|checkout|download-unfetched-origs|rpush": NETWORK,
      "push|push-source|push-built": ["network:up", "outbound-message"],
    },
  },
  {
    names: ["canonical-livepatch"],
    about: "patches a running kernel",
    nature: "local",
    operands: ["text..."],
    commands: { enable: KEYS, "refresh|config": NETWORK, "status|disable|help": [] },
  },
  {
    names: ["dnscrypt-proxy"],
    about: "answers names by asking encrypted servers",
    nature: "network",
    does: [{ does: "network", when: { lacks: ["-check", "-version", "-show-certs"] } }],
    style: "single-dash",
    options: {
      "-check, -version": { role: "flag", calms: true },
      "-config, -logfile, -pidfile, -loglevel": "text",
      "-resolve, -list, -list-all, -json, -show-certs": "flag",
      "-service": { role: "text", does: ["persistence?"] },
    },
    operands: ["text..."],
  },
  {
    ...platform,
    names: ["credhub"],
    about: "keeps the secrets of a platform",
    commands: {
      "login|logout|l|o|api|a": KEYS,
      "get|g|export|e|interpolate": ["network", "credential-read"],
      "set|s|generate|n|regenerate|r|import|i|bulk-regenerate|set-permission|delete-permission": KEYS,
      "delete|d": [...DELETES, "credential-change"],
      "find|f|curl|get-permission": NETWORK,
    },
  },
  {
    ...platform,
    names: ["cronitor", "cronic-ping", "hchk", "deadmansnitch"],
    about: "tells a service that a job has run",
    style: "posix",
    operands: ["text..."],
    commands: {
      exec: { does: ["network:up"], style: "posix", operands: ["text", "argv..."] },
      "configure|login": KEYS,
      "list|select|shell": [],
    },
  },
  {
    names: ["bench"],
    about: "keeps Frappe sites",
    nature: "local",
    options: { "--site": "text" },
    operands: ["text..."],
    commands: {
      "init|get-app|update|switch-to-branch": ["network:down"],
      "setup requirements": ["network:down"],
      "set-admin-password|set-password|add-user|add-system-manager|disable-user|set-mariadb-host": [
        "credential-change",
      ],
      "drop-site|destroy-all-sessions|reinstall|restore": ["destructive?"],
      "setup production|systemd|supervisor": ["persistence"],
      "setup lets-encrypt|wildcard-ssl": KEYS,
      "start|serve|new-site|new-app|list-apps|migrate|build|console|execute|backup|version|install-app|use|config|run-tests|doctor|clear-cache|set-config":
        [],
    },
  },
  {
    names: ["bit"],
    about: "shares components of web projects",
    nature: "local",
    operands: ["text..."],
    commands: {
      "export|import|clone|install|fork|remote|search": NETWORK,
      "login|logout": KEYS,
      "status|init|add|tag|snap|compile|test|build|start|list|show|log|diff|checkout|link|create|new|config": [],
    },
  },
];
