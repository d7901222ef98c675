// Runs inside VS Code's extension host, desktop or server build alike: the extension activates, its commands are there,
// its view opens. Writes what failed to the file that COUNTERSIGN_SUITE_RESULT names. Uses VS Code's own API only.

const assert = require("node:assert/strict");
const { writeFileSync } = require("node:fs");
const vscode = require("vscode");

const checks = {
  "the extension is found and activates without a folder's help": async () => {
    const extension = vscode.extensions.getExtension("countersign.countersign");
    assert.ok(extension, "countersign.countersign is not among the extensions");
    await extension.activate();
    assert.equal(extension.isActive, true);
  },
  "every command of the manifest is registered": async () => {
    const extension = vscode.extensions.getExtension("countersign.countersign");
    const registered = new Set(await vscode.commands.getCommands(true));
    const declared = extension.packageJSON.contributes.commands.map(({ command }) => command);
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.filter((command) => !registered.has(command)),
      [],
    );
  },
  "the feed opens": async () => {
    await vscode.commands.executeCommand("countersign.openFeed");
  },
};

exports.run = async function run() {
  const failures = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`ok: ${name}`);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  const file = process.env.COUNTERSIGN_SUITE_RESULT;
  if (file !== undefined) writeFileSync(file, JSON.stringify({ checks: Object.keys(checks).length, failures }));
  if (failures.length > 0) throw new Error(failures.join("\n"));
};
