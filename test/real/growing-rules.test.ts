// Shows: in a real VS Code, with the real Claude Code, a question grows into a rule that then spares the question, and
// Revoke in its row takes exactly that rule away; an edited rules file tells what it would change before it is saved.
// With COUNTERSIGN_SHOTS=DIR the states are kept as pictures.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openAuditFile } from "../../src/broker/audit/audit-file.ts";
import { rowOf } from "../../src/broker/rows/row.ts";
import type { ActionId } from "../../src/core/action.ts";
import { judge } from "../../src/core/judge.ts";
import { actionOf, CONTEXT } from "../invariants/judge-line.ts";
import { agree, answerCard, cardOf, chooseRule, waitForCard } from "./rig/panel.ts";
import { pictures } from "./rig/pictures.ts";
import { until } from "./rig/processes.ts";
import type { ModelStep } from "./rig/scripted-model.ts";
import { flagged, openStand, type Stand, unattended } from "./rig/stand.ts";
import { runCommand } from "./rig/window.ts";

const SEEDED = "status.countersign.example";
const HOST = "hello.countersign.example";
const RULE = { title: /connects to hello/, lifetime: "This workspace, always" };

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("growing", seedLog);
});
afterAll(() => stand?.remove());

const rulesFile = () => join(stand.scratch.workspace, ".countersign/rules.jsonc");

it("a question grows into a rule of the workspace, which its row takes back", async () => {
  const { panel } = stand;
  const action = flagged(stand);
  const first = unattended(stand, action.script);
  const card = await waitForCard(panel, HOST);
  await chooseRule(panel, cardOf(panel, card), RULE);
  await pictures(stand, "growing-proposals");
  await agree(cardOf(panel, card));
  await first;
  expect(action.ran()).toBe(true);
  expect(readFileSync(rulesFile(), "utf8")).toContain(`"host": ["${HOST}"]`);
  action.clear();

  await unattended(stand, action.script);
  expect(action.ran()).toBe(true);
  action.clear();

  const revoke = panel.getByRole("button", { name: "Revoke" });
  await revoke.first().waitFor({ timeout: 10_000 });
  await pictures(stand, "growing-row");
  await revoke.first().click();
  await until("the rule to go", 5000, async () => !readFileSync(rulesFile(), "utf8").includes("from-"));
  // What was pressed says so in its place, and has the keyboard.
  await panel.locator(".said:focus", { hasText: "Revoked" }).waitFor({ timeout: 5000 });
  const again = unattended(stand, action.script);
  await answerCard(panel, await waitForCard(panel, HOST), { answer: "deny" });
  await again;
  expect(action.ran()).toBe(false);
});

it("an edited file tells what it would change about today before it is saved", async () => {
  const { page, scratch } = stand;
  // Nothing is saved by itself.
  stand.server.changeSettings({ "files.autoSave": "off" });
  await runCommand(page, "Countersign: Open Your Rules");
  const line = page.locator(".editor-instance .view-line").filter({ hasText: '"rules"' }).first();
  await line.waitFor({ timeout: 10_000 });
  await line.click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(`{ "decision": "allow", "when": { "effect": ["network"], "host": ["${HOST}"] } },`);
  await runCommand(page, "Countersign: Re-run Today Against These Rules");
  const tree = page.locator(".pane").filter({ hasText: "What These Rules Would Change" });
  await tree.getByText("Now allowed").waitFor({ timeout: 15_000 });
  await expect.poll(() => tree.textContent(), { timeout: 5_000 }).toContain("would be decided differently");
  expect(await tree.textContent()).toContain("was asked about");
  await pictures(stand, "growing-what-if");
  const file = join(scratch.home, ".countersign/rules.jsonc");
  expect(existsSync(file) ? readFileSync(file, "utf8") : "").not.toContain(HOST);
});

