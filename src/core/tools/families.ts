// Every tool family, in the order in which names are looked up. A new family is added here and nowhere else.
// The list holds data only.

import { aws } from "./clouds/aws.ts";
import { azure } from "./clouds/azure.ts";
import { configuration } from "./clouds/configuration.ts";
import { clouds } from "./clouds/further-clouds.ts";
import { gcloud } from "./clouds/gcloud.ts";
import { cloudOthers } from "./clouds/hosting.ts";
import { infrastructure } from "./clouds/infrastructure.ts";
import { monitoring } from "./clouds/monitoring.ts";
import { accounts } from "./credentials/accounts.ts";
import { directories } from "./credentials/directories.ts";
import { hardwareKeys } from "./credentials/hardware-keys.ts";
import { identityServers } from "./credentials/identity-servers.ts";
import { keysAndCertificates } from "./credentials/keys-and-certificates.ts";
import { macosAccounts } from "./credentials/macos-accounts.ts";
import { payments } from "./credentials/payments.ts";
import { secretStores } from "./credentials/secret-stores.ts";
import { secrets } from "./credentials/secrets.ts";
import { serverAccounts } from "./credentials/server-accounts.ts";
import { signing } from "./credentials/signing.ts";
import { wallets } from "./credentials/wallets.ts";
import { archive } from "./files/archive.ts";
import { backup } from "./files/backup.ts";
import { filesTools } from "./files/changes.ts";
import { corePrograms } from "./files/core-programs.ts";
import { editorApps } from "./files/editor-apps.ts";
import { editors } from "./files/editors.ts";
import { find } from "./files/find.ts";
import { media } from "./files/media.ts";
import { organizers } from "./files/organizers.ts";
import { textTools } from "./files/text-tools.ts";
import { typesetting } from "./files/typesetting.ts";
import { androidShell } from "./machines/android-shell.ts";
import { containers } from "./machines/containers.ts";
import { dataPlatforms } from "./machines/data-platforms.ts";
import { databaseUpkeep } from "./machines/database-upkeep.ts";
import { databases } from "./machines/databases.ts";
import { devices } from "./machines/devices.ts";
import { guestMachines } from "./machines/guest-machines.ts";
import { kubernetes } from "./machines/kubernetes.ts";
import { serverHardware } from "./machines/server-hardware.ts";
import { storageClusters } from "./machines/storage-clusters.ts";
import { virtualMachines } from "./machines/virtual-machines.ts";
import { brokers } from "./network/brokers.ts";
import { browsers } from "./network/browsers.ts";
import { dnsAndDiagnostics } from "./network/dns-and-diagnostics.ts";
import { downloads } from "./network/downloads.ts";
import { hostedServices } from "./network/hosted-services.ts";
import { http } from "./network/http.ts";
import { httpServers } from "./network/http-servers.ts";
import { mailChat } from "./network/mail-chat.ts";
import { occasionalClients } from "./network/occasional-clients.ts";
import { peerToPeer } from "./network/peer-to-peer.ts";
import { rarerClients } from "./network/rarer-clients.ts";
import { remoteShell } from "./network/remote-shell.ts";
import { scanners } from "./network/scanners.ts";
import { serviceClients } from "./network/service-clients.ts";
import { telephony } from "./network/telephony.ts";
import { tradeClients } from "./network/trade-clients.ts";
import { transfer } from "./network/transfer.ts";
import { wireless } from "./network/wireless.ts";
import { packagesCompiled } from "./packages/compiled.ts";
import { packagesOther } from "./packages/further-languages.ts";
import { osPackagesOthers } from "./packages/further-systems.ts";
import { javascriptPackages } from "./packages/javascript.ts";
import { packagesJvm } from "./packages/jvm.ts";
import { nix } from "./packages/nix.ts";
import { osPackages } from "./packages/operating-systems.ts";
import { packagesPhp } from "./packages/php.ts";
import { pythonPackages } from "./packages/python.ts";
import { toolVersions } from "./packages/tool-versions.ts";
import { aiAgents } from "./projects/ai-agents.ts";
import { build } from "./projects/build.ts";
import { ciTools } from "./projects/ci-tools.ts";
import { compilers } from "./projects/compilers.ts";
import { forges } from "./projects/forges.ts";
import { frameworkConsoles } from "./projects/framework-consoles.ts";
import { git } from "./projects/git.ts";
import { models } from "./projects/models.ts";
import { releases } from "./projects/releases.ts";
import { testAndLint } from "./projects/test-and-lint.ts";
import { versionControl } from "./projects/version-control.ts";
import { webProjects } from "./projects/web-projects.ts";
import { interpreters } from "./running/interpreters.ts";
import { processes } from "./running/processes.ts";
import { sandboxes } from "./running/sandboxes.ts";
import { schedulers } from "./running/schedulers.ts";
import { shells } from "./running/shells.ts";
import { terminals } from "./running/terminals.ts";
import { tracers } from "./running/tracers.ts";
import { wrappers } from "./running/wrappers.ts";
import type { ToolSpec } from "./spec.ts";
import { capabilities } from "./system/capabilities.ts";
import { clipboardAndMedia } from "./system/clipboard-and-media.ts";
import { desktop } from "./system/desktop.ts";
import { disks } from "./system/disks.ts";
import { encryptedVolumes } from "./system/encrypted-volumes.ts";
import { firewall } from "./system/firewall.ts";
import { kernelAndLogs } from "./system/kernel-and-logs.ts";
import { logicalVolumes } from "./system/logical-volumes.ts";
import { macos } from "./system/macos.ts";
import { services } from "./system/services.ts";
import { systemInfo } from "./system/system-info.ts";
import { unixSystems } from "./system/unix-systems.ts";
import { windowsCmdlets } from "./windows/cmdlets.ts";
import { windowsDotnet } from "./windows/dotnet.ts";
import { windowsFiles } from "./windows/files.ts";
import { windowsRegistry } from "./windows/registry-keys.ts";
import { windowsRunners } from "./windows/runners.ts";
import { windows } from "./windows/settings.ts";

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
  encryptedVolumes,
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
  logicalVolumes,
  macos,
  macosAccounts,
  mailChat,
  media,
  models,
  monitoring,
  occasionalClients,
  organizers,
  nix,
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
  rarerClients,
  scanners,
  schedulers,
  secrets,
  secretStores,
  serverAccounts,
  serverHardware,
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
  tradeClients,
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
