// The person's word on what may be sent where, and the keys for it. Both lie in VS Code's SecretStorage, bound to the very
// endpoint: a settings file that an agent has changed finds no consent and no key for what it names.
import type * as vscode from "vscode";
import { type Endpoint, endpointName, REVIEWER_MODES, type ReviewerMode } from "../../protocol/reviewer.ts";

/** Raised when more is sent than the person was shown. */
const SHOWN = 1;
const CONSENT = "countersign.reviewer.consent";

export interface Consents {
  /** Whether the person agreed to this endpoint, asked at least this often. */
  readonly given: (endpoint: Endpoint, mode: ReviewerMode) => Promise<boolean>;
  readonly give: (endpoint: Endpoint, mode: ReviewerMode) => Promise<void>;
  /** Empty where there is none. */
  readonly key: (endpoint: Endpoint) => Promise<string>;
  readonly setKey: (endpoint: Endpoint, key: string) => Promise<void>;
  /** Forgets the word, and the key of this endpoint. */
  readonly forget: (endpoint: Endpoint | undefined) => Promise<void>;
}

export function consentsIn(secrets: vscode.SecretStorage): Consents {
  return {
    given: async (endpoint, mode) => {
      const kept = await secrets.get(CONSENT);
      return REVIEWER_MODES.slice(REVIEWER_MODES.indexOf(mode)).some((wider) => kept === word(endpoint, wider));
    },
    give: async (endpoint, mode) => secrets.store(CONSENT, word(endpoint, mode)),
    key: async (endpoint) => (await secrets.get(keyName(endpoint))) ?? "",
    setKey: async (endpoint, key) => secrets.store(keyName(endpoint), key),
    forget: async (endpoint) => {
      await secrets.delete(CONSENT);
      if (endpoint !== undefined) await secrets.delete(keyName(endpoint));
    },
  };
}

/** Whether this endpoint is asked with a key of the person's. A server of their own may want none. */
export function wantsKey({ source }: Endpoint): boolean {
  return source === "anthropic" || source === "custom";
}

function word(endpoint: Endpoint, mode: ReviewerMode): string {
  return `${SHOWN} ${mode} ${endpointName(endpoint)}`;
}

/** A key belongs to one address: no other one is ever sent it. */
function keyName(endpoint: Endpoint): string {
  return `countersign.reviewer.key ${endpoint.source === "editor" ? "" : endpoint.url}`;
}
