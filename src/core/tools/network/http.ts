// Programs that speak HTTP and its kin: curl, wget, HTTPie, download managers, clients of APIs, load generators.
// The URL decides whether the network is used (loopback is not), so most specs here carry roles and no effects.

import type { OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

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
  "--output-dir": "fill",
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
  "--unix-socket": { role: "write", here: true },
  "--abstract-unix-socket": { role: "text", here: true },
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
  "--engine": "loaded",
  "--interface, --local-port, --dns-servers, --dns-interface, --dns-ipv4-addr, --dns-ipv6-addr, --keepalive-time":
    "text",
  "--ciphers, --tls13-ciphers, --curves, --tls-max, --cert-type, --key-type, --proto, --proto-default": "text",
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
    names: words(`
      curl curl.exe curlie curl-impersonate tcurl s3curl curl_chrome* curl_ff* curl_edge* curl_safari*
    `),
    about: "transfers data to and from URLs",
    request: { method: "-X", sends: "-d|--data-raw|--data-urlencode|--json|-F|-T", asks: "-G|--get" },
    options: CURL_OPTIONS,
    fills: { has: ["-O", "--remote-name", "--remote-name-all", "-J", "--remote-header-name"] },
    operands: ["url..."],
  },
  {
    names: ["wget", "wget2", "wget.exe"],
    about: "downloads files from URLs",
    fills: { lacks: ["-O", "--spider"] },
    request: { method: "--method", sends: "--post-data|--post-file|--body-data|--body-file" },
    options: {
      "-O --output-document": "write",
      "-o --output-file": "write",
      "-a --append-output": "write",
      "-P, --directory-prefix": "fill",
      "-i --input-file": { role: "read", does: ["network"], elsewhere: true },
      "--post-file": "send",
      "--body-file": "send",
      "--post-data": "body",
      "--body-data": "body",
      "--save-cookies, --warc-file, --rejected-log, --hsts-file": "write",
      "--load-cookies, --ca-certificate, --ca-directory, --certificate, --private-key": "read",
      "--use-askpass": { role: "script", does: ["hidden-code?"] },
      "-e --execute": {
        role: "text",
        does: [
          { does: "hidden-code", when: { value: ["-e", "*use_askpass*|*useaskpass*"] } },
          { does: "network", when: { value: ["-e", "*proxy*", "use_proxy=no|use_proxy=off"] } },
        ],
        elsewhere: true,
      },
      "--config": { role: "read", does: ["network?"], elsewhere: true },
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
    request: {},
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
      "GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE|get|head|post|put|patch|delete": { operands: ["url", "body..."] },
      "plugins|cli install|upgrade": { does: ["network:down"], operands: ["text..."] },
      "cli plugins install|upgrade": { does: ["network:down"], operands: ["text..."] },
      "cli check-updates": ["network:down"],
      "plugins|cli list|uninstall|export-args|sessions|plugins": { operands: ["text..."] },
    },
    operands: ["url", "body..."],
  },
  {
    names: ["aria2c"],
    about: "downloads files over many protocols",
    fills: {},
    options: {
      "-o --out": "write",
      "-d --dir": "fill",
      "-l --log": "write",
      "-i --input-file": { role: "read", does: ["network"], elsewhere: true },
      "-T --torrent-file": { role: "read", does: ["network:both"] },
      "-M --metalink-file": { role: "read", does: ["network"], elsewhere: true },
      "-S --show-files": { role: "flag", calms: true },
      "--on-download-complete, --on-bt-download-complete, --on-download-start, --on-download-error, --on-download-stop, --on-download-pause":
        { role: "script", does: ["hidden-code?"] },
      "-s --split, -x, --max-connection-per-server, -j, --max-concurrent-downloads, -k, --min-split-size": "text",
      "-U --user-agent, --header, --referer, --checksum, --max-tries, --timeout, --select-file": "text",
      "--max-download-limit, --max-overall-download-limit, --max-upload-limit, --seed-time, --seed-ratio, --http-user":
        "text",
      "--conf-path, --load-cookies, --ca-certificate, --certificate, --private-key": "read",
      "--save-cookies, --save-session": "write",
      "--http-passwd, --ftp-passwd, --rpc-secret, --rpc-passwd": "secret",
      "--all-proxy, --http-proxy, --https-proxy, --ftp-proxy": "host",
      "--enable-rpc": { role: "flag", does: ["network:listen"] },
    },
    operands: ["url..."],
  },
  {
    names: words(`
      axel lftpget puf saldl snarf hget mget zsync zsync2 pwget wput prozilla proz aget mulk pget kget
      persepolis uget-gtk
    `),
    about: "downloads files by URL",
    options: {
      "-o --output": "write",
      "-i": { role: "read", does: ["network"], elsewhere: true },
      "-S --search": { role: "text", optional: true },
      "-n --num-connections, -s --max-speed, -T --timeout, -u, -A": "text",
      "-U --user-agent": "text",
      "-H --header": "text",
      "-q, -v, -a, -k, -c, -4, -6": "flag",
    },
    operands: ["url..."],
  },
  {
    names: words(`
      ab wrk wrk2 hey siege vegeta bombardier k6 loadtest autocannon oha artillery httperf h2load
      gatling tsung boom cassowary rewrk slowhttptest slowloris goldeneye plow ali fortio nghttp
      h2spec weighttp wbox pewpew jmeter.sh taurus bzt multi-mechanize hulk.py torshammer
    `),
    about: "generates load on a web server",
    options: {
      "-i --iterations, -u --vus, --stage, --tag, --out, --summary-export, --log-output": "text",
      "-e, --duration, --count, --num, --environment, --overrides, --name": "text",
      "-k, -l": "flag",
      "-n, -c, -t, -d, -q, -z, -m, -r, -s, -H, -C, -T, -A, -P, -X, -w, --connections, --threads, --rate, --vus": "text",
      "-p, -D": "send",
      "-u, --url, --target, --host": "url",
      "--benchmark": { role: "read", does: ["network?"] },
    },
    commands: {
      "run|attack|quick|load|curl|grpcping": { does: ["network?"], operands: ["page..."] },
      cloud: ["network"],
      login: ["network", "credential-change"],
      "cloud login": ["network", "credential-change"],
      "report|plot|encode|dump|inspect|archive|new|convert|features|status|dino": [],
    },
    operands: ["url..."],
  },
  {
    names: ["ddosify"],
    about: "generates load on a web server",
    options: {
      "-t": "url",
      "-config": { role: "read", does: ["network?"] },
      "-n, -d, -l, -m, -p, -h, -o, -P, -a, -b": "text",
    },
    operands: ["url..."],
  },
  {
    names: ["locust"],
    about: "plays users of a web server, as a file says",
    does: [{ does: "network", certainty: "likely", when: { lacks: ["-H", "--list", "-l", "--show-task-ratio"] } }],
    options: {
      "-f --locustfile": "file:python",
      "-H --host": "url",
      "-u --users, -r --spawn-rate, -t --run-time, -P --web-port, -L --loglevel, -T --tags, -E --exclude-tags, -s --stop-timeout":
        "text",
      "--web-host": "address",
      "--master-host": "host",
      "--csv, --html, --json-file, --logfile": "write",
      "--config": "read",
      "--headless, --autostart, --master, --worker, --only-summary": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["grpcurl"],
    about: "calls gRPC services",
    style: "single-dash",
    options: {
      "-d": "body",
      "-H, -rpc-header, -reflect-header": "text",
      "-proto, -protoset, -import-path, -cacert, -cert, -key": "read",
      "-protoset-out": "write",
      "-authority, -servername, -max-time, -connect-timeout, -keepalive-time, -format, -user-agent, -max-msg-sz":
        "text",
      "-plaintext, -insecure, -v, -vv, -emit-defaults, -use-reflection, -unix, -allow-unknown-fields": "flag",
    },
    operands: ["host", "text..."],
    // Of a description in a file, where no host stands before the word.
    commands: { "list|describe": { operands: ["text..."] } },
  },
  {
    names: ["ghz"],
    about: "generates load on gRPC services",
    options: {
      "-d --data": "body",
      "-D --data-file, -B --binary-file": "send",
      "--proto, --protoset, --config, --cacert, --cert, --key, -i --import-paths": "read",
      "-o --output": "write",
      "--call, -m --metadata, -c --concurrency, -n --total, -r --rps, -z --duration, -x --max-duration, -t --timeout":
        "text",
      "--connections, --name, -O --format, --authority, --cname, --tags, --load-schedule": "text",
    },
    operands: ["host"],
  },
  {
    names: ["evans"],
    about: "calls gRPC services interactively",
    options: {
      "--host": "host",
      "--proto, --path, --cert, --cacert, --certkey, --file": "read",
      "-p --port, --package, --service, --header, --servername": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["grpc_cli", "grpcui", "grpcdebug", "polyglot"],
    about: "calls gRPC services",
    options: { "-d": "body", "-H": "text", "-proto, -protoset, --proto_path, --protofiles": "read" },
    commands: { "ls|list|call|type|parse|totext|tojson|tobinary|help": { operands: ["host", "text..."] } },
    operands: ["host", "text..."],
  },
  {
    names: words(`
      newman postman bru hurl httpyac restish schemathesis st dredd inso insomnia tavern-ci karate
      pyresttest restler step-ci stepci strest portman ijhttp microcks arazzo-cli
    `),
    about: "runs written requests against an API",
    does: [{ does: "network", when: { operands: "some", noOperand: "*localhost*|*127.0.0.1*|*::1*" } }],
    options: {
      "-e --environment, -g --globals, -d --iteration-data, --env-file, --variables-file, --cookie, --config": "read",
      "-r --reporters, --env, --folder, --name, -H --header": "text",
      "--variable, --env-var, --global-var": "setting",
      "-o --output, --report-html, --report-junit, --report-tap, --junit": "write",
      "-x --proxy": "host",
      "-u --user": "secret",
      "--base-url, --server": "url",
    },
    commands: {
      run: { does: ["network?"], operands: ["read..."] },
      "init|lint|export|import|generate": [],
      "login|logout": ["network", "credential-change"],
    },
    operands: ["read..."],
  },
  {
    names: ["websocat"],
    about: "connects streams by WebSocket",
    options: {
      "-E --exit-on-eof, -t --text, -b --binary, -n --no-close, -1 --one-message, -k --insecure, -v, -u, -U, -q":
        "flag",
      "-s --server-mode": {
        role: "text",
        late: true,
        // A port alone is this machine's own.
        does: [{ does: "network", direction: "listen", when: { value: ["-s", "*:*", "127.*|localhost:*"] } }],
      },
      "-H --header, --protocol, --origin, --ping-interval, -B --buffer-size, --ws-c-uri, --server-header": "text",
      "--basic-auth": "secret",
      "--socks5": "host",
    },
    operands: ["page..."],
  },
  {
    names: words(`
      wscat wsdump uwsc httpstat posting ain slumber atac wuzz resterm graphqurl gq
      get-graphql-schema hoppscotch wssh gwsocket soapui testrunner.sh openapi-fuzzer httprepl
    `),
    about: "clients for HTTP, GraphQL and WebSocket services",
    options: {
      "-c --connect": "url",
      "-l --listen": "address",
      "-x --execute": "text",
      "-H --header, -s --subprotocol, -o --origin, -w --wait": "text",
      "-d --data, --variablesFile": "body",
      "--auth": "secret",
      "--cert, --key, --ca": "read",
      "-n --no-check": "flag",
    },
    operands: ["url..."],
  },
  {
    names: words(`
      mitmproxy mitmdump mitmweb burpsuite zap.sh zaproxy charles httptoolkit
    `),
    about: "intercepts web traffic",
    does: ["network:listen"],
    options: {
      "-r --rfile": "read",
      "-w --save-stream-file": "write",
      "-s --scripts": { role: "script", does: ["hidden-code?"] },
      "--listen-host": "address",
      "-p --listen-port, --mode, --set": "text",
      "-n --no-server": { role: "flag", calms: true },
    },
  },
  {
    names: words(`
      speedtest speedtest-rs speedtest-cli speedtest-go fast fast-cli librespeed-cli networkQuality networkquality
      cloudflare-speed-cli cfspeedtest speed-test ndt7-client measurement-kit ooniprobe miniooni flent
      flowgrind
    `),
    about: "measures the speed of the internet connection",
    does: ["network"],
    options: { "-L --list, --servers": "flag" },
  },
];
