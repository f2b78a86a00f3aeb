import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createDiscordSandbox,
  fakeClock,
  type DiscordSandbox,
  type DriverUser,
  type FakeClock,
  type TransportResponse,
} from "../src/index.ts";
import { patient, startRawBot, type RawBot } from "./raw-bot.ts";

let sandbox: DiscordSandbox;
let clock: FakeClock;
let bot: RawBot;
let mina: DriverUser;
let channels: Record<string, string>;
let roles: Record<string, string>;

const named = (list: unknown): Record<string, string> =>
  Object.fromEntries((list as { id: string; name: string }[]).map(({ id, name }) => [name, id]));
const refusal = (status: number, code: number): object => ({ status, body: { code } });
const leafAt = (field: string, code: string): object => ({
  status: 400,
  body: { code: 50_035, errors: { [field]: { _errors: [expect.objectContaining({ code })] } } },
});

const day = 24 * 3_600_000;
const nobody = "175928847299117063";

beforeAll(async () => {
  clock = fakeClock();
  sandbox = await createDiscordSandbox({
    seed: 4,
    clock,
    roles: [{ name: "member" }, { name: "moderator", permissions: ["KickMembers"] }],
    botPermissions: [
      "ViewChannel",
      "SendMessages",
      "SendMessagesInThreads",
      "ReadMessageHistory",
      "EmbedLinks",
      "AttachFiles",
      "AddReactions",
      "PinMessages",
      "ManageMessages",
      "ManageRoles",
      "ManageChannels",
      "KickMembers",
      "BanMembers",
      "ModerateMembers",
      "ManageNicknames",
      "CreatePublicThreads",
      "ManageThreads",
      "SendPolls",
    ],
    channels: [
      "general",
      {
        name: "quiet",
        overwrites: [
          { role: "Test Bot", deny: ["SendMessages", "AddReactions", "PinMessages", "ManageMessages"] },
        ],
      },
      {
        name: "plain",
        overwrites: [{ role: "Test Bot", deny: ["EmbedLinks", "AttachFiles", "ReadMessageHistory"] }],
      },
      {
        name: "hidden",
        overwrites: [
          { role: "@everyone", deny: ["ViewChannel"] },
          { role: "Test Bot", deny: ["ViewChannel"] },
        ],
      },
      { name: "forum", kind: "forum" },
    ],
  });
  bot = patient(await startRawBot(sandbox, 0b11_0111_1111_1110_1101 & ~0x8102));
  mina = sandbox.driver.user({ name: "Mina" });
  channels = named((await bot.call("GET", `/guilds/${sandbox.guildId}/channels`)).body);
  roles = named((await bot.call("GET", `/guilds/${sandbox.guildId}/roles`)).body);
});

afterAll(async () => {
  bot.stop();
  await sandbox.close();
});

const messages = (channel: string): string => `/channels/${channels[channel]}/messages`;
const member = (id: string): string => `/guilds/${sandbox.guildId}/members/${id}`;

async function send(channel: string, body: object = { content: "x" }): Promise<string> {
  const sent = await bot.call("POST", messages(channel), body);
  return (sent.body as { id: string }).id;
}

