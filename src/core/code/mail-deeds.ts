// Mail that code sends: to whom, as far as the program says it, and whether it goes to people at all.
// A mail server of this machine on a port of its own catches a test's mail; on mail's own ports it passes mail on.

import { recipientsIn } from "../effects/network/api-request.ts";
import { list } from "../effects/sentences.ts";
import { effectAt } from "../effects/site.ts";
import { hostOfName } from "../hosts/parse-host.ts";
import { fieldsIn } from "./code-request.ts";
import type { Doing } from "./reader.ts";
import { type Argument, knownText, type Value } from "./values/value.ts";

export function sendMail({ call, target, reader }: Doing): void {
  if (isCatcher(call.self ?? [])) return;
  const fields = fieldsIn(call.args);
  const to = [...addressesIn(target), recipientsIn(fields)].filter((part) => part !== "");
  const named = to.length === 0 ? "addresses that are known only while it runs" : list(to);
  const files = fields.filter(({ kind }) => kind === "path").map(({ text }) => text);
  const sentence = `sends mail to ${named}${files.length === 0 ? "" : ` with ${list(files)}`}`;
  reader.effects.push(effectAt(reader.site, { kind: "outbound-message", sentence }));
}

function addressesIn(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  const texts = (value.kind === "list" ? value.items : [value]).map(knownText);
  return texts.filter((known): known is string => known !== undefined && /^[^\s@]+@[^\s@]+$/.test(known));
}

const MAIL_PORTS: ReadonlySet<number> = new Set([0, 25, 465, 587]);

/** The server's name and port, in order, by key, or in a map of options. */
function isCatcher(made: readonly Argument[]): boolean {
  const all = made.flatMap(({ key, value }): readonly Argument[] =>
    value.kind === "map"
      ? [...value.entries].map(([name, item]) => ({ key: name, value: item }))
      : [{ ...(key !== undefined && { key }), value }],
  );
  const positional = all.filter(({ key }) => key === undefined);
  const host = (all.find(({ key }) => key === "host") ?? positional[0])?.value;
  const port = (all.find(({ key }) => key === "port") ?? positional[1])?.value;
  const name = host === undefined ? undefined : knownText(host);
  if (name === undefined || port?.kind !== "number" || MAIL_PORTS.has(port.value)) return false;
  return hostOfName(name)?.class === "loopback";
}
