// Payments that code makes through a library: how much and to whom, as far as the program says it.
// It has the kind of what reaches people; money that has gone cannot be called back.

import { sumsIn } from "../effects/network/api-request.ts";
import { effectAt } from "../effects/site.ts";
import { UNKNOWN_HOST } from "../hosts/host.ts";
import { fieldsIn } from "./code-request.ts";
import { isLocalService } from "./network-deeds.ts";
import type { Doing } from "./reader.ts";

export function pay({ call, reader }: Doing): void {
  if (isLocalService(call)) return;
  const told = [call.name.replaceAll("()", ""), ...sumsIn(fieldsIn(call.args))].join(", ");
  reader.effects.push(
    effectAt(reader.site, { kind: "outbound-message", certainty: "likely", sentence: `moves money (${told})` }),
    effectAt(reader.site, {
      kind: "network",
      certainty: "likely",
      sentence: "talks to a payment service",
      detail: { host: UNKNOWN_HOST, direction: "up" },
    }),
  );
}
