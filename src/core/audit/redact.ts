// Takes secrets out of any text before it is kept: what looks like one becomes its kind and a short fingerprint.
// Linear in the length of the text, hostile texts included: every pattern is bounded and starts at a word's start.

/** A keyed or plain digest; equal secrets get equal fingerprints, so that a reader can tell them apart. */
export type Fingerprint = (secret: string) => string;

/** The text without secrets. What is left out is named: `⟨secret github 1f3a9c20⟩`. */
export function redact(text: string, fingerprint: Fingerprint): string {
  if (PLAIN_WORD.test(text)) return text;
  const hide = (kind: string, secret: string) => `⟨secret ${kind} ${fingerprint(secret).slice(0, 8)}⟩`;
  let result = withoutKeyBlocks(text, hide);
  const lower = text.toLowerCase();
  for (const { kind, pattern, keep, hint } of PATTERNS) {
    if (hint !== undefined && !lower.includes(hint)) continue;
    result = result.replace(pattern, (...groups: unknown[]) => {
      const whole = String(groups[0]);
      const before = keep === "first" ? String(groups[1] ?? "") : "";
      const secret = whole.slice(before.length);
      return isReference(secret) ? whole : before + hide(kind, secret);
    });
  }
  return result.replace(LONG_TOKEN, (token) => (looksRandom(token) ? hide("random", token) : token));
}

/** The same for every text in a value, keys included. */
export function redactValue(value: unknown, fingerprint: Fingerprint, depth = 0): unknown {
  if (typeof value === "string") return redact(value, fingerprint);
  if (typeof value !== "object" || value === null) return value;
  if (depth > MAX_DEPTH) return "…";
  if (Array.isArray(value)) return value.map((item) => redactValue(item, fingerprint, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      redact(key, fingerprint),
      SECRET_KEY.test(key) && typeof item === "string" && item !== ""
        ? `⟨secret field ${fingerprint(item).slice(0, 8)}⟩`
        : redactValue(item, fingerprint, depth + 1),
    ]),
  );
}

const MAX_DEPTH = 32;

/** Too short and too plain for any pattern below: the names of fields are like that, and there are many of them. */
const PLAIN_WORD = /^[a-z_]{0,19}$/;

interface Pattern {
  readonly kind: string;
  readonly pattern: RegExp;
  /** `first`: the first group stays (a name, a scheme), the rest is the secret. */
  readonly keep?: "first";
  /** In lower case: without it anywhere in the text there is nothing to look for, which most texts tell at once. */
  readonly hint?: string;
}

/** Nothing of the kind of these characters stands before: a start in the middle of a long word would cost n². */
const START = "(?<![A-Za-z0-9_-])";
const NAME =
  "(?:token|secret|passwo?r?d|passphrase|pwd|api[_-]?key|apikey|access[_-]?key|account[_-]?key|auth[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|credentials?)";
/** In quotes, in quotes of a text within a text (`\\"`), or up to what ends a word. */
const VALUE = `(?:"[^"\\n]{1,4096}"|'[^'\\n]{1,4096}'|\\\\{1,4}"[^"\\\\\\n]{1,4096}|[^\\s"'&|;,)}]{1,4096})`;
const QUOTE = `\\\\{0,4}["']?`;

/** Programs with a short option that is a password: as a pattern, the option with what stands before its value, a hint. */
const PASSWORD_OPTIONS: readonly (readonly [program: string, option: string, hint: string])[] = [
  ["sshpass", "-p[ \\t]{0,4}", "sshpass"],
  ["(?:mysql|mariadb)[a-z-]{0,16}", "-p(?=[^ \\t])", " -p"],
  ["mongo(?:sh|dump|restore)?", "-p[ \\t]{1,4}", "mongo"],
  ["redis-cli", "-a[ \\t]{1,4}", "redis-cli"],
  ["ldap[a-z]{3,10}", "-w[ \\t]{1,4}", "ldap"],
];

