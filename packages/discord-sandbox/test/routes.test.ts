import { afterAll, beforeAll, expect, test } from "vitest";
import { createDiscordSandbox, type DiscordSandbox } from "../src/index.ts";
import { routes } from "../src/rest/routes.ts";
import { patient, startRawBot, type RawBot } from "./raw-bot.ts";
import { watchEvents } from "./watch-events.ts";

let sandbox: DiscordSandbox;
let bot: RawBot;
let look: ReturnType<typeof watchEvents>;
const known: Record<string, string> = {};
const called = new Set<string>();

/** `{name}` stands for an id that an earlier call has put by under that name. */
function fill(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? `missing-${name}`);
}

function routeOf(method: string, path: string): string | undefined {
  const [plain = ""] = path.split("?");
  const given = plain.split("/");
  const fits = routes.find(({ method: verb, path: pattern }) => {
    const wanted = pattern.split("/");
    return (
      verb === method &&
      wanted.length === given.length &&
      wanted.every((part, i) => part.startsWith(":") || part === given[i])
    );
  });
  return fits && `${fits.method} ${fits.path}`;
}

beforeAll(async () => {
  sandbox = await createDiscordSandbox({
    seed: 13,
    channels: [
      "general",
      { name: "forum", kind: "forum" },
      { name: "Group", kind: "category" },
      { name: "news", kind: "announcement" },
    ],
    roles: [{ name: "member" }],
  });
  look = watchEvents(sandbox);
  bot = patient(await startRawBot(sandbox));
  const users = ["Mina", "Theo", "Ann", "Bad"].map((name) => sandbox.driver.user({ name }));
  const [mina, theo, ann, bad] = users.map(({ id }) => id);
  Object.assign(known, { guild: sandbox.guildId, app: sandbox.applicationId, mina, theo, ann, bad });
  for (const { id, name } of (await bot.call("GET", `/guilds/${sandbox.guildId}/channels`)).body as {
    id: string;
    name: string;
  }[])
    known[name] = id;
  for (const { id, name } of (await bot.call("GET", `/guilds/${sandbox.guildId}/roles`)).body as {
    id: string;
    name: string;
  }[])
    known[name] = id;
});

afterAll(async () => {
  bot.stop();
  await sandbox.close();
});

type Row = readonly [method: string, path: string, status: number, body?: unknown, keep?: string];

const command = { name: "go", description: "Go" };

