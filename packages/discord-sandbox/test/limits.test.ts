import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDiscordSandbox, fakeClock, type DiscordSandbox, type Transport } from "../src/index.ts";
import { limits } from "../src/state/limits.ts";
import { everyFormLimit } from "./limits/form-limits.ts";
import type { FormLimit } from "./limits/limit.ts";
import { callRules } from "./parity/call-rules.ts";
import { some } from "./parity/rule.ts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Answer = Awaited<ReturnType<Transport["request"]>>;

const clock = fakeClock({ start: Date.UTC(2026, 0, 1) });
const waiting: { id: string; token: string }[] = [];
let sandbox: DiscordSandbox;
let transport: Transport;
let strangers = 0;
let places: Readonly<Record<string, string>>;

function fill(text: string): string {
  return text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => places[name] ?? "");
}

/** A call with nothing of a rate limit in its way; `{channel}` and the like stand for ids. */
async function call(method: Method, path: string, body?: unknown): Promise<Answer> {
  clock.advance(60_000);
  const sent: unknown = body === undefined ? undefined : JSON.parse(fill(JSON.stringify(body)));
  return transport.request({ method, path: fill(path), body: sent });
}

async function open(): Promise<void> {
  waiting.length = 0;
  sandbox = await createDiscordSandbox({
    port: false,
    seed: 3,
    clock,
    channels: ["general", { name: "ideas", kind: "forum" }],
    guildName: "Home",
  });
  transport = sandbox.transport();
  transport.listen(({ name, data }) => {
    if (name === "INTERACTION_CREATE") waiting.push(data as { id: string; token: string });
  });
  const guild = transport.guildId;
  places = { guild, app: transport.applicationId };
  await call("PUT", "/applications/{app}/commands", [
    {
      name: "go",
      description: "Go",
      options: [{ type: 3, name: "o", description: "d", autocomplete: true }],
    },
  ]);
  const { body } = await call("GET", "/guilds/{guild}/channels");
  const [channel, forum] = (body as { id: string }[]).map(({ id }) => id);
  places = { ...places, channel: channel ?? "", forum: forum ?? "" };
  sandbox.driver.user({ name: "Mina" });
}

beforeAll(open);

afterAll(() => sandbox.close());

async function send(to: FormLimit["to"], body: unknown): Promise<Answer> {
  if (typeof to !== "string") return call(to[0], to[1], body);
  const mina = sandbox.driver.user({ name: "Mina" });
  const done =
    to === "choices"
      ? mina.autocomplete("go", { o: "x" })
      : mina.slash("go", {}, { until: "acknowledgement", timeout: 200 });
  done.catch(() => {});
  await expect.poll(() => waiting.length, { interval: 1 }).toBeGreaterThan(0);
  const { id, token } = waiting.shift() ?? { id: "", token: "" };
  const type = { message: 4, form: 9, choices: 8 }[to];
  const path = `/interactions/${id}/${token}/callback`;
  return transport.request({ method: "POST", path, body: { type, data: body } });
}

function codesAt(body: unknown, path: string): unknown {
  let at = (body as { errors?: unknown }).errors as Record<string, unknown> | undefined;
  for (const key of path.split(".").filter((part) => part !== "")) at = at?.[key] as typeof at;
  const leaves = at?.["_errors"] as { code: string }[] | undefined;
  return leaves?.map(({ code }) => code) ?? JSON.stringify(body);
}

const titled = everyFormLimit.map((one, index) => [`${one.limit} (${index}): ${one.most}`, one] as const);

describe("so much is taken, one more is refused", () => {
  test.each(titled)("%s", async (_, { most, to, body, at, code }) => {
    places = { ...places, stranger: sandbox.driver.user({ name: `stranger ${strangers++}` }).id };
    const taken = await send(to, body(most));
    expect([taken.status, taken.status < 300 ? "" : taken.body]).toEqual([expect.any(Number), ""]);
    const refused = await send(to, body(most + 1));
    expect(refused).toMatchObject({ status: 400, body: { code: 50_035 } });
    const inside = typeof to === "string" ? `data.${at}` : at;
    expect(codesAt(refused.body, inside)).toEqual([code]);
  });
});

/** Makes one after the other until that many are there; the next one is refused. */
async function fillUp(most: number, make: (index: number) => Promise<Answer>): Promise<Answer> {
  for (let index = 0; index < most; index += 1) {
    const { status, body } = await make(index);
    if (status >= 300) throw new Error(`${index} of ${most}: ${JSON.stringify(body)}`);
  }
  return make(most);
}

const picture = "data:image/png;base64,AA==";
/** So many are there from the start. */
const there = { roles: 2, channels: 2 };

