// Shells on other machines, raw sockets, tunnels and VPNs: ssh, nc, socat, ngrok, cloudflared, tailscale, WireGuard.
// What runs at the far end is still read: a remote command is a run with the place "remote".

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const KEYS: Does = ["network", "credential-change"];
const LOCAL_COMMAND =
  "*roxy*ommand*|*ocal*ommand=*|*nown*osts*ommand*|*LocalCommand*|*Match*exec*|*rovider=*/*|*XAuthLocation*|*nclude=*|*nclude *";

const SSH_OPTIONS: OptionTable = {
  "-o": {
    role: "text",
    does: [
      {
        does: "hidden-code",
        sentence: "runs a local command by an ssh option",
        when: { value: ["-o", LOCAL_COMMAND] },
      },
    ],
  },
  "-i": "text",
  "-I": "loaded",
  "-F": { role: "read", does: ["hidden-code??"] },
  "-E": "write",
  "-S": "text",
  "-J": "host",
  "-W": "host",
  "-p": "text",
  "-l": "text",
  "-L, -D": "text",
  "-R": { role: "text", does: ["network:both"] },
  "-c": "text",
  "-e": "text",
  "-b, -B, -m, -O, -P, -Q, -w": "text",
};

export const remoteShell: readonly ToolSpec[] = [
  {
    names: ["ssh", "slogin", "ssh.exe", "dbclient", "plink", "plink.exe", "sexec", "tssh", "xxh", "sshrc"],
    about: "runs a shell or a command on another machine",
    style: "posix",
    options: {
      ...SSH_OPTIONS,
      "-V": { role: "flag", calms: true },
      "-Q, -G": { role: "flag", calms: true },
      "-pw": "secret",
    },
    operands: ["host", "shell-remote..."],
  },
  {
    names: ["kitten", "kitty"],
    about: "a terminal and its helpers",
    nature: "local",
    options: { "-o --override, -c --config, -T --title, --class, -d --directory": "text", "--listen-on": "text" },
    commands: {
      "+kitten ssh": { style: "posix", options: SSH_OPTIONS, operands: ["host", "shell-remote..."] },
      ssh: { style: "posix", options: SSH_OPTIONS, operands: ["host", "shell-remote..."] },
      "+kitten transfer": ["network?"],
      "update-self": ["network:down"],
    },
    operands: ["argv..."],
  },
  {
    names: ["wezterm", "wezterm-gui"],
    about: "a terminal and its helpers",
    nature: "local",
    options: { "--config, --config-file, -n": "text" },
    commands: {
      ssh: { options: { "-o --ssh-option, --class": "text" }, style: "posix", operands: ["host", "argv-remote..."] },
      connect: ["network?"],
      start: { style: "posix", options: { "--cwd, --class, --workspace": "text" }, operands: ["argv"] },
      "cli spawn": { style: "posix", options: { "--cwd, --pane-id": "text" }, operands: ["argv"] },
    },
    operands: ["text..."],
  },
  {
    names: ["waypipe"],
    about: "shows windows of another machine",
    style: "posix",
    options: { "-c --compress, -s --socket, -n, --display": "text" },
    commands: {
      ssh: { options: SSH_OPTIONS, operands: ["host", "shell-remote..."] },
      server: { operands: ["argv..."] },
    },
    operands: ["text..."],
  },
  {
    names: ["xpra"],
    about: "shows or runs programs of another machine",
    nature: "local",
    options: { "--bind-tcp, --bind-ssl, --bind-ws, --bind-wss": "address", "--start, --start-child": "shell" },
    commands: {
      "attach|start|start-desktop|start-child|detach|shadow|upgrade|stop|exit|info|control|screenshot|print": {
        operands: ["page..."],
      },
      "list|list-sessions|version|help|showconfig": [],
    },
  },
  {
    names: ["squid"],
    about: "a caching proxy",
    does: [{ does: "network", direction: "listen", when: { lacks: ["-k", "-z"] } }],
    options: { "-k": "text", "-f": "read" },
    operands: [],
  },
  {
    names: ["autossh"],
    about: "ssh that reconnects",
    style: "posix",
    options: { ...SSH_OPTIONS, "-M": "text", "-V": { role: "flag", calms: true } },
    operands: ["host", "shell-remote..."],
  },
  {
    names: words(`
      mosh mosh-client et eternalterminal rsh rlogin rexec rcp remsh telnet telnet.exe telnet-ssl lsh c3270
      s3270 x3270 tn5250
    `),
    about: "remote shells",
    style: "posix",
    options: {
      "-p --port": "text",
      "-l": "text",
      "--ssh": "shell",
      "--server": "text",
      "-e": "text",
      "-n": "write",
      "-b": "text",
    },
    operands: ["host", "shell-remote..."],
  },
  {
    names: ["boundary"],
    about: "reaches machines through Boundary",
    nature: "network",
    does: NETWORK,
    commands: {
      "authenticate|logout": KEYS,
      "config get-token": ["credential-read"],
      "accounts|users|roles|groups|auth-methods|credential-stores|credential-libraries|credentials|managed-groups": {
        does: NETWORK,
        commands: {
          "create|update|delete|add-*|set-*|remove-*|change-*|change-state": KEYS,
        },
      },
      "* delete": ["network", "destructive?"],
    },
  },
  {
    names: ["tsh"],
    about: "signs in to and reaches machines through Teleport",
    nature: "network",
    does: NETWORK,
    commands: {
      "login|logout": KEYS,
      "apps|db|kube|proxy login": KEYS,
      "mfa add|rm": KEYS,
      "status|env|config": [],
      ssh: { style: "posix", operands: ["host", "shell-remote..."] },
      scp: { operands: ["remote-path...", "remote-path"], does: [] },
      "request create|review": ["network", "outbound-message?"],
    },
  },
  {
    names: ["ssh-copy-id"],
    about: "installs a public key on another machine",
    does: KEYS,
    options: { "-i": "read", "-p": "text", "-o": "text", "-F": "read", "-n": { role: "flag", rehearses: true } },
    operands: ["host"],
  },
  {
    names: ["sshpass"],
    about: "feeds a password to ssh",
    style: "posix",
    options: { "-p": "secret", "-f": "read", "-d": "text", "-P": "text", "-e": "flag" },
    operands: ["argv"],
  },
  {
    names: words(`
      pssh parallel-ssh pscp.pssh parallel-scp prsync parallel-rsync pslurp parallel-slurp pnuke parallel-nuke pdsh pdcp dsh clush cssh csshx tmux-cssh
      clusterssh csshX mussh sshuttle ssh-keyscan sshm assh storm ssh-audit sshesame warpgate
      rustdesk
    `),
    about: "ssh to many machines and around it",
    does: NETWORK,
    style: "posix",
    options: {
      "-h --hosts": "text",
      "-H --host": "text",
      "-l, --user": "text",
      "-i": "text",
      "-t --timeout": "text",
      "-o --outdir": "text",
      "-e, --ssh-cmd": "shell",
      "-r --remote": "host",
      "-w": "text",
    },
    notHelp: ["-h"],
    operands: ["text", "shell-remote..."],
  },
  {
    names: words(`
      nc netcat nc.traditional nc.openbsd ncat ncat.exe nc.exe nc64.exe cryptcat netcat-openbsd sbd dbd
      powercat rustcat rcat pwncat pwncat-cs
    `),
    about: "raw network connections",
    notHelp: ["-h"],
    does: [
      { does: "network", direction: "listen", when: { has: ["-l"], lacks: ["-U"] } },
      { does: "network", direction: "up", when: { stdin: "fed", lacks: ["-l", "-U"], operands: "some" } },
      {
        does: "hidden-code",
        sentence: "hands a program to whoever is on the other end of the connection",
        when: { has: ["-e", "-c", "--lua-exec"] },
      },
    ],
    options: {
      "-l --listen": { role: "address", late: true },
      "-e --exec": "shell",
      "-c --sh-exec": "shell",
      "--lua-exec": "script",
      "-p, --source-port": "text",
      "-s --source": "text",
      "-w --wait": "text",
      "-i --idle-timeout, --interval": "text",
      "-q": "text",
      "-x, --proxy": "host",
      "-X, --proxy-type": "text",
      "-o --output": "write",
      "-T": "text",
      "-V": "text",
      "-M": "text",
      "-g, -G, -I, -O, -P, -m, -b": "text",
      "-U --unixsock": { role: "write", late: true },
      "--allow, --deny, --max-conns, --delay, --proxy-auth, --ssl-ciphers": "text",
      "--ssl-cert, --ssl-key, --ssl-trustfile, --allowfile, --denyfile": "read",
      "-v": "flag",
      "-t": "flag",
      "-S": "flag",
      "-z, -n, -u, -k, -4, -6, -d, -r, -N, -D, -C": "flag",
    },
    operands: ["host", "text..."],
  },
  {
    names: ["socat", "socat1", "filan", "procan"],
    about: "connects two byte streams of any kind",
    notHelp: ["-h"],
    does: [
      {
        does: "hidden-code",
        sentence: "runs a program for whoever is on the other end",
        when: { operand: "EXEC:*|SYSTEM:*|SHELL:*|exec:*|system:*|shell:*" },
      },
    ],
    options: {
      "-lf": "write",
      "-r, -R": "write",
      "-T, -t, -b, -L, -W, -lp, -S": "text",
      "-x, -u, -U, -v, -d, -D, -g, -s, -4, -6": "flag",
    },
    operands: ["stream..."],
  },
  {
    names: ["teleport"],
    about: "a gate to other machines",
    nature: "network",
    does: NETWORK,
    commands: {
      "configure|version|help|status": [],
      install: ["persistence"],
      "node configure": [],
      "backend get|ls|rm|edit": [],
    },
  },
  {
    names: ["tmate"],
    about: "a terminal that others can see and use",
    nature: "local",
    does: [{ does: "network", when: { operands: "none" } }],
    options: { "-S, -f, -k, -n, -r, -a, -L": "text", "-c": "shell", "-F, -V, -2, -u, -v": "flag" },
    operands: ["text..."],
    commands: {
      "show-messages|display|display-message|wait|list-sessions|ls|kill-session|show-options|set-option|set|send-keys|detach":
        [],
      "new-session|new|attach|attach-session": ["network"],
    },
  },
  {
    names: ["ttyd", "gotty", "wetty", "shellinabox", "shellinaboxd"],
    about: "a terminal as a web page",
    style: "posix",
    does: [{ does: "network", direction: "listen", when: { lacks: ["-i", "-a"] } }],
    options: {
      "-i --interface, -a --address": "address",
      "-p --port, -c --credential, -s --service, -u --uid, -g --gid, -t --client-option": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["websockify"],
    about: "brings a port to web pages",
    does: ["network:listen"],
    options: {
      "--web --web-dir": "folder",
      "--cert, --key, --token-plugin, --token-source, --auth-plugin, --auth-source, --idle-timeout, --heartbeat":
        "text",
      "-D --daemon, -v --verbose, --ssl-only": "flag",
    },
    operands: ["address", "host"],
  },
  {
    names: words(`
      ngrok lt localtunnel bore frpc frps chisel rathole inlets pagekite pagekite.py zrok expose tunnelmole pgrok
      tmole localhost.run pinggy serveo devtunnel loophole loclx jprq gost ligolo ligolo-agent ligolo-proxy
      proxytunnel corkscrew connect-proxy iodine iodined dnscat dnscat2 dns2tcp dns2tcpc dns2tcpd ptunnel
      ptunnel-ng udp2raw wstunnel stunnel stunnel4 sslh redsocks rinetd hans icmptunnel icmptx revsocks
      earthworm nps npc upterm sshx teleconsole gs-netcat
      gs-sftp gs-mount hts htc udptunnel simpleproxy 6tunnel redir stone desproxy kcptun cntlm
      novnc novnc_proxy piko sish boringproxy holesail localxpose packetriot pktriot telebit remote.it
      httptunnel pwnat tunnelto hypertunnel portr ssh-mitm tlswrapper microsocks srelay hev-socks5-tunnel
      badvpn-tun2socks tun2socks debug-me kcptun-client kcptun-server freelan g3proxy gcloud-sql-proxy gensiot gtlssh
      gtlsshd spiped untun xtunnel turnutils_uclient turnutils_stunclient
    `),
    about: "tunnels that open this machine to others",
    does: ["network:both"],
    options: { "-W --writable, -t, -c --credential, -p --port, -i, -e, -k, -s": "text" },
    operands: ["text..."],
    commands: {
      "config add-authtoken|add-api-key|edit": ["credential-change"],
      authtoken: ["credential-change"],
      "config check|upgrade": [],
      "help|completion|verify|credits": [],
      "enable|disable|invite": KEYS,
      "user login|logout|show": KEYS,
      "api|service|share": ["network:both"],
      "api credentials|api-keys|ssh-credentials|tunnel-credentials|ssh-certificate-authorities create|update": KEYS,
      "api credentials|api-keys|ssh-credentials delete": [...KEYS, "lockout"],
      "login|logout|register": KEYS,
      "service install": ["persistence", "network"],
    },
  },
  {
    names: ["cloudflared"],
    about: "Cloudflare tunnels and access",
    nature: "network",
    does: ["network:both"],
    options: { "--app": "name" },
    commands: {
      "tunnel login|create|token": KEYS,
      login: KEYS,
      "access login|ssh-gen": KEYS,
      "access token": ["network", "credential-read"],
      "service install": ["persistence", "network"],
      "service uninstall": ["destructive?"],
      "version|help": [],
      "tunnel ingress": [],
      "tunnel delete": ["network", "destructive", "credential-change"],
    },
  },
  {
    names: words(`
      tailscale tailscaled headscale zerotier-cli zerotier-one netbird nebula innernet netmaker netclient
      twingate nordvpn mullvad expressvpn protonvpn protonvpn-cli surfshark-vpn surfshark windscribe windscribe-cli
      piactl warp-cli globalprotect f5fpc tunnelblickctl ivpn adguardvpn-cli nordlayer pritunl-client
      pritunl-client-cli airvpn mozillavpn torguard hotspotshield purevpn-cli cyberghostvpn openfortigui forticlient vopono-sync hideme
    `),
    about: "VPN and mesh network clients",
    nature: "network",
    does: NETWORK,
    commands: {
      "status|show|ip|version|help|info|listnetworks|listpeers|peers|whois|completion|bugreport|get": [],
      "settings|set-alias": [],
      "set *": [],
      "lock status": [],
      "set killswitch|kill-switch|firewall|analytics off|disabled|0|false": ["guard-tamper?"],
      "users|nodes|preauthkeys|apikeys list|ls": NETWORK,
      "activate|install|redeem|import": KEYS,
      "account get|list|list-devices": NETWORK,
      "account login|logout|set|create|revoke-device|redeem": KEYS,
      "connect|disconnect|reconnect|start|stop|countries|cities|list-locations": NETWORK,
      "vpn connect|disconnect": NETWORK,
      "new|add-peer|add-cidr|up|login|logout|join|leave|register|lock|switch|preauthkeys|apikeys|users|nodes|auth":
        KEYS,
      "users|nodes|node|apikeys|preauthkeys delete|destroy|remove|expire": [...KEYS, "lockout?"],
      down: ["network", "lockout??"],
      "funnel|serve|ssh|file": ["network:both"],
      cert: ["network:both", "credential-change:gets a certificate and its key"],
      "lockdown-mode|killswitch": ["guard-tamper?"],
      "lockdown-mode|killswitch set|get on|enabled": [],
      "lockdown-mode|killswitch get|on|enable": [],
      "relay|bridge|auto-connect|lan|dns|obfuscation": [],
      "relay update": NETWORK,
      "registration new|delete|license": KEYS,
    },
  },
  {
    names: ["wg", "wg-quick", "awg", "awg-quick", "boringtun"],
    about: "WireGuard tunnels",
    commands: {
      show: [],
      "show * private-key|preshared-keys|dump": ["credential-read:prints the tunnel's private key"],
      showconf: ["credential-read:prints the tunnel's private key"],
      "genkey|genpsk": ["credential-change:makes a key"],
      pubkey: [],
      "set|setconf|addconf|syncconf": ["credential-change", "network"],
      up: ["network"],
      strip: ["credential-read:prints the tunnel's private key"],
      "down|save": [],
    },
  },
  {
    names: ["mpirun", "mpiexec", "orterun", "prterun"],
    about: "runs a program several times at once, here or on other machines",
    style: "posix",
    options: {
      "-H --host -host, --hosts -hosts": {
        role: "text",
        does: [{ does: "network", when: { value: ["-H|--hosts", "*", "localhost*|127.*"] } }],
      },
      "-f --hostfile -hostfile --machinefile -machinefile": { role: "text", does: ["network?"] },
      "-n -np --np -c, -N --npernode -npernode -ppn, --map-by, --bind-to, --rank-by, --prefix, -wdir --wdir": "text",
      "-x, -env --env -genv": "text",
      "--mca -mca": { role: "text", second: "text" },
      "--oversubscribe -oversubscribe, --allow-run-as-root, -q, -v": "flag",
    },
    operands: ["argv"],
  },
  {
    names: ["ipsec", "strongswan", "swanctl"],
    about: "VPN connections by IPsec",
    does: ["network"],
    options: {
      "-l --list-sas, -P --list-pols, -B --list-authorities, -L --list-conns, -x --list-certs, -A --list-pools, -S --stats":
        {
          role: "flag",
          calms: true,
        },
    },
    commands: {
      "status|statusall|list*|version|verify|_*": [],
      pki: ["credential-change?"],
      "newhostkey|initnss|rsasigkey|import|rereadsecrets": ["credential-change"],
      "showhostkey|checknss": [],
    },
    operands: ["text..."],
  },
  {
    names: ["openvpn3"],
    about: "VPN sessions",
    nature: "network",
    does: ["network"],
    options: { "-c --config, -o --config-path, --path": "text" },
    operands: ["text..."],
    commands: {
      "sessions-list|configs-list|config-import|config-manage|config-acl|config-show|config-remove|session-stats|session-acl|log|log-service|version|help":
        { does: [], operands: ["text..."] },
      "config-dump": ["credential-read??"],
      "session-auth": ["network", "credential-change?"],
    },
  },
  {
    names: words(`
      openvpn openconnect vpnc pptp pppd fortivpn openfortivpn sstpc xl2tpd snx
        vopono stoken tinc tincd n2n edge softether vpncmd rasphone yggdrasil cjdroute vpn-slice
      fastd vtund ocserv sstp-client pptpsetup chilli iked wireproxy wgcf gpclient gpauth openconnect-sso
      snxctl ghostunnel riseup-vpn bitmask eddie-cli hummingbird quicktun anytun uanytun gvpe vpnserver
      vpnclient vpnbridge chnroutes supernode l2tpns pptpd pptpclient pppoe-start pppoe-connect pppoe-discovery isatapd
    `),
    about: "VPN connections",
    does: [{ does: "network", when: { lacks: ["--genkey"] } }],
    options: {
      "--up, --down, --route-up, --auth-user-pass-verify, --tls-verify, --client-connect, --ipchange, --plugin": {
        role: "script",
        does: ["hidden-code?"],
      },
      "--config": "read",
      "-s --script": "shell",
      "--genkey": { role: "text", optional: true, does: ["credential-change"] },
      "-K --generate-keys": { role: "text", optional: true, does: ["credential-change"] },
      "--create, --encrypt": { role: "text", optional: true, does: ["credential-change"] },
      "--show-ciphers, --show-digests, --show-tls": { role: "flag", calms: true },
    },
  },
  {
    names: ["rasdial", "rasdial.exe"],
    about: "dials the connections of Windows",
    style: "slash",
    does: [{ does: "network", when: { operands: "some", lacks: ["/disconnect"] } }],
    options: { "/disconnect": "flag", "/domain, /phone, /callback, /phonebook": "text" },
    operands: ["text", "text", "secret"],
  },
  {
    names: ["nyx"],
    about: "watches the Tor of this machine",
    nature: "local",
    notHelp: ["-i"],
    options: { "-i --interface, -s --socket": "text", "-c --config": "read", "-l --log, -d --debug": "text" },
  },
  {
    names: words(`
      torsocks torify proxychains proxychains4 tsocks proxychains-ng usewithtor socksify graftcp runsocks
      oniux
    `),
    about: "runs a program through a proxy",
    style: "posix",
    does: NETWORK,
    options: { "-f": "read", "-q, -i, --isolate, --shell": "flag", "-a, -P, -u, -p": "text" },
    commands: { "show|on|off": [] },
    operands: ["argv..."],
  },
  {
    names: words(`
      tor anonsurf nipe toriptables obfs4proxy i2prouter i2pd snowflake privoxy tinyproxy dante
      danted sockd 3proxy ss-local ss-server ss-redir ss-tunnel sslocal ssserver v2ray xray trojan
      trojan-go hysteria naive clash mihomo sing-box shadowsocks brook tuic juicity snell outline lantern
      psiphon onionbalance tractor ziproxy polipo ffproxy perlbal pen balance delegated wwwoffle
    `),
    about: "proxies and anonymising networks",
    does: NETWORK,
    notHelp: ["-h"],
    options: {
      "--verify-config, --hash-password, --list-fingerprint": { role: "text", optional: true, calms: true },
      "-test, -k": { role: "text", optional: true },
      "-t": { role: "flag" },
      "-f, -c --config, -C, -config": "read",
      "-s, -p, -l, -b, -m, -d, -D": "text",
    },
    commands: { "check|format|merge|generate|rule-set|test|uuid|x25519|convert": [], "stop|status": [] },
    operands: ["text..."],
  },
  {
    names: words(`
      xfreerdp xfreerdp3 wlfreerdp rdesktop mstsc mstsc.exe vncviewer xtightvncviewer gvncviewer remmina
      krdc vinagre tigervnc anydesk teamviewer parsec moonlight nomachine spicy citrix rustdesk-cli winrs
      winexe evil-winrm wmiexec.py smbexec.py psexec.py atexec.py
      dcomexec.py x2goclient xvncviewer ssvncviewer ssvnc vncdo vncdotool vncsnapshot freerdp sdl-freerdp
      gnome-connections dwservice
    `),
    about: "remote desktops and remote execution",
    does: ["network"],
    notHelp: ["-h", "/?"],
    operands: ["text..."],
  },
  {
    names: ["psexec", "psexec.exe", "psexec64", "paexec"],
    about: "runs a program on another machine, or as the system",
    style: "single-dash",
    does: [
      { does: "network", when: { operand: "\\\\*" } },
      { does: "privilege", when: { has: ["-s"] } },
      { does: "privilege", certainty: "likely", when: { has: ["-h"] } },
      { does: "hidden-code", certainty: "likely", when: { has: ["-c"] } },
    ],
    options: {
      "-s, -i, -d, -h, -c, -f, -v, -e, -x, -l, -accepteula, -nobanner, -high, -low, -realtime, -background": "flag",
      "-u, -n, -w, -a, -r": "text",
      "-p": "secret",
    },
    notHelp: ["-h"],
    operands: ["text..."],
  },
  {
    names: words(`
      vncserver x11vnc Xvnc tightvncserver tigervncserver x0vncserver x0tigervncserver xrdp xrdp-sesman
      wayvnc krfb vino-server gnome-remote-desktop-daemon weylus sunshine spice-vdagentd freerdp-shadow-cli
      x2goserver nxserver guacd
    `),
    about: "lets others see and use this desktop",
    does: [{ does: "network", direction: "listen", when: { lacks: ["-kill", "-list", "--kill", "-localhost"] } }],
    notHelp: ["-h"],
    options: {
      "-kill": { role: "text" },
      "-list": "flag",
      "--kill": "flag",
      "-localhost": { role: "flag" },
      "-storepasswd": { role: "text", optional: true, does: ["credential-change"] },
      "--useradd, --userenable, --passwd": { role: "text", does: ["credential-change"] },
      "--userdel, --userdisable": { role: "text", does: ["credential-change", "lockout"] },
      "-rfbauth, -passwdfile": "read",
      "-display, -rfbport, -geometry, -depth, -auth, -id": "text",
    },
    operands: ["text..."],
  },
];
