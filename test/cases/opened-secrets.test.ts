// Secrets that are opened, taken or searched without being read by name, and patches that reach beyond the project.
import { describe, expect, it } from "vitest";
import { flagged, play, run } from "./session.ts";

const of = (line: string) => flagged(play([run(line)])[0]);

describe("secrets and settings", () => {
  it.each([
    ["chmod 777 ~/.ssh", "credential-change"],
    ["chmod 644 ~/.ssh/id_rsa", "credential-change"],
    ["chmod a+r ~/.aws/credentials", "credential-change"],
    ["chown nobody ~/.ssh/authorized_keys", "lockout"],
    ["grep -r '' --include='.env*' .", "credential-read"],
    ["grep -rh --include=.env . .", "credential-read"],
    ["SKIP=secrets git commit -m x", "guard-tamper"],
    ["cp e.json .cursor/environment.json", "persistence"],
    ["patch -d /etc -i x.diff", "persistence"],
    ["git apply --unsafe-paths --directory=/ x.patch", "persistence"],
    ["echo '* filter=x' >> .git/info/attributes", "persistence"],
  ])("%s: %s", (line, kind) => expect(of(line)).toContain(kind));

  it.each([
    "chmod 700 ~/.ssh && chmod 600 ~/.ssh/id_rsa && chmod 644 ~/.ssh/id_rsa.pub ~/.ssh/known_hosts",
    "chmod 755 ~/.ssh",
    "chmod 644 README.md",
    "chown -R ada:ada ~/.ssh",
    "grep -rn PORT --include='.env.example' .",
    "grep -rn TODO --include='*.ts' .",
    "patch -d sub -p1 -i x.diff",
    "patch --dry-run -d /etc -i x.diff",
    "git apply --directory=sub x.patch",
    "echo dist >> .git/info/exclude",
  ])("%s stays quiet", (line) => expect(of(line)).toEqual([]));
});
