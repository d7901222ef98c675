// What sentences show of paths: short where the person is at home, whole everywhere else.
import { describe, expect, it } from "vitest";
import { shortPaths } from "../../../src/core/text/short-path.ts";

const ROOTS = { workspace: ["/home/ada/shop"], home: "/home/ada" };

const ROWS: readonly (readonly [text: string, shown: string])[] = [
  ["reads /home/ada/shop/.env, a file of secret settings", "reads .env, a file of secret settings"],
  ["/home/ada/shop/src/cart.js", "src/cart.js"],
  ["reads /home/ada/.ssh/id_ed25519", "reads ~/.ssh/id_ed25519"],
  ["deletes /home/ada/shop with all that is in it", "deletes ~/shop with all that is in it"],
  ["reads /mnt/home/ada/shop/.env", "reads /mnt/home/ada/shop/.env"],
  ["reads /home/ada/shop2/x", "reads ~/shop2/x"],
  ["reads /etc/shadow", "reads /etc/shadow"],
];

describe("paths in sentences", () => {
  it.each(ROWS)("%s is shown as %s", (text, shown) => {
    expect(shortPaths(text, ROOTS)).toBe(shown);
  });
});
