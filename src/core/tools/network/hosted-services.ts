// Command lines of hosted services for developers: translations, packages, feature flags, games, media, mail and the like.
// Their ordinary job is a call to the service; what they do on this machine alone is named here as harmless.

import { COMMON, DELETES, IDENTITY, KEYS, NETWORK, platform, READS } from "../clouds/verbs.ts";
import type { ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

export const hostedServices: readonly ToolSpec[] = [
  {
    ...platform,
    names: ["legendary"],
    about: "fetches and starts games",
    commands: {
      ...COMMON,
      "list-installed|move|verify|uninstall|cleanup|import|egl-sync|info": [],
      launch: [{ does: "network", certainty: "likely", when: { lacks: ["--offline"] } }],
    },
  },
  {
    names: ["lutris"],
    about: "installs and starts games",
    nature: "local",
    does: [{ does: "network", certainty: "likely", when: { lacks: ["-l", "-o", "--list-steam-games", "-v"] } }],
    options: {
      "-l --list-games, -o --installed, --list-steam-games, -v --version, -j --json": "flag",
      "-i --install, -e --exec, -b --output-script": "text",
    },
    operands: ["text..."],
  },
  {
    ...platform,
    names: words(`
      crowdin tx transifex phrase phraseapp tolgee lokalise2 wlc poeditor smartling-cli localazy i18nexus
    `),
    about: "keeps the texts of a project in step with a translation service",
    options: {
      "--token, --api-key, -T": "secret",
      "--host, --base-url, --url, --api-url": "url",
      "-c --config": "read",
    },
    commands: {
      ...COMMON,
      "push|upload|submit": ["network:up"],
      "pull|download|sync|status|stats|compare|ls": NETWORK,
      "init|add|config|lint|extract|migrate|set|mcp": [],
    },
  },
  {
    ...platform,
    names: words(`
      cloudsmith gemfury packagecloud package_cloud pkgcloud
    `),
    about: "keeps packages at a service",
    commands: {
      ...COMMON,
      "push|upload|promote|copy|move": ["network:up", "outbound-message??"],
      "push|upload *": ["network:up", "outbound-message??"],
      "yank|quarantine": DELETES,
      "entitlements|ent|tokens|token|sharing": IDENTITY,
    },
  },
  {
    ...platform,
    names: ["zapier"],
    about: "apps of Zapier",
    commands: {
      ...COMMON,
      convert: ["network:down?"],
      "init|scaffold|build|test|validate|env|cache": [],
      "push|upload|promote|migrate|register": NETWORK,
      "users|team": IDENTITY,
    },
  },
  {
    ...platform,
    names: words(`
      configcat ff-cli optimizely looker sumo cld cloudinary imagekit uploadcare tinypng tinify notion-cli
      clickup-cli asana-cli linearis trello-cli airtable novu inngest trigger.dev svix pipedream amplication
      lago appsmith budibase nango onesignal typesense algolia elastic-package sourcegraph woob weboob qshell upyun
      tencentcloud hdc-cli kaleido alchemy pinata arweave arkb bundlr nft.storage web3.storage uberspace tsuru
      deis kcli lambdalabs banana livekit-cli lk daily-cli mux agora wowza cloudamqp toit flightctl screenly
      arduino-cloud-cli blynk ably pusher stream-cli sendbird nylas bandwidth sinch apollo rover wundergraph
      wgc stellate hygraph dato datocms builder.io butter tina tinacms kontent mixpanel-utils heap-cli braze
      customerio iterable klaviyo growthbook split-cli kosli opslevel port-cli backstage-cli sauce saucectl
      lambdatest lt-cli percy-cli testim katalonc rainforest-cli polyaxon valohai vh roboflow supervisely cvat-cli civitai dbtcloud hightouch rudderstack datafold lightdash
      dagster-cloud comet-upload symfony-cloud appcircle codemagic-cli-tools kaggle-cli dagshub openml zenodo_get
      osfclient figshare dataverse gbif fern gmsaas guardrails hackmd-cli harbor-cli hoarder karakeep
      jules foxglove fleetctl gws iotedge-cli fastlyctl kestra-cli minder openqa-cli opensearch-cli
    `),
    about: "the client of a hosted service",
    commands: {
      ...COMMON,
      "init|new|create-app|generate|codegen|build|validate|lint|test|check|scaffold|format|compile|dev|local|env": [],
      "deploy|push|publish|upload|up": ["network:up"],
      "supergraph compose": ["network:down?"],
      "config auth|whoami": KEYS,
    },
  },
  {
    ...platform,
    names: words(`
      chromatic-cli
    `),
    about: "runs tests and sends what they looked like to a service",
    style: "posix",
    operands: ["text..."],
    commands: {
      exec: { does: ["network:up"], options: { "-P --port": "text", "-q, -v": "flag" }, operands: ["argv"] },
      "snapshot|upload": ["network:up"],
      "config|build:id|help": [],
    },
  },
  {
    ...platform,
    names: words(`
      butler itch steam steamcmd.sh gog heroic legendary-gl rare protonup protonup-qt protontricks
      samloader minifab packwiz-installer prismlauncher minetest luanti
    `),
    about: "fetches games and hands them in",
    does: [{ does: "network", certainty: "likely" }],
    operands: ["text..."],
    commands: {
      "login|logout": KEYS,
      push: ["network:up"],
      "version|which|help|diff|apply|sign|verify|validate|sizeof|ls|probe|file|unzip|heal|list|-l|init|start|stop|deploy-local|install|invoke|query":
        [],
    },
  },
  {
    ...platform,
    names: words(`
      audible-cli gmvault twarc twarc2 tweet masscli tdl slackdump threema threema-gateway igdm toot-cli
      peertube peertube-cli flickr_download sigal-upload immich immich-go immich-cli zulip zulip-send-gui togglecli ohdear odps odpscmd photoprism-cli wakatime wakatime-cli
      rescuetime toggl clockify watson-sync timew-sync
    `),
    about: "fetches from and posts to an account of one's own",
    operands: ["text..."],
    commands: {
      ...COMMON,
      "send|send_e2e|post|tweet|reply|dm|toot|message": ["network:up", "outbound-message"],
      "up|upload|forward|fwd": ["network:up"],
      "chat|dl|download|sync|restore|check|export|dump|archive|list": NETWORK,
      "flatten|dehydrate|convert|view|csv|users": [],
    },
  },
  {
    ...platform,
    names: ["mega-*", "MEGAcmdShell", "megatools-dl"],
    about: "keeps files in MEGA's cloud",
    operands: ["text..."],
    commands: {},
  },
  {
    ...platform,
    names: ["mega-login", "mega-logout", "mega-signup", "mega-passwd", "mega-confirm", "mega-userattr"],
    about: "signs in to MEGA's cloud",
    does: KEYS,
    operands: ["text..."],
    commands: {},
  },
  {
    ...platform,
    names: ["mega-rm", "mega-deleteversions"],
    about: "deletes files in MEGA's cloud",
    does: DELETES,
    operands: ["text..."],
    commands: {},
  },
  {
    ...platform,
    names: words(`
      yandex-disk onedriver insync-headless odrive expandrive seaf-daemon seafile-cli drive-google
    `),
    about: "keeps a folder in step with a cloud drive",
    operands: ["text..."],
    commands: {
      ...COMMON,
      "setup|token": KEYS,
      "start|sync|publish": NETWORK,
      "stop|status|pause|ignore|wipe": [],
      unpublish: NETWORK,
    },
  },
  {
    ...platform,
    names: words(`
      shellhub porter-cli inletsctl playit zrok2 staqlab-tunnel beame-insta-ssl
    `),
    about: "makes a service of this machine reachable from the internet",
    does: ["network:listen"],
    commands: {
      ...COMMON,
      "enable|invite": KEYS,
      "status|list|ls": NETWORK,
      "share|http|tcp|tunnel": ["network:listen"],
    },
  },
  {
    names: words(`
      vt wappalyzer urlscan-cli greynoise onyphe netlas criminalip pulsedive intelx phonebook dehashed leakix
      binaryedge virustotal interactsh-client
    `),
    about: "asks a service about hosts, files and addresses",
    nature: "network",
    does: NETWORK,
    operands: ["text..."],
    commands: { "init|setup|configure": KEYS, "completion|help|version": [], "scan file": { operands: ["send..."] } },
  },
  {
    ...platform,
    names: words(`
      sfcc-ci mrt kintone-cli m365-cli o365 pnp zendesk zcli freshworks fdk intercom atlas-cli forge-cli
      hs-cli mendix outsystems retool
    `),
    about: "works on a company's account at a service",
    commands: { ...COMMON, "init|new|create|lint|test|build|validate|package": [], "client:auth": KEYS },
  },
  {
    ...platform,
    names: words(`
      aws-rotate-key aws-okta-processor aws-sso-cli aws-shell awless ecs-deploy ec2-metadata ec2metadata mssh
      msftp eic ssm-session-manager gcpdiag cf-terraforming azurehound stormspotter roadrecon roadtx
    `),
    about: "asks and changes an account at a cloud",
    commands: {
      ...COMMON,
      "authenticate|flush|setup|auth|gather": KEYS,
      "create keypair|accesskey|user|loginprofile": KEYS,
    },
  },
  {
    names: ["scrapy"],
    about: "crawls web sites",
    nature: "local",
    operands: ["text..."],
    options: { "-o, -O": "write", "-a, -s": "assignment", "-t, -L, --logfile": "text" },
    commands: {
      "crawl|fetch|view|runspider|parse": ["network:down"],
      shell: { operands: ["page..."] },
      "startproject|genspider|list|check|edit|settings|version|bench": [],
    },
  },
  {
    names: ["web-ext"],
    about: "builds and signs extensions of browsers",
    nature: "local",
    operands: ["text..."],
    options: { "--api-key, --api-secret": "secret" },
    commands: { sign: ["network:up"], "run|build|lint|dump-config|docs": [] },
  },
  {
    ...platform,
    names: [
      "web-store",
      "chrome-webstore-upload",
      "cws-upload",
      "publish-browser-extension",
      "publish-extension",
      "wext-shipit",
    ],
    about: "hands in extensions of browsers",
    does: ["network:up", "outbound-message"],
    operands: ["text..."],
  },
  {
    ...platform,
    names: words(`
      code-push code-push-standalone appcenter-cli hockey pgyer diawi applivery testfairy expo-orbit
    `),
    about: "hands apps to testers",
    commands: {
      ...COMMON,
      "release|release-react|patch|promote|publish": ["network:up"],
      "access-key|collaborator|session": IDENTITY,
      "deployment clear": DELETES,
    },
  },
  {
    ...platform,
    names: ["bw-serve", "lesspass", "hypervault"],
    about: "a password manager in a cloud",
    commands: {
      ...COMMON,
      "sync|accounts|devices|team|lock": NETWORK,
      "password|note|otp|p|n|o|read|inject|exec|get|secret|run|clipboard-copy|find-password|export": READS,
      "get resource|folder": READS,
      "verify|register|add|edit|record-add|set|profile|setup|init": KEYS,
    },
  },
  {
    names: ["wokwi-cli"],
    about: "simulates a circuit in its cloud",
    nature: "local",
    does: ["network"],
    commands: { "init|lint|completion": [] },
    operands: ["text..."],
  },
  {
    names: ["src", "src-cli"],
    about: "asks a Sourcegraph server",
    nature: "local",
    commands: {
      "search|batch|api|code-intel|extensions|lsif|orgs|repos|repo|teams|users|snapshot|config|codeowners|gateway|sbom|signature":
        ["network"],
      login: ["network", "credential-change"],
      "orgs|users|repos create|delete|add|remove": ["network", "credential-change?"],
    },
    operands: ["text..."],
  },
];