describe("calls", () => {
  test("an id in a path is a snowflake", async () => {
    expect(await bot.call("GET", "/channels/abc")).toMatchObject(leafAt("channel_id", "NUMBER_TYPE_COERCE"));
    expect(await bot.call("GET", "/users/-1")).toMatchObject(leafAt("user_id", "NUMBER_TYPE_COERCE"));
  });

  test("a path is called by its own methods", async () => {
    expect(await bot.call("PUT", `/channels/${channels["general"]}/messages`)).toMatchObject(refusal(405, 0));
    expect(await bot.call("POST", "/users/@me")).toMatchObject(refusal(405, 0));
  });

  test("another application is none of the bot's business", async () => {
    expect(await bot.call("GET", `/applications/${nobody}/commands`)).toMatchObject(refusal(403, 20_012));
  });

  test("a version of the API exists", async () => {
    expect(await bot.call("GET", "/v5/users/@me")).toMatchObject(refusal(400, 50_041));
    expect(await bot.call("GET", "/v9/users/@me")).toMatchObject({ status: 200, body: { bot: true } });
  });

  test("an unknown call names itself", async () => {
    const { status, body } = await bot.call("GET", "/voice/regions");
    expect({ status, body }).toMatchObject({ status: 404, body: { code: 0 } });
    expect((body as { message: string }).message).toContain("does not implement GET /voice/regions");
  });

  test("a channel that does not exist is unknown", async () => {
    expect(await bot.call("GET", `/channels/${nobody}`)).toMatchObject(refusal(404, 10_003));
  });

  test("all calls together are limited to 50 a second", async () => {
    const other = await createDiscordSandbox({ port: false, seed: 5, clock: fakeClock() });
    const transport = other.transport();
    const call = (path: string): Promise<TransportResponse> => transport.request({ method: "GET", path });
    for (let i = 0; i < 50; i++)
      expect(await call(i % 2 === 0 ? "/users/@me" : "/gateway/bot")).toMatchObject({ status: 200 });
    const refused = await call("/gateway/bot");
    expect(refused).toMatchObject({ status: 429, body: { global: true } });
    expect(refused.headers["x-ratelimit-global"]).toBe("true");
    await other.close();
  });
});

describe("channels and messages", () => {
  test("a channel the bot cannot see is out of reach", async () => {
    expect(await bot.call("GET", `/channels/${channels["hidden"]}`)).toMatchObject(refusal(403, 50_001));
    expect(await bot.call("POST", messages("hidden"), { content: "x" })).toMatchObject(refusal(403, 50_001));
  });

  test("writing takes the permission to write", async () => {
    expect(await bot.call("POST", messages("quiet"), { content: "x" })).toMatchObject(refusal(403, 50_013));
  });

  test("embeds and files take permissions of their own", async () => {
    expect(await bot.call("POST", messages("plain"), { embeds: [{ title: "t" }] })).toMatchObject(
      refusal(403, 50_013),
    );
    const form = new FormData();
    form.append("payload_json", JSON.stringify({ content: "x" }));
    form.append("files[0]", new Blob(["x"]), "a.txt");
    expect(await bot.call("POST", messages("plain"), form)).toMatchObject(refusal(403, 50_013));
    expect(await bot.call("POST", messages("plain"), { content: "x" })).toMatchObject({ status: 200 });
  });

  test("a reply takes the permission to read what was before", async () => {
    const message_id = await send("plain");
    const reply = { content: "x", message_reference: { message_id } };
    expect(await bot.call("POST", messages("plain"), reply)).toMatchObject(refusal(400, 160_002));
  });

  test("a reply refers to a message that is there", async () => {
    const reply = { content: "x", message_reference: { message_id: nobody } };
    expect(await bot.call("POST", messages("general"), reply)).toMatchObject(
      leafAt("message_reference", "REPLIES_UNKNOWN_MESSAGE"),
    );
    const lenient = { content: "x", message_reference: { message_id: nobody, fail_if_not_exists: false } };
    expect(await bot.call("POST", messages("general"), lenient)).toMatchObject({ status: 200 });
  });

  test("a message of somebody else is not edited", async () => {
    const { id } = await mina.say("mine");
    const edit = await bot.call("PATCH", `${messages("general")}/${id}`, { content: "yours" });
    expect(edit).toMatchObject(refusal(403, 50_005));
  });

  test("deleting messages of others needs MANAGE_MESSAGES", async () => {
    const there = await mina.say("mine", { channel: "quiet" });
    expect(await bot.call("DELETE", `${messages("quiet")}/${there.id}`)).toMatchObject(refusal(403, 50_013));
    const here = await mina.say("mine");
    expect(await bot.call("DELETE", `${messages("general")}/${here.id}`)).toMatchObject({ status: 204 });
  });

  test("2 to 100 messages younger than two weeks are deleted at once", async () => {
    const path = `${messages("general")}/bulk-delete`;
    const old = await mina.say("old");
    clock.advance(15 * day);
    const [a, b] = [await mina.say("a"), await mina.say("b")];
    expect(await bot.call("POST", path, { messages: [a.id] })).toMatchObject(refusal(400, 50_016));
    expect(await bot.call("POST", path, { messages: [a.id, old.id] })).toMatchObject(refusal(400, 50_034));
    expect(await bot.call("POST", path, { messages: [a.id, b.id] })).toMatchObject({ status: 204 });
    await expect
      .poll(() => bot.events.at(-1))
      .toMatchObject({ name: "MESSAGE_DELETE_BULK", data: { ids: [a.id, b.id] } });
    expect(mina.messages().map(({ id }) => id)).not.toContain(a.id);
  });

  test("a user who takes no direct messages gets none", async () => {
    const shy = sandbox.driver.user({ name: "Shy", directMessages: false });
    const dm = await bot.call("POST", "/users/@me/channels", { recipient_id: shy.id });
    const { id } = dm.body as { id: string };
    expect(await bot.call("POST", `/channels/${id}/messages`, { content: "x" })).toMatchObject(
      refusal(403, 50_007),
    );
  });
});