/** Every call once at least, in an order in which each finds what it needs. */
const rows: readonly Row[] = [
  ["GET", "/gateway", 200],
  ["GET", "/gateway/bot", 200],
  ["GET", "/users/@me", 200],
  ["GET", "/users/{mina}", 200],
  ["GET", "/users/@me/guilds", 200],
  ["POST", "/users/@me/channels", 200, { recipient_id: "{mina}" }, "dm"],
  ["GET", "/applications/@me", 200],
  ["GET", "/oauth2/applications/@me", 200],
  ["PATCH", "/applications/@me", 200, { description: "x" }],
  ["PUT", "/applications/{app}/commands", 200, [command]],
  ["POST", "/applications/{app}/commands", 201, { ...command, name: "stay" }, "command"],
  ["GET", "/applications/{app}/commands", 200],
  ["GET", "/applications/{app}/commands/{command}", 200],
  ["PATCH", "/applications/{app}/commands/{command}", 200, { description: "Stay" }],
  ["DELETE", "/applications/{app}/commands/{command}", 204],
  ["GET", "/applications/{app}/commands/{command}", 404],
  ["PUT", "/applications/{app}/guilds/{guild}/commands", 200, [command]],
  ["POST", "/applications/{app}/guilds/{guild}/commands", 201, { ...command, name: "local" }, "local"],
  ["GET", "/applications/{app}/guilds/{guild}/commands", 200],
  ["GET", "/applications/{app}/guilds/{guild}/commands/{local}", 200],
  ["PATCH", "/applications/{app}/guilds/{guild}/commands/{local}", 200, { description: "Local" }],
  ["GET", "/applications/{app}/guilds/{guild}/commands/permissions", 200],
  ["GET", "/applications/{app}/guilds/{guild}/commands/{local}/permissions", 404],
  ["DELETE", "/applications/{app}/guilds/{guild}/commands/{local}", 204],
  ["PUT", "/applications/{app}/guilds/{guild}/commands", 200, []],
  ["GET", "/applications/{app}/emojis", 200],
  ["POST", "/applications/{app}/emojis", 201, { name: "own", image: "data:," }, "emoji"],
  ["GET", "/applications/{app}/emojis/{emoji}", 200],
  ["PATCH", "/applications/{app}/emojis/{emoji}", 200, { name: "renamed" }],
  ["DELETE", "/applications/{app}/emojis/{emoji}", 204],
  ["GET", "/applications/{app}/entitlements", 200],
  ["GET", "/applications/{app}/skus", 200],
  ["GET", "/channels/{general}", 200],
  ["PATCH", "/channels/{general}", 200, { topic: "news", rate_limit_per_user: 5 }],
  ["PATCH", "/channels/{general}", 200, { topic: null, parent_id: "{Group}" }],
  ["PATCH", "/channels/{general}", 400, { parent_id: "{forum}" }],
  ["PATCH", "/channels/{Group}", 200, { name: "A Group" }],
  ["GET", "/channels/{dm}", 200],
  ["PUT", "/channels/{general}/permissions/{member}", 204, { type: 0, deny: "2048" }],
  ["DELETE", "/channels/{general}/permissions/{member}", 204],
  ["DELETE", "/channels/{general}/permissions/{member}", 404],
  ["POST", "/channels/{general}/typing", 204],
  ["POST", "/channels/{general}/messages", 200, { content: "one" }, "one"],
  ["POST", "/channels/{general}/messages", 200, { content: "two" }, "two"],
  ["POST", "/channels/{general}/messages", 200, { content: "three" }, "three"],
  ["POST", "/channels/{dm}/messages", 200, { content: "psst" }],
  ["GET", "/channels/{general}/messages", 200],
  ["GET", "/channels/{general}/messages/{one}", 200],
  ["PATCH", "/channels/{general}/messages/{one}", 200, { content: "first" }],
  ["PUT", "/channels/{general}/messages/{one}/reactions/🔥/@me", 204],
  ["GET", "/channels/{general}/messages/{one}/reactions/🔥", 200],
  ["DELETE", "/channels/{general}/messages/{one}/reactions/🔥/@me", 204],
  ["DELETE", "/channels/{general}/messages/{one}/reactions/🔥/{mina}", 204],
  ["DELETE", "/channels/{general}/messages/{one}/reactions/🔥", 204],
  ["DELETE", "/channels/{general}/messages/{one}/reactions", 204],
  ["PUT", "/channels/{general}/messages/pins/{one}", 204],
  ["GET", "/channels/{general}/messages/pins", 200],
  ["DELETE", "/channels/{general}/messages/pins/{one}", 204],
  ["PUT", "/channels/{general}/pins/{one}", 204],
  ["GET", "/channels/{general}/pins", 200],
  ["DELETE", "/channels/{general}/pins/{one}", 204],
  ["POST", "/channels/{general}/messages/{one}/threads", 201, { name: "talk" }],
  ["POST", "/channels/{general}/threads", 201, { name: "own", type: 11 }, "thread"],
  ["PUT", "/channels/{thread}/thread-members/@me", 204],
  ["PUT", "/channels/{thread}/thread-members/{mina}", 204],
  ["GET", "/channels/{thread}/thread-members", 200],
  ["GET", "/channels/{thread}/thread-members/{mina}", 200],
  ["GET", "/channels/{thread}/thread-members/@me", 200],
  ["DELETE", "/channels/{thread}/thread-members/{mina}", 204],
  ["GET", "/channels/{thread}/thread-members/{mina}", 404],
  ["DELETE", "/channels/{thread}/thread-members/@me", 204],
  ["GET", "/channels/{general}/threads/archived/public", 200],
  ["GET", "/channels/{general}/threads/archived/private", 200],
  ["GET", "/guilds/{guild}/threads/active", 200],
  ["PATCH", "/channels/{thread}", 200, { name: "renamed", locked: true }],
  ["DELETE", "/channels/{thread}", 200],
  [
    "POST",
    "/channels/{general}/messages",
    200,
    { poll: { question: { text: "?" }, answers: [{ poll_media: { text: "a" } }] } },
    "poll",
  ],
  ["GET", "/channels/{general}/polls/{poll}/answers/1", 200],
  ["GET", "/channels/{general}/polls/{poll}/answers/9", 404],
  ["POST", "/channels/{general}/polls/{poll}/expire", 200],
  ["POST", "/channels/{general}/messages/bulk-delete", 204, { messages: ["{two}", "{three}"] }],
  ["DELETE", "/channels/{general}/messages/{one}", 204],
  ["POST", "/channels/{news}/messages", 200, { content: "news" }, "headline"],
  ["POST", "/channels/{news}/messages/{headline}/crosspost", 200],
  ["POST", "/channels/{news}/messages/{headline}/crosspost", 400],
  ["GET", "/channels/{general}/users/@me/threads/archived/private", 200],
  ["POST", "/channels/{general}/webhooks", 200, { name: "Relay" }, "hook"],
  ["POST", "/channels/{general}/webhooks", 400, { name: "my discord" }],
  ["GET", "/channels/{general}/webhooks", 200],
  ["GET", "/guilds/{guild}/webhooks", 200],
  ["GET", "/webhooks/{hook}", 200],
  ["PATCH", "/webhooks/{hook}", 200, { channel_id: "{news}" }],
  ["GET", "/webhooks/{hook}/{hookToken}", 200],
  ["GET", "/webhooks/{hook}/wrong", 401],
  ["PATCH", "/webhooks/{hook}/{hookToken}", 200, { name: "Herald" }],
  ["POST", "/webhooks/{hook}/{hookToken}", 204, { content: "unseen" }],
  ["POST", "/webhooks/{hook}/{hookToken}?wait=true", 200, { content: "hi", username: "Carol" }, "relayed"],
  ["GET", "/webhooks/{hook}/{hookToken}/messages/{relayed}", 200],
  ["PATCH", "/webhooks/{hook}/{hookToken}/messages/{relayed}", 200, { content: "hi again" }],
  ["DELETE", "/webhooks/{hook}/{hookToken}/messages/{relayed}", 204],
  ["GET", "/webhooks/{hook}/{hookToken}/messages/{relayed}", 404],
  ["DELETE", "/webhooks/{hook}/{hookToken}", 204],
  ["GET", "/webhooks/{hook}", 404],
  ["POST", "/channels/{general}/webhooks", 200, { name: "Relay" }, "hook"],
  ["DELETE", "/webhooks/{hook}", 204],
  ["POST", "/channels/{general}/invites", 200, { max_age: 60, unique: true }, "invite"],
  ["GET", "/channels/{general}/invites", 200],
  ["GET", "/guilds/{guild}/invites", 200],
  ["GET", "/invites/{inviteCode}?with_counts=true", 200],
  ["DELETE", "/invites/{inviteCode}", 200],
  ["GET", "/invites/{inviteCode}", 404],
  ["PATCH", "/users/@me", 200, { username: "Robot" }],
  ["PATCH", "/users/@me", 400, { username: "R" }],
  ["GET", "/guilds/{guild}", 200],
  ["GET", "/guilds/{guild}/preview", 200],
  ["PATCH", "/guilds/{guild}", 200, { name: "Another", description: null, afk_timeout: 60 }],
  ["PATCH", "/guilds/{guild}", 400, { afk_timeout: 61 }],
  ["PATCH", "/guilds/{guild}/channels", 204, [{ id: "{general}", position: 3, parent_id: "{Group}" }]],
  ["GET", "/guilds/{guild}/audit-logs?limit=5", 200],
  ["GET", "/guilds/{guild}?with_counts=true", 200],
  ["GET", "/guilds/{guild}/channels", 200],
  ["POST", "/guilds/{guild}/channels", 201, { name: "New Channel", topic: "new" }, "fresh"],
  ["POST", "/guilds/{guild}/channels", 201, { name: "Talk", type: 2 }],
  ["POST", "/guilds/{guild}/channels", 400, { name: "stage", type: 13 }],
  ["DELETE", "/channels/{fresh}", 200],
  ["DELETE", "/channels/{dm}", 200],
  ["GET", "/guilds/{guild}/members?limit=10", 200],
  ["GET", "/guilds/{guild}/members/search?query=mi", 200],
  ["GET", "/guilds/{guild}/members/{mina}", 200],
  ["GET", "/guilds/{guild}/members/175928847299117063", 404],
  ["PATCH", "/guilds/{guild}/members/@me", 200, { nick: "Botty" }],
  [
    "PATCH",
    "/guilds/{guild}/members/{mina}",
    200,
    { nick: "M", mute: true, communication_disabled_until: null },
  ],
  ["PATCH", "/guilds/{guild}/members/{mina}", 200, { nick: null, roles: ["{member}"] }],
  ["PUT", "/guilds/{guild}/members/{theo}/roles/{member}", 204],
  ["DELETE", "/guilds/{guild}/members/{theo}/roles/{member}", 204],
  ["DELETE", "/guilds/{guild}/members/{theo}", 204],
  ["PUT", "/guilds/{guild}/bans/{ann}", 204, {}],
  ["GET", "/guilds/{guild}/bans", 200],
  ["GET", "/guilds/{guild}/bans/{ann}", 200],
  ["DELETE", "/guilds/{guild}/bans/{ann}", 204],
  ["POST", "/guilds/{guild}/bulk-ban", 200, { user_ids: ["{bad}", "175928847299117063"] }],
  ["PATCH", "/guilds/{guild}/members/@me/nick", 200, { nick: "Bo" }],
  ["GET", "/guilds/{guild}/roles", 200],
  ["PATCH", "/guilds/{guild}/roles", 200, [{ id: "{member}", position: 1 }]],
  ["GET", "/guilds/{guild}/roles/member-counts", 200],
  ["POST", "/guilds/{guild}/roles", 200, { name: "fresh", color: 255 }, "role"],
  ["GET", "/guilds/{guild}/roles/{role}", 200],
  ["PATCH", "/guilds/{guild}/roles/{role}", 200, { hoist: true }],
  ["DELETE", "/guilds/{guild}/roles/{role}", 204],
  ["GET", "/guilds/{guild}/roles/{role}", 404],
  ["POST", "/guilds/{guild}/emojis", 201, { name: "party", image: "data:," }, "party"],
  ["GET", "/guilds/{guild}/emojis", 200],
  ["GET", "/guilds/{guild}/emojis/{party}", 200],
  ["PATCH", "/guilds/{guild}/emojis/{party}", 200, { name: "feast" }],
  ["DELETE", "/guilds/{guild}/emojis/{party}", 204],
  ["GET", "/guilds/{guild}/emojis/{party}", 400],
  ["DELETE", "/users/@me/guilds/{guild}", 204],
  ["GET", "/guilds/{guild}", 404],
];

