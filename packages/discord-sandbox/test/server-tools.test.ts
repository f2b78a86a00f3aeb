import {
  AuditLogEvent,
  Client,
  Events,
  GatewayIntentBits,
  type GuildAuditLogsEntry,
  type TextChannel,
} from "discord.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createDiscordSandbox,
  fakeClock,
  type DiscordSandbox,
  type FakeClock,
  type PermissionName,
} from "../src/index.ts";
import { startRawBot, type RawBot } from "./raw-bot.ts";

const refusal = (status: number, code: number): object => ({ status, body: { code } });

describe("the real discord.js client", () => {
  let sandbox: DiscordSandbox;
  let client: Client<true>;
  let channel: TextChannel;
  const entries: GuildAuditLogsEntry[] = [];

  beforeAll(async () => {
    sandbox = await createDiscordSandbox({ seed: 21, roles: [{ name: "member" }] });
    const intents = [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildModeration,
      GatewayIntentBits.GuildInvites,
      GatewayIntentBits.GuildWebhooks,
      GatewayIntentBits.GuildExpressions,
    ];
    const made: Client = new Client({ intents, rest: { api: sandbox.apiBase } });
    made.on(Events.GuildAuditLogEntryCreate, (entry) => entries.push(entry));
    const ready = new Promise<Client<true>>((resolve) => void made.once(Events.ClientReady, resolve));
    await made.login(sandbox.token);
    client = await ready;
    channel = (await client.channels.fetch(
      client.guilds.cache.first()?.channels.cache.find(({ name }) => name === "general")?.id ?? "",
    )) as TextChannel;
  });

  afterAll(async () => {
    await client.destroy();
    await sandbox.close();
  });

  test("makes a webhook that speaks under other names, in threads too", async () => {
    const webhook = await channel.createWebhook({ name: "Relay", reason: "a bridge" });
    const sent = await webhook.send({ content: "from elsewhere", username: "Carol" });
    expect(sent.author).toMatchObject({ username: "Carol", bot: true });
    expect(sent.webhookId).toBe(webhook.id);
    await webhook.editMessage(sent.id, "from elsewhere, corrected");
    const mina = sandbox.driver.user({ name: "Mina" });
    expect(mina.messages().at(-1)?.content).toBe("from elsewhere, corrected");
    const thread = await channel.threads.create({ name: "aside" });
    await webhook.send({ content: "in a thread", threadId: thread.id });
    expect(mina.messages({ channel: "aside" }).at(-1)?.content).toBe("in a thread");
    expect((await channel.fetchWebhooks()).map(({ name }) => name)).toEqual(["Relay"]);
    await webhook.delete();
    expect((await channel.fetchWebhooks()).size).toBe(0);
  });

  test("makes, finds and takes back invites", async () => {
    const made = new Promise<string>((resolve) => {
      client.once(Events.InviteCreate, ({ code }) => resolve(code));
    });
    const invite = await channel.createInvite({ maxAge: 60, unique: true });
    expect(await made).toBe(invite.code);
    expect((await client.fetchInvite(invite.code)).guild).toMatchObject({ name: "Test Server" });
    expect((await channel.guild.invites.fetch()).has(invite.code)).toBe(true);
    await invite.delete();
    await expect(client.fetchInvite(invite.code)).rejects.toThrow("Unknown Invite");
  });

  test("what a bot does is written down with its reason", async () => {
    const theo = sandbox.driver.user({ name: "Theo" });
    const { guild } = channel;
    const role = guild.roles.cache.find(({ name }) => name === "member");
    const member = await guild.members.fetch(theo.id);
    await member.roles.add(role?.id ?? "", "earned");
    await member.timeout(60_000, "too loud");
    await guild.members.ban(theo.id, { reason: "much too loud" });
    await guild.members.unban(theo.id, "forgiven");
    const log = await guild.fetchAuditLogs({ user: client.user, limit: 10 });
    const told = [...log.entries.values()].slice(0, 4).map(({ action, reason }) => [action, reason]);
    expect(told).toEqual([
      [AuditLogEvent.MemberBanRemove, "forgiven"],
      [AuditLogEvent.MemberBanAdd, "much too loud"],
      [AuditLogEvent.MemberUpdate, "too loud"],
      [AuditLogEvent.MemberRoleUpdate, "earned"],
    ]);
    const bans = await guild.fetchAuditLogs({ type: AuditLogEvent.MemberBanAdd });
    expect(bans.entries.first()?.targetId).toBe(theo.id);
    expect(entries.map(({ reason }) => reason)).toContain("much too loud");
  });

  test("keeps house: emoji, order of roles and channels, the server's name, its own name", async () => {
    const { guild } = channel;
    const emoji = await guild.emojis.create({ name: "party", attachment: Buffer.from("x") });
    await emoji.setName("feast");
    expect(guild.emojis.cache.get(emoji.id)?.name).toBe("feast");
    await channel.send(`<:feast:${emoji.id}>`);
    await emoji.delete();
    await channel.setPosition(1);
    const role = await guild.roles.create({ name: "top" });
    await role.setPosition(2);
    const order = [...(await guild.roles.fetch()).values()].toSorted((a, b) => a.comparePositionTo(b));
    expect(order.map(({ name }) => name)).toEqual(["@everyone", "member", "top", "Test Bot"]);
    await expect(role.setPosition(3)).rejects.toThrow("Missing Permissions");
    await guild.setName("Another Server");
    expect((await guild.fetch()).name).toBe("Another Server");
    await client.user.setUsername("Robot");
    expect((await client.users.fetch(client.user.id, { force: true })).username).toBe("Robot");
    expect((await guild.members.fetchMe({ force: true })).user.username).toBe("Robot");
    expect(sandbox.driver.calls().filter(({ handled }) => !handled)).toEqual([]);
  });
});

