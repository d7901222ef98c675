// Command lines of build services. Running or checking a pipeline here is local work; everything else is a call to the service.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["network", "credential-change"];
const POSTS: Does = ["network:up", "outbound-message"];
/** Where reviewdog comments; `local` and `rdjson` only print. */
const REVIEWS = "github*|gitlab*|bitbucket*|gerrit*|gitea*|sarif-upload";
const DELETES: Does = ["network", "destructive"];

export const ciTools: readonly ToolSpec[] = [
  {
    names: ["nsc"],
    about: "accounts of a message broker in files, or a service that builds",
    nature: "network",
    does: NETWORK,
    commands: {
      "describe|env|init|validate|edit|fix|upgrade|keys|version|help|completion": [],
      "list accounts|operators|users|keys": [],
      "add|generate|import|reissue": ["credential-change"],
      "generate profile|config|diagram|permissions": [],
      "export|generate creds|nkey": ["credential-read"],
      "export keys": ["credential-read"],
      "push|pull": NETWORK,
      "delete|revocations": ["credential-change", "lockout?"],
      "login|logout|auth": KEYS,
    },
    operands: ["text..."],
  },
  {
    names: ["reviewdog"],
    about: "shows what checkers found, here or at a review",
    nature: "local",
    style: "single-dash",
    does: [
      { does: "network", direction: "up", when: { value: ["-reporter", REVIEWS] } },
      { does: "outbound-message", when: { value: ["-reporter", REVIEWS] } },
    ],
    options: {
      "-reporter, -f, -efm, -name, -level, -filter-mode, -fail-level, -diff-strip, -conf, -runners, -guess, -tee":
        "text",
      "-diff": "shell",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      appveyor cirrus jenkins-cli jenkins-jobs jcli gocd codemagic harness spinnaker roer
      depot blacksmith sonar sonarqube agola screwdriver tekton concourse octopus octo mergify dependabot danger
      teamcity codefresh semaphore zuul-client drone travis bitrise woodpecker-cli woodpecker bk
      codeship buildbot cml
    `),
    about: "talks to a build service",
    nature: "network",
    does: NETWORK,
    options: {
      "--dry-run, --dryRun": { role: "flag", calms: true },
      "-s --server, --url": "url",
      "--token, --github-token": "secret",
    },
    commands: {
      "version|help|completion|lint|local|exec|fmt|jsonschema|convert|jsonnet|starlark|generate|validate|check|report|raw|test|init|doctor|diagnostic|plugins|upgrade-master|checkconfig|create-master|workflows":
        [],
      "config|defaults|setup": [],
      "login|logout|auth|token|register|connect": KEYS,
      "create-credentials*|update-credentials*|delete-credentials*|import-credentials*": KEYS,
      "encrypt|encrypt-file|sshkey|pubkey": ["credential-change", "network?"],
      "env|repository-secret|secret|org-secret|orgsecret|context|user|settings": KEYS,
      "env|repository-secret|secret|org-secret|orgsecret|context|user|settings|sshkey|repo|build|server list|ls|info|view|show|get":
        NETWORK,
      "secret|secrets|orgsecret|user|repo|build|job delete|remove|rm|purge": [...DELETES, "credential-change?"],
      "orb publish|create": POSTS,
      "add|delete account|user|operator|export|import": KEYS,
      "release|publish|announce|full-release|release-pr|github-release|comment|pr|ci": POSTS,
      "delete|remove|rm|prune|delete-job|delete-builds|delete-node": DELETES,
      "cache|job delete": DELETES,
    },
    operands: ["text..."],
  },
  {
    names: ["jf", "jfrog"],
    about: "drives the registries of JFrog",
    nature: "network",
    does: NETWORK,
    options: {
      "--dry-run": { role: "flag", calms: true },
      "--url, --artifactory-url": "url",
      "--password, --access-token": "secret",
    },
    commands: {
      "config|c add|edit|import|remove|rm": ["credential-change", "network?"],
      "config|c export": ["credential-read"],
      "config|c show|use": [],
      "help|intro|options|completion": [],
      "login|atc|access-token-create": KEYS,
      "rt users-create|users-delete|user-create|group-*|gc|gau|permission-target-*|ptc|ptu|access-token-create|atc":
        KEYS,
      "rt delete|del|repo-delete|rdel|build-discard|bdi|replication-delete": DELETES,
      "rt upload|u|build-publish|bp|docker-push|dp": ["network:up"],
    },
    operands: ["text..."],
  },
  {
    names: ["circleci", "circleci-agent"],
    about: "checks, runs and drives pipelines of CircleCI",
    nature: "network",
    host: "circleci.com",
    options: { "--token": "secret", "--host": "url", "--skip-update-check": "flag" },
    commands: {
      "help|version|completion|local|tests|step|namespace|setup": [],
      "config pack|generate": [],
      "config validate|process": NETWORK,
      "local execute|run": [],
      "context|runner|policy|orb|pipeline|project|info|api|open|follow|query|update|diagnostic|dlc-purge|telemetry|admin":
        NETWORK,
      "context create|delete|remove-secret|store-secret|store-env-var": KEYS,
      "project secret": KEYS,
      "project secret list": NETWORK,
      "runner token create|delete": KEYS,
      "orb publish|create|unlist|sync|promote": POSTS,
      "orb validate|pack|process": ["network?"],
      setup: ["credential-change"],
    },
  },
  {
    names: ["act", "gitlab-ci-local", "wrkflw", "nektos"],
    about: "runs workflows on this machine",
    nature: "local",
    options: {
      "-n --dryrun, -l --list, -g --graph, --validate, --preview": { role: "flag", calms: true },
      "-s --secret": "secret",
      "-W --workflows, -j --job, -e --eventpath, -P --platform, -C --directory, --cwd, --file": "text",
      "--privileged": { role: "flag", does: ["privilege"] },
    },
    does: ["network:down?"],
    operands: ["text..."],
  },
  {
    names: ["buildkite-agent"],
    about: "runs jobs of Buildkite and talks back to it",
    nature: "network",
    host: "buildkite.com",
    does: NETWORK,
    options: { "--token": "secret" },
    commands: {
      "help|version|env|bootstrap|tool": [],
      annotate: POSTS,
      "artifact upload": ["network:up"],
      "secret get": ["network", "credential-read"],
      "oidc request-token": ["network", "credential-read?"],
      start: ["network", "hidden-code?"],
      "artifact|meta-data|pipeline|step|lock|job|build": NETWORK,
    },
  },
  {
    names: ["gitlab-runner", "actions-runner", "act_runner", "forgejo-runner", "gitea-runner", "vsts-agent"],
    about: "runs jobs of a forge on this machine",
    nature: "local",
    options: { "-u --url": "url", "-r --registration-token, --token": "secret" },
    commands: {
      "register|unregister|verify|reset-token": KEYS,
      verify: NETWORK,
      install: ["persistence"],
      "start|restart|uninstall|stop|list|status|help|health-check|generate-config|version": [],
      "run|run-single|daemon": ["network", "hidden-code?"],
      exec: [],
    },
  },
  {
    names: ["dagger", "earthly", "earth"],
    about: "runs pipelines in containers",
    nature: "local",
    does: [{ does: "network", direction: "down", when: { operand: "github.com/*|gitlab.com/*|bitbucket.org/*" } }],
    options: {
      "--push": { role: "flag", does: ["network:up"] },
      "--ci": "flag",
      "-s --secret, --secret-file, --build-arg, -m --mod, --platform, -a --artifact": "text",
      "-P --allow-privileged": { role: "flag", does: ["privilege?"] },
    },
    operands: ["text..."],
    commands: {
      "login|logout|account": KEYS,
      "org|project|registry|secret|cloud|satellite|sat": NETWORK,
      "secret get": ["network", "credential-read"],
      "secret set|rm|remove": KEYS,
      "install|update|develop": ["network:down?"],
      publish: ["network:up"],
      "run|do": { style: "posix", operands: ["argv"] },
      "call|functions|init|config|query|version|help|core|doc|ls|prune|bootstrap|docker-build|completion|prune-auto-skip":
        [],
    },
  },
  {
    names: ["ghalint", "pinact", "action-validator", "ratchet", "actionlint", "zizmor", "poutine", "octoscan"],
    about: "checks workflow files",
    nature: "local",
    options: { "--gh-token": { role: "secret", does: NETWORK }, "--offline, --no-online-audits": "flag" },
    commands: { "run|pin|update|upgrade": NETWORK },
    operands: ["text..."],
  },
  {
    names: ["renovate", "updatecli", "backport"],
    about: "proposes updates of dependencies",
    nature: "network",
    does: ["network", "outbound-message?"],
    options: { "--dry-run": { role: "text", optional: true }, "--token": "secret" },
    operands: ["text..."],
    commands: { "diff|help|version|show": NETWORK },
  },
];
