// Commands of PowerShell modules that no table names in full, by verb and noun: what `New-…User` or `Remove-Az…` does.
// A noun that nobody knows says nothing by itself: it may be a function of the project, like every program that is not known.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

/** Nouns as globs without regard to letter case; verbs likewise, `*` for any. The first rule that fits counts. */
interface Pattern {
  readonly verbs: string;
  readonly nouns: string;
  readonly does: Does;
  /** Only for nouns that belong to a cloud's module. */
  readonly ofCloud?: true;
}

const CHANGES =
  "New Set Add Update Reset Enable Register Import Grant Install Restore Unlock Invoke Publish Initialize Rotate Convert";
const TAKES = "Remove Revoke Disable Block Clear Uninstall Unregister Lock Suspend Deny Dismount";
const READS = "Get Find Show Search Export Test Read Resolve Measure Sync Request";
const IDENTITIES =
  "*User* *Group *GroupMember* *Account* *Role* *Permission* *Principal* *Identity* *Member *Mailbox* *Owner* *Access* *Tenant* *ConditionalAccess* *AuthenticationMethod* *Policy* *AppRegistration* *Application";
const KEYS =
  "*Password* *Credential* *Secret* *Token* *ApiKey* *AccessKey* *KeyPair* *Certificate* *SasToken* *SshKey* *LoginProfile* *MFADevice* *Kerberos* *Passphrase*";
const CLOUDS =
  "Az* MSOL* Mg* EXO* PnP* SPO* CsOnline* CsTeams* AWS* EC2* IAM* S3* SECSecret* STS* SSMParameter* LMFunction* CFN* RDS* R53* DDB* KMS* GCS* GCE* GcSql* PowerBI* Intune* Dataverse* AdminPowerApp*";
const DIRECTORY =
  "ADUser* ADGroup* ADComputer* ADDomain* ADForest* ADObject* ADOrganizationalUnit* ADAccount* ADPrincipal* ADService* ADTrust* ADRepl* ADRootDSE ADFine* ADDefault* ADPermission* Domain* GPO* GPLink* GPPermission* DnsServer* Dhcp* NetUser* NetGroup* NetComputer* NetSession* NetLoggedon* DomainUser* DomainComputer* Exchange* Mailbox* MailUser* TransportRule* InboxRule* DistributionGroup* ManagementRole* RoleGroup*";
const ATTACKS =
  "Mimikatz Kerberoast* BloodHound PowerDump* ReflectivePEInjection Shellcode* DCSync Portscan TokenManipulation NinjaCopy PSInject DllInjection CredentialInjection PowerShellTcp* PasswordSpray* UserHunter ShareFinder* GPPPassword* AllChecks PrivescAudit ServiceAbuse BypassUAC* PsUaCme WMIExec SMBExec TheHash Inveigh Obfuscation VaultCredential Keystrokes TimedScreenshot Sharp* PowerCat GoldenTicket";

const SERVICES: readonly (readonly [nouns: string, host: string])[] = [
  ["Az* MSOL*", "azure.com"],
  [
    "Mg* EXO* PnP* SPO* CsOnline* CsTeams* Mailbox* InboxRule* TransportRule* DistributionGroup* ManagementRole* RoleGroup* MailUser* Exchange* Intune* PowerBI* Dataverse* AdminPowerApp*",
    "microsoft.com",
  ],
  ["AWS* EC2* IAM* S3* SECSecret* STS* SSMParameter* LMFunction* CFN* RDS* R53* DDB* KMS*", "amazonaws.com"],
  ["GCS* GCE* GcSql*", "googleapis.com"],
];

const DESTROYS =
  "*ResourceGroup* *VM *VM* *Disk* *Snapshot* *Storage* *Database* *Sql* *Bucket* *Object *Blob* *Table* *Queue* *Vault* *Backup* *Cluster* *Instance* *Volume* *Partition* *Stack* *Zone* *Function* *WebApp* *Resource *GPO* *Site*";

/** What this machine or its domain keeps, and what is gone when it is removed, wiped or set back. */
const KEPT =
  "VM VM* *Disk* *VHD* *Snapshot* *Checkpoint* *Database* *Site *StoragePool *Volume* *Partition* *BackupSet *BackupTarget *WindowsImage *WindowsDriver *SmbShare *Service Computer ItemProperty CimInstance WmiObject AppxPackage AppxProvisionedPackage *DfsReplicat* *DhcpServer*Scope *Cluster";

