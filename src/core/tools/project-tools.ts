// Programs that a project installs for itself, so that running one through the package manager fetches nothing new.
// It answers about names only; whether a project really has the program is for the disk to say.

import { build } from "./build.ts";
import { databases } from "./databases.ts";
import { interpreters } from "./interpreters.ts";
import { javascriptPackages } from "./javascript-packages.ts";
import { releases } from "./releases.ts";
import { testAndLint } from "./test-and-lint.ts";
import { versionControl } from "./version-control.ts";
import { webProjects } from "./web-projects.ts";

export function isProjectTool(name: string): boolean {
  return PROJECT_TOOLS.has(name);
}

const PROJECT_TOOLS: ReadonlySet<string> = new Set(
  [build, databases, interpreters, javascriptPackages, releases, testAndLint, versionControl, webProjects].flatMap(
    (family) => family.flatMap(({ names }) => names),
  ),
);
