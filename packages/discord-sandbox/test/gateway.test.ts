import { Client, Events, GatewayIntentBits } from "discord.js";
import { inflateSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { WebSocket } from "ws";
import { createDiscordSandbox, fakeClock, type DiscordSandbox } from "../src/index.ts";
import { createSessionStarts } from "../src/state/session-starts.ts";
import { startEchoBot, type EchoBot } from "./echo-bot.ts";
import { openGateway } from "./raw-bot.ts";

let sandbox: DiscordSandbox;

beforeEach(async () => {
  sandbox = await createDiscordSandbox({ seed: 3, identifyInterval: 0 });
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
  test.each<[string, number, () => unknown[]]>([
    ["an unknown opcode closes the connection", 4001, () => [identify({}), { op: 99, d: null }]],
    ["what is not JSON closes the connection", 4002, () => ["{"]],
    ["anything before the login closes the connection", 4003, () => [{ op: 8, d: {} }]],
    ["a wrong token closes the connection", 4004, () => [identify({ token: "wrong" })]],
    ["a second login closes the connection", 4005, () => [identify({}), identify({})]],
    ["a shard that is not there closes the connection", 4010, () => [identify({ shard: [1, 1] })]],
    ["intents that are not there close the connection", 4013, () => [identify({ intents: 2 ** 30 })]],
    [
      "intents that need consent close the connection",
      4014,
      () => [identify({ intents: GatewayIntentBits.MessageContent })],
    ],
    [
      "over 120 packets a minute close the connection",
      4008,
      () => [identify({}), ...Array.from({ length: 121 }, () => ({ op: 3, d: {} }))],
    ],
  ])("%s", async (_, code, packets) => {
    expect(await closeCode(packets())).toBe(code);
  });

  test("another version of the gateway closes the connection", async () => {
    expect(await closeCode([], "?v=6&encoding=json")).toBe(4012);
    expect(await closeCode([{ op: 8, d: {} }], "?v=9&encoding=json")).toBe(4003);
  });

  test("a silent bot's session times out", async () => {
    const brisk = await createDiscordSandbox({ heartbeatInterval: 50 });
    const code = await new Promise<number>(
      (resolve) => void openGateway(brisk, () => {}).on("close", resolve),
    );
    expect(code).toBe(4009);
    await brisk.close();
  });
});

async function startLimit(to: DiscordSandbox): Promise<unknown> {
  const headers = { authorization: `Bot ${to.token}` };
  const answer = await fetch(`${to.apiBase}/v10/gateway/bot`, { headers });
  return ((await answer.json()) as { session_start_limit: unknown }).session_start_limit;
}

/** Logs in, and resolves with what comes of it: an event, an opcode with its data, or a close code. */
function logIn(to: DiscordSandbox, fields: object = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = openGateway(to, ({ op, t, d }) => {
      const data = { token: to.token, intents: 1, properties: {}, ...fields };
      if (op === 10) socket.send(JSON.stringify({ op: 2, d: data }));
      if (op === 9) resolve(`op 9, ${String(d)}`);
      if (t === "READY") resolve(t);
    });
    socket.on("close", (code) => resolve(String(code)));
  });
}

describe("logins", () => {
  test("a bot logs in once in five seconds", async () => {
    const strict = await createDiscordSandbox({ seed: 3, identifyInterval: 300 });
    expect(await logIn(strict)).toBe("READY");
    expect(await logIn(strict)).toBe("op 9, false");
    expect(await logIn(strict, { shard: [1, 2] })).toBe("op 9, false");
    await new Promise((resolve) => void setTimeout(resolve, 310));
    expect(await logIn(strict)).toBe("READY");
    await strict.close();
    const usual = await createDiscordSandbox({ seed: 3 });
    expect(await logIn(usual)).toBe("READY");
    await new Promise((resolve) => void setTimeout(resolve, 310));
    expect(await logIn(usual)).toBe("op 9, false");
    await usual.close();
  });

  test("a bot logs in 1,000 times a day at most, and is told how often it may", async () => {
    const pace = fakeClock();
    const starts = createSessionStarts(pace, 5000);
    for (let count = 0; count < 1000; count += 1) {
      expect(starts.take(0)).toBe("allowed");
      expect(starts.take(0)).toBe(count < 999 ? "early" : "exhausted");
      pace.advance(5000);
    }
    expect(starts.take(0)).toBe("exhausted");
    expect(starts.left()).toEqual({ remaining: 0, resetAfter: 86_400_000 - 5_000_000 });
    pace.advance(86_400_000 - 5_000_000);
    expect(starts.take(0)).toBe("allowed");
    expect(await startLimit(sandbox)).toEqual({
      total: 1000,
      remaining: 1000,
      reset_after: 0,
      max_concurrency: 1,
    });
    await logIn(sandbox);
    expect(await startLimit(sandbox)).toMatchObject({ remaining: 999 });
  });
});