/** An earlier day of this home: a host that was asked about twice and allowed twice, among harmless commands. */
function seedLog(home: string): void {
  const folder = join(home, ".countersign");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const log = openAuditFile(join(folder, "audit.jsonl"), Date.now);
  const workspace = join(home, "../project");
  const lines = [
    "git status",
    "ls src",
    "npm test",
    "git diff",
    ...["a", "b"].map((page) => `curl -s https://${SEEDED}/${page}`),
  ];
  for (const [index, command] of lines.entries()) {
    const plain = actionOf({ kind: "shell", command, dialect: "posix", background: false });
    const action = { ...plain, id: `seed-${index}` as ActionId, cwd: workspace, workspace: [workspace] };
    const judged = judge(action, CONTEXT);
    const at = Date.now() - 30 * 60 * 60_000 + index;
    const keep = rowOf(action, judged, { seq: index + 1, at, inputHash: `${index}`, state: { kind: "decided" }, home });
    log.append(
      { kind: "decision", action, verdict: judged.verdict, inputHash: `${index}`, preset: "balanced", keep },
      at,
    );
    const { id, agent, session } = action;
    if (judged.verdict.decision === "ask")
      log.append({ kind: "answer", action: { id, agent, session }, answer: "allow", by: "panel" }, at);
  }
  log.close();
}

it("questions that were always allowed are offered as one narrow rule, which is made when it is picked", async () => {
  const { page, scratch } = stand;
  await runCommand(page, "Countersign: Show Questions and How to Need Fewer");
  const list = page.locator(".quick-input-widget");
  const offer = list.getByText("Commands that begin with curl", { exact: true });
  await offer.waitFor({ timeout: 10_000 });
  expect(await list.textContent()).toMatch(/questions per 100 actions in the last 7 days/);
  await pictures(stand, "growing-budget");
  await offer.click();
  await list.getByText("A week", { exact: true }).click({ timeout: 10_000 });
  const file = join(scratch.home, ".countersign/rules.jsonc");
  await until("the rule to be made", 5000, async () => readFileSync(file, "utf8").includes(SEEDED));
});

it("Claude Code's own deny and ask rules hold where the guard asks nothing, and its allow rules can be taken over", async () => {
  const { page, scratch } = stand;
  const settings = join(scratch.home, ".claude/settings.json");
  const guarded = JSON.parse(readFileSync(settings, "utf8"));
  const permissions = {
    deny: ["Bash(touch DENIED:*)"],
    ask: ["Bash(touch ASKED:*)"],
    allow: ["Bash(gh pr create:*)", "Bash(npm test)", "Bash(curl:*)"],
  };
  writeFileSync(settings, JSON.stringify({ ...guarded, permissions }));
  const uses = ["DENIED", "ASKED"].map(
    (name): ModelStep => ({ kind: "use", tool: "Bash", input: { command: `touch ${name}` } }),
  );
  const { results } = await unattended(stand, [...uses, { kind: "say", text: "Done." }]);
  expect(results.map(({ isError }) => isError)).toEqual([true, true]);
  expect(["DENIED", "ASKED"].map((name) => existsSync(join(scratch.workspace, name)))).toEqual([false, false]);

  await runCommand(page, "Countersign: Import Rules from Claude Code and VS Code");
  const list = page.locator(".quick-input-widget");
  await list.getByText("Bash(gh pr create:*)").waitFor({ timeout: 10_000 });
  await pictures(stand, "growing-import");
  await list.locator(".monaco-button").filter({ hasText: "OK" }).click();
  const accept = page.locator(".editor-actions .action-label").filter({ hasText: "Trust These Rules" });
  await accept.waitFor({ timeout: 10_000 });
  await pictures(stand, "growing-import-diff");
  await accept.click();
  const file = join(scratch.home, ".countersign/rules.jsonc");
  await until("the rules to be written", 5000, async () => readFileSync(file, "utf8").includes('"gh", "pr", "create"'));
});
