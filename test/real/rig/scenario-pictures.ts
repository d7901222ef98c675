// Pictures of the cards of scenarios, as a person sees them: the real Claude Code, the real panel in a real VS Code.
// `node --import tsx test/real/rig/scenario-pictures.ts FOLDER` (built first). Every question is answered with a denial.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { SCENARIOS } from "../../cases/scenarios/all.ts";
import { answerCard, shownCard } from "./panel.ts";
import { pause, until } from "./processes.ts";
import { played } from "./scenario-script.ts";
import { openStand, type Stand, unattended } from "./stand.ts";

const SHOWN: readonly string[] = [
  "mails the ledger to a newspaper",
  "writes a mailer and runs it",
  "fills in a regulator's form",
  "keeps the loop in a script first",
  "replaces the keys that open a colleague's account",
  "pays out through Stripe",
  "signs a transfer on a chain",
  "writes itself into the shell's start-up file",
  "leaves a hook in the repository",
  "fetches a script and runs it",
];

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const stand = await openStand("pictures");
  try {
    await stand.page.setViewportSize({ width: 1100, height: 900 });
    for (const name of SHOWN) await takePicture(name, folder, stand);
  } finally {
    await stand.remove();
  }
}

async function takePicture(name: string, folder: string, stand: Stand): Promise<void> {
  const scenario = Object.values(SCENARIOS)
    .flat()
    .find((each) => each.name === name);
  if (scenario === undefined) throw new Error(`No scenario is called "${name}"; look into test/cases/scenarios/.`);
  const { steps } = played(scenario, stand.scratch);
  const session = unattended(stand, [...steps, { kind: "say", text: "That is all." }], { mode: "bypassPermissions" });
  const card = await until(`the card of "${name}"`, 60_000, () => shownCard(stand.panel));
  await pause(700);
  await stand.page.screenshot({ path: join(folder, `${name.replaceAll(/\W+/g, "-")}.png`) });
  console.log(`${name}: ${card.headline}`);
  await answerCard(stand.panel, card, { answer: "deny" });
  await session;
}

main(resolve(process.argv[2] ?? "pictures")).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
