// Programs that a project installs for itself, so that running one through the package manager fetches nothing new.
// It answers about names only; whether a project really has the program is for the disk to say.

import type { FamilyName } from "../catalogue.ts";
import { entryNamed } from "../name-index.ts";

export function isProjectTool(name: string): boolean {
  const entry = entryNamed(name);
  return RUNNERS.has(name) || (entry !== undefined && OF_PROJECTS.has(entry.family));
}

/** Starters of other programs that projects name in their scripts, and programs that are nothing without the project. */
const RUNNERS: ReadonlySet<string> = new Set(
  "rimraf shx mkdirp copyfiles cpy-cli del-cli ncp patch-package sort-package-json env-cmd wait-on start-server-and-test concurrently cross-env npm-run-all dotenv expo wrangler cdk cspell graphql-codegen relay-compiler strapi medusa source-map-explorer html-validate shadow-cljs wp-scripts web-ext wxt plasmo hardhat".split(
    " ",
  ),
);

const OF_PROJECTS: ReadonlySet<FamilyName> = new Set([
  "build",
  "databases",
  "interpreters",
  "javascriptPackages",
  "releases",
  "testAndLint",
  "versionControl",
  "webProjects",
]);
