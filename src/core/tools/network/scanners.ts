// Programs that probe, scan or attack other machines, and scanners of local code for secrets and holes.
// A scan of a local folder is harmless; the same program given a host or a repository's URL is not.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];

export const scanners: readonly ToolSpec[] = [
  {
    names: ["msfdb"],
    about: "the database of an attack tool",
    nature: "local",
    operands: ["text..."],
    commands: { "delete|reinit": ["destructive?"] },
  },
  {
    names: ["msfconsole"],
    about: "an attack tool's shell",
    does: ["network?"],
    options: {
      "-x --execute-command, -r --resource": { role: "text", does: ["network", "hidden-code?"] },
      "-v --version": { role: "flag", calms: true },
      "-q --quiet, -n": "flag",
    },
  },
  {
    names: ["shodan"],
    about: "asks a service about hosts of the internet",
    nature: "network",
    does: NETWORK,
    operands: ["text..."],
    commands: {
      init: ["network", "credential-change"],
      "convert|parse|version": [],
      "alert create|remove|clear": NETWORK,
    },
  },
  {
    names: ["terrascan"],
    about: "checks descriptions of infrastructure",
    nature: "local",
    options: { "--remote-url, -u": { role: "url", does: NETWORK }, "-t, -i, -p, -d, -f, -o, -c": "text" },
    operands: ["text..."],
    commands: { init: ["network:down"], server: ["network:listen"] },
  },
  {
    names: ["nmap", "nmap.exe", "zenmap"],
    about: "scans hosts and their ports",
    notHelp: ["-h"],
    style: "single-dash",
    does: [{ does: "network", when: { operands: "some" } }],
    options: {
      "-iL, --excludefile, --resume, --servicedb, --versiondb": { role: "read", does: NETWORK },
      "-iR": { role: "text", does: NETWORK },
      "-oN, -oX, -oG, -oA, -oS": "write",
      "--script": { role: "text", does: ["hidden-code??"] },
      "--script-args, --script-args-file, --script-timeout": "text",
      "--interactive": { role: "flag", does: ["hidden-code"] },
      "-sI, -D, --proxies, -b": { role: "text", does: NETWORK },
      "-p, -e, -S, -g, -T, -m, --source-port, --top-ports, --port-ratio, --min-rate, --max-rate, --max-retries": "text",
      "--host-timeout, --exclude, --exclude-ports, --datadir, --dns-servers, --data, --data-string, --data-length":
        "text",
      "--ttl, --mtu, --spoof-mac, --scanflags, --stylesheet, --version-intensity, --min-parallelism, --max-parallelism":
        "text",
      "--min-hostgroup, --max-hostgroup, --min-rtt-timeout, --max-rtt-timeout, --initial-rtt-timeout, --scan-delay":
        "text",
      "--max-scan-delay, --stats-every": "text",
      "--iflist, --script-help, --script-updatedb, -V": { role: "flag", calms: true },
    },
    operands: ["host..."],
  },
  {
    names: words(`
      masscan rustscan zmap unicornscan naabu angryip ipscan netdiscover arp-scan nbtscan autorecon
      scanrand fscan smap sx zgrab zgrab2 censys fofa zoomeye onesixtyone ike-scan sandmap
      subfinder sublist3r assetfinder findomain theharvester theHarvester recon-ng dnsrecon dnsenum fierce
      gau waybackurls katana hakrawler gospider sherlock maigret holehe spiderfoot photon dmitry metagoofil
      h8mail phoneinfoga maltego knockpy subjack subzy chaos uncover asnmap cdncheck shuffledns puredns
      dnsvalidator crobat github-subdomains gitdorker goofile infoga osrframework ghunt toutatis hosthunter
      altdns aiodnsbrute dnscan bbot reconftw raccoon lltdscan pnscan doscan scanssh braa snmpcheck
      snmp-check nast alive6 atk6-alive6 ssh_scan vulscan cloud_enum s3scanner bucket_finder sslcaudit
      urlcrazy dnstwist urlextractor firewalk ipv6toolkit scan6 dnsviz dlint dnswalk dnsping dnstraceroute
      dnseval fpdns dns-browse rblcheck amispammer crtsh ctfr
    `),
    about: "scans hosts and gathers what is known about them",
    does: NETWORK,
    notHelp: ["-h"],
    options: {
      "-iL, --includefile, --excludefile, -dL, -l, -list, --list": { role: "text" },
      "-oX, -oG, -oL, -oJ, -oB, --output-file": "write",
      "--update, -update": "flag",
      "-version, -V": { role: "flag", calms: true },
      "--regress, --echo, --readscan, --iflist, --nmap, --dryrun, --list-output-fields, --list-output-modules, --list-probe-modules":
        { role: "text", calms: true, optional: true },
    },
    style: "single-dash",
    operands: ["text..."],
  },
  {
    names: ["amass"],
    about: "gathers what is known of a domain",
    nature: "network",
    does: NETWORK,
    style: "single-dash",
    options: { "-d, -dir, -o, -oA, -config, -df, -w": "text", "-version, -help, -list": { role: "flag", calms: true } },
    commands: { "viz|db|subs|track": [] },
    operands: ["text..."],
  },
  {
    names: ["wfuzz"],
    about: "tries words at a web application",
    does: [{ does: "network", when: { lacks: ["-e"] } }],
    options: {
      "-e": "text",
      "-w, -z": "read",
      "-u": "url",
      "-d, -H, -b, -X, -f, -t, -s, -R": "text",
      "-c": "flag",
      "--hc, --hl, --hw, --hh, --sc, --sl, --ss, --hs": "text",
    },
    operands: ["text..."],
  },
  {
    names: ["whatweb"],
    about: "tells what a web site is made of",
    does: [{ does: "network", when: { lacks: ["-l", "-I"] } }],
    options: {
      "-l --list-plugins": "flag",
      "-I --info-plugins": { role: "text", optional: true },
      "-i --input-file": "read",
      "-a --aggression, -v, -U, -H, -u, -c, -p, -t": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      nikto nuclei wpscan dirb dirbuster wafw00f
      joomscan droopescan arachni skipfish w3af w3af_console commix xsstrike dalfox zap-baseline.py
      zap-full-scan.py openvas gvm-cli nessuscli nexpose httpx httprobe arjun paramspider cmseek jaeles
      tplmap nosqlmap ghauri wapiti vega uniscan davtest padbuster eyewitness aquatone gowitness webanalyze
      kxss corscanner cewler kiterunner kr crlfuzz meg hakcheckurl
      nomore403 dotdotpwn fimap xsser xspear sstimap cmsmap vbscan
      jexboss sqlninja bbqsql jsql blackwidow crawlergo interlace themole pocsuite pocsuite3
      parsero heartbleeder hakrevdns whatwaf smtp-user-enum rdpscan sn0int twa dhcpig dhcpwn http_load
      caido proxify tldfinder urlfinder cloudlist cvemap alterx xsrfprobe wapiti3 naabu-go
      dirble dirhunt sipvicious lxi sshmitm faraday-cli dumpntlminfo.py azurehound-ce
    `),
    about: "scans and attacks web applications",
    does: NETWORK,
    options: {
      "-tl, -tgl, -td, -validate, -ls, --list-plugins, --list-tampers, -list-plugins, -Version, -dbcheck": {
        role: "flag",
        calms: true,
      },
      "-V, -hh, --list-encoders, --list-iterators, --info-plugins": { role: "flag", calms: true },
      "-r, --request-file": "read",
      "-o, --output": "write",
      "--os-shell, --os-cmd, --eval": { role: "text", optional: true, does: ["hidden-code?"] },
    },
    operands: ["text..."],
  },
  {
    names: ["sqlmap"],
    about: "tries out the databases behind a web application",
    does: NETWORK,
    options: {
      "-u --url": "url",
      "-r, -l, -m, -c, -g, -d, --proxy, --proxy-file, --second-url, --second-req, --dns-domain, --scope": {
        role: "text",
        elsewhere: true,
      },
      "--update, --tor, --crawl": { role: "flag", elsewhere: true },
      "-hh, --list-tampers": { role: "flag", calms: true },
      "--os-shell, --os-pwn, --os-cmd, --eval": { role: "text", optional: true, does: ["hidden-code?"] },
    },
    operands: ["text..."],
  },
  {
    names: ["ffuf", "feroxbuster", "gobuster", "dirsearch"],
    about: "tries out names below the address of a web application",
    does: NETWORK,
    options: {
      "-u --url": "url",
      "-request, -config, --config, --cidr, --resume-from, --urls-file, --raw, -x, -replay-proxy, --proxy, --replay-proxy":
        {
          role: "text",
          elsewhere: true,
        },
      "-l, --stdin, --tor, --update-app, --scan-outside": { role: "flag", elsewhere: true },
      "-w --wordlist, --wordlists": "read",
      "-o --output": "write",
      "-input-cmd": "shell",
    },
    operands: ["text..."],
  },
  {
    names: ["hydra"],
    about: "guesses passwords of services; elsewhere an OAuth server (Ory)",
    nature: "network",
    does: ["network", "credential-read:tries to take credentials??"],
    options: {
      "-L, -P, -C, -M": "read",
      "-l, -p, -s, -t, -w, -e, -x, -m, -c, -W": "text",
      "-o, -b": "write",
      "-R, -S, -V, -v, -f, -F, -u, -I, -q, -4, -6": "flag",
      "-U": { role: "flag", calms: true },
    },
    commands: {
      "create|delete|update|import|revoke|clients|keys|token": ["network", "credential-change"],
      "serve|migrate|perform|list|get|introspect": ["network"],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      hydra-wizard.sh ncrack patator crowbar brutespray kerbrute crackmapexec cme netexec nxc
        msfrpc msfd metasploit beef-xss empire powershell-empire sliver sliver-client covenant
      impacket-* addcomputer.py dacledit.py owneredit.py rbcd.py getTGT.py getST.py lookupsid.py rpcdump.py samrdump.py
      mssqlclient.py smbclient.py GetADUsers.py bloodyAD pywhisker targetedKerberoast.py gMSADumper.py lsassy krbrelayx
      ldeep go-windapsearch adidnsdump pingcastle silenthound certipy-ad nanodump msfrpcd msfupdate ligolo-ng
      mythic-cli sliver-server poshc2 caldera nimplant secretsdump.py GetNPUsers.py GetUserSPNs.py ticketer.py bloodhound-python
      sharphound rubeus mimikatz mimikatz.exe lazagne setoolkit gophish evilginx evilginx2 wifite
              reaver bully kismet fluxion hcxdumptool ghost-phisher
      routersploit rsf exploitdb armitage koadic pupy villain hoaxshell pacu scoutsuite cloudsploit
      peirates kube-hunter certipy coercer petitpotam.py ntlmrelayx.py responder.py
    `),
    about: "attack tools",
    does: ["network", "credential-read:tries to take credentials??"],
    options: {
      "--list-checks, --list-services, --list-compliance, --list-categories, --list-modules": {
        role: "flag",
        calms: true,
      },
    },
    operands: ["text..."],
  },
  {
    names: ["prowler"],
    about: "checks how accounts of clouds are set up",
    nature: "network",
    does: NETWORK,
    options: {
      "-l --list-checks, --list-services, --list-compliance, --list-categories, --list-fixers": {
        role: "flag",
        calms: true,
      },
      "-c --checks, -s --services, -f --region, -p --profile, -M --output-formats, -F, -o": "text",
    },
    operands: ["text..."],
    commands: { "dashboard|version": [] },
  },
  {
    names: ["medusa"],
    about: "tries passwords at many servers",
    does: ["network", "credential-read:tries to take credentials??"],
    notHelp: ["-h"],
    options: {
      "-d, -q": { role: "flag", calms: true },
      "-H, -U, -P, -C": "read",
      "-h, -u, -p, -M, -n": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      john hashcat ophcrack rcrack fcrackzip pdfcrack rarcrack bruteforce-luks bkcrack cowpatty pyrit hcxpcapngtool
    `),
    about: "guesses passwords offline",
    does: [{ does: "credential-read", certainty: "likely", when: { operands: "some" } }],
    options: {
      "--show, --restore": { role: "text", optional: true, does: ["credential-read"] },
      "--list, --test, -b --benchmark, -I": { role: "flag", calms: true },
    },
    operands: ["read..."],
  },
  {
    names: words(`
      unshadow pwdump samdump2 mimipenguin mimipenguin.sh gsecdump keychaindump chainbreaker
      firefox_decrypt firefox_decrypt.py hack-browser-data swapdigger linpeas linpeas.sh winpeas winpeas.exe
      linenum.sh pspy pypykatz dploot donpapi creddump7 ssh2john ssh2john.py gpg2john keepass2john zip2john
      bitlocker2john pdf2john rar2john office2john
    `),
    about: "takes credentials from this machine",
    does: ["credential-read"],
    operands: ["read..."],
  },
  {
    names: ["msfvenom", "veil", "shellter", "donut", "unicorn.py", "thefatrat", "msfpc"],
    about: "makes attack payloads",
    does: ["hidden-code:makes code that hides what it does"],
    options: { "-l --list, --list-options": { role: "text", optional: true, calms: true } },
  },
  {
    names: ["weevely"],
    about: "makes a hidden way into a web server, and goes in by it",
    does: ["hidden-code:makes code that hides what it does"],
    commands: { generate: {} },
    operands: ["url", "text..."],
  },
  {
    names: ["searchsploit"],
    about: "searches the attacks stored on this machine",
    nature: "local",
    options: { "-u --update": { role: "flag", does: NETWORK }, "-m --mirror, -x --examine, -p --path, --nmap": "text" },
    operands: ["text..."],
  },
  {
    names: ["trufflehog", "trufflehog3"],
    about: "looks for secrets in code",
    options: { "--no-verification": "flag", "--only-verified, --json, --fail": "flag", "--repo": "url" },
    commands: {
      "filesystem|stdin|analyze": {
        does: [{ does: "network", certainty: "possible", when: { lacks: ["--no-verification"] } }],
        operands: ["read..."],
      },
      git: { does: [{ does: "network", when: { noOperand: "file://*|.|./*|/*" } }], operands: ["git-remote..."] },
      "github|gitlab|s3|gcs|docker|circleci|travisci|syslog|postman|jenkins|elasticsearch|huggingface|github-experimental":
        NETWORK,
    },
    operands: ["name..."],
  },
  {
    names: words(`
      gitleaks noseyparker detect-secrets detect-secrets-hook git-secrets ggshield talisman whispers
      secretlint gitrob shhgit git-hound kingfisher ripsecrets betterleaks
    `),
    about: "looks for secrets in local code",
    options: {
      "--git-url, --github-user, --github-org, --github-organization": { role: "text", does: ["network"] },
      "--install": { role: "text", optional: true, does: ["persistence?"] },
      "--register-aws, --add, --add-provider, --list": "flag",
    },
    commands: {
      "github|gitlab": NETWORK,
      "auth login|logout": ["network", "credential-change"],
      "secret scan": ["network"],
      "install|setup|install-hooks": ["persistence?"],
    },
    operands: ["name..."],
  },
  {
    names: words(`
      trivy grype snyk osv-scanner dockle clair-scanner anchore-cli docker-scout horusec safety
      auditjs nancy govulncheck cargo-audit dependency-check dependency-check.sh ossindex
      socket-cli socket fossa whitesource mend black-duck detect.sh veracode checkmarx cx sonar-scanner depscan dep-scan
      debsecan scorecard endorctl retire nsp cdxgen guacone mobsf anchorectl wizcli twistcli
    `),
    about: "scanners that fetch a vulnerability database or report home",
    does: [{ does: "network", certainty: "likely", when: { lacks: ["--offline"] } }],
    options: {
      "--skip-db-update, --offline-scan, --offline, --skip-update, --no-download": "flag",
      "--config": "text",
      "-o --output": "write",
    },
    commands: {
      "auth|login|logout|signin|publish-token": ["network", "credential-change"],
      "registry login|logout": ["network", "credential-change"],
      "version|help|completion|validate|config|cache|show-supported|clean|convert|explain|tree": [],
      "plugin|db list|status|check|ls|--list": [],
      ignore: [],
      "check|scan": ["network?"],
      monitor: ["network:up"],
    },
    operands: ["text..."],
  },
  {
    names: [
      "syft",
      "bom",
      "scancode",
      "licensee",
      "license_finder",
      "licensed",
      "askalono",
      "ort",
      "reuse",
      "cyclonedx-py",
      "cyclonedx-npm",
      "cyclonedx-gomod",
      "cyclonedx",
      "spdx-sbom-generator",
      "sbom-tool",
      "vexctl",
    ],
    about: "lists what a project or an image is made of",
    nature: "local",
    options: { "-o --output, -f --format, --file, --from": "text" },
    does: [
      {
        does: "network",
        direction: "down",
        when: {
          operand: "registry:*|docker:*|*:*",
          noOperand: "dir:*|file:*|.*|/*|sbom:*|*-archive:*|oci-dir:*|podman:*|singularity:*|*.json|*.xml|*.spdx",
        },
      },
    ],
    operands: ["text..."],
    commands: {
      "scan|packages|attest": {
        does: [
          {
            does: "network",
            direction: "down",
            when: { operand: "registry:*|docker:*|*/*:*|*:latest", noOperand: "dir:*|file:*|.*|/*" },
          },
        ],
        operands: ["text..."],
      },
      login: ["network", "credential-change"],
      "download|upload-results": ["network"],
    },
  },
  {
    names: ["semgrep"],
    about: "searches code for weak spots",
    nature: "local",
    does: [
      {
        does: "network",
        direction: "down",
        certainty: "likely",
        when: { value: ["-c", "auto|p/*|r/*|s/*|http*|policy*"] },
      },
      {
        does: "network",
        direction: "down",
        certainty: "likely",
        when: { lacks: ["-c", "-e", "--test", "--validate"] },
      },
    ],
    options: {
      "-c -f --config": "text",
      "-e --pattern": "text",
      "-l --lang, --exclude, --include, -o --output, --severity": "text",
    },
    operands: ["read..."],
    commands: {
      "ci|install-semgrep-pro|update": ["network"],
      "login|logout": ["network", "credential-change"],
      publish: ["network:up", "outbound-message"],
      scan: { operands: ["read..."] },
      "show|lsp|test|validate|dump-ast": [],
    },
  },
  {
    names: ["arch-audit", "freshclam"],
    about: "fetches what is known about holes and malware",
    does: ["network:down"],
    options: { "-V": { role: "flag", calms: true }, "--datadir, --config-file, -l, --log": "text" },
    operands: ["text..."],
  },
  {
    names: ["bundler-audit", "bundle-audit"],
    about: "checks gems against a list of known flaws",
    nature: "local",
    options: { "-u --update": { role: "flag", does: ["network:down"] }, "-o --output": "write", "-i, -F, -D": "text" },
    operands: ["text..."],
    commands: { "update|download": ["network:down"] },
  },
  {
    names: words("crunch cupp maskprocessor mp64 princeprocessor pp64 hashid hash-identifier name-that-hash nth"),
    about: "makes lists of words, or tells kinds of hashes apart",
    nature: "local",
    options: {
      "-o, --output": "write",
      "-l, -w, -f, --file": "read",
      "-q, -p, -t, -s, -e, -b, -c, -d, -1, -2, -3, -4": "text",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      lynis rkhunter chkrootkit openscap oscap tiger unhide yara yarac capa floss peframe clamscan
      clamdscan checksec kube-bench kube-score hadolint goss dgoss bandit gosec brakeman
      flawfinder cppcheck njsscan checkov tfsec kics bearer cargo-deny apkleaks
    `),
    about: "looks for problems on this machine",
    nature: "local",
    options: {
      "--update, --propupd": { role: "flag", does: ["network?"] },
      "--bc-api-key, --upload": { role: "text", does: ["network:up"] },
      "--remove": { role: "flag", does: ["destructive?"] },
      "--fetch-remote-resources": { role: "flag", does: ["network:down"] },
    },
    commands: { "update info|release": NETWORK },
    operands: ["text..."],
  },
];
