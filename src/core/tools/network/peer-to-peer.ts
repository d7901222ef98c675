// Peer-to-peer transfer and tools that hand files from one person to another.
// What is sent is read as sent; a swarm is talked to in both directions whatever the call says.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const BOTH: Does = ["network:both"];

export const peerToPeer: readonly ToolSpec[] = [
  {
    names: words(`
      transmission-cli transmission-daemon transmission-gtk transmission-qt rtorrent qbittorrent
      qbittorrent-nox deluge deluged deluge-web deluge-console deluge-gtk ctorrent btcli amule amuled
      amulecmd ed2k nicotine stig torrent tremc transgui mldonkey mlnet btdownloadheadless btfs peerflix
      torrentflix webtorrent-cli unworkable microdc2 ncdc eiskaltdcpp-daemon gnunet-download gnunet-publish
      retroshare retroshare-service tribler biglybt vuze frostwire ktorrent rqbit dat hyperdrive zeronet
      freenet fproxy i2psnark tixati
    `),
    about: "peer-to-peer transfer of files",
    does: BOTH,
    options: {
      "-f, --torrent-done-script": { role: "script", does: ["hidden-code?"] },
      "-d --dump-settings": { role: "flag", calms: true },
    },
  },
  {
    names: ["transmission-remote", "deluge-rpc", "qbt", "rtcontrol"],
    about: "steers a torrent client",
    notHelp: ["-h"],
    options: {
      "-n --auth": "secret",
      "-a --add": { role: "url", does: BOTH },
      "-l --list, -s, -S, -v, -i --info, -si, -st, -r --remove, --verify, --start, --stop": "flag",
      "-t --torrent, -w --download-dir, -d, -u, -g, -G": "text",
      "--remove-and-delete": { role: "flag", does: ["destructive"] },
      "--torrent-done-script": { role: "script", does: ["hidden-code?"] },
    },
    operands: ["host", "text..."],
  },
  {
    names: ["webtorrent"],
    about: "streams torrents",
    does: BOTH,
    options: { "-o --out": "folder", "--on-done, --on-exit": "script", "-t --subtitles": "read" },
    commands: { "create|info|version|help": [] },
    operands: ["text..."],
  },
  {
    names: ["ipfs", "kubo", "ipfs-cluster-ctl"],
    about: "content-addressed storage shared by peers",
    nature: "network",
    does: BOTH,
    commands: {
      "commands|id|cid|init|config|shutdown|diag|log|stats|multibase": [],
      "block stat": [],
      "key list": [],
      "key gen|rm|import|rename|rotate|export": ["credential-change"],
      "pin ls|rm|verify": [],
      "repo stat|verify|ls|migrate": [],
      "repo gc": ["destructive??"],
      "bootstrap list": [],
      "bootstrap add|rm": [],
      "files ls|stat|mkdir|cp|mv|read|flush|chcid": [],
      "files rm": ["file-delete"],
      "dag stat|resolve": [],
      add: {
        does: ["network:up"],
        options: { "-n --only-hash": { role: "flag", calms: true }, "-r, -q, -Q, -w": "flag" },
        operands: ["send..."],
      },
    },
  },
  {
    names: ["syncthing", "resilio-sync", "rslsync", "btsync", "syncthing-cli", "syncthingctl"],
    about: "keeps folders the same on several machines",
    does: BOTH,
    commands: {
      "cli show|config|errors": [],
      "cli operations": ["network?"],
      "generate|decrypt|browser|paths|device-id": [],
      "-generate|--generate|-paths|--paths|-device-id|--device-id": [],
      serve: BOTH,
      "": BOTH,
    },
    options: { "--paths, --device-id, --generate, -device-id, -paths": { role: "text", optional: true, calms: true } },
  },
  {
    names: words(`
      croc wormhole magic-wormhole wormhole-william wormhole-rs ffsend wetransfer toss sendme dumbpipe
      piping-server localsend localsend_app localsend-cli onionshare onionshare-cli filebin portal gosend
      sharik snapdrop pairdrop opendrop warpinator landrop zget zput fling netsend uftp udpcast udp-sender
      warp-send webwormhole ww dcp p2pcopy rhost tuntox wush
      udp-receiver dukto patchbay rymdport hyperbeam iroh swisstransfer transferwee
    `),
    about: "sends files to another person",
    does: BOTH,
    options: {
      "--code, --password": "secret",
      "--relay, --transit-helper": "host",
      "--relay-url": "url",
      "--text": "body",
      "-o --output, --output-file": "write",
      "-c --code-length, -n --name": "text",
    },
    commands: {
      "send|upload|u|up|tx": { does: ["network:up"], operands: ["send..."] },
      "receive|recv|download|d|get|rx": ["network:down"],
      "relay|serve|mailbox": ["network:listen"],
      "debug|history|key|generate-autocomplete": [],
    },
    operands: ["send..."],
  },
  {
    names: words(`
      transfer transfer.sh bashupload oshi gofile gofile-cli catbox litterbox uguu pd-upload file.io fileio
      imgur-upload filepizza plowup plowdown plowshare transfersh zipline-cli xbackbone lufi-cli jirafeau
      jyraphe firefox-send
    `),
    about: "puts files where others can fetch them",
    does: ["network:up", "outbound-message"],
    options: { "-o --output": "write", "-p --password": "secret" },
    operands: ["send..."],
  },
  {
    names: words(`
      transmission-show transmission-create transmission-edit mktorrent buildtorrent torrent-create
      torrentinfo dumptorrent py3createtorrent torf imdl torrenttools torrentcheck
    `),
    about: "makes and shows torrent files",
    nature: "local",
    options: {
      "-o --output, --outfile": "write",
      "-a --announce, -t --tracker, -c --comment, -l, -p, -s, -n, -w": "text",
      "--scrape": { role: "flag", does: ["network"] },
    },
    operands: ["read..."],
  },
];
