// Version control beside git, and the programs around it: hg, svn, dolt, repo tools, managers of git hooks.
// The same questions as for git: does it reach a server, does it throw work away, does it run something later?

import type { ToolSpec } from "./spec.ts";

const THROWS_AWAY = "throws away changes that were not committed";

export const versionControl: readonly ToolSpec[] = [
  {
    names: ["hg", "chg"],
    about: "keeps versions of source code",
    nature: "local",
    options: {
      "--config": {
        role: "text",
        does: [
          {
            does: "hidden-code",
            sentence: "sets a Mercurial option that runs code",
            when: { value: ["--config", "alias.*|hooks.*|extensions.*|ui.ssh*|ui.editor*|pager.*|merge-tools.*"] },
          },
        ],
      },
      "-R --repository, --cwd": "folder",
      "-e, --ssh, --remotecmd": "shell",
      "-r --rev, -b --branch, -u --updaterev, -m --message, --encoding": "text",
    },
    commands: {
      "clone|pull|incoming|in": { does: ["network:down"], operands: ["git-remote", "text..."] },
      "push|outgoing|out": { does: ["network:up"], operands: ["git-remote", "text..."] },
      serve: ["network:listen"],
      email: ["network:up", "outbound-message"],
      "purge|strip|rollback": [{ does: "destructive", sentence: THROWS_AWAY }],
      revert: { does: [{ does: "destructive", certainty: "possible", sentence: THROWS_AWAY }], operands: ["text..."] },
      "update|up|checkout|co": {
        does: [{ does: "destructive", sentence: THROWS_AWAY, when: { has: ["-C", "--clean"] } }],
        options: { "-C --clean": "flag" },
        operands: ["text..."],
      },
      "*": { operands: ["text..."] },
    },
  },
  {
    names: ["svn"],
    about: "keeps versions on a server",
    nature: "network",
    options: {
      "--password": "secret",
      "--username, -m --message, -r --revision, --depth, -l --limit": "text",
      "-F --file": "read",
      "--editor-cmd, --diff-cmd, --diff3-cmd": "shell",
      "--config-option": { role: "text", does: ["hidden-code?"] },
    },
    commands: {
      "add|changelist|cl|cleanup|diff|di|info|propset|proplist|propget|propdel|propedit|resolve|resolved|status|stat|st|upgrade|patch|relocate|help|auth":
        [],
      revert: [{ does: "destructive", sentence: THROWS_AWAY }],
      "delete|del|remove|rm": [
        { does: "network", when: { operand: "*://*" } },
        { does: "destructive", certainty: "likely", when: { operand: "*://*" } },
      ],
      "commit|ci|import|lock|unlock|mkdir|copy|cp|move|mv|rename|ren": ["network:up"],
    },
  },
  {
    names: [
      "svnadmin",
      "svnlook",
      "svnversion",
      "svnserve",
      "fossil",
      "bzr",
      "brz",
      "darcs",
      "pijul",
      "cvs",
      "jj",
      "rcs",
      "ci",
      "co",
    ],
    about: "keeps versions of files",
    nature: "local",
    commands: {
      "push|pull|fetch|clone|sync|get": ["network"],
      "git push|fetch|clone|remote": ["network"],
      "serve|server|ui": ["network:listen"],
    },
  },
  {
    names: ["dolt"],
    about: "keeps versions of tables",
    nature: "local",
    commands: {
      "clone|fetch|pull|read-tables": {
        does: ["network:down"],
        options: {
          "--remote, -b --branch, --aws-region, --aws-creds-type, --aws-creds-file, --aws-creds-profile": "text",
        },
        operands: ["git-remote", "text..."],
      },
      push: ["network:up"],
      "login|creds new|rm|use|import": ["credential-change"],
      "sql-server": ["network:listen"],
      sql: { options: { "-q --query": "sql", "-f --file": "read" } },
      reset: [{ does: "destructive", sentence: THROWS_AWAY, when: { has: ["--hard"] } }],
    },
  },
  {
    names: ["repo", "gclient", "west", "vcs", "mr", "ghq", "gitbatch"],
    about: "works on many repositories",
    nature: "network",
    commands: {
      "status|diff|list|info|manifest|root|help|branches|prune|topdir|log|custom": [],
      "forall|recurse": { options: { "-c": "shell" } },
      "upload|send": ["network:up", "outbound-message"],
    },
  },
  {
    names: ["pre-commit", "lefthook", "husky", "prek", "overcommit", "lint-staged", "simple-git-hooks"],
    about: "manages git hooks",
    nature: "local",
    commands: {
      "install|init|init-templatedir|add|set": [{ does: "persistence", sentence: "makes git run a hook from now on" }],
      "autoupdate|update": ["network:down"],
      uninstall: [{ does: "guard-tamper", certainty: "possible", sentence: "removes git's hooks" }],
      "run|validate-config|validate-manifest|clean|gc|sample-config|try-repo|help|dump": [],
    },
  },
];
