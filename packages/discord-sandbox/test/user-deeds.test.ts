import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createDiscordSandbox,
  type DiscordSandbox,
  type DriverUser,
  type Transport,
  type TransportResponse,
} from "../src/index.ts";

let sandbox: DiscordSandbox;
let transport: Transport;
let mina: DriverUser;
let theo: DriverUser;
/** What the bot does with an interaction; its calls get their answers. */
let handle: (interaction: { id: string; token: string }) => Promise<void>;

function post(path: string, body: object): Promise<TransportResponse> {
  return transport.request({ method: "POST", path, body });
}

function reply(interaction: { id: string; token: string }, data: object): Promise<TransportResponse> {
  return post(`/interactions/${interaction.id}/${interaction.token}/callback`, { type: 4, data });
}

/** Follows up on an interaction. */
function follow({ token }: { token: string }, content: string): Promise<TransportResponse> {
  return post(`/webhooks/${transport.applicationId}/${token}`, { content });
}

beforeEach(async () => {
  sandbox = await createDiscordSandbox({ port: false, seed: 9 });
  transport = sandbox.transport();
  transport.listen(async ({ name, data }) => {
    if (name === "INTERACTION_CREATE") await handle(data as { id: string; token: string });
  });
  await transport.request({
    method: "PUT",
    path: `/applications/${transport.applicationId}/commands`,
    body: [
      { name: "go", description: "Go" },
      { name: "ban", description: "Ban", default_member_permissions: "4" },
    ],
  });
  mina = sandbox.driver.user({ name: "Mina" });
  theo = sandbox.driver.user({ name: "Theo" });
});
afterEach(() => sandbox.close());

const poll = (more: object = {}): object => ({
  poll: {
    question: { text: "Which?" },
    answers: ["Adam", "SGD", "Lion"].map((text) => ({ poll_media: { text } })),
    ...more,
  },
});

/** How many votes each answer has. */
function votes(poll_: { results?: { answer_counts: { id: number; count: number }[] } } | undefined): object {
  return Object.fromEntries((poll_?.results?.answer_counts ?? []).map(({ id, count }) => [id, count]));
}

describe("in a poll", () => {
  test("one votes by text or number, and a new vote takes the place of the old one", async () => {
    handle = async (interaction) => void (await reply(interaction, poll()));
    const asked = await mina.slash("go");
    expect(votes((await asked.vote("Adam")).poll)).toMatchObject({ 1: 1 });
    expect(votes((await asked.vote(3)).poll)).not.toHaveProperty("1", 1);
    expect(votes((await asked.vote("Lion", { as: theo })).poll)).toMatchObject({ 3: 2 });
  });

  test("one votes for what is there, and for as many as it takes", async () => {
    handle = async (interaction) => void (await reply(interaction, poll()));
    const asked = await mina.slash("go");
    await expect(asked.vote("Muon")).rejects.toThrow('answers must be among Adam, SGD, Lion, got "Muon"');
    await expect(asked.vote(4)).rejects.toThrow("answers must be among Adam, SGD, Lion, got 4");
    await expect(asked.vote(["Adam", "SGD"])).rejects.toThrow(
      "answers must be one: the poll takes no more, got 2",
    );
    handle = async (interaction) => void (await reply(interaction, poll({ allow_multiselect: true })));
    const many = await mina.slash("go");
    expect(votes((await many.vote(["Adam", "SGD"])).poll)).toMatchObject({ 1: 1, 2: 1 });
  });

  test("a message without one takes no vote", async () => {
    handle = async (interaction) => void (await reply(interaction, { content: "no poll" }));
    await expect((await mina.slash("go")).vote("Adam")).rejects.toThrow(/message \d+ must have a poll/u);
  });
});

