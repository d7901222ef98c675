// The plain forms of commands in which an act and its target stand open: the only ones that a request can be matched with.
// Data. An option that is not listed makes the command another one, so that no `--force` or `--repo` comes in with it.

import { type Act, namesOf, placeOf, urlOf } from "./requests.ts";

export interface CommandForm {
  readonly act: Act;
  /** Leading words; `|` between alternatives of the whole. */
  readonly command: string;
  /** Options without a value; letters of short ones may be joined. */
  readonly flags?: string;
  /** Options with a value that says nothing about the target. */
  readonly values?: string;
  /** The option whose value is the target. */
  readonly target?: string;
  /** Every spelling of the target that a person may have used. */
  readonly targets: (operands: readonly string[], found: FormContext) => readonly (string | undefined)[];
}

export interface FormContext {
  readonly target: string | undefined;
  readonly flags: ReadonlySet<string>;
  /** The branch that is checked out, where the disk tells. */
  readonly branch: string | undefined;
}

const none =
  (...targets: readonly string[]): CommandForm["targets"] =>
  (operands) =>
    operands.length === 0 ? ["", ...targets] : [];

/** To the place that an option names; without one to wherever the project says. */
const deployed: CommandForm["targets"] = (operands, { target, flags }) => {
  if (operands.length > 0) return [];
  if (flags.has("--prod")) return ["production"];
  return [target === undefined ? "" : placeOf(target)];
};

const installed: CommandForm["targets"] = (operands) => (operands.length === 0 ? [] : [namesOf(operands)]);

/** `git push REMOTE BRANCH`: what was not named has to be what git takes by itself. */
const pushed: CommandForm["targets"] = ([remote, ref, more], { branch }) => {
  if (more !== undefined) return [];
  if (remote === undefined) return [""];
  if (!/^[\w.-]+$/.test(remote) || (ref !== undefined && !/^[\w./-]+$/.test(ref))) return [];
  const isCurrent = ref === undefined || ref === "HEAD" || ref === branch;
  const named = ref === undefined || ref === "HEAD" ? branch : ref;
  const usual = remote === "origin";
  return [
    ...(isCurrent ? [remote] : []),
    ...(isCurrent && usual ? [""] : []),
    ...(named === undefined ? [] : [`${remote} ${named}`]),
    ...(named !== undefined && usual ? [named] : []),
  ];
};

export const COMMAND_FORMS: readonly CommandForm[] = [
  { act: "push", command: "git push", flags: "-u --set-upstream -q --quiet -v --verbose --progress", targets: pushed },
  {
    act: "fetch",
    command: "curl",
    flags: "-f -s -S -L -O -I --fail --silent --show-error --location --remote-name --head",
    values: "-o --output -m --max-time --retry",
    targets: (operands) => (operands.length === 1 ? [urlOf(operands)] : []),
  },
  {
    act: "fetch",
    command: "wget",
    flags: "-q --quiet -c --continue",
    values: "-O --output-document",
    targets: (operands) => (operands.length === 1 ? [urlOf(operands)] : []),
  },
  {
    act: "clone",
    command: "git clone",
    flags: "-q --quiet --single-branch",
    values: "--depth -b --branch",
    targets: (operands) => (operands.length <= 2 ? [urlOf(operands)] : []),
  },
  {
    act: "publish",
    command: "npm publish|pnpm publish|bun publish",
    flags: "--dry-run --no-git-checks",
    values: "--access --tag",
    targets: none("npm"),
  },
  {
    act: "publish",
    command: "cargo publish",
    flags: "--dry-run --allow-dirty --locked",
    targets: none("crates.io", "crates"),
  },
  {
    act: "publish",
    command: "poetry publish|uv publish|flit publish|hatch publish",
    flags: "--build",
    targets: none("pypi"),
  },
  {
    act: "publish",
    command: "twine upload",
    targets: (operands) =>
      operands.length > 0 && operands.every((path) => /^dist\/[\w.*+-]+$/.test(path)) ? ["", "pypi"] : [],
  },
  {
    act: "pull-request",
    command: "gh pr create",
    flags: "-f --fill --fill-first --fill-verbose -d --draft",
    values: "-t --title -b --body -B --base -H --head -l --label",
    targets: none(),
  },
  {
    act: "pull-request",
    command: "glab mr create",
    flags: "-f --fill --draft -y --yes",
    values: "-t --title -d --description -b --target-branch -s --source-branch",
    targets: none(),
  },
  { act: "issue", command: "gh issue create", values: "-t --title -b --body -l --label", targets: none() },
  {
    act: "issue",
    command: "glab issue create",
    flags: "-y --yes",
    values: "-t --title -d --description",
    targets: none(),
  },
  { act: "deploy", command: "vercel|vercel deploy", flags: "--prod --yes -y", target: "--target", targets: deployed },
  {
    act: "deploy",
    command: "netlify deploy",
    flags: "--prod --build",
    values: "-d --dir",
    target: "--alias",
    targets: deployed,
  },
  { act: "deploy", command: "wrangler deploy", target: "--env -e", targets: deployed },
  { act: "deploy", command: "firebase deploy", values: "--only", target: "--project -P", targets: deployed },
  { act: "deploy", command: "serverless deploy|sls deploy", target: "--stage -s", targets: deployed },
  { act: "deploy", command: "sam deploy", target: "--config-env", targets: deployed },
  { act: "deploy", command: "fly deploy|flyctl deploy|eb deploy|gcloud app deploy", targets: none() },
  {
    act: "install",
    command: "npm install|npm i|npm add|pnpm add|pnpm install|yarn add|bun add",
    flags: "-D --save-dev -S --save --dev -g --global -E --save-exact",
    targets: installed,
  },
  {
    act: "install",
    command: "pip install|pip3 install|uv add|uv pip install|pipx install",
    flags: "-U --upgrade -q --quiet --user",
    targets: installed,
  },
  {
    act: "install",
    command: "cargo add|cargo install|brew install|gem install|go get|go install|composer require",
    targets: installed,
  },
];