const PATTERNS: readonly Pattern[] = [
  { kind: "anthropic", hint: "sk-ant-", pattern: new RegExp(`${START}sk-ant-[A-Za-z0-9_-]{8,256}`, "g") },
  {
    kind: "openai",
    hint: "sk-",
    pattern: new RegExp(`${START}sk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{16,256}`, "g"),
  },
  { kind: "aws", pattern: new RegExp(`${START}(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,32}`, "g") },
  { kind: "google", pattern: new RegExp(`${START}AIza[A-Za-z0-9_-]{30,64}`, "g") },
  { kind: "google", pattern: new RegExp(`${START}(?:ya29\\.|GOCSPX-)[A-Za-z0-9_-]{16,512}`, "g") },
  {
    kind: "github",
    pattern: new RegExp(`${START}(?:gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_[A-Za-z0-9_]{20,255})`, "g"),
  },
  { kind: "gitlab", pattern: new RegExp(`${START}gl(?:pat|ptt|dt|rt|cbt|soat)-[A-Za-z0-9_-]{16,128}`, "g") },
  { kind: "slack", pattern: new RegExp(`${START}xox[abeprs](?:\\.xox[bp])?-[A-Za-z0-9-]{10,256}`, "g") },
  {
    kind: "slack",
    hint: "hooks.slack.com",
    pattern: /(https:\/\/hooks\.slack\.com\/(?:services|workflows)\/)[A-Za-z0-9/_-]{8,256}/g,
    keep: "first",
  },
  { kind: "stripe", pattern: new RegExp(`${START}(?:[spr]k_(?:live|test)_|whsec_)[A-Za-z0-9]{10,128}`, "g") },
  { kind: "npm", hint: "npm_", pattern: new RegExp(`${START}npm_[A-Za-z0-9]{20,64}`, "g") },
  { kind: "pypi", hint: "pypi-", pattern: new RegExp(`${START}pypi-[A-Za-z0-9_-]{16,512}`, "g") },
  { kind: "huggingface", hint: "hf_", pattern: new RegExp(`${START}hf_[A-Za-z0-9]{20,64}`, "g") },
  {
    kind: "sendgrid",
    hint: "sg.",
    pattern: new RegExp(`${START}SG\\.[A-Za-z0-9_-]{10,64}\\.[A-Za-z0-9_-]{10,128}`, "g"),
  },
  { kind: "telegram", hint: ":aa", pattern: new RegExp(`${START}\\d{8,10}:AA[A-Za-z0-9_-]{30,40}`, "g") },
  {
    kind: "discord",
    pattern: new RegExp(`${START}[MNO][A-Za-z0-9_-]{22,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,64}`, "g"),
  },
  {
    kind: "discord",
    hint: "webhooks/",
    pattern: /(https:\/\/(?:[a-z]{1,10}\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/)[A-Za-z0-9/_-]{8,256}/g,
    keep: "first",
  },
  { kind: "shopify", hint: "shp", pattern: new RegExp(`${START}shp(?:at|ca|pa|ss)_[A-Fa-f0-9]{32,64}`, "g") },
  { kind: "digitalocean", hint: "_v1_", pattern: new RegExp(`${START}do[opr]_v1_[a-f0-9]{32,128}`, "g") },
  { kind: "databricks", hint: "dapi", pattern: new RegExp(`${START}dapi[a-f0-9]{32}`, "g") },
  { kind: "twilio", hint: "sk", pattern: new RegExp(`${START}SK[a-f0-9]{32}(?![a-f0-9])`, "g") },
  { kind: "mailgun", hint: "key-", pattern: new RegExp(`${START}key-[a-f0-9]{32}(?![a-f0-9])`, "g") },
  { kind: "age", hint: "age-secret-key-", pattern: new RegExp(`${START}AGE-SECRET-KEY-1[A-Z0-9]{20,80}`, "g") },
  {
    kind: "jwt",
    hint: "eyj",
    pattern: new RegExp(`${START}eyJ[A-Za-z0-9_-]{8,2048}\\.[A-Za-z0-9_-]{4,8192}(?:\\.[A-Za-z0-9_-]{0,2048})?`, "g"),
  },
  {
    kind: "header",
    pattern: new RegExp(`${START}((?:bearer|basic)[ \\t]{1,4})[A-Za-z0-9._~+/=-]{6,4096}`, "gi"),
    keep: "first",
  },
  {
    kind: "url",
    hint: "@",
    pattern: /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#@:"']{0,256}:)[^\s/?#@"']{1,512}(?=@)/gi,
    keep: "first",
  },
  // A link that carries its own right to what it leads to.
  {
    kind: "signature",
    hint: "sig",
    pattern: /([?&](?:sig|signature|x-amz-signature|x-goog-signature)=)[A-Za-z0-9%+/=_-]{8,2048}/gi,
    keep: "first",
  },
  {
    kind: "cookie",
    hint: "cookie:",
    pattern: /(?<![A-Za-z-])((?:set-)?cookie:[ \t]{0,4})[^"'\n]{1,4096}/gi,
    keep: "first",
  },
  {
    kind: "user",
    pattern: /(?<=\s)((?:-u|--user|--proxy-user)[ =]?["']?[^\s:"'$]{1,128}:)[^\s"']{1,512}/g,
    keep: "first",
  },
  {
    kind: "option",
    pattern: new RegExp(`(?<=\\s)(--?[A-Za-z-]{0,32}${NAME}(?:=|[ \\t]{1,4}))${VALUE}`, "gi"),
    keep: "first",
  },
  ...PASSWORD_OPTIONS.map(([program, option, hint]) => ({
    kind: "option",
    hint,
    pattern: new RegExp(`(?<![\\w-])(${program}[ \\t](?:[^|;&\\n]{0,80}?[ \\t])?${option})${VALUE}`, "g"),
    keep: "first" as const,
  })),
  // What is piped to a program that reads a password.
  {
    kind: "piped",
    hint: "|",
    pattern: new RegExp(
      `(?<![\\w-])((?:echo|printf)[ \\t]{1,4}(?:-n[ \\t]{1,4}|["']?%s["']?[ \\t]{1,4})?)${VALUE}(?=[ \\t]{0,4}\\|[^\\n]{0,200}(?:-stdin|--with-token|sudo[ \\t]{1,4}-S|chpasswd))`,
      "g",
    ),
    keep: "first",
  },
  {
    kind: "assignment",
    pattern: new RegExp(
      `(?<![A-Za-z0-9_.-])([A-Za-z0-9_.-]{0,64}${NAME}[A-Za-z0-9_-]{0,32}${QUOTE}[ \\t]{0,4}[=:][ \\t]{0,4})${VALUE}`,
      "gi",
    ),
    keep: "first",
  },
];

const SECRET_KEY = new RegExp(`${NAME}$`, "i");

/** A variable or a substitution is not a secret, and neither is what was hidden before. */
function isReference(value: string): boolean {
  return /^["']?(?:\$|\u27e8secret |<[a-z_ -]+>)/iu.test(value);
}

/** PEM and OpenSSH blocks, by search instead of a pattern: many openings without an end must not cost n². */
function withoutKeyBlocks(text: string, hide: (kind: string, secret: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = nextKeyBlock(text, at);
    if (start === undefined) break;
    const end = text.indexOf("-----END", start);
    const close = end < 0 ? -1 : text.indexOf("-----", end + 8);
    // A block that was cut off is a secret to its end all the same.
    const stop = close < 0 ? text.length : close + 5;
    parts.push(text.slice(at, start), hide("private-key", text.slice(start, stop)));
    at = stop;
  }
  return parts.join("") + text.slice(at);
}

function nextKeyBlock(text: string, from: number): number | undefined {
  for (let at = text.indexOf("-----BEGIN ", from); at >= 0; at = text.indexOf("-----BEGIN ", at + 1)) {
    if (/^-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/u.test(text.slice(at, at + 80))) return at;
  }
  return undefined;
}

const LONG_TOKEN = /[A-Za-z0-9_+=-]{28,4096}/g;

/** Letters of both cases and several digits, spread evenly: names and hashes in hex are not like that. */
function looksRandom(token: string): boolean {
  const digits = token.replace(/\D/g, "").length;
  if (digits < 3 || !/[a-z]/.test(token) || !/[A-Z]/.test(token)) return false;
  return entropy(token) >= MIN_ENTROPY;
}

const MIN_ENTROPY = 4.2;

/** Shannon entropy in bits a character. */
function entropy(token: string): number {
  const counts = new Map<string, number>();
  for (const character of token) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / token.length) * Math.log2(count / token.length);
  return bits;
}
