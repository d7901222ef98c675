// What the settings of package managers and build tools say once they are written: where code comes from from now on, and
// which program starts with them. Ordinary settings say nothing; registries that everybody uses are no other place.

import type { Host } from "../../effect.ts";
import { hostOfUrl } from "../../hosts/parse-host.ts";

/** A sentence that starts with a verb, where one of the lines matters. */
export function meaningOfBuildSettings(path: string, content: string): string | undefined {
  const settings = BUILD_SETTINGS.find(({ file }) => file.test(path));
  if (settings === undefined) return undefined;
  const lines = content.slice(0, MAX_TEXT).split("\n").slice(0, MAX_LINES);
  if (lines.some((line) => settings.starts?.test(line) === true && settings.usual?.test(line) !== true))
    return "has a build tool start a program or load code by its settings";
  const isLed = lines.some((line) => settings.leads.test(line) && hostsIn(line).some(isOther));
  return isLed ? "has a build tool take code from another place by its settings" : undefined;
}

const MAX_TEXT = 64 * 1024;
const MAX_LINES = 2_000;

interface BuildSettings {
  readonly file: RegExp;
  /** Lines that name a place: they count where it is neither a registry nor this machine. */
  readonly leads: RegExp;
  /** Lines that start a program or load code. */
  readonly starts?: RegExp;
  /** What such lines say in ordinary projects. */
  readonly usual?: RegExp;
}

