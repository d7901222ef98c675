// Programs that cut releases, and programs that send reports of builds and tests to a service.
// Naming a version and writing a changelog is local; tagging it on a remote, publishing and reporting are not.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const POSTS: Does = ["network:up", "outbound-message"];
const SIGNS_IN: Does = ["network", "credential-change"];
const DRY: OptionTable = {
  "--dry-run, --dryRun": { role: "flag", calms: true },
  "--skip-publish, --skip, --ci, --no-publish, --no-push, --clean": "flag",
};

export const releases: readonly ToolSpec[] = [
  {
    names: [
      "semantic-release",
      "release-it",
      "np",
      "auto",
      "shipjs",
      "release-please",
      "jreleaser",
      "multi-semantic-release",
      "gren",
      "conventional-github-releaser",
      "conventional-gitlab-releaser",
    ],
    about: "makes and publishes releases",
    nature: "local",
    does: POSTS,
    options: { ...DRY, "-d, --preview": { role: "flag", calms: true } },
    operands: ["text..."],
    commands: {
      "": POSTS,
      "config|info|init|changelog|version|canary|assemble|checksum|download|env|template|bootstrap|manifest": [],
    },
  },
  {
    names: ["lerna"],
    about: "versions and publishes the packages of one repository",
    nature: "local",
    options: DRY,
    commands: {
      publish: POSTS,
      version: {
        does: ["network:up?"],
        options: { "--no-push, --no-git-tag-version": { role: "flag", calms: true } },
      },
      "add|bootstrap|create": ["network:down?"],
      exec: { style: "posix", operands: ["argv"] },
      "run|list|ls|la|ll|changed|diff|clean|info|init|import|link|watch|repair": { operands: ["text..."] },
    },
  },
  {
    names: [
      "goreleaser",
      "release-plz",
      "cargo-release",
      "cargo-dist",
      "dist",
      "changeset",
      "changesets",
      "cargo-smart-release",
    ],
    about: "makes and publishes releases",
    nature: "local",
    options: { ...DRY, "--snapshot": { role: "flag", calms: true } },
    operands: ["text..."],
    commands: {
      "publish|release|announce|github-release|release-pr|continue": POSTS,
      "build|check|init|healthcheck|jsonschema|add|version|status|tag|pre|completion|changelog|changed|plan|generate|manifest|update|set-version|config|replace|hook|commit|owner|mcp|man":
        [],
    },
  },
  {
    names: ["release-cli"],
    about: "makes releases of a GitLab project",
    commands: { "create|update": POSTS, get: NETWORK, "create-from-file": POSTS },
    nature: "network",
    operands: ["text..."],
  },
  {
    names: words(`
      standard-version commit-and-tag-version bumpp git-chglog conventional-changelog auto-changelog standard-changelog
      towncrier reno changie svu semver bumpver bump2version bump-my-version bumpversion gitversion nbgv minver
      fullrelease cocogitto cz commitizen git-mkver
    `),
    about: "names versions and writes changelogs",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["ghp-import", "mike", "angular-cli-ghpages"],
    about: "puts a folder on a branch that is a website",
    nature: "local",
    does: [
      { does: "network", direction: "up", when: { has: ["-p", "--push", "-d"] } },
      { does: "outbound-message", certainty: "likely", when: { has: ["-p", "--push", "-d"] } },
    ],
    options: {
      "-p --push": "flag",
      "-d --dist": "send",
      "-m --message, -b --branch, -r --remote, --repo, -s --src, -t, -c --cname, -F, --config-file": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      sentry-cli codecov codecovcli coveralls goveralls codacy codacy-coverage-reporter deepsource codeclimate
      cc-test-reporter codeclimate-test-reporter bundlewatch chromatic percy argos happo applitools datadog-ci
      testspace buildpulse-test-reporter launchable qlty
    `),
    about: "sends reports to a service",
    nature: "network",
    does: ["network:up"],
    options: { "--dry-run, --dryRun": { role: "flag", calms: true } },
    operands: ["text..."],
    commands: {
      "login|logout|auth": SIGNS_IN,
      "help|version|config|validate-conf|engines|init|completions|fmt": [],
      "analyze|check|lint|sum-coverage|format-coverage|before-build": [],
      "exec|app:exec": { style: "posix", does: ["network:up"], operands: ["argv"] },
      "info|projects|organizations|events|issues": NETWORK,
      "releases delete": ["network:up", "destructive"],
    },
  },
];
