// Questions about names, routes and packets: dig, ping, traceroute, whois, packet capture; and the harmless local ones.
// A look-up is network use too: a name that is asked for can carry data out.

import type { Does, EffectRule, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const ASKS_ELSEWHERE: Does = ["network"];
const CAPTURES = {
  does: "network",
  certainty: "likely",
  direction: "listen",
  sentence: "listens to network traffic",
} as const satisfies EffectRule;
/** What passes on this machine alone is nobody else's. */
const LOOPBACK = "lo|lo0";
const CHANGES_NETWORK: Does = ["guard-tamper:changes this machine's network??", "lockout??"];

export const dnsAndDiagnostics: readonly ToolSpec[] = [
  {
    names: ["dig", "delv", "kdig", "drill", "dog", "doggo", "q-dns", "dnslookup"],
    about: "asks name servers",
    does: ASKS_ELSEWHERE,
    style: "single-dash",
    notHelp: ["-v"],
    options: { "-f": "read", "-b, -c, -k, -p, -q, -t, -x, -y": "text", "-v, -h": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    names: words(`
      nslookup nslookup.exe host resolveip dnsx massdns zdns dnstracer dnsmap avahi-resolve
      avahi-resolve-host-name avahi-resolve-address avahi-browse dhcping dhcp-probe dhcp_probe adnshost adnslogres getdns_query
      knsupdate khost dothost dq dnsdbq dns-sd mdns-scan dnsperf ldns-walk unbound-host nsupdate
    `),
    about: "looks up names",
    does: ["network"],
    style: "single-dash",
    operands: ["text..."],
  },
  {
    names: ["iw", "iwconfig"],
    about: "shows and sets wireless devices",
    nature: "local",
    notHelp: ["-h"],
    does: [{ does: "network", sentence: "joins a wireless network", when: { operand: "connect|join|auth|essid|ap" } }],
    operands: ["text..."],
  },
  {
    names: words(`
      geoiplookup geoiplookup6 ip2region mmdblookup grepcidr aggregate netmask iprange ipv6calc whatmask psl bwm-ng nicstat pktstat tcpspy tcpstat ipband
      vnstati nettop birdc vtysh hostid dnsdomainname domainname nisdomainname ypdomainname idn
      idn2 ipcalc sipcalc cidr subnetcalc prips rgxg named-checkconf named-checkzone named-compilezone dnstop
      ethtool mii-tool iwlist lldpctl nload iftop bmon vnstat nethogs bandwhich ifstat ifdata
      iptraf iptraf-ng tcptrack conntrack rfkill wavemon speedometer cbm netwatch sntop ipconfig
      ipconfig.exe arp ndp netstat netstat.exe ss sockstat nstat rtstat lnstat ctstat ifquery
      networkctl Get-NetIPAddress Get-NetAdapter Get-NetRoute Get-DnsClientCache
      Get-NetIPConfiguration
    `),
    about: "shows the local state of the network",
    nature: "local",
    notHelp: ["-h"],
    does: [{ does: "network", when: { operand: "/release|/renew|/registerdns|renew|forcerenew|reconfigure" } }],
    operands: ["text..."],
  },
  {
    names: words(`
      ping ping6 ping.exe fping arping hping3 hping hping2 oping noping pingu prettyping nping tcping
      httping psping paping traceroute traceroute6 tracepath tracepath6 tcptraceroute
      2ping bing pchar clockdiff smtpping ssmping asmping tcpping sockperf netserver mgen netperfmeter hipercontracer lft mtr mtr-packet trippy pathchar scamper paris-traceroute dublin-traceroute
      thcping6 ndisc6 rdisc rltraceroute6 netperf qperf nttcp ntttcp
      owamp ipgraph
    `),
    about: "probes whether and how another machine is reached",
    does: [
      { does: "network", certainty: "likely", when: { lacks: ["-v"] } },
      { does: "network", certainty: "likely", when: { has: ["-v"], operands: "some" } },
      { does: "network", direction: "listen", when: { has: ["-s"], operands: "none" } },
    ],
    notHelp: ["-h"],
    options: {
      "-c --count, --client": "text",
      "-i --interval, --interface": "text",
      "-s": "text",
      "-w, -W, -t, -m, -p, -I, -q, -l, -M, -S, -T, -Q, -F, -e, -g, -N, -P": "text",
      "-d": "flag",
      "-D": "flag",
      "-r": "flag",
      "-4, -6, -a, -A, -B, -v, -L, -U, -j, -n, -O, -b, -z, -f, -o, -u, -x, -R": "flag",
      "--report, --udp, --tcp, --show-ips, --icmp, --syn, --fast, --flood, --scan, --traceroute, --no-dns": "flag",
    },
    operands: ["host..."],
  },
  {
    names: ["gping"],
    about: "draws how long answers take, of hosts or of commands",
    does: [{ does: "network", certainty: "likely", when: { operands: "some", lacks: ["--cmd"] } }],
    options: {
      "--cmd": "flag",
      "-n, -i, -b --buffer, -4, -6, -s --simple-graphics, -c --color": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["getmac", "getmac.exe", "gpresult", "gpresult.exe"],
    about: "shows cards and policies of this machine or of another",
    nature: "local",
    style: "slash",
    options: { "/s": { role: "host", does: ["network"] }, "/u, /p, /fo, /scope, /user, /x, /h": "text" },
    operands: ["text..."],
  },
  {
    names: ["smokeping"],
    about: "measures again and again how far other machines are",
    does: ["network?"],
    options: { "--check, --man, --email": { role: "flag", calms: true }, "--config": "read" },
    operands: ["text..."],
  },
  {
    names: ["tracert", "tracert.exe", "pathping", "pathping.exe"],
    about: "shows the way to another machine",
    does: ["network?"],
    style: "single-dash",
    notHelp: ["-h"],
    options: { "-h, -w, -j, -S, -i, -g, -p, -q": "text", "-d, -R, -4, -6, -n": "flag" },
    operands: ["host"],
  },
  {
    names: ["finger"],
    about: "shows who an account belongs to, here or on another machine",
    does: [{ does: "network", when: { operand: "*@*" } }],
    operands: ["text..."],
  },
  {
    names: ["iperf", "iperf3", "nuttcp"],
    about: "measures the speed between two machines",
    does: [{ does: "network", direction: "listen", when: { has: ["-s", "-S"] } }],
    options: {
      "-c --client": "host",
      "-s --server": "flag",
      "-S": "flag",
      "-B --bind": "address",
      "-F --file": "send",
      "-p --port, -t --time, -n --bytes, -P --parallel, -b --bitrate, -l --length, -w, -i --interval, -f --format, -M, -k":
        "text",
      "--logfile": "write",
      "-u --udp, -R --reverse, -d, -J --json, -V --verbose, -v --version, -D --daemon, -1 --one-off, -4, -6": "flag",
    },
    operands: ["host"],
  },
  {
    names: ["ntpq", "ntpdc", "chronyc", "rpcinfo", "ntpstat", "ntptime", "ntpctl", "ntptrace"],
    about: "asks time servers and the port mapper, on this machine unless a host is named",
    notHelp: ["-h"],
    options: {
      "-h": "host",
      "-p, -n, -m, -c, -i, -d, -a, -s, -t, -T": "flag",
    },
    commands: {
      "tracking|sources|sourcestats|activity|clients|ntpdata|rtcdata|serverstats|waitsync|makestep|burst|online|offline":
        [],
      "peers|associations|as|rv|readvar|lpeers|pe|sysinfo": [],
      "add|delete server|peer|pool": ["network?"],
    },
    operands: ["host..."],
  },
  {
    names: ["snmpusm"],
    about: "changes who may ask a device by SNMP",
    does: ["network:up", "credential-change"],
    options: { "-v, -c, -u, -a, -A, -l, -m, -M, -O, -P, -r, -t, -x, -n, -e, -E": "text", "-X": "secret" },
    operands: ["host", "text..."],
  },
  {
    names: ["snmpset", "snmptrap", "snmpinform", "snmpvacm"],
    about: "changes devices by SNMP",
    does: ["network:up"],
    options: { "-v, -c, -u, -a, -A, -l, -m, -M, -O, -P, -r, -t, -x, -n, -e, -E": "text", "-X": "secret" },
    operands: ["host", "text..."],
  },
  {
    names: words(`
      whois jwhois rwhois rdap nicinfo asn ipwhois bgpq3 bgpq4 ntpdate ntpdig htpdate tlsdate sntp rdate mrtg cfgmaker rancid-run snmpwalk
      snmpget snmpbulkwalk snmpbulkget snmptable snmpstatus snmpdf snmpnetstat snmpdelta snmptest snmpgetnext gnmic sslscan testssl testssl.sh sslyze
      cipherscan tlsx checkdmarc httpx-toolkit
    `),
    about: "asks public directories and services",
    does: ["network"],
    notHelp: ["-h"],
    options: {
      "-h --host": "host",
      "-k, -K": "read",
      "-p --port": "text",
      "-d": "flag",
      "-v": "text",
      "-c": "text",
      "--local": { role: "flag", calms: true },
    },
    operands: ["text..."],
  },
  {
    names: ["tshark", "dumpcap", "termshark", "wireshark", "rawshark"],
    about: "captures and reads traffic",
    does: [
      {
        does: "network",
        certainty: "likely",
        direction: "listen",
        sentence: "listens to network traffic",
        when: { lacks: ["-r", "-D", "-G", "-i"] },
      },
      { ...CAPTURES, when: { value: ["-i", "*", LOOPBACK], lacks: ["-r", "-D", "-G"] } },
    ],
    notHelp: ["-h"],
    options: {
      "-r --read-file": "read",
      "-w": "write",
      "-X": { role: "text", does: [{ does: "hidden-code", when: { value: ["-X", "lua_script*"] } }] },
      "-D --list-interfaces": "flag",
      "-s": "text",
      "-d": "text",
      "-G": "text",
      "-i, -f, -Y, -R, -T, -e, -E, -z, -c, -a, -b, -o, -K, -L, -y, -C, -F, -N": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["snoop"],
    about: "captures traffic on Solaris",
    does: [{ ...CAPTURES, when: { lacks: ["-i"] } }],
    operands: ["text..."],
  },
  {
    names: ["sngrep"],
    about: "captures calls over the internet",
    does: [{ ...CAPTURES, when: { lacks: ["-I", "--input"] } }],
    operands: ["text..."],
  },
  {
    names: ["snort", "suricata"],
    about: "looks for intrusions in traffic",
    style: "single-dash",
    does: [{ ...CAPTURES, when: { has: ["-i", "--af-packet", "--pcap", "--daq"], lacks: ["-T"] } }],
    options: {
      "-i, -c, -l, -A, -s, --daq": "text",
      "-r": "read",
      "--af-packet, --pcap": { role: "text", optional: true },
    },
    operands: ["text..."],
  },
  {
    names: words(`
      zeek argus softflowd fprobe pmacctd nfcapd stenographer daemonlogger tcpdump tcpflow tcpick
      netsniff-ng ssldump wireshark-cli pktmon justniffer httpry urlsnarf dsniff ettercap
      bettercap arpspoof dnsspoof macof responder mitm6 tcpkill driftnet sslstrip net-creds ettercap-text-only
      sniffnet
    `),
    about: "captures traffic",
    does: [
      { ...CAPTURES, when: { lacks: ["-r", "-D", "-d", "-G", "-i"] } },
      { ...CAPTURES, when: { value: ["-i", "*", LOOPBACK], lacks: ["-r", "-D", "-d", "-G"] } },
    ],
    notHelp: ["-h"],
    options: {
      "-r --read-file": "read",
      "-w": "write",
      "-F": "read",
      "-z, --postrotate-command": { role: "script", does: ["hidden-code?"] },
      "-i --interface": "text",
      "-D --list-interfaces": "flag",
      "-d": "flag",
      "-G": "text",
      "-s": "text",
      "-c, -f, -Y, -T, -e, -C, -W, -B, -E, -y, -M, -m, -V, -j, -a, -b, -o, -R, -2": "text",
      "-X": { role: "text", does: [{ does: "hidden-code", when: { value: ["-X", "lua_script*"] } }] },
      "-Z": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["p0f"],
    about: "guesses the systems behind traffic",
    nature: "local",
    does: [{ ...CAPTURES, when: { has: ["-i"] } }],
    options: { "-i": "text", "-r": "read", "-o": "write", "-f, -s, -u, -S, -t, -m": "text" },
    operands: ["text..."],
  },
  {
    names: ["ngrep"],
    about: "searches the traffic of the network",
    does: [
      { ...CAPTURES, when: { lacks: ["-I", "-L", "-d"] } },
      { ...CAPTURES, when: { value: ["-d", "*", LOOPBACK], lacks: ["-I", "-L"] } },
    ],
    options: { "-I": "read", "-O": "write", "-d, -n, -A, -s, -S, -W, -c, -P, -F": "text", "-L": "flag" },
    operands: ["text..."],
  },
  {
    names: words(`
      capinfos editcap mergecap reordercap text2pcap tcprewrite pcapfix tcpslice tcptrace randpkt ra
      nfdump
    `),
    about: "reads capture files",
    nature: "local",
  },
  {
    names: words(`
      tcpreplay packit sendip nemesis scapy mausezahn mz t50 packeth yersinia trafgen ostinato tcpliveplay
      thc-ipv6 fragrouter tcpspray
    `),
    about: "sends made-up packets",
    does: ["network:up"],
  },
  {
    names: ["ip", "bridge", "tc", "devlink", "rdma"],
    about: "shows and changes links, addresses and routes",
    options: {
      "-b, -batch": { role: "read", does: ["hidden-code?"] },
      "-force": "flag",
      "-n, -netns": "text",
      "-f, -family": "text",
      "-s": "flag",
      "-d": "flag",
      "-4, -6, -o, -br, -brief, -j, -json, -p, -c, -color, -stats, -details, -oneline": "flag",
    },
    style: "single-dash",
    operands: ["text..."],
    commands: {
      "netns exec": { operands: ["text", "argv..."], does: ["privilege?"] },
      "netns add|delete|del": ["privilege??"],
      "vrf exec": { operands: ["text", "argv..."] },
      "a*|l*|tuntap add|change|replace|append": [],
      "a*|l*|r*|n*|m*|t*|s* add|del|delete|flush|set|change|replace|append": CHANGES_NETWORK,
      "xfrm state|policy": ["credential-read?"],
      "xfrm state|policy add|delete|deleteall|flush|update": ["credential-change"],
      "*": [],
    },
  },
  {
    names: ["dhclient", "dhcpcd", "udhcpc", "udhcpc6", "dhcp6c", "pump"],
    about: "asks the local network for an address",
    notHelp: ["-h"],
    does: ["network"],
    options: {
      "-x --exit, -U --dumplease, --version": { role: "flag", calms: true },
      "-s --script, -sf, -c": { role: "read", does: ["hidden-code??"] },
      "-pf, -lf, -cf, -i, -h, -t": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["ifup"],
    about: "brings an interface up, and asks for an address on it",
    does: [{ does: "network", certainty: "likely", when: { noOperand: "lo" } }],
    options: { "-n --no-act": { role: "flag", calms: true }, "-i --interfaces": "read" },
    operands: ["text..."],
  },
  {
    names: words(`
      ifconfig ifdown route route.exe nmcli nmtui brctl
      vconfig ifenslave netplan resolvconf resolvectl
      nm-online
    `),
    about: "shows and changes network connections",
    notHelp: ["-h"],
    options: {
      "-s --show-secrets": {
        role: "flag",
        does: [{ does: "credential-read", certainty: "possible", sentence: "prints stored passwords" }],
      },
      "-t --terse, -p --pretty, -o --overview, -a --ask": "flag",
      "-f --fields, -g --get-values, -m --mode, -c --colors, -w --wait, -e --escape": "text",
    },
    commands: {
      "query|service|openpgp|tlsa": ["network"],
      "status|show|statistics|domain|get|list|general|log|dns|device-show": [],
      "networking connectivity": [],
      "device wifi connect|hotspot": ["network", "credential-change"],
      "device|dev|d wifi|w show-password": ["credential-read:prints the network's password"],
      "d* w* connect": ["network", "credential-change"],
      "device|dev|d connect|reapply": ["network?"],
      "connection|con|c add|modify": [
        {
          does: "credential-change",
          certainty: "likely",
          when: { operand: "*psk*|*passw*|*secret*|*wep-key*|*private-key*|802-1x*", orUnknown: true },
        },
      ],
      "connection|con|c import|edit|delete": ["credential-change??"],
      "connection|con|c clone|export": [],
      "connection|con|c up": ["network?"],
      "connection|con|c down": [],
      "radio|networking|r|n on": ["network?"],
      "radio|networking|r|n off": [],
      "radio *": [],
      "radio * on": ["network?"],
      "add|del|delete|change|flush": CHANGES_NETWORK,
    },
    operands: ["text..."],
  },
  {
    names: ["systemd-resolve"],
    about: "asks the local resolver",
    options: {
      "--status, --statistics, --flush-caches, --reset-statistics, --reset-server-features": {
        role: "flag",
        calms: true,
      },
      "-t --type, -i --interface, -c --class, -p": "text",
    },
    operands: ["host..."],
  },
  {
    names: words("zonemaster-cli gethostip ttcp owping twping amap pathload pathchirp thrulay ripe-whois"),
    about: "measures or asks another machine",
    does: ["network"],
    options: { "-p, -l, -n, -c, -i, -s, -L, -o": "text" },
    operands: ["host..."],
  },
  {
    names: ["unbound-control", "rndc", "nsd-control", "knotc", "pdns_control", "gdnsdctl"],
    about: "controls the name server of this machine, or another's",
    nature: "local",
    options: {
      "-s": "host",
      "--remote-address, --config-dir, --config-name, --socket-dir": "text",
      "-c, -k, -p, -y, -b, -V": "text",
    },
    commands: {
      "retransfer|refresh|transfer|force_transfer|retrieve|notify|zone-refresh|zone-retransfer|zone-notify": [
        "network",
      ],
      "addzone|delzone|signing|dnssec|zone-key-rollover": ["credential-change??"],
    },
    operands: ["text..."],
  },
  {
    names: ["connmanctl"],
    about: "shows and changes network connections",
    nature: "local",
    commands: {
      "connect|scan|tether|agent": ["network"],
      "disconnect|disable": ["network?"],
      "*": [],
    },
    operands: ["text..."],
  },
  {
    names: ["hostname", "hostname.exe"],
    about: "shows or sets the machine's name",
    notHelp: ["-h"],
    operands: ["text..."],
  },
];
