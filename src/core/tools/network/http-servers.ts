// Programs that listen: web and application servers, file sharing, mocks of APIs, load balancers and other daemons.
// One that listens on this machine only is nobody else's; the address says which, or the program's own habit.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const LISTENS: Does = ["network:listen"];

/** Servers that stay on this machine unless an option names another address. */
const BINDS: OptionTable = {
  "-H, -b --bind, --host, --hostname, --address, --ip, --interface": "address",
  "-p --port, -w --workers, -t --threads, -k, -l, -e, -n": "text",
  "--ssl-certfile, --ssl-keyfile, --cert, --key, -c, --config": "read",
};

export const httpServers: readonly ToolSpec[] = [
  {
    names: words(`
      http-server live-server servor webfsd miniserve simple-http-server updog uploadserver dufs copyparty woof qrcp
      rustypaste darkhttpd thttpd quark mini_httpd micro_httpd mini-httpd boa monkey hiawatha cherokee lwan
      civetweb mongoose althttpd static-web-server sws serve ran gossa tvheadend droopy servefile chezdav filebrowser
      gohttpserver simplehttpserver sfz goshs algernon bozohttpd webfs tinyhttpd nweb redbean uhttpd devd
      local-web-server browser-sync gopherd gophernicus pygopherd geomyidae gmnisrv agate gmid twistd twist
      webrick thin passenger yaws merecat ashd gitweb calibre-server
    `),
    about: "serves files over HTTP",
    does: LISTENS,
    notHelp: ["-h"],
    options: {
      "-a, -i, -b --bind, -h --host, --hostname, --address, --addr, --interfaces, --listen-address": "address",
      "-p --port, -d, -c, -u --user, --auth, -P --proxy, -t, -l --listen, -m, -r": "text",
      "--routes, --tls-cert, --tls-key, --cert, --key, -C, -K": "read",
      "-V --version": { role: "flag", calms: true },
    },
    commands: {
      "start|serve|web": LISTENS,
      "config|cmds|hash|rules|init|recipe": [],
      users: ["credential-change?"],
      "users ls|export": [],
    },
    operands: ["folder..."],
  },
  {
    names: ["caddy", "frankenphp"],
    about: "a web server that gets its own certificates",
    does: LISTENS,
    options: {
      "--config, -c": "read",
      "--listen, -l": "address",
      "--from": "host",
      "--to, --root, -r, --domain, -d, --adapter, -a, --address, --pidfile, -t": "text",
    },
    commands: {
      "version|validate|fmt|adapt|list-modules|hash-password|completion|build-info|environ|manpage|storage": [],
      "stop|reload": [],
      "trust|untrust": ["credential-change"],
      "add-package|remove-package|upgrade": ["network:down", "hidden-code?"],
      "run|start|file-server|reverse-proxy|respond|php-server": LISTENS,
      "": [],
    },
  },
  {
    names: words(`
      uvicorn gunicorn hypercorn daphne granian flask quart sanic bottle cherryd hug fastapi
      litestar pserve paster
    `),
    about: "serves a Python application, on this machine unless told otherwise",
    nature: "local",
    options: {
      ...BINDS,
      "--listen": "address",
      "-h": "address",
      "--uds, --fd": "text",
    },
    notHelp: ["-h"],
    commands: {
      "run|dev|serve": { operands: ["text..."] },
      "routes|db|init-db|test": [],
      shell: { does: [], feeds: ["python"] },
      "create-user|create-admin|create-superuser": ["credential-change"],
      "users|roles|fab create|activate|add|change_password|create-admin|create-user|reset-password": [
        "credential-change",
      ],
      "users|roles|fab deactivate|remove|delete-user": ["credential-change", "lockout"],
      "drop-db|drop_db|db-drop": ["destructive"],
    },
    operands: ["text..."],
  },
  {
    names: ["waitress-serve"],
    about: "serves a Python application to every machine unless told otherwise",
    does: LISTENS,
    options: { "--host, --listen": "address", "--port, --threads, --call": { role: "text", optional: true } },
    operands: ["text..."],
  },
  {
    names: ["mailpit", "mailhog", "MailHog", "maildev"],
    about: "takes mail from programs under test, and shows it",
    does: LISTENS,
    options: { "-l --listen, -s --smtp, -api-bind-addr, -smtp-bind-addr, -ui-bind-addr, --ip, --web-ip": "address" },
    commands: { "version|readyz|reindex|dump": [] },
    operands: ["text..."],
  },
  {
    names: words(`
      mockoon-cli prism smocker hoverfly hoverctl mountebank mb imposter killgrave dyson
      json-graphql-server httpbin go-httpbin webhook hookdeck smee smee-client
      interactsh-server mailcatcher inbucket smtp4dev fakesmtp aiosmtpd moto_server
    `),
    about: "stands in for a service while one develops",
    nature: "local",
    options: {
      ...BINDS,
      "-u --url, --target": { role: "url", does: ["network?"] },
      "--smtp, --listen": "address",
    },
    commands: { "listen|login": ["network"], "start|mock|proxy": [] },
    operands: ["page..."],
  },
  {
    names: ["apachectl", "apache2ctl"],
    about: "drives the Apache web server",
    nature: "local",
    options: { "-f, -k, -D, -S, -M, -t, -V, -l, -L": { role: "text", optional: true } },
    operands: ["text..."],
    commands: {
      "start|restart": ["network:listen?"],
      "graceful|configtest|status|fullstatus|stop|graceful-stop": [],
    },
  },
  {
    names: ["a2enmod", "a2dismod", "a2ensite", "a2dissite", "a2enconf", "a2disconf", "a2query"],
    about: "switches parts of the Apache web server on and off",
    nature: "local",
    does: [],
    operands: ["text..."],
  },
  {
    names: ["slurmctld", "slurmd", "slurmdbd"],
    about: "servers of a compute cluster",
    does: ["network:listen"],
    options: { "-V, -C, -G": { role: "flag", calms: true }, "-f, -L, -d, -n, -N": "text", "-D, -c, -v": "flag" },
    notHelp: ["-V"],
  },
  {
    names: ["asterisk"],
    about: "a telephone exchange",
    does: [{ does: "network", direction: "listen", when: { lacks: ["-r", "-R", "-x", "-V", "-h"] } }],
    options: { "-r, -R, -V, -h, -v, -d, -g, -f, -c": "flag", "-x, -C, -U, -G": "text" },
  },
  {
    names: ["murmurd", "mumble-server"],
    about: "serves voice chat",
    style: "single-dash",
    does: [{ does: "network", direction: "listen", when: { lacks: ["-supw", "-readsupw", "-disablesu"] } }],
    options: {
      "-supw, -readsupw": { role: "secret", does: ["credential-change"] },
      "-disablesu": { role: "flag", does: ["credential-change", "lockout"] },
      "-version, -license, -authors, -wipessl": "flag",
      "-ini": "read",
    },
    operands: ["text..."],
  },
  {
    names: ["adguardhome", "AdGuardHome"],
    about: "answers names, without advertisements",
    does: [{ does: "network", direction: "listen", when: { lacks: ["-s", "--version", "--check-config"] } }],
    options: {
      "-s --service": { role: "text", does: [{ does: "persistence", when: { value: ["-s", "install"] } }] },
      "--update": { role: "flag", does: ["network:down"] },
      "--version, --check-config": "flag",
      "-c --config, -w --work-dir, -h --host, -p --port, -l --logfile": "text",
    },
    notHelp: ["-h"],
  },
  {
    names: words(`
      httpd apache2 lighttpd sshd dropbear tinysshd
      telnetd in.telnetd tftpd atftpd in.tftpd vsftpd proftpd pure-ftpd rsyncd smbd nmbd winbindd slapd inetd
      xinetd openbsd-inetd rlinetd tcpserver udpserver tcpsvd ipsvd bind9 named knotd nsd unbound dnsmasq
      dnsdist pdns_server pdns_recursor coredns kresd gdnsd smartdns avahi-daemon avahi-publish
      avahi-publish-service mdnsd dhcpd kea-dhcp4 kea-dhcp6 radvd ntpd chronyd openntpd ptp4l ptpd rpcbind
      nfsd ganesha.nfsd mountd gsocket gs-server dovecot cyrus master opensmtpd haraka courier-imapd spamd uftpd wiremock
      rspamd ejabberd prosody ngircd inspircd unrealircd znc bip bitlbee synapse dendrite conduit conduwuit
      snapserver icecast icecast2 shoutcast minidlnad minidlna gerbera jellyfin plexmediaserver emby
      mediatomb rygel uxplay shairport-sync spotifyd librespot coturn turnserver stund radiusd freeradius
      snmpd snmptrapd opentracker cupsd p910nd kamailio opensips freeswitch
      janus in.fingerd varnishd nuster traefik hitch pound sozu nutcracker twemproxy fcgiwrap spawn-fcgi
      uwsgi php-fpm git-http-backend blocky pihole-FTL dnss stubby apt-cacher-ng apt-cacher cherokee-admin
      dnsproxy tayga miredo distccd icecc-scheduler iceccd ircd ircd-hybrid charybdis solanum ergo oragono
      atheme-services anope jabberd2 lldpd llmnrd wsdd wsdd2 rwhod rusersd talkd identd oidentd usbipd tgtd
      ypbind ypserv iiod gpsd snmpsimd owntone gmediarender upmpdcli motion mjpg_streamer ustreamer go2rtc mediamtx
      rtsp-simple-server unitd radicale xandikos calypso vaultwarden tangd ntopng darkstat cockpit-ws bird
      bird6 babeld olsrd batmand exabgp gobgpd openbgpd bgpd ospfd zebra pimd igmpproxy smcroute mrouted
      ucarp keepalived relayd dhcrelay udhcpd innd sn uhub opennhrp stayrtr routinator octorpki fort utftpd
      ggated gmond gmetad kvrocks glauth flow-capture flowd sfcapd jstatd livekit-server kapow gatus istgt
      hyperglass goflow2 lpd mini_snmpd gsad hddemux sniproxy synapse_homeserver tuwunel
    `),
    about: "servers that let others in",
    does: [
      {
        does: "network",
        direction: "listen",
        when: { lacks: ["-t", "-T", "-tt", "-v", "-V", "-l", "-S", "-M", "-kill", "--checkconf", "--testconfig"] },
      },
    ],
    notHelp: ["-h"],
    options: {
      "-t": "flag",
      "-T": "flag",
      "-tt": "flag",
      "-v": "flag",
      "-V": "flag",
      "-l": "flag",
      "-S": "flag",
      "-M": "flag",
      "-kill": "flag",
      "--checkconf": "flag",
      "--testconfig": "flag",
      "--mode": { role: "text" },
      "-c --config, -f": "read",
      "-p, -o, -g, -d, -s": "text",
    },
    commands: { "configtest|status|fullstatus|-t": [], "stop|graceful-stop": [], validate: [] },
    operands: ["text..."],
  },
  {
    names: ["nginx", "openresty", "tengine", "angie"],
    about: "serves web sites",
    does: LISTENS,
    options: {
      "-s": { role: "text", calms: true },
      "-t, -T, -v, -V": { role: "flag", calms: true },
      "-q": "flag",
      "-c": "read",
      "-e, -g, -p": "text",
    },
  },
  {
    names: ["haproxy"],
    about: "spreads connections over servers",
    does: LISTENS,
    options: {
      "-c": { role: "flag", calms: true },
      "-vv, -v": { role: "flag", calms: true },
      "-f": "read",
      "-p, -L, -n, -N, -C, -sf, -st, -x, -S": "text",
      "-D, -W, -d, -db, -q": "flag",
    },
  },
];
