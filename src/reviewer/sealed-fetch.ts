// The only way to the network that a review has: to the one origin the person agreed to, without redirects, and with a
// bounded reply. Whatever a library, a setting or an environment variable would make of the address ends here.

/** Bytes of one reply; an answer is some thousands. */
const MAX_REPLY_BYTES = 512 * 1024;

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export function sealedFetch(url: string, fetch: Fetch = globalThis.fetch): Fetch {
  const { origin } = new URL(url);
  return async (input, init) => {
    const target = new URL(input instanceof Request ? input.url : input);
    if (target.origin !== origin) throw new Error(`a review may go to ${origin} only, not to ${target.origin}`);
    const response = await fetch(input, { ...init, redirect: "error" });
    if (response.body === null) return response;
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(capped()), { status, statusText, headers });
  };
}

function capped(): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform: (part, controller) => {
      bytes += part.byteLength;
      if (bytes > MAX_REPLY_BYTES) controller.error(new OversizedReply());
      else controller.enqueue(part);
    },
  });
}

export class OversizedReply extends Error {
  constructor() {
    super(`the reply has more than ${MAX_REPLY_BYTES} bytes`);
  }
}
