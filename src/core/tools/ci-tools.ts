// Command lines of build services. Running a pipeline here is local work; everything else is a call to the service.

import type { Does, ToolSpec } from "./spec.ts";
import { words } from "./words.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["network", "credential-change"];

export const ciTools: readonly ToolSpec[] = [
  {
    names: words(`
      semaphore appveyor cirrus jenkins-cli jenkins-jobs jcli gocd teamcity codemagic-cli-tools harness
      spinnaker roer depot nsc blacksmith codacy-coverage-reporter codeclimate-test-reporter sonar sonarqube
      pipelight laminarc agola screwdriver sd-cmd tekton concourse octopus launchable mergify renovate
      dependabot danger reviewdog backport probot changesets
    `),
    about: "build services and release automation",
    nature: "network",
    does: NETWORK,
    options: { "--dry-run, --dryRun, --snapshot, --skip-publish": { role: "flag", calms: true } },
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
      "delete|remove|rm|prune|delete-job|delete-builds|delete-node": ["network", "destructive"],
      "cache delete": ["network", "destructive"],
      "start|agent": ["network", "hidden-code?"],
      "artifact|meta-data|pipeline": NETWORK,
    },
  },
  {
    names: ["nektos", "wrkflw"],
    about: "runs workflows on this machine",
    does: ["network?", "hidden-code?"],
    options: {
      "-n, --dryrun, -l --list, -g --graph, --validate": { role: "flag", calms: true },
      "-s --secret": "secret",
      "-W --workflows, -j --job, -e --eventpath, -P --platform": "text",
    },
    commands: { register: KEYS, daemon: ["network"] },
    operands: ["text..."],
  },
  {
    names: ["vsts-agent"],
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
    names: ["ghalint", "pinact", "action-validator", "ratchet"],
    about: "checks workflow files",
    nature: "local",
    options: { "--gh-token": { role: "secret", does: ["network"] } },
    commands: { "pin|update|upgrade": ["network"] },
    operands: ["text..."],
  },
];
