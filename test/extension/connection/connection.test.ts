// The window's connection against a scripted broker: greeting, gaps, pairing, loss and reconnection.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BrokerConnection, tokenHash } from "../../../src/extension/connection/connection.ts";
import type { LinkListener } from "../../../src/launch/connect.ts";
import { METHODS, NEWS } from "../../../src/protocol/window.ts";
import { sampleRow } from "../../webview/sample-row.ts";

const TOKEN = "a".repeat(64);
const status = { preset: "balanced", agents: [], asked: 0, decided: 0, liveSessions: 0, faults: [] } as const;
const welcome = { kind: "welcome", version: "1.0.0", snapshot: { revision: 1, rows: [], status } };

function scripted(replies: readonly unknown[]) {
  const asked: { method: string; params: unknown }[] = [];
  const lines: LinkListener[] = [];
  const queue = [...replies];
  const dial = vi.fn(async (listener: LinkListener) => {
    lines.push(listener);
    return {
      request: async (method: string, params: unknown) => {
        asked.push({ method, params });
        const reply = queue.shift();
        if (reply instanceof Error) throw reply;
        return reply;
      },
      close: () => undefined,
    };
  });
  const changed = vi.fn();
  const connection = new BrokerConnection({
    dial,
    token: async () => TOKEN,
    version: "1.0.0",
    folders: () => ["/w"],
    trusted: () => true,
    changed,
    waiting: vi.fn(),
    pairingAsked: vi.fn(),
    reviewAsked: vi.fn(),
    log: vi.fn(),
  });
  return { connection, dial, asked, lines, changed };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the connection", () => {
  it("greets with its folders and is live", async () => {
    const { connection, asked } = scripted([welcome]);
    await connection.connect();
    expect(connection.state).toEqual({ kind: "live" });
    expect(asked[0]).toMatchObject({
      method: METHODS.hello,
      params: { client: "window", token: TOKEN, folders: ["/w"] },
    });
  });

  it("reads the whole feed again when news went missing", async () => {
    const { connection, dial, lines } = scripted([welcome, welcome]);
    await connection.connect();
    lines[0]?.news(NEWS.rows, { revision: 2, rows: [sampleRow()] });
    expect(connection.feed?.rows).toHaveLength(1);
    lines[0]?.news(NEWS.rows, { revision: 4, rows: [sampleRow()] });
    await vi.runAllTimersAsync();
    expect(dial).toHaveBeenCalledTimes(2);
  });

  it("pairs when the broker does not know the token, sending its hash and never the token", async () => {
    const { connection, asked } = scripted([
      { kind: "refused", why: "token", sentence: "no" },
      { confirmed: true },
      welcome,
    ]);
    await connection.connect();
    expect(asked.map(({ method }) => method)).toEqual([METHODS.hello, METHODS.pair, METHODS.hello]);
    expect(asked[1]?.params).toMatchObject({ tokenHash: tokenHash(TOKEN), code: expect.stringMatching(/^\d{6}$/) });
    expect(JSON.stringify(asked[1])).not.toContain(TOKEN);
    expect(connection.state).toEqual({ kind: "live" });
  });

  it("says that it is lost, tries again ever slower, and is live again", async () => {
    const { connection, dial, lines } = scripted([welcome, welcome]);
    await connection.connect();
    dial.mockRejectedValueOnce(new Error("refused")).mockRejectedValueOnce(new Error("refused"));
    lines[0]?.closed();
    expect(connection.state.kind).toBe("lost");
    await vi.advanceTimersByTimeAsync(250);
    expect(connection.state).toEqual({ kind: "lost", sentence: "refused" });
    await vi.advanceTimersByTimeAsync(500 + 1000);
    expect(connection.state).toEqual({ kind: "live" });
  });

  it("lets nothing be asked while it is not live, and ignores a dead line's news", async () => {
    const { connection, lines } = scripted([welcome, new Error("gone")]);
    await connection.connect();
    lines[0]?.closed();
    await expect(connection.request(METHODS.answer, {})).rejects.toThrow("not connected");
    lines[0]?.news(NEWS.rows, { revision: 2, rows: [sampleRow()] });
    expect(connection.feed?.rows).toEqual([]);
    connection.dispose();
  });

  it("stays closed after it was disposed", async () => {
    const { connection, dial, lines } = scripted([welcome]);
    await connection.connect();
    connection.dispose();
    lines[0]?.closed();
    await vi.runAllTimersAsync();
    expect(dial).toHaveBeenCalledTimes(1);
  });
});
