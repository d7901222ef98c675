// Folders by what losing or changing their content costs: scratch and build output nothing, the system and homes much.
// A folder that people name too counts as scratch only where all before it is known: `$DIR/build` is judged as unknown.

import type { World } from "../world.ts";
import { isWithin, type PathView } from "./path-view.ts";

const SCRATCH_ROOTS = ["/tmp", "/var/tmp", "/dev/shm", "/var/folders", "/run/lock"];

/** What package managers have fetched and fetch again. */
const PACKAGE_CACHES = ["/var/lib/apt/lists", "/var/cache"];

/** Names of folders that only tools make, wherever they lie. */
const REBUILT = new Set(
  [
    "node_modules coverage .tmp __pycache__ .pytest_cache .mypy_cache .ruff_cache .tox .nox",
    ".next .nuxt .turbo .parcel-cache .svelte-kit .angular .cache .eggs .gradle .nyc_output .venv venv .terraform",
    "DerivedData htmlcov .coverage bazel-bin bazel-out cmake-build-debug cmake-build-release .build",
    "storybook-static playwright-report test-results site-packages .docusaurus .vite .output .serverless .hypothesis",
  ]
    .join(" ")
    .split(" "),
);
/** Folders of Windows that everybody may write to. */
export const DROP_ZONE =
  /(?:^|\/)[A-Za-z]:[\\/]+(?:te?mp|Users[\\/]+Public|ProgramData|PerfLogs|Windows[\\/]+(?:Temp|Tasks|Tracing))[\\/]/i;

/** What package managers write anew from what the project asks for. */
const LOCKS = new Set(
  "package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb Cargo.lock poetry.lock uv.lock Pipfile.lock pdm.lock Gemfile.lock composer.lock mix.lock Podfile.lock pubspec.lock flake.lock go.sum".split(
    " ",
  ),
);
/** What test runs leave in a project. */
const REPORTS = new Set("coverage.xml junit.xml lcov.info coverage.out test.db test.sqlite test.sqlite3".split(" "));
/** Names that people give their own folders too: build output only inside the workspace. */
const OUTPUT = new Set("dist build out target tmp temp Pods _build deps venv".split(" "));
const REBUILT_ENDINGS =
  /\.(?:o|obj|pyc|pyo|class|tmp|temp|log|bak|swp|swo|cache|tsbuildinfo|egg-info|gcno|gcda|pid|out|orig|rej|aux|bbl|blg|fls|fdb_latexmk|toc|lof|lot|synctex\.gz)$|~$/;
const PSEUDO = /^\/dev\/(?:null|zero|full|stdin|stdout|stderr|tty\w*|fd\/\d+|pts\/\d+|random|urandom|tcp\/.*|udp\/.*)$/;

export function isPseudo(view: PathView): boolean {
  return view.path !== undefined && PSEUDO.test(view.path);
}

/** Among the files that every program of the machine may put there, and none keeps. */
export function isTemporary(path: string, world: World): boolean {
  const roots = [...SCRATCH_ROOTS, ...temporaryRoots(world)];
  return roots.some((root) => isWithin(path, root, world)) && !isWithin(path, world.home, world);
}

function temporaryRoots({ env }: World): readonly string[] {
  return [env.TMPDIR, env.TEMP, env.TMP].flatMap((root) => (root !== undefined && root.length > 3 ? [root] : []));
}

/** Temporary files, caches and build output. The roots themselves (`/tmp`, `~/.cache`) are not meant. */
export function isScratch(view: PathView, world: World, workspace: readonly string[] = []): boolean {
  const known = view.names.slice(0, view.wild ? firstWild(view) : undefined).filter((name) => name !== undefined);
  const path = view.rooted ? `/${known.join("/")}` : "";
  const inside = (root: string) =>
    root !== "" && isWithin(path, root, world) && (view.wild || !isWithin(root, path, world));
  // A home that lies in a scratch folder is a home all the same.
  const atHome = isWithin(path, world.home, world);
  if (view.rooted && !atHome && [...SCRATCH_ROOTS, ...temporaryRoots(world)].some(inside)) return true;
  const caches = [`${world.home}/.cache`, `${world.home}/Library/Caches`, ...PACKAGE_CACHES];
  if (view.rooted && caches.some(inside)) return true;
  const last = view.names.at(-1);
  if (last !== undefined && REBUILT_ENDINGS.test(last)) return true;
  // What a git that was stopped left behind, and what stops the next one.
  if (last?.endsWith(".lock") === true && view.names.includes(".git")) return true;
  // In the workspace only what lies below its root counts: `build` in the root's own path makes nothing scratch.
  const root = view.rooted ? workspace.find(inside) : undefined;
  const depth = root === undefined ? 0 : root.split(/[\\/]/).filter(Boolean).length;
  if (view.names.slice(depth).some((name) => name !== undefined && REBUILT.has(name))) return true;
  if (root === undefined) return false;
  const open = ending(view.patterns.at(-1));
  const name = known.at(-1) ?? "";
  if (LOCKS.has(name) || REPORTS.has(name)) return true;
  // `packages/*/dist`: a pattern stands for folders of the workspace, what is not known for any.
  const told = view.open === true ? known : view.names;
  if (told.slice(depth).some((name) => name !== undefined && OUTPUT.has(name))) return true;
  return open !== undefined && REBUILT_ENDINGS.test(open);
}

/** What every name ends in that fits: `*.pyc`. */
function ending(pattern: PathView["patterns"][number]): string | undefined {
  const from = pattern?.findLastIndex((token) => typeof token !== "string");
  return pattern === undefined || from === undefined ? undefined : pattern.slice(from + 1).join("");
}

/** Folders whose loss takes the machine or the person's work with it. */
export function isVital(view: PathView, world: World, workspace: readonly string[]): boolean {
  if (!view.rooted) return false;
  const wild = firstWild(view);
  const allWild = view.wild && view.patterns[wild]?.every((token) => typeof token !== "string") === true;
  const path = view.wild
    ? allWild && wild === view.names.length - 1
      ? `/${view.names.slice(0, wild).join("/")}`
      : undefined
    : view.path;
  if (path === undefined) return false;
  if (view.names.includes(".git") && view.names.at(-1) === ".git") return true;
  if (path === "/" || /^[A-Za-z]:$/.test(path.replace(/^\//, ""))) return true;
  if (view.names.length <= 1) return true;
  return isWithin(world.home, path, world) || workspace.some((root) => isWithin(root, path, world));
}

const SYSTEM_ROOTS =
  "/bin /boot /dev /etc /lib /lib32 /lib64 /opt /proc /root /sbin /srv /sys /usr /var /System /Library /Applications"
    .split(" ")
    .concat(["C:/Windows", "C:/Program Files", "C:/Program Files (x86)", "C:/ProgramData"]);

export function isSystem(view: PathView, world: World): boolean {
  const path = view.path;
  return path !== undefined && SYSTEM_ROOTS.some((root) => isWithin(path, root, world));
}

function firstWild(view: PathView): number {
  const index = view.names.indexOf(undefined);
  return index < 0 ? view.names.length : index;
}
