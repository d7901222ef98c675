// Programs that only describe this machine. They are listed so that they are known, and known to be harmless.

import type { ToolSpec } from "./spec.ts";
import { words } from "./words.ts";

export const systemInfo: readonly ToolSpec[] = [
  {
    names: ["systeminfo", "driverquery"],
    about: "describes this machine, or another",
    style: "slash",
    options: { "/s": "host", "/u, /p, /fo": "text" },
    operands: ["text..."],
  },
  {
    names: words(`
      lsns lsipc lsirq lslocks lsfd lsinitramfs lsinitrd biosdecode vpddecode sensors-detect nvidia-smi
      nvtop rocm-smi rocminfo clinfo vulkaninfo glxinfo eglinfo xdpyinfo xrandr xprop xwininfo xlsclients
      xlsfonts fc-list fc-match fc-query runlevel pfetch macchina cpufetch archey winfetch ufetch hyfetch
      i7z cpuid x86info likwid-topology hwloc-ls lstopo ver hostinfo
      system_profiler ioreg machine hwprefs winver msinfo32 chcp virt-what
      systemd-detect-virt dumpkeys kbdinfo loadkeys setfont showkey setxkbmap xmodmap xset xgamma upower
      powerprofilesctl tlp-stat brightnessctl tset lsdev procinfo facter ohai cpuinfo Get-ComputerInfo
      Get-HotFix Get-Host Get-Culture Get-TimeZone Get-Uptime
    `),
    about: "describes this machine",
    nature: "local",
    notHelp: ["-h", "-v", "-V"],
    operands: ["text..."],
  },
  {
    names: words(`
      Get-Date Get-Location Get-Help Get-Command Get-Alias Get-Member Get-Module Get-Variable Get-PSProvider
      Get-Acl Get-Clipboard Get-ItemProperty Get-CimInstance Get-WmiObject Get-CimClass Get-Random
      Get-Unique Measure-Command Measure-Object Select-Object Sort-Object Where-Object Group-Object
      ForEach-Object Format-Table Format-List Format-Wide Out-String Out-Null Out-Host Out-Default
      Write-Host Write-Output Write-Verbose Write-Warning Write-Error Write-Progress Write-Information
      ConvertTo-Json ConvertFrom-Json ConvertTo-Csv ConvertFrom-Csv ConvertTo-Html ConvertTo-Xml
      Compare-Object Test-Path Resolve-Path Split-Path Join-Path Start-Sleep Get-Verb Get-Event
      Get-EventSubscriber Get-Runspace Clear-Host Get-PSSession Get-Job Receive-Job Wait-Job Stop-Job
      Remove-Job New-TimeSpan Get-InstalledModule Get-PSRepository Get-Package Get-WindowsFeature
      Get-WindowsOptionalFeature
    `),
    about: "PowerShell cmdlets that show and shape",
    nature: "local",
    style: "single-dash",
    operands: ["text..."],
  },
];
