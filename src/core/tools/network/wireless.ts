// Radio links of this machine: Wi-Fi, Bluetooth, mobile modems, RFID and software radio.
// Looking at what is there stays quiet; joining, pairing, sending and attacking do not.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const JOINS: Does = ["network", "credential-change"];

export const wireless: readonly ToolSpec[] = [
  {
    names: ["airmon-ng"],
    about: "sets a wireless card to listening",
    does: [],
    commands: { "start|stop": [], "check kill": [] },
    operands: ["text..."],
  },
  {
    names: ["aircrack-ng"],
    about: "finds a wireless network's password in what was captured",
    does: [
      { does: "credential-read", sentence: "looks for a wireless network's password", when: { operands: "some" } },
    ],
    options: { "-w --wordlist": "read", "-a, -b --bssid, -e --essid, -p, -l, -q, -r, -k": "text" },
    operands: ["text..."],
  },
  {
    names: ["airodump-ng", "aireplay-ng"],
    about: "listens to wireless networks, or sends to them",
    does: ["network"],
    notHelp: ["-h"],
    options: {
      "-r --read": { role: "read", calms: true },
      "-w --write": "write",
      "-a, -b, -c, -h, -e, --bssid, --channel, --essid": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      hcitool gatttool obexftp obexput obexget ussp-push l2ping rfcomm sdptool bt-network bleah btscanner
      hidd bluetuith bt-agent dund pand ciptool bccmd rctest l2test avtest bluesnarfer blue_hydra
    `),
    about: "talks to other machines by Bluetooth",
    does: [
      { does: "network", when: { operands: "some", noOperand: "dev|con|browse local|show|-a" } },
      { does: "network", when: { has: ["-b", "--device", "-p", "-g"] } },
    ],
    options: { "-b, -i, -B, -c, -t, -C, --bluetooth, --device": "text", "-p --put": "send", "-g --get, -l": "text" },
    commands: { "dev|con|show|release": [], "add|del": [], "browse local": [] },
    operands: ["text..."],
  },
  {
    names: ["blueutil"],
    about: "Bluetooth of macOS",
    nature: "local",
    options: {
      "--connect, --inquiry": { role: "text", optional: true, does: NETWORK },
      "--pair, --unpair": { role: "text", does: ["credential-change"] },
      "-p --power, -d --discoverable, --info, --is-connected, --disconnect, --recent, --wait-connect, --wait-disconnect":
        { role: "text", optional: true },
      "--paired, --connected, --favourites": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["wpa_supplicant"],
    about: "joins wireless networks",
    does: ["network?"],
    notHelp: ["-h"],
    options: { "-c, -I": "read", "-i, -D, -b, -C, -g, -G, -O, -P, -f": "text", "-v": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    names: ["iwctl", "wpa_cli", "iwmon", "impala"],
    about: "joins wireless networks",
    notHelp: ["-h"],
    options: { "-P --passphrase, -p --password": "secret", "-i, -g, -G": "text", "-u --username": "text" },
    commands: {
      "station *": [],
      "station * connect|connect-hidden|scan": JOINS,
      "station * get-networks|show": [],
      "known-networks * forget": ["credential-change"],
      "device|adapter|ap|known-networks": [],
      "set_network|add_network|remove_network|new_password|passphrase|wps_pbc|wps_pin|save_config": [
        "credential-change",
      ],
      "reassociate|reconnect|enable_network|select_network|scan": NETWORK,
      "status|list_networks|scan_results|ping|interface|get_network|signal_poll": [],
      "get_network * psk|password|wep_key*": ["credential-read:prints the network's password"],
    },
    operands: ["text..."],
  },
  {
    names: ["gammu-detect", "comgt", "modem-cmd", "smsd", "gsmctl", "gsmsendsms"],
    about: "mobile modems and text messages",
    notHelp: ["-h"],
    options: {
      "-m --modem, -b --bearer, -i --sim, -s --sms": "text",
      "--simple-connect": { role: "text", does: NETWORK },
      "--send": { role: "flag", does: ["network:up", "outbound-message"] },
      "--messaging-create-sms, --voice-create-call, --3gpp-ussd-initiate": {
        role: "text",
        does: ["network:up", "outbound-message"],
      },
      "--sendsms": { role: "text", does: ["network:up", "outbound-message"] },
      "--pin, --puk, --change-pin, --enable-pin, --disable-pin": { role: "text", does: ["credential-change"] },
      "--start": { role: "flag", does: NETWORK },
      "-L --list-modems, -M, -G": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["nfc-list", "nfc-scan-device", "nfc-poll", "nfc-mfclassic", "nfc-mfultralight", "mfoc", "mfcuk"],
    about: "cards that are read by radio",
    style: "single-dash",
    options: { "-C, -R, -k": { role: "text", does: ["credential-read:guesses a card's keys"] }, "-O, -P": "text" },
    operands: ["text..."],
  },
  {
    names: words(`
      cu microcom gkermit poff rbootd
    `),
    about: "serial lines and dial-up links",
    does: [{ does: "network", when: { operand: "*.*|telnet*|ssh*|*:*:*:*:*:*" } }],
    notHelp: ["-h"],
    options: {
      "-b, -D, -l, -s, -d, -p, -f, -c, -o": "text",
      // microcom's line behind a server.
      "-t": { role: "text", does: [{ does: "network", when: { value: ["-t", "*:*"] } }] },
    },
    operands: ["text..."],
  },
  {
    names: ["ser2net", "sredird", "conserver"],
    about: "lends serial lines to other machines",
    does: ["network:listen?"],
    options: { "-c, -C, -p, -P, -M, -b, -O, -L": "text", "-S, -V": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    names: ["ipmiconsole", "amtterm", "mactelnet", "macping"],
    about: "opens the console of another machine",
    does: ["network"],
    notHelp: ["-h"],
    options: { "-h --hostname": "host", "-u, -p, -P, -k, -l, -t, -c": "text" },
    operands: ["text..."],
  },
  {
    names: ["qmicli", "mbimcli"],
    about: "asks a modem, and connects by it",
    nature: "local",
    style: "single-dash",
    options: {
      "--wds-start-network, --connect, --attach-packet-service": { role: "text", optional: true, does: ["network"] },
      "--dms-uim-verify-pin, --dms-uim-change-pin, --uim-change-pin, --enter-pin, --change-pin": {
        role: "text",
        does: ["credential-change"],
      },
      "-d --device, --client-cid, -p, --client-no-release-cid": "text",
    },
  },
  {
    names: words(`
      wvdial pppoeconf pon pppoe rp-pppoe wicd-cli netctl netctl-auto odhcp6c uqmi aoe-discover
    `),
    about: "connects to a provider or a network",
    nature: "network",
    does: [
      {
        does: "network",
        when: { lacks: ["--list-networks", "-l", "--status", "--query-device-caps", "--dms-get-manufacturer"] },
      },
    ],
    options: {
      "-d --device, -n --network, --network, -p --property, -s, -o": "text",
      "--list-networks, -l, --status, --query-device-caps, --dms-get-manufacturer": "flag",
      "--wds-start-network, --connect, --start-network, --apn": { role: "text", optional: true },
    },
    commands: {
      "list|status|is-active|is-enabled|edit|disable|stop|stop-all|store|verify": [],
      enable: ["persistence"],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      airbase-ng airserv-ng besside-ng mdk3 mdk4 wifiphisher eaphammer hostapd-wpe
      hostapd create_ap linux-router lnxrouter airgeddon wash horst iwspy btlejack ubertooth-btle
      ubertooth-rx rpitx chirpw dump1090 direwolf aprx
    `),
    about: "listens to, sends or attacks by radio",
    does: ["network:both"],
    notHelp: ["-h"],
    options: { "-r": { role: "read", calms: true } },
    operands: ["text..."],
  },
  {
    names: ["meshtastic"],
    about: "a radio on a cable that passes texts on",
    nature: "local",
    options: {
      "--host, --tcp": "host",
      "--sendtext": { role: "text", does: ["network:up", "outbound-message"] },
      "--ble, --ble-scan": { role: "text", optional: true, does: NETWORK },
      "--set, --get, --dest, --ch-index, --port, --ch-set, --export-config": "text",
      "--seturl, --ch-add-url": { role: "text", does: ["credential-change"] },
      "--configure": "read",
    },
  },
];
