// One text for one value, and the hash that binds an answer to exactly the input that was shown.
// Two inputs that differ in anything but the order of keys must never get the same text.

/** SHA-256 of UTF-8 text as 64 lower-case hex digits. */
export type Sha256 = (text: string) => string;

/** The hash of an action's input, whatever order its keys came in. */
export function inputHash(input: unknown, sha256: Sha256): string {
  return sha256(canonical(input));
}

/** JSON with sorted keys and no blanks. What JSON cannot hold is named instead of dropped. */
export function canonical(value: unknown): string {
  const out: string[] = [];
  // A stack of its own, since an input may be nested deeper than the call stack is.
  const todo: Step[] = [{ value }];
  for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
    if ("text" in step) out.push(step.text);
    else if (typeof step.value === "object" && step.value !== null)
      for (const next of opened(step.value).reverse()) todo.push(next);
    else out.push(scalar(step.value));
  }
  return out.join("");
}

type Step = { readonly text: string } | { readonly value: unknown };

function opened(value: object): Step[] {
  if (Array.isArray(value)) return [{ text: "[" }, ...value.flatMap(item), { text: "]" }];
  const fields = value as Readonly<Record<string, unknown>>;
  const steps = Object.keys(fields)
    .sort()
    .flatMap((key, index): Step[] => [
      { text: `${index === 0 ? "" : ","}${JSON.stringify(key)}:` },
      { value: fields[key] },
    ]);
  return [{ text: "{" }, ...steps, { text: "}" }];
}

function item(value: unknown, index: number): Step[] {
  return index === 0 ? [{ value }] : [{ text: "," }, { value }];
}

function scalar(value: unknown): string {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  return `<${typeof value} ${String(value)}>`;
}