const JVM_CODE = /-javaagent|-agentpath|-agentlib|-XX:On|-XX:Flags|-Xbootclasspath/;
const BUILD_CODE =
  /\.execute\(|ProcessBuilder|Runtime\.|\bexec\s*[({]|commandLine|child_process|\b(?:exec|spawn)(?:Sync|File)?\(|\bfetch\(|URL\(/;

const BUILD_SETTINGS: readonly BuildSettings[] = [
  {
    file: /(?:^|\/)\.?npmrc$/i,
    leads: /^\s*(?:@[\w.-]+:)?registry\s*=|^\s*(?:https?-)?proxy\s*=/,
    starts:
      /^\s*(?:script-shell|shell|node-options|git|editor|viewer|init-module|onload-script|globalconfig|userconfig)\s*=\s*\S|^\s*strict-ssl\s*=\s*false/,
    usual:
      /=\s*["']?(?:(?:\/usr)?\/bin\/)?(?:ba|z)?sh["']?\s*$|=\s*--max-old-space-size=\d+\s*$|=\s*(?:vim?|nano|code|git)\s*$/,
  },
  {
    file: /(?:^|\/)\.yarnrc(?:\.ya?ml)?$/i,
    leads: /\b(?:npmRegistryServer|npmPublishRegistry|https?Proxy|registry|https?-proxy)\b/i,
    starts:
      /^\s*(?:-\s*)?(?:yarnPath|yarn-path|path|spec|nodeOptions)\b|^\s*enableStrictSsl:\s*false|^\s*enableScripts:\s*true/,
    usual: /["' :]\.?\/?\.yarn\/(?:releases|plugins)\/[\w.@/-]+["']?\s*$|@yarnpkg\/plugin-[\w-]+["']?\s*$/,
  },
  {
    file: /(?:^|\/)\.?bunfig\.toml$/i,
    leads: /\b(?:registry|url)\b/,
    starts: /^\s*preload\s*=.*(?:\/tmp|https?:|\.\.\/|~)/,
  },
  {
    file: /(?:^|\/)(?:pip\.conf|pip\.ini|\.pypirc|uv\.toml|\.pydistutils\.cfg)$/i,
    leads: /\b(?:index|extra-index|index-url|extra-index-url|find-links|trusted-host|proxy|url|repository|index_url)\b/,
  },
  {
    file: /\/\.cargo\/config(?:\.toml)?$/i,
    leads: /\b(?:index|registry|proxy|git)\b/,
    starts:
      /^\s*["']?(?:[\w.'"-]+\.)?(?:runner|linker|rustc|rustdoc|rustc-wrapper|rustc-workspace-wrapper|credential-provider|browser|ar)["']?\s*=|linker=|^\s*(?:LD_PRELOAD|PATH)\s*=/,
    usual:
      /=\s*\[?["']?(?:sccache|ccache|clang|gcc|cc|lld|mold|rust-lld|lld-link|[\w.-]+-(?:gcc|clang|ar|ld)|probe-rs(?: run.*)?|wasm-bindgen-test-runner|qemu-[\w-]+.*|cargo:token.*|linker=(?:clang|lld|mold))\b/,
  },
  {
    file: /(?:^|\/)(?:gradle\.properties|gradle-wrapper\.properties|maven-wrapper\.properties)$/i,
    leads: /^\s*(?:distributionUrl|wrapperUrl|systemProp\.https?\.proxyHost|systemProp\.[\w.]*url)\b/i,
    starts: JVM_CODE,
  },
  {
    file: /(?:^|\/)(?:init\.gradle(?:\.kts)?$|\.gradle\/init\.d\/)|\/init\.d\/[^/]+\.gradle(?:\.kts)?$/,
    leads: /\burl\b|\buri\(/i,
    starts: BUILD_CODE,
  },
  { file: /(?:^|\/)\.pnpmfile\.[cm]?js$/, leads: /https?:/, starts: BUILD_CODE },
  {
    file: /(?:^|\/)nuget\.config$/i,
    leads: /<add\b|_proxy/i,
    starts: /<add\s+key=["']repositoryPath["'].*(?:\/tmp|\\\\)/i,
  },
  {
    file: /(?:^|\/)\.?bazelrc$|\.bazelrc$/,
    leads:
      /--(?:registry|remote_cache|remote_executor|bes_backend|remote_proxy|remote_downloader|experimental_remote_downloader)\b/,
    starts:
      /--(?:run_under|workspace_status_command|credential_helper|crosstool_top|host_jvm_args=-javaagent|shell_executable)\b|--(?:repo|action|host_action|test)_env=(?:LD_PRELOAD|BASH_ENV|PATH=\/tmp)/,
    usual:
      /--workspace_status_command=["']?(?:\.\/|%workspace%\/)?(?:tools|scripts|build|bazel|hack)\/[\w./-]+["']?\s*$/,
  },
  { file: /(?:^|\/)\.mvn\/jvm\.config$/, leads: /proxyHost/, starts: JVM_CODE },
  { file: /(?:^|\/)\.mvn\/maven\.config$/, leads: /https?:/, starts: /-Dexec\.|-Dmaven\.ext\.class\.path|-javaagent/ },
  {
    file: /(?:^|\/)\.mvn\/extensions\.xml$/,
    leads: /https?:/,
    starts: /<artifactId>/,
    usual: /develocity|gradle-enterprise|maven-build-cache|wagon/,
  },
  { file: /(?:^|\/)\.m2\/settings\.xml$/, leads: /<url>|<host>/ },
];

const ADDRESS = /(?:sparse\+|git\+)?(?:https?|grpcs?|ssh|git|ftp|socks5?)\\?:\\?\/\\?\/[^\s"'<>,;)\]}]+/gi;
const NAME = /(?:proxyHost|trusted-host|<host>)\s*[=>]?\s*([\w.-]+\.[a-z]{2,})/i;

function hostsIn(line: string): readonly Host[] {
  const name = NAME.exec(line)?.[1];
  const found = [...line.matchAll(ADDRESS)].map(([text]) => text.replace(/^(?:sparse|git)\+/, "").replaceAll("\\", ""));
  return [...found, ...(name === undefined ? [] : [`https://${name}`])].flatMap((text) => hostOfUrl(text) ?? []);
}

function isOther({ class: kind, domain }: Host): boolean {
  return kind !== "registry" && kind !== "loopback" && !KNOWN.has(domain ?? "");
}

/** Where wrappers and schemas of such settings come from in every project. */
const KNOWN: ReadonlySet<string> = new Set([
  "gradle.org",
  "apache.org",
  "maven.org",
  "yarnpkg.com",
  "json.schemastore.org",
]);
