// Every way in which a server that should speak the Messages API fails to, with the outcome that it must come to.
// SERVER-WORDS stands for what a server says of itself, which is never passed on.
import { ANSWER, answers, type Behaviour, fails, START, says, sends } from "./loopback.ts";

const big = "x".repeat(700_000);
export const WRONG: readonly (readonly [name: string, behave: Behaviour, why: string])[] = [
  ["401", fails(401, "authentication_error"), "key"],
  ["403", fails(403, "permission_error"), "key"],
  ["429 with retry-after", fails(429, "rate_limit_error", { "retry-after": "20" }), "busy"],
  ["529", fails(529, "overloaded_error"), "busy"],
  ["500", fails(500, "api_error"), "failed"],
  ["400", fails(400, "invalid_request_error"), "failed"],
  ["404", fails(404, "not_found_error"), "failed"],
  ["a redirect", (response) => void response.writeHead(307, { location: "http://127.0.0.1:1/" }).end(), "unreachable"],
  ["nothing at all", () => {}, "slow"],
  ["a stream that stalls", sends(START(), "hang"), "slow"],
  ["a stream that is cut off", sends(START(), "cut"), "unreachable or malformed"],
  ["a stream that ends early", sends(START()), "malformed"],
  [
    "an error in the middle",
    sends(
      `${START()}event: error\ndata: ${JSON.stringify({ type: "error", error: { type: "overloaded_error", message: "SERVER-WORDS" } })}\n\n`,
    ),
    "busy",
  ],
  ["garbled events", sends("event: message_start\ndata: {nonsense\n\n"), "malformed"],
  ["no events", sends("<html>SERVER-WORDS</html>"), "malformed"],
  [
    "an answer of another kind",
    (response) => void response.writeHead(200, { "content-type": "text/html" }).end("<html>"),
    "malformed",
  ],
  ["an oversized reply", sends(`${START()}: ${big}\n\n`), "malformed"],
  ["an oversized answer", answers({ ...ANSWER, risk: "y".repeat(20_000) }), "malformed"],
  ["a refusal", says("I cannot.", "refusal"), "refused"],
  ["words instead of the tool", says('{"asked_for":"yes"}'), "malformed"],
  ["an answer that ran out of tokens", answers('{"purpose":"Sen', { stop: "max_tokens" }), "malformed"],
  ["an empty tool call", answers("{}"), "malformed"],
  ["a field too many", answers({ ...ANSWER, allow: true }), "malformed"],
  ["a field too few", answers({ ...ANSWER, risk: undefined }), "malformed"],
  ["a field of another type", answers({ ...ANSWER, risk: ["x"] }), "malformed"],
  ["another word for asked", answers({ ...ANSWER, asked_for: "allow" }), "malformed"],
  ["a list", answers("[]"), "malformed"],
];
