// An empty folder for each test of a file, by its real path, and gone after it.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "vitest";

/** Call it where a file's own `beforeEach` can come after it. A name inside the folder, or the folder itself. */
export function temporaryFolder(): (...inside: readonly string[]) => string {
  let folder = "";
  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "countersign-test-")));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
  return (...inside) => path.join(folder, ...inside);
}