/** Logs in, or resumes, and hands each packet on. */
function open(
  first: (socket: WebSocket) => object,
  onPacket: (packet: { op: number; t: string | null; s: number | null; d: unknown }) => void,
): WebSocket {
  return openGateway(sandbox, (packet, socket) => {
    if (packet.op === 10) socket.send(JSON.stringify(first(socket)));
    onPacket(packet);
  });
}

async function login(): Promise<{ socket: WebSocket; session: string; sequence: () => number }> {
  let sequence = 0;
  return new Promise((resolve) => {
    const socket = open(
      () => identify({ intents: GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages }),
      ({ t, s, d }) => {
        sequence = s ?? sequence;
        if (t === "READY") {
          const { session_id: session } = d as { session_id: string };
          setTimeout(() => resolve({ socket, session, sequence: () => sequence }), 20);
        }
      },
    );
  });
}

/** Names of what comes after a resume, until it is done or refused. */
async function resume(session: string, seq: number): Promise<(string | number)[]> {
  const names: (string | number)[] = [];
  return new Promise((resolve) => {
    const socket = open(
      () => ({ op: 6, d: { token: sandbox.token, session_id: session, seq } }),
      ({ op, t, d }) => {
        names.push(t ?? op);
        if (t === "RESUMED" || op === 9) {
          names.push(String(d));
          socket.close(4000);
        }
      },
    );
    socket.on("close", (code) => resolve([...names, code]));
  });
}

describe("resuming", () => {
  test("a resume replays what was missed", async () => {
    const { socket, session, sequence } = await login();
    const mina = sandbox.driver.user({ name: "Mina" });
    socket.terminate();
    await mina.say("one");
    await mina.say("two");
    const names = await resume(session, sequence());
    expect(names).toEqual([10, "MESSAGE_CREATE", "MESSAGE_CREATE", "RESUMED", "[object Object]", 4000]);
  });

  test("a resume that comes too late begins anew", async () => {
    const { socket, session, sequence } = await login();
    const mina = sandbox.driver.user({ name: "Mina" });
    const last = sequence();
    socket.terminate();
    for (let i = 0; i < 2100; i++) await mina.say(`${i}`);
    expect(await resume(session, last)).toEqual([10, 9, "false", 4000]);
    expect(await resume("nonsense", 1)).toEqual([10, 9, "false", 4000]);
  });

  test("a sequence from the future closes the connection", async () => {
    const { socket, session } = await login();
    socket.terminate();
    expect((await resume(session, 9999)).at(-1)).toBe(4007);
  });
});

test("events come by intent", async () => {
  const names: Record<string, string[]> = { none: [], moderation: [] };
  const intents = { none: 0, moderation: GatewayIntentBits.Guilds | GatewayIntentBits.GuildModeration };
  const sockets = Object.entries(intents).map(([key, mask]) =>
    open(
      () => identify({ intents: mask }),
      ({ t }) => void (t !== null && names[key]!.push(t)),
    ),
  );
  await expect.poll(() => Object.values(names).every((list) => list.includes("GUILD_CREATE"))).toBe(true);
  const bot = sandbox.driver.user({ name: "Rude" });
  const path = `${sandbox.apiBase}/v10/guilds/${sandbox.guildId}`;
  const headers = { authorization: `Bot ${sandbox.token}`, "content-type": "application/json" };
  await fetch(`${path}/roles`, { method: "POST", headers, body: "{}" });
  await fetch(`${path}/bans/${bot.id}`, { method: "PUT", headers, body: "{}" });
  await expect
    .poll(() => names["moderation"])
    .toEqual([
      "READY",
      "GUILD_CREATE",
      "GUILD_ROLE_CREATE",
      "GUILD_AUDIT_LOG_ENTRY_CREATE",
      "GUILD_BAN_ADD",
      "GUILD_AUDIT_LOG_ENTRY_CREATE",
    ]);
  expect(names["none"]).toEqual(["READY", "GUILD_CREATE"]);
  for (const socket of sockets) socket.close(1000);
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

test("message content takes its intent", async () => {
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

test(
  "discord.js notices a line that looks alive and is dead, and comes back",
  { timeout: 20_000 },
  async () => {
    const brisk = await createDiscordSandbox({ seed: 5, heartbeatInterval: 400 });
    const bot = await startEchoBot(brisk);
    const closed = new Promise<void>(
      (resolve) => void bot.client.once(Events.ShardReconnecting, () => resolve()),
    );
    brisk.driver.faults.ignoreHeartbeats();
    await closed;
    brisk.driver.faults.ignoreHeartbeats(false);
    const mina = brisk.driver.user({ name: "Mina" });
    expect((await mina.slash("menu")).content).toBe("Pick your optimizers");
    expect(brisk.driver.transcript()).toContain("bot        is gone");
    await bot.stop();
    await brisk.close();
  },
);