const reaction = (channel: string, id: string, emoji: string, who = "@me"): string =>
  `${messages(channel)}/${id}/reactions/${encodeURIComponent(emoji)}/${who}`;

describe("reactions, pins, polls", () => {
  test("a reaction is an emoji that exists", async () => {
    const id = await send("general");
    expect(await bot.call("PUT", reaction("general", id, ":fire:"))).toMatchObject(refusal(400, 10_014));
    expect(await bot.call("PUT", reaction("general", id, `party:${nobody}`))).toMatchObject(
      refusal(400, 10_014),
    );
  });

  test("reactions are counted, listed, taken back and told", async () => {
    const id = await send("general");
    await bot.call("PUT", reaction("general", id, "🔥"));
    const seen = mina.messages().find((one) => one.id === id)!;
    expect((await seen.react("🔥")).reactions).toEqual([{ emoji: "🔥", count: 2, me: true }]);
    await expect
      .poll(() => bot.events.at(-1))
      .toMatchObject({ name: "MESSAGE_REACTION_ADD", data: { user_id: mina.id, emoji: { name: "🔥" } } });
    const list = await bot.call("GET", reaction("general", id, "🔥", "").slice(0, -1));
    expect(list.body).toMatchObject([{ bot: true }, { id: mina.id }]);
    await bot.call("DELETE", reaction("general", id, "🔥"));
    await bot.call("DELETE", reaction("general", id, "🔥", mina.id));
    expect(seen.latest().reactions).toEqual([]);
    await seen.react("👍");
    expect(await bot.call("DELETE", `${messages("general")}/${id}/reactions`)).toMatchObject({ status: 204 });
    expect(seen.latest().reactions).toEqual([]);
    await expect.poll(() => bot.events.at(-1)?.name).toBe("MESSAGE_REACTION_REMOVE_ALL");
  });

  test("a message has at most 20 different reactions", async () => {
    const id = await send("general");
    const seen = mina.messages().find((one) => one.id === id)!;
    for (const emoji of Array.from("😀😁😂😃😄😅😆😇😈😉😊😋😌😍😎😏😐😑😒😓")) await seen.react(emoji);
    expect(await bot.call("PUT", reaction("general", id, "🔥"))).toMatchObject(refusal(400, 30_010));
  });

  test("the first reaction needs ADD_REACTIONS", async () => {
    const { id } = await mina.say("x", { channel: "quiet" });
    expect(await bot.call("PUT", reaction("quiet", id, "🔥"))).toMatchObject(refusal(403, 50_013));
    await mina.messages({ channel: "quiet" }).at(-1)!.react("🔥");
    expect(await bot.call("PUT", reaction("quiet", id, "🔥"))).toMatchObject({ status: 204 });
  });

  test("pinning needs PIN_MESSAGES", async () => {
    const there = await mina.say("x", { channel: "quiet" });
    expect(await bot.call("PUT", `${messages("quiet")}/pins/${there.id}`)).toMatchObject(
      refusal(403, 50_013),
    );
    const { id } = await mina.say("worth keeping", { channel: "general" });
    expect(await bot.call("PUT", `${messages("general")}/pins/${id}`)).toMatchObject({ status: 204 });
    await expect.poll(() => bot.events.some(({ name }) => name === "CHANNEL_PINS_UPDATE")).toBe(true);
    const pins = await bot.call("GET", `${messages("general")}/pins`);
    expect(pins.body).toMatchObject({ items: [{ message: { id, pinned: true } }], has_more: false });
    await bot.call("DELETE", `/channels/${channels["general"]}/pins/${id}`);
    expect((await bot.call("GET", `/channels/${channels["general"]}/pins`)).body).toEqual([]);
  });

  test("a poll ends once and is not edited", async () => {
    const poll = {
      question: { text: "Tea?" },
      answers: ["yes", "no"].map((text) => ({ poll_media: { text } })),
    };
    const id = await send("general", { poll });
    const base = `/channels/${channels["general"]}/polls`;
    const seen = mina.messages().find((one) => one.id === id)!;
    await seen.vote("yes");
    const voted = await seen.vote("no");
    expect(voted.poll?.results?.answer_counts).toMatchObject([
      { id: 1, count: 0 },
      { id: 2, count: 1 },
    ]);
    const voters = await bot.call("GET", `${base}/${id}/answers/2`);
    expect(voters.body).toMatchObject({ users: [{ id: mina.id }] });
    expect(await bot.call("PATCH", `${messages("general")}/${id}`, { poll })).toMatchObject(
      refusal(400, 520_003),
    );
    const ended = await bot.call("POST", `${base}/${id}/expire`);
    expect(ended.body).toMatchObject({ poll: { results: { is_finalized: true } } });
    expect(await bot.call("POST", `${base}/${id}/expire`)).toMatchObject(refusal(400, 520_001));
    expect(await bot.call("POST", `${base}/${await send("general")}/expire`)).toMatchObject(
      refusal(400, 520_006),
    );
    await expect(seen.vote("yes")).rejects.toThrow("poll must be open");
  });
});

