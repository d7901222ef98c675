// Keys in hardware and one-time codes: security keys, smart cards, TPMs, tokens, generators of codes.
// A code or an unsealed value is a secret that is printed; making, importing or resetting a key is a change.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const READ: Does = ["credential-read"];
const CHANGE: Does = ["credential-change"];
const WIPES: Does = ["credential-change", "destructive"];

export const hardwareKeys: readonly ToolSpec[] = [
  {
    names: words("oathtool totp-cli authy 2fa cotp totp gauth mintotp otp otp-cli otpclient-cli ykchalresp"),
    about: "prints one-time codes",
    does: READ,
    options: {
      "-list, --list": { role: "flag", calms: true },
      "-add, --add, --import, --remove, --delete": { role: "flag", does: CHANGE },
      "-d --digits, -s, -w --window, -c --counter, -S, -N --now": "text",
    },
    commands: {
      "add|add-token|create|init|import|set-length|rename|change-password|delete|remove|rm|edit": CHANGE,
      "list|ls|help|version|search": [],
      "add-token|delete|remove|rm": CHANGE,
    },
    operands: ["text..."],
  },
  {
    names: ["ykman"],
    about: "manages a YubiKey",
    nature: "local",
    options: { "-d --device, -r --reader, -l --log-level": "text", "--diagnose, -v": "flag" },
    commands: {
      "info|list|script|apdu": [],
      "config|fido|hsmauth|oath|openpgp|otp|piv|securitydomain": CHANGE,
      "config|fido|hsmauth|oath|openpgp|otp|piv|securitydomain info|list": [],
      "oath accounts": CHANGE,
      "oath accounts list": [],
      "oath accounts code|uri": READ,
      "otp calculate": READ,
      "fido|hsmauth credentials list": [],
      "openpgp|piv certificates export": [],
      "openpgp|piv keys export|info|attest": [],
      "piv objects export": READ,
      "fido|oath|openpgp|piv|hsmauth|config reset": WIPES,
    },
    operands: ["text..."],
  },
  {
    names: words("ykpersonalize ykpamcfg yubico-piv-tool ykneomgr ykmap yubikey-ssh-setup yubihsm-shell piv-tool"),
    about: "changes what a security key holds",
    does: [
      { does: "credential-change", when: { lacks: ["-v", "-l", "-N", "-a"] } },
      { does: "credential-change", when: { value: ["-a", "*", "status|version|read*|list*|attest|test*|verify-pin"] } },
    ],
    options: {
      "-a --action": { role: "text" },
      "-s --slot, -A, -i --input, -o --output, -r --reader, -P, -N, -k --key, -S": "text",
      "-1, -2, -v, -l, -n": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["ykinfo", "opensc-tool", "opensc-explorer", "opensc-notify", "eidenv", "pcsc_scan", "p11-kit"],
    about: "shows what a card holds",
    nature: "local",
    notHelp: ["-h", "-V"],
    operands: ["text..."],
  },
  {
    names: ["cardos-tool", "gids-tool", "openpgp-tool", "cryptoflex-tool", "iasecc-tool", "westcos-tool"],
    about: "sets cards up",
    nature: "local",
    notHelp: ["-h", "-V"],
    options: {
      "-X --initialize, --startkey, -S --change-startkey, --change-admin, -U --unblock, --unblock-pin, -G --generate-key --gen-key --genkey, -A --admin, -C --serial, -E --erase, --delete-key, -f --format, --write":
        { role: "text", optional: true, does: CHANGE },
      "-i --info, -s --apdu, -v --verbose, -n --name, -r --reader, -w --wait, -K --key-info, -d --dump": "flag",
    },
    operands: ["text..."],
  },
  {
    names: ["nitrocli"],
    about: "passwords and codes on a Nitrokey",
    nature: "local",
    commands: {
      "status|list|config get|lock|otp status|pws status": [],
      "otp|pws get": READ,
      "otp|pws|pin|config|encrypted|hidden set|add|update|clear|unblock|open|create": CHANGE,
      reset: WIPES,
    },
    operands: ["text..."],
  },
  {
    names: ["fido2-token", "fido2-cred", "fido2-assert", "solo", "solo1", "solo2", "nitropy", "onlykey-cli"],
    about: "FIDO keys",
    nature: "local",
    notHelp: ["-V"],
    options: {
      "-L, -I, -V, -G": { role: "flag", calms: true },
      "-S, -C, -D, -M": { role: "flag", does: CHANGE },
      "-R": { role: "flag", does: WIPES },
    },
    commands: {
      "reset|wipe": WIPES,
      "fido2 reset": WIPES,
      "set-pin|setpin|setpin2|change-pin|make-credential|setkey|setslot|update|provision": CHANGE,
      "* set-pin|change-pin|make-credential|reset|wipe|rng": CHANGE,
      "nk3|nkpk|fido2|start|pro update|fetch-update": ["network:down"],
      "nk3|fido2|start|pro list|status|version|verify": [],
      "list|ls|version|getlabels|status": [],
    },
    operands: ["text..."],
  },
  {
    names: ["pkcs11-tool", "pkcs15-tool", "pkcs15-init", "pkcs15-crypt", "sc-hsm-tool", "p11tool", "softhsm2-util"],
    about: "tokens and smart cards",
    nature: "local",
    notHelp: ["-V", "-h"],
    options: {
      "-C --create-pkcs15, -G --generate-key, -X --store-certificate, -P --store-pin": {
        role: "text",
        optional: true,
        does: CHANGE,
      },
      "--keypairgen, -k, --keygen, --write-object, -w, --init-token, --init-pin, --change-pin, --unlock-pin, --set-id, --import, --store-private-key, --unblock-pin, --initialize, --write, --set-pin, --set-so-pin, --init-token, --wrap-key":
        { role: "text", optional: true, does: CHANGE },
      "--generate-rsa, --generate-ecc, --generate-privkey, --generate-dsa": {
        role: "text",
        optional: true,
        does: CHANGE,
      },
      "--delete-object, -b, --delete-token, --erase-card, --delete-objects, --delete": { role: "flag", does: WIPES },
      "--read-object, --unwrap-key": { role: "text", optional: true, does: ["credential-read?"] },
      "-p --pin, --so-pin, --new-pin, --login-type": "secret",
      "--module, -m, --id, -d, -a --label, --type, -y, --slot, --token, --mechanism, -o --output-file, -i --input-file":
        "text",
      "-L, -O, -M, -T, -I, -l --login, -s --sign, --test, -t, --list-slots, --list-objects, --list-tokens, --show-slots, -D --dump, -c, --list-certificates":
        "flag",
    },
    operands: ["text..."],
  },
  {
    names: words(`
      tpm2_clear tpm2_takeownership tpm2_changeauth tpm2_changeeps tpm2_changepps tpm2_create tpm2_createprimary tpm2_createak
      tpm2_createek tpm2_evictcontrol tpm2_hierarchycontrol tpm2_nvdefine tpm2_nvundefine tpm2_nvwrite tpm2_import
      tpm2_dictionarylockout tpm2_clearcontrol tpm2_duplicate tpm2_activatecredential tpm2_makecredential
      tpm2_setprimarypolicy tpm2_ptool tpm2-ptool tpm2_encodeobject tpm2_loadexternal tpm_takeownership tpm_clear
      tpm_changeownerauth tpm_setpresence tpm-luks ssh-tpm-keygen ssh-tpm-add ssh-tpm-hostkeys
    `),
    about: "makes, imports or clears keys of the TPM",
    does: CHANGE,
    operands: ["text..."],
  },
  {
    names: ["tpm2_unseal", "tpm_unsealdata"],
    about: "prints what the TPM has sealed",
    does: READ,
    operands: ["text..."],
  },
  {
    names: ["tpm2_*", "tpm_*", "tss2_*", "tpm2-*"],
    about: "asks the TPM",
    nature: "local",
    notHelp: ["-h", "-V"],
    operands: ["text..."],
  },
  {
    names: ["clevis"],
    about: "unlocks data by a network or a TPM",
    nature: "local",
    commands: {
      decrypt: READ,
      "luks bind|regen|edit": CHANGE,
      "luks unbind": ["credential-change", "lockout?"],
      "luks pass": READ,
      // The server of a pin stands in its settings: `'{"url":"http://tang.example"}'`.
      encrypt: {
        operands: ["text..."],
        does: [{ does: "network", certainty: "likely", when: { first: "tang", operand: "*://*" } }],
      },
      luks: [],
    },
    options: { "-d, -s, -k": "text" },
    operands: ["text..."],
  },
  {
    names: ["systemd-creds", "systemd-ask-password", "systemd-tty-ask-password-agent"],
    about: "credentials of units",
    nature: "local",
    commands: { "decrypt|cat": READ, setup: CHANGE, "encrypt|list|has-tpm2": [] },
    options: { "--name, --with-key, --tpm2-device, --timeout, --id, --icon, -n": "text" },
    operands: ["text..."],
  },
  {
    names: ["trezorctl", "ledgerctl", "ckcc", "jade", "hwi", "btcrecover"],
    about: "wallets in hardware",
    nature: "local",
    commands: {
      "device wipe": WIPES,
      "wipe-device": WIPES,
      "set-pin|change-pin|set-passphrase|recovery-device|reset-device|load-device": CHANGE,
      "device|set load|recover|setup|pin|passphrase|backup|sd-protect|wipe-code": CHANGE,
      "wipe|restore|setup|backup|promptpin|sendpin|togglepassphrase": CHANGE,
      "list|version|get-features|ping|enumerate|getxpub|getdescriptors|displayaddress|info": [],
    },
    operands: ["text..."],
  },
];
