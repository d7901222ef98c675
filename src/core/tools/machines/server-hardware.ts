// Servers at the level of their hardware: management controllers, fencing devices, fabrics of a cluster.
// What asks the controller of this very machine stays here; an address, or an agent that only knows others, goes out.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];

export const serverHardware: readonly ToolSpec[] = [
  {
    names: ["ipmitool", "ipmiutil", "racadm", "hponcfg", "redfishtool"],
    about: "changes devices over the network",
    does: ["network", "credential-change??"],
    options: { "-H, -N, --url": "host", "-U, -I, -L, -C, -p": "text", "-P, -u --user": "secret", "-R": "text" },
    notHelp: ["-h"],
    operands: ["text..."],
    commands: {
      "user set|enable|disable|priv": ["credential-change", "lockout?"],
      "user set password|name": ["credential-change"],
      "chassis power": ["network", "destructive??"],
      power: ["network", "destructive??"],
      "sdr|sensor|fru|sel|health|firewall": [],
      "power|chassis status": [],
      "chassis power status": [],
      "sel list": [],
      "mc info": [],
      "lan print": [],
      "user list": [],
    },
  },
  {
    names: ["ilorest"],
    about: "asks the iLO of this server, or of another",
    nature: "local",
    options: { "--url": { role: "host", does: NETWORK }, "-u --user": "text", "-p --password": "secret" },
    operands: ["text..."],
    commands: {
      "login|logout": { does: [...NETWORK, "credential-change"], operands: ["text..."] },
      "iloaccounts|certificate|esvbackup|iloldapusers": ["credential-change"],
      "iloaccounts delete": ["credential-change", "lockout"],
      "iloresetpassword|resetpassword": ["credential-change"],
      "factorydefaults|clearrestapistate": ["destructive?"],
      "help|info|types|get|list|serverinfo|status|select|rawget|results|systeminfo": { operands: ["text..."] },
    },
  },
  {
    names: words(`
      ipmi-sensors ipmi-sel ipmi-fru ipmi-chassis ipmi-power ipmi-oem ipmi-raw ipmi-dcmi ipmi-pef-config ipmi-config
      ipmi-chassis-config ipmi-sensors-config ipmimonitoring ipmipower ipmi-console bmc-info bmc-device
      bmc-config bmc-watchdog
    `),
    about: "asks the management controller of this machine, or of another",
    nature: "local",
    notHelp: ["-h"],
    options: {
      "-h --hostname": { role: "host", does: NETWORK },
      "-u --username, -W, -D --driver-type, -l --privilege-level, -I, -t, -f, -e": "text",
      "-p --password, -k --k-g": "secret",
      "--checkout, -o": "text",
      "--commit": { role: "flag", does: ["credential-change??"] },
    },
    operands: ["text..."],
  },
  {
    names: ["fence_*"],
    about: "cuts a machine of a cluster off, or its power",
    nature: "network",
    does: NETWORK,
    options: { "-a --ip": "host", "-l --username, -o --action, -n --plug, -m": "text", "-p --password": "secret" },
    operands: ["text..."],
  },
  {
    names: words(`
      ibping ibhosts ibswitches ibnodes ibrouters iblinkinfo ibnetdiscover ibqueryerrors ibroute ibtracert
      ibdiagnet ibsysstat perfquery saquery smpquery smpdump sminfo vendstat dump_fts rping ucmatose
    `),
    about: "asks the machines of an InfiniBand fabric",
    does: NETWORK,
    operands: ["text..."],
  },
  {
    names: words(`
      ib_write_bw ib_write_lat ib_read_bw ib_read_lat ib_send_bw ib_send_lat ib_atomic_bw ib_atomic_lat
      raw_ethernet_bw raw_ethernet_lat
    `),
    about: "measures between two machines of a fabric",
    does: [
      { does: "network", direction: "listen", when: { operands: "none" } },
      { does: "network", when: { operands: "some" } },
    ],
    operands: ["host..."],
  },
  {
    names: words("iio_info iio_readdev iio_writedev iio_attr iio_reg iio_rwdev"),
    about: "reads sensors and radios, here or on a device by its address",
    nature: "local",
    does: [{ does: "network", when: { value: ["-u|--uri", "ip:*"] } }],
    options: {
      "-n --network": { role: "host", does: NETWORK },
      "-u --uri": "text",
      "-S --scan": { role: "text", optional: true, does: ["network??"] },
    },
    operands: ["text..."],
  },
];
