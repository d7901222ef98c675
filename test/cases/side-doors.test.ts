// Roundabout ways to an effect that published bypasses of command guards use, each beside harmless twins that stay quiet.
// The whole engine judges each line; nothing is run.
import { describe, expect, it } from "vitest";
import { judgeLine } from "../invariants/judge-line.ts";
import { CONSOLES, CONSOLES_QUIET } from "./side-doors/consoles.ts";
import { ENVIRONMENT, ENVIRONMENT_QUIET } from "./side-doors/environment.ts";
import { LISTED_VALUES, LISTED_VALUES_QUIET } from "./side-doors/listed-values.ts";
import { OPTIONS, OPTIONS_QUIET } from "./side-doors/options.ts";
import { PEOPLE_AND_ACCOUNTS, PEOPLE_AND_ACCOUNTS_QUIET } from "./side-doors/people-and-accounts.ts";
import { PROGRAMS, PROGRAMS_QUIET } from "./side-doors/programs.ts";
import { SHELL_FORMS, SHELL_FORMS_QUIET } from "./side-doors/shell-forms.ts";

const TABLES = [
  ["an option that runs, loads or writes", OPTIONS, OPTIONS_QUIET],
  ["a program with a small language of its own", PROGRAMS, PROGRAMS_QUIET],
  ["a console or a database's client", CONSOLES, CONSOLES_QUIET],
  ["a variable of the environment", ENVIRONMENT, ENVIRONMENT_QUIET],
  ["a form of the shell that evaluates text", SHELL_FORMS, SHELL_FORMS_QUIET],
  ["a value that a lister prints", LISTED_VALUES, LISTED_VALUES_QUIET],
  ["what is done to people and accounts", PEOPLE_AND_ACCOUNTS, PEOPLE_AND_ACCOUNTS_QUIET],
] as const;

describe.each(TABLES)("%s", (_, caught, quiet) => {
  it.each(caught)("is seen as %s: %s", (kinds, command) => {
    const { decision, effects } = judgeLine(command);
    const flagged = effects.flatMap(({ kind, flag }) => (flag ? [kind] : []));
    expect(flagged).toEqual(expect.arrayContaining(kinds.split(" ").filter((kind) => kind !== "")));
    expect(decision).not.toBe("allow");
  });

  it.each(quiet)("is left alone where it does no harm: %s", (command) => {
    const { decision, effects } = judgeLine(command);
    expect(effects.filter(({ flag }) => flag)).toEqual([]);
    expect(decision).toBe("allow");
  });
});
