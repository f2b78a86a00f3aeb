import { generateKeyPairSync, sign } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDiscordSandbox } from "@opt/discord-sandbox";
import { expect, test } from "vitest";
import { createCounters } from "../../src/port/counters.ts";
import { openEndpoint } from "../../src/transport/http-endpoint.ts";
import { collectLog } from "../support/logs.ts";
import { testGroup } from "../suites/group.ts";
import { testOwn } from "../suites/own.ts";

// The same handlers, reached by signed requests instead of a gateway.

const newPlace = async () => ({ file: join(await mkdtemp(join(tmpdir(), "opt-bot-")), "bot.sqlite") });
testOwn("over signed HTTP", newPlace, true);
testGroup("over signed HTTP", newPlace, true);

test("only what Discord signs, and signs now, is taken, and once", async () => {
  const sandbox = await createDiscordSandbox();
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const counters = createCounters();
  const { log } = collectLog();
  const handled: string[] = [];
  const now = Date.UTC(2026, 10, 29);
  const endpoint = await openEndpoint({
    token: sandbox.token,
    apiBase: sandbox.apiBase,
    publicKey: publicKey.export({ format: "der", type: "spki" }).subarray(-32).toString("hex"),
    port: 0,
    handle: async (_, { id }) => void handled.push(id),
    clock: () => now,
    counters,
    log,
  });
  const url = `http://127.0.0.1:${endpoint.port}/`;
  const click = (id: string): string =>
    JSON.stringify({
      id,
      application_id: sandbox.applicationId,
      type: 3,
      token: "word",
      version: 1,
      channel_id: "1",
      locale: "ko",
      user: { id: "2", username: "mina", discriminator: "0" },
      message: {
        id: "3",
        channel_id: "1",
        content: "",
        author: { id: "4", username: "bot", discriminator: "0" },
      },
      authorizing_integration_owners: {},
      attachment_size_limit: 1,
      entitlements: [],
      data: { component_type: 2, custom_id: "v1:help" },
    });
  const send = async (
    body: string,
    {
      at = now,
      signed = body,
      head = {},
    }: { at?: number; signed?: string; head?: Record<string, string> } = {},
  ): Promise<number> => {
    const timestamp = String(Math.floor(at / 1000));
    const signature = sign(null, Buffer.from(timestamp + signed), privateKey).toString("hex");
    const headers = { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp, ...head };
    return (await fetch(url, { method: "POST", body, headers })).status;
  };
  expect(await send(click("11"))).toBe(202);
  expect(await send(click("11"))).toBe(202);
  expect(await send(click("12"), { signed: click("13") })).toBe(401);
  expect(await send(click("14"), { at: now - 301_000 })).toBe(401);
  expect(await send(click("15"), { at: now + 301_000 })).toBe(401);
  expect(await send(click("16"), { head: { "x-signature-ed25519": "zz" } })).toBe(401);
  expect(await send(click("17"), { head: { "x-signature-timestamp": "soon" } })).toBe(401);
  expect((await fetch(url, { method: "POST", body: click("18") })).status).toBe(401);
  expect((await fetch(url)).status).toBe(405);
  expect(await send("no JSON")).toBe(400);
  expect(await send("[]")).toBe(400);
  expect(await send(" ".repeat(1_000_001))).toBe(413);
  expect(await send(JSON.stringify({ id: "19", type: 1 }))).toBe(200);
  expect(await send(JSON.stringify({ id: "20", type: 99 }))).toBe(202);
  expect(await send(JSON.stringify({ id: "21", type: 3 }))).toBe(202);
  await expect.poll(() => handled).toEqual(["11"]);
  expect(counters.all()).toMatchObject({ repeated: 1, unsigned: 6 });
  await endpoint.close();
  await sandbox.close();
});
