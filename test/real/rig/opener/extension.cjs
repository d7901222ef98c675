// Opens Countersign's view and the agent's terminal when the sample window of `npm start` comes up.
// Part of the rig, not of the product: it decides nothing and is never packaged.

const vscode = require("vscode");

exports.activate = async function activate() {
  const agent = process.env.COUNTERSIGN_SAMPLE_AGENT;
  if (agent === undefined) return;
  await vscode.commands.executeCommand("countersign.panel.focus");
  const name = "Claude Code";
  // A window that was reloaded still has its terminal.
  const terminal =
    vscode.window.terminals.find((one) => one.name === name) ??
    vscode.window.createTerminal({ name, shellPath: "/bin/sh", shellArgs: [agent] });
  terminal.show(true);
};
