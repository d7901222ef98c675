// The field at large: everyday and effectful command lines over many tools, judged by the whole engine.
// Rows name effects, never decisions; a row that misses is mended by a mechanism or by knowledge of the tool.

import { describe, expect, it } from "vitest";
import { EFFECT_KINDS, type EffectKind } from "../../../src/core/effect.ts";
import { judgeLine } from "../../invariants/judge-line.ts";
import * as administration from "./field/administration-effectful.ts";
import * as administrationQuiet from "./field/administration-quiet.ts";
import * as administrationRemote from "./field/administration-remote.ts";
import * as administrationSecond from "./field/administration-second.ts";
import * as agentsDaily from "./field/agents-daily.ts";
import * as appleAndAndroid from "./field/apple-and-android.ts";
import * as building from "./field/building.ts";
import * as buildingMore from "./field/building-more.ts";
import * as clientsAtHome from "./field/clients-at-home.ts";
import * as clientsAtHomeSecond from "./field/clients-at-home-second.ts";
import * as cloudAndSecretClients from "./field/cloud-and-secret-clients.ts";
import * as credentials from "./field/credentials.ts";
import * as credentialsAndDesktops from "./field/credentials-and-desktops.ts";
import * as dataAndMessages from "./field/data-and-messages.ts";
import * as effectful from "./field/effectful.ts";
import * as escapes from "./field/escapes.ts";
import * as evasion from "./field/evasion.ts";
import * as everydayClients from "./field/everyday-clients.ts";
import * as everydayForms from "./field/everyday-forms.ts";
import * as examplePages from "./field/example-pages.ts";
import * as examplePagesAdministration from "./field/example-pages-administration.ts";
import * as examplePagesCommon from "./field/example-pages-common.ts";
import * as examplePagesLinux from "./field/example-pages-linux.ts";
import * as examplePagesPackages from "./field/example-pages-packages.ts";
import * as examplePagesSToZ from "./field/example-pages-s-to-z.ts";
import * as examplePagesSecond from "./field/example-pages-second.ts";
import * as examplePagesSubcommands from "./field/example-pages-subcommands.ts";
import * as examplePagesSystems from "./field/example-pages-systems.ts";
import * as examplePagesThird from "./field/example-pages-third.ts";
import * as furtherClients from "./field/further-clients.ts";
import * as furtherEscapes from "./field/further-escapes.ts";
import * as furtherExamples from "./field/further-examples.ts";
import * as furtherUses from "./field/further-uses.ts";
import { GAPS } from "./field/gaps.ts";
import * as groupsOfClients from "./field/groups-of-clients.ts";
import * as guardBypasses from "./field/guard-bypasses.ts";
import * as localUses from "./field/local-uses.ts";
import * as lookAlikes from "./field/look-alikes.ts";
import * as namesAToE from "./field/names-a-to-e.ts";
import * as namesFToL from "./field/names-f-to-l.ts";
import * as namesHToO from "./field/names-h-to-o.ts";
import * as networkQuiet from "./field/network-quiet.ts";
import * as networkReaching from "./field/network-reaching.ts";
import * as networkSecond from "./field/network-second.ts";
import * as occasionalClients from "./field/occasional-clients.ts";
import * as optionsOfSystems from "./field/options-of-systems.ts";
import * as pipelines from "./field/pipelines.ts";
import * as placesAndConsoles from "./field/places-and-consoles.ts";
import * as plainUses from "./field/plain-uses.ts";
import * as programs from "./field/programs-a-to-g.ts";
import * as programsMToR from "./field/programs-m-to-r.ts";
import * as quiet from "./field/quiet.ts";
import * as rarerClients from "./field/rarer-clients.ts";
import * as secretReads from "./field/secret-reads.ts";
import * as seldomUsedGroups from "./field/seldom-used-groups.ts";
import * as shortExamples from "./field/short-examples.ts";
import type { FieldTable } from "./field/table.ts";
import * as techniques from "./field/techniques.ts";
import * as tellingNames from "./field/telling-names.ts";
import * as typedAndPlain from "./field/typed-and-plain.ts";
import * as windowsAndAttacks from "./field/windows-and-attacks.ts";

