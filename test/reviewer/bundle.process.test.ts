// Off means off: nothing of the reviewer, or of the libraries it needs, is in any other bundle. And the bundle that is loaded on
// demand reaches every source, although much of those libraries is left out of it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build, type Metafile } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUNDLES } from "../../build/bundles.ts";
import type { Endpoint } from "../../src/protocol/reviewer.ts";
import type * as Bundle from "../../src/reviewer/main.ts";
import { answers, type Loopback, openLoopback } from "./loopback.ts";
import { SIGHT } from "./sights.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-reviewer-"));
const made = new Map<string, { readonly inputs: readonly string[]; readonly file: string }>();
let server: Loopback;
let bundle: typeof Bundle;

beforeAll(async () => {
  for (const options of BUNDLES) {
    const name = basename(options.outfile);
    const file = join(folder, name);
    const { metafile } = (await build({ ...options, outfile: file, metafile: true })) as { metafile: Metafile };
    made.set(name, { inputs: Object.keys(metafile.inputs), file });
  }
  server = await openLoopback(answers());
  bundle = createRequire(import.meta.url)(made.get("reviewer.js")?.file ?? "");
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("while it is off, nothing of it is loaded, because nothing of it is in", () => {
  it.each(["extension.js", "cli.js", "hook.js", "panel.js"])("%s", (name) => {
    const { inputs = [], file = "" } = made.get(name) ?? {};
    expect(inputs.length).toBeGreaterThan(1);
    const foreign =
      /@anthropic-ai|@aws-sdk|@smithy|google-auth|src\/reviewer\/|core\/review\/(?:prompt|answer|price|summary)/;
    const found = inputs.filter((input) => foreign.test(input));
    expect(found).toEqual([]);
    expect(readFileSync(file, "utf8")).not.toContain("You are the second reader");
  });
});

const EDITOR = { model: "editor", ask: async function* () {} };

async function ask(endpoint: Endpoint, environment: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    const opening = { endpoint, key: "the-key", editor: EDITOR, mark: () => "5eed", now: Date.now };
    const reviewer = await bundle.openReviewer(opening);
    return (await reviewer.opinion(SIGHT)).outcome;
  } finally {
    process.env = before;
  }
}

const AWS = {
  AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
  AWS_SECRET_ACCESS_KEY: "made-up-for-this-test",
  AWS_EC2_METADATA_DISABLED: "true",
  HOME: folder,
};

describe("the bundle that is loaded when it is asked", () => {
  it("asks Anthropic's API, and servers that speak it", async () => {
    expect(await ask({ source: "custom", url: server.url, model: "m" })).toMatchObject({
      kind: "given",
      askedFor: "no",
    });
  });

  it("asks Amazon Bedrock, signed with AWS credentials, at the endpoint's address", async () => {
    const outcome = await ask(
      { source: "bedrock", url: server.url, region: "eu-central-1", model: "anthropic.claude-haiku-5-5" },
      { ...AWS, ANTHROPIC_BEDROCK_BASE_URL: "http://127.0.0.1:9" },
    );
    expect(outcome).toMatchObject({ kind: "given", askedFor: "no" });
    const told = server.told.at(-1);
    expect(told?.path).toBe("/model/anthropic.claude-haiku-5-5/invoke-with-response-stream");
    expect(told?.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 .*eu-central-1/);
    expect(told?.headers["x-api-key"]).toBeUndefined();
  });

  it("asks Google Vertex AI, with a token for Google credentials, at the endpoint's address", async () => {
    const credentials = join(folder, "credentials.json");
    writeFileSync(join(folder, "subject"), "made-up");
    writeFileSync(
      credentials,
      JSON.stringify({
        type: "external_account",
        audience: "//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/p",
        subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
        token_url: `${server.url}/token`,
        credential_source: { file: join(folder, "subject") },
      }),
    );
    const model = server.behave;
    server.behave = (response, told) =>
      told.path === "/token"
        ? void response
            .writeHead(200, { "content-type": "application/json" })
            .end(JSON.stringify({ access_token: "made-up-token", token_type: "Bearer", expires_in: 3600 }))
        : model(response, told);
    const outcome = await ask(
      { source: "vertex", url: `${server.url}/v1`, region: "global", project: "my-project", model: "claude-haiku-5-5" },
      { GOOGLE_APPLICATION_CREDENTIALS: credentials, METADATA_SERVER_DETECTION: "none", HOME: folder },
    );
    server.behave = model;
    expect(outcome).toMatchObject({ kind: "given", askedFor: "no" });
    const told = server.told.at(-1);
    expect(told?.path).toBe(
      "/v1/projects/my-project/locations/global/publishers/anthropic/models/claude-haiku-5-5:streamRawPredict",
    );
    expect(told?.headers.authorization).toBe("Bearer made-up-token");
  });

  it("has an outcome where there are no credentials, and fails nothing else", async () => {
    const nothing = {
      METADATA_SERVER_DETECTION: "none",
      HOME: join(folder, "nobody"),
      PATH: "",
      AWS_EC2_METADATA_DISABLED: "true",
    };
    const vertex = { source: "vertex", url: server.url, region: "global", project: "my-project", model: "m" } as const;
    const bedrock = { source: "bedrock", url: server.url, region: "us-east-1", model: "m" } as const;
    expect(await ask(vertex, nothing)).toMatchObject({ kind: "none" });
    expect(await ask(bedrock, nothing)).toMatchObject({ kind: "none" });
  });

  it("asks the editor's models through the editor", async () => {
    expect(await ask({ source: "editor", model: "" })).toMatchObject({ kind: "none", why: "malformed" });
  });

  it("shows the request as it is sent", async () => {
    const endpoint = { source: "custom", url: server.url, model: "claude-haiku-5-5" } as const;
    await ask(endpoint);
    const { about, fixed, form } = bundle.shownRequest(SIGHT, endpoint.model, "5eed");
    const shown = form
      .replace('"(the fixed part)"', () => JSON.stringify(fixed))
      .replace('"(the part about this action)"', () => JSON.stringify(about));
    expect(JSON.parse(shown)).toEqual(server.told.at(-1)?.body);
  });
});