describe("threads", () => {
  test("a message carries one thread", async () => {
    const id = await send("general");
    const path = `${messages("general")}/${id}/threads`;
    const made = await bot.call("POST", path, { name: "about it" });
    expect(made).toMatchObject({ status: 201, body: { id, parent_id: channels["general"], type: 11 } });
    expect(await bot.call("POST", path, { name: "again" })).toMatchObject(refusal(400, 160_004));
    await bot.call("PUT", `/channels/${id}/thread-members/${mina.id}`);
    const members = await bot.call("GET", `/channels/${id}/thread-members`);
    expect(members.body).toMatchObject([{ user_id: sandbox.applicationId }, { user_id: mina.id }]);
    await mina.say("hello", { channel: "about it" });
    expect((await bot.call("GET", `/channels/${id}/messages`)).body).toMatchObject([{ content: "hello" }]);
    expect((await bot.call("GET", `/guilds/${sandbox.guildId}/threads/active`)).body).toMatchObject({
      threads: [{ id }],
    });
  });

  test("an archived thread takes nobody in", async () => {
    const made = await bot.call("POST", `/channels/${channels["general"]}/threads`, {
      name: "short",
      type: 11,
    });
    const { id } = made.body as { id: string };
    expect(await bot.call("PATCH", `/channels/${id}`, { archived: true })).toMatchObject({ status: 200 });
    expect(await bot.call("PUT", `/channels/${id}/thread-members/${mina.id}`)).toMatchObject(
      refusal(400, 50_083),
    );
    const archived = await bot.call("GET", `/channels/${channels["general"]}/threads/archived/public`);
    expect(archived.body).toMatchObject({ threads: [{ id }] });
    expect(await bot.call("DELETE", `/channels/${id}`)).toMatchObject({ status: 200 });
    expect(await bot.call("GET", `/channels/${id}`)).toMatchObject(refusal(404, 10_003));
  });

  test("a forum takes threads, not messages", async () => {
    expect(await bot.call("POST", messages("forum"), { content: "x" })).toMatchObject(refusal(400, 40_058));
    const post = { name: "A question", message: { content: "How?" } };
    const made = await bot.call("POST", `/channels/${channels["forum"]}/threads`, post);
    expect(made).toMatchObject({ status: 201, body: { name: "A question", message: { content: "How?" } } });
  });
});

