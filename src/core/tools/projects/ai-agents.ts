// Coding agents and model clients. A child agent acts by itself: started without its questions, its sandbox or its
// hooks it goes round the guard, so those options are guard-tamper.

import type { CommandSpec, Does, OptionTable, ToolSpec } from "../spec.ts";

const ASKS_MODEL: Does = ["network"];
const SIGNS_IN: Does = ["network", "credential-change"];
const UNGUARDED: Does = [{ does: "guard-tamper", sentence: "starts an agent that asks nobody" }];
const REWIRES: Does = [{ does: "guard-tamper", sentence: "changes what an agent may do or which hooks watch it" }];
const ADDS_SERVER: Does = [
  { does: "guard-tamper", certainty: "likely", sentence: "gives an agent another tool server" },
  "persistence?",
];

const EVERY_AGENT: OptionTable = {
  "--yolo, --dangerously-skip-permissions, --allow-dangerously-skip-permissions, --dangerously-bypass-approvals-and-sandbox":
    { role: "flag", does: UNGUARDED },
  "--dangerously-bypass-hook-trust, --dangerously-auto-approve, --full-auto, --auto-approve, --yes-always, --always-approve":
    { role: "flag", does: UNGUARDED },
  "--allow-all-tools, --allow-all-paths, --allow-all, --trust-all-tools, --no-sandbox, --auto": {
    role: "flag",
    does: UNGUARDED,
  },
  "--bare, --safe-mode, --no-hooks, --disable-hooks": { role: "flag", does: UNGUARDED },
  "--model, --provider, --output-format, --input-format, --resume, --session-id": "text",
};

const CLAUDE: OptionTable = {
  ...EVERY_AGENT,
  "--permission-mode": {
    role: "text",
    does: [
      {
        does: "guard-tamper",
        sentence: "starts an agent that asks nobody",
        when: { value: ["--permission-mode", "bypassPermissions|dontAsk|auto|acceptEdits"] },
      },
    ],
  },
  "--settings, --setting-sources, --managed-settings": {
    role: "text",
    does: [{ does: "guard-tamper", sentence: "starts an agent with other settings and hooks" }],
  },
  "--plugin-dir, --plugin-url, --mcp-config, --permission-prompt-tool": {
    role: "text",
    does: [{ does: "guard-tamper", certainty: "likely", sentence: "starts an agent with other tools" }],
  },
  "--allowedTools, --allowed-tools, --tools": {
    role: "text",
    does: [{ does: "guard-tamper", certainty: "likely", sentence: "lets an agent use tools without asking" }],
  },
  "--disallowedTools, --disallowed-tools, --append-system-prompt, --system-prompt, --agents, --agent, --fallback-model, --max-turns, --max-budget-usd, --json-schema, --betas":
    "text",
  "--add-dir": "folder",
  "-r --resume, -w --worktree, --from-pr, --debug-file": { role: "text", optional: true },
  "-p --print, -c --continue, -v --verbose, --ide, --fork-session, --strict-mcp-config, --disable-slash-commands, --chrome":
    "flag",
};

const MCP: Record<string, CommandSpec | Does> = {
  "mcp add|add-json|add-from-claude-desktop|install|remove|rm|enable|disable|reset-project-choices": ADDS_SERVER,
  "mcp list|get|ls": [],
  "mcp serve": [],
  "mcp login|logout|auth": SIGNS_IN,
  "plugin|plugins|extension|extensions|ext install|add|update|enable|link|marketplace|uninstall|remove|disable|new": [
    ...REWIRES,
    "network:down?",
  ],
  "plugin|plugins|extension|extensions|ext list|validate|ls": [],
  "config|settings set|add|remove|unset|reset": REWIRES,
  "config|settings get|list|ls|path": [],
  "hooks|hook install|uninstall|enable|disable|migrate|remove|reset": REWIRES,
};

const SESSION: Record<string, CommandSpec | Does> = {
  "login|logout|setup-token|auth": SIGNS_IN,
  "auth *": SIGNS_IN,
  "login status": [],
  "auth status|list|ls": [],
  "update|upgrade|install|self-update": ["network:down"],
  "doctor|help|version|completion|stats|features|debug|export|import": [],
  ...MCP,
};

