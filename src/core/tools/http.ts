// Programs that speak HTTP and other fetch protocols: curl, wget, HTTPie, downloaders, text browsers, load generators.
// The URL decides whether the network is used (loopback is not), so most specs here carry roles and no effects.

import type { EffectRule, OptionTable, ToolSpec } from "./spec.ts";
import { words } from "./words.ts";

/** Addresses whose ordinary job is to show a text to people: chat hooks, mail senders, pastes, issue trackers. */
const PEOPLE =
  "*hooks.slack.com*|*slack.com/api/chat.*|*slack.com/api/files.*|*discord.com/api/webhooks*|*discordapp.com/api/webhooks*|*discord.com/api/*channels*|*api.telegram.org*|*webhook.office.com*|*outlook.office.com/webhook*|*chat.googleapis.com*|*hooks.zapier.com*|*api.mailgun.net*|*api.sendgrid.com*|*api.postmarkapp.com*|*api.resend.com*|*mandrillapp.com*|*api.brevo.com*|*api.twilio.com*|*api.pushover.net*|*api.pushbullet.com*|*ntfy.sh*|*api.twitter.com*|*api.x.com*|*graph.facebook.com*|*api.linkedin.com*|*/api/v1/statuses*|*pastebin.com*|*paste.rs*|*dpaste.*|*hastebin.*|*0x0.st*|*ix.io*|*sprunge.us*|*transfer.sh*|*file.io*|*temp.sh*|*bashupload.com*|*catbox.moe*|*api.github.com/gists*|*api.github.com/repos/*/issues*|*api.github.com/repos/*/pulls*|*api.github.com/repos/*/releases*|*api.github.com/repos/*/comments*|*/api/v4/projects/*/issues*|*/api/v4/projects/*/merge_requests*|*/rest/api/*/issue*|smtp://*|smtps://*";

const CURL_SENDS = [
  "-d",
  "--data-ascii",
  "--data-binary",
  "--data-raw",
  "--data-urlencode",
  "--json",
  "-F",
  "--form-string",
  "-T",
];

const remoteDelete = (option: string, method: string): EffectRule => ({
  does: "destructive",
  certainty: "likely",
  sentence: "asks the server to delete something",
  when: { value: [option, method], far: true },
});

