// Asks whoever listens on the hook socket who it is. Sends nothing but the question, and believes only a broker's answer.

import http from "node:http";
import * as v from "valibot";

const Pong = v.object({ countersign: v.literal(1), pid: v.number(), version: v.string() });
export type Pong = v.InferOutput<typeof Pong>;

export function pingBroker(hookSocket: string, milliseconds: number): Promise<Pong | undefined> {
  return new Promise((resolve) => {
    const request = http.get({ socketPath: hookSocket, path: "/", timeout: milliseconds, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => {
        text += part;
        if (text.length > 4096) request.destroy();
      });
      response.on("end", () => resolve(parse(text)));
      response.on("error", () => resolve(undefined));
    });
    const timer = setTimeout(() => request.destroy(), milliseconds);
    request.on("error", () => resolve(undefined));
    request.on("close", () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}

function parse(text: string): Pong | undefined {
  try {
    const parsed = v.safeParse(Pong, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
