import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createDiscordSandbox, type DiscordSandbox, type DriverUser } from "../src/index.ts";
import { patient, startRawBot, type RawBot } from "./raw-bot.ts";
import { tinyPng } from "./tiny-png.ts";

let sandbox: DiscordSandbox;
let bot: RawBot;
let mina: DriverUser;
let channel: string;
let count = 0;
const names = Array.from({ length: 24 }, (_, index) => `channel-${index}`);

interface Sent {
  readonly id: string;
  readonly content: string;
  readonly components: readonly Record<string, unknown>[];
  readonly attachments: readonly {
    readonly id: string;
    readonly filename: string;
    readonly description?: string;
  }[];
  readonly embeds: readonly Record<string, { readonly url?: string }>[];
}

beforeAll(async () => {
  sandbox = await createDiscordSandbox({
    seed: 11,
    guilds: [{ name: "Test Server", channels: names, roles: [{ name: "member" }], emojis: ["party"] }],
  });
  bot = patient(await startRawBot(sandbox));
  mina = sandbox.driver.user({ name: "Mina" });
});

// Each test has a channel of its own: five messages in five seconds are all that one takes.
beforeEach(async () => {
  const name = names[count++ % names.length] ?? "general";
  channel = (await mina.say("first", { channel: name })).channelId;
});

afterAll(async () => {
  bot.stop();
  await sandbox.close();
});

async function send(body: object, files: Readonly<Record<string, Uint8Array>> = {}): Promise<Sent> {
  return write("POST", `/channels/${channel}/messages`, body, files);
}

