// Holds the bundle that carries the engine to ASCII: one other character, in a pattern or a kept comment, and Node keeps
// all of it in two bytes a character, which costs every start. Strings are written so by the bundler; patterns are not.
import { build } from "esbuild";
import { expect, it } from "vitest";
import { NODE_BUNDLE } from "../../build/bundle.ts";

it("is bundled in ASCII", { timeout: 60_000 }, async () => {
  const entryPoints = ["src/programs/main.ts"];
  const { outputFiles } = await build({ ...NODE_BUNDLE, entryPoints, write: false });
  const text = outputFiles[0]?.text ?? "";
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(text.match(/.{0,40}\P{ASCII}.{0,40}/gu) ?? []).toEqual([]);
});