const ADMINISTRATION = {
  ...administration,
  ...administrationQuiet,
  ...administrationRemote,
  ...administrationSecond,
};
const EXACT = {
  ...quiet,
  ...plainUses,
  ...furtherUses,
  ...effectful,
  ...building,
  ...buildingMore,
  ...networkQuiet,
  ...networkReaching,
  ...networkSecond,
  ...programs,
  ...namesAToE,
  ...programsMToR,
  ...namesFToL,
  ...namesHToO,
  ...shortExamples,
  ...furtherClients,
  ...furtherExamples,
  ...rarerClients,
  ...appleAndAndroid,
  ...agentsDaily,
  ...everydayClients,
  ...everydayForms,
  ...examplePages,
  ...examplePagesCommon,
  ...examplePagesSecond,
  ...examplePagesAdministration,
  ...tellingNames,
  ...examplePagesSystems,
  ...examplePagesThird,
  ...techniques,
  ...credentials,
  ...pipelines,
  ...examplePagesLinux,
  ...credentialsAndDesktops,
  ...localUses,
  ...clientsAtHome,
  ...clientsAtHomeSecond,
  ...occasionalClients,
  ...placesAndConsoles,
  ...examplePagesSubcommands,
  ...examplePagesPackages,
  ...examplePagesSToZ,
  ...windowsAndAttacks,
  ...cloudAndSecretClients,
  ...groupsOfClients,
  ...dataAndMessages,
  ...seldomUsedGroups,
  ...lookAlikes,
  ...optionsOfSystems,
  ...typedAndPlain,
  ...ADMINISTRATION,
};

describe.each(Object.entries<FieldTable>(EXACT))("%s", (_, table) => {
  const exactly = (command: string, kinds: string) => {
    const { must, may } = wanted(kinds);
    expect(flags(command).filter((kind) => !may.has(kind))).toEqual(must.filter((kind) => !may.has(kind)));
  };
  it.each(rows(table, false))("%s has [%s] and nothing else", exactly);
  it.fails.each(rows(table, true))("not yet: %s has [%s] and nothing else", exactly);
});

describe.each(
  Object.entries<FieldTable>({ ...evasion, ...escapes, ...furtherEscapes, ...guardBypasses, ...secretReads }),
)("%s", (_, table) => {
  const atLeast = (command: string, kinds: string) => {
    expect(flags(command)).toEqual(expect.arrayContaining([...wanted(kinds).must]));
  };
  it.each(rows(table, false))("%s has at least [%s]", atLeast);
  it.fails.each(rows(table, true))("not yet: %s has at least [%s]", atLeast);
});

function rows(table: FieldTable, gaps: boolean): readonly (readonly [command: string, kinds: string])[] {
  return Object.entries(table).flatMap(([kinds, commands]) =>
    commands.filter((command) => GAPS.has(command) === gaps).map((command) => [command, kinds] as const),
  );
}

function flags(command: string): readonly EffectKind[] {
  const kinds = new Set(judgeLine(command).effects.flatMap(({ kind, flag }) => (flag ? [kind] : [])));
  return EFFECT_KINDS.filter((kind) => kinds.has(kind));
}

function wanted(kinds: string): { readonly must: readonly EffectKind[]; readonly may: ReadonlySet<EffectKind> } {
  const words = kinds.split(" ").filter((word) => word !== "");
  const named = (list: readonly string[]) => EFFECT_KINDS.filter((kind) => list.includes(kind));
  return {
    must: named(words.filter((word) => !word.startsWith("?"))),
    may: new Set(named(words.filter((word) => word.startsWith("?")).map((word) => word.slice(1)))),
  };
}
