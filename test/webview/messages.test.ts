// What the extension sends reaches the page whole: the page's validator must not drop a field that is shown.
import { expect, it } from "vitest";
import { parseToPanel } from "../../src/webview/messages.ts";
import { states } from "./harness/sample-states.ts";

it.each(Object.entries(states))("the state %s arrives as it was sent", (_name, state) => {
  const message = { kind: "state", state: { ...state, now: 1 } };
  expect(parseToPanel(structuredClone(message))).toEqual(message);
});

it.each([undefined, "state", { kind: "state" }, { kind: "else" }])("%j is no message", (data) => {
  expect(parseToPanel(data)).toBeUndefined();
});