async function edit(
  id: string,
  body: object,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<Sent> {
  return write("PATCH", `/channels/${channel}/messages/${id}`, body, files);
}

async function write(
  method: string,
  path: string,
  body: object,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Sent> {
  const form = new FormData();
  form.append("payload_json", JSON.stringify(body));
  for (const [index, [name, bytes]] of Object.entries(files).entries())
    form.append(`files[${index}]`, new Blob([Uint8Array.from(bytes)]), name);
  const answer = await bot.call(method, path, Object.keys(files).length > 0 ? form : body);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body as Sent;
}

const button = { type: 2, style: 1, label: "a", custom_id: "a" };

describe("what an edit leaves and takes away", () => {
  test("fields that are not named stay, null clears", async () => {
    const { id } = await send({
      content: "text",
      embeds: [{ title: "t" }],
      components: [{ type: 1, components: [button] }],
    });
    expect(await edit(id, { content: "new" })).toMatchObject({
      content: "new",
      embeds: [{ title: "t" }],
      components: [{ type: 1 }],
    });
    expect(await edit(id, { embeds: null, components: [] })).toMatchObject({
      content: "new",
      embeds: [],
      components: [],
    });
    expect(
      (await bot.call("PATCH", `/channels/${channel}/messages/${id}`, { content: null })).body,
    ).toMatchObject({ code: 50_006 });
  });

  test("attachments stay unless they are listed, and then only those", async () => {
    const sent = await send(
      { content: "x", attachments: [{ id: "0", description: "one" }] },
      { "a.txt": Buffer.from("a"), "b.txt": Buffer.from("b") },
    );
    expect(sent.attachments).toMatchObject([
      { filename: "a.txt", description: "one" },
      { filename: "b.txt" },
    ]);
    expect((await edit(sent.id, { content: "y" })).attachments).toHaveLength(2);
    const [first] = sent.attachments;
    const kept = await edit(sent.id, { attachments: [{ id: first!.id, description: "renamed" }] });
    expect(kept.attachments).toMatchObject([{ filename: "a.txt", description: "renamed" }]);
    const replaced = await edit(sent.id, { attachments: [{ id: "0" }] }, { "c.txt": Buffer.from("c") });
    expect(replaced.attachments).toMatchObject([{ filename: "c.txt" }]);
    expect((await edit(sent.id, { attachments: [] })).attachments).toEqual([]);
  });
});

describe("pictures", () => {
  test("that an embed shows are not listed again", async () => {
    const body = { embeds: [{ title: "t", image: { url: "attachment://p.png" } }] };
    const sent = await send(body, { "p.png": tinyPng(7, 3) });
    expect(sent.attachments).toEqual([]);
    expect(sent.embeds[0]).toMatchObject({ image: { width: 7, height: 3 } });
    const answer = await fetch(String(sent.embeds[0]?.["image"]?.url));
    expect(answer.headers.get("content-type")).toBe("image/png");
  });

  test("of a layout have their size and address", async () => {
    const gallery = { type: 12, items: [{ media: { url: "attachment://p.png" }, description: "a picture" }] };
    const sent = await send({ flags: 32_768, components: [gallery] }, { "p.png": tinyPng(5, 4) });
    const [shown] = sent.components as unknown as [{ items: [{ media: { url: string; width: number } }] }];
    expect(shown.items[0].media).toMatchObject({ width: 5, height: 4, content_type: "image/png" });
    expect(shown.items[0].media.url).toMatch(/^http:\/\/127\.0\.0\.1/);
  });
});

describe("components", () => {
  test("are numbered where they have no number, and unknown fields are gone", async () => {
    const rows = [
      {
        type: 1,
        id: 2,
        components: [
          { ...button, nonsense: true },
          { ...button, custom_id: "b", id: 0 },
        ],
      },
      { type: 1, components: [{ ...button, custom_id: "c" }] },
    ];
    const { components } = await send({ content: "x", components: rows });
    expect(components).toMatchObject([
      {
        id: 2,
        components: [
          { id: 1, custom_id: "a" },
          { id: 3, custom_id: "b" },
        ],
      },
      { id: 4, components: [{ id: 5, custom_id: "c" }] },
    ]);
    expect(JSON.stringify(components)).not.toContain("nonsense");
  });

  test("take emoji of the server and of Unicode", async () => {
    const { body } = await bot.call("GET", `/guilds/${sandbox.guildId}/emojis`);
    const [party] = body as { id: string; name: string }[];
    const emojis = [{ name: "🔥" }, { name: "❤" }, { id: party!.id, name: "party" }];
    const buttons = emojis.map((emoji, index) => ({ type: 2, style: 2, custom_id: `${index}`, emoji }));
    const { components } = await send({ content: "x", components: [{ type: 1, components: buttons }] });
    expect(components[0]).toMatchObject({ components: emojis.map((emoji) => ({ emoji })) });
  });

  test("take emoji of the application", async () => {
    const made = await bot.call("POST", `/applications/${sandbox.applicationId}/emojis`, {
      name: "own",
      image: "data:image/png;base64,AA==",
    });
    const { id } = made.body as { id: string };
    const emoji = { id, name: "own" };
    await send({ content: "x", components: [{ type: 1, components: [{ ...button, emoji }] }] });
    expect(await bot.call("DELETE", `/applications/${sandbox.applicationId}/emojis/${id}`)).toMatchObject({
      status: 204,
    });
    const gone = await bot.call("POST", `/channels/${channel}/messages`, {
      content: "x",
      components: [{ type: 1, components: [{ ...button, emoji }] }],
    });
    expect(gone).toMatchObject({ status: 400, body: { code: 50_035 } });
  });
});

const mentioned = async (allowed_mentions: object | undefined): Promise<object> => {
  const roles = (await bot.call("GET", `/guilds/${sandbox.guildId}/roles`)).body as {
    id: string;
    name: string;
  }[];
  const role = roles.find(({ name }) => name === "member")!.id;
  const content = `<@${mina.id}> <@&${role}> <@&175928847299117063> @everyone`;
  const sent = (await send({ content, ...(allowed_mentions && { allowed_mentions }) })) as unknown as {
    mentions: { id: string }[];
    mention_roles: string[];
    mention_everyone: boolean;
  };
  return { users: sent.mentions.length, roles: sent.mention_roles.length, everyone: sent.mention_everyone };
};

describe("mentions", () => {
  test("are all counted unless allowed_mentions says otherwise", async () => {
    expect(await mentioned(undefined)).toEqual({ users: 1, roles: 1, everyone: true });
    expect(await mentioned({ parse: [] })).toEqual({ users: 0, roles: 0, everyone: false });
    expect(await mentioned({ parse: ["roles", "everyone"] })).toEqual({ users: 0, roles: 1, everyone: true });
    expect(await mentioned({ users: [mina.id] })).toEqual({ users: 1, roles: 0, everyone: false });
  });
});

describe("lists of messages", () => {
  test("come newest first, around, before and after one", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push((await mina.say(`${i}`, { channel })).id);
    const list = async (query: string): Promise<string[]> => {
      const { body } = await bot.call("GET", `/channels/${channel}/messages?${query}`);
      return (body as { id: string }[]).map(({ id }) => id);
    };
    const [a, b, c, d, e] = ids as [string, string, string, string, string];
    expect(await list("limit=2")).toEqual([e, d]);
    expect(await list(`limit=2&before=${c}`)).toEqual([b, a]);
    expect(await list(`limit=2&after=${b}`)).toEqual([d, c]);
    expect(await list(`limit=3&around=${c}`)).toEqual([d, c, b]);
    expect(await bot.call("GET", `/channels/${channel}/messages?limit=101`)).toMatchObject({
      body: { errors: { limit: { _errors: [{ code: "NUMBER_TYPE_MAX" }] } } },
    });
    expect(await bot.call("GET", `/channels/${channel}/messages?before=x`)).toMatchObject({
      body: { errors: { before: { _errors: [{ code: "NUMBER_TYPE_COERCE" }] } } },
    });
  });
});

test("of calls with one nonce that is enforced only the first makes a message", async () => {
  const once = { content: "once", nonce: "n-1", enforce_nonce: true };
  const first = await send(once);
  expect((await send({ ...once, content: "again" })).id).toBe(first.id);
  expect((await send({ ...once, nonce: "n-2" })).id).not.toBe(first.id);
  expect((await send({ content: "again", nonce: "n-1" })).id).not.toBe(first.id);
});
