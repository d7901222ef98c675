// Commands that git gets from programs beside it: lfs, annex, flow, town, secret, crypt and the many small ones of git-extras.
// The same questions as for git's own. They are read as `git x` and, by their programs' names, as `git-x`.

import type { CommandSpec, Does } from "../spec.ts";
import { THROWS_AWAY } from "./throws-away.ts";

export const GIT_EXTENSIONS: Record<string, CommandSpec | Does> = {
  lfs: { operands: ["text..."] },
  "lfs fetch|pull|clone|locks|lock|unlock|smudge": ["network:down"],
  "lfs push": { does: ["network:up"], operands: ["git-remote", "text..."] },
  "lfs prune": {
    does: [{ does: "network", when: { has: ["-c", "--verify-remote"] } }],
    options: { "-c --verify-remote": "flag", "--dry-run, -d, --force, --recent": "flag" },
  },
  "lfs dedup|migrate": [],
  annex: { operands: ["text..."] },
  "annex get|sync|copy|move|mirror|push|pull|assist|satisfy|export|transferkey|transferkeys|addurl|importfeed|registerurl|initremote|enableremote|testremote|p2p|multicast|webapp|pair|remotedaemon":
    ["network?"],
  "annex import|fsck": {
    does: [{ does: "network", direction: "down", when: { has: ["--from"] } }],
    options: { "--from": "text", "--to, --jobs, -J": "text" },
    operands: ["text..."],
  },
  "annex uninit|forget|expire": ["destructive?"],
  "annex drop|dropunused|dropkey": {
    does: ["destructive?", { does: "network", when: { has: ["--from"] } }],
    options: { "--from": "text" },
    operands: ["text..."],
  },
  "annex assistant": [
    "network?",
    { does: "persistence", certainty: "likely", sentence: "syncs in the background from now on" },
  ],
  subtree: [],
  "subtree add|pull": {
    does: ["network:down"],
    options: { "-P --prefix": "fill", "-m": "text" },
    operands: ["git-remote", "text..."],
  },
  "subtree push": { does: ["network:up"], options: { "-P --prefix, -m": "text" }, operands: ["git-remote", "text..."] },
  bug: [],
  "bug pull": ["network"],
  "bug push": ["network:up"],
  "bug bridge": ["network"],
  "bug bridge push": ["network:up", "outbound-message"],
  "bug bridge new": ["network", "credential-change"],
  secret: [],
  "secret reveal|cat": ["credential-read"],
  "secret tell|killperson|removeperson|init": ["credential-change"],
  crypt: [],
  "crypt unlock": ["credential-read?"],
  "crypt init|add-gpg-user": ["credential-change"],
  "crypt export-key": ["credential-read"],
  "delete-submodule": [],
  "delete-merged-branches|delete-squashed-branches": [
    { does: "destructive", certainty: "possible", sentence: "deletes branches that were merged" },
  ],
  "delete-branch|delete-tag": ["network:up", { does: "destructive", sentence: "deletes on the remote too" }],
  "rename-remote": [],
  "rename-branch|rename-tag": [{ does: "network", direction: "up", certainty: "likely" }],
  "bulk fetch|pull|push|clone": ["network"],
  "town hack|append|prepend|rename|rename-branch|swap|detach": ["network?"],
  "town delete|kill": [
    "network?",
    { does: "destructive", certainty: "possible", sentence: "deletes a branch, here and on the remote" },
  ],
  "flow feature|bugfix|release|hotfix|support finish": {
    does: [
      {
        does: "network",
        direction: "up",
        when: { has: ["-p", "--push", "--pushproduction", "--pushdevelop", "--pushtag"] },
      },
    ],
    options: {
      "-p --push, --pushproduction, --pushdevelop, --pushtag": "flag",
      "-m --message, -f --messagefile, -u": "text",
    },
    operands: ["text..."],
  },
  "flow feature|bugfix|release|hotfix delete": {
    does: [
      { does: "network", direction: "up", when: { has: ["-r", "--remote"] } },
      {
        does: "destructive",
        certainty: "likely",
        sentence: "deletes a branch even if it was not merged",
        when: { has: ["-f", "-r"] },
      },
    ],
    options: { "-r --remote": "flag", "-f --force": "flag" },
    operands: ["text..."],
  },
  "up|trim|get|get-repo|open|recall": ["network"],
  "hooks install": [{ does: "persistence", sentence: "makes git run a hook from now on" }],
  "fork|pr|mr|browse|browse-ci|sync|ignore-io|rscp|scp|mirror|publish-branch": ["network"],
  "create-branch": {
    does: [{ does: "network", direction: "up", when: { has: ["-r", "--remote", "--from"] } }],
    options: { "-r --remote, --from": "text" },
    operands: ["text..."],
  },
  undo: {
    does: [{ does: "destructive", sentence: THROWS_AWAY, when: { has: ["-h", "--hard"] } }],
    options: { "-h --hard, -s --soft": "flag" },
    operands: ["text..."],
  },
  "reset-file": [{ does: "destructive", certainty: "likely", sentence: THROWS_AWAY }],
  "branchless sync": {
    does: [{ does: "network", direction: "down", when: { has: ["-p", "--pull"] } }],
    options: { "-p --pull, -f --force": "flag" },
    operands: ["text..."],
  },
  "force-clone": {
    does: ["network:down"],
    options: { "-b --branch": "text" },
    operands: ["git-remote", "into"],
  },
  "paste|review|codereview|publish|phlay": ["network:up", "outbound-message"],
  release: ["network:up", "outbound-message"],
  "pull-request": ["network:up", "outbound-message"],
  "pr create": ["network:up", "outbound-message"],
  "credential-oauth": ["network", "credential-change"],
  "standup|effort|fame|extras|info|ignore|setup|squash|summary|unlock|lock|locked|missing|count|contrib|alias": [],
  "authors|changelog|commits-since|cp|feature|refactor|chore|guilt|local-commits|graft|cherry-pick-to|root|sed|stamp|touch|utimes|merge-into|merge-repo|psykorebase|rebase-patch|reauthor|show-tree|show-merged-branches|show-unmerged-branches|show-unpushed|archive-file|bulk|fresh-branch|magic|brv|coauthor|abort|continue|unwip|wip|sw|flow|machete|absorb|branchless|town|interactive-rebase-tool|delta|imerge|quick-stats|sizer|who|split-diffs|interactive|tui":
    { operands: ["text..."] },
  "clear|clear-soft|obliterate": [{ does: "destructive", sentence: THROWS_AWAY }],
  "flow * publish|track|pull": ["network"],
  "town sync|ship|repo": ["network"],
  "town propose": ["network:up", "outbound-message"],
  "machete github|gitlab create-pr|create-mr|retarget-pr|retarget-mr|restack-pr|restack-mr|anno-prs": [
    "network:up",
    "outbound-message?",
  ],
  "machete traverse|advance|github|gitlab|fork-point-remote": ["network"],
  "spice|gs repo sync|restack": ["network?"],
  "spice|gs branch|stack|upstack|downstack submit": ["network:up", "outbound-message"],
  "spice|gs branch|stack|upstack|downstack restack": [],
  "spice|gs auth": ["network", "credential-change"],
};