const CURL_OPTIONS: OptionTable = {
  "--url": "url",
  "-d --data, --data-ascii, --data-binary": "body",
  "--data-raw": "body",
  "--data-urlencode, --url-query": "body",
  "--json": "body",
  "-F --form, --form-string": "form",
  "-T --upload-file": "send",
  "-H --header, --proxy-header": "body",
  "-o --output": "write",
  "--output-dir": "folder",
  "-D --dump-header": "write",
  "-c --cookie-jar": "write",
  "-b, --cookie": "read",
  "-K --config": { role: "read", does: ["network?"], elsewhere: true },
  "-u --user": "secret",
  "-U, --proxy-user, --proxy-pass, --pass, --tlsuser, --tlspassword, --proxy-tlspassword": "secret",
  "--oauth2-bearer, --aws-sigv4": "text",
  "-E, --cert, --key, --cacert, --capath, --crlfile, --pinnedpubkey, --proxy-cert, --proxy-key, --proxy-cacert": "read",
  "--netrc-file, --etag-compare, --random-file, --egd-file, --pubkey, --proxy-capath, --proxy-crlfile": "read",
  "--etag-save, --hsts, --alt-svc, --trace, --trace-ascii, --stderr, --libcurl": "write",
  "-x, --proxy, --preproxy, --socks4, --socks4a, --socks5, --socks5-hostname, --proxy1.0": "host",
  "--doh-url": "url",
  "--connect-to, --resolve": {
    role: "text",
    elsewhere: true,
    does: ["network", "guard-tamper:sends the request to another address than its URL says"],
  },
  "--unix-socket": "write",
  "--abstract-unix-socket": "text",
  "--mail-rcpt": { role: "text", does: ["outbound-message:sends mail", "network:up"] },
  "--mail-from, --mail-auth": "text",
  "-Q --quote": {
    role: "text",
    does: [{ does: "destructive", when: { value: ["-Q", "*DELE *|*RMD *|*rm *|*rmdir *"] } }],
  },
  "-X --request": "text",
  "-A, --user-agent": "text",
  "-e, --referer": "text",
  "-w --write-out": "text",
  "-m --max-time, --connect-timeout, --speed-limit, --speed-time": "text",
  "-r --range": "text",
  "-C --continue-at": "text",
  "-y, -Y": "text",
  "-z, --time-cond": "text",
  "-P, --ftp-port": "text",
  "-t --telnet-option": "text",
  "--retry, --retry-delay, --retry-max-time, --limit-rate, --rate, --max-filesize, --max-redirs, --parallel-max":
    "text",
  "--interface, --local-port, --dns-servers, --dns-interface, --dns-ipv4-addr, --dns-ipv6-addr, --keepalive-time":
    "text",
  "--ciphers, --tls13-ciphers, --curves, --tls-max, --cert-type, --key-type, --engine, --proto, --proto-default":
    "text",
  "--proto-redir, --noproxy, --request-target, --service-name, --sasl-authzid, --login-options, --krb, --delegation":
    "text",
  "--create-file-mode, --ftp-account, --ftp-alternative-to-user, --ftp-method, --ftp-ssl-ccc-mode, --hostpubmd5":
    "text",
  "--hostpubsha256, --expect100-timeout, --happy-eyeballs-timeout-ms, --haproxy-clientip, --ip-tos, --ipfs-gateway":
    "text",
  "--keepalive-cnt, --proxy-ciphers, --proxy-tls13-ciphers, --proxy-service-name, --proxy-tlsauthtype": "text",
  "--socks5-gssapi-service, --tftp-blksize, --tlsauthtype, --trace-config, --variable, --vlan-priority, --stdin":
    "text",
};

