// Secrets of many kinds leave the log; ordinary text stays; hostile text costs bounded time.
// The secrets are put together at run time, so that no scanner takes this file for a leak.
import { describe, expect, it } from "vitest";
import { redact, redactValue } from "../../../src/core/audit/redact.ts";

const fingerprint = (secret: string) => `${secret.length}00000000`;
const clean = (text: string) => redact(text, fingerprint);
const letters = (count: number) => "aB3dE5gH7jK9mN1pQ".repeat(8).slice(0, count);
const upper = (count: number) => letters(count).toUpperCase();
const join = (...parts: readonly string[]) => parts.join("");

const SECRETS: readonly (readonly [kind: string, secret: string])[] = [
  ["anthropic", join("sk-", "ant-", "api03-", letters(40))],
  ["openai", join("sk-", "proj-", letters(40))],
  ["aws", join("AK", "IA", upper(16))],
  ["google", join("AI", "za", letters(35))],
  ["google", join("ya", "29.", letters(60))],
  ["github", join("gh", "p_", letters(36))],
  ["github", join("github", "_pat_", letters(40))],
  ["gitlab", join("gl", "pat-", letters(20))],
  ["slack", join("xo", "xb-", "1234567890-", letters(24))],
  ["stripe", join("sk", "_live_", letters(24))],
  ["npm", join("np", "m_", letters(36))],
  ["pypi", join("py", "pi-", letters(50))],
  ["huggingface", join("h", "f_", letters(34))],
  ["sendgrid", join("S", "G.", letters(22), ".", letters(43))],
  ["telegram", join("123456789", ":AA", letters(33))],
  ["jwt", join("ey", "JhbGciOiJ", letters(12), ".", letters(30), ".", letters(20))],
  ["random", join("q7Zt2", "Wm9Kx4", "Rb8Vn1", "Yc5Ls3", "Hd6Gf0", "JpUo")],
];

describe("a token is taken out wherever it stands", () => {
  it.each(SECRETS)("%s", (_, secret) => {
    for (const text of [
      secret,
      `use ${secret} now`,
      `"${secret}"`,
      `x=${secret};`,
      `(${secret})`,
      `https://a.example/${secret}?b`,
    ]) {
      const result = clean(text);
      expect(result).not.toContain(secret);
      expect(result).toContain("⟨secret ");
    }
  });
});

describe("what a secret is called gives it away", () => {
  const secret = join("hun", "ter2");
  it.each([
    `DB_PASSWORD=${secret} npm start`,
    `export API_TOKEN="${secret}"`,
    `export API_TOKEN='${secret}'`,
    `{"client_secret": "${secret}"}`,
    `aws_secret_access_key = ${secret}`,
    `mysql --password=${secret} db`,
    `mysql --password ${secret} db`,
    `curl -u admin:${secret} https://a.example`,
    `curl --user "admin:${secret}" https://a.example`,
    `curl -H "Authorization: Bearer ${secret}" https://a.example`,
    `curl -H "Authorization: Basic ${secret}" https://a.example`,
    `curl -H "X-Api-Key: ${secret}" https://a.example`,
    `git clone https://user:${secret}@git.example/r`,
    `psql postgres://app:${secret}@db.example:5432/x`,
  ])("%s", (text) => {
    expect(clean(text)).not.toContain(secret);
    expect(clean(text)).toMatch(/⟨secret [a-z-]+ \w+⟩/u);
  });
});

it("a private key goes whole, and to the end of the text where its end is missing", () => {
  const key = join("-----BEGIN OPENSSH ", "PRIVATE KEY-----\n", letters(60), "\n-----END OPENSSH ", "PRIVATE KEY-----");
  expect(clean(`a ${key} b`)).toMatch(/^a ⟨secret private-key \d{8}⟩ b$/u);
  expect(clean(`a ${key.slice(0, 70)}`)).not.toContain(letters(20));
});

describe("ordinary text stays as it is", () => {
  it.each([
    "git status && npm test",
    "git show 3f786850e387550fdab836ed7e6dc881de23001b",
    "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "cat src/components/VeryLongComponentNameForTheSettingsPage.tsx",
    "export TOKEN=$OTHER_TOKEN",
    'curl -H "Authorization: Bearer $TOKEN" https://a.example',
    "https://a.example:8080/path",
    "git@github.example:owner/repository.git",
    "-----BEGIN CERTIFICATE-----",
    "550e8400-e29b-41d4-a716-446655440000",
  ])("%s", (text) => expect(clean(text)).toBe(text));
});

it("a value is cleaned in depth, and fields with telling names whole", () => {
  const secret = join("hun", "ter2");
  const value = { user: "a", password: secret, list: [{ apiKey: secret, note: `token=${secret}` }], n: 1, none: null };
  expect(JSON.stringify(redactValue(value, fingerprint))).not.toContain(secret);
  expect(redactValue(value, fingerprint)).toMatchObject({ user: "a", n: 1, none: null });
});

describe("a megabyte of hostile text is done in bounded time", () => {
  const fill = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length));
  it.each([
    ["openings of keys without an end", fill("-----BEGIN PRIVATE KEY-----")],
    ["openings that are no keys", fill("-----BEGIN ")],
    ["one endless word", fill("a")],
    ["one endless token", fill("aB3")],
    ["starts of tokens", fill("eyJ")],
    ["starts of addresses", fill("a://")],
    ["addresses without an end", fill("a://b:c")],
    ["names without a value", fill("token")],
    ["names and dots", fill("token.")],
    ["options", fill(" --token")],
    ["users", fill(" -u a:")],
    ["blanks", fill("password   ")],
    ["quotes", fill('token="')],
    ["prefixes", fill("sk-")],
  ])("%s", (_, text) => {
    const started = performance.now();
    clean(text);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