describe("under a message", () => {
  test("those who may add no reaction join in one that is there", async () => {
    await sandbox.close();
    sandbox = await createDiscordSandbox({
      port: false,
      channels: [{ name: "general", overwrites: [{ role: "@everyone", deny: ["AddReactions"] }] }],
    });
    mina = sandbox.driver.user({ name: "Mina" });
    const mo = sandbox.driver.user({ name: "Mo", permissions: ["Administrator"] });
    const said = await mina.say("look");
    await expect(said.react("🔥")).rejects.toThrow("mina must have AddReactions to be the first to react so");
    await said.react("🔥", { as: mo });
    expect((await said.react("🔥")).reactions).toEqual([{ emoji: "🔥", count: 2, me: false }]);
  });

  test("that one alone sees, nobody reacts", async () => {
    handle = async (interaction) => void (await reply(interaction, { content: "psst", flags: 64 }));
    const secret = await mina.slash("go");
    await expect(secret.react("🔥")).rejects.toThrow("must not be ephemeral for mina to react to it");
    expect(theo.messages()).toEqual([]);
    expect(mina.messages().map(({ content }) => content)).toEqual(["psst"]);
  });
});

describe("a reply is awaited", () => {
  test("until it says what it is to say", async () => {
    let path = "";
    handle = async (interaction) => {
      path = `/webhooks/${transport.applicationId}/${interaction.token}/messages/@original`;
      await reply(interaction, { content: "1" });
    };
    const edit = (content: string) => transport.request({ method: "PATCH", path, body: { content } });
    const first = await mina.slash("go");
    const changed = first.until();
    await edit("2");
    expect((await changed).content).toBe("2");
    const third = first.until(({ content }) => content === "3");
    await edit("3");
    expect((await third).content).toBe("3");
    expect(first.content).toBe("1");
    expect(first.latest().content).toBe("3");
    await expect(first.until(({ content }) => content === "9", { timeout: 20 })).rejects.toThrow(
      /\n\nTranscript\n/u,
    );
  });

  test("with each of its follow-ups, in their order", async () => {
    handle = async (interaction) => {
      await reply(interaction, { content: "first" });
      await follow(interaction, "second");
      await follow(interaction, "third");
    };
    const asked = await mina.slash("go");
    expect((await asked.followUp()).content).toBe("second");
    expect((await asked.followUp(1)).content).toBe("third");
    await expect(asked.followUp(2, { timeout: 20 })).rejects.toThrow(/\n\nTranscript\n/u);
  });
});

describe("a user of the driver", () => {
  test("has the permissions that were given last", async () => {
    handle = async (interaction) => void (await reply(interaction, { content: "done" }));
    await expect(mina.slash("ban")).rejects.toThrow("mina must have BanMembers");
    const moderator = sandbox.driver.user({ name: "Mina", permissions: ["BanMembers"] });
    expect((await moderator.slash("ban")).content).toBe("done");
    sandbox.driver.user({ name: "Mina" });
    expect((await mina.slash("ban")).content).toBe("done");
    sandbox.driver.user({ name: "Mina", permissions: ["KickMembers"] });
    await expect(mina.slash("ban")).rejects.toThrow("mina must have BanMembers");
  });

  test("may lose an answer to a fault, of the calls that fit a pattern whatever its flags", async () => {
    const statuses: number[] = [];
    handle = async (interaction) => {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const { status } = await reply(interaction, { content: "at last" });
        statuses.push(status);
        if (status < 400) return;
      }
    };
    sandbox.driver.faults.fail({ times: 2, status: 502, path: /\/callback/gu });
    expect((await mina.slash("go")).content).toBe("at last");
    await expect.poll(() => statuses).toEqual([502, 502, 204]);
  });

  test.each<[string, () => void, string]>([
    [
      "a status",
      () => sandbox.driver.faults.fail({ status: 200 }),
      "status must be from 400 to 599, got 200",
    ],
    ["how often", () => sandbox.driver.faults.fail({ times: 0 }), "times must be a positive integer, got 0"],
    [
      "a wait",
      () => sandbox.driver.faults.rateLimit({ retryAfter: Number.NaN }),
      "retryAfter must be at least 0, got NaN",
    ],
    ["a delay", () => sandbox.driver.faults.delay(-1), "milliseconds must be at least 0, got -1"],
    [
      "a permission",
      () => sandbox.driver.user({ name: "Mina", permissions: ["BanMember" as never] }),
      'permission must be one of Discord\'s, got "BanMember"',
    ],
    [
      "a role",
      () => sandbox.driver.user({ name: "Mina", roles: ["nobody"] }),
      'roles must be among @everyone, Test Bot, got "nobody"',
    ],
  ])("is refused %s that cannot be", (_, attempt, message) => {
    expect(attempt).toThrow(message);
  });
});
