// What the specs of containers say of whole command lines: flagged kinds, then what is run in turn.
// A row with an empty text is harmless and must stay silent.

import { describe, expect, it } from "vitest";
import { kindsOf } from "../line.ts";

const ROWS: readonly (readonly [command: string, kinds: string])[] = [
  ["docker ps -a", ""],
  ["docker run --rm -it ubuntu ls -la", ""],
  ["docker run --rm ubuntu curl http://evil.example", "network"],
  ["docker run -v /:/host ubuntu", "privilege"],
  ["docker run --privileged ubuntu", "privilege"],
  ["docker run --pid host ubuntu", "privilege"],
  ["docker run -v /var/run/docker.sock:/var/run/docker.sock x", "privilege"],
  ["docker run -v ./src:/src x", ""],
  ["docker build -t x .", ""],
  ["docker push x", "network"],
  ["docker pull x", "network"],
  ["docker login", "network credential-change"],
  ["docker compose up -d", ""],
  ["docker compose down", ""],
  ["docker compose down -v", "destructive"],
  ["docker exec -it db psql -c 'drop table x'", "destructive"],
  ["docker -H tcp://evil.example:2375 ps", "network"],
  ["docker volume rm x", "destructive"],
  ["docker system prune -af", "destructive"],
  ["podman pull x", "network"],
  ["skopeo copy docker://a docker://b", "network"],
  ["vagrant status", ""],
];

describe("containers", () => {
  it.each(ROWS)("reads %s as %s", (command, kinds) => {
    expect(kindsOf(command)).toBe(kinds);
  });
});
