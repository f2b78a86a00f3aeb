import { Client, Events, GatewayIntentBits } from "discord.js";
import { inflateSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { WebSocket } from "ws";
import { createDiscordSandbox, type DiscordSandbox } from "../src/index.ts";
import { startEchoBot, type EchoBot } from "./echo-bot.ts";
import { openGateway } from "./raw-bot.ts";

let sandbox: DiscordSandbox;

beforeEach(async () => {
  sandbox = await createDiscordSandbox({ seed: 3 });
});

afterEach(() => sandbox.close());

function sendAll(socket: WebSocket, packets: readonly unknown[]): void {
  for (const packet of packets) socket.send(typeof packet === "string" ? packet : JSON.stringify(packet));
}

/** Sends packets after hello and resolves with the code the gateway closes with. */
function closeCode(packets: readonly unknown[], query?: string): Promise<number> {
  return new Promise((resolve) => {
    openGateway(sandbox, ({ op }, socket) => void (op === 10 && sendAll(socket, packets)), query).on(
      "close",
      resolve,
    );
  });
}

function identify(fields: object): object {
  return { op: 2, d: { token: sandbox.token, intents: 1, properties: {}, ...fields } };
}

describe("close codes", () => {
  test.each<[number, string, () => unknown[]]>([
    [4001, "an unknown opcode", () => [identify({}), { op: 99, d: null }]],
    [4002, "no JSON", () => ["{"]],
    [4003, "anything before the login", () => [{ op: 8, d: {} }]],
    [4004, "a wrong token", () => [identify({ token: "wrong" })]],
    [4005, "a second login", () => [identify({}), identify({})]],
    [4010, "a shard that is not there", () => [identify({ shard: [1, 1] })]],
    [4013, "intents that are not there", () => [identify({ intents: 2 ** 30 })]],
    [4014, "intents that need consent", () => [identify({ intents: GatewayIntentBits.MessageContent })]],
    [
      4008,
      "over 120 packets a minute",
      () => [identify({}), ...Array.from({ length: 121 }, () => ({ op: 3, d: {} }))],
    ],
  ])("%i for %s", async (code, _, packets) => {
    expect(await closeCode(packets())).toBe(code);
  });

  test("4012 for another version of the API", async () => {
    expect(await closeCode([], "?v=6&encoding=json")).toBe(4012);
  });
});

test("zlib-stream compression is spoken on request", async () => {
  const first = await new Promise<Buffer>((resolve) => {
    const socket = openGateway(sandbox, () => {}, "?v=10&encoding=json&compress=zlib-stream");
    socket.removeAllListeners("message");
    socket.on("message", (raw: Buffer) => resolve(raw));
  });
  expect(first.subarray(-4)).toEqual(Buffer.from([0, 0, 0xff, 0xff]));
  expect(JSON.parse(inflateSync(first, { finishFlush: 2 }).toString("utf8"))).toMatchObject({ op: 10 });
});

test("discord.js is told of disallowed intents and a wrong token", async () => {
  const client = new Client({ intents: [GatewayIntentBits.GuildMembers], rest: { api: sandbox.apiBase } });
  await expect(client.login(sandbox.token)).rejects.toThrow("Used disallowed intents");
  await client.destroy();
  const other = new Client({ intents: [], rest: { api: sandbox.apiBase } });
  await expect(other.login("wrong")).rejects.toThrow("An invalid token was provided.");
  await other.destroy();
});

test("message events go to those who asked for them, without content unless allowed", async () => {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: sandbox.apiBase },
  });
  const ready = new Promise((resolve) => void client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  await ready;
  const heard = new Promise<string>(
    (resolve) => void client.once(Events.MessageCreate, ({ content }) => resolve(content)),
  );
  await sandbox.driver.user({ name: "Mina" }).say("hello");
  expect(await heard).toBe("");
  await client.destroy();
});

describe("faults on order, with the real client", () => {
  let bot: EchoBot;
  beforeEach(async () => {
    bot = await startEchoBot(sandbox);
  });
  afterEach(() => bot.stop());

  test.each<[string, (sandbox: DiscordSandbox) => void]>([
    ["op 7", ({ driver }) => driver.faults.reconnect()],
    ["a killed socket", ({ driver }) => driver.faults.killSocket()],
    ["op 9, resumable", ({ driver }) => driver.faults.invalidateSession(true)],
    ["op 9, not resumable", ({ driver }) => driver.faults.invalidateSession(false)],
  ])("the bot answers again after %s", { timeout: 20_000 }, async (_, fault) => {
    const mina = sandbox.driver.user({ name: "Mina" });
    const back = new Promise((resolve) => {
      bot.client.once(Events.ShardResume, resolve).once(Events.ShardReady, resolve);
    });
    fault(sandbox);
    await back;
    expect((await mina.slash("menu")).content).toBe("Pick your optimizers");
  });

  test(
    "an event that is missed while the line is cut comes with the resume",
    { timeout: 20_000 },
    async () => {
      const mina = sandbox.driver.user({ name: "Mina" });
      sandbox.driver.faults.killSocket();
      expect((await mina.slash("menu")).content).toBe("Pick your optimizers");
    },
  );

  test("a 429 and two 503 are waited out", async () => {
    const mina = sandbox.driver.user({ name: "Mina" });
    sandbox.driver.faults.rateLimit({ retryAfter: 0.2, path: /messages/ });
    sandbox.driver.faults.fail({ times: 2, path: /messages/ });
    const reply = await mina.slash("demo race");
    expect(reply.attachments).toHaveLength(1);
    const statuses = (): number[] =>
      sandbox.driver
        .calls()
        .filter(({ path }) => path.includes("/messages/"))
        .map(({ status }) => status);
    await expect.poll(statuses).toEqual([429, 503, 503, 200]);
  });

  test("a slow network makes an acknowledgement late", { timeout: 20_000 }, async () => {
    const mina = sandbox.driver.user({ name: "Mina" });
    sandbox.driver.faults.delay(1600);
    await expect(mina.slash("menu")).rejects.toThrow("did not respond to /menu within 3 seconds");
    sandbox.driver.faults.clear();
  });
});
