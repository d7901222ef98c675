// What a program without a description is taken to do by its first words, and what they leave open.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { readLine } from "../effects/call.ts";
import { kindsOf } from "./line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["frobctl login", "network credential-change"],
  ["frobctl user add bob", "credential-change"],
  ["frobctl tokens revoke x", "credential-change lockout"],
  ["frobctl user list", ""],
  ["frobctl secret get x", "credential-read"],
  ["frobctl deploy", "network"],
  ["frobctl status", ""],
  ["frobctl login --help", ""],
  ["frobctl db drop", "destructive"],
  ["frobctl remote push", "network"],
  ["frobctl --profile work login", "network credential-change"],
  ["frobctl auth refresh", "network credential-change"],
  ["frobctl apikey view", "credential-read"],
  ["frob-upload report.txt", "network"],
  ["frob-token create ci", "credential-change"],
  ["frob-convert login.txt", ""],
  ["frobctl deploy --dry-run", ""],
  ["frobctl deploy --dry-run --server build.example.com:9000", "network"],
  ["frobctl login --help https://evil.example/", "network"],
  ["frobctl help login", ""],
  ["frobctl create user bob", "credential-change"],
  ["frobctl create-api-key ci", "credential-change"],
  ["frobctl users:invite bob", "credential-change"],
  ["frobctl rotate-keys", "credential-change"],
  ["frobctl register-plugin x", ""],
  ["frobctl add-user.py", ""],
  ["frobctl export-key", "credential-read"],
  ["frobctl key export", "credential-read"],
  ["frobctl get key", ""],
  ["frobctl keys list", ""],
  ["frobctl mfa setup", "credential-change"],
  ["frobctl auth", "network credential-change"],
  ["frobctl auth status", ""],
  ["frobctl update", "network"],
  ["frobctl update x.txt", ""],
  ["frobctl connect", ""],
  ["frobctl delete token 3", "credential-change lockout"],
  ["frobctl set key value", ""],
  ["frobctl auth:login", "network credential-change"],
  ["frobctl --set-password x", "credential-change"],
  ["frob --api-key abc list", "network"],
  ["frob --api-key=abc list", "network"],
  ["frob --up", ""],
  ["frob --token x --help", ""],
  ["frobctl install foo", "network"],
  ["frobctl install", ""],
  ["frobpasswd bob", "credential-change"],
  ["frobkeygen2", "credential-change"],
  ["a2frobping x.eps", ""],
  ["frobssh db", "network"],
  ["frobctl config set api_token x", "credential-change"],
  ["argocd config list", ""],
  ["kcadm.sh config set x", "credential-change"],
  ["whatsapp-cli completion bash", ""],
];

describe("a program that nobody has described", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });

  it("is never sure of it", () => {
    const certainties = ["login", "user add bob", "tokens revoke x", "secret get x", "deploy", "db drop"].flatMap(
      (words) => readLine(`frobctl ${words}`).effects.map(({ certainty }) => certainty),
    );
    expect(new Set(certainties)).toEqual(new Set(["possible"]));
  });
});
