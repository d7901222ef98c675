// A workspace and a home for trust rules on a real disk, and the broker's rule files over both, as a broker opens them anew.
import fs from "node:fs";
import { beforeEach } from "vitest";
import { openReviews } from "../../../src/broker/rules/reviews.ts";
import { openRuleFiles, type RuleFiles, type RuleFilesPorts } from "../../../src/broker/rules/rule-files.ts";
import { type StatePaths, statePaths } from "../../../src/protocol/state-folder.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

export interface RuleStage {
  /** A name beside workspace and home. */
  readonly inside: (...names: readonly string[]) => string;
  readonly home: () => string;
  readonly workspace: () => string;
  readonly sharedFile: () => string;
  readonly paths: () => StatePaths;
  readonly files: (more?: Partial<RuleFilesPorts>) => RuleFiles;
}

export function ruleStage(): RuleStage {
  const inside = temporaryFolder();
  const home = () => inside("home");
  const paths = () => statePaths(home(), "linux", "u");
  beforeEach(() => {
    fs.mkdirSync(inside("shop"));
    fs.mkdirSync(paths().backups, { recursive: true });
  });
  return {
    inside,
    home,
    paths,
    workspace: () => inside("shop"),
    sharedFile: () => inside("shop/.countersign/rules.jsonc"),
    files: (more = {}) =>
      openRuleFiles({
        paths: paths(),
        reviews: openReviews(paths().reviews),
        managed: { files: [], unowned: () => undefined },
        restricted: () => false,
        changed: () => {},
        ...more,
      }),
  };
}
