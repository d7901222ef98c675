// The day's count of tokens: over all windows and brokers, before and after a restart, and never forgotten by a broken file.
import fs from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { openDailyUse } from "../../../src/broker/opinion/daily-use.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const inside = temporaryFolder();
let folder = "";
let clock = new Date("2026-11-22T12:00:00").getTime();
beforeEach(() => {
  folder = inside();
});
const file = () => path.join(folder, "reviewer.json");
const open = () =>
  openDailyUse(
    file(),
    () => clock,
    () => {},
  );

describe("the day's tokens", () => {
  it("count from when they are about to be used, and by what was used once that is known", () => {
    const use = open();
    const spend = use.reserve(1_000, 1_500);
    expect(use.today()).toBe(1_000);
    expect(use.reserve(600, 1_500)).toBeUndefined();
    spend?.(200);
    expect(use.today()).toBe(200);
    expect(use.reserve(600, 1_500)).toBeDefined();
  });
  it("stay counted where nobody says what was used", () => {
    const use = open();
    use.reserve(1_000, 1_500)?.(undefined);
    expect(open().today()).toBe(1_000);
  });
  it("hold over a restart, and begin anew with the day", () => {
    const spend = open().reserve(1_000, 1_500);
    expect(open().today()).toBe(1_000);
    clock += 86_400_000;
    const next = open();
    expect(next.today()).toBe(0);
    spend?.(5);
    expect(open().today()).toBe(0);
  });
  it.each(["nonsense", '{"day":"2026-11-23","tokens":-5}', "[]"])("count as used up where the file says %s", (text) => {
    fs.writeFileSync(file(), text);
    expect(open().reserve(1, 100_000_000)).toBeUndefined();
  });
  it("are kept where only this account reads them", () => {
    open().reserve(1, 10);
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600);
  });
});
