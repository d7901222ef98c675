// What PowerShell's cmdlets do, with their aliases. Data only; a cmdlet that stands not here is read like a program.

import type { EffectKind } from "../effect.ts";

export interface Cmdlet {
  readonly does?: readonly { readonly effect: EffectKind; readonly sentence: string }[];
  readonly fetches?: "up" | "down";
  readonly paths?: readonly ("read" | "write" | "delete")[];
  readonly runs?: "code" | "argv";
  /** `-Verb RunAs` makes it run with an administrator's rights. */
  readonly elevates?: true;
}

const effect = (kind: EffectKind, sentence: string): Cmdlet => ({ does: [{ effect: kind, sentence }] });

const TABLE: readonly (readonly [names: string, cmdlet: Cmdlet])[] = [
  ["invoke-webrequest iwr invoke-restmethod irm start-bitstransfer", { fetches: "down" }],
  ["curl wget", { fetches: "down" }],
  ["test-netconnection tnc test-connection resolve-dnsname", effect("network", "talks to another machine")],
  [
    "install-module install-package install-script update-module save-module find-module",
    effect("network", "installs packages"),
  ],
  [
    "send-mailmessage",
    {
      does: [
        { effect: "outbound-message", sentence: "sends mail" },
        { effect: "network", sentence: "talks to a mail server" },
      ],
    },
  ],
  [
    "enter-pssession new-pssession invoke-command icm",
    { does: [{ effect: "network", sentence: "runs commands on another machine" }] },
  ],
  ["invoke-expression iex", { runs: "code" }],
  ["start-process saps start", { runs: "argv", elevates: true }],
  ["remove-item rm del erase rd rmdir ri", { paths: ["delete"] }],
  ["enable-psremoting", effect("guard-tamper", "lets others run commands here")],
  ["get-content gc cat type select-string sls import-csv", { paths: ["read"] }],
  ["set-content sc add-content ac out-file tee-object new-item ni export-csv", { paths: ["write"] }],
  ["copy-item cp copy cpi move-item mv move mi rename-item", { paths: ["read", "write"] }],
  ["clear-content clc clear-disk format-volume initialize-disk remove-partition", effect("destructive", "wipes data")],
  [
    "get-credential get-storedcredential export-pfxcertificate convertfrom-securestring get-secret",
    effect("credential-read", "reads stored secrets"),
  ],
  [
    "new-localuser set-localuser remove-localuser add-localgroupmember remove-localgroupmember new-aduser set-aduser set-adaccountpassword add-adgroupmember new-localgroup set-secret import-pfxcertificate import-certificate new-selfsignedcertificate",
    effect("credential-change", "changes accounts or keys"),
  ],
  [
    "disable-localuser disable-adaccount remove-aduser remove-adgroupmember",
    {
      does: [
        { effect: "lockout", sentence: "takes an account's access away" },
        { effect: "credential-change", sentence: "changes accounts" },
      ],
    },
  ],
  [
    "register-scheduledtask new-scheduledtask register-scheduledjob set-scheduledtask new-service register-wmievent set-wmiinstance register-cimindicationevent",
    effect("persistence", "arranges to run again later"),
  ],
  [
    "set-mppreference add-mppreference set-netfirewallprofile disable-netfirewallrule remove-netfirewallrule new-netfirewallrule set-executionpolicy clear-eventlog remove-eventlog wevtutil clear-history stop-service set-psreadlineoption",
    effect("guard-tamper", "weakens a guard or wipes a trace"),
  ],
  [
    "write-host write-output echo write get-childitem ls dir gci get-location pwd set-location cd sl get-process ps gps get-service select-object where-object foreach-object sort-object measure-object format-table ft format-list fl out-string out-null test-path resolve-path join-path split-path get-item get-date convertto-json convertfrom-json get-command get-help get-member compare-object group-object get-host clear-host start-sleep write-error write-verbose new-object get-alias import-module get-module get-random get-unique % ? select where foreach sort measure",
    {},
  ],
];

export const CMDLETS: Readonly<Record<string, Cmdlet>> = Object.fromEntries(
  TABLE.flatMap(([names, cmdlet]) => names.split(" ").map((name) => [name, cmdlet])),
);

/** Whether the name can only be meant for PowerShell: a cmdlet's, or an alias that is no program elsewhere. */
export function isCmdlet(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    Object.hasOwn(CMDLETS, lower) && (/^[a-z]+-[a-z]+$/.test(lower) || /^(?:iex|irm|iwr|gci|gc|ni|clc)$/.test(lower))
  );
}
