// Git: its own commands on this machine, what throws work away, and the many settings that run programs.
// A setting given with -c, a transport like ext:: and a helper are code; they are roles here, never plain text.

import { AGENT_FOLDERS } from "../../places/guards.ts";
import { LOOKS_FOR_KEYS } from "../secret-names.ts";
import type { CommandSpec, Does, ToolSpec } from "../spec.ts";
import { GIT_EXTENSIONS } from "./git-extensions.ts";
import { GIT_REMOTES, REMOTE_OPTIONS, TRANSPORT } from "./git-remotes.ts";
import { GIT_CONFIG, GIT_CONFIG_GET, ONE_SHOT_SETTING } from "./git-settings.ts";
import { THROWS_AWAY } from "./throws-away.ts";

/** Words for a whole folder of an agent's settings, or for what lies in it. */
const AGENT_FILES = AGENT_FOLDERS.flatMap((folder) => [folder, `${folder}/*`]).join("|");

const SHOWS: CommandSpec = {
  does: LOOKS_FOR_KEYS,
  options: {
    "-O --open-files-in-pager": { role: "helper", optional: true },
    "--output": "write",
    "--ext-diff, --textconv": "flag",
    "-n": "text",
    "--max-count, --skip, --since, --after, --until, --before, --author, --committer, --grep, -S, -G, -L, --format, --pretty, --date":
      "text",
    "-U --unified, --diff-filter, -M, -C, --stat, --color, --abbrev, --decorate, --word-diff, --relative, --submodule":
      {
        role: "text",
        optional: true,
      },
  },
  operands: ["read..."],
};

const SOURCE_FILE =
  ".|:/|*.js|*.ts|*.tsx|*.jsx|*.mjs|*.cjs|*.py|*.go|*.rs|*.c|*.h|*.cc|*.cpp|*.hpp|*.java|*.kt|*.rb|*.php|*.cs|*.swift|*.sh|*.md|*.txt|*.json|*.yaml|*.yml|*.toml|*.lock|*.xml|*.html|*.css|*.scss|*.sql|*.proto|*.csv|*.env|*.cfg|*.ini|*.vue|*.svelte|Makefile|Dockerfile|*/Makefile|*/";

const CHECKOUT: CommandSpec = {
  does: [
    {
      does: "destructive",
      sentence: THROWS_AWAY,
      when: { has: ["-f", "--force", "--ours", "--theirs", "--pathspec-from-file"] },
    },
    { does: "destructive", sentence: THROWS_AWAY, when: { operand: SOURCE_FILE, lacks: ["-b", "-B", "--orphan"] } },
  ],
  options: {
    "--conflict, -b, -B, --orphan": "text",
    "--pathspec-from-file": "read",
    "-q, -t --track, -l, -d --detach, -m, -p, -f --force, --ours, --theirs": "flag",
  },
  fills: {},
  operands: ["write..."],
};

const REBASE: CommandSpec = {
  options: {
    "-x, --exec": "shell",
    "--onto, -s --strategy, -X, --strategy-option, -C, --whitespace": "text",
    "-S, --gpg-sign, --rebase-merges": { role: "text", optional: true },
  },
  fills: {},
  operands: ["text..."],
};

/** Brings the files of another state into the folder that it runs in. */
const WORKS_IN_TREE: CommandSpec = { fills: {}, operands: ["text..."] };

const DROPS_BRANCH = {
  does: "destructive",
  certainty: "likely",
  sentence: "deletes a branch even if it was not merged",
} as const;

