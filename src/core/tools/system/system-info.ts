// Programs that only describe this machine. They are listed so that they are known, and known to be harmless.

import type { ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

export const systemInfo: readonly ToolSpec[] = [
  {
    names: ["systeminfo", "driverquery"],
    about: "describes this machine, or another",
    style: "slash",
    options: { "/s": "host", "/u, /p, /fo": "text" },
    operands: ["name..."],
  },
  {
    names: words(`
      lsns lsipc lsirq lslocks lsfd lsinitramfs lsinitrd biosdecode vpddecode sensors-detect nvidia-smi
      nvtop rocm-smi rocminfo clinfo vulkaninfo glxinfo eglinfo xdpyinfo xrandr xprop xwininfo xlsclients
      xlsfonts fc-list fc-match fc-query runlevel pfetch macchina cpufetch archey winfetch ufetch hyfetch
      i7z cpuid x86info likwid-topology hwloc-ls lstopo ver hostinfo
      system_profiler ioreg machine hwprefs winver msinfo32 virt-what
      systemd-detect-virt dumpkeys kbdinfo loadkeys setfont showkey setxkbmap xmodmap xset xgamma upower
      powerprofilesctl tlp-stat brightnessctl tset lsdev procinfo facter ohai cpuinfo 
      
    `),
    about: "describes this machine",
    nature: "local",
    notHelp: ["-h", "-v", "-V"],
    operands: ["text..."],
  },
  {
    names: words(`
      
      Get-Acl Get-CimClass 
      
      
      
      
      
      Get-EventSubscriber Get-PSSession 
      Get-PSRepository Get-Package Get-WindowsFeature
      Get-WindowsOptionalFeature
    `),
    about: "PowerShell cmdlets that show and shape",
    nature: "local",
    style: "single-dash",
    operands: ["name..."],
  },
];
