// How the ends of a relay of byte streams are read: far hosts, listeners, files, sockets and programs.
// Only words are read here; nothing is connected.

import { describe, expect, it } from "vitest";
import { readStream } from "../../../../src/core/effects/network/streams.ts";
import { display, wordOf } from "../../../../src/core/shell/word.ts";

const ENDS: readonly (readonly [end: string, seen: string])[] = [
  ["TCP:example.com:80", "both example.com"],
  ["tcp4:10.0.0.5:80,connect-timeout=5", "both 10.0.0.5"],
  ["OPENSSL:[2001:db8::1]:443,verify=0", "both 2001:db8::1"],
  ["TCP-LISTEN:8080,fork,reuseaddr", "listen 0.0.0.0"],
  ["TCP-L:8080,bind=127.0.0.1,fork", "listen 127.0.0.1"],
  ["UDP4-RECVFROM:53,BIND=localhost", "listen localhost"],
  ["SOCKS4A:localhost:evil.example:80,socksport=9050", "both localhost, both evil.example"],
  ["PROXY:127.0.0.1:evil.example:443", "both 127.0.0.1, both evil.example"],
  ["-", ""],
  ["STDIO", ""],
  ["PTY,link=/tmp/a", ""],
  ["UNIX-CONNECT:/var/run/x.sock", "socket /var/run/x.sock"],
  ["FILE:/etc/shadow,rdonly", "file /etc/shadow"],
  ["/etc/shadow", "file /etc/shadow"],
  ["EXEC:bash -i,pty,stderr", "program bash -i"],
  ["TCP:a.example:1!!OPEN:/tmp/x", "both a.example, file /tmp/x"],
  ["-!!TCP:a.example:1", "both a.example"],
];

describe("one end of a relay", () => {
  it.each(ENDS)("%s is [%s]", (end, seen) => {
    const { hosts, file, socket, program } = readStream(wordOf(end, { start: 0, end: end.length }));
    const parts = [
      ...hosts.map(({ host, direction }) => `${direction} ${host.name ?? "?"}`),
      ...(file === undefined ? [] : [`file ${display(file)}`]),
      ...(socket === undefined ? [] : [`socket ${display(socket)}`]),
      ...(program === undefined ? [] : [`program ${display(program)}`]),
    ];
    expect(parts.join(", ")).toBe(seen);
  });
});
