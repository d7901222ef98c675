// The shim's own client as this machine compiles it: placed whole, mended when it was altered, never another version's,
// and passed over for curl where it cannot be run. That it fails closed is shown with the whole shim (test/invariants).
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compileClient } from "../../src/launch/compiled-client.ts";
import { hasOwnClient, placedState, readStamp } from "../../src/launch/stamp.ts";
import { frame } from "../../src/protocol/hook.ts";
import { cannedReplies } from "../broker/canned-replies.ts";
import { bash, type Lab, openLab, SHELLS } from "../broker/lab.ts";

let lab: Lab;
beforeEach(async () => {
  lab = await openLab({ runtime: "/nonexistent/node" });
});
afterEach(() => lab.end());

function clientFile(): string {
  const name = readStamp(lab.paths.bin).client?.name;
  if (name === undefined) throw new Error("This machine compiled no client: install a C compiler, then run it again.");
  return path.join(lab.paths.bin, name);
}

function overwrite(file: string, text: string | Buffer): void {
  fs.chmodSync(file, 0o700);
  fs.writeFileSync(file, text);
}

it("is placed beside the shim, for this account alone", () => {
  expect(fs.statSync(clientFile()).mode & 0o777).toBe(0o500);
  expect(fs.readFileSync(lab.paths.hookScript, "utf8")).toContain(`client='${clientFile()}'`);
  expect(placedState(lab.paths)).toBe("intact");
  expect(hasOwnClient(lab.paths.bin)).toBe(true);
});

it("is altered when somebody changed it, and mended by the next placing, which takes away other versions' clients", async () => {
  const other = path.join(lab.paths.bin, "hook-0123456789ab");
  fs.writeFileSync(other, "");
  overwrite(clientFile(), "#!/bin/sh\necho allow\n");
  expect(placedState(lab.paths)).toBe("altered");
  expect(hasOwnClient(lab.paths.bin)).toBe(false);
  const again = await openLab({ home: lab.home, runtime: "/nonexistent/node" });
  expect(placedState(again.paths)).toBe("intact");
  expect(fs.existsSync(other)).toBe(false);
});

it("is no damage when it is gone: another client asks", async () => {
  const server = cannedReplies(frame({ kind: "deny", sentence: "Countersign: no." }));
  await new Promise<void>((resolve) => server.listen(lab.paths.hookSocket, resolve));
  fs.rmSync(clientFile());
  expect(placedState(lab.paths)).toBe("intact");
  expect(await lab.hook(bash("touch MARK"))).toEqual({ code: 2, out: "", err: "Countersign: no.\n" });
  server.close();
});

it.each(SHELLS)("is passed over in $name when it was compiled for another machine", async ({ argv }) => {
  const server = cannedReplies(frame({ kind: "deny", sentence: "Countersign: no." }));
  await new Promise<void>((resolve) => server.listen(lab.paths.hookSocket, resolve));
  const program = fs.readFileSync(clientFile());
  // The machine that an ELF file is for: none that there is.
  program.writeUInt16LE(0xfe_fe, 18);
  overwrite(clientFile(), program);
  const ended = await lab.hook(bash("touch MARK"), { shell: argv });
  expect(ended).toEqual({ code: 2, out: "", err: "Countersign: no.\n" });
  server.close();
});

it("hands over an event of several megabytes whole", async () => {
  let got = 0;
  const server = cannedReplies(frame({ kind: "pass" }));
  server.on("connection", (socket) => socket.on("data", (part) => (got += part.length)));
  await new Promise<void>((resolve) => server.listen(lab.paths.hookSocket, resolve));
  const event = bash("x".repeat(5_000_000));
  expect(await lab.hook(event)).toEqual({ code: 0, out: "", err: "" });
  expect(got).toBeGreaterThan(5_000_000);
  server.close();
});

it("is not made from a source that does not compile, or that is another program", async () => {
  const file = path.join(lab.home, "made");
  expect(await compileClient(Buffer.from("int main(void) { return"), file)).toBe(false);
  expect(await compileClient(Buffer.from("int main(void) { return 0; }"), file)).toBe(false);
  expect(fs.readdirSync(lab.home).filter((name) => name.startsWith("made"))).toEqual([]);
});
