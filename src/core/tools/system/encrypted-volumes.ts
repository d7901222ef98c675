// Encrypted volumes and folders, and the keys that open them.
// Opening and showing is daily administration; a key that is added, taken away or printed never is.

import type { ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

export const encryptedVolumes: readonly ToolSpec[] = [
  {
    names: words(`
      cryptsetup luksmeta systemd-cryptenroll systemd-cryptsetup integritysetup dmsetup fscrypt
      fscryptctl e4crypt cryptmount
    `),
    about: "encrypted volumes",
    nature: "local",
    commands: {
      "luksFormat|format|reencrypt|luksErase|erase|remove_all": ["destructive", "credential-change"],
      "luksErase|erase": ["destructive", "credential-change", "lockout?"],
      "luksAddKey|luksRemoveKey|luksChangeKey|luksKillSlot|luksConvertKey|luksHeaderRestore|token|config|encrypt|unlock|setup|luks|metadata|add_key|set_policy":
        ["credential-change"],
      "save|wipe|nuke": ["credential-change"],
      "luksKillSlot|luksRemoveKey|luksHeaderRestore": ["credential-change", "lockout?"],
      luksHeaderBackup: ["credential-read?"],
      "luksDump|status|isLuks|luksUUID|benchmark|ls|info|deps|version|targets|close|luksClose|luksSuspend|resize|repair|lock":
        [],
      table: [{ does: "credential-read", when: { has: ["--showkeys"] } }],
      luksDump: [{ does: "credential-read", when: { has: ["--dump-master-key", "--dump-volume-key"] } }],
      "open|luksOpen|luksResume|create": [],
      "remove|wipe_table|clear": ["destructive?"],
    },
    options: {
      "--dump-master-key": "flag",
      "--dump-volume-key": "flag",
      "--exec": "shell",
      "--wipe-slot": { role: "text", does: ["credential-change", "lockout?"] },
      "--password, --recovery-key": { role: "text", optional: true, does: ["credential-change"] },
      "--fido2-device, --tpm2-device, --pkcs11-token-uri": {
        role: "text",
        does: [
          {
            does: "credential-change",
            when: { value: ["--fido2-device|--tpm2-device|--pkcs11-token-uri", "*", "list"] },
          },
        ],
      },
    },
    operands: ["text..."],
  },
  {
    names: words(`
      veracrypt truecrypt zulucrypt-cli tcplay encfs gocryptfs encfsctl securefs
    `),
    about: "encrypted folders and volumes",
    nature: "local",
    options: {
      "-init, -passwd, -c --create, -C --change, --new-password, --create-keyfile": {
        role: "text",
        optional: true,
        does: ["credential-change"],
      },
      "-masterkey": { role: "text", does: ["credential-read"] },
      "-p --password, -passfile, --extpass": "secret",
      "-d --dismount, -l --list, -t --text": { role: "text", optional: true },
    },
    style: "single-dash",
    commands: {
      passwd: ["credential-change"],
      "showcruft|info|decode|encode|ls": [],
      "cat|export|showKey": ["credential-read?"],
    },
    operands: ["text..."],
  },
  {
    names: words(`
      ecryptfs-setup-private ecryptfs-add-passphrase ecryptfs-rewrap-passphrase ecryptfs-wrap-passphrase
      ecryptfs-insert-wrapped-passphrase-into-keyring ecryptfs-migrate-home ecryptfs-manager
    `),
    about: "changes the keys of encrypted folders",
    does: ["credential-change"],
    operands: ["text..."],
  },
  {
    names: ["ecryptfs-unwrap-passphrase", "ecryptfs-recover-private"],
    about: "prints the key of an encrypted folder",
    does: ["credential-read"],
  },
];