const ownerOf = async (): Promise<string> =>
  ((await bot.call("GET", `/guilds/${sandbox.guildId}`)).body as { owner_id: string }).owner_id;

describe("members and roles", () => {
  test("kicking needs KICK_MEMBERS and a higher role", async () => {
    const theo = sandbox.driver.user({ name: "Theo" });
    expect(await bot.call("DELETE", member(theo.id))).toMatchObject({ status: 204 });
    expect(await bot.call("GET", member(theo.id))).toMatchObject(refusal(404, 10_007));
    await expect(theo.say("still here?")).rejects.toThrow("theo must be a member of Test Server");
    const peer = sandbox.driver.user({ name: "Peer", roles: ["Test Bot"] });
    expect(await bot.call("DELETE", member(peer.id))).toMatchObject(refusal(403, 50_013));
    const other = await createDiscordSandbox({ seed: 6, botPermissions: ["ViewChannel"] });
    const weak = await startRawBot(other);
    const ann = other.driver.user({ name: "Ann" });
    expect(await weak.call("DELETE", `/guilds/${other.guildId}/members/${ann.id}`)).toMatchObject(
      refusal(403, 50_013),
    );
    weak.stop();
    await other.close();
  });

  test("nobody acts on the owner", async () => {
    expect(await bot.call("DELETE", member(await ownerOf()))).toMatchObject(refusal(403, 50_013));
    expect(await bot.call("PUT", `/guilds/${sandbox.guildId}/bans/${await ownerOf()}`)).toMatchObject(
      refusal(403, 50_013),
    );
  });

  test("a ban lasts, and only a ban is lifted", async () => {
    const rude = sandbox.driver.user({ name: "Rude" });
    await rude.say("spam");
    const path = `/guilds/${sandbox.guildId}/bans/${rude.id}`;
    expect(await bot.call("DELETE", path)).toMatchObject(refusal(404, 10_026));
    expect(await bot.call("PUT", path, { delete_message_seconds: 3600 })).toMatchObject({ status: 204 });
    expect((await bot.call("GET", path)).body).toMatchObject({ user: { id: rude.id } });
    expect(mina.messages().some(({ content }) => content === "spam")).toBe(false);
    await expect.poll(() => bot.events.some(({ name }) => name === "GUILD_BAN_ADD")).toBe(true);
    expect(await bot.call("DELETE", path)).toMatchObject({ status: 204 });
  });

  test("a timeout lasts at most 28 days", async () => {
    expect(
      await bot.call("PATCH", member(mina.id), {
        communication_disabled_until: new Date(clock.now() + 29 * day).toISOString(),
      }),
    ).toMatchObject(leafAt("communication_disabled_until", "INVALID_COMMUNICATION_DISABLED_TIMESTAMP"));
  });

  test("a timed out member only reads", async () => {
    const loud = sandbox.driver.user({ name: "Loud" });
    const communication_disabled_until = new Date(clock.now() + 60_000).toISOString();
    expect(await bot.call("PATCH", member(loud.id), { communication_disabled_until })).toMatchObject({
      status: 200,
    });
    await expect(loud.say("LOUD")).rejects.toThrow("loud must have SendMessages");
    clock.advance(61_000);
    expect((await loud.say("quiet")).content).toBe("quiet");
  });

  test("roles are given from above", async () => {
    const path = `${member(mina.id)}/roles`;
    expect(await bot.call("PUT", `${path}/${roles["member"]}`)).toMatchObject({ status: 204 });
    expect((await bot.call("GET", member(mina.id))).body).toMatchObject({ roles: [roles["member"]] });
    const made = await bot.call("POST", `/guilds/${sandbox.guildId}/roles`, {
      name: "new",
      permissions: "0",
    });
    const top = await bot.call("PATCH", `/guilds/${sandbox.guildId}/roles/${sandbox.guildId}`, {
      name: "all",
    });
    expect([made.status, top.status]).toEqual([200, 200]);
    expect(await bot.call("PUT", `${path}/${nobody}`)).toMatchObject(refusal(404, 10_011));
    // The bot's own role is not below it.
    const same = `/guilds/${sandbox.guildId}/roles/${roles["Test Bot"]}`;
    expect(await bot.call("PATCH", same, { name: "Boss" })).toMatchObject(refusal(403, 50_013));
  });

  test("a managed role is not given", async () => {
    expect(await bot.call("PUT", `${member(mina.id)}/roles/${roles["Test Bot"]}`)).toMatchObject(
      refusal(400, 50_028),
    );
  });

  test("a bot gives no permission it lacks", async () => {
    const admin = { name: "admin", permissions: "8" };
    expect(await bot.call("POST", `/guilds/${sandbox.guildId}/roles`, admin)).toMatchObject(
      refusal(403, 50_013),
    );
  });

  test("overwrites count in the order everyone, roles, member", async () => {
    const path = `/channels/${channels["general"]}/permissions`;
    const write = (1n << 11n).toString();
    const zoe = sandbox.driver.user({ name: "Zoe", roles: ["member"] });
    const put = (id: string | undefined, type: number, fields: object): Promise<unknown> =>
      bot.call("PUT", `${path}/${id}`, { type, ...fields });
    await put(sandbox.guildId, 0, { deny: write });
    await expect(zoe.say("x")).rejects.toThrow("zoe must have SendMessages");
    await put(roles["member"], 0, { allow: write });
    expect((await zoe.say("by role")).content).toBe("by role");
    await put(zoe.id, 1, { deny: write });
    await expect(zoe.say("x")).rejects.toThrow("zoe must have SendMessages");
    for (const id of [sandbox.guildId, roles["member"], zoe.id]) await bot.call("DELETE", `${path}/${id}`);
    expect((await zoe.say("again")).content).toBe("again");
  });
});

