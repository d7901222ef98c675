// Holds the source to the house rules that a formatter cannot see: sizes, opening comments, names.
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-tree.ts";

const files = sourceFiles("src");
const CAP = 400;
const TABLE_CAP = 600;
const MEDIAN = 130;
const isTable = (path: string): boolean => path.startsWith("src/core/tools/");

describe("file sizes", () => {
  it(`has a median of at most ${MEDIAN} lines outside the tool tables`, () => {
    const sizes = files
      .filter(({ path }) => !isTable(path))
      .map(({ lines }) => lines)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)] ?? 0).toBeLessThanOrEqual(MEDIAN);
  });
  it(`has no file over ${CAP} lines, and no tool table over ${TABLE_CAP}`, () => {
    const over = files.filter(({ path, lines }) => lines > (isTable(path) ? TABLE_CAP : CAP));
    expect(over.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });
});

describe("every file", () => {
  it("opens with a comment that says what it is for", () => {
    expect(files.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text)).map(({ path }) => path)).toEqual([]);
  });
  it("is named by a kebab-case noun, and by none of the words that name nothing", () => {
    const wrong = files.filter(({ path }) => {
      const name = path.split("/").at(-1)?.replace(/\.ts$/, "") ?? "";
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ||
        /(^|-)(managers?|helpers?|utils?|service|engine|handlers?|misc)$/.test(name)
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
  it("switches no check off", () => {
    const wrong = files.filter(({ text }) =>
      /@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore-all|\bas any\b/.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
