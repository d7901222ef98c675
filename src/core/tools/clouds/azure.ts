// The Azure command line and its companions, azd, Azure PowerShell and Microsoft Graph.
// Groups nest, so verbs are looked for at several depths; identity groups come first.

import { BUYS } from "../credentials/payments.ts";
import { SECRET_NAMES } from "../secret-names.ts";
import type { CommandSpec, Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";
import { SETS_VARIABLE } from "./verbs.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["network", "credential-change"];
const LOCKS: Does = ["network", "credential-change", "lockout:takes access away?"];
const READS: Does = ["network", "credential-read"];
const DELETES: Does = ["network", "destructive"];

const GLOBAL: OptionTable = {
  "-g, --resource-group": "text",
  "-n --name": "text",
  "-o --output": "text",
  "--query, --subscription, --account-name, --container-name, --vault-name, --org, --organization, --ids": "text",
  "-p --project, --password": "text",
  "--resource, --resource-id, --audience, --scope, --identifier-uris, --web-redirect-uris": "name",
  "--account-key, --sas-token, --connection-string": "secret",
  "--admin-enabled, --allow-shared-key-access, --disable-local-auth": { role: "text", does: ["credential-change"] },
  "--secret": { role: "text", does: [{ does: "credential-change", when: { value: ["--secret", "true"] } }] },
  "--set": {
    role: "text",
    does: [
      { does: "credential-change", certainty: "likely", when: { value: ["--set", "*assword*|*ecret*|*osProfile*"] } },
    ],
  },
  "--admin-password, --administrator-login-password": { role: "secret", does: ["credential-change"] },
};

/** Groups of any service that hold what one signs in with. */
const SECRET_GROUPS =
  "key|keys|credential|credentials|admin-key|query-key|connection-string|access-key|secret|secrets|sas";

function atDepth(groups: string, verbs: Readonly<Record<string, Does>>): Readonly<Record<string, Does>> {
  const depths = ["*", "* *", "* * *"];
  return Object.fromEntries(
    depths.flatMap((depth) => Object.entries(verbs).map(([verb, does]) => [`${depth} ${groups} ${verb}`, does])),
  );
}

/** The same verbs at any depth of groups. */
const ANYWHERE: Readonly<Record<string, Does>> = {
  "* delete|delete-batch|purge": DELETES,
  "* * delete|delete-batch|purge": DELETES,
  "* * * delete|delete-batch|purge": DELETES,
  "* generate-sas|grant-access|reset-credentials": KEYS,
  "* * generate-sas|grant-access|reset-credentials": KEYS,
  "* revoke-access": LOCKS,
  ...atDepth(SECRET_GROUPS, {
    "list|show|list-keys": READS,
    "renew|regenerate|reset|rotate|generate|set|create|add|update": KEYS,
    "delete|remove|revoke": LOCKS,
  }),
};

const IDENTITY: CommandSpec = {
  does: NETWORK,
  commands: {
    "create|create-for-rbac|update|add|reset|set|set-policy|renew|import|assign|regenerate|rotate|enable|restore|invite|grant|admin-consent":
      KEYS,
    "delete|remove|delete-policy|disable|revoke|purge": LOCKS,
    "download|show|backup|list-keys|list": NETWORK,
  },
};

const SECRETS: CommandSpec = {
  does: NETWORK,
  commands: {
    "show|download|backup": READS,
    "list|list-versions|list-deleted|show-deleted": NETWORK,
    "set|set-attributes|import|create|restore|recover|rotate": KEYS,
    "delete|purge": LOCKS,
  },
};

const SETTINGS = "--settings, --slot-settings, --setting-names, --env-vars, --set-env-vars, --secrets";

/** Settings of an application, the first of them an option's value, the others words of their own. */
const SETS_SETTINGS: CommandSpec = {
  does: [
    ...SETS_VARIABLE,
    {
      does: "credential-change",
      certainty: "likely",
      when: { value: [SETTINGS.replaceAll(", ", "|"), SECRET_NAMES], anyCase: true },
    },
  ],
  options: { [SETTINGS]: "text" },
};

const COMMANDS: Readonly<Record<string, CommandSpec | Does>> = {
  login: KEYS,
  logout: ["credential-change"],
  "init|configure|config|cache|version|help|find|feedback|survey|interactive|self-test|demo|local-context": [],
  "upgrade|find": NETWORK,
  "extension list": [],
  "bicep build|decompile|format|lint|generate-params|version|build-params": [],
  "cloud list|show|set|register|unregister|update": [],
  "account show": [],
  "account list": [{ does: "network", when: { has: ["--refresh"] } }],
  "account set": [],
  "account clear": ["credential-change"],
  "account get-access-token": READS,
  "ad user": IDENTITY,
  "ad user update": {
    does: [
      "network",
      "credential-change",
      { does: "lockout", when: { value: ["--account-enabled", "false|False|0"] } },
    ],
    options: { "--account-enabled": "text" },
  },
  "ad group": IDENTITY,
  "ad group member|owner": IDENTITY,
  "ad sp": IDENTITY,
  "ad sp credential": IDENTITY,
  "ad app": IDENTITY,
  "ad app credential|permission|owner|federated-credential": IDENTITY,
  "role assignment|definition": IDENTITY,
  identity: IDENTITY,
  "keyvault secret": SECRETS,
  "keyvault key|certificate": IDENTITY,
  keyvault: {
    does: NETWORK,
    commands: {
      "set-policy": KEYS,
      "delete-policy": LOCKS,
      "delete|purge": ["network", "destructive", "lockout?"],
      "network-rule": NETWORK,
    },
  },
  sshkey: IDENTITY,
  "ssh vm|cert|config|arc": ["network", "credential-change?"],
  "devops login|logout": KEYS,
  "devops user|security|team": IDENTITY,
  "devops security group membership": IDENTITY,
  "devops security permission": IDENTITY,
  "devops service-endpoint": IDENTITY,
  "devops configure": [],
  "acr login": KEYS,
  "acr credential renew": KEYS,
  "acr credential show": READS,
  "acr token|scope-map": IDENTITY,
  "acr token credential": { does: KEYS },
  "acr run|build": ["network"],
  "aks get-credentials": KEYS,
  "aks update-credentials|rotate-certs": KEYS,
  "aks command invoke": ["network", "hidden-code??"],
  "vm user": { does: NETWORK, commands: { "update|reset-ssh": KEYS, delete: LOCKS } },
  "vm run-command": ["network", "hidden-code?"],
  "batch account login": KEYS,
  "vm deallocate|stop": ["network"],
  "vm open-port": ["network", "guard-tamper?"],
  "storage|batch|maps|automation|cognitiveservices|netappfiles|purview|ams account create|update": NETWORK,
  "storage account keys": { does: NETWORK, commands: { list: READS, renew: KEYS } },
  "storage account show-connection-string": READS,
  "storage account|container|blob|queue|table|share|file|fs generate-sas": KEYS,
  "storage container set-permission": KEYS,
  "storage blob|container|share|file|queue|table|directory|entity|message|fs delete": DELETES,
  "storage blob|file delete-batch": DELETES,
  "storage blob sync": ["network", { does: "destructive", when: { has: ["--delete-destination"] } }],
  "storage remove": DELETES,
  "cosmosdb keys": { does: NETWORK, commands: { list: READS, regenerate: KEYS } },
  "redis|servicebus|eventhubs|iot|maps|search|signalr|appconfig list-keys": READS,
  "redis|servicebus|eventhubs|iot|maps|search|signalr|appconfig regenerate-keys": KEYS,
  "cognitiveservices account keys": { does: NETWORK, commands: { list: READS, regenerate: KEYS } },
  "webapp deployment list-publishing-credentials|list-publishing-profiles|user": READS,
  "webapp deployment user": { does: KEYS },
  "webapp|functionapp config appsettings": NETWORK,
  "webapp|functionapp config appsettings set": SETS_SETTINGS,
  "staticwebapp|logicapp appsettings|config set|appsettings": SETS_SETTINGS,
  "containerapp create|update|up": SETS_SETTINGS,
  "functionapp keys": { does: NETWORK, commands: { list: READS, set: KEYS, delete: LOCKS } },
  "sql server|mi create|update": { does: NETWORK, options: { "-p": { role: "secret", does: ["credential-change"] } } },
  "webapp|functionapp config appsettings list": READS,
  "storage container|share|queue|table policy": IDENTITY,
  "* identity assign|remove": KEYS,
  "security setting|pricing|auto-provisioning-setting|alerts-suppression-rule update|create|delete": [
    "network",
    "guard-tamper?",
  ],
  "monitor metrics|scheduled-query|activity-log alert|alerts delete": ["network", "guard-tamper", "destructive"],
  "policy assignment|definition|exemption delete": ["network", "guard-tamper", "destructive"],
  "sql server ad-admin|firewall-rule": { does: NETWORK, commands: { "create|update": KEYS, delete: LOCKS } },
  lock: {
    does: NETWORK,
    commands: { delete: ["network", "guard-tamper:removes a lock against deletion", "destructive??"] },
  },
  "monitor diagnostic-settings|activity-log|log-analytics delete": ["network", "guard-tamper", "destructive"],
  "monitor log-analytics|data-collection workspace|rule|endpoint|cluster delete": [
    "network",
    "guard-tamper",
    "destructive",
  ],
  security: NETWORK,
  "network nsg rule": {
    does: NETWORK,
    commands: { "create|update": ["network", "guard-tamper?"], delete: ["network", "guard-tamper?", "destructive?"] },
  },
  "communication email|sms|chat": ["network", "outbound-message"],
  "communication user-identity|identity token": KEYS,
  "boards work-item": {
    does: NETWORK,
    commands: { "create|update|relation": ["network", "outbound-message"], delete: DELETES },
  },
  "repos pr": {
    does: NETWORK,
    commands: { "create|update|set-vote|reviewer|work-item": ["network", "outbound-message"] },
  },
  "artifacts universal publish": ["network", "outbound-message"],
  "pipelines variable-group|variable": NETWORK,
  "reservations reservation-order purchase": BUYS,
  rest: [
    "network",
    { does: "destructive", when: { value: ["-m", "delete|DELETE"] } },
    { does: "credential-change", certainty: "possible", when: { value: ["-m", "post|POST|put|PUT|patch|PATCH"] } },
  ],
};

export const azure: readonly ToolSpec[] = [
  {
    names: ["az", "az.cmd"],
    about: "the Azure command line",
    nature: "network",
    does: NETWORK,
    options: {
      ...GLOBAL,
      "-m --method": "text",
      "--what-if": "flag",
      "--generate-ssh-keys": { role: "flag", does: ["credential-change"] },
    },
    commands: {
      ...COMMANDS,
      ...ANYWHERE,
    },
  },
  {
    names: words(`
      azd func swa bicep kusto m365 spo pac teamsapp atk azcmagent vsts tfx tf.exe
    `),
    about: "companions of Azure and Microsoft 365",
    nature: "network",
    does: NETWORK,
    commands: {
      "auth|login|logout": KEYS,
      "auth login|logout|token|create|select|clear": KEYS,
      "down|delete|remove": DELETES,
      "build|init|new|version|help|completion|config|template|start|lint|format|decompile|--version": [],
      "azure functionapp": { does: NETWORK, commands: { "list-functions": NETWORK, "fetch-app-settings": READS } },
      "extension publish": ["network", "outbound-message"],
      "user|group|entra|aad|teams": NETWORK,
    },
  },
  {
    names: words(`
      Connect-AzAccount Connect-MgGraph Connect-ExchangeOnline Connect-AzureAD Disconnect-AzAccount
      New-AzADUser New-AzADServicePrincipal New-AzADAppCredential New-AzRoleAssignment Set-AzKeyVaultSecret
      New-MgUser Update-MgUser New-MgApplication Add-MgGroupMember New-AzureADUser Set-AzureADUser
      Set-AzureADUserPassword Set-MsolUserPassword New-MsolUser Add-MsolRoleMember New-AzSqlServer
      Set-AzVMAccessExtension Reset-MgUserAuthenticationMethodPassword
    `),
    about: "Azure identity cmdlets that change access",
    does: KEYS,
  },
  {
    names: words(`
      Remove-AzADUser Remove-AzADServicePrincipal Remove-AzRoleAssignment Remove-MgUser Remove-AzureADUser
      Remove-MsolUser Remove-AzKeyVaultSecret Remove-MgGroupMember Revoke-MgUserSignInSession Remove-Mailbox
      Revoke-AzureADUserAllRefreshToken Remove-AzKeyVaultAccessPolicy
    `),
    about: "Azure identity cmdlets that take access away",
    does: LOCKS,
  },
  {
    names: words(`
      Get-AzKeyVaultSecret Get-AzAccessToken Get-AzStorageAccountKey Get-AzWebAppPublishingProfile
    `),
    about: "Azure cmdlets that print secrets",
    does: READS,
  },
  {
    names: words(`
      Remove-AzResourceGroup Remove-AzVM Remove-AzStorageAccount Remove-AzResource Remove-AzSqlDatabase
      Remove-AzDisk Remove-AzStorageBlob Remove-AzStorageContainer
    `),
    about: "Azure cmdlets that delete",
    does: DELETES,
  },
];
