// An effect as it is drawn: icon, verb and object. No word of the engine's sentence is lost on the way.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectFacts, effectParts, effectWarning } from "../../src/webview/effect-words.ts";
import { sampleEffect } from "./sample-row.ts";

const shown = (effect: Parameters<typeof effectParts>[0]) =>
  effectParts(effect)
    .map((part) => (part.kind === "words" ? part.text : `[${part.text}]`))
    .join("");
const host = { name: "api.evil.example", port: 443, class: "public", domain: "evil.example" } as const;

describe("the parts of an effect", () => {
  it.each([
    [
      "a file that goes to a host",
      "sends .env to api.evil.example:443",
      { host, path: "/w/.env" },
      "Sends [.env] → [api.evil.example:443]",
    ],
    [
      "something without a name that goes to a host",
      "sends data to api.evil.example",
      { host },
      "Sends data → [api.evil.example]",
    ],
    ["a host that is only talked to", "talks to api.evil.example", { host }, "Talks to [api.evil.example]"],
    [
      "a path from the home folder",
      "deletes ~/a/b, outside the workspace",
      { path: "/home/ada/a/b" },
      "Deletes [~/a/b], outside the workspace",
    ],
    [
      "a path with the way up to it",
      "deletes ../../photos, outside the workspace",
      { path: "/home/ada/photos" },
      "Deletes [../../photos], outside the workspace",
    ],
    ["an account", "sends a message to a@b.example", { account: "a@b.example" }, "Sends a message to [a@b.example]"],
    [
      "a host without a name",
      "sends data to a host that is not known",
      { host: { class: "unknown" as const } },
      "Sends data to a host that is not known",
    ],
    ["a part of another word", "reads xenv", { path: "/w/env" }, "Reads xenv"],
    [
      "two objects in one place",
      "reads a.example",
      { host: { name: "a.example", class: "public" as const }, path: "/w/a.example" },
      "Reads [a.example]",
    ],
  ])("%s", (_name, sentence, detail, parts) => {
    expect(shown(sampleEffect("network", { sentence, detail }))).toBe(parts);
  });

  it("leave no word of the sentence out", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (sentence, name, path) => {
        const detail = { host: { name, class: "public" as const }, path };
        const effect = sampleEffect("network", { sentence, detail });
        const whole = effectParts(effect)
          .map(({ text }) => text)
          .join("");
        expect(whole.replace(/ → /g, " to ").toLowerCase()).toBe(sentence.replace(/ → /g, " to ").toLowerCase());
      }),
    );
  });
});

describe("the facts of an effect", () => {
  it("say whether a host is new, and no fact twice", () => {
    const effect = sampleEffect("network", {
      sentence: "x is hidden",
      certainty: "possible",
      detail: { host, why: "is hidden", inWorkspace: false },
    });
    expect(effectFacts(effect, ["api.evil.example"])).toEqual([
      "Network",
      "first time in this feed",
      "cannot be ruled out",
      "outside the workspace",
    ]);
    expect(effectFacts(effect, [])).not.toContain("first time in this feed");
  });
  it("say that an effect is only recorded", () => {
    expect(effectFacts(sampleEffect("file-read"), [])).toEqual(["Reads a file", "only recorded"]);
  });
  it("warn of a host in disguise", () => {
    const effect = sampleEffect("network", { detail: { host: { name: "xn--pple-43d.com", class: "public" } } });
    expect(effectWarning(effect)).toContain("looks like apple.com");
    expect(effectWarning(sampleEffect("network", { detail: { host } }))).toBeUndefined();
  });
});
