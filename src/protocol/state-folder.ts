// Where Countersign keeps its things: one folder in the person's home, 0700, known to shim, broker, window and CLI alike.
// Pure path arithmetic; whoever creates or opens these files checks owner and mode.

/** The folder for a home directory, POSIX or Windows. */
function stateFolder(home: string): string {
  return join(home, ".countersign");
}

export interface StatePaths {
  readonly folder: string;
  /** Hook shim, Node fallback and the broker's bundle, by version. */
  readonly bin: string;
  readonly hookScript: string;
  /** The command line, where a person finds it. */
  readonly commandLine: string;
  readonly hookSocket: string;
  readonly uiSocket: string;
  /** Hashes of the tokens of paired windows, never the tokens. */
  readonly windows: string;
  readonly settings: string;
  readonly userRules: string;
  /** Workspace rule files as the person has reviewed them. */
  readonly reviews: string;
  /** Which file holds the rule that an answer made. */
  readonly madeRules: string;
  /** How often each rule matched; told apart from the audit log for rows older than its end. */
  readonly ruleHits: string;
  /** Texts of rule files before the last changes that a window made. */
  readonly ruleEdits: string;
  readonly audit: string;
  readonly brokerLog: string;
  /** Held by the running broker: its process id and version. */
  readonly lock: string;
  /** Last good text of each agent settings file that holds the guard's hooks, and the backups made before writing. */
  readonly backups: string;
  readonly sessions: string;
  /** How many tokens second opinions have used today. */
  readonly reviewerUse: string;
}

export function statePaths(home: string, platform: string, user: string): StatePaths {
  const folder = stateFolder(home);
  const pipe = (name: string) =>
    platform === "win32" ? `\\\\.\\pipe\\countersign-${user}-${name}` : join(folder, `${name}.sock`);
  return {
    folder,
    bin: join(folder, "bin"),
    hookScript: join(folder, "bin/hook.sh"),
    commandLine: join(folder, "bin/countersign"),
    hookSocket: pipe("hook"),
    uiSocket: pipe("ui"),
    windows: join(folder, "windows.json"),
    settings: join(folder, "settings.json"),
    userRules: join(folder, "rules.jsonc"),
    reviews: join(folder, "reviews.json"),
    madeRules: join(folder, "made-rules.json"),
    ruleHits: join(folder, "rule-hits.json"),
    ruleEdits: join(folder, "backups/rule-edits.json"),
    audit: join(folder, "audit.jsonl"),
    brokerLog: join(folder, "broker.log"),
    lock: join(folder, "broker.json"),
    backups: join(folder, "backups"),
    sessions: join(folder, "sessions"),
    reviewerUse: join(folder, "reviewer.json"),
  };
}

function join(base: string, name: string): string {
  return base.includes("\\") ? `${base}\\${name.replaceAll("/", "\\")}` : `${base}/${name}`;
}