const CORE: Record<string, CommandSpec | Does> = {
  help: { options: { "--config": "flag" }, operands: ["text..."] },
  "cat-file": { options: { "-p, -t, -s, -e": "flag" }, operands: ["read..."] },
  "add|stage|bugreport|check-attr|check-ignore|check-mailmap|check-ref-format": {
    operands: ["text..."],
  },
  "am|cherry-pick|merge|revert|stash pop|stash apply": WORKS_IN_TREE,
  "cherry|column|commit-graph|commit-tree|count-objects|describe|diagnose|fast-export|fast-import|fmt-merge-msg|for-each-ref":
    { operands: ["text..."] },
  "hash-object": {
    options: { "-t": "text", "--path": "text", "-w, --stdin, --literally": "flag" },
    operands: ["read..."],
  },
  "annotate|blame": {
    options: { "--contents, -S": "read", "-L, --since": "text", "-C": "flag" },
    operands: ["read..."],
  },
  "citool|gui|gitk|get-tar-commit-id|hook|index-pack|init-db|interpret-trailers|ls-files|ls-tree|mailinfo|mailsplit|maintenance|merge-base|merge-file|merge-index|merge-one-file|merge-tree|mktag|mktree|multi-pack-index|name-rev":
    {
      operands: ["text..."],
    },
  notes: { options: { "-F --file": "read", "-m, -C, -c, --ref, -s --strategy": "text" }, operands: ["text..."] },
  "pack-objects|pack-redundant|pack-refs|patch-id|prune-packed|quiltimport|range-diff|repack|replace|rerere|rev-list|rev-parse":
    { operands: ["text..."] },
  "read-tree": {
    does: [{ does: "destructive", certainty: "likely", sentence: THROWS_AWAY, when: { has: ["--reset"] } }],
    options: {
      "--prefix": "fill",
      "--index-output, --exclude-per-directory": "text",
      "--reset": "flag",
      "-m, -u, -i, -n --dry-run, -v, --aggressive, --empty, --no-sparse-checkout": "flag",
    },
    fills: {},
    operands: ["text..."],
  },
  "shortlog|show-branch|show-index|show-ref|sparse-checkout|status|stripspace|symbolic-ref|unpack-file|unpack-objects|update-index":
    { operands: ["text..."] },
  "update-server-info|var|verify-commit|verify-pack|verify-tag|version|whatchanged|write-tree|fsck|fsck-objects|diff-files|diff-index|diff-tree":
    { operands: ["text..."] },
  "diff|show|log": SHOWS,
  grep: { ...SHOWS, options: { ...SHOWS.options, "-n": "flag" } },
  reflog: SHOWS,
  "reflog expire|delete": [{ does: "destructive", sentence: "drops git's safety record of old commits" }],
  apply: {
    options: {
      "--directory": "fill",
      "--unsafe-paths": {
        role: "flag",
        does: [{ does: "persistence", certainty: "likely", sentence: "changes files outside the repository" }],
      },
      "-p, -C, --exclude, --include, --whitespace": "text",
    },
    fills: { lacks: ["--check", "--stat", "--numstat", "--summary"] },
    operands: ["read..."],
  },
  "bundle create": { operands: ["write", "text..."] },
  archive: {
    options: {
      "--remote": { role: "git-remote", does: ["network:down"] },
      "--exec": "helper",
      "-o --output": "write",
      "--format, --prefix, --add-file, -0, -9": "text",
    },
    // What comes out of the pipe lies where it lay: `git archive x .claude | tar x`.
    does: [
      {
        does: "guard-tamper",
        certainty: "likely",
        sentence: "takes an agent's settings out of another state of the repository",
        when: { operand: AGENT_FILES, stdout: "piped" },
      },
    ],
    operands: ["text", "read..."],
  },
  "bisect|bundle": { operands: ["text..."] },
  "bisect run": { style: "posix", operands: ["argv"] },
  "bisect visualize|view": [],
  branch: {
    does: [{ ...DROPS_BRANCH, when: { has: ["-D"] } }],
    options: {
      "-D": "flag",
      "-d --delete": "flag",
      "-f --force": { role: "flag", does: [{ ...DROPS_BRANCH, when: { has: ["-d"] } }] },
      "-m, -M, -c, -C, -r, -a, -v, -q": "flag",
      "--contains, --merged, --sort, --format": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  checkout: CHECKOUT,
  switch: {
    does: [{ does: "destructive", sentence: THROWS_AWAY, when: { has: ["-f", "--force", "--discard-changes"] } }],
    options: {
      "-c, -C --create, --force-create, --orphan": "text",
      "-d --detach, -t": "flag",
      "-f --force": "flag",
      "--discard-changes": "flag",
    },
    fills: {},
    operands: ["text..."],
  },
  restore: {
    does: [
      { does: "destructive", sentence: THROWS_AWAY, when: { lacks: ["-S", "--staged"] } },
      { does: "destructive", sentence: THROWS_AWAY, when: { has: ["-W", "--worktree"] } },
    ],
    options: {
      "-s --source, --pathspec-from-file, --conflict": "text",
      "-p --patch, -q, --ours, --theirs": "flag",
      "-S --staged": "flag",
      "-W --worktree": "flag",
    },
    fills: { lacks: ["-S"] },
    operands: ["write..."],
  },
  reset: {
    does: [{ does: "destructive", sentence: THROWS_AWAY, when: { has: ["--hard"] } }],
    options: { "--soft, --mixed, --merge, --keep, -q, -p, -N": "flag", "--hard": "flag" },
    fills: { has: ["--hard", "--merge", "--keep"] },
    operands: ["text..."],
  },
  clean: {
    does: [
      {
        does: "destructive",
        sentence: "deletes files that git does not keep",
        when: { lacks: ["-n", "--dry-run", "-i", "--interactive"] },
      },
    ],
    options: {
      "-e --exclude": "text",
      "-f --force, -d, -x, -X, -q": "flag",
      "-n --dry-run": "flag",
      "-i --interactive": "flag",
    },
    fills: { lacks: ["-n"] },
    operands: ["delete..."],
  },
  rm: {
    does: [{ does: "destructive", certainty: "likely", sentence: THROWS_AWAY, when: { has: ["-f", "--force"] } }],
    options: {
      "--cached, -n --dry-run": { role: "flag", calms: true },
      "-f --force": "flag",
      "-r, -q, --ignore-unmatch": "flag",
    },
    operands: ["move..."],
  },
  mv: { options: { "-f, -k, -n --dry-run, -v": "flag" }, operands: ["move...", "write"] },
  "checkout-index": {
    does: [
      {
        does: "destructive",
        certainty: "likely",
        sentence: THROWS_AWAY,
        when: { has: ["-f", "--force"], lacks: ["--prefix"] },
      },
    ],
    options: {
      "--prefix": "fill",
      "--stage": "text",
      "-f --force": "flag",
      "-a --all, -n --no-create, -q, -u": "flag",
    },
    fills: {},
    operands: ["text..."],
  },
  prune: {
    does: [
      {
        does: "destructive",
        certainty: "likely",
        sentence: "drops commits that nothing points at",
        when: { lacks: ["-n"] },
      },
    ],
    options: { "-n --dry-run": "flag" },
  },
  gc: {
    does: [
      {
        does: "destructive",
        certainty: "likely",
        sentence: "drops commits that nothing points at",
        when: { value: ["--prune", "now|all"] },
      },
    ],
    options: {
      "--prune": { role: "text", optional: true },
      "--aggressive, --auto, --quiet, --force, --keep-largest-pack": "flag",
    },
  },
  stash: { operands: ["fill..."], fills: {} },
  "stash push": {
    fills: {},
    options: { "-m --message": "text", "--pathspec-from-file": "read" },
    operands: ["fill..."],
  },
  "stash list|branch|create|store": { operands: ["text..."] },
  "stash show": { operands: ["read..."] },
  "stash save": WORKS_IN_TREE,
  "stash drop|clear": [{ does: "destructive", sentence: "drops stashed work" }],
  "filter-branch": {
    does: [{ does: "destructive", sentence: "rewrites the history" }],
    options: {
      "--tree-filter, --index-filter, --msg-filter, --commit-filter, --env-filter, --parent-filter, --tag-name-filter, --setup":
        "shell",
    },
    operands: ["text..."],
  },
  "filter-repo": {
    does: [{ does: "destructive", sentence: "rewrites the history" }],
    options: {
      "--analyze, --dry-run": { role: "flag", calms: true },
      "--blob-callback, --commit-callback, --filename-callback, --message-callback, --email-callback, --name-callback, --refname-callback":
        "code:python",
    },
    operands: ["text..."],
  },
  "update-ref": {
    does: [{ does: "destructive", certainty: "likely", sentence: "deletes a ref", when: { has: ["-d"] } }],
    options: { "-d": "flag", "-m": "text" },
    operands: ["text..."],
  },
  tag: {
    options: { "-F": "read", "-m, -u, --local-user, --sort, --format, -n": { role: "text", optional: true } },
    operands: ["text..."],
  },
  commit: {
    does: [
      {
        does: "guard-tamper",
        certainty: "possible",
        sentence: "skips the commit hooks",
        when: { has: ["-n", "--no-verify"] },
      },
      {
        does: "guard-tamper",
        certainty: "possible",
        sentence: "skips the commit hooks",
        when: { assigned: ["HUSKY", "LEFTHOOK", "SKIP"] },
      },
    ],
    options: {
      "-F --file, --template, -t, --pathspec-from-file": "read",
      "-m --message, -C, -c, --reuse-message, --reedit-message, --author, --date, --fixup, --squash, --trailer, --cleanup":
        "text",
      "-S, --gpg-sign, -u --untracked-files": { role: "text", optional: true },
      "-a --all, -p --patch, --amend, --no-edit, -e, -q, -s --signoff, -v, --allow-empty, -i, -o": "flag",
      "-n --no-verify": "flag",
    },
    operands: ["text..."],
  },
  rebase: REBASE,
  difftool: { options: { "-x, --extcmd": "helper", "-t --tool": "text" }, operands: ["read..."] },
  mergetool: { options: { "-t --tool": "text" }, operands: ["text..."] },
  config: GIT_CONFIG,
  "config list": [],
  "config get": GIT_CONFIG_GET,
  "config set|unset|edit|rename-section|remove-section": GIT_CONFIG,
  init: {
    options: {
      "--template": {
        role: "folder",
        does: [{ does: "hidden-code", certainty: "likely", sentence: "brings in hooks from a template" }],
      },
      "--separate-git-dir, -b, --initial-branch, --object-format, --ref-format, --shared": {
        role: "text",
        optional: true,
      },
    },
    operands: ["folder"],
  },
  worktree: { operands: ["text..."] },
  "worktree add": {
    options: { "-b, -B, --reason": "text", "-f, -d --detach, --lock, --no-checkout, --orphan": "flag" },
    operands: ["into", "text"],
  },
  "worktree move": { operands: ["move", "into"] },
  "worktree remove": {
    does: [
      {
        does: "destructive",
        certainty: "likely",
        sentence: THROWS_AWAY,
        when: { has: ["-f", "--force"], noOperand: "/tmp/*" },
      },
    ],
    options: { "-f --force": "flag" },
    operands: ["text..."],
  },
  "format-patch": {
    options: {
      "-o --output-directory": "into",
      "--output": "write",
      "--to, --cc, --from, --in-reply-to, --subject-prefix, --base, -v --reroll-count, --signature, --suffix, --cover-from-description":
        { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  submodule: { operands: ["text..."] },
  "submodule status|init|summary|sync|absorbgitdirs|set-branch|set-url": [],
  "submodule deinit": {
    does: [{ does: "destructive", certainty: "likely", sentence: THROWS_AWAY, when: { has: ["-f", "--force"] } }],
    options: { "-f --force": "flag", "--all": "flag" },
    operands: ["text..."],
  },
  "submodule foreach": { style: "posix", options: { "--recursive, -q": "flag" }, operands: ["shell-line"] },
  "submodule update": {
    does: ["network:down"],
    options: { ...REMOTE_OPTIONS, "--reference": "text" },
    operands: ["text..."],
  },
  "submodule add": {
    does: ["network:down", TRANSPORT],
    options: { ...REMOTE_OPTIONS, "-b, --name, --reference": "text" },
    operands: ["git-remote", "into"],
  },
  cliff: {
    does: [{ does: "network", certainty: "likely", when: { has: ["--github-repo"] } }],
    options: { "--github-repo, -t --tag, -c --config, -o --output": "text" },
    operands: ["text..."],
  },
  "for-each-repo": {
    style: "posix",
    does: [{ does: "network", when: { operand: "fetch|pull|push|maintenance|clone|remote" } }],
    options: { "--config": "text", "--keep-going": "flag" },
    operands: ["text..."],
  },
  "maintenance run": {
    does: [
      { does: "network", direction: "down", when: { value: ["--task", "prefetch"] } },
      { does: "network", direction: "down", when: { value: ["--schedule", "hourly"] } },
    ],
    options: { "--task": "text", "--schedule": "text", "--auto, --quiet, --detach": "flag" },
  },
  "maintenance start|register": [{ does: "persistence", sentence: "lets git run in the background from now on" }],
};

export const git: readonly ToolSpec[] = [
  {
    names: ["git", "git.exe", "gix", "yadm", "vcsh"],
    about: "keeps versions of source code",
    nature: "local",
    options: {
      "-c": { role: "code:escapes", does: ONE_SHOT_SETTING },
      "--config-env": { role: "text", does: ["hidden-code??"] },
      "-C": "chdir",
      "--git-dir": {
        role: "folder",
        does: [{ does: "hidden-code", when: { value: ["--git-dir", "/tmp/*|/var/tmp/*"] } }],
      },
      "--work-tree": "into",
      "--exec-path": {
        role: "folder",
        optional: true,
        does: [
          {
            does: "hidden-code",
            certainty: "possible",
            sentence: "takes git's programs from elsewhere",
            when: { value: ["--exec-path", "*/*|.*|~*"] },
          },
        ],
      },
      "--namespace, --super-prefix, --attr-source, --list-cmds": "text",
      "-p, -P --paginate, --no-pager, --bare, --no-replace-objects, --literal-pathspecs, --no-optional-locks": "flag",
    },
    commands: { ...CORE, ...GIT_REMOTES, ...GIT_EXTENSIONS },
  },
  {
    names: ["git-cliff"],
    about: "writes a log of changes",
    nature: "local",
    does: [
      {
        does: "network",
        certainty: "likely",
        when: { has: ["--github-repo", "--github-token", "--gitlab-repo", "--gitea-repo", "--bitbucket-repo"] },
      },
    ],
    options: {
      "--github-repo, --gitlab-repo, --gitea-repo, --bitbucket-repo, -t --tag, -c --config, -o --output, -p --prepend, -s --strip, -r --repository":
        "text",
      "--github-token, --gitlab-token, --gitea-token, --bitbucket-token": "secret",
    },
    operands: ["text..."],
  },
  {
    names: [
      "gitk",
      "git-gui",
      "gitui",
      "lazygit",
      "tig",
      "gitg",
      "sourcetree",
      "fork",
      "gource",
      "git-sizer",
      "onefetch",
      "scmpuff",
    ],
    about: "shows a repository",
    nature: "local",
    operands: ["text..."],
  },
  {
    names: ["git-remote-http", "git-remote-https", "git-upload-pack", "git-receive-pack", "git-shell"],
    about: "carries git's traffic",
    nature: "network",
    does: ["network"],
    operands: [],
  },
];
