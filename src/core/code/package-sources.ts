// Settings that say where a package manager takes packages from: addresses in them are reached when it installs.
// What only describes a package (its home page, its repository, where bugs go) is no source.

import { networkEffects } from "../effects/network/network.ts";
import type { Reading } from "../effects/reading/reading.ts";
import type { Run } from "../effects/run.ts";
import { hostOfUrl } from "../hosts/parse-host.ts";
import { wordOf } from "../shell/word.ts";
import type { CodeSite } from "./reader.ts";

const MAX_SOURCES = 50;

export function readPackageSources(text: string, site: CodeSite): Reading {
  const { span } = site;
  const addresses = text
    .split(/\r?\n/)
    .filter((line) => !DESCRIBES.test(line))
    .flatMap((line) => [...line.matchAll(ADDRESS)].map(([address]) => address.replace(/^git\+/, "")));
  const hosts = [...new Set(addresses)].slice(0, MAX_SOURCES).flatMap((address) => {
    const host = hostOfUrl(address);
    return host === undefined ? [] : [{ host, span, direction: "down" as const }];
  });
  const runs = [...text.matchAll(PROGRAM)].map(([, program = ""]): Run => {
    return { kind: "shell", text: wordOf(program, span), place: "here" };
  });
  return { effects: networkEffects({ hosts, sent: [] }, { ...site, span }), runs, problems: [] };
}

/** What npm and yarn run in place of a shell or of themselves. */
const PROGRAM = /^[^\S\n]*(?:script-shell|shell|git|editor|yarnPath|yarn-path)\s*[=: ]\s*["']?([^"'\n]+)/gm;

const ADDRESS = /(?:git\+)?(?:https?|ssh|git|ftp):\/\/[^\s"'<>,;)\]}#]+/g;

const DESCRIBES =
  /^\s*(?:[#;]|\/\/|["']?(?:homepage|home-page|repository|repo|url|urls|bugs|issues?|documentation|docs|source|changelog|funding|license|authors?|maintainers?|email|readme|description|\$schema|[A-Z][\w -]*)["']?\s*[:=])/;
