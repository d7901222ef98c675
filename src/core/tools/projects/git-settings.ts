// Git's settings as far as they matter: those that run programs, bring in hooks, sign in or send traffic elsewhere.
// Names of settings are compared without regard to case, as git does; a value is plain only where it is listed.

import type { CommandSpec, Does } from "../spec.ts";

/** Settings whose value git runs: `core.pager`, `filter.x.clean`, `credential.helper`; compared without regard to case. */
const PROGRAMS =
  "core.pager*|core.editor*|core.sshcommand*|core.fsmonitor*|core.askpass*|core.gitproxy*|core.alternaterefscommand*|" +
  "pager.*|sequence.editor*|diff.external*|diff.*.command*|diff.*.textconv*|difftool.*.cmd*|difftool.*.path*|mergetool.*.cmd*|" +
  "mergetool.*.path*|merge.*.driver*|filter.*.clean*|filter.*.smudge*|filter.*.process*|gpg.program*|gpg.*.program*|" +
  "gpg.ssh.defaultkeycommand*|uploadpack.packobjectshook*|sendemail.*cmd*|sendemail.smtpserver*|remote.*.uploadpack*|" +
  "remote.*.receivepack*|browser.*|web.browser*|help.browser*|man.*.cmd*|man.viewer*|instaweb.*|" +
  "interactive.difffilter*|trailer.*.command*|trailer.*.cmd*|ssh.variant*|submodule.*.update*|tar.*.command*|" +
  "lfs.extension.*|imap.tunnel*|guitool.*.cmd*|" +
  "hook.*.command*|annex.*-command*|annex.*hook*|remote.*.annex-*-command*|svn.*hook*";

/** Settings that bring in hooks, settings or transports from elsewhere: no value of theirs is plain. */
const PLACES =
  "core.hookspath*|core.worktree*|core.gitdir*|include.path*|includeif.*|init.templatedir*|protocol.ext.*|protocol.allow*|" +
  "remote.*.vcs*|lfs.customtransfer*";

const RUNS = `${PROGRAMS}|${PLACES}`;

/** Pagers, editors and mergers that show or change what they are given, and settings that are only switched. */
const PLAIN_VALUES =
  "|none|merge|rebase|checkout|true|false|always|never|auto|yes|no|on|off|0|1|cat|less|less -F|less -R|less -S|less -FX|less -FRX|less -RFX|more|most|bat|" +
  "bat -p|delta|diff-so-fancy|diff-so-fancy ¦ less|vi|vim|nvim|nano|emacs|emacs -nw|emacsclient|micro|hx|joe|ed|:|code|" +
  "code --wait|code -w|code --wait --diff|cursor --wait|zed --wait|subl -n -w|subl -w|atom --wait|meld|vimdiff|nvimdiff|kdiff3|" +
  "difft|difftastic|opendiff|/usr/bin/vim|/usr/bin/less|/usr/bin/nano|/usr/bin/ssh|ssh|gpg|gpg2|gpgsm|ssh-keygen|/usr/bin/gpg";

/** The same as `name=value`. */
const PLAIN_PROGRAMS =
  "core.pager=cat|core.pager=less|core.pager=|core.pager=delta|pager.*=cat|pager.*=false|pager.*=true|core.editor=true|core.editor=:|core.editor=vim|core.editor=vi|core.editor=nano|sequence.editor=true|sequence.editor=:|core.fsmonitor=false|core.fsmonitor=true";

const CREDENTIAL = "credential.*|user.signingkey*|http.extraheader*|http.*.extraheader*|http.cookiefile*";

