// What the tools of the family "payments" are seen to do, one command line a row; other programs that spend stand with them.
// Nothing here is run; the lines are only read.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["stripe payouts create --amount 250000 --currency usd", "network outbound-message"],
  ["stripe transfers create -d amount=250000 -d destination=acct_1", "network outbound-message"],
  ["stripe customers list", "network"],
  ["stripe listen --forward-to localhost:4242/webhook", "network"],
  ["stripe version", ""],
  ["square payments create", "network outbound-message"],
  ["porkbun domain register shop.example", "network outbound-message"],
  ["porkbun domain list", "network"],
  ["google-ads campaigns create", "network outbound-message"],
  ["gh sponsors bob", "network outbound-message"],
  ["aws ec2 purchase-reserved-instances-offering --instance-count 10", "network outbound-message"],
  ["aws ce get-cost-and-usage", "network"],
  ["gcloud domains registrations register shop.example", "network outbound-message"],
  ["gcloud compute commitments create c1 --plan=36-month", "network outbound-message"],
  ["az reservations reservation-order purchase --reservation-order-id x", "network outbound-message"],
  ["vercel domains buy shop.example", "network outbound-message"],
  ["bitcoin-cli -regtest sendtoaddress bcrt1q 0.5", ""],
  ["cast send 0xabc 'f()' --rpc-url http://localhost:8545", ""],
];

describe("payments", () => {
  it.each(ROWS)("%s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
