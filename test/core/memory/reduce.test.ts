// What a session remembers, and what it forgets first.
import { describe, expect, it } from "vitest";
import { EMPTY_MEMORY, type Fact, MEMORY_LIMIT } from "../../../src/core/memory/memory.ts";
import { remember } from "../../../src/core/memory/reduce.ts";

const wrote = (path: string, content?: string): Fact => ({
  kind: "wrote",
  path,
  from: "agent",
  ...(content !== undefined && { content }),
});

describe("remember", () => {
  it("adds facts with their time, the later of two on one thing", () => {
    const first = remember(EMPTY_MEMORY, { facts: [wrote("/a", "1"), wrote("/b")] }, 1);
    const second = remember(first, { facts: [wrote("/a", "2")] }, 2);
    expect(second.facts).toEqual([
      { at: 1, fact: wrote("/b") },
      { at: 2, fact: wrote("/a", "2") },
    ]);
  });
  it("stays within its bound and keeps secret reads", () => {
    const secret: Fact = { kind: "secret-read", what: ".env" };
    const many = Array.from({ length: MEMORY_LIMIT + 50 }, (_, index) => wrote(`/${index}`));
    const { facts } = remember(remember(EMPTY_MEMORY, { facts: [secret] }, 1), { facts: many }, 2);
    expect(facts).toHaveLength(MEMORY_LIMIT);
    expect(facts[0]?.fact).toEqual(secret);
    expect(facts.at(-1)?.fact).toEqual(many.at(-1));
  });
  it("forgets the content of old files before the files", () => {
    const big = "x".repeat(5 * 1024 * 1024);
    const { facts } = remember(EMPTY_MEMORY, { facts: [wrote("/old", big), wrote("/new", big)] }, 1);
    expect(facts.map(({ fact }) => fact.kind === "wrote" && fact.content !== undefined)).toEqual([false, true]);
  });
});
