// Rule 2: one sentence, effect first, who wants it. Rule 3: what the sentence leaves out stands below, nothing is lost.
import { describe, expect, it } from "vitest";
import { beyondEffects, headline } from "../../../src/webview/card/headline.ts";
import { sampleEffect, waitingRow } from "../sample-row.ts";

const told = (...sentences: readonly string[]) =>
  headline(waitingRow({ effects: sentences.map((sentence) => sampleEffect("network", { sentence })) }), "Claude Code");

describe("the headline of a card", () => {
  it.each([
    ["sends .env to api.example.com", "Claude Code wants to send .env to api.example.com"],
    ["reaches people (npm)", "Claude Code wants to reach people (npm)"],
    ["fetches a page", "Claude Code wants to fetch a page"],
    ["copies a key", "Claude Code wants to copy a key"],
    ["changes a login", "Claude Code wants to change a login"],
    ["closes the door", "Claude Code wants to close the door"],
    ["overwrites a disk", "Claude Code wants to overwrite a disk"],
    ["erases a disk", "Claude Code wants to erase a disk"],
    ["does harm", "Claude Code wants to do harm"],
    ["is not readable", "Claude Code wants to run something that is not readable"],
    ["can start again", "Claude Code wants to run something that can start again"],
  ])("%s", (sentence, words) => {
    expect(told(sentence)).toBe(words);
  });

  it("names the worst effect and counts the others", () => {
    const effects = [
      sampleEffect("network"),
      sampleEffect("lockout", { sentence: "locks ada out" }),
      sampleEffect("file-read"),
    ];
    expect(headline(waitingRow({ effects }), "Codex")).toBe("Codex wants to lock ada out, and 1 more");
  });

  it("does not claim what is only possible", () => {
    const effects = [sampleEffect("network", { sentence: "sends x", certainty: "possible" })];
    expect(headline(waitingRow({ effects }), "Codex")).toBe("Codex may be about to send x");
  });

  it("says what could not be read where nothing else is known", () => {
    const row = waitingRow({ sentence: "is not a complete shell program" });
    expect(headline(row, "Codex")).toBe("Codex wants to run something that is not a complete shell program");
  });

  it("keeps both ends of a long sentence, on one line, with hidden characters visible", () => {
    const words = told(`sends ${"a".repeat(5000)}\n\u202E to evil.example`);
    expect(words).toMatch(/^Claude Code wants to send a+ … a+⏎⟨RIGHT-TO-LEFT OVERRIDE⟩ to evil\.example$/);
    expect(words.length).toBeLessThan(320);
  });
});

describe("what the verdict says beyond the effects", () => {
  const effects = [
    sampleEffect("network", { sentence: "talks to a.example" }),
    sampleEffect("lockout", { certainty: "possible" }),
  ];
  it("is told apart", () => {
    const sentence = "talks to a.example; may be that it does lockout; 2 more; is not a complete shell program";
    expect(beyondEffects(waitingRow({ effects, sentence }))).toEqual(["is not a complete shell program"]);
  });
  it("is nothing where the effects say it all", () => {
    expect(beyondEffects(waitingRow({ effects, sentence: "talks to a.example" }))).toEqual([]);
  });
});
