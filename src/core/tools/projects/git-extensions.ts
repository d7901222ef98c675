// Commands that git gets from programs beside it: lfs, annex, flow, town, secret, crypt and the many small ones of git-extras.
// The same questions as for git's own. They are read as `git x` and, by their programs' names, as `git-x`.

import type { CommandSpec, Does } from "../spec.ts";
import { THROWS_AWAY } from "./throws-away.ts";

export const GIT_EXTENSIONS: Record<string, CommandSpec | Does> = {
  lfs: { operands: ["text..."] },
  "lfs fetch|pull|clone|locks|lock|unlock": ["network:down"],
  "lfs push": { does: ["network:up"], operands: ["git-remote", "text..."] },
  "lfs prune|dedup|migrate": [],
  annex: { operands: ["text..."] },
  "annex get|sync|copy|move|push|pull|assist|addurl|importfeed|export|import|transferkey|satisfy": ["network"],
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
  "bug pull|bridge": ["network"],
  "bug push": ["network:up"],
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
  "rename-branch": [{ does: "network", direction: "up", certainty: "likely" }],
  "bulk fetch|pull|push|clone": ["network"],
  "town hack|append|prepend": ["network?"],
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
  "authors|changelog|commits-since|cp|feature|refactor|chore|guilt|local-commits|graft|cherry-pick-to|root|sed|stamp|touch|utimes|merge-into|merge-repo|psykorebase|rebase-patch|reauthor|show-tree|show-merged-branches|show-unmerged-branches|show-unpushed|archive-file|bulk|fresh-branch|magic|brv|coauthor|abort|continue|unwip|wip|sw|flow|machete|absorb|branchless|town|interactive-rebase-tool|delta|imerge|quick-stats|sizer|who|open|split-diffs|interactive|tui":
    { operands: ["text..."] },
  "clear|clear-soft|obliterate": [{ does: "destructive", sentence: THROWS_AWAY }],
  "flow * publish|track|pull": ["network"],
  "town sync|ship|propose|repo": ["network"],
  "machete traverse|advance|github|gitlab|fork-point-remote": ["network"],
  "spice|gs repo|branch|stack|upstack|downstack|log sync|submit|restack": ["network?"],
  "spice|gs auth": ["network", "credential-change"],
};