const put = (command: object): Promise<unknown> =>
  bot.call("PUT", `/applications/${sandbox.applicationId}/commands`, [
    { name: "go", description: "Go", ...command },
  ]);

async function answerNext(
  data: object = { content: "ok" },
): Promise<{ payload: Record<string, unknown>; status: number }> {
  const payload = (await bot.nextInteraction()) as unknown as Record<string, unknown>;
  const { status } = await bot.call(
    "POST",
    `/interactions/${String(payload["id"])}/${String(payload["token"])}/callback`,
    {
      type: 4,
      data,
    },
  );
  return { payload, status };
}

describe("who may use a command", () => {
  const acknowledged = { until: "acknowledgement", timeout: 2000 } as const;

  test("default_member_permissions hides a command from others", async () => {
    await put({ default_member_permissions: "4" });
    await expect(mina.slash("go", {}, { unchecked: true })).rejects.toThrow("mina must have BanMembers");
    const answered = sandbox.driver
      .user({ name: "Mod", permissions: ["BanMembers"] })
      .slash("go", {}, acknowledged);
    expect((await answerNext()).status).toBe(204);
    expect((await answered).content).toBe("ok");
  });

  test("default_member_permissions 0 is for administrators", async () => {
    await put({ default_member_permissions: "0" });
    await expect(sandbox.driver.user({ name: "Mod" }).slash("go")).rejects.toThrow(
      "mod must have Administrator",
    );
    const answered = sandbox.driver
      .user({ name: "Admin", permissions: ["Administrator"] })
      .slash("go", {}, acknowledged);
    await answerNext();
    expect((await answered).content).toBe("ok");
  });

  test("a command is used where its contexts allow", async () => {
    await put({ contexts: [1] });
    await expect(mina.slash("go")).rejects.toThrow("where its contexts allow, got the server");
    await put({ contexts: [0] });
    await expect(mina.slash("go", {}, { context: "dm" })).rejects.toThrow("got direct messages");
  });

  test("a user installs an application for themselves", async () => {
    await put({ integration_types: [0, 1], contexts: [0, 1, 2] });
    const uma = sandbox.driver.user({ name: "Uma", installed: true });
    const answered = uma.slash("go", {}, { context: "private", ...acknowledged });
    const { payload } = await answerNext();
    expect(payload).toMatchObject({
      context: 2,
      authorizing_integration_owners: { 1: uma.id },
      user: { id: uma.id },
    });
    expect(payload["member"]).toBeUndefined();
    await answered;
    expect(await bot.call("GET", `/channels/${String(payload["channel_id"])}`)).toMatchObject(
      refusal(403, 50_001),
    );
    await put({ integration_types: [0], contexts: [0, 1, 2] });
    await expect(uma.slash("go", {}, { context: "private" })).rejects.toThrow("must be installed there");
  });

  test("without USE_EXTERNAL_APPS a foreign application answers in private", async () => {
    const other = await createDiscordSandbox({
      seed: 7,
      guilds: [
        { name: "Home" },
        {
          name: "Elsewhere",
          bot: false,
          channels: [
            { name: "strict", overwrites: [{ role: "@everyone", deny: ["UseExternalApps"] }] },
            "free",
          ],
        },
      ],
    });
    const guest = await startRawBot(other);
    const command = { name: "go", description: "Go", integration_types: [0, 1], contexts: [0, 1, 2] };
    await guest.call("PUT", `/applications/${other.applicationId}/commands`, [command]);
    const uma = other.driver.user({ name: "Uma", installed: true });
    const reply = async (channel: string): Promise<boolean> => {
      const answered = uma.slash("go", {}, { guild: "Elsewhere", channel, ...acknowledged });
      const { id, token } = await guest.nextInteraction();
      await guest.call("POST", `/interactions/${id}/${token}/callback`, { type: 4, data: { content: "ok" } });
      return (await answered).ephemeral;
    };
    expect([await reply("strict"), await reply("free")]).toEqual([true, false]);
    expect((await guest.call("GET", "/users/@me/guilds")).body).toMatchObject([{ name: "Home" }]);
    guest.stop();
    await other.close();
  });

  test("a foreign application follows up five times", async () => {
    const other = await createDiscordSandbox({ seed: 8, guilds: [{ name: "Elsewhere", bot: false }] });
    const guest = patient(await startRawBot(other));
    const command = { name: "go", description: "Go", integration_types: [1], contexts: [0] };
    await guest.call("PUT", `/applications/${other.applicationId}/commands`, [command]);
    void other.driver.user({ name: "Uma", installed: true }).slash("go", {}, acknowledged);
    const { id, token } = await guest.nextInteraction();
    await guest.call("POST", `/interactions/${id}/${token}/callback`, { type: 4, data: { content: "ok" } });
    const followUp = (): ReturnType<RawBot["call"]> =>
      guest.call("POST", `/webhooks/${other.applicationId}/${token}`, { content: "more" });
    for (let i = 0; i < 5; i++) expect((await followUp()).status).toBe(200);
    expect(await followUp()).toMatchObject(refusal(400, 40_094));
    guest.stop();
    await other.close();
  });
});
