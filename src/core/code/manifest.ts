// Manifests of Kubernetes: what the kinds of objects in them arrange, grant or change in the cluster.
// Where a manifest cannot be read its file's name may say what it is; a name is a hint and never more.

import type { Certainty, EffectKind } from "../effect.ts";
import type { Reading } from "../effects/reading/reading.ts";
import { effectAt, type Site } from "../effects/site.ts";

const MAX_KINDS = 100;

export function readManifest(text: string, site: Site): Reading {
  const kinds = [...text.matchAll(KIND)].slice(0, MAX_KINDS).map(([, kind = ""]) => kind);
  const effects = meaningsOf(kinds.join(" "), "likely").map(({ kind, certainty, sentence }) =>
    effectAt(site, { kind, certainty, sentence: `applies a manifest that ${sentence}` }),
  );
  if (WIDE.test(text)) {
    const sentence = "applies a manifest that gives a container the rights of its machine";
    effects.push(effectAt(site, { kind: "privilege", sentence }));
  }
  return { effects, runs: [], problems: [] };
}

/** `name`: of the file alone, without its folder. */
export function readManifestName(name: string, site: Site): Reading {
  const effects = meaningsOf(name.replaceAll(/[-_.]/g, ""), "possible").map(({ kind, certainty, sentence }) =>
    effectAt(site, { kind, certainty, sentence: `applies a manifest that, by its name, ${sentence}` }),
  );
  return { effects, runs: [], problems: [] };
}

const KIND = /^[ \t]*(?:-[ \t]+)?["']?kind["']?[ \t]*:[ \t]*["']?([A-Za-z]+)/gm;
const WIDE =
  /^[ \t]*(?:-[ \t]*)?["']?(?:privileged|hostPID|hostIPC|hostNetwork|allowPrivilegeEscalation)["']?[ \t]*:[ \t]*["']?true|^[ \t]*(?:-[ \t]*)?["']?hostPath["']?[ \t]*:/m;

interface Meaning {
  readonly kind: EffectKind;
  readonly certainty: Certainty;
  readonly sentence: string;
}

const MEANINGS: readonly (readonly [name: RegExp, kinds: readonly EffectKind[], sentence: string])[] = [
  [/cronjob|daemonset/i, ["persistence"], "runs something again and again"],
  [/(?:mutating|validating)(?:admission)?webhook/i, ["persistence"], "is asked about every change of the cluster"],
  [/rolebinding|clusterrole|rbac|\brole\b/i, ["privilege", "credential-change"], "grants rights in the cluster"],
  [/serviceaccount|secret/i, ["credential-change"], "changes accounts or secrets of the cluster"],
];

function meaningsOf(names: string, certainty: Certainty): readonly Meaning[] {
  return MEANINGS.flatMap(([name, kinds, sentence]) =>
    name.test(names) ? kinds.map((kind) => ({ kind, certainty, sentence })) : [],
  );
}