export const aiAgents: readonly ToolSpec[] = [
  {
    names: ["claude", "claude-code", "ccr"],
    about: "runs the Claude Code agent",
    nature: "local",
    does: [
      ...ASKS_MODEL,
      {
        does: "guard-tamper",
        certainty: "likely",
        sentence: "starts an agent with another home, without its hooks",
        when: { assigned: ["HOME", "USERPROFILE"] },
      },
    ],
    host: "anthropic.com",
    options: CLAUDE,
    operands: ["text..."],
    commands: { ...SESSION, "auto-mode *": REWIRES, "remote-control|rc": ["network"] },
  },
  {
    names: ["codex"],
    about: "runs the Codex agent",
    nature: "local",
    does: ASKS_MODEL,
    host: "openai.com",
    options: {
      ...EVERY_AGENT,
      "-a --ask-for-approval --approval-mode": {
        role: "text",
        does: [
          {
            does: "guard-tamper",
            sentence: "starts an agent that asks nobody",
            when: { value: ["-a", "never|full-auto|auto-edit"] },
          },
        ],
      },
      "-s --sandbox": {
        role: "text",
        does: [
          {
            does: "guard-tamper",
            sentence: "starts an agent without its sandbox",
            when: { value: ["-s", "danger-full-access"] },
          },
        ],
      },
      "-c --config": {
        role: "text",
        does: [
          {
            does: "guard-tamper",
            sentence: "starts an agent with other settings",
            when: {
              value: ["-c", "*approval*|*sandbox*|*hooks*|*mcp_servers*|*notify*|*trust*|*permission*|*features*"],
            },
          },
        ],
      },
      "-m --model, -i --image, -p --profile, -C --cd, --add-dir, -o --output-last-message, --color, --local-provider, --enable, --disable":
        "text",
      "--oss, --search, --json, --no-alt-screen, --skip-git-repo-check, --ephemeral": "flag",
    },
    operands: ["text..."],
    commands: {
      ...SESSION,
      "exec|e|review|resume|fork|cloud|apply|a": { operands: ["text..."] },
      "mcp-server|app-server|exec-server": [],
      sandbox: { style: "posix", operands: ["argv"] },
      "sandbox macos|linux|windows|seatbelt|landlock": { style: "posix", operands: ["argv"] },
    },
  },
  {
    names: ["gemini", "qwen", "iflow"],
    about: "runs the Gemini agent",
    nature: "local",
    does: ASKS_MODEL,
    host: "googleapis.com",
    options: {
      ...EVERY_AGENT,
      "-y": { role: "flag", does: UNGUARDED },
      "--approval-mode": {
        role: "text",
        does: [
          {
            does: "guard-tamper",
            sentence: "starts an agent that asks nobody",
            when: { value: ["--approval-mode", "yolo|auto_edit|auto-edit"] },
          },
        ],
      },
      "--allowed-tools, --allowed-mcp-server-names, -e --extensions, --policy, --admin-policy": {
        role: "text",
        does: ["guard-tamper?"],
      },
      "-m --model, -p --prompt, -i, --prompt-interactive, -o, --include-directories": "text",
      "-s --sandbox, -d --debug, -l --list-extensions": "flag",
    },
    operands: ["text..."],
    commands: SESSION,
  },
  {
    names: [
      "copilot",
      "github-copilot-cli",
      "amp",
      "cody",
      "task-master",
      "claude-squad",
      "vibe-kanban",
      "cursor-agent",
      "agent",
      "droid",
      "opencode",
      "crush",
      "kiro-cli",
      "q",
      "auggie",
      "cline",
      "kilo",
      "kilocode",
      "roo",
      "vibe",
      "kimi",
      "grok",
      "openhands",
      "plandex",
      "pdx",
      "codebuff",
      "rovodev",
      "devin",
      "junie",
      "cn",
      "swe-agent",
      "sweagent",
      "mini",
      "gptme",
      "interpreter",
      "open-interpreter",
      "smol",
      "mentat",
      "sgpt",
      "tgpt",
      "letta",
      "pi",
      "oz",
      "nanocoder",
      "trae-cli",
    ],
    about: "runs a coding agent",
    nature: "local",
    does: ASKS_MODEL,
    options: {
      ...EVERY_AGENT,
      "-f --force, -y --yes, --skip-permissions-unsafe, --trust, --no-interactive, --permit-all": {
        role: "flag",
        does: ["guard-tamper?"],
      },
      "--allow-tool, --approve-mcps, --additional-mcp-config": {
        role: "text",
        optional: true,
        does: ["guard-tamper?"],
      },
      "--deny-tool, --model, -m, --agent": "text",
      "-p --print, --prompt": { role: "text", optional: true },
    },
    operands: ["text..."],
    commands: {
      ...SESSION,
      "run|exec|ask|chat|x|execute|task": { operands: ["text..."] },
      "models|agents|sessions|ls|list|configure|threads|status": [],
      "serve|web|acp": ["network:listen?"],
      "github install": ["network", "credential-change?"],
    },
  },
  {
    names: ["aider"],
    about: "runs the aider agent",
    nature: "local",
    does: ASKS_MODEL,
    options: {
      ...EVERY_AGENT,
      "--yes, --yes-always": { role: "flag", does: UNGUARDED },
      "--test-cmd, --lint-cmd, --load": "shell",
      "--no-verify-ssl, --no-git-commit-verify": { role: "flag", does: ["guard-tamper?"] },
      "--openai-api-key, --anthropic-api-key, --api-key": "secret",
      "-m --message, -f, --message-file, --read, --file, --edit-format, --weak-model, -c --config": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["mcp", "mcp-inspector", "mcpo", "mcp-remote", "supergateway", "mcp-proxy", "smithery"],
    about: "starts or connects tool servers of agents",
    nature: "network",
    does: ["network", "hidden-code?"],
    operands: [],
  },
  {
    names: ["countersign"],
    about: "checks what the guard would decide",
    nature: "local",
    commands: {
      "check|log|doctor|help|version": { operands: ["text..."] },
      // Prints only.
      "rules import|export": { operands: ["text..."] },
      "pair|install|uninstall|rules|trust|unpair|stop|disable|reset": [
        { does: "guard-tamper", sentence: "changes Countersign itself" },
      ],
    },
  },
];
