// Files that run without anybody naming them: what a reviewer most needs to see of a change.
// Paths only. What lies in `.git` is in no change, and files that are for one machine alone (`x.local.json`) are rightly left out.

import { fits } from "../text/wildcard.ts";
import type { World } from "../world.ts";
import { plainView } from "./path-view.ts";
import { placesOf } from "./place-match.ts";

/** What the file is, for sentences; undefined where a change of it can wait. `isNew`: the session wrote it, so build files count too. */
export function runsUnasked(path: string, world: World, isNew: boolean): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (path.includes("/.git/") || /\.local\b/i.test(name)) return undefined;
  if (PIPELINES.some((pattern) => fits(pattern, path))) return "a pipeline of the project";
  const hit = placesOf(plainView(path, world), world, false).find(
    ({ place }) => place.kind === "persistence" || place.kind === "guard",
  );
  if (hit !== undefined) return hit.place.what;
  return isNew && LOADED.has(name) ? "code that a tool loads by itself" : undefined;
}

const PIPELINES = [
  "*/.github/workflows/* */.github/actions/* */.gitlab-ci.yml */.circleci/* */.buildkite/* */azure-pipelines.yml",
  "*/Jenkinsfile */.drone.yml */bitbucket-pipelines.yml */.woodpecker/* */.forgejo/workflows/* */.gitea/workflows/*",
]
  .join(" ")
  .split(" ");

const LOADED: ReadonlySet<string> = new Set(
  [
    "package.json .npmrc .pnpmfile.cjs .yarnrc.yml Makefile GNUmakefile conftest.py setup.py sitecustomize.py",
    "usercustomize.py build.rs .pre-commit-config.yaml lefthook.yml Dockerfile Rakefile .rspec gunicorn.conf.py",
  ]
    .join(" ")
    .split(" "),
);
