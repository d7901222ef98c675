// Decodes the labels of an international host name (RFC 3492), so that people see the letters that they would be shown.
// Total: what does not decode stays as it is written.

const PREFIX = "xn--";
const [BASE, T_MIN, T_MAX, SKEW, DAMP, BIAS, FIRST] = [36, 1, 26, 38, 700, 72, 128] as const;

/** `xn--` labels as letters; other labels unchanged. */
export function decodedHost(name: string): string {
  return name
    .split(".")
    .map((label) => (label.startsWith(PREFIX) ? (decoded(label.slice(PREFIX.length)) ?? label) : label))
    .join(".");
}

function decoded(label: string): string | undefined {
  const dash = label.lastIndexOf("-");
  const out = dash > 0 ? [...label.slice(0, dash)].map((char) => char.charCodeAt(0)) : [];
  let at = dash > 0 ? dash + 1 : 0;
  let [code, bias, index] = [FIRST as number, BIAS as number, 0];
  while (at < label.length) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(label.charCodeAt(at++));
      if (digit === undefined || weight > 0x7fffffff) return undefined;
      index += digit * weight;
      const threshold = k <= bias ? T_MIN : Math.min(T_MAX, k - bias);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapted(index - before, out.length + 1, before === 0);
    code += Math.floor(index / (out.length + 1));
    index %= out.length + 1;
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    out.splice(index++, 0, code);
  }
  return out.length === 0 ? undefined : String.fromCodePoint(...out);
}

function adapted(delta: number, count: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

/** a–z are 0–25, the ten figures 26–35. */
function digitOf(code: number): number | undefined {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 65 && code <= 90) return code - 65;
  return code >= 48 && code <= 57 ? code - 22 : undefined;
}
