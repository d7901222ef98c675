// Key pairs, certificates and signatures: ssh-keygen, gpg, openssl, keytool, ACME clients, step.
// Making, importing, trusting or deleting a key changes credentials; showing public parts, checking and hashing does not.

import type { Does, OptionTable, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const READ: Does = ["credential-read"];
const CHANGE: Does = ["credential-change"];
const KEYS: Does = ["network", "credential-change"];

/** Where the key is used and not shown, its file is no read of a secret. */
const KEY_FILES: OptionTable = { "-in, -key, -inkey, -CA, -CAkey, -signkey, -cert, -certfile": "text" };

export const keysAndCertificates: readonly ToolSpec[] = [
  {
    names: ["ssh-keygen", "ssh-keygen.exe", "puttygen", "dropbearkey", "dropbearconvert"],
    about: "makes and shows SSH keys",
    notHelp: ["-h", "-V"],
    does: [
      {
        does: "credential-change",
        when: { lacks: ["-l", "-F", "-y", "-B", "-Q", "-D", "-Y", "-L", "-H", "-i", "-e", "-r", "-M"] },
      },
      { does: "credential-read", certainty: "possible", sentence: "loads a private key", when: { has: ["-y"] } },
    ],
    options: {
      "-l": "flag",
      "-B": "flag",
      "-y": "flag",
      "-L": "flag",
      "-H": "flag",
      "-i": "flag",
      "-e": "flag",
      "-p, -c, -q, -v, -K, -A, -k, -h, -U, -u, -g, -o": "flag",
      "-F": "text",
      "-Q": "text",
      "-R": { role: "text", does: CHANGE },
      "-D": { role: "script", does: ["hidden-code"] },
      "-f": "text",
      "-T": "text",
      "-s, -I, -n, -O, -z, -V, -C, -N, -P, -t, -b, -m, -a, -E, -Z, -w, -r, -M, -S, -W": "text",
      "-Y": "text",
    },
    operands: ["name..."],
  },
  {
    names: ["ssh-add"],
    about: "loads keys into the SSH agent",
    does: [{ does: "credential-change", when: { lacks: ["-l", "-L", "-T"] } }],
    notHelp: ["-h"],
    options: {
      "-l": "flag",
      "-L": "flag",
      "-D": "flag",
      "-x, -X, -c, -k, -q, -v, -K, -A, -d": "flag",
      "-T": "text",
      "-H": "text",
      "-t, -E, -S, -e": "text",
      "-s": { role: "script", does: ["hidden-code?"] },
      "-h": "text",
    },
    operands: ["name..."],
  },
  {
    names: ["keychain"],
    about: "keeps an SSH agent and loads keys into it",
    does: [
      { does: "credential-change", when: { operands: "some" } },
      { does: "credential-change", when: { has: ["-k", "--clear", "--wipe"] } },
    ],
    options: {
      "-k --stop, --wipe, --agents, --timeout, --host, --dir, --attempts": "text",
      "--clear, --eval, -q --quiet, -l --list, -L --list-fp, --nogui, --noask, --systemd": "flag",
    },
    operands: ["name..."],
  },
  {
    names: words(`
      ssh-agent gpg-agent pageant ssh-pageant ssh-tpm-agent yubikey-agent ssh-ident
    `),
    about: "keeps keys in memory",
    style: "posix",
    options: {
      "-D --daemon": "flag",
      "-k, -c, -s, -d, --quiet, -q, --stop": "flag",
      "-a, -t, -E, -P, -O": "text",
      "--eval, --agents": "text",
    },
    operands: ["argv..."],
  },
  {
    names: ["ssh-import-id", "ssh-import-id-gh", "ssh-import-id-lp"],
    about: "installs public keys from the web",
    does: ["network", "credential-change"],
  },
  {
    names: ["gpg", "gpg2", "gpg1", "gpgsm", "sq", "rnp", "rnpkeys", "gpg.exe"],
    about: "OpenPGP keys, encryption and signatures",
    notHelp: ["-h"],
    options: {
      "--import, --import-ownertrust, --fast-import, --restore-ownertrust": { role: "flag", does: CHANGE },
      "--full-generate-key, --full-gen-key, --gen-key, --generate-key, --quick-generate-key, --quick-gen-key, --card-edit, --edit-card, --change-pin, --gen-revoke, --generate-revocation":
        { role: "flag", does: CHANGE },
      "--quick-add-key, --quick-addkey, --quick-add-uid, --quick-adduid, --quick-revoke-uid, --quick-revoke-sig, --quick-set-expire, --quick-sign-key, --quick-lsign-key, --sign-key, --lsign-key, --edit-key, --passwd, --change-passphrase, --add-desig-revoker, --quick-set-primary-uid":
        { role: "flag", does: CHANGE },
      "--delete-key, --delete-keys, --delete-secret-key, --delete-secret-keys, --delete-secret-and-public-key, --delete-secret-and-public-keys":
        { role: "flag", does: ["credential-change", "destructive?"] },
      "--export-secret-keys, --export-secret-key, --export-secret-subkeys, --export-secret-ssh-key": {
        role: "flag",
        does: READ,
      },
      "--recv-keys, --receive-keys, --refresh-keys, --fetch-keys": { role: "flag", does: KEYS },
      "--send-keys": { role: "flag", does: ["network:up", "outbound-message?"] },
      "--search-keys, --locate-keys, --locate-external-keys, --auto-key-locate": { role: "flag", does: NETWORK },
      "--auto-key-retrieve": { role: "flag", does: ["network?"] },
      "--keyserver, --keyserver-options": "text",
      "-F, --hidden-recipient-file": "text",
      "-r --recipient, -R, --hidden-recipient, -u, --local-user, --default-key, -f, --recipient-file": "text",
      "-o --output": "write",
      "--homedir": "folder",
      "--passphrase": "secret",
      "--passphrase-file": "read",
      "--photo-viewer, --agent-program, --dirmngr-program, --gpg-program": { role: "script", does: ["hidden-code"] },
      "--keyring, --secret-keyring, --primary-keyring, --trust-model, --cipher-algo, --digest-algo, --pinentry-mode, --status-fd, --passphrase-fd, --batch-size, --with-colons-fd, --expert-level, --quick-expire":
        "text",
      "-d --decrypt": {
        role: "flag",
        does: [
          {
            does: "credential-read",
            certainty: "likely",
            sentence: "decrypts what looks like a secret",
            when: { operand: "*pass*|*secret*|*token*|*cred*|*key*|*authinfo*|*netrc*|*vault*|*.env*" },
          },
        ],
      },
      "-e --encrypt, -c, --symmetric, -s --sign, -b, --detach-sign, --clear-sign, --clearsign, --verify, -a --armor, -k, --list-keys, -K, --list-secret-keys, --fingerprint, --export, --dearmor, --enarmor, --batch, --yes, --no-tty, -q, -v, --list-packets, --check-sigs, --card-status, --version":
        "flag",
    },
    commands: {
      "key generate|import|delete|password|userid|subkey|revoke|expire|adopt|approvals": CHANGE,
      "key export|list": [],
      "cert import": CHANGE,
      "network search|fetch|keyserver|wkd|dane": ["network", "credential-change?"],
      "pki link|certify|vouch|authorize|revoke": CHANGE,
    },
    operands: ["text..."],
  },
  {
    names: words(`
      gpgv gpgconf gpgsplit gpg-connect-agent gpgtar gpg-zip gpgparsemail watchgnupg
      pgpdump hokey pinentry-curses gpg-preset-passphrase
    `),
    about: "companions of GnuPG",
    nature: "local",
    options: {
      "--launch, --kill, --reload, --list-dirs, --list-components": { role: "text", optional: true },
      "-P --passphrase": { role: "secret", does: CHANGE },
      "--preset, --forget": { role: "flag", does: CHANGE },
    },
    commands: {
      "PRESET_PASSPHRASE*|CLEAR_PASSPHRASE*|GENKEY*|DELETE_KEY*|IMPORT_KEY*|PASSWD*|LEARN*": CHANGE,
      "GET_PASSPHRASE*|PKDECRYPT*|EXPORT_KEY*": READ,
    },
    operands: ["text..."],
  },
  {
    names: ["dirmngr", "dirmngr-client", "gpg-wks-client", "gpg-wks-server"],
    about: "fetches keys, certificates and lists of revoked ones",
    nature: "local",
    options: {
      "--check, --supported, --create, --send, --receive, --read": { role: "flag", does: NETWORK },
      "--lookup, -l, --load-crl, --fetch-crl": { role: "flag", does: ["network?"] },
      "--validate, --ocsp, --url": { role: "flag", does: ["network?"] },
      "--ping, --list-crls, --flush, --install-key, --remove-key, --mirror": "flag",
      "--server, --daemon, --supervised, --debug-level, --homedir": "flag",
    },
    does: [
      {
        does: "network",
        certainty: "likely",
        when: { operands: "some", lacks: ["--install-key", "--remove-key", "--load-crl"] },
      },
    ],
    operands: ["text..."],
  },
  {
    names: words(`
      gpg-card scdaemon pius caff monkeysphere monkeysign parcimonie seahorse kleopatra
    `),
    about: "OpenPGP cards and key signing",
    does: CHANGE,
    commands: { "list|status|help|apdu|checkkeys|version": [], fetch: KEYS },
  },
  {
    names: ["openssl", "openssl11", "openssl3", "libressl"],
    about: "TLS, keys, certificates and ciphers",
    style: "single-dash",
    nature: "local",
    notHelp: ["-h", "-V"],
    options: {
      "-in": "read",
      "-out": "write",
      "-keyout": "write",
      "-CAserial": "write",
      "-key, -inkey, -CA, -CAkey, -cert, -certfile, -CAfile, -CApath, -config, -extfile, -signkey, -oid, -verify":
        "read",
      "-newkey": "text",
      "-passin, -passout, -pass, -k, -K, -iv, -subj, -days, -algorithm, -pkeyopt, -inform, -outform, -keyform, -nameopt, -ext, -addext, -extensions, -reqexts, -name, -md, -digest, -cipher, -sigopt, -set_serial, -startdate, -enddate, -checkend, -ciphersuites, -curves, -groups, -servername, -starttls, -alpn, -showcerts-count":
        "text",
      "-engine, -provider, -provider-path": { role: "text", does: ["hidden-code?"] },
      "-crl_download": { role: "flag", does: ["network?"] },
      "-noout": "flag",
      "-nodes": "flag",
      "-noenc": "flag",
      "-pubout": "flag",
      "-pubin": "flag",
      "-check": "flag",
      "-text, -x509, -new, -verbose, -showcerts, -brief, -quiet, -base64, -a, -d, -e, -salt, -pbkdf2, -nocerts, -nokeys, -clcerts, -cacerts, -modulus, -fingerprint, -subject, -issuer, -dates, -serial, -ignore_critical":
        "flag",
    },
    commands: {
      engine: {
        does: [
          {
            does: "hidden-code",
            certainty: "likely",
            sentence: "loads an engine from a file",
            when: { operand: "*/*|*.so|*.dylib|*.dll" },
          },
          {
            does: "hidden-code",
            certainty: "likely",
            sentence: "loads an engine from a file",
            when: { value: ["-pre|-post", "*SO_PATH*|*LOAD*"] },
          },
        ],
        options: { "-pre": "text", "-post": "text", "-t, -tt, -c, -v, -vv, -vvv, -vvvv": "flag" },
        operands: ["text..."],
      },
      s_client: {
        options: { "-connect": "host", "-host, -proxy": "host" },
        does: [{ does: "network", when: { lacks: ["-connect", "-help"] } }],
        operands: ["host..."],
      },
      s_time: { options: { "-connect": "host" }, does: [] },
      "s_server|s_srv": ["network:listen"],
      "ocsp|tsget|cmp": { options: { "-url, -host, -server": "host", "-port": "text" }, does: [] },
      "genrsa|gendsa|genpkey": { does: CHANGE, operands: ["text..."] },
      dhparam: [],
      dsaparam: [{ does: "credential-change", when: { has: ["-genkey"] } }],
      ecparam: [{ does: "credential-change", when: { has: ["-genkey"] } }],
      req: { options: KEY_FILES, does: [{ does: "credential-change", when: { has: ["-newkey", "-keyout"] } }] },
      ca: CHANGE,
      x509: {
        options: { ...KEY_FILES, "-req": "flag" },
        does: [{ does: "credential-change", sentence: "issues a certificate", when: { has: ["-req"] } }],
      },
      "crl|crl2pkcs7|verify|nseq|pkeyparam|dgst|pkeyutl|rsautl|smime|cms|ts": { options: KEY_FILES, does: [] },
      "passwd|rand|prime|speed|version|list|ciphers|errstr|help|enc|asn1parse|base64|sess_id|storeutl|md5|sha1|sha256|sha512|fipsinstall|info|mac|kdf|rehash":
        [],
      pkcs12: [
        { does: "credential-change", when: { has: ["-export"] } },
        { does: "credential-read", certainty: "likely", when: { lacks: ["-export", "-nokeys", "-noout"] } },
      ],
      "rsa|pkey|ec|dsa|pkcs8": {
        options: KEY_FILES,
        does: [
          {
            does: "credential-read",
            certainty: "likely",
            when: { lacks: ["-pubout", "-noout", "-pubin", "-out", "-check", "-help"] },
          },
          { does: "credential-read", certainty: "likely", when: { has: ["-text"], lacks: ["-pubin", "-text_pub"] } },
          {
            does: "credential-change",
            certainty: "likely",
            sentence: "writes a private key in another form",
            when: { has: ["-out"], lacks: ["-pubout", "-noout", "-pubin"] },
          },
        ],
      },
    },
  },
  {
    names: ["pk12util", "pvk2pfx"],
    about: "moves keys between stores",
    does: [
      { does: "credential-change", when: { lacks: ["-l", "-o"] } },
      { does: "credential-read", when: { has: ["-o", "-pvk"] } },
    ],
    style: "single-dash",
    options: {
      "-o": "write",
      "-i, -l": "read",
      "-pvk": "text",
      "-n, -d, -c, -C, -P, -h": "text",
      "-w, -k": "read",
      "-W, -K": "secret",
    },
    operands: ["text..."],
  },
  {
    names: ["easyrsa", "easy-rsa"],
    about: "keeps a certificate authority",
    nature: "local",
    operands: ["text..."],
    commands: {
      "help|version|show-req|show-cert|show-ca|show-crl|show-expire|show-revoke|verify-cert": [],
      "export-p12|export-p7|export-p8|export-p1": ["credential-read", "credential-change?"],
      "revoke|revoke-renewed|revoke-expired": ["credential-change", "lockout"],
      "*": CHANGE,
    },
  },
  {
    names: words(`
      keytool jarsigner apksigner certtool cfssl
      cfssljson certstrap xca minica trustme cert-manager vcert zlint certigo sslmate
      ct-submit
    `),
    about: "makes and keeps certificates",
    style: "single-dash",
    nature: "local",
    options: {
      "-L": { role: "flag", calms: true },
      "-i": { role: "flag", calms: true },
      "-list, -printcertreq, -verify, -showinfo, -V": { role: "flag", calms: true },
      "--certificate-info, --crl-info, --crq-info, --pubkey-info, --verify-chain": { role: "flag", calms: true },
      "-genkey": { role: "flag", does: CHANGE },
      "-D": { role: "flag", does: CHANGE },
      "-genkeypair, -genseckey, -gencert, -importcert, -import, -importpass, -storepasswd, -keypasswd, -changealias, -delete, -A, -S, -G, -R, -N, -M, -W, -n":
        { role: "flag", does: CHANGE },
      "--generate-privkey, --generate-self-signed, --generate-certificate, --generate-request": {
        role: "flag",
        does: CHANGE,
      },
      "-importkeystore": { role: "flag", does: ["credential-change", "credential-read?"] },
      "-export": "flag",
      "-exportcert, -printcert, -printcrl, -certreq": "flag",
      "-storepass, -keypass, -srcstorepass, -deststorepass": "secret",
      "-keystore, -alias, -file, -keyalg, -keysize, -dname, -validity, -storetype, -ext, -srckeystore, -destkeystore, -d, -t, -o, -k, -s, -c, -v":
        "text",
      "-cert, -csr": "name",
      "-sslserver, -domain": "host",
      "-bare": { role: "flag", does: CHANGE },
    },
    commands: {
      "genkey|gencert|selfsign|init|request-cert|sign|init-pki|build-ca|gen-req|sign-req|build-client-full|build-server-full|revoke|gen-crl|rotate|set-rsa-pass|create":
        CHANGE,
      "serve|ocspserve|scan|bundle|info|connect|buy|download": NETWORK,
    },
    operands: ["text..."],
  },
  {
    names: ["gnutls-cli", "gnutls-cli-debug"],
    about: "opens a TLS connection",
    notHelp: ["-h"],
    options: {
      "-l --list, -v --version, --fips140-mode, --priority-list": { role: "flag", calms: true },
      "-p --port, --x509cafile, --x509certfile, --x509keyfile, --priority, --sni-hostname, --alpn, --starttls-proto":
        "text",
    },
    operands: ["host"],
  },
  {
    names: ["acme.sh"],
    about: "obtains certificates",
    // The last of its commands wins, so one that only lists calms nothing beside another.
    does: [
      { does: "network", when: { lacks: ["--list", "--info"] } },
      { does: "credential-change", when: { lacks: ["--list", "--info"] } },
    ],
    options: {
      "--list, --info": "flag",
      "--issue, --renew -r, --renew-all, --sign-csr, --revoke, --remove, --install-cert, --deploy, --register-account, --update-account, --deactivate, --create-account-key, --create-domain-key, --set-default-ca, --set-notify":
        { role: "flag", does: KEYS },
      "--install, --upgrade": { role: "flag", does: ["network", "hidden-code??"] },
      "--install-cronjob": { role: "flag", does: ["persistence"] },
      "--pre-hook, --post-hook, --renew-hook, --reloadcmd": "shell",
      "-d --domain, -w --webroot, --dns, -m --email, --server, -k --keylength, --key-file, --fullchain-file, --home":
        "text",
    },
    operands: ["text..."],
  },
  {
    names: ["certspotter"],
    about: "watches the logs of certificates",
    style: "single-dash",
    does: ["network:down"],
    options: { "-version": { role: "flag", calms: true }, "-script": "shell", "-watchlist, -state_dir, -logs": "text" },
    operands: ["text..."],
  },
  {
    names: ["gnutls-serv"],
    about: "answers TLS connections",
    does: ["network:listen"],
    options: { "-p --port, --x509cafile, --x509certfile, --x509keyfile, --priority": "text" },
    operands: [],
  },
  {
    names: words(`
      certbot certbot-auto letsencrypt lego dehydrated getssl acmetool uacme acme-client win-acme
      wacs simp_le acme-tiny acme_tiny posh-acme traefik-certs-dumper certmagic
    `),
    about: "obtains certificates",
    does: KEYS,
    options: {
      "--pre-hook, --post-hook, --deploy-hook, --manual-auth-hook, --manual-cleanup-hook, --renew-hook, --reloadcmd, --run-hook":
        "shell",
      "-d --domain, --domains, --email, -m": "text",
      "--install-cronjob": { role: "flag", does: ["persistence"] },
    },
    operands: ["text..."],
    commands: {
      "certificates|plugins|--list|list|status|show_account|help|--help": [],
      "certonly|run|renew|install|register|revoke|delete|rollback|unregister|update_account": KEYS,
    },
  },
  {
    names: ["certctl"],
    about: "which authorities FreeBSD trusts",
    nature: "local",
    operands: ["text..."],
    commands: { "trust|untrust|blacklist|unblacklist": CHANGE, "list|blacklisted|untrusted|rehash": [] },
  },
  {
    names: ["mkcert"],
    about: "makes certificates trusted on this machine",
    does: CHANGE,
    options: {
      "-CAROOT": { role: "flag", calms: true },
      "-install": { role: "flag", does: ["guard-tamper??"] },
      "-uninstall": "flag",
      "-cert-file, -key-file, -p12-file": "write",
    },
    style: "single-dash",
    operands: ["text..."],
  },
  {
    names: words(`
      update-ca-certificates update-ca-trust trust c_rehash certsync certmgr cert-sync ca-legacy truststore
    `),
    about: "changes which certificates are trusted",
    does: ["credential-change"],
    commands: {
      "": ["credential-change"],
      "list|dump|extract-compat|check|help": [],
      anchor: ["credential-change", "guard-tamper?"],
      extract: ["credential-change?"],
    },
    options: { "--list": { role: "flag", calms: true }, "--fresh, -f, -v": "flag" },
  },
  {
    names: ["step", "step-cli", "step-ca", "smallstep"],
    about: "certificates of a private authority",
    nature: "local",
    commands: {
      "ca provisioner list": NETWORK,
      "ssh list|inspect|fingerprint": [],
      "ssh check-host|hosts": NETWORK,
      "ca init|certificate|renew|rekey|revoke|sign|token|provisioner|admin|policy|bootstrap|acme": KEYS,
      "ca health|root|roots|federation": NETWORK,
      "ca revoke": [...KEYS, "lockout:makes a certificate worthless?"],
      "ssh revoke": [...KEYS, "lockout:makes a certificate worthless?"],
      "ssh certificate|login|renew|revoke|rekey|config|proxycommand": KEYS,
      "certificate create|sign|install|uninstall|bundle": CHANGE,
      "certificate inspect|lint|verify|fingerprint|format|needs-renewal": { operands: ["read..."], does: [] },
      "certificate key|p12": CHANGE,
      "crypto keypair|change-pass|otp": CHANGE,
      "crypto jwk create": CHANGE,
      "crypto jwe|nacl decrypt|open": READ,
      oauth: KEYS,
      "version|help|path|context": [],
    },
  },
  {
    names: words(`
      sigstore rekor-cli fulcio
    `),
    about: "signs and verifies artifacts",
    nature: "local",
    options: { "-G, -R, --generate": { role: "flag", does: CHANGE }, "-t": "text", "-V": "flag" },
    notHelp: ["-V"],
    commands: {
      login: KEYS,
      "triangulate|version": [],
      "sign|sign-blob|attest|attest-blob|attach|upload|publish|login|copy|save|triangulate|tree|verify|verify-attestation|search|get|download|clean|list":
        NETWORK,
      "key add": NETWORK,
      "generate-key-pair|import-key-pair|initialize|init|key|cert|rotate|witness": CHANGE,
      "public-key|version|help|verify-blob|env|dockerfile|manifest|completion": [],
    },
  },
  {
    names: words(`
      gpg-key2ps paperkey ssh-to-pgp ssh-to-age ssss-split ssss-combine horcrux steghide outguess jwt
      jwt-cli jose paseto
    `),
    about: "turns secrets into other forms",
    nature: "local",
    notHelp: ["-h"],
    options: {
      "--secret-key": { role: "read", does: READ },
      "-n": { role: "flag", calms: true },
      "-D": "flag",
      "-B": "flag",
      "-i": "flag",
      "-c, -b, -m, -s, -p, -v": "flag",
    },
    does: [],
    commands: { "jwk gen": CHANGE },
  },
  {
    names: ["update-crypto-policies"],
    about: "sets which ciphers and keys this machine takes",
    nature: "local",
    does: [{ does: "guard-tamper", certainty: "likely", when: { has: ["--set"] } }],
    options: { "--set": "text", "--show, --check, --is-applied": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    names: words(`
      dnssec-keygen dnssec-keyfromlabel dnssec-revoke dnssec-settime dnssec-importkey ldns-keygen keymgr kaspctl
      rndc-confgen tsig-keygen efi-updatevar sbkeysync mungekey tangd-rotate-keys ddns-confgen ssh-keysign pkitool build-ca build-key build-key-server revoke-full
      ovpn_initpki genkey opendkim-genkey clef eth-keyfile ntp-keygen systemkeychain
      snmp-keygen
    `),
    about: "makes or withdraws keys",
    does: CHANGE,
    options: { "--show, --check, --is-applied, -n --dry-run": { role: "flag", calms: true } },
    operands: ["text..."],
  },
  {
    names: ["modutil"],
    about: "keeps the security modules of a database of keys",
    style: "single-dash",
    options: {
      "-add, -delete, -changepw, -enable, -disable, -default, -undefault": { role: "text", does: CHANGE },
      "-create, -rawadd": { role: "flag", does: CHANGE },
      "-fips": { role: "text", does: ["guard-tamper?"] },
      "-libfile": { role: "loaded" },
      "-list, -chkfips": { role: "text", optional: true },
      "-dbdir, -mechanisms, -slot, -pwfile, -newpwfile, -ciphers, -secmod, -tempdir": "text",
      "-force, -nocertdb": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["rosenpass", "rp", "zerotier-idtool", "gmssl", "tongsuo", "keyutil", "pktool"],
    about: "makes keys of one tool or standard",
    nature: "local",
    operands: ["text..."],
    commands: {
      "gencert|gencsr|genkeypair|setpin|import|inittoken|signcsr|delete|gen-keys|genkey|generate|initmoon|genmoon|sm2keygen|sm9setup|sm9keygen|certgen|reqgen|reqsign|gen-config":
        CHANGE,
      "exchange|tls12_client|tls13_client|tlcp_client|tls_client": NETWORK,
    },
  },
  {
    names: ["htpasswd", "htdigest"],
    about: "keeps files of web accounts",
    nature: "local",
    does: [
      { does: "credential-change", sentence: "changes a web account" },
      { does: "lockout", certainty: "likely", when: { has: ["-D"] } },
    ],
    options: {
      "-n": { role: "flag", calms: true },
      "-v": { role: "flag", calms: true },
      "-b, -c, -i, -m, -B, -2, -5, -d, -s, -p": "flag",
      "-D": { role: "flag", does: ["credential-change", "lockout"] },
      "-C, -r": "text",
    },
    operands: ["write", "account", "secret"],
  },
];
