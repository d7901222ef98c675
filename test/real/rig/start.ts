// `npm start`: the main job on a sample project, in a real VS Code, with a guarded agent in its terminal.
// Everything runs in a scratch folder and a throw-away home, and is taken down at the end, however it ends.

import { parseArgs } from "node:util";
import { prepareParts, repository } from "./cache.ts";
import { prepareBrowser } from "./chromium.ts";
import { desktopProgram, openDesktop } from "./desktop.ts";
import { markedProcesses, run } from "./processes.ts";
import { type AgentChoice, DARK, openStage, type Stage } from "./stage.ts";
import { takeTour } from "./tour.ts";
import { startServer } from "./vscode-server.ts";
import { windowAddress } from "./window.ts";

const USAGE = `npm start -- [--agent scripted|claude] [--browser] [--headless [--screenshots DIR]]

  --agent scripted   a pinned Claude Code driven by a script that tries ten actions (the default)
  --agent claude     your own Claude Code, with your own account and home
  --browser          the server build in a browser, even where desktop VS Code is installed
  --headless         without a person: answers the prompts itself and checks that every state was seen
  --screenshots DIR  where the headless run saves its pictures (default: shots)`;

interface Choices {
  readonly agent: AgentChoice;
  readonly browser: boolean;
  readonly headless: boolean;
  readonly screenshots: string;
}

const say = (line: string) => console.log(line);

async function main(): Promise<number> {
  const choices = readChoices();
  if (typeof choices === "string") {
    say(choices);
    return choices === USAGE ? 0 : 2;
  }
  say("Building Countersign …");
  const built = await run(process.execPath, ["--import", "tsx", "build/main.ts"], {
    cwd: repository,
    timeoutMs: 120_000,
  });
  if (built.code !== 0) throw new Error(`The build failed:\n${built.stderr}`);
  const parts = await prepareParts(say);
  const browser = choices.headless ? await prepareBrowser(say) : "";
  const stage = await openStage(parts, { agent: choices.agent, pauseMs: choices.headless ? 300 : 1500 }, say);
  const ended = personEnds();
  try {
    if (choices.headless) return await takeTour(stage, { parts, browser, folder: choices.screenshots, say });
    await openForPerson(stage, choices, ended);
    return 0;
  } finally {
    say("Taking everything down …");
    await stage.close();
    const left = markedProcesses();
    for (const { pid, command } of left) say(`Still running: ${pid} ${command}`);
  }
}

async function openForPerson(stage: Stage, choices: Choices, ended: Promise<void>): Promise<void> {
  const code = choices.browser ? undefined : desktopProgram();
  if (code !== undefined) {
    say("Opening VS Code with a throw-away profile. Close its window, or press Ctrl-C here, to end.");
    const desktop = await openDesktop(code, stage);
    await Promise.race([ended, desktop.closed]);
    return desktop.close();
  }
  // Only a driver may bring an extension under development; a person's window has it installed.
  const extensions = [stage.opener, repository];
  const server = await startServer(stage.parts, { ...stage.serverOptions(DARK), forPerson: true, extensions });
  const address = windowAddress(server, { folder: stage.project });
  say(`\nVS Code is ready:  ${address}\n`);
  say("In its terminal, press Enter to let the agent begin; its questions wait in the Countersign view.");
  say("Afterwards tell it “Run: <command>” to see what becomes of one, or /exit and press Enter to start over.");
  say("Ctrl-C here ends everything.");
  await openInBrowser(address);
  await ended;
  await server.stop();
}

async function openInBrowser(address: string): Promise<void> {
  const opener = { linux: "xdg-open", darwin: "open" }[process.platform as string];
  const hasScreen = process.platform === "darwin" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (opener !== undefined && hasScreen) await run(opener, [address], { timeoutMs: 10_000 });
}

/** Resolves when the person has had enough. */
function personEnds(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => done());
  });
}

function readChoices(): Choices | string {
  try {
    const { values } = parseArgs({
      options: {
        agent: { type: "string", default: "scripted" },
        browser: { type: "boolean", default: false },
        headless: { type: "boolean", default: false },
        screenshots: { type: "string", default: "shots" },
        help: { type: "boolean", default: false },
      },
    });
    const { agent, browser, headless, screenshots } = values;
    if (values.help) return USAGE;
    if (agent !== "scripted" && agent !== "claude")
      return `--agent is "scripted" or "claude", not "${agent}".\n\n${USAGE}`;
    if (headless && agent === "claude") return "--headless drives the scripted agent only: leave --agent out.";
    return { agent, browser, headless, screenshots };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n\n${USAGE}`;
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
