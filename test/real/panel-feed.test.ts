// Shows: in a real VS Code, over the real Claude Code, the feed tells what an agent does while it does it: file edits open
// in the editor's own diff as they will be, and that is what the files then hold.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { waitForRow } from "./rig/panel.ts";
import type { ModelStep } from "./rig/scripted-model.ts";
import { openStand, type Stand, unattended } from "./rig/stand.ts";
import { runCommand } from "./rig/window.ts";

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("feed");
});
afterAll(() => stand?.remove());

const inWorkspace = (name: string) => join(stand.scratch.workspace, name);
const use = (tool: string, input: Record<string, unknown>): ModelStep => ({ kind: "use", tool, input });

/** Both sides of the diff editor that is in front, line by line. */
async function diffSides(): Promise<readonly [string, string]> {
  const side = async (name: "original" | "modified") => {
    const lines = stand.page.locator(`.monaco-diff-editor .editor.${name} .view-line`);
    await lines.first().waitFor({ state: "attached", timeout: 10_000 });
    const placed = await lines.evaluateAll((found) =>
      found.map((line) => ({
        top: Number.parseInt((line as HTMLElement).style.top, 10),
        text: line.textContent ?? "",
      })),
    );
    return placed
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll("\u00a0", " "))
      .join("\n");
  };
  return [await side("original"), await side("modified")];
}

async function openDiff(row: RegExp): Promise<readonly [string, string]> {
  await stand.panel.locator("countersign-feed button.row").filter({ hasText: row }).click();
  await stand.panel.getByRole("button", { name: "Open as diff" }).click();
  const sides = await diffSides();
  await stand.panel.locator("countersign-feed button.row").filter({ hasText: row }).click();
  return sides;
}

it("shows each edit of a real session as a diff of the file before and as the agent leaves it", async () => {
  const files = { "one.txt": "alpha\nbeta\ngamma", "all.txt": "red\nred\nblue", "cut.txt": "keep\ndrop\nkeep too" };
  for (const [name, text] of Object.entries(files)) writeFileSync(inWorkspace(name), text);
  const edit = (name: string, old_string: string, new_string: string, more: object = {}): readonly ModelStep[] => [
    use("Read", { file_path: inWorkspace(name) }),
    use("Edit", { file_path: inWorkspace(name), old_string, new_string, ...more }),
  ];
  const { results } = await unattended(stand, [
    ...edit("one.txt", "beta", "BETA $1"),
    ...edit("all.txt", "red", "green", { replace_all: true }),
    ...edit("cut.txt", "drop", ""),
    use("Write", { file_path: inWorkspace("new.txt"), content: "made\nby the agent" }),
  ]);
  expect(results.map(({ isError }) => isError)).not.toContain(true);
  await waitForRow(stand.panel, /Writes.*new\.txt/);
  for (const [name, before] of Object.entries(files)) {
    expect(await openDiff(new RegExp(`Edits.*${name}`, "s"))).toEqual([
      before,
      readFileSync(inWorkspace(name), "utf8"),
    ]);
    await runCommand(stand.page, "View: Close Editor");
  }
  expect(await openDiff(/Writes.*new\.txt/s)).toEqual(["", "made\nby the agent"]);
  await runCommand(stand.page, "View: Close Editor");
});
