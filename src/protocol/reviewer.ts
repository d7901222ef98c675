// Where second opinions come from: the person's settings as one endpoint, and its identity, which consent and key are bound
// to. Pure. A settings file can be written by an agent: whatever is not plainly usable is not used.

import * as v from "valibot";

export const REVIEWER_MODES = ["off", "onRequest", "questions", "flagged"] as const;
export type ReviewerMode = (typeof REVIEWER_MODES)[number];
const REVIEWER_SOURCES = ["anthropic", "editor", "bedrock", "vertex", "custom"] as const;
export type ReviewerSource = (typeof REVIEWER_SOURCES)[number];

const short = v.pipe(v.string(), v.trim(), v.maxLength(300));

export const ReviewerSettings = v.object({
  mode: v.fallback(v.picklist(REVIEWER_MODES), "off"),
  source: v.fallback(v.picklist(REVIEWER_SOURCES), "anthropic"),
  model: v.fallback(short, ""),
  baseUrl: v.fallback(short, ""),
  region: v.fallback(short, ""),
  project: v.fallback(short, ""),
  dailyTokens: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000)), 300_000),
});
export type ReviewerSettings = v.InferOutput<typeof ReviewerSettings>;

export type Endpoint =
  | { readonly source: "anthropic" | "custom"; readonly url: string; readonly model: string }
  | { readonly source: "bedrock"; readonly url: string; readonly model: string; readonly region: string }
  | {
      readonly source: "vertex";
      readonly url: string;
      readonly model: string;
      readonly region: string;
      readonly project: string;
    }
  /** The editor chooses where its models are asked; `model` empty: any of them. */
  | { readonly source: "editor"; readonly model: string };

export interface Unusable {
  readonly source: "unusable";
  /** What is missing, and where to set it. */
  readonly sentence: string;
}

const ANTHROPIC_URL = "https://api.anthropic.com";
const MODEL = "claude-haiku-5-5";

export function endpointOf(settings: ReviewerSettings): Endpoint | Unusable {
  const { source, region, project } = settings;
  const model = settings.model === "" ? MODEL : settings.model;
  if (!/^[\w.:@/+-]*$/.test(settings.model))
    return unusable("The reviewer's model has signs that no model's name has.");
  switch (source) {
    case "anthropic":
      return { source, url: ANTHROPIC_URL, model };
    case "editor":
      return { source, model: settings.model };
    case "custom":
      return custom(settings.baseUrl, settings.model);
    case "bedrock":
      if (!/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region))
        return unusable("Set the reviewer's region, for example us-east-1.");
      return {
        source,
        region,
        model: settings.model === "" ? `global.anthropic.${MODEL}` : settings.model,
        url: `https://bedrock-runtime.${region}.amazonaws.com`,
      };
    case "vertex":
      if (!/^(?:global|[a-z]+-[a-z]+\d)$/.test(region))
        return unusable("Set the reviewer's region, for example global.");
      if (!/^[a-z][a-z0-9-]{4,40}$/.test(project)) return unusable("Set the reviewer's Google Cloud project.");
      return { source, region, project, model, url: vertexUrl(region) };
    default:
      return source satisfies never;
  }
}

/** What consent and key are bound to. Another host, model, region or project is another endpoint. */
export function endpointName(endpoint: Endpoint): string {
  return Object.entries(endpoint)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(" ");
}

/** "claude-haiku-5-5 at api.anthropic.com", for people. */
export function endpointWords(endpoint: Endpoint): string {
  if (endpoint.source === "editor")
    return endpoint.model === "" ? "this editor's own model" : `${endpoint.model} of this editor`;
  return `${endpoint.model} at ${new URL(endpoint.url).host}`;
}

function custom(baseUrl: string, model: string): Endpoint | Unusable {
  if (model === "") return unusable("Set the reviewer's model: a server of your own has no default one.");
  if (!URL.canParse(baseUrl)) return unusable("Set the reviewer's base URL, for example https://models.example.com.");
  const url = new URL(baseUrl);
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
    return unusable("The reviewer's base URL may hold no user, password, query or fragment.");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK.has(url.hostname)))
    return unusable("The reviewer's base URL must begin with https://, except on this machine.");
  return { source: "custom", url: url.href.replace(/\/+$/, ""), model };
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

function vertexUrl(region: string): string {
  return region === "global"
    ? "https://aiplatform.googleapis.com/v1"
    : `https://${region}-aiplatform.googleapis.com/v1`;
}

function unusable(sentence: string): Unusable {
  return { source: "unusable", sentence };
}