describe("rules", () => {
  let sandbox: DiscordSandbox;
  let clock: FakeClock;
  let bot: RawBot;
  let channels: Record<string, string>;
  const may: PermissionName[] = [
    "ViewChannel",
    "SendMessages",
    "SendMessagesInThreads",
    "CreatePublicThreads",
    "ManageThreads",
    "ManageWebhooks",
    "ManageRoles",
    "CreateInstantInvite",
    "ReadMessageHistory",
  ];

  beforeAll(async () => {
    clock = fakeClock();
    sandbox = await createDiscordSandbox({
      seed: 22,
      clock,
      botPermissions: may,
      channels: [
        "general",
        { name: "news", kind: "announcement" },
        { name: "quiet", overwrites: [{ role: "Test Bot", deny: ["ManageWebhooks"] }] },
        { name: "strict", overwrites: [{ role: "Test Bot", deny: ["ManageThreads"] }] },
      ],
    });
    bot = await startRawBot(sandbox);
    const list = (await bot.call("GET", `/guilds/${sandbox.guildId}/channels`)).body;
    channels = Object.fromEntries((list as { id: string; name: string }[]).map(({ id, name }) => [name, id]));
  });

  afterAll(async () => {
    bot.stop();
    await sandbox.close();
  });

  const messages = (channel: string): string => `/channels/${channels[channel]}/messages`;
  const webhooks = (channel: string): string => `/channels/${channels[channel]}/webhooks`;

  test("a webhook's name holds neither clyde nor discord", async () => {
    for (const name of ["my Clyde", "DISCORD news"]) {
      const refused = await bot.call("POST", webhooks("general"), { name });
      expect(refused).toMatchObject({
        status: 400,
        body: { errors: { name: { _errors: [{ code: "USERNAME_INVALID_CONTAINS" }] } } },
      });
    }
  });

  test("webhooks of a channel take MANAGE_WEBHOOKS, or their own token", async () => {
    expect(await bot.call("POST", webhooks("quiet"), { name: "a" })).toMatchObject(refusal(403, 50_013));
    const { body } = await bot.call("POST", webhooks("general"), { name: "a" });
    const { id, token } = body as { id: string; token: string };
    expect(await bot.call("POST", `/webhooks/${id}/wrong`, { content: "x" })).toMatchObject(
      refusal(401, 50_027),
    );
    const bare = await fetch(`${sandbox.apiBase}/v10/webhooks/${id}/${token}?wait=true`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ content: "no bot's token is needed" }),
    });
    expect([bare.status, ((await bare.json()) as { content: string }).content]).toEqual([
      200,
      "no bot's token is needed",
    ]);
    const seen = await bot.call("GET", `/webhooks/${id}/${token}`);
    expect(seen.body).not.toHaveProperty("user");
    expect((await fetch(`${sandbox.apiBase}/v10/webhooks/${id}`)).status).toBe(401);
  });

  test("a channel has at most 15 webhooks", async () => {
    for (let count = 0; count < 15; count += 1)
      expect((await bot.call("POST", webhooks("news"), { name: "a" })).status).toBe(200);
    expect(await bot.call("POST", webhooks("news"), { name: "a" })).toMatchObject(refusal(400, 30_007));
  });

  test("an invite that has expired is unknown", async () => {
    const path = `/channels/${channels["general"]}/invites`;
    const { code } = (await bot.call("POST", path, { max_age: 60 })).body as { code: string };
    expect(((await bot.call("POST", path, { max_age: 60 })).body as { code: string }).code).toBe(code);
    expect((await bot.call("GET", `/invites/${code}`)).status).toBe(200);
    clock.advance(60_001);
    expect(await bot.call("GET", `/invites/${code}`)).toMatchObject(refusal(404, 10_006));
  });

  test("a message is published once", async () => {
    const { id } = (await bot.call("POST", messages("news"), { content: "x" })).body as { id: string };
    expect(await bot.call("POST", `${messages("news")}/${id}/crosspost`)).toMatchObject({
      body: { flags: 1 },
    });
    expect(await bot.call("POST", `${messages("news")}/${id}/crosspost`)).toMatchObject(refusal(400, 40_033));
    const other = (await bot.call("POST", messages("general"), { content: "x" })).body as { id: string };
    expect(await bot.call("POST", `${messages("general")}/${other.id}/crosspost`)).toMatchObject(
      refusal(400, 50_024),
    );
  });

  test("the audit log needs VIEW_AUDIT_LOG", async () => {
    expect(await bot.call("GET", `/guilds/${sandbox.guildId}/audit-logs`)).toMatchObject(
      refusal(403, 50_013),
    );
  });

  test("a locked thread takes messages of those who manage threads", async () => {
    const start = async (name: string): Promise<{ thread: string; message: string }> => {
      const path = `/channels/${channels[name]}/threads`;
      const { id: thread } = (await bot.call("POST", path, { name: "t", type: 11 })).body as { id: string };
      const sent = await bot.call("POST", `/channels/${thread}/messages`, { content: "before" });
      return { thread, message: (sent.body as { id: string }).id };
    };
    const [free, strict] = [await start("general"), await start("strict")];
    await bot.call("PATCH", `/channels/${free.thread}`, { locked: true });
    expect((await bot.call("POST", `/channels/${free.thread}/messages`, { content: "x" })).status).toBe(200);
    const overwrite = `/channels/${channels["strict"]}/permissions/${sandbox.applicationId}`;
    await bot.call("PUT", overwrite, { type: 1, allow: String(1n << 34n) });
    await bot.call("PATCH", `/channels/${strict.thread}`, { locked: true });
    await bot.call("DELETE", overwrite);
    expect(await bot.call("POST", `/channels/${strict.thread}/messages`, { content: "x" })).toMatchObject(
      refusal(400, 160_005),
    );
    expect(
      await bot.call("PATCH", `/channels/${strict.thread}/messages/${strict.message}`, { content: "x" }),
    ).toMatchObject(refusal(400, 160_005));
  });
});