/** What there is a number of: refused with a code of its own. */
const counted: readonly (readonly [
  rule: string,
  limit: keyof typeof limits,
  most: number,
  make: (index: number) => Promise<Answer>,
  code: number,
])[] = [
  [
    "a server has at most 250 roles",
    "roles",
    250 - there.roles,
    () => call("POST", "/guilds/{guild}/roles", {}),
    30_005,
  ],
  [
    "a server has at most 500 channels",
    "channels",
    500 - there.channels,
    () => call("POST", "/guilds/{guild}/channels", { name: "more" }),
    30_013,
  ],
  [
    "a server has at most 1000 invites",
    "invites",
    1000,
    () => call("POST", "/channels/{channel}/invites", { unique: true }),
    30_016,
  ],
  [
    "a server has at most 50 emoji",
    "guildEmojis",
    50,
    (index) => call("POST", "/guilds/{guild}/emojis", { name: `e${index}`, image: picture }),
    30_008,
  ],
  [
    "an application has at most 2000 emoji",
    "applicationEmojis",
    2000,
    (index) => call("POST", "/applications/{app}/emojis", { name: `e${index}`, image: picture }),
    30_008,
  ],
  [
    "a channel has at most 250 pins",
    "pins",
    250,
    async () => {
      const { body } = await call("POST", "/channels/{channel}/messages", { content: "x" });
      return call("PUT", `/channels/{channel}/messages/pins/${(body as { id: string }).id}`);
    },
    30_003,
  ],
];

function putContext(count: number): Promise<Answer> {
  const commands = some(count, (index) => ({ type: 3, name: `c${index}` }));
  return call("PUT", "/applications/{app}/commands", commands);
}

function ban(ids: readonly string[]): Promise<Answer> {
  return call("POST", "/guilds/{guild}/bulk-ban", { user_ids: ids });
}

/** A message in just so many bytes. */
function sendBytes(count: number): Promise<Answer> {
  const bare = JSON.stringify({ content: "x", padding: "" }).length;
  return call("POST", "/channels/{channel}/messages", { content: "x", padding: "a".repeat(count - bare) });
}

describe("so many there are, no more", () => {
  test.each(counted)("%s", async (_rule, _limit, most, make, code) => {
    await open();
    expect(await fillUp(most, make)).toMatchObject({ status: 400, body: { code } });
  });

  test("a place has at most 15 context commands of a kind", async () => {
    await open();
    expect((await putContext(15)).status).toBe(200);
    expect(await putContext(16)).toMatchObject({ status: 400, body: { code: 30_032 } });
  });

  test("a ban of several people tells who was banned, and fails where nobody was", async () => {
    await open();
    const unknown = "175928847299117063";
    const { id } = sandbox.driver.user({ name: "Theo" });
    expect((await ban([id, unknown])).body).toEqual({ banned_users: [id], failed_users: [unknown] });
    expect(await ban([unknown])).toMatchObject({ status: 400, body: { code: 500_000 } });
  });
});

test("a call has at most 25 MiB", async () => {
  await open();
  expect((await sendBytes(25 * 2 ** 20)).status).toBe(200);
  expect(await sendBytes(25 * 2 ** 20 + 1)).toMatchObject({ status: 413, body: { code: 40_005 } });
});

test("a reason has at most 512 characters", async () => {
  const world = await createDiscordSandbox();
  const change = (letters: number): Promise<Response> =>
    fetch(`${world.apiBase}/v10/guilds/${world.guildId}/roles`, {
      method: "POST",
      body: "{}",
      headers: {
        authorization: `Bot ${world.token}`,
        "content-type": "application/json",
        "x-audit-log-reason": encodeURIComponent("봄".repeat(letters)),
      },
    });
  expect((await change(512)).status).toBe(200);
  expect(await (await change(513)).json()).toMatchObject({
    code: 50_035,
    errors: { reason: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH" }] } },
  });
  await world.close();
});

/** Limits of time and of calls, by the rule that has a test of its own. */
const elsewhere: Readonly<Partial<Record<keyof typeof limits, string>>> = {
  acknowledgeMilliseconds: "an interaction is acknowledged within 3 seconds",
  tokenMilliseconds: "an interaction's token lives 15 minutes",
  attachments: "a message has at most 10 files",
  fileBytes: "a file has at most 10 MiB",
  requestBytes: "a call has at most 25 MiB",
  chatInputCommands: "a place has at most 100 slash commands",
  contextCommands: "a place has at most 15 context commands of a kind",
  reactions: "a message has at most 20 different reactions",
  bulkDelete: "2 to 100 messages younger than two weeks are deleted at once",
  bulkDeleteMilliseconds: "2 to 100 messages younger than two weeks are deleted at once",
  timeoutMilliseconds: "a timeout lasts at most 28 days",
  auditLogReason: "a reason has at most 512 characters",
  webhooks: "a channel has at most 15 webhooks",
  globalRequests: "all calls together are limited to 50 a second",
  globalWindowMilliseconds: "all calls together are limited to 50 a second",
  gatewayEvents: "over 120 packets a minute close the connection",
  gatewayWindowMilliseconds: "over 120 packets a minute close the connection",
  sessionStarts: "a bot logs in 1,000 times a day at most, and is told how often it may",
  sessionStartMilliseconds: "a bot logs in 1,000 times a day at most, and is told how often it may",
  maxConcurrency: "a bot logs in once in five seconds",
  identifyMilliseconds: "a bot logs in once in five seconds",
};

test("each limit has its test", () => {
  const here = new Set<string>(
    [...everyFormLimit, ...counted.map(([, limit]) => ({ limit }))].map(({ limit }) => limit),
  );
  const rules = new Set(callRules.map(({ rule }) => rule));
  for (const [limit, rule] of Object.entries(elsewhere))
    expect([limit, rules.has(rule)]).toEqual([limit, true]);
  const untested = Object.keys(limits).filter((limit) => !here.has(limit) && !(limit in elsewhere));
  expect(untested).toEqual([]);
});
