// Programs that spend: payment services, registrars of domains, shops of clouds, advertising.
// Money that has gone to somebody cannot be called back, so it counts like a message that was sent.

import { COMMON, NETWORK, platform } from "../clouds/verbs.ts";
import type { CommandSpec, Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

/** A payment reaches whoever is paid: it has the kind of what reaches people, and says that it is money. */
export const PAYS: Does = ["network:up", "outbound-message:moves money"];
/** What is bought is charged to the person's account. */
export const BUYS: Does = ["network:up", "outbound-message:spends money"];

/** Verbs of payment after the thing that is paid: `stripe payouts create`, `square payments create`. */
const PAYMENTS: Readonly<Record<string, CommandSpec | Does>> = {
  "payouts|payout|transfers|transfer|charges|payments|payment|payment_intents|refunds|refund|topups|invoices|subscriptions|quotes|withdrawals|orders create|confirm|capture|pay|send|execute|finalize_invoice|accept|approve|submit|reverse":
    PAYS,
  "pay|send|transfer|withdraw|payout|buy|sell|trade": PAYS,
};

export const payments: readonly ToolSpec[] = [
  {
    ...platform,
    names: words(
      "stripe paypal square wise wise-cli revolut plaid plaid-cli coinbase-cli cbpro kraken-cli binance-cli mollie adyen braintree razorpay",
    ),
    about: "works with a payment service",
    options: {
      "-d --data, --amount, --currency, --destination, --source, --to, --quantity": "text",
      "-f --forward-to": { role: "url", elsewhere: true },
    },
    commands: {
      ...COMMON,
      ...PAYMENTS,
      config: [],
      "listen|trigger|logs|events|open|samples|fixtures|resources|feedback|community|serve|status|sandbox": NETWORK,
      "post|delete": PAYS,
    },
    operands: ["text..."],
  },
  {
    ...platform,
    names: words(
      "namecheap namecheap-cli porkbun godaddy godaddy-cli gandi namecom dnsimple hover njalla openprovider",
    ),
    about: "registers domain names and changes their records",
    commands: {
      ...COMMON,
      "domain|domains register|purchase|buy|create|renew|transfer": BUYS,
      "register|purchase|buy|renew": BUYS,
    },
    operands: ["text..."],
  },
  {
    ...platform,
    names: words("google-ads googleads adwords fb-ads facebook-ads meta-ads linkedin-ads"),
    about: "places advertisements",
    commands: { ...COMMON, "campaigns|campaign|ads|ad|budgets|budget create|launch|enable|publish|update": BUYS },
    operands: ["text..."],
  },
];
