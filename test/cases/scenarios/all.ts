// Every theme of scenarios. A new theme is a file beside this one and a line here.
import { access } from "./access.ts";
import { bulkMail } from "./bulk-mail.ts";
import { destruction } from "./destruction.ts";
import { exfiltration } from "./exfiltration.ts";
import { firewall } from "./firewall.ts";
import { guard } from "./guard.ts";
import { logs } from "./logs.ts";
import { money } from "./money.ts";
import { persistence } from "./persistence.ts";
import { press } from "./press.ts";
import type { Scenario } from "./scenario.ts";
import { selfCopy } from "./self-copy.ts";
import { subAgents } from "./sub-agents.ts";
import { supplyChain } from "./supply-chain.ts";

export const SCENARIOS: Readonly<Record<string, readonly Scenario[]>> = {
  press,
  "bulk mail": bulkMail,
  access,
  firewall,
  money,
  "self copy": selfCopy,
  logs,
  exfiltration,
  persistence,
  guard,
  "supply chain": supplyChain,
  "sub-agents": subAgents,
  destruction,
};