interface Kept {
  readonly id?: string;
  readonly token?: string;
  readonly code?: string;
}

/** Puts by an id under its name, a token and a code under longer ones. */
function keepBody(name: string, { id, token, code }: Kept): void {
  if (id !== undefined) known[name] = id;
  if (token !== undefined) known[`${name}Token`] = token;
  if (code !== undefined) known[`${name}Code`] = code;
}

test("the calls of v9 and v10 answer as they should, one after the other", async () => {
  for (const [index, [method, path, status, body, keep]] of rows.entries()) {
    const version = index % 2 === 0 ? "/v9" : "/v10";
    const sent: unknown = body === undefined ? undefined : JSON.parse(fill(JSON.stringify(body)));
    const answer = await bot.call(method, version + encodeURI(fill(path)), sent);
    const problem = answer.status === status ? undefined : answer.body;
    expect({ call: `${method} ${path}`, status: answer.status, problem }).toEqual({
      call: `${method} ${path}`,
      status,
    });
    if (keep !== undefined) keepBody(keep, answer.body as Kept);
    called.add(routeOf(method, fill(path)) ?? "");
  }
  expect(sandbox.driver.calls().filter(({ handled }) => !handled)).toEqual([]);
});

test("no record has changed after its event went out", () => {
  const { kinds, changed } = look();
  expect(kinds).toEqual(expect.arrayContaining(["message", "dispatch", "commands", "call"]));
  expect(changed).toEqual([]);
});

test("no call is left out", () => {
  // Interactions are answered in life.test.ts.
  const others = routes
    .filter(({ path }) => !path.startsWith("/interactions/"))
    .map(({ method, path }) => `${method} ${path}`);
  expect(others.filter((one) => !called.has(one))).toEqual([]);
});
