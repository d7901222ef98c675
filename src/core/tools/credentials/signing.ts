// Programs that sign and verify files and packages. Signing with a key that lies here is local work;
// time stamps, transparency logs and registries are other machines, and making a key makes a credential.

import type { Does, ToolSpec } from "../spec.ts";
import { words } from "../words.ts";

const NETWORK: Does = ["network"];
const MAKES_KEY: Does = ["credential-change"];
const SIGNS_IN: Does = ["network", "credential-change"];

export const signing: readonly ToolSpec[] = [
  {
    names: ["cosign"],
    about: "signs images and files, mostly in a registry",
    nature: "network",
    operands: ["text..."],
    options: {
      "--key, --certificate, --signature, --bundle, --type, --predicate, -o --output": "text",
      "--rekor-url, --fulcio-url": "url",
    },
    commands: {
      "sign|attest|attach|upload|copy|download|tree|verify|verify-attestation|clean|save|load|sign-blob|attest-blob":
        NETWORK,
      "verify-blob|verify-blob-attestation": [{ does: "network", certainty: "possible", when: { lacks: ["--key"] } }],
      login: ["network", "credential-change"],
      "generate-key-pair|import-key-pair|piv-tool|pkcs11-tool": MAKES_KEY,
      "generate|public-key|version|help|env|dockerfile|manifest|completion|triangulate|initialize|signing-config|trusted-root":
        [],
    },
  },
  {
    names: words("minisign signify signify-openbsd"),
    about: "signs files with a small key",
    nature: "local",
    options: { "-G, -R, -C": { role: "flag", does: MAKES_KEY }, "-m, -x, -p, -s, -t, -c, -P": "text" },
    operands: ["text..."],
  },
  {
    names: ["osslsigncode", "signtool", "signtool.exe", "jsign", "AzureSignTool"],
    about: "signs programs for Windows",
    nature: "local",
    style: "slash",
    options: {
      "-t, -ts, -tr, --tsaurl, /t, /tr": { role: "url", does: NETWORK },
      "/f, /fd, /td, /n, /d, /sha1, /p, /csp, /kc, /pa": { role: "text", optional: true },
      "-pass, -readpass": "secret",
    },
    operands: ["text..."],
  },
  {
    names: ["slsa-verifier"],
    about: "verifies where an artifact was built, with a public log",
    nature: "network",
    does: NETWORK,
    operands: ["text..."],
    commands: { version: [] },
  },
  {
    names: words(`
      rpmsign dpkg-sig debsign debsigs sbsign sbverify pesign kmodsign cert-to-efi-sig-list sign-file relic sigtool
      tuf in-toto witness gitsign
    `),
    about: "signs and verifies packages and programs",
    nature: "local",
    operands: ["text..."],
    commands: { "remote|refresh|download|publish": NETWORK, "keygen|gen-key|initialize": MAKES_KEY },
  },
  {
    names: ["altool"],
    about: "hands apps in to Apple",
    nature: "network",
    style: "single-dash",
    does: NETWORK,
    options: { "--store-password-in-keychain-item": { role: "text", does: SIGNS_IN } },
    operands: ["text..."],
  },
  {
    names: ["codesign", "productsign", "stapler", "notarytool", "csreq", "rcodesign", "gon"],
    about: "signs applications for macOS",
    nature: "local",
    notHelp: ["-v", "-V"],
    options: {
      "--remove-signature": { role: "flag", does: ["guard-tamper?"] },
      "-i --identifier": "text",
      "-s --sign, -o --options, --entitlements": "text",
      // The time is signed by a service of Apple's, where no other is named.
      "--timestamp": {
        role: "text",
        optional: true,
        does: [{ does: "network", certainty: "likely", when: { has: ["--timestamp"] } }],
      },
    },
    commands: { "submit|log|info|history|wait": NETWORK, "store-credentials": SIGNS_IN, staple: NETWORK },
  },
];
