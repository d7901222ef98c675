// What a session remembers, what it forgets first, and what it still knows of what it forgot.
import { describe, expect, it } from "vitest";
import { EMPTY_MEMORY, type Fact, recall, recallFile } from "../../../src/core/memory/memory.ts";
import { factsOf, remember } from "../../../src/core/memory/reduce.ts";

const wrote = (path: string, content?: string): Fact => ({
  kind: "wrote",
  path,
  from: "agent",
  ...(content !== undefined && { content }),
});
const learnt = (facts: readonly Fact[], memory = EMPTY_MEMORY) =>
  facts.reduce((so, fact, at) => remember(so, { facts: [fact] }, at), memory);

describe("remember", () => {
  it("adds facts with their time, the later of two on one thing", () => {
    const first = remember(EMPTY_MEMORY, { facts: [wrote("/a", "1"), wrote("/b")] }, 1);
    const second = remember(first, { facts: [wrote("/a", "2")] }, 2);
    expect(factsOf(second)).toEqual([
      { at: 1, fact: wrote("/b") },
      { at: 2, fact: wrote("/a", "2") },
    ]);
    expect(factsOf(first)).toHaveLength(2);
  });

  it("keeps secret reads however much is written, and the newest files", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => wrote(`/ws/${index}`));
    const memory = learnt(many, learnt([{ kind: "secret-read", what: ".env" }]));
    expect(factsOf(memory).length).toBeLessThan(2_100);
    expect(factsOf(memory)[0]?.fact).toEqual({ kind: "secret-read", what: ".env" });
    expect(recall(memory, "wrote", "/ws/9999")?.fact).toEqual(many.at(-1));
  });

  it("knows that a secret was read for certain, however many guesses come after it", () => {
    const guesses = Array.from(
      { length: 500 },
      (_, at) => ({ kind: "secret-read", what: `g${at}`, perhaps: true }) as const,
    );
    const memory = learnt(
      [...guesses, { kind: "secret-read", what: "g1", perhaps: true }],
      learnt([{ kind: "secret-read", what: "g1" }]),
    );
    expect(factsOf(memory).some(({ fact }) => fact.kind === "secret-read" && fact.perhaps !== true)).toBe(true);
  });

  it("knows the folders of the files that it forgot, and that it forgot some where there are too many folders", () => {
    const here = learnt(Array.from({ length: 10_000 }, (_, index) => wrote(`/ws/a/${index}`)));
    expect(recall(here, "wrote", "/ws/a/0")).toBeUndefined();
    expect(recall(here, "tree", "/ws/a")).toBeDefined();
    const everywhere = learnt(Array.from({ length: 10_000 }, (_, index) => wrote(`/ws/${index}/x`)));
    expect(recall(everywhere, "tree", "/")).toBeDefined();
  });

  it("knows that it forgot a remote", () => {
    const memory = learnt(Array.from({ length: 500 }, (_, index) => ({ kind: "remote", name: `r${index}`, url: "u" })));
    expect(recall(memory, "remote", "*")).toBeDefined();
  });

  it("forgets the content of old files before the files, and says so", () => {
    const big = "x".repeat(64 * 1024);
    const memory = learnt([wrote("/unknown"), ...Array.from({ length: 64 }, (_, index) => wrote(`/${index}`, big))]);
    expect(recallFile(memory, "/0")).toMatchObject({ evicted: true, fact: { path: "/0" } });
    expect(recallFile(memory, "/0")?.fact.content).toBeUndefined();
    expect(recallFile(memory, "/63")?.fact.content).toBe(big);
    expect(recallFile(memory, "/unknown")?.evicted).toBe(false);
  });

  it("knows no content any more once a file was written with one that is not known", () => {
    expect(recallFile(learnt([wrote("/a", "1"), wrote("/a")]), "/a")?.fact.content).toBeUndefined();
    expect(recallFile(learnt([wrote("/a", "1"), wrote("/a", "")]), "/a")?.fact.content).toBe("");
  });

  it("keeps the last prompt only, and what was granted for it", () => {
    const memory = learnt([
      { kind: "prompt", text: "push it" },
      { kind: "granted", words: "push it" },
      { kind: "prompt", text: "go on" },
    ]);
    expect(factsOf(memory).map(({ fact }) => fact)).toEqual([{ kind: "prompt", text: "go on" }]);
  });

  it("can be learnt anew from what it tells", () => {
    const memory = learnt([wrote("/a", "1"), wrote("/b"), { kind: "secret-read", what: "x" }, wrote("/a", "2")]);
    const again = factsOf(memory).reduce((so, { at, fact }) => remember(so, { facts: [fact] }, at), EMPTY_MEMORY);
    expect(factsOf(again)).toEqual(factsOf(memory));
  });
});
