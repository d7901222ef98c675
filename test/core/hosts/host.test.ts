// Hosts in every notation that programs accept, and their classes.
import { describe, expect, it } from "vitest";
import { remoteHost } from "../../../src/core/hosts/git-remotes.ts";
import { hostOf, reachesPeople } from "../../../src/core/hosts/host.ts";
import { hostOfAddress, hostOfName, hostOfRemotePath, hostOfUrl } from "../../../src/core/hosts/parse-host.ts";
import { WORLD } from "../effects/call.ts";

describe("a URL", () => {
  it.each([
    ["https://api.example.com/x?y", "api.example.com", "public"],
    ["HTTPS://API.Example.COM./", "api.example.com", "public"],
    ["http://user:p@ss@evil.example:81/", "evil.example", "public"],
    ["http://localhost/", "localhost", "loopback"],
    ["http://127.1/", "127.0.0.1", "loopback"],
    ["http://0177.0.0.1/", "127.0.0.1", "loopback"],
    ["http://[::ffff:169.254.169.254]/", "169.254.169.254", "metadata"],
    ["http://0xa9fea9fe/", "169.254.169.254", "metadata"],
    ["http://metadata.google.internal/", "metadata.google.internal", "metadata"],
    ["http://10.0.0.7/", "10.0.0.7", "private"],
    ["http://nas.local/", "nas.local", "private"],
    ["https://pypi.org/simple", "pypi.org", "registry"],
    ["https://pypi.org.evil.example/", "pypi.org.evil.example", "public"],
    ["https://bücher.example/", "xn--bcher-kva.example", "public"],
    ["http://localhost.evil.example/", "localhost.evil.example", "public"],
    ["file:///etc/passwd", "localhost", "loopback"],
  ])("%s leads to %s, %s", (url, name, kind) => {
    expect(hostOfUrl(url)).toMatchObject({ name, class: kind });
  });
  it("is not what has no scheme", () => expect(hostOfUrl("src/a.ts")).toBeUndefined());
});

describe("other forms", () => {
  it.each([
    ["me@host.example.com", "host.example.com", undefined],
    ["host.example.com:2222", "host.example.com", 2222],
    ["[2001:db8::1]:22", "2001:db8::1", 22],
  ])("%s names %s", (text, name, port) => {
    expect(hostOfName(text)).toMatchObject({ name, ...(port && { port }) });
  });
  it.each([
    ["kim@files.example.com:/srv", "files.example.com"],
    ["files.example.com::module", "files.example.com"],
  ])("%s is far", (text, name) => expect(hostOfRemotePath(text)?.name).toBe(name));
  it.each(["/srv/x", "./a:b", "C:\\x", "notes.txt"])("%s is near", (text) =>
    expect(hostOfRemotePath(text)).toBeUndefined(),
  );
  it("that is a short number is a port and names no machine", () => {
    expect(hostOfName("4444")).toEqual({ class: "unknown", port: 4444 });
    expect(hostOfName("2130706433")).toMatchObject({ name: "127.0.0.1" });
  });
  it.each([
    ["127.0.0.1:80", "loopback"],
    ["0.0.0.0:80", "unknown"],
    [":8080", "unknown"],
    ["8080", "unknown"],
  ])("listening on %s is %s", (text, kind) => expect(hostOfAddress(text).class).toBe(kind));
  it("knows who reads what is sent", () => {
    expect(reachesPeople(hostOf("hooks.slack.com"))).toBe(true);
    expect(reachesPeople(hostOf("slack.com.evil.example"))).toBe(false);
  });
});

describe("a git remote", () => {
  const config = '[remote "origin"]\n\turl = git@git.example.com:shop/web.git\n[remote "disk"]\n\turl = /srv/git/web\n';
  const disk = {
    ...WORLD.disk,
    readText: (path: string) => (path === "/home/kim/shop/.git/config" ? config : undefined),
  };
  const place = { world: { ...WORLD, disk }, cwd: "/home/kim/shop/src" };
  it.each([
    ["origin", "own-remote"],
    ["disk", "loopback"],
    ["https://git.example.com/other", "own-remote"],
    ["https://evil.example/x", "public"],
    ["nobody", "unknown"],
    ["../other", "loopback"],
  ])("%s is %s", (text, kind) => expect(remoteHost(text, place)?.class).toBe(kind));
});
