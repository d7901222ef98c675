// Shows: in a real VS Code, the tree of trust rules with what each is worth, and a person who changes them from there and
// takes it back; the editor's help in the person's own rule file. With COUNTERSIGN_SHOTS=DIR the states are kept as pictures.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { harmless, openStand, type Stand, unattended } from "./rig/stand.ts";
import { runCommand } from "./rig/window.ts";

const MINE = `// Mine.
{
  "rules": [
    // Work does this all day.
    { "id": "marks", "decision": "allow", "when": { "effect": ["file-write"], "path": ["MARK"] }, "note": "Marks of tests." },
    { "id": "curl", "decision": "allow", "when": { "command": [["curl"]] } },
    { "id": "docs", "decision": "allow", "until": "2026-01-31", "when": { "host": ["docs.example.com"] } },
    { "id": "no-mail", "decision": "deny", "when": { "effect": ["outbound-message"] }, "note": "Nothing reaches people." }
  ]
}
`;
const SHARED = `{ "rules": [{ "decision": "allow", "when": { "effect": ["network"], "host": ["api.example.com"] } }] }`;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand("rules-view", (home) => write(join(home, ".countersign/rules.jsonc"), MINE));
  write(join(stand.scratch.workspace, ".countersign/rules.jsonc"), SHARED);
});
afterAll(() => stand?.remove());

const row = (text: string | RegExp): Locator =>
  stand.page
    .locator('.pane:has(.pane-header[aria-label^="Trust Rules"]) .monaco-list-row')
    .filter({ hasText: text })
    .first();

it("shows each scope with its rules, how often they matched and what is doubtful", async () => {
  const { page } = stand;
  await runCommand(page, "Countersign: Focus on Trust Rules View");
  await row("You, everywhere").waitFor({ timeout: 20_000 });
  await unattended(stand, harmless(stand).script);
  await row(/writing files at MARK.*1× today/).waitFor({ timeout: 20_000 });
  await row(/begin with curl, to any host.*too broad/).waitFor({ timeout: 5_000 });
  await row(/docs\.example\.com.*ended/).waitFor({ timeout: 5_000 });
  await row(/Workspace.*not reviewed: allows nothing yet/).waitFor({ timeout: 5_000 });
  await picture("rules-tree");
});

async function picture(name: string): Promise<void> {
  const folder = process.env.COUNTERSIGN_SHOTS;
  if (folder !== undefined) await stand.page.screenshot({ path: join(folder, `${name}.png`) });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
