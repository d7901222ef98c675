// Git's commands that reach remotes, those that mail patches, and those that hand out stored passwords.
// A transport like ext:: and a helper are code; they are roles here, never plain text.

import type { CommandSpec, Does, EffectRule, OptionTable } from "../spec.ts";
import { ONE_SHOT_SETTING } from "./git-settings.ts";

export const REMOTE_OPTIONS: OptionTable = {
  "--upload-pack, --receive-pack, --exec": "helper",
  "--depth, --deepen, --shallow-since, --shallow-exclude, -j --jobs, --refmap, --filter, --negotiation-tip, -o, --server-option":
    "text",
  "--recurse-submodules, --rebase, --signed": { role: "text", optional: true },
  "--force-with-lease": { role: "text", optional: true },
};

/** Transports that run a command in place of connecting. */
export const TRANSPORT: EffectRule = {
  does: "hidden-code",
  sentence: "uses a transport that runs a command",
  when: { operand: "ext::*|fd::*|*--upload-pack*" },
};

const FETCH: CommandSpec = {
  does: ["network:down", TRANSPORT],
  options: {
    ...REMOTE_OPTIONS,
    "-s --strategy, -X, --strategy-option, -S, --gpg-sign, --log, --cleanup": { role: "text", optional: true },
    "-t --tags, -p --prune, -P --prune-tags, -a --append, -f --force, -k, -n, -v, -q, -u, --all, --unshallow, --multiple, -r, --ff-only":
      "flag",
  },
  operands: ["git-remote", "text..."],
};

const PUSH: CommandSpec = {
  does: [
    TRANSPORT,
    { does: "network", direction: "up" },
    {
      does: "destructive",
      sentence: "overwrites or deletes what is on the remote",
      when: { has: ["-f", "--force", "--force-with-lease", "-d", "--delete", "--mirror", "--prune"] },
    },
    { does: "destructive", sentence: "overwrites or deletes a branch on the remote", when: { operand: ":*|+*" } },
    { does: "guard-tamper", certainty: "possible", sentence: "skips the push hooks", when: { has: ["--no-verify"] } },
  ],
  options: {
    ...REMOTE_OPTIONS,
    "-o, --push-option": "text",
    "--repo": "git-remote",
    "-n --dry-run": "flag",
    "--all, --tags, --follow-tags, -u, --set-upstream, -v, -q, --atomic, --thin": "flag",
    "-f --force": "flag",
    "-d --delete": "flag",
    "--mirror": "flag",
    "--prune": "flag",
    "--no-verify": "flag",
  },
  operands: ["git-remote", "text..."],
};

const CLONE: CommandSpec = {
  does: ["network:down", TRANSPORT],
  options: {
    ...REMOTE_OPTIONS,
    "-u": "helper",
    "-c --config": { role: "code:escapes", does: ONE_SHOT_SETTING },
    "--template": {
      role: "folder",
      does: [{ does: "hidden-code", certainty: "likely", sentence: "brings in hooks from a template" }],
    },
    "--separate-git-dir": "fill",
    "-b --branch, -o --origin, --reference, --reference-if-able, --bundle-uri, --ref-format, --revision": "text",
    "-l --local, --bare, --mirror, -n --no-checkout, -q, -v, --single-branch, --no-tags, --sparse, --recursive, --shallow-submodules":
      "flag",
  },
  operands: ["git-remote", "into"],
};

export const GIT_REMOTES: Record<string, CommandSpec | Does> = {
  fetch: FETCH,
  pull: { ...FETCH, fills: {} },
  "remote update|prune": ["network:down"],
  "remote show": {
    does: [{ does: "network", direction: "down", when: { operands: "some" } }],
    options: { "-n": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  remote: { operands: ["text..."] },
  "remote add|set-url": {
    does: [
      TRANSPORT,
      {
        does: "credential-change",
        certainty: "likely",
        sentence: "keeps a login in git's settings",
        when: { operand: "*://*:*@*" },
      },
    ],
    operands: ["text..."],
    options: {
      "--push, --add, --delete": "flag",
      "-t, -m --mirror": "text",
      "-f": { role: "flag", does: ["network:down"] },
    },
  },
  "remote remove|rm|rename|set-branches": [],
  "remote get-url": { options: { "--push, --all": "flag" }, operands: ["text..."] },
  "remote set-head": { options: { "-a --auto": { role: "flag", does: ["network:down"] } }, operands: ["text..."] },
  "ls-remote|fetch-pack|http-fetch|remote-http|remote-https|remote-ext|remote-fd": FETCH,
  "push|send-pack|http-push": PUSH,
  clone: CLONE,
  "request-pull|archimport|backfill": ["network:down"],
  daemon: ["network:listen"],
  "instaweb|http-backend|upload-pack|receive-pack|upload-archive": [],
  "send-email|imap-send": {
    does: ["network:up", "outbound-message"],
    options: {
      "--smtp-server": {
        role: "host",
        does: [
          { does: "hidden-code", sentence: "sends by a program", when: { value: ["--smtp-server", "/*|./*|~*"] } },
        ],
      },
      "--to-cmd, --cc-cmd, --sendmail-cmd, --header-cmd": "shell",
      "--smtp-pass": "secret",
      "--to, --cc, --bcc, --from, --subject, --in-reply-to, --smtp-user, --smtp-encryption, --smtp-server-port, --identity, --reply-to":
        "text",
      "--dry-run": { role: "flag", calms: true },
    },
    operands: ["send..."],
  },
  credential: [{ does: "credential-read", sentence: "prints stored passwords" }],
  "credential fill": [{ does: "credential-read", sentence: "prints a stored password" }],
  "credential approve|reject|store|erase": [{ does: "credential-change", sentence: "changes stored passwords" }],
  "credential-manager|credential-manager-core diagnose": ["network"],
  "credential-manager|credential-manager-core --version|help": [],
  "credential-cache exit": ["credential-change"],
  "credential-store|credential-cache|credential-manager|credential-osxkeychain|credential-libsecret|credential-wincred|credential-manager-core|credential-oauth":
    [{ does: "credential-change", sentence: "reads or changes stored passwords" }, "credential-read?"],
  "svn|p4|cvsimport|cvsexportcommit|cvsserver|tfs|remote-hg|cinnabar": ["network"],
  "svn log|info|blame|show-ignore|create-ignore|mkdirs|init|find-rev|gc|reset": [],
};
