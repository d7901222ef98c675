// Version control beside git, and the programs around it: hg, svn, dolt, repo tools, managers of git hooks.
// The same questions as for git: does it reach a server, does it throw work away, does it run something later?

import type { ToolSpec } from "../spec.ts";
import { THROWS_AWAY } from "./throws-away.ts";

export const versionControl: readonly ToolSpec[] = [
  {
    names: ["bfg"],
    about: "rewrites a repository's history",
    nature: "local",
    does: [
      {
        does: "destructive",
        certainty: "likely",
        sentence: "rewrites a repository's history",
        when: {
          has: [
            "--delete-files",
            "--delete-folders",
            "--strip-blobs-bigger-than",
            "--replace-text",
            "--strip-blobs-with-ids",
            "--strip-biggest-blobs",
          ],
        },
      },
    ],
    options: {
      "-D --delete-files, --delete-folders, -b --strip-blobs-bigger-than, -B --strip-biggest-blobs, -p --protect-blobs-from, -fi --filter-content-including, -fe --filter-content-excluding":
        "text",
      "-rt --replace-text, -bi --strip-blobs-with-ids": "read",
      "--no-blob-protection, --private": "flag",
    },
    operands: ["folder..."],
  },
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
      "-R --repository": "folder",
      "--cwd": "chdir",
      "-e, --ssh, --remotecmd": "shell",
      "-r --rev, -b --branch, -u --updaterev, -m --message, --encoding": "text",
    },
    commands: {
      clone: { does: ["network:down"], operands: ["git-remote", "into"] },
      "pull|incoming|in": { does: ["network:down"], operands: ["git-remote", "text..."] },
      "push|outgoing|out": { does: ["network:up"], operands: ["git-remote", "text..."] },
      "summary|sum": {
        options: { "--remote": { role: "flag", does: ["network:down"] } },
        operands: ["text..."],
      },
      "identify|id|debugpeer": { operands: ["git-remote", "text..."] },
      serve: {
        does: ["network:listen"],
        options: { "-a --address": "address", "-p --port, -n --name, --prefix": "text" },
      },
      "bundle|unbundle|import|export|archive": { operands: ["text..."] },
      "fetch|gclone|gpull|gpush|gfetch|sync": ["network"],
      convert: { operands: ["git-remote", "into"] },
      "email|phabsend": ["network:up", "outbound-message"],
      "purge|strip|rollback": [{ does: "destructive", sentence: THROWS_AWAY }],
      revert: { does: [{ does: "destructive", certainty: "possible", sentence: THROWS_AWAY }], operands: ["text..."] },
      "update|up|checkout|co": {
        does: [{ does: "destructive", sentence: THROWS_AWAY, when: { has: ["-C", "--clean"] } }],
        options: { "-C --clean": "flag" },
        operands: ["text..."],
      },
      "cat|annotate|blame|diff": { operands: ["read..."] },
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
      "--editor-cmd, --diff-cmd, --diff3-cmd": "helper",
      "--config-option": { role: "text", does: ["hidden-code?"] },
    },
    commands: {
      "diff|di": {
        does: [{ does: "network", direction: "down", when: { has: ["-r", "-c"] } }],
        options: {
          "-r --revision, -c --change": "text",
          "--summarize, --git, --patch-compatible": "flag",
          "--old, --new": "url",
        },
        operands: [],
      },
      "propset|proplist|propget|propdel|propedit": {
        does: [{ does: "network", when: { has: ["--revprop"] } }],
        options: { "--revprop": "flag", "-v, -R, --strict": "flag" },
        operands: [],
      },
      "add|changelist|cl|info|resolve|resolved|upgrade|patch|relocate|help": { does: [], operands: [] },
      "status|stat|st": {
        does: [{ does: "network", when: { has: ["-u"] } }],
        options: { "-u --show-updates": "flag" },
        operands: [],
      },
      "cat|blame|annotate": { does: ["network:down"], operands: ["read..."] },
      revert: [{ does: "destructive", sentence: THROWS_AWAY }],
      auth: [{ does: "credential-change", when: { has: ["--remove"] } }],
      cleanup: {
        does: [
          {
            does: "destructive",
            sentence: "deletes files that svn does not keep",
            when: { has: ["--remove-unversioned", "--remove-ignored"] },
          },
        ],
        options: { "--remove-unversioned": "flag", "--remove-ignored": "flag" },
        operands: [],
      },
      "checkout|co|export": { does: ["network"], operands: ["url", "into"] },
      "delete|del|remove|rm": [
        { does: "network", when: { operand: "*://*" } },
        { does: "destructive", certainty: "likely", when: { operand: "*://*" } },
      ],
      "commit|ci|import|lock|unlock": ["network:up"],
      "mkdir|copy|cp|move|mv|rename|ren": [{ does: "network", direction: "up", when: { operand: "*://*|^/*" } }],
    },
  },
  {
    names: ["svnadmin", "svnlook", "svnversion", "svndumpfilter"],
    about: "looks after Subversion repositories here",
    nature: "local",
    operands: ["text..."],
    commands: { "rmtxns|setrevprop|delrevprop": ["destructive?"], "*": { operands: ["text..."] } },
  },
  {
    names: ["svn2git"],
    about: "makes a git repository out of a Subversion one",
    nature: "local",
    does: [{ does: "network", when: { has: ["--rebase"] } }],
    options: {
      "--username, --trunk, --branches, --tags, --authors, --exclude, --revision": "text",
      "--rebase": "flag",
    },
    operands: ["git-remote..."],
  },
  {
    names: ["svnmucc", "svnrdump"],
    about: "looks after Subversion repositories",
    nature: "local",
    options: { "-m --message, -r --revision, -U --root-url": "text", "-F --file": "read", "--password": "secret" },
    commands: {
      "init|initialize|sync|synchronize|copy-revprops|dump|load|rm|mv|cp|put|mkdir|propset": {
        operands: ["git-remote..."],
      },
      "rmtxns|setrevprop|delrevprop|freeze": ["destructive?"],
      "*": { operands: ["text..."] },
    },
  },
  {
    names: ["svnsync"],
    about: "keeps a copy of a Subversion repository elsewhere",
    nature: "local",
    options: { "-r --revision": "text", "--source-password, --sync-password": "secret" },
    commands: {
      "init|initialize": { operands: ["git-remote..."] },
      "sync|synchronize|copy-revprops": { does: ["network?"], operands: ["git-remote..."] },
      "info|help": [],
    },
  },
  {
    names: ["svnserve", "cvsd", "gitolite", "gitolite3", "cgit", "klaus", "hgweb", "stagit"],
    about: "serves repositories",
    does: [{ does: "network", direction: "listen", when: { has: ["-d", "--daemon", "--listen-port", "--host"] } }],
    options: { "-d --daemon, -T, -i, -X": "flag", "--listen-host, --host": "address", "--listen-port, -r, -p": "text" },
    operands: ["text..."],
  },
  {
    names: ["fossil"],
    about: "keeps versions, tickets and a wiki in one file",
    nature: "local",
    options: { "-R --repository, -m --comment, -M, --tag, --branch": "text", "--proxy": "host" },
    commands: {
      "clone|sync|pull|push": { does: ["network"], operands: ["git-remote", "text..."] },
      "unversioned|uv sync|revert": ["network"],
      open: { operands: [] },
      "update|up": {
        does: [{ does: "network", certainty: "possible", when: { lacks: ["-n"] } }],
        operands: ["text..."],
      },
      remote: [],
      "remote add|link": ["network?"],
      "server|http|cgi": ["network:listen"],
      "ui|winsrv": { options: { "--public": { role: "flag", does: ["network:listen"] } } },
      "user new|password|capabilities": ["credential-change"],
      "login-group *": ["credential-change"],
      "clean|scrub|purge|shun": [{ does: "destructive", sentence: THROWS_AWAY }],
      "revert|undo": [{ does: "destructive", certainty: "possible", sentence: THROWS_AWAY }],
      "chat|forum": ["network:up", "outbound-message"],
      "*": { operands: ["text..."] },
    },
  },
  {
    names: ["bzr", "brz", "breezy"],
    about: "keeps versions, with branches by address",
    nature: "local",
    options: { "-d --directory": "folder", "-m --message, -r --revision": "text", "-F": "read" },
    commands: {
      "branch|clone|get|checkout|co|push|pull|missing|merge": {
        does: [{ does: "network", certainty: "likely", when: { noOperand: "../*|./*|/*|~*|." } }],
        operands: ["git-remote", "into"],
      },
      "update|up": { does: ["network??"], operands: ["text..."] },
      "lp-login|launchpad-login": ["network", "credential-change"],
      "lp-propose-merge|propose-merge|propose": ["network:up", "outbound-message"],
      send: ["network:up", "outbound-message?"],
      serve: ["network:listen"],
      revert: [{ does: "destructive", sentence: THROWS_AWAY, when: { has: ["--no-backup"] } }],
      "clean-tree|uncommit": [{ does: "destructive", certainty: "likely", sentence: THROWS_AWAY }],
      "*": { operands: ["text..."] },
    },
  },
  {
    names: ["darcs", "pijul", "got"],
    about: "keeps versions as patches",
    nature: "local",
    options: { "-m --message, --patch, --tag, -p --match": "text", "--repodir, --repository": "folder" },
    commands: {
      "pull|push|fetch|clone|get|sync|put": {
        does: [{ does: "network", certainty: "likely", when: { noOperand: "../*|./*|/*|~*|." } }],
        operands: ["git-remote", "into"],
      },
      send: {
        does: [
          { does: "network", direction: "up" },
          { does: "outbound-message", when: { lacks: ["-o", "--output"] } },
        ],
        options: { "-o --output": "write", "--to, --cc, --in-reply-to, --mail": "text", "--sendmail-command": "shell" },
        operands: ["text..."],
      },
      "obliterate|unpull|unrecord|revert|reset|rollback": [
        { does: "destructive", certainty: "possible", sentence: THROWS_AWAY },
      ],
      "key generate": ["credential-change"],
      test: [],
      "setpref test": ["persistence?"],
      "*": { operands: ["text..."] },
    },
  },
  {
    names: ["sl"],
    about: "keeps versions (Sapling); elsewhere a train that runs over the terminal",
    nature: "local",
    commands: {
      "prefetch|cloud": ["network"],
      "pull|push|clone|ghstack": { does: ["network"], operands: ["git-remote", "text..."] },
      "pr|submit": ["network:up", "outbound-message"],
      "jf|ghstack submit": ["network:up", "outbound-message"],
      "web|isl": [],
      "purge|clean|uncommit|hide|strip": [{ does: "destructive", certainty: "likely", sentence: THROWS_AWAY }],
      revert: { does: [{ does: "destructive", certainty: "possible", sentence: THROWS_AWAY }], operands: ["text..."] },
      "*": { operands: ["text..."] },
    },
  },
  {
    names: ["jj"],
    about: "keeps versions on top of git",
    nature: "local",
    options: {
      "--config, --config-toml, --config-file": {
        role: "text",
        does: [
          {
            does: "hidden-code",
            sentence: "sets an option that runs a program",
            when: {
              value: [
                "--config",
                "ui.pager*|ui.editor*|ui.diff*|merge-tools.*|fix.tools.*|signing.*program*|aliases.*",
              ],
            },
          },
        ],
      },
      "-R --repository": "folder",
      "-m --message, -r --revision, -b --bookmark, -o, -d": "text",
    },
    commands: {
      "git push": {
        does: [{ does: "network", direction: "up" }],
        options: {
          "--dry-run": { role: "flag", calms: true },
          "--deleted": { role: "flag", does: ["destructive"] },
          "--remote": "git-remote",
        },
        operands: ["text..."],
      },
      "git fetch": { does: ["network:down"], options: { "--remote": "git-remote" }, operands: ["text..."] },
      "git clone": { does: ["network:down"], operands: ["git-remote", "into"] },
      "git remote|init|export|import|root|colocation": { operands: ["text..."] },
      "gerrit upload": ["network:up", "outbound-message"],
      "config set|edit": {
        does: [
          {
            does: "persistence",
            certainty: "likely",
            sentence: "makes jj run a program from now on",
            when: { operand: "ui.pager|ui.editor|ui.diff*|merge-tools.*|fix.tools.*|aliases.*" },
          },
        ],
        operands: ["text..."],
      },
      "util exec": { style: "posix", operands: ["argv"] },
      "util gc": [
        {
          does: "destructive",
          certainty: "likely",
          sentence: "drops commits that nothing points at",
          when: { has: ["--expire"] },
        },
      ],
      "op abandon": [{ does: "destructive", certainty: "likely", sentence: THROWS_AWAY }],
      run: { operands: ["shell"] },
      "*": { operands: ["text..."] },
    },
  },
  {
    names: ["cvs"],
    about: "keeps versions on a server",
    nature: "local",
    options: {
      "-d": { role: "text", does: [{ does: "network", when: { value: ["-d", ":*|*@*:*", ":local:*|:fork:*"] } }] },
      "-z, -m, -r, -D, -e, -F": "text",
      "-n": "flag",
    },
    commands: {
      "login|logout": ["network?", "credential-change"],
      "update|up": {
        does: [
          { does: "network", certainty: "likely" },
          { does: "destructive", sentence: THROWS_AWAY, when: { has: ["-C"] } },
        ],
        options: { "-C": "flag", "-d, -P, -A, -l, -R, -p": "flag" },
        operands: ["text..."],
      },
      "checkout|co|get|commit|ci|com|log|rlog|diff|rdiff|status|annotate|import|tag|rtag|export|ls": {
        does: [{ does: "network", certainty: "likely", when: { lacks: ["-d"] } }],
        operands: ["text..."],
      },
      pserver: ["network:listen"],
      "*": { operands: ["text..."] },
    },
  },
  {
    names: ["p4", "p4.exe", "accurev", "cleartool", "cm"],
    about: "keeps versions on a server",
    nature: "network",
    does: ["network"],
    options: {
      "-P": "secret",
      "-p": "host",
      "-u, -c, -d, -H, -C, -x": "text",
      "-V": { role: "flag", calms: true },
    },
    commands: {
      "set|help|cstat|ignores": [],
      "login|logout|passwd|trust|tickets": ["network", "credential-change"],
      "user|group|protect": ["network", "credential-change"],
      "obliterate|archive": ["network", "destructive"],
      revert: ["network", { does: "destructive", certainty: "likely", sentence: THROWS_AWAY }],
      submit: ["network:up"],
      triggers: ["network", "persistence"],
    },
  },
  {
    names: ["rcs", "ci", "co", "rcsdiff", "rlog", "sccs", "etckeeper", "quilt", "guilt", "topgit", "cssc"],
    about: "keeps versions of local files",
    nature: "local",
    commands: {
      "vcs push|pull|fetch": ["network"],
      "push|pull": [],
      "remote|fetch": ["network?"],
      mail: ["network:up", "outbound-message"],
    },
    operands: ["text..."],
  },
  {
    names: ["stg", "stgit"],
    about: "keeps a stack of patches on top of git",
    nature: "local",
    operands: ["text..."],
    commands: {
      "pull|fetch": ["network:down"],
      "mail|email send": ["network:up", "outbound-message"],
      "email format": [],
      "push|pop|goto|float|sink|refresh|new|series|show|top|next|prev|import|export|sync": [],
      "delete|reset|uncommit|clean": {
        options: { "--hard": { role: "flag", does: ["destructive"] } },
        operands: ["text..."],
      },
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
      login: ["network", "credential-change"],
      "creds new|rm|use|import": ["credential-change"],
      "creds check": ["network"],
      "sql-server": ["network:listen"],
      sql: { options: { "-q --query": "sql", "-f --file": "file:sql" } },
      reset: [{ does: "destructive", sentence: THROWS_AWAY, when: { has: ["--hard"] } }],
    },
  },
  {
    names: ["homeshick", "homesick", "dotdrop", "rcup"],
    about: "keeps dotfiles in a repository",
    nature: "local",
    commands: {
      update: ["network:down"],
      init: { does: [{ does: "network", direction: "down", when: { operands: "some" } }], operands: ["git-remote"] },
      "clone|pull|push|upgrade": ["network"],
      "apply|add|edit|diff|status|managed|doctor|data|cd|re-add|forget|unmanaged|source-path|execute-template|list|link":
        [],
      git: { style: "posix", operands: ["text..."] },
    },
    operands: ["text..."],
  },
  {
    names: ["repo", "gclient", "vcs", "mr", "ghq", "gitbatch", "gita", "ghorg", "myrepos", "meta", "gr", "mani"],
    about: "works on many repositories",
    nature: "network",
    commands: {
      "status|diff|list|ls|info|manifest|root|help|branches|prune|topdir|log|custom|reclone-ls|grep|register|bootstrap|config|run|exec|tree|describe|edit|check":
        [],
      abandon: [
        { does: "destructive", certainty: "likely", sentence: "deletes branches even if they were not merged" },
      ],
      "forall|recurse": { options: { "-c": "shell" } },
      "upload|send": ["network:up", "outbound-message"],
    },
  },
  {
    names: ["mob"],
    about: "hands work on from person to person through a branch",
    nature: "local",
    operands: ["text..."],
    commands: {
      "start|s|next|n|done|d|fetch|reset|clean": ["network"],
      "status|config|version|help|goal|moo|kickoff|timer|t|break": [],
    },
  },
  {
    names: ["simple-git-hooks"],
    about: "puts a project's hooks into git",
    nature: "local",
    does: [{ does: "persistence", sentence: "makes git run a hook from now on" }],
    operands: ["text..."],
  },
  {
    names: ["scalar"],
    about: "keeps large repositories of git",
    nature: "local",
    operands: ["text..."],
    commands: {
      clone: {
        does: [
          "network:down",
          { does: "persistence", certainty: "likely", sentence: "lets git run in the background from now on" },
        ],
        options: { "-b --branch": "text", "--single-branch, --full-clone, --no-src, --no-tags": "flag" },
        operands: ["git-remote", "into"],
      },
      "register|reconfigure": [{ does: "persistence", sentence: "lets git run in the background from now on" }],
      run: [{ does: "network", direction: "down", when: { operand: "all|fetch|prefetch" } }],
      delete: ["destructive"],
      "list|unregister|diagnose|version|help": [],
    },
  },
  {
    names: ["pre-commit", "lefthook", "husky", "prek", "overcommit", "lint-staged"],
    about: "manages git hooks",
    nature: "local",
    options: {
      "-i --install": { role: "flag", does: [{ does: "persistence", sentence: "makes git run a hook from now on" }] },
      "--install-hooks": { role: "flag", does: ["network:down"] },
    },
    commands: {
      "install|init|init-templatedir|add|set": [{ does: "persistence", sentence: "makes git run a hook from now on" }],
      "autoupdate|update|install-hooks": ["network:down"],
      "try-repo": ["network:down?"],
      uninstall: [{ does: "guard-tamper", certainty: "possible", sentence: "removes git's hooks" }],
      "run|validate-config|validate-manifest|clean|gc|sample-config|help|dump": [],
    },
  },
];
