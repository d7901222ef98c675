// Prepares everything that the real tests need, with progress, before they run: so that no test waits for a download.
// Exits 1 with a sentence that says what to do when something can't be had.

import { prepareParts } from "./cache.ts";
import { prepareBrowser } from "./chromium.ts";

async function main(): Promise<void> {
  const say = (line: string) => console.log(line);
  const parts = await prepareParts(say);
  const browser = await prepareBrowser(say);
  say(`VS Code server: ${parts.server}\nClaude Code:    ${parts.claude}\nBrowser:        ${browser}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
