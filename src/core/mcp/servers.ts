// MCP servers that are known by name: where their calls lead. A name is the person's own word for a server that runs
// already; what counts against a call are its method and its arguments, never the trust in a name.

export type Reach =
  /** Works on this machine: files, memory, clocks, version control. */
  | "local"
  /** Talks to a service that the person has connected with an account of theirs. */
  | "service"
  /** Opens addresses that the call names. */
  | "web"
  /** Drives a browser: what it does depends on the page that is open. */
  | "browser";

export interface McpServer {
  readonly reach: Reach;
  /** Registrable domain of the service. */
  readonly host?: string;
}

const LOCAL =
  "filesystem files file-system fs memory knowledge-graph sequential-thinking sequentialthinking time clock git calculator everything ide vscode jetbrains diff lsp language-server serena repomix ast-grep tree-sitter sqlite duckdb shell terminal desktop-commander bash commands process docker podman jupyter notebook obsidian excel pdf word markdown pandoc xcode xcodebuild simulator gradle maven taskmaster task-master todo todos notes spec-workflow";

const WEB =
  "fetch http requests curl web-fetch brave-search brave tavily exa firecrawl crawl4ai duckduckgo ddg google-search serper serpapi kagi searxng search web-search perplexity wikipedia arxiv hackernews weather maps google-maps youtube-transcript";

const BROWSERS =
  "puppeteer playwright browser chrome chrome-devtools claude-in-chrome browser-use browsermcp selenium stagehand browserbase";

/** Service and its domain. */
const SERVICES: Readonly<Record<string, string>> = {
  github: "github.com",
  gitlab: "gitlab.com",
  bitbucket: "bitbucket.org",
  gitea: "gitea.com",
  "azure-devops": "dev.azure.com",
  linear: "linear.app",
  jira: "atlassian.net",
  atlassian: "atlassian.net",
  confluence: "atlassian.net",
  trello: "trello.com",
  asana: "asana.com",
  monday: "monday.com",
  clickup: "clickup.com",
  todoist: "todoist.com",
  notion: "notion.com",
  airtable: "airtable.com",
  slack: "slack.com",
  discord: "discord.com",
  telegram: "telegram.org",
  whatsapp: "whatsapp.com",
  teams: "microsoft.com",
  outlook: "office.com",
  ms365: "office.com",
  "microsoft-365": "office.com",
  mail: "",
  email: "",
  imap: "",
  gmail: "google.com",
  "google-calendar": "google.com",
  calendar: "",
  "google-drive": "google.com",
  gdrive: "google.com",
  "google-workspace": "google.com",
  "google-sheets": "google.com",
  "google-docs": "google.com",
  dropbox: "dropbox.com",
  box: "box.com",
  twilio: "twilio.com",
  sendgrid: "sendgrid.com",
  mailgun: "mailgun.net",
  mailchimp: "mailchimp.com",
  resend: "resend.com",
  postmark: "postmarkapp.com",
  twitter: "x.com",
  x: "x.com",
  linkedin: "linkedin.com",
  facebook: "facebook.com",
  instagram: "instagram.com",
  reddit: "reddit.com",
  mastodon: "mastodon.social",
  bluesky: "bsky.app",
  youtube: "youtube.com",
  stripe: "stripe.com",
  paypal: "paypal.com",
  square: "squareup.com",
  shopify: "shopify.com",
  plaid: "plaid.com",
  coinbase: "coinbase.com",
  hubspot: "hubspot.com",
  salesforce: "salesforce.com",
  zendesk: "zendesk.com",
  intercom: "intercom.io",
  sentry: "sentry.io",
  datadog: "datadoghq.com",
  grafana: "grafana.net",
  pagerduty: "pagerduty.com",
  "new-relic": "newrelic.com",
  posthog: "posthog.com",
  amplitude: "amplitude.com",
  aws: "amazonaws.com",
  gcp: "googleapis.com",
  azure: "azure.com",
  cloudflare: "cloudflare.com",
  vercel: "vercel.com",
  netlify: "netlify.com",
  heroku: "heroku.com",
  railway: "railway.app",
  render: "render.com",
  supabase: "supabase.com",
  firebase: "firebase.google.com",
  neon: "neon.tech",
  planetscale: "planetscale.com",
  snowflake: "snowflakecomputing.com",
  bigquery: "googleapis.com",
  databricks: "databricks.com",
  mongodb: "",
  postgres: "",
  postgresql: "",
  mysql: "",
  mariadb: "",
  mssql: "",
  redis: "",
  elasticsearch: "",
  clickhouse: "",
  neo4j: "",
  kubernetes: "",
  k8s: "",
  terraform: "terraform.io",
  pulumi: "pulumi.com",
  okta: "okta.com",
  auth0: "auth0.com",
  entra: "microsoft.com",
  keycloak: "",
  jumpcloud: "jumpcloud.com",
  onelogin: "onelogin.com",
  clerk: "clerk.com",
  workos: "workos.com",
  ldap: "",
  huggingface: "huggingface.co",
  context7: "context7.com",
  deepwiki: "deepwiki.com",
  "microsoft-docs": "microsoft.com",
  figma: "figma.com",
  canva: "canva.com",
  miro: "miro.com",
  zapier: "zapier.com",
  n8n: "",
  make: "make.com",
  contentful: "contentful.com",
  sanity: "sanity.io",
  wordpress: "wordpress.com",
  spotify: "spotify.com",
  "home-assistant": "",
};

const SERVERS: ReadonlyMap<string, McpServer> = new Map<string, McpServer>([
  ...named(LOCAL, "local"),
  ...named(WEB, "web"),
  ...named(BROWSERS, "browser"),
  ...Object.entries(SERVICES).map(([name, host]): [string, McpServer] => [
    name,
    host === "" ? { reach: "service" } : { reach: "service", host },
  ]),
]);

/** The server behind a configured name: `plugin_github_github`, `claude_ai_Gmail`, `mcp-server-fetch`, `my-postgres-db`. */
export function serverOf(name: string): McpServer | undefined {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !FILLERS.has(word));
  const joined = [...new Set(words)].join("-");
  return SERVERS.get(joined) ?? SERVERS.get(name.toLowerCase());
}

const FILLERS: ReadonlySet<string> = new Set(
  "mcp server servers plugin claude ai official local remote hosted my the tool tools integration connector client api app db".split(
    " ",
  ),
);

function named(names: string, reach: Reach): readonly (readonly [string, McpServer])[] {
  return names.split(" ").map((name) => [name, { reach }]);
}
