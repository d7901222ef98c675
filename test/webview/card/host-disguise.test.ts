// A host that is made to be mistaken for another one is told of in words; an honest one is left alone.
import { describe, expect, it } from "vitest";
import { hostDisguise } from "../../../src/webview/card/host-disguise.ts";
import { decodedHost } from "../../../src/webview/card/punycode.ts";

describe("punycode", () => {
  it.each([
    ["xn--pple-43d.com", "\u0430pple.com"],
    ["xn--gthub-n2e.com", "g\u0456thub.com"],
    ["www.xn--mnchen-3ya.de", "www.münchen.de"],
    ["xn--fiqs8s", "中国"],
    ["xn--r8jz45g.jp", "例え.jp"],
    ["plain.example", "plain.example"],
    ["xn--", "xn--"],
    ["xn--99999999999", "xn--99999999999"],
    ["xn--\u0000", "xn--\u0000"],
  ])("%s", (name, letters) => {
    expect(decodedHost(name)).toBe(letters);
  });
});

describe("a disguised host is told of", () => {
  it.each([
    [
      "xn--pple-43d.com",
      "xn--pple-43d.com",
      "looks like apple.com, but is written with Cyrillic letters (xn--pple-43d.com)",
    ],
    ["xn--gthub-n2e.com", undefined, "looks like github.com, but is written with Cyrillic letters (xn--gthub-n2e.com)"],
    ["xn--mnchen-3ya.de", undefined, "is written münchen.de with other than plain Latin letters"],
    ["xn--fiqs8s", undefined, "is written 中国 with Han letters"],
    ["g1thub.com", "g1thub.com", "looks like github, but is spelled g1thub"],
    ["github.com.evil.example", "evil.example", "begins like github, but belongs to evil.example"],
    ["login-paypal.evil.example", "evil.example", "begins like paypal, but belongs to evil.example"],
    ["g00gle.com", "g00gle.com", "looks like google, but is spelled g00gle"],
    ["paypa1.com", "paypa1.com", "looks like paypal, but is spelled paypa1"],
    ["rnicrosoft.com", "rnicrosoft.com", "looks like microsoft, but is spelled rnicrosoft"],
  ])("%s", (name, domain, words) => {
    expect(hostDisguise(name, domain)).toBe(words);
  });
});

describe("an honest host is left alone", () => {
  it.each([
    ["api.github.com", "github.com"],
    ["github.com", "github.com"],
    ["raw.githubusercontent.com", "githubusercontent.com"],
    ["www.npmjs.org", "npmjs.org"],
    ["web3.storage", "web3.storage"],
    ["10.0.0.3", undefined],
    ["localhost", undefined],
    ["s3.amazonaws.com", "amazonaws.com"],
  ])("%s", (name, domain) => {
    expect(hostDisguise(name, domain)).toBeUndefined();
  });
});
