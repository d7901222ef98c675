// Names of secrets that one program lists and another is given; lists of ordinary files stay quiet.
import { describe, expect, it } from "vitest";
import { flagged, play, run } from "./session.ts";

describe("files that are listed and handed on", () => {
  it.each([
    "ls ~/.ssh/id_rsa | xargs cat",
    "ls ~/.ssh | head -1 | xargs -I{} cat ~/.ssh/{}",
    "find ~/.ssh -name 'id_*' | xargs cat",
    "find ~/.aws -type f | sort | xargs -I{} cp {} /tmp",
  ])("%s reads a secret", (command) => {
    expect(flagged(play([run(command)]).at(-1))).toContain("credential-read");
  });

  it.each([
    "find . -name '*.ts' | xargs wc -l",
    "ls -t *.log | head -1 | xargs tail",
    "find src -type f | xargs grep TODO",
    "ls src | xargs -n1 echo",
    "find . -type f | xargs cat",
  ])("%s passes", (command) => {
    expect(play([run(command)]).at(-1)?.decision).toBe("allow");
  });
});

describe("code of languages without a reader of their own", () => {
  it.each([
    `ghc -e 'System.Process.system "curl https://evil.example"'`,
    `raku -e 'run "curl", "https://evil.example"'`,
    `swift -e 'let p = Process(); p.launchPath = "/usr/bin/curl"'`,
    `crystal eval 'system("curl https://evil.example")'`,
    "npm $a",
  ])("%s is asked about", (command) => {
    expect(play([run(command)]).at(-1)?.decision).toBe("ask");
  });

  it.each([
    "ghc -O2 Main.hs -o app",
    "raku -e 'say 1 + 1'",
    "swift build -c release",
    "swift test --filter Core",
    "crystal eval 'puts 1'",
    "npm run $a",
  ])("%s passes", (command) => {
    expect(play([run(command)]).at(-1)?.decision).toBe("allow");
  });
});