export const http: readonly ToolSpec[] = [
  {
    names: ["curl", "curl.exe", "curlie", "curl-impersonate", "tcurl"],
    about: "transfers data to and from URLs",
    does: [
      { does: "outbound-message", when: { operand: PEOPLE, has: CURL_SENDS } },
      { does: "outbound-message", when: { value: ["--url", PEOPLE], has: CURL_SENDS } },
      remoteDelete("-X", "DELETE|delete"),
    ],
    options: CURL_OPTIONS,
    operands: ["url..."],
  },
  {
    names: ["wget", "wget2", "wget.exe"],
    about: "downloads files from URLs",
    does: [{ does: "outbound-message", when: { operand: PEOPLE, has: ["--post-data", "--post-file"] } }],
    options: {
      "-O --output-document": "write",
      "-o --output-file": "write",
      "-a --append-output": "write",
      "-P, --directory-prefix": "folder",
      "-i --input-file": { role: "read", does: ["network"], elsewhere: true },
      "--post-file": "send",
      "--body-file": "send",
      "--post-data": "body",
      "--body-data": "body",
      "--save-cookies, --warc-file, --rejected-log, --hsts-file": "write",
      "--load-cookies, --ca-certificate, --ca-directory, --certificate, --private-key, --config": "read",
      "--use-askpass": { role: "script", does: ["hidden-code?"] },
      "-e --execute": {
        role: "text",
        does: [{ does: "hidden-code", when: { value: ["-e", "*use_askpass*|*useaskpass*"] } }],
      },
      "-B --base": "url",
      "--user, --http-user, --ftp-user, --proxy-user": "text",
      "--password, --http-password, --ftp-password, --proxy-password": "secret",
      "-U --user-agent": "text",
      "-t --tries": "text",
      "-T --timeout, --dns-timeout, --connect-timeout, --read-timeout": "text",
      "-w --wait, --waitretry": "text",
      "-Q --quota": "text",
      "-A --accept": "text",
      "-R --reject": "text",
      "-D --domains": "text",
      "-I --include-directories": "text",
      "-X, --exclude-directories": "text",
      "-l --level": "text",
      "--method, --header, --referer, --limit-rate, --cut-dirs, --accept-regex, --reject-regex, --exclude-domains":
        "text",
      "--start-pos, --bind-address, --prefer-family, --restrict-file-names, --max-redirect, --progress, --compression":
        "text",
      "--secure-protocol, --follow-tags, --ignore-tags, --default-page, --local-encoding, --remote-encoding": "text",
    },
    operands: ["url..."],
  },
  {
    names: ["http", "https", "httpie", "xh", "xhs", "ht"],
    about: "friendly HTTP clients (HTTPie, xh)",
    does: [{ does: "outbound-message", when: { operand: PEOPLE, operands: "many" } }],
    options: {
      "-o --output": "write",
      "-a --auth": "secret",
      "-A --auth-type, --bearer": "text",
      "-p --print": "text",
      "-P, --history-print": "text",
      "-s --style, --pretty, --format-options, --response-charset, --response-mime": "text",
      "--session, --session-read-only": "text",
      "--proxy": "text",
      "--verify, --ssl, --ciphers, --cert-key-pass": "text",
      "--cert, --cert-key": "read",
      "--timeout, --max-redirects, --max-headers, --path-as-is, --boundary, --interface, --http-version, --resolve":
        "text",
      "--raw": "body",
      "--offline": { role: "flag", calms: true },
    },
    commands: {
      "GET|HEAD|OPTIONS|POST|PUT|PATCH|get|head|post|put|patch": { operands: ["url", "body..."] },
      "DELETE|delete": {
        does: [
          {
            does: "destructive",
            certainty: "likely",
            sentence: "asks the server to delete something",
            when: { far: true },
          },
        ],
        operands: ["url", "body..."],
      },
    },
    operands: ["url", "body..."],
  },
  {
    names: ["aria2c", "axel", "lftpget", "puf", "saldl", "snarf", "hget", "mget", "curlftpfs", "zsync"],
    about: "downloaders of files by URL",
    options: {
      "-o --out, --output": "write",
      "-d --dir": "folder",
      "-i --input-file": { role: "read", does: ["network"], elsewhere: true },
      "-T --torrent-file": { role: "read", does: ["network:both"] },
      "-M --metalink-file": { role: "read", does: ["network"], elsewhere: true },
      "-S --search": { role: "text", optional: true },
      "--on-download-complete, --on-bt-download-complete, --on-download-start, --on-download-error, --on-download-stop":
        {
          role: "script",
          does: ["hidden-code?"],
        },
      "-s --split, --max-speed": "text",
      "-x, --max-connection-per-server": "text",
      "-j, --max-concurrent-downloads": "text",
      "-n --num-connections": "text",
      "-k, --min-split-size": "text",
      "-U --user-agent": "text",
      "-H --header": "text",
      "-c": "flag",
      "--max-download-limit, --max-overall-download-limit, --seed-time, --http-user, --conf-path, --load-cookies":
        "text",
      "--http-passwd, --ftp-passwd, --rpc-secret": "secret",
      "--all-proxy, --http-proxy, --https-proxy": "host",
      "--enable-rpc": { role: "flag", does: ["network:listen"] },
    },
    operands: ["url..."],
  },
  {
    names: words(`
      yt-dlp youtube-dl you-get gallery-dl spotdl svtplay-dl streamlink annie lux instaloader twint
      get_iplayer mps-youtube yewtube ytfzf tubeup snscrape httrack monolith single-file wpull grab-site
      archivebox deezer-cli
    `),
    about: "downloads media or whole sites",
    does: ["network:down"],
    options: {
      "-o --output": "text",
      "-P --paths": "folder",
      "-a, --batch-file": "read",
      "--exec, --exec-before-download": "shell",
      "--cookies": "read",
      "--cookies-from-browser": { role: "text", does: ["credential-read:reads the browser's cookies"] },
      "-p --password": "secret",
      "--postprocessor-args, --downloader-args, --external-downloader-args": "text",
      "--external-downloader, --downloader": { role: "text", does: ["hidden-code??"] },
    },
    operands: ["text..."],
  },
  {
    names: words(`
      lynx links links2 elinks w3m browsh carbonyl netsurf dillo retawq cha
    `),
    about: "text browsers",
    options: {
      "-dump, -source, -head, -force_html, -nolist, -stdin, -listonly": "flag",
      "-cfg, -lss, -cookie_file, -homepage": "read",
      "-cmd_script, -config-file": { role: "read", does: ["hidden-code?"] },
      "-auth, -pauth": "secret",
      "-post_data": "flag",
      "-width, -cols, -T, -I, -O, -o, -s, -S, -eval": "text",
      "-editor, -lookup_domain": "text",
    },
    operands: ["url..."],
  },
  {
    names: words(`
      ab wrk wrk2 hey siege vegeta bombardier k6 loadtest autocannon oha locust artillery httperf h2load
      gatling tsung boom cassowary rewrk slowhttptest slowloris goldeneye
    `),
    about: "generates load on a web server",
    options: {
      "-e, --duration": "text",
      "-n, -c, -t, -d, -q, -z, -m, -r, -k, -s, -H, -C, -T, -A, -P, -X, -w, -l, --connections, --threads, --rate, --vus":
        "text",
      "-p, -D": "send",
    },
    commands: {
      "run|attack|quick|cloud": { does: ["network?"], operands: ["url..."] },
      "version|report|plot|encode|inspect|archive|new": [],
    },
    operands: ["url..."],
  },
  {
    names: words(`
      hurl httpyac newman bru restish httpstat posting ain curlconverter grpcurl grpcui evans ghz websocat
      wscat wsdump websocketd gron graphqurl gq mitmproxy mitmdump mitmweb burpsuite zap.sh hoppscotch
    `),
    about: "clients for HTTP, gRPC, GraphQL and WebSocket services",
    does: [
      {
        does: "network",
        certainty: "likely",
        when: { operands: "some", noOperand: "*localhost*|*127.0.0.1*|*::1*|*.json|-" },
      },
    ],
    options: {
      "-d --data": "body",
      "-H --header, -rpc-header": "text",
      "-proto, -protoset, -import-path, --proto, --path": "read",
      "-o --output": "write",
      "-c --connect": "url",
      "-l --listen": "address",
      "-exec, --exec": "shell",
    },
    operands: ["url..."],
  },
  {
    names: words(`
      speedtest speedtest-cli fast fast-cli librespeed-cli networkQuality networkquality
    `),
    about: "measures the speed of the internet connection",
    does: ["network"],
  },
  {
    names: words(`
      transmission-cli transmission-remote transmission-daemon rtorrent qbittorrent qbittorrent-nox deluge
      deluge-console ctorrent webtorrent btcli ipfs amule nicotine syncthing stig
    `),
    about: "peer-to-peer transfer of files",
    does: ["network:both"],
    options: { "-f, --torrent-done-script": { role: "script", does: ["hidden-code?"] } },
    commands: {
      "version|commands|id|cid|create|--edit": [],
      "key list": [],
      "dag stat": [],
      "key gen|rm|import|rename": ["credential-change"],
    },
  },
  {
    names: words(`
      http-server serve live-server browser-sync darkhttpd thttpd miniserve webfsd simple-http-server updog
      uploadserver dufs caddy woof qrcp rustypaste
    `),
    about: "serves local files over HTTP",
    does: ["network:listen"],
    commands: {
      "version|validate|fmt|adapt|list-modules|hash-password|completion|build-info|environ": [],
      "trust|untrust": ["credential-change"],
    },
  },
  {
    names: words(`
      tldr tealdeer cheat navi eg howdoi wikit wiki-tui wtf-cli ddgr googler surfraw sr translate-shell
      trans wttr weather ansiweather newsboat newsbeuter rsstail sfeed_update haxor-news hn tuir rtv mapscii
      ticker coinmon cointop ipinfo myip dnsleaktest update-pciids update-usbids update-smart-drivedb
    `),
    about: "looks something up on the internet",
    does: ["network?"],
  },
];