export const ONE_SHOT_SETTING: Does = [
  {
    does: "guard-tamper",
    certainty: "possible",
    sentence: "skips the repository's hooks",
    when: { value: ["-c", "core.hookspath=/dev/null*|core.hookspath="], anyCase: true },
  },
  {
    does: "hidden-code",
    sentence: "sets a git option that runs a program",
    when: { value: ["-c", RUNS, PLAIN_PROGRAMS], anyCase: true },
  },
  {
    does: "hidden-code",
    sentence: "sets a git option that runs a program",
    when: { value: ["-c", "alias.*=!*|credential.*helper=!*|credential.*helper=/*"], anyCase: true },
  },
  {
    does: "network",
    certainty: "likely",
    sentence: "sends traffic through another machine",
    when: { value: ["-c", "http.proxy=*|https.proxy=*|http.*.proxy=*|remote.*.proxy=*|url.*"], anyCase: true },
  },
  {
    does: "guard-tamper",
    sentence: "switches off git's own checks",
    when: { value: ["-c", "http.sslverify=false|http.sslverify=0|http.*.sslverify=false"], anyCase: true },
  },
  {
    does: "credential-change",
    sentence: "uses another credential helper",
    when: { value: ["-c", "credential.*helper=!*"], anyCase: true },
  },
];

const CONFIG_READS = [
  "--get",
  "--get-all",
  "--get-regexp",
  "--get-urlmatch",
  "--list",
  "-l",
  "--get-color",
  "--get-colorbool",
] as const;

const SIGN_IN_HEADERS = "http.extraheader|http.*.extraheader";
const PRINTS_HEADER = { does: "credential-read", sentence: "prints a header that git signs in with" } as const;

export const GIT_CONFIG_GET: CommandSpec = {
  does: [{ ...PRINTS_HEADER, when: { operand: SIGN_IN_HEADERS, anyCase: true } }],
  operands: ["text..."],
};

export const GIT_CONFIG: CommandSpec = {
  does: [
    { ...PRINTS_HEADER, when: { operand: SIGN_IN_HEADERS, has: CONFIG_READS, anyCase: true } },
    {
      does: "credential-change",
      sentence: "changes how git signs in",
      when: { operand: CREDENTIAL, lacks: CONFIG_READS, operands: "many", anyCase: true },
    },
    {
      does: "persistence",
      sentence: "makes git run a program from now on",
      when: {
        operand: PROGRAMS,
        notSecond: PLAIN_VALUES,
        lacks: [...CONFIG_READS, "--unset", "--unset-all"],
        operands: "many",
        anyCase: true,
      },
    },
    {
      does: "persistence",
      sentence: "makes git take hooks, settings or transports from elsewhere",
      when: { operand: PLACES, lacks: [...CONFIG_READS, "--unset", "--unset-all"], operands: "many", anyCase: true },
    },
    {
      does: "persistence",
      sentence: "makes a git alias run a shell command",
      when: { operand: "!*", lacks: CONFIG_READS },
    },
    {
      does: "guard-tamper",
      sentence: "sends git's hooks elsewhere",
      when: { operand: "core.hookspath", lacks: CONFIG_READS, operands: "many", anyCase: true },
    },
    {
      does: "guard-tamper",
      sentence: "stops git from checking certificates",
      when: { operand: "http.sslverify|http.*.sslverify", lacks: CONFIG_READS, operands: "many", anyCase: true },
    },
    {
      does: "credential-change",
      sentence: "keeps a login in git's settings",
      when: { operand: "url.*://*@*|http.*extraheader", lacks: CONFIG_READS, operands: "many", anyCase: true },
    },
    {
      does: "network",
      certainty: "possible",
      sentence: "points git at another place",
      when: {
        operand: "url.*|http.proxy|https.proxy|http.*.proxy|remote.*.proxy",
        lacks: CONFIG_READS,
        operands: "many",
        anyCase: true,
      },
    },
  ],
  options: {
    "-f --file, --blob": "write",
    "-t --type, --default, --comment, --value, --fixed-value": { role: "text", optional: true },
    "--global, --system, --local, --worktree, --add, --replace-all, --rename-section, --remove-section": "flag",
    "--unset": "flag",
    "--unset-all": "flag",
    "-e --edit, -z, --null": "flag",
    "--get": "flag",
    "--get-all": "flag",
    "--get-regexp": "flag",
    "--get-urlmatch": "flag",
    "--get-color": "flag",
    "--get-colorbool": "flag",
    "-l --list": "flag",
    "--name-only, --show-origin, --show-scope, --bool, --int, --path, --includes, --no-includes": "flag",
  },
  operands: ["text..."],
};
