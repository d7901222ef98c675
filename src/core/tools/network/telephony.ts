// Calls, faxes, conferences and printers of other machines: SIP clients, fax senders, casting, IPP.
// A call or a page in somebody's printer reaches people; a list of what is there only asks the network.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const CALLS: Does = ["network:both", "outbound-message?"];

export const telephony: readonly ToolSpec[] = [
  {
    names: words(`
      linphonec linphonecsh linphone-cli pjsua baresip twinkle twinkle-console sflphone jami ekiga yate
      mumble ts3client zoom sendfax faxspool sendpage efax faxmail simple-whip-client
    `),
    about: "makes calls and sends faxes",
    does: CALLS,
    notHelp: ["-h"],
    options: { "-d": "text", "-n, -f, -o, -t, -s": "text" },
    operands: ["text..."],
  },
  {
    names: ["sipp", "sipsak", "sipvicious_svmap", "svmap", "svwar", "svcrack", "sipgrep", "stunclient", "stun"],
    about: "tests telephone servers",
    does: NETWORK,
    notHelp: ["-h"],
    options: { "-s --sip-uri": "host", "-f, -M, -B, -u, -a, -l, -p, -sf, -sn, -m, -r, -i": "text" },
    operands: ["host..."],
  },
  {
    names: words(`
      lp lpr lpadmin lprm cancel cupsenable cupsdisable lpoptions lpstat lpq cupsaccept cupsreject lpinfo
      cupsctl
    `),
    about: "prints",
    notHelp: ["-h"],
    options: {
      "-h": "host",
      "-H": { role: "host", when: { value: ["-H", "*", "hold|resume|restart|immediate|indefinite|*:??"] } },
      "-v": { role: "url" },
      "-d, -P": {
        role: "text",
        does: [{ does: "network", certainty: "likely", when: { value: ["-d|-P", "*@*", "*@localhost*"] } }],
      },
      "-u": {
        role: "text",
        does: [{ does: "credential-change", when: { value: ["-u", "allow:*|deny:*"] } }],
      },
      "-p, -m, -i, -E, -x, -l, -a, -r, -t, -W, -e, -c, -R, -L, -D": { role: "text", optional: true },
      "-o, -n, -U": "text",
      "--remote-admin, --remote-any, --share-printers": { role: "flag", does: ["network:listen", "guard-tamper"] },
    },
    operands: ["read..."],
  },
  {
    names: ["kamctl", "opensipsctl", "osipsctl"],
    about: "administers a telephone server of this machine",
    nature: "local",
    operands: ["text..."],
    commands: {
      "add|passwd|rm": ["credential-change"],
      rm: ["credential-change", "lockout"],
      "acl|address|alias_db|alias|avp|domain|db|dispatcher|dialplan|gw|lcr|rpid|rtpproxy|ul|trap": [],
      "acl grant|revoke": ["credential-change"],
      "kamdbctl|drop|reinit": ["destructive"],
    },
  },
  {
    names: ["ippserver", "saned"],
    about: "lends a printer or a scanner to other machines",
    does: ["network:listen?"],
    options: { "-p, -n, -d, -f, -r, -c, -D, -M, -m, -s, -K, -a, -b": "text" },
    operands: ["text..."],
  },
  {
    names: ["rlpr", "rlpq", "rlprm"],
    about: "prints on another machine",
    does: NETWORK,
    options: { "-H --printhost": "host", "-P --printer, -# --copies": "text", "-N --no-bind": "flag" },
    operands: ["read..."],
  },
  {
    names: ["ipptool", "ippfind", "ipptransform", "ippproxy", "driverless", "cups-browsed"],
    about: "asks printers on the network",
    does: NETWORK,
    options: {
      "-x --exec": "exec",
      "-f": "send",
      "-d, -T --timeout, -V, -i, -n, -N, -P, -r, -h, -q": "text",
    },
    notHelp: ["-h"],
    operands: ["text..."],
  },
  {
    names: words(`
      castnow catt go-chromecast mkchromecast pulseaudio-dlna gupnp-av-cp gupnp-universal-cp gssdp-discover
      upnpc upnp-router-control natpmpc minissdpd raop_play atvremote pyatv lgtv bscpylgtvcommand
      samsungctl hueadm hue huectl openhue kasa tuya-cli tplink-cli lifx lifxlan wled wemo bravia soco socos sonos
      yeelight magichome roomba airplay obs-cmd obs-cli ring-mqtt govee openhab-cli hass-cli zigbee2mqtt chip-tool miiocli soco-cli
      hqplayer-client wakeonlan wol wake etherwake ether-wake powerwake wakelan gwakeonlan snapclient roc-send roc-recv barrier
      synergy synergyc synergys barriers barrierc input-leap input-leapc waynergy deskflow x2x x2vnc
    `),
    about: "steers devices on the local network",
    does: NETWORK,
    notHelp: ["-h"],
    options: { "-l --list": "flag" },
    operands: ["text..."],
  },
];
