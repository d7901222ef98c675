// PowerShell's own commands: files, output, web requests, remoting, code, processes.
// What they do with a value that is piped in is the walk's to follow; here stands what their words mean.

import type { OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";
import { KEYS_OF_GUARDS } from "./registry-keys.ts";

const FILES: OptionTable = {
  "-Filter, -Include, -Exclude, -Encoding, -Depth, -Attributes, -Stream, -Delimiter, -Tail, -Last, -TotalCount": "text",
  "-ReadCount, -ItemType, -Type, -Credential, -NewName, -Width, -Property, -Name:": "text",
  "-Head, -First": "text",
  "-Recurse, -Force, -File, -Directory, -Hidden, -ReadOnly, -System, -FollowSymlink, -Raw, -Wait, -AsByteStream":
    "flag",
  "-NoNewline, -NoClobber, -Append, -PassThru, -NoTypeInformation, -Container, -UseQuotes, -Confirm": "flag",
};

const WEB: OptionTable = {
  "-Uri": "url",
  "-OutFile": "write",
  "-InFile": "send",
  "-Body, -Form": "body",
  "-Method, -CustomMethod, -Headers, -ContentType, -UserAgent, -TimeoutSec, -SessionVariable, -WebSession": "text",
  "-MaximumRedirection, -MaximumRetryCount, -RetryIntervalSec, -TransferEncoding, -Authentication, -SslProtocol":
    "text",
  "-ResponseHeadersVariable, -StatusCodeVariable, -Certificate, -CertificateThumbprint, -HttpVersion": "text",
  "-OperationTimeoutSeconds, -ConnectionTimeoutSeconds, -FollowRelLink, -MaximumFollowRelLink": "text",
  "-Credential, -Token, -ProxyCredential": "secret",
  "-Proxy": "url",
  "-UseBasicParsing, -UseDefaultCredentials, -SkipCertificateCheck, -SkipHttpErrorCheck, -DisableKeepAlive": "flag",
  "-PassThru, -Resume, -NoProxy, -AllowUnencryptedAuthentication, -PreserveAuthorizationOnRedirect": "flag",
  "-SkipHeaderValidation, -AllowInsecureRedirect, -ProxyUseDefaultCredentials, -PreserveHttpMethodOnRedirect": "flag",
};

const REMOTE: OptionTable = {
  "-ComputerName, -cn, -HostName, -ConnectionUri": "host",
  "-Session, -Port, -UserName, -ConfigurationName, -ArgumentList, -ThrottleLimit, -VMName, -ContainerId, -Name": "text",
  "-ScriptBlock, -SessionOption, -Authentication, -Transport, -SSHTransport, -JobName, -VMId": "text",
  "-Credential, -KeyFilePath, -CertificateThumbprint": "secret",
  "-FilePath": "read",
  "-AsJob, -HideComputerName, -NoNewScope, -UseSSL, -InDisconnectedSession, -EnableNetworkAccess": "flag",
};

const FAR = {
  does: "network",
  when: { has: ["-ComputerName", "-Session", "-HostName", "-ConnectionUri", "-CimSession"] },
} as const;
const FAR_OPTIONS: OptionTable = {
  "-ComputerName, -cn, -CimSession, -Server": "host",
  "-Session, -HostName, -ConnectionUri": "host",
};

export const windowsCmdlets: readonly ToolSpec[] = [
  {
    names: words(
      "Get-Content Get-Item Import-Csv Import-Clixml Import-PowerShellDataFile Get-FileHash Format-Hex Import-LocalizedData Test-Json",
    ),
    about: "reads files",
    style: "cmdlet",
    options: {
      ...FILES,
      "-Path, -LiteralPath": "read",
      "-Pattern, -Context, -Algorithm, -Header, -InputObject, -Culture, -Json, -Schema": "text",
      "-SimpleMatch, -CaseSensitive, -AllMatches, -Quiet, -List, -NotMatch, -NoEmphasis": "flag",
    },
    operands: ["read"],
  },
  {
    names: ["Select-String"],
    about: "searches text in files",
    style: "cmdlet",
    options: {
      ...FILES,
      "-Path, -LiteralPath": "read",
      "-Pattern, -Context, -InputObject, -Culture": "text",
      "-SimpleMatch, -CaseSensitive, -AllMatches, -Quiet, -List, -NotMatch, -NoEmphasis": "flag",
    },
    operands: ["text", "read"],
  },
  {
    names: words(
      "Get-ChildItem Test-Path Resolve-Path Convert-Path Split-Path Join-Path Get-PSProvider Push-Location Set-Location",
    ),
    about: "names files",
    style: "cmdlet",
    options: {
      ...FILES,
      "-Path, -LiteralPath": "searched",
      "-Name, -PathType, -ChildPath, -OlderThan, -NewerThan": "text",
      "-IsValid, -Leaf, -Parent, -Qualifier, -NoQualifier, -Extension, -LeafBase, -IsAbsolute, -Relative, -Resolve":
        "flag",
    },
    operands: ["searched..."],
  },
  {
    names: words(
      "Set-Content Add-Content Out-File Tee-Object Export-Csv Export-Clixml New-Item Set-Item New-TemporaryFile Start-Transcript Export-Alias Export-FormatData Out-Printer",
    ),
    about: "writes files",
    style: "cmdlet",
    options: {
      ...FILES,
      "-Path, -LiteralPath, -FilePath, -OutputDirectory": "write",
      "-Target": "read",
      "-Value, -InputObject, -Name, -Variable, -Delimiter": "text",
    },
    operands: ["write", "text..."],
  },
  {
    names: words("Copy-Item Rename-Item"),
    about: "copies files",
    style: "cmdlet",
    options: {
      ...FILES,
      "-Path, -LiteralPath": "read",
      "-Destination": "write",
      "-ToSession, -FromSession": { role: "text", does: ["network:both"] },
    },
    operands: ["read", "write"],
  },
  {
    names: ["Move-Item"],
    about: "moves files",
    style: "cmdlet",
    options: { ...FILES, "-Path, -LiteralPath": "move", "-Destination": "write" },
    operands: ["move", "write"],
  },
  {
    names: words("Remove-Item Clear-Item"),
    about: "deletes files",
    style: "cmdlet",
    does: [
      { does: "guard-tamper", when: { operand: KEYS_OF_GUARDS } },
      { does: "guard-tamper", when: { value: ["-Path|-LiteralPath", KEYS_OF_GUARDS] } },
    ],
    options: { ...FILES, "-Path, -LiteralPath": "delete" },
    operands: ["delete"],
  },
  {
    names: ["Clear-Content"],
    about: "empties files",
    style: "cmdlet",
    does: ["destructive?"],
    options: { ...FILES, "-Path, -LiteralPath": "write" },
    operands: ["write"],
  },
  {
    names: words("Compress-Archive Expand-Archive"),
    about: "packs and unpacks archives",
    style: "cmdlet",
    options: {
      ...FILES,
      "-Path, -LiteralPath": "read",
      "-DestinationPath": "write",
      "-CompressionLevel": "text",
      "-Update": "flag",
    },
    operands: ["read", "write"],
  },
  {
    names: words("Invoke-WebRequest Invoke-RestMethod iwr irm New-WebServiceProxy"),
    about: "fetches and sends over the network",
    style: "cmdlet",
    does: ["network"],
    request: { method: "-Method|-CustomMethod", sends: "-Body|-InFile" },
    options: WEB,
    operands: ["url"],
  },
  {
    names: words("Start-BitsTransfer Add-BitsFile"),
    about: "moves files in the background",
    style: "cmdlet",
    does: ["network"],
    options: {
      "-Source": "url",
      "-Destination": "write",
      "-TransferType, -Description, -DisplayName, -Priority, -ProxyUsage, -RetryInterval, -BitsJob": "text",
      "-Credential, -ProxyCredential": "secret",
      "-Asynchronous, -Suspended, -Dynamic": "flag",
    },
    operands: ["url", "write"],
  },
  {
    names: words(
      "Test-NetConnection tnc Test-Connection Resolve-DnsName Test-WSMan Get-WSManInstance Test-ComputerSecureChannel",
    ),
    about: "asks another machine",
    style: "cmdlet",
    does: ["network"],
    options: {
      "-ComputerName, -TargetName, -Name, -Server, -cn": "host",
      "-Port, -Count, -Type, -InformationLevel, -TimeoutSeconds, -Delay, -BufferSize, -MaxHops, -CommonTCPPort, -TcpPort, -DnsSecOk":
        "text",
      "-TraceRoute, -Quiet, -Ping, -IPv4, -IPv6, -Repeat, -DnsOnly, -Repair": "flag",
    },
    operands: ["host"],
  },
  {
    names: words("Enter-PSSession New-PSSession Connect-PSSession New-CimSession Connect-WSMan Receive-PSSession"),
    about: "opens a session on another machine",
    style: "cmdlet",
    does: ["network"],
    options: REMOTE,
    operands: ["host"],
  },
  {
    names: ["New-PSSessionOption"],
    about: "settings of sessions",
    style: "cmdlet",
  },
  {
    names: words("Invoke-Command icm"),
    about: "runs code, here or on other machines",
    style: "cmdlet",
    does: [FAR],
    options: REMOTE,
    operands: ["text..."],
  },
  {
    names: words(
      "Get-Process Get-Service Get-HotFix Get-CimInstance Get-WmiObject Get-EventLog Get-WinEvent Get-Counter Get-ComputerInfo Get-ScheduledTask Get-NetTCPConnection Get-SmbShare Get-SmbSession",
    ),
    about: "shows the state of this machine or another",
    style: "cmdlet",
    does: [
      FAR,
      {
        does: "destructive",
        certainty: "likely",
        sentence: "takes hold of the shadow copies, as is done to delete them",
        when: { operand: "*shadowcopy*" },
      },
      {
        does: "destructive",
        certainty: "likely",
        sentence: "takes hold of the shadow copies, as is done to delete them",
        when: { value: ["-Class|-ClassName|-Query", "*shadowcopy*"] },
      },
    ],
    options: {
      ...FAR_OPTIONS,
      "-Name, -Id, -ClassName, -Class, -Query, -Filter, -Namespace, -Property, -LogName, -Newest, -MaxEvents, -FilterHashtable":
        "text",
    },
    operands: ["text..."],
  },
  {
    names: words("Restart-Computer Stop-Computer Get-RemoteProgram"),
    about: "restarts machines",
    style: "cmdlet",
    does: [FAR, { does: "destructive", certainty: "possible" }],
    options: { ...FAR_OPTIONS, "-Force, -Wait": "flag", "-Credential": "secret", "-Timeout, -For, -Delay": "text" },
    operands: ["host"],
  },
  {
    names: ["Invoke-Expression"],
    about: "runs text as PowerShell",
    style: "cmdlet",
    interprets: "powershell",
    options: { "-Command": "code:powershell" },
    operands: ["code:powershell"],
  },
  {
    names: words("Import-Module Invoke-Pester Invoke-ScriptAnalyzer Add-PSSnapin"),
    about: "loads modules",
    style: "cmdlet",
    interprets: "powershell",
    options: {
      "-Name, -Path": "script",
      "-ArgumentList, -Prefix, -Function, -Cmdlet, -RequiredVersion, -MinimumVersion, -MaximumVersion, -Scope, -Alias, -Variable":
        "text",
      "-Output, -TagFilter, -ExcludeTagFilter, -FullNameFilter, -Configuration, -CodeCoverage, -Severity, -Settings":
        "text",
      "-Force, -Global, -PassThru, -DisableNameChecking, -SkipEditionCheck, -NoClobber, -AsCustomObject, -CI, -Recurse":
        "flag",
      "-PSSession, -CimSession": { role: "text", does: ["network"] },
    },
    operands: ["script"],
  },
  {
    names: ["Add-Type"],
    about: "compiles or loads .NET code",
    style: "cmdlet",
    options: {
      "-TypeDefinition, -MemberDefinition": {
        role: "text",
        does: ["hidden-code:compiles and loads code of another language?"],
      },
      "-Path, -LiteralPath": { role: "read", does: ["hidden-code:loads a compiled library?"] },
      "-AssemblyName, -an, -Language, -Name, -Namespace, -UsingNamespace, -ReferencedAssemblies, -OutputAssembly, -OutputType":
        "text",
      "-PassThru, -IgnoreWarnings": "flag",
    },
    operands: ["text..."],
    does: [
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "compiles and loads code of another language",
        when: { operands: "some" },
      },
    ],
  },
  {
    names: ["Start-Process"],
    about: "starts a program",
    style: "cmdlet",
    does: [
      {
        does: "privilege",
        sentence: "runs a program as an administrator",
        when: { value: ["-Verb", "runas*|RunAs*|RUNAS*|runAs*|Runas*"] },
      },
      {
        does: "privilege",
        certainty: "likely",
        sentence: "runs a program as another user",
        when: { has: ["-Credential"] },
      },
    ],
    options: {
      "-FilePath": "text",
      "-Verb, -WorkingDirectory, -WindowStyle, -ArgumentList, -Args, -Environment": "text",
      "-RedirectStandardOutput, -RedirectStandardError": "write",
      "-RedirectStandardInput": "read",
      "-Credential": "secret",
      "-Wait, -NoNewWindow, -PassThru, -LoadUserProfile, -UseNewEnvironment": "flag",
    },
    operands: ["text..."],
  },
  {
    names: words(
      "Invoke-CimMethod Invoke-WmiMethod Set-WmiInstance New-CimInstance Set-CimInstance Remove-CimInstance Remove-WmiObject",
    ),
    about: "calls Windows management",
    style: "cmdlet",
    does: [
      FAR,
      {
        does: "hidden-code",
        certainty: "likely",
        sentence: "starts a program through Windows management",
        when: { value: ["-ClassName|-Class|-Name|-MethodName", "*Win32_Process|*win32_process|Create|create"] },
      },
      {
        does: "persistence",
        certainty: "likely",
        when: { value: ["-ClassName|-Class|-Namespace", "*Filter*|*Consumer*|*Binding*|*subscription*"] },
      },
      { does: "hidden-code", certainty: "possible" },
    ],
    options: {
      ...FAR_OPTIONS,
      "-ClassName, -Class, -Name, -MethodName, -Arguments, -ArgumentList, -Namespace, -Property, -Path, -Query": "text",
    },
    operands: ["text..."],
  },
  {
    names: words("Stop-Process Stop-Job Wait-Process Debug-Process"),
    about: "ends processes",
    style: "cmdlet",
    does: [
      {
        does: "guard-tamper",
        certainty: "likely",
        when: { value: ["-Name", "*MsMpEng*|*defender*|*Sense*|*csagent*|*sentinel*|*countersign*|*sysmon*|*carbon*"] },
      },
      {
        does: "guard-tamper",
        certainty: "likely",
        when: { operand: "*MsMpEng*|*defender*|*sentinel*|*countersign*|*sysmon*" },
      },
    ],
    options: { "-Name, -Id, -InputObject, -Timeout": "text", "-Force, -PassThru": "flag" },
    operands: ["text..."],
  },
  {
    names: words(`
      Write-Output Write-Host Write-Error Write-Verbose Write-Warning Write-Debug Write-Information Write-Progress
      Where-Object ForEach-Object Select-Object Sort-Object Measure-Object Group-Object Compare-Object Get-Member
      Format-Table Format-List Format-Wide Format-Custom Out-String Out-Null Out-Host Out-Default Out-GridView
      ConvertTo-Json ConvertFrom-Json ConvertTo-Csv ConvertFrom-Csv ConvertTo-Xml ConvertTo-Html ConvertFrom-StringData
      Get-Date Get-Random Get-Unique Get-Command Get-Help Get-Host Get-Location Get-Alias Get-Variable Set-Variable
      New-Variable Remove-Variable Clear-Variable Get-Module Get-PSDrive Get-Culture Get-TimeZone Start-Sleep New-TimeSpan
      New-Guid Clear-Host Get-Job Wait-Job Receive-Job Start-Job Start-ThreadJob Remove-Job Measure-Command Pop-Location
      Read-Host Set-StrictMode Get-Error Get-Event Wait-Event New-Event Set-Alias New-Alias Remove-Module
      ConvertTo-SecureString New-Object Get-History Get-Uptime Get-Verb Select-Xml Show-Markdown ConvertFrom-Markdown
      Get-InstalledModule Get-PSCallStack Set-PSDebug Trace-Command Update-TypeData Update-FormatData Stop-Transcript
      Push-OutputBinding Get-FormatData Get-TraceSource Unblock-Job Invoke-Item New-ModuleManifest Test-ModuleManifest
      Export-ModuleMember New-Module Get-PSBreakpoint Get-Runspace Get-ExecutionPolicy Get-Clipboard Set-Clipboard
    `),
    about: "shows and shapes values",
    style: "cmdlet",
    nature: "local",
    operands: ["text..."],
  },
];
