// The person's word and key are bound to one endpoint; settings that an agent could write find neither for another one.

import { describe, expect, it } from "vitest";
import type { SecretStorage } from "vscode";
import { consentsIn, wantsKey } from "../../../src/extension/reviewer/consent.ts";
import { consentText } from "../../../src/extension/reviewer/consent-words.ts";
import { summaryText } from "../../../src/extension/reviewer/summary-words.ts";
import { type Endpoint, endpointOf, type ReviewerSettings } from "../../../src/protocol/reviewer.ts";

const SETTINGS: ReviewerSettings = {
  mode: "questions",
  source: "anthropic",
  model: "",
  baseUrl: "",
  region: "",
  project: "",
  dailyTokens: 300_000,
};
const endpoint = (more: Partial<ReviewerSettings> = {}): Endpoint => {
  const found = endpointOf({ ...SETTINGS, ...more });
  if (found.source === "unusable") throw new Error(found.sentence);
  return found;
};
const OWN = { source: "custom", baseUrl: "https://models.example", model: "m" } as const;

describe("an endpoint", () => {
  it.each<[Partial<ReviewerSettings>, object]>([
    [{}, { source: "anthropic", url: "https://api.anthropic.com", model: "claude-haiku-5-5" }],
    [{ baseUrl: "https://evil.example" }, { url: "https://api.anthropic.com" }],
    [{ source: "editor" }, { source: "editor", model: "" }],
    [{ source: "bedrock", region: "eu-central-1" }, { url: "https://bedrock-runtime.eu-central-1.amazonaws.com" }],
    [{ source: "vertex", region: "global", project: "my-project" }, { url: "https://aiplatform.googleapis.com/v1" }],
    [{ ...OWN, baseUrl: "https://models.example/api/" }, { url: "https://models.example/api" }],
    [{ ...OWN, baseUrl: "http://127.0.0.1:8080" }, { url: "http://127.0.0.1:8080" }],
  ])("of %o", (settings, wanted) => {
    expect(endpoint(settings)).toMatchObject(wanted);
  });
  it.each<Partial<ReviewerSettings>>([
    { ...OWN, baseUrl: "" },
    { ...OWN, baseUrl: "http://models.example" },
    { ...OWN, baseUrl: "file:///etc/passwd" },
    { ...OWN, baseUrl: "https://user:pass@models.example" },
    { ...OWN, baseUrl: "https://models.example/?q=1" },
    { ...OWN, model: "" },
    { ...OWN, model: "m\nx-api-key: y" },
    { source: "bedrock", region: "evil.example/" },
    { source: "bedrock", region: "" },
    { source: "vertex", region: "global", project: "../x" },
    { source: "vertex", region: "evil.example#", project: "my-project" },
  ])("is none of %o", (settings) => {
    expect(endpointOf({ ...SETTINGS, ...settings }).source).toBe("unusable");
  });
});

function memory(): SecretStorage {
  const kept = new Map<string, string>();
  return {
    keys: async () => [...kept.keys()],
    get: async (name) => kept.get(name),
    store: async (name, value) => void kept.set(name, value),
    delete: async (name) => void kept.delete(name),
    onDidChange: () => ({ dispose: () => {} }),
  };
}

describe("the person's word", () => {
  it("holds for that endpoint, asked as often or less", async () => {
    const consents = consentsIn(memory());
    await consents.give(endpoint(), "questions");
    expect(await consents.given(endpoint(), "questions")).toBe(true);
    expect(await consents.given(endpoint(), "onRequest")).toBe(true);
    expect(await consents.given(endpoint(), "flagged")).toBe(false);
  });
  it.each<Partial<ReviewerSettings>>([{ ...OWN }, { model: "another" }, { source: "editor" }])(
    "is not for %o",
    async (settings) => {
      const consents = consentsIn(memory());
      await consents.give(endpoint(), "flagged");
      expect(await consents.given(endpoint(settings), "onRequest")).toBe(false);
    },
  );
  it("is forgotten with the key", async () => {
    const consents = consentsIn(memory());
    await consents.give(endpoint(), "flagged");
    await consents.setKey(endpoint(), "k");
    await consents.forget(endpoint());
    expect([await consents.given(endpoint(), "onRequest"), await consents.key(endpoint())]).toEqual([false, ""]);
  });
});

describe("a key", () => {
  it("is for one address: no other one is ever sent it", async () => {
    const consents = consentsIn(memory());
    await consents.setKey(endpoint(), "k");
    expect(await consents.key(endpoint({ model: "another" }))).toBe("k");
    expect(await consents.key(endpoint(OWN))).toBe("");
  });
  it("is wanted where a key of the person's is what lets in", () => {
    const sources = [{}, OWN, { source: "editor" }, { source: "bedrock", region: "us-east-1" }] as const;
    expect(sources.map((source) => wantsKey(endpoint(source)))).toEqual([true, true, false, false]);
  });
});

describe("what the person is shown", () => {
  const request = { about: "ABOUT", fixed: "FIXED", form: "FORM" };
  it("before the first question names the address, how often, the limit and every part of the request", () => {
    const text = consentText(endpoint(OWN), { ...SETTINGS, ...OWN, mode: "flagged" }, request);
    for (const part of ["https://models.example", "at most 8 seconds", "300,000 tokens", "ABOUT", "FIXED", "FORM"])
      expect(text).toContain(part);
  });
  it("of a session is plain lines that say whose they are", () => {
    const text = summaryText({ asked: "a fix", beyond: [{ number: 3, what: "Mailed a newspaper; denied." }] });
    expect(text).toContain("- Action 3: Mailed a newspaper; denied.");
    expect(text).toContain("Written by a model");
    expect(summaryText({ asked: "", beyond: [{ what: "x" }] })).toContain("- x (Not to be found among the records.)");
    expect(summaryText({ asked: "", beyond: [] })).toContain("Nothing was found beyond it.");
  });
});
