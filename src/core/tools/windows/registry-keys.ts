// Keys of the registry that matter, as globs of paths, and PowerShell's commands that change keys.
// The program `reg` uses the same globs; each key stands here and nowhere else.

import type { OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

/** What stands here runs at the next start or login. */
export const AUTORUN =
  "*\\Run|*CurrentVersion*Run|*CurrentVersion*RunOnce*|*\\RunOnce*|*\\Run\\*|*Winlogon*|*Image File Execution Options*|*AppInit_DLLs*|*\\Services\\*|*UserInitMprLogonScript*|*Active Setup*|*Explorer\\*Startup*|*BootExecute*|*SilentProcessExit*|*\\CLSID\\*|*ms-settings*|*\\Command Processor*|*\\Environment|*\\Print\\Monitors*|*\\Print\\Environments*";

/** Values that name what runs by itself, wherever they stand. */
export const AUTORUN_VALUES =
  "SCRNSAVE.EXE|Debugger|Userinit|UserInitMprLogonScript|AppInit_DLLs|AppCertDlls|Security Packages|Authentication Packages|Notification Packages|BootExecute|ServiceDll|StubPath|GlobalFlag|MonitorProcess|VerifierDlls|Common Startup";

/** What programs that start with all rights look up to know what they start. */
export const ELEVATED =
  "*ms-settings*shell*open*|*mscfile*shell*open*|*exefile*shell*|*\\Folder\\shell\\open*|*AppX82a6gwre4fdg3bt635tn5ctqjf8msdd2*|*App Paths\\control.exe*|*\\Environment*windir*|*Launcher.SystemSettings*";

/** Guards of the system. */
export const DEFENCES =
  "*Windows Defender*|*\\Policies\\System*|*EnableLUA*|*WindowsFirewall*|*FirewallPolicy*|*\\EventLog\\*|*AMSI*|*SmartScreen*|*DisableAntiSpyware*|*DeviceGuard*|*\\Lsa*|*ScriptBlockLogging*|*SecurityHealth*|*UseLogonCredential*|*\\Policies\\Microsoft\\Windows\\PowerShell*|*WINEVT*|*Sysmon*|*\\Policies\\ClaudeCode*";

/** Hives that hold what passwords can be worked out from; without the backslash as a Unix shell hands them over. */
export const HIVES =
  "*\\SAM|*\\SECURITY|*\\SYSTEM|*\\sam|*\\security|*\\system|HKLMSAM|HKLMSECURITY|HKLMSYSTEM|hklmsam|hklmsecurity|hklmsystem|HKLMsam|HKLMsecurity|HKLMsystem";

/** The same as PowerShell names keys, for commands that take files too. */
export const KEYS_OF_GUARDS =
  "HK*:*Defender*|HK*:*AMSI*|HK*:*EventLog*|HK*:*Sysmon*|HK*:*BlockLogging*|HK*:*WINEVT*|HK*:*\\Policies\\*|HK*:*SecurityHealth*";

/** Values that switch a guard of the system, wherever they stand. */
export const DEFENCE_VALUES =
  "UseLogonCredential|RunAsPPL*|DisableAntiSpyware|DisableAntiVirus|DisableRealtimeMonitoring|DisableBehaviorMonitoring|EnableLUA|ConsentPromptBehavior*|LocalAccountTokenFilterPolicy|fDenyTSConnections|LmCompatibilityLevel|NoLMHash|RestrictAnonymous*|LimitBlankPasswordUse|EnableScriptBlockLogging|EnableModuleLogging|TamperProtection|DisableRestrictedAdmin|EnableFirewall|SmartScreenEnabled|EnableSmartScreen|SpynetReporting|SubmitSamplesConsent|DisableTaskMgr|DisableRegistryTools|DisableCMD|AmsiEnable|ProcessCreationIncludeCmdLine_Enabled|PromptOnSecureDesktop|MaxSize";

/** Values by which Windows signs somebody in by itself. */
export const LOGIN_VALUES = "AutoAdminLogon|DefaultPassword|DefaultUserName|ForceAutoLogon";

/** Keys in which programs keep passwords. */
export const KEPT = "*Winlogon*|*PuTTY*Sessions*|*\\SAM*|*SNMP*|*ORL*WinVNC*|*RealVNC*|*TightVNC*";

const KEYS: OptionTable = {
  "-Path, -LiteralPath": "text",
  "-Name, -Value, -PropertyType, -Type, -NewName, -Destination": "text",
  "-Force, -PassThru": "flag",
};

export const windowsRegistry: readonly ToolSpec[] = [
  {
    names: ["Get-ItemProperty", "Get-ItemPropertyValue"],
    about: "reads values of the registry",
    style: "cmdlet",
    does: [
      { does: "credential-read", certainty: "likely", when: { operand: KEPT } },
      { does: "credential-read", certainty: "likely", when: { value: ["-Path|-LiteralPath", KEPT] } },
    ],
    options: KEYS,
    operands: ["text..."],
  },
  {
    names: words(
      "Set-ItemProperty New-ItemProperty Remove-ItemProperty Clear-ItemProperty Rename-ItemProperty Copy-ItemProperty Move-ItemProperty",
    ),
    about: "changes values of the registry",
    style: "cmdlet",
    does: [
      { does: "persistence", when: { operand: AUTORUN } },
      { does: "persistence", when: { value: ["-Path|-LiteralPath", AUTORUN] } },
      { does: "privilege", certainty: "likely", when: { operand: ELEVATED } },
      { does: "privilege", certainty: "likely", when: { value: ["-Path|-LiteralPath", ELEVATED] } },
      { does: "guard-tamper", when: { operand: DEFENCES } },
      { does: "guard-tamper", when: { value: ["-Name", DEFENCE_VALUES] } },
      { does: "persistence", when: { value: ["-Name", AUTORUN_VALUES] } },
      { does: "credential-change", when: { value: ["-Name", LOGIN_VALUES] } },
      { does: "guard-tamper", when: { value: ["-Path|-LiteralPath", DEFENCES] } },
    ],
    options: KEYS,
    operands: ["text..."],
  },
];