const PATTERNS: readonly Pattern[] = [
  { verbs: "*", nouns: "PnpDevice*", does: [] },
  { verbs: "Get Install Download Update", nouns: "WindowsUpdate WUInstall MpSignature", does: ["network:down"] },
  { verbs: "*", nouns: ATTACKS, does: ["hidden-code?", "credential-read??", "network??"] },
  { verbs: "Get Export Read Find Request", nouns: KEYS, ofCloud: true, does: ["credential-read?", "network"] },
  { verbs: "Connect Login Disconnect", nouns: CLOUDS, does: ["credential-change?", "network"] },
  { verbs: "Remove Clear Stop Uninstall", nouns: DESTROYS, ofCloud: true, does: ["destructive", "network"] },
  { verbs: TAKES, nouns: KEYS, ofCloud: true, does: ["credential-change", "lockout?", "network"] },
  { verbs: TAKES, nouns: IDENTITIES, ofCloud: true, does: ["credential-change", "lockout", "network"] },
  { verbs: CHANGES, nouns: `${KEYS} ${IDENTITIES}`, ofCloud: true, does: ["credential-change", "network"] },
  { verbs: "Send", nouns: CLOUDS, does: ["network:up", "outbound-message?"] },
  { verbs: "*", nouns: CLOUDS, does: ["network"] },
  {
    verbs: READS,
    nouns: "AD*Password* ADReplAccount ADRepl* LapsAD* DomainPolicy* GPPPassword*",
    does: ["credential-read?", "network"],
  },
  { verbs: TAKES, nouns: DIRECTORY, does: ["credential-change", "lockout?", "network?"] },
  { verbs: CHANGES, nouns: DIRECTORY, does: ["credential-change", "network?"] },
  { verbs: "*", nouns: DIRECTORY, does: ["network?"] },
  { verbs: READS, nouns: "LocalUser LocalGroup* *SecurityPolicy *PasswordPolicy", does: [] },
  { verbs: "Export", nouns: "PfxCertificate", does: ["credential-read"] },
  { verbs: "Get Export Read", nouns: "*Password* *Credential* *Secret* *ApiKey* *Vault*", does: ["credential-read?"] },
  {
    verbs: TAKES,
    nouns: "*Password* *Credential* *Secret* *ApiKey* LocalUser LocalGroup* *Permission* *SmbShareAccess* *Acl",
    does: ["credential-change?", "lockout?"],
  },
  {
    verbs: CHANGES,
    nouns:
      "*Password* *Credential* *Secret* *ApiKey* LocalUser LocalGroup* *Permission* *Certificate *SmbShareAccess* *SmbShare",
    does: ["credential-change?"],
  },
  { verbs: "Remove", nouns: "*Certificate", does: ["credential-change?"] },
  {
    verbs: "Clear Remove Limit Disable Suspend Stop",
    nouns: "*EventLog* *Defender* Mp* *Firewall* *Audit* *AppLocker* *Etw* *Sysmon* *Antivirus*",
    does: ["guard-tamper"],
  },
  {
    verbs: "Set Add New Enable Update Backup",
    nouns: "*BitLocker*",
    does: ["credential-change?", "guard-tamper??"],
  },
  {
    verbs: "Lock",
    nouns: "*BitLocker*",
    does: ["lockout?"],
  },
  {
    verbs: "Disable Remove Unlock Suspend Clear Stop Limit",
    nouns: "*BitLocker*",
    does: ["guard-tamper?", "credential-change?"],
  },
  {
    verbs: "Set Add New Enable Update",
    nouns: "Mp* *NetFirewall* *Defender* *AppLocker* *Audit* *Etw*",
    does: ["guard-tamper?"],
  },
  {
    verbs: "New Register Set Enable",
    nouns: "*Service ScheduledTask ScheduledJob *ScheduledTask* *EventConsumer* *WmiEvent* *StartupTask* JobTrigger",
    does: ["persistence?"],
  },
  {
    verbs: "Set Add New Enable Import Unblock Initialize Clear Update",
    nouns: "Tpm* *TpmOwnerAuth KdsRootKey VMKeyProtector VMTPM NTFS* *Login WSManCredSSP CsUser *Owner",
    does: ["credential-change?"],
  },
  { verbs: "Remove Disable", nouns: "*Login NTFSAccess VMTPM WSManCredSSP", does: ["credential-change?", "lockout?"] },
  { verbs: "Remove Clear Reset Restore Format Initialize", nouns: KEPT, does: ["destructive?"] },
  { verbs: "Send", nouns: "*", does: ["network:up?", "outbound-message?"] },
  { verbs: "Connect", nouns: "*", does: ["network?"] },
  {
    verbs: "Publish",
    nouns: "*Module *Script *Package *PSResource *NuGet*",
    does: ["network:up", "outbound-message?"],
  },
  {
    verbs: "Install Update Save Find Uninstall",
    nouns: "Module Script Package *PSResource* PackageProvider Help DscResource",
    does: ["network:down"],
  },
];

const COMPILED = PATTERNS.map((pattern) => ({ ...pattern, verbs: glob(pattern.verbs), nouns: glob(pattern.nouns) }));
const CLOUD = glob(CLOUDS);
const HOSTS = SERVICES.map(([nouns, host]) => ({ nouns: glob(nouns), host }));

function glob(list: string): RegExp {
  const forms = words(list).map((word) => word.replaceAll("*", "\\w*"));
  return new RegExp(`^(?:${forms.join("|")})$`, "i");
}

/** A description of the cmdlet made from its verb and noun; undefined where they say nothing. */
export function cmdletByPattern(name: string): ToolSpec | undefined {
  const match = /^([A-Z][a-z]+)-([A-Z]\w{1,80})$/.exec(name);
  if (match === null) return undefined;
  const [verb = "", noun = ""] = match.slice(1);
  const rule = COMPILED.find(
    ({ verbs, nouns, ofCloud }) => verbs.test(verb) && nouns.test(noun) && (ofCloud !== true || CLOUD.test(noun)),
  );
  if (rule === undefined) return undefined;
  const host = HOSTS.find(({ nouns }) => nouns.test(noun))?.host;
  return {
    names: [name],
    about: "a command of a PowerShell module",
    style: "cmdlet",
    does: rule.does,
    ...(host !== undefined && { host }),
    options: {
      "-ComputerName, -Server, -Uri, -Endpoint": "host",
      "-Identity, -Name, -UserPrincipalName, -SamAccountName": "account",
    },
    operands: ["account", "text..."],
  };
}
