// Decoders of the encodings that hide code on command lines: base64, base32, hex.
// Bytes that are not text come back as Latin-1, so nothing is lost; broken input gives undefined.

import { withoutEnd } from "../text/endings.ts";

export function decodeBase64(text: string): string | undefined {
  const clean = withoutEnd(text.replace(/\s+/g, "").replaceAll("-", "+").replaceAll("_", "/"), "=");
  if (!/^[A-Za-z0-9+/]*$/.test(clean)) return undefined;
  try {
    return fromBytes(atob(clean));
  } catch {
    return undefined;
  }
}

/** Base64 of UTF-16 with the low byte first, as PowerShell takes its encoded commands. */
export function decodeUtf16(text: string): string | undefined {
  const clean = withoutEnd(text.replace(/\s+/g, ""), "=");
  if (!/^[A-Za-z0-9+/]*$/.test(clean)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(clean), (byte) => byte.charCodeAt(0));
    return new TextDecoder("utf-16le").decode(bytes);
  } catch {
    return undefined;
  }
}

export function encodeBase64(text: string): string | undefined {
  try {
    return `${btoa(String.fromCharCode(...new TextEncoder().encode(text.slice(0, 8_192))))}\n`;
  } catch {
    return undefined;
  }
}

export function decodeHex(text: string): string | undefined {
  const clean = text.replace(/^[0-9a-fA-F]+:/gm, "").replace(/\s+/g, "");
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(clean)) return undefined;
  return fromBytes(clean.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))));
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export function decodeBase32(text: string): string | undefined {
  let bits = 0;
  let held = 0;
  let bytes = "";
  for (const char of text.replace(/[\s=]+/g, "")) {
    const value = BASE32.indexOf(char);
    if (value < 0) return undefined;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes += String.fromCharCode((held >> bits) & 0xff);
    }
  }
  return fromBytes(bytes);
}

/** Bytes, a character each, as the text that they spell. */
export function fromBytes(bytes: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
  } catch {
    return bytes;
  }
}
