// Every tool family, in the order in which names are looked up. A new family is added here and nowhere else.
// The list holds data only.

import { accounts } from "./accounts.ts";
import { aiAgents } from "./ai-agents.ts";
import { androidShell } from "./android-shell.ts";
import { archive } from "./archive.ts";
import { aws } from "./aws.ts";
import { azure } from "./azure.ts";
import { backup } from "./backup.ts";
import { brokers } from "./brokers.ts";
import { browsers } from "./browsers.ts";
import { build } from "./build.ts";
import { capabilities } from "./capabilities.ts";
import { ciTools } from "./ci-tools.ts";
import { clipboardAndMedia } from "./clipboard-and-media.ts";
import { cloudOthers } from "./cloud-others.ts";
import { clouds } from "./clouds.ts";
import { compilers } from "./compilers.ts";
import { configuration } from "./configuration.ts";
import { containers } from "./containers.ts";
import { corePrograms } from "./core-programs.ts";
import { dataPlatforms } from "./data-platforms.ts";
import { databaseUpkeep } from "./database-upkeep.ts";
import { databases } from "./databases.ts";
import { desktop } from "./desktop.ts";
import { devices } from "./devices.ts";
import { directories } from "./directories.ts";
import { disks } from "./disks.ts";
import { dnsAndDiagnostics } from "./dns-and-diagnostics.ts";
import { downloads } from "./downloads.ts";
import { editorApps } from "./editor-apps.ts";
import { editors } from "./editors.ts";
import { filesTools } from "./files-tools.ts";
import { find } from "./find.ts";
import { firewall } from "./firewall.ts";
import { forges } from "./forges.ts";
import { frameworkConsoles } from "./framework-consoles.ts";
import { gcloud } from "./gcloud.ts";
import { git } from "./git.ts";
import { guestMachines } from "./guest-machines.ts";
import { hardwareKeys } from "./hardware-keys.ts";
import { hostedServices } from "./hosted-services.ts";
import { http } from "./http.ts";
import { httpServers } from "./http-servers.ts";
import { identityServers } from "./identity-servers.ts";
import { infrastructure } from "./infrastructure.ts";
import { interpreters } from "./interpreters.ts";
import { javascriptPackages } from "./javascript-packages.ts";
import { kernelAndLogs } from "./kernel-and-logs.ts";
import { keysAndCertificates } from "./keys-and-certificates.ts";
import { kubernetes } from "./kubernetes.ts";
import { macos } from "./macos.ts";
import { macosAccounts } from "./macos-accounts.ts";
import { mailChat } from "./mail-chat.ts";
import { media } from "./media.ts";
import { models } from "./models.ts";
import { monitoring } from "./monitoring.ts";
import { occasionalClients } from "./occasional-clients.ts";
import { organizers } from "./organizers.ts";
import { osPackages } from "./os-packages.ts";
import { osPackagesOthers } from "./os-packages-others.ts";
import { packagesCompiled } from "./packages-compiled.ts";
import { packagesJvm } from "./packages-jvm.ts";
import { packagesOther } from "./packages-other.ts";
import { packagesPhp } from "./packages-php.ts";
import { payments } from "./payments.ts";
import { peerToPeer } from "./peer-to-peer.ts";
import { processes } from "./processes.ts";
import { pythonPackages } from "./python-packages.ts";
import { releases } from "./releases.ts";
import { remoteShell } from "./remote-shell.ts";
import { sandboxes } from "./sandboxes.ts";
import { scanners } from "./scanners.ts";
import { schedulers } from "./schedulers.ts";
import { secretStores } from "./secret-stores.ts";
import { secrets } from "./secrets.ts";
import { serverAccounts } from "./server-accounts.ts";
import { serviceClients } from "./service-clients.ts";
import { services } from "./services.ts";
import { shells } from "./shells.ts";
import { signing } from "./signing.ts";
import type { ToolSpec } from "./spec.ts";
import { storageClusters } from "./storage-clusters.ts";
import { systemInfo } from "./system-info.ts";
import { telephony } from "./telephony.ts";
import { terminals } from "./terminals.ts";
import { testAndLint } from "./test-and-lint.ts";
import { textTools } from "./text-tools.ts";
import { toolVersions } from "./tool-versions.ts";
import { tracers } from "./tracers.ts";
import { transfer } from "./transfer.ts";
import { typesetting } from "./typesetting.ts";
import { unixSystems } from "./unix-systems.ts";
import { versionControl } from "./version-control.ts";
import { virtualMachines } from "./virtual-machines.ts";
import { wallets } from "./wallets.ts";
import { webProjects } from "./web-projects.ts";
import { windows } from "./windows.ts";
import { windowsCmdlets } from "./windows-cmdlets.ts";
import { windowsDotnet } from "./windows-dotnet.ts";
import { windowsFiles } from "./windows-files.ts";
import { windowsRegistry } from "./windows-registry.ts";
import { windowsRunners } from "./windows-runners.ts";
import { wireless } from "./wireless.ts";
import { wrappers } from "./wrappers.ts";

export const FAMILIES = {
  accounts,
  aiAgents,
  androidShell,
  archive,
  aws,
  azure,
  backup,
  brokers,
  browsers,
  build,
  capabilities,
  ciTools,
  clipboardAndMedia,
  cloudOthers,
  clouds,
  compilers,
  configuration,
  containers,
  corePrograms,
  dataPlatforms,
  databases,
  databaseUpkeep,
  desktop,
  devices,
  directories,
  disks,
  dnsAndDiagnostics,
  downloads,
  editorApps,
  editors,
  filesTools,
  find,
  firewall,
  forges,
  frameworkConsoles,
  gcloud,
  git,
  guestMachines,
  hardwareKeys,
  hostedServices,
  http,
  httpServers,
  identityServers,
  infrastructure,
  interpreters,
  javascriptPackages,
  kernelAndLogs,
  keysAndCertificates,
  kubernetes,
  macos,
  macosAccounts,
  mailChat,
  media,
  models,
  monitoring,
  occasionalClients,
  organizers,
  osPackages,
  osPackagesOthers,
  packagesCompiled,
  packagesJvm,
  packagesOther,
  packagesPhp,
  payments,
  peerToPeer,
  processes,
  pythonPackages,
  releases,
  remoteShell,
  sandboxes,
  scanners,
  schedulers,
  secrets,
  secretStores,
  serverAccounts,
  serviceClients,
  services,
  shells,
  signing,
  storageClusters,
  systemInfo,
  telephony,
  terminals,
  testAndLint,
  textTools,
  toolVersions,
  tracers,
  transfer,
  typesetting,
  unixSystems,
  versionControl,
  virtualMachines,
  wallets,
  webProjects,
  windows,
  windowsCmdlets,
  windowsDotnet,
  windowsFiles,
  windowsRegistry,
  wireless,
  windowsRunners,
  wrappers,
} satisfies Readonly<Record<string, readonly ToolSpec[]>>;
