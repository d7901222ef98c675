// Command lines of build services. Running a pipeline here is local work; everything else is a call to the service.

import type { Does, ToolSpec } from "./spec.ts";
import { words } from "./words.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["network", "credential-change"];

export const ciTools: readonly ToolSpec[] = [
  {
    names: words(`
      circleci travis buildkite-agent bk drone woodpecker-cli semaphore sem appveyor cirrus fly-concourse
      jenkins-cli jenkins-jobs jcli gocd teamcity bitrise codemagic-cli-tools buddy harness spinnaker
      spin-cli roer earthly depot namespace nsc blacksmith codecov codecovcli coveralls
      codacy-coverage-reporter codeclimate-test-reporter cc-test-reporter sonar sonarqube pipelight laminarc
      agola screwdriver sd-cmd tekton concourse werf-ci octo octopus argo-cd-ci launchable mergify renovate
      dependabot semantic-release release-please goreleaser release-it jreleaser git-chglog-ci danger
      reviewdog lefthook-ci backport probot changesets
    `),
    about: "build services and release automation",
    nature: "network",
    does: NETWORK,
    options: { "--dry-run --dryRun --snapshot --skip-publish": { role: "flag", calms: true } },
    commands: {
      "version|help|completion|config|validate|lint|local|exec|check|init|build|healthcheck|doctor|fmt|jsonschema|setup|diagnostic|test|generate":
        [],
      "config validate|process|pack|generate": ["network??"],
      "login|logout|auth|token|setup|whoami|register": KEYS,
      "encrypt|encrypt-file|env|repository-secret|secret|org-secret|orgsecret|sshkey|settings|context|user|pubkey":
        KEYS,
      "env|secret|context|user|sshkey list|ls|info": NETWORK,
      "orb publish|create": ["network:up", "outbound-message"],
      "release|publish|announce|full-release|release-pr|github-release|comment": ["network:up", "outbound-message"],
      "annotate|pr|ci": ["network:up", "outbound-message?"],
      "delete|remove|rm|prune|cache delete|delete-job|delete-builds|delete-node": ["network", "destructive"],
      "start|agent": ["network", "hidden-code?"],
      "artifact|meta-data|pipeline": NETWORK,
    },
  },
  {
    names: ["act", "act_runner", "gitlab-ci-local", "nektos", "dagger-local", "wrkflw", "circleci-local"],
    about: "runs workflows on this machine",
    does: ["network?", "hidden-code?"],
    options: {
      "-n --dryrun -l --list -g --graph --validate": { role: "flag", calms: true },
      "-s --secret": "secret",
      "-W --workflows -j --job -e --eventpath -P --platform": "text",
    },
    commands: { register: KEYS, daemon: ["network"] },
    operands: ["text..."],
  },
  {
    names: ["gitlab-runner", "actions-runner", "config.sh-runner", "agent-azure", "forgejo-runner", "vsts-agent"],
    about: "runs jobs for a build service",
    nature: "network",
    does: NETWORK,
    commands: {
      register: KEYS,
      unregister: ["network", "credential-change?"],
      verify: NETWORK,
      install: ["persistence"],
      "start|restart|stop|status|list|uninstall|help|version": [],
      "run|run-single": ["network", "hidden-code?"],
      exec: ["hidden-code?"],
      "reset-token": KEYS,
    },
  },
  {
    names: words(`
      actionlint zizmor yamllint-ci circleci-validate ghalint pinact action-validator commitlint ratchet
    `),
    about: "checks workflow files",
    nature: "local",
    options: { "--gh-token": { role: "secret", does: ["network"] } },
    commands: { "pin|update|upgrade": ["network"] },
    operands: ["text..."],
  },
];
