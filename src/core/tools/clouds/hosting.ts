// Command lines of the other clouds and hosting platforms: infrastructure, app platforms, edge, databases as a service.
// They share a shape: login is a credential change, delete verbs destroy, everything but help is a call to the provider.

import { BUYS } from "../credentials/payments.ts";
import { SECRET_NAMES } from "../secret-names.ts";
import type { ToolSpec } from "../spec.ts";
import { words } from "../words.ts";
import { COMMON, DELETES, IDENTITY, KEYS, LOCKS, NETWORK, platform, READS, SETS_VARIABLE } from "./verbs.ts";

export const cloudOthers: readonly ToolSpec[] = [
  {
    names: ["dokku"],
    about: "runs applications on this machine, as a platform does",
    nature: "local",
    operands: ["text..."],
    commands: {
      "ssh-keys:add|http-auth:*|certs:add|certs:update|certs:generate|registry:login|git:auth|*:set-password": [
        "credential-change",
      ],
      "ssh-keys:remove|certs:remove": ["credential-change", "lockout"],
      "letsencrypt:*|git:sync|git:from-image|git:from-archive|plugin:install|plugin:update": NETWORK,
      "*:destroy|*:unlink": ["destructive?"],
      "config|config:show|config:get|config:export": ["credential-read??"],
      "run|enter": { style: "posix", operands: ["text", "argv-container..."] },
      "config:set|config:unset": [
        { does: "credential-change", certainty: "likely", when: { operand: SECRET_NAMES, anyCase: true } },
      ],
      "*:expose": ["network:listen"],
      "apps:list|apps:report|apps:create|apps:exists|apps:rename|apps:clone": [],
    },
  },
  {
    ...platform,
    names: words(`
      heroku fly flyctl railway northflank koyeb scalingo clever clever-tools caprover
      gigalixir nf qovery zeabur zeet acorn back4app engineyard ey nanobox okteto garden convox
      coolify mrsk deta replit glitch hop stackblitz adaptable genezio encore nitric shuttle
      cargo-shuttle fermyon lagoon pantheon acquia vip kinsta pythonanywhere pa cyclic
    `),
    about: "platforms that run applications",
    commands: {
      ...COMMON,
      "deploy|up|push|launch": ["network:up"],
      "context use": KEYS,
      "auth:login|auth:logout|login|logout|authorizations:create|authorizations:revoke|authorizations:rotate|keys:add|keys:remove|keys:clear|access:add|certs:add|certs:update|ssh-keys:add|auth:2fa":
        KEYS,
      "access:remove|members:remove|apps:leave|certs:remove|authorizations:destroy|auth:2fa:disable": LOCKS,
      "access:update|members:add|members:set|git:credentials": KEYS,
      "config validate|save|show|env": NETWORK,
      "config:set|config:unset|config:add|config:remove|config:edit": SETS_VARIABLE,
      "env|environment set|add|unset|rm|remove|update": SETS_VARIABLE,
      "settings analytics|autoupdate|synthetics": [],
      "postgres|pg|mpg attach|detach": KEYS,
      "auth:token|config|config:get|pg:credentials|pg:credentials:url|redis:credentials": READS,
      "pg:credentials:rotate|pg:credentials:create|pg:credentials:repair-default|redis:promote": KEYS,
      "pg:credentials:destroy": LOCKS,
      "*:destroy|*:delete|*:reset|*:remove": DELETES,
      "destroy|apps:destroy|pg:reset|addons:destroy|apps:delete|domains:clear|pipelines:destroy": DELETES,
      "plugins|autocomplete|version|help|local|local:version": [],
      update: NETWORK,
      "plugins:install|plugins:update|plugins:link": ["network", "hidden-code??"],
      "run|ps:exec|ssh|console|exec|shell": ["network", "hidden-code??"],
      "secrets|tokens|certs|orgs|wireguard": IDENTITY,
      "ssh issue|console|establish": KEYS,
      "wireguard create|reset|token": KEYS,
      "wireguard remove": LOCKS,
      "postgres|pg|mysql users": IDENTITY,
      "machine|machines|volumes|apps|ips|regions|scale|extensions destroy|delete|remove|release": DELETES,
      "variables|variable|vars": [
        "network",
        { does: "credential-read", when: { lacks: ["--set"] } },
        { does: "credential-change", when: { has: ["--set"] } },
      ],
      "variables|variable|vars set|delete|add|unset": KEYS,
      "env|environment": NETWORK,
      "auth token": READS,
      "run-local|build|compile|check|lint|validate|template|server:start|local:server:start": [],
      "server:*": [],
    },
  },
  {
    ...platform,
    names: ["vercel", "vc", "now"],
    about: "deploys to Vercel",
    operands: ["text..."],
    commands: {
      ...COMMON,
      "": ["network:up"],
      "domains buy|transfer-in": BUYS,
      "dev|build|init": NETWORK,
      "deploy|redeploy|promote|rollback": ["network:up"],
      "env pull": READS,
      "env add|rm|remove|update": ["network:up", { does: "credential-change", when: { stdin: "free" } }],
      "certs|tokens": IDENTITY,
      "remove|rm": DELETES,
      help: [],
    },
  },
  {
    ...platform,
    names: ["ionic"],
    about: "makes apps, and builds them in its cloud",
    commands: {
      "login|logout|signup|ssh": KEYS,
      "start|link|cordova|capacitor": NETWORK,
      "capacitor|cordova build|run|sync|copy|open|prepare|emulate": [],
      "deploy|package|monitoring": ["network:up"],
      "serve|build|info|generate|g|config|integrations|repair|docs|help|version|completion|init": [],
    },
  },
  {
    ...platform,
    names: ["eas", "eas-cli"],
    about: "builds and ships apps on Expo's servers",
    options: { "-p --platform, -e --profile, --message, --branch, --channel": "text", "--local": "flag" },
    commands: {
      ...COMMON,
      "build|submit|update|publish|deploy": [{ does: "network", direction: "up", when: { lacks: ["--local"] } }],
      "build|update|submit|branch|channel|project|device list|view|info|status": NETWORK,
      credentials: KEYS,
      "device create|delete": KEYS,
      "secret|env create|delete|push": KEYS,
      "config|diagnostics|open": [],
      "init|metadata|whoami|webhook|workflow": NETWORK,
    },
  },
  {
    ...platform,
    names: words(`
      netlify ntl gh-pages wrangler miniflare flarectl fastly edgio layer0 akamai surge firebase
        expo expo-cli appflow shopify hubspot hs webflow wix contentful sanity storyblok
      prismic keystatic bubble deployctl partykit zeit bunny neocities tiiny cleavr ploi envoyer
      laravel-cloud
    `),
    about: "hosts of web sites, functions and apps",
    options: { "--tunnel": { role: "flag", does: ["network:listen"] } },
    commands: {
      ...COMMON,
      "deploy|publish|--prod|upload|release|submit|update": ["network:up"],
      "pages deploy|publish": ["network:up"],
      "versions deploy": ["network:up"],
      "types|check|serve|start|lint|functions:create|functions:serve|functions:build|dev:exec|preview": [],
      build: [],
      dev: [{ does: "network", when: { has: ["--remote"] } }],
      "whoami|teams|switch|link|unlink|list|ls|inspect|logs|tail|status|open|sites:list": NETWORK,
      "env pull": READS,
      "env:get|env:list|functions:config:get|functions:secrets:access|remoteconfig:get": READS,
      "login:list|experiments:list": [],
      "setup:emulators:*": ["network:down"],
      "env add|rm|update": ["network"],
      "env:set|env:unset|functions:config:set|functions:config:unset": SETS_VARIABLE,
      "env:import|env:clone": KEYS,
      "secret|secrets|certs|tokens|access|hyperdrive": IDENTITY,
      token: KEYS,
      "secret put|bulk|delete|list": KEYS,
      "secret list": NETWORK,
      "login:add|login:use|login:ci|auth:import|functions:secrets:set|functions:secrets:destroy|appdistribution:testers:add|apps:android:sha:create":
        KEYS,
      "auth:export": READS,
      "*:delete|*:remove|*:clear|*:disable": DELETES,
      "sites:delete|hosting:disable|firestore:delete|database:remove|functions:delete|rollback": DELETES,
      "kv:key delete": DELETES,
      "d1|r2|kv|queues|pages|workflows|vectorize delete": DELETES,
      "d1 execute": [
        { does: "network", when: { lacks: ["--local"] } },
        { does: "destructive", certainty: "likely", when: { operand: "*DROP *|*DELETE *|*drop *|*delete *" } },
      ],
      "emulators:start|emulators:exec|functions:shell|experiments:*|setup:*|docs|telemetry": [],
      credentials: KEYS,
      "credentials:*": KEYS,
      "device:*": KEYS,
      "messaging|appdistribution:distribute": ["network", "outbound-message"],
      "prebuild|doctor|customize|config|export": [],
      install: ["network:down"],
      "profile create|update|delete|switch": KEYS,
      "auth-token create|update": KEYS,
      "compute build|init|serve|validate|pack|metadata": [],
      "cloud-login": KEYS,
      "sites:create|functions:list|functions:invoke": NETWORK,
    },
  },
  {
    ...platform,
    names: words(`
      supabase render neonctl neon neon-cli pscale planetscale turso upstash xata convex appwrite nhost hasura fauna atlas
      mongocli realm-cli stitch-cli astra ccloud confluent aiven avn timescale tsctl ecctl rladmin tigris
      motherduck databricks rosa okta auth0 workos clerk porter defang sst-cli dbt-cloud prefect-cloud fivetran airbyte clickhousectl momento pinecone
      weaviate instatus
    `),
    about: "databases and back ends as a service",
    commands: {
      ...COMMON,
      "start|stop|status|init|test|seed|dev|build|check|preview|sync": [],
      "cloud-login": KEYS,
      "migration new": [],
      "db diff|lint|start": [],
      "gen types": [{ does: "network", direction: "down", when: { has: ["--project-id", "--linked", "--db-url"] } }],
      "functions new|serve": [],
      "migration new|list|repair|squash|up": [],
      "db reset": ["destructive?", { does: "network", when: { has: ["--linked", "--db-url"] } }],
      "db push|pull|dump|remote": NETWORK,
      "db shell|tokens": NETWORK,
      "db tokens create|invalidate": KEYS,
      "db destroy": DELETES,
      "db|group|project|org destroy|delete": DELETES,
      "org members|invites": IDENTITY,
      secrets: IDENTITY,
      "dbusers|accessLists|apiKeys|customDbRoles|accesslogs|dbUsers|accessList": IDENTITY,
      "password|role|roles|service-token": IDENTITY,
      "connection-string|connect-info": READS,
      "auth token": READS,
      "projects api-keys": READS,
      "environment|kafka|schema-registry|ksql|iam": NETWORK,
      "kafka topic delete": DELETES,
      "service user-create|user-password-reset|user-creds-download": KEYS,
      "service user-delete": LOCKS,
      "service terminate": DELETES,
      "fs rm": DELETES,
      "tokens|secrets|groups|users|service-principals|permissions|grants create|delete|update|patch|put-secret|put-acl|delete-secret|delete-acl|create-scope|delete-scope|set|put":
        KEYS,
      "clusters|jobs|workspace|repos|unity-catalog delete|permanent-delete": DELETES,
    },
  },
  {
    names: ["spin"],
    about: "builds and runs WebAssembly services",
    nature: "local",
    options: { "-f --from": "page", "--listen": "address", "-t --template": "text" },
    commands: {
      "new|add": [{ does: "network", certainty: "possible", when: { has: ["--git"] } }],
      "up|watch|build|test|doctor": { operands: ["text..."] },
      "registry push|pull": ["network"],
      "registry login": ["network", "credential-change"],
      "login|cloud login": ["network", "credential-change"],
      "deploy|cloud|aka": ["network"],
      "plugins|templates install|update|upgrade|search": ["network:down"],
    },
    operands: ["text..."],
  },
];
