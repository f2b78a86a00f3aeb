import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDiscordSandbox, type DiscordSandbox, type Transport } from "../src/index.ts";
import { tinyPng } from "./tiny-png.ts";

let folder: string;
let file: string;
const open: DiscordSandbox[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  file = join(folder, "channel.json");
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((sandbox) => sandbox.close()));
  await rm(folder, { recursive: true });
});

async function start(): Promise<DiscordSandbox> {
  const sandbox = await createDiscordSandbox({ keepIn: file });
  open.push(sandbox);
  return sandbox;
}

async function stop(sandbox: DiscordSandbox): Promise<void> {
  await open.splice(open.indexOf(sandbox), 1)[0]?.close();
}

/** Says what was clicked. */
function listen(transport: Transport): void {
  transport.listen(async ({ name, data }) => {
    if (name !== "INTERACTION_CREATE") return;
    const { id, token, data: what } = data as { id: string; token: string; data: { custom_id: string } };
    const body = { type: 4, data: { content: `clicked ${what.custom_id}`, flags: 64 } };
    await transport.request({ method: "POST", path: `/interactions/${id}/${token}/callback`, body });
  });
}

async function fill(sandbox: DiscordSandbox): Promise<void> {
  const mina = sandbox.driver.user({ name: "Mina" });
  const { channelId } = await mina.say("hello");
  const transport = sandbox.transport();
  listen(transport);
  const components = [{ type: 1, components: [{ type: 2, style: 1, label: "Again", custom_id: "again:1" }] }];
  const { status } = await transport.request({
    method: "POST",
    path: `/channels/${channelId}/messages`,
    body: {
      content: `for <@${mina.id}>`,
      components,
      attachments: [{ id: "0", description: "a picture" }],
    },
    files: [{ name: "a.png", bytes: tinyPng(3, 2), contentType: "image/png" }],
  });
  expect(status).toBe(200);
  const said = mina.messages().at(-1);
  if (said) await said.click({ label: "Again" });
}

test("a new sandbox begins where the old one ended, and its buttons work", async () => {
  const before = await start();
  await fill(before);
  await stop(before);

  const after = await start();
  expect(after.token).not.toBe(before.token);
  expect(new URL(after.pageUrl).hash).toBe(new URL(before.pageUrl).hash);
  const mina = after.driver.user({ name: "Mina" });
  const [hello, offer, answer] = mina.messages();
  expect([hello?.content, offer?.content, answer?.content]).toEqual([
    "hello",
    `for <@${mina.id}>`,
    "clicked again:1",
  ]);
  expect(hello?.message.author.id).toBe(mina.id);
  expect(offer?.message.author.id).toBe(after.applicationId);
  const [picture] = offer?.attachments ?? [];
  expect([picture?.description, picture?.width]).toEqual(["a picture", 3]);
  expect(picture?.bytes()).toEqual(new Uint8Array(tinyPng(3, 2)));
  expect((await fetch(picture?.url ?? "")).status).toBe(200);
  // What was only for Mina still is.
  expect(after.driver.user({ name: "Theo" }).messages()).toHaveLength(2);
  listen(after.transport());
  expect((await offer!.click({ label: "Again" })).content).toBe("clicked again:1");
});

test("all servers are kept: channels, threads, roles, members, pins, reactions, votes, under the same ids", async () => {
  const guilds = [
    { name: "Home", channels: ["general", { name: "general", kind: "category" as const }] },
    { name: "Club", channels: ["lounge"], roles: [{ name: "member" }] },
  ];
  const begin = async (): Promise<DiscordSandbox> => {
    const sandbox = await createDiscordSandbox({ keepIn: file, guilds });
    open.push(sandbox);
    return sandbox;
  };
  const before = await begin();
  const transport = before.transport();
  const call = async (
    method: "GET" | "POST" | "PUT" | "PATCH",
    path: string,
    body?: unknown,
  ): Promise<{ readonly id: string }> =>
    (await transport.request({ method, path, body })).body as { readonly id: string };
  const servers = (await transport.request({ method: "GET", path: "/users/@me/guilds" })).body;
  const [home, club] = servers as { readonly id: string }[];
  const mina = before.driver.user({ name: "Mina" });
  const role = await call("POST", `/guilds/${club?.id}/roles`, { name: "fresh" });
  await call("PUT", `/guilds/${club?.id}/members/${mina.id}/roles/${role.id}`);
  await call("PATCH", `/guilds/${club?.id}/members/${mina.id}`, { nick: "M" });
  const made = await call("POST", `/guilds/${club?.id}/channels`, { name: "made" });
  const thread = await call("POST", `/channels/${made.id}/threads`, { name: "aside", type: 11 });
  await mina.say("in the club", { guild: "Club", channel: "lounge" });
  const said = await mina.say("in the thread", { guild: "Club", channel: "aside" });
  await said.react("🔥");
  await call("PUT", `/channels/${thread.id}/messages/pins/${said.id}`);
  const poll = {
    question: { text: "?" },
    answers: [{ poll_media: { text: "a" } }, { poll_media: { text: "b" } }],
  };
  const asked = await call("POST", `/channels/${made.id}/messages`, { poll });
  await mina.messages({ guild: "Club", channel: "made" }).at(-1)?.vote("b");
  await call("PUT", `/applications/${before.applicationId}/commands`, [{ name: "go", description: "." }]);
  await stop(before);

  const after = await begin();
  expect([after.applicationId, after.guildId]).toEqual([before.applicationId, home?.id]);
  const again = after.driver.user({ name: "Mina" });
  expect(again.id).toBe(mina.id);
  expect(again.messages({ guild: "Club", channel: "lounge" }).map(({ content }) => content)).toEqual([
    "in the club",
  ]);
  const line = after.transport();
  const see = async (path: string): Promise<unknown> => (await line.request({ method: "GET", path })).body;
  expect(await see(`/channels/${thread.id}`)).toMatchObject({ name: "aside", parent_id: made.id });
  expect(await see(`/guilds/${club?.id}/members/${mina.id}`)).toMatchObject({ nick: "M", roles: [role.id] });
  expect(await see(`/channels/${thread.id}/messages/pins`)).toMatchObject({
    items: [{ message: { id: said.id } }],
  });
  expect(await see(`/channels/${thread.id}/messages/${said.id}/reactions/🔥`)).toMatchObject([
    { id: mina.id },
  ]);
  expect(await see(`/channels/${made.id}/polls/${asked.id}/answers/2`)).toMatchObject({
    users: [{ id: mina.id }],
  });
  expect(await see(`/guilds/${home?.id}/channels`)).toHaveLength(2);
  expect(after.driver.commandNames()).toEqual(["go"]);
  // A new message comes after the old ones.
  expect(BigInt((await again.say("new")).id)).toBeGreaterThan(BigInt(asked.id));
});

test("what happened is on the disk soon, without an orderly end", async () => {
  const sandbox = await start();
  await sandbox.driver.user({ name: "Mina" }).say("hello");
  await expect.poll(() => readdir(folder)).toEqual(["channel.json"]);
  expect((await stat(file)).mode & 0o077).toBe(0);
});

test.each(['{"name":"my-app"}', "# notes", "null", ""])(
  "a file of something else is refused, and left as it is: %j",
  async (text) => {
    await writeFile(file, text);
    await expect(createDiscordSandbox({ keepIn: file })).rejects.toThrow(
      `keepIn must be a file of the sandbox, got ${file}`,
    );
    expect(await readFile(file, "utf8")).toBe(text);
  },
);

test("what is no file, or has no folder to be in, is refused before anything starts", async () => {
  const fault = "keepIn must be a file that can be read and written, got";
  await expect(createDiscordSandbox({ keepIn: folder })).rejects.toThrow(`${fault} ${folder} (EISDIR)`);
  const missing = join(folder, "missing", "kept.json");
  await expect(createDiscordSandbox({ keepIn: missing })).rejects.toThrow(`${fault} ${missing} (ENOENT)`);
});

test("what cannot be written is refused before anything starts, and nothing is left behind", async () => {
  await mkdir(`${file}.new`);
  await expect(createDiscordSandbox({ keepIn: file })).rejects.toThrow(
    `keepIn must be a file that can be read and written, got ${file} (EISDIR)`,
  );
  await rmdir(`${file}.new`);
  await (await start()).close();
  expect(await readdir(folder)).toEqual(["channel.json"]);
});

test("a disk that refuses meanwhile is warned of, and what happened is written once it takes it", async () => {
  const sandbox = await start();
  const mina = sandbox.driver.user({ name: "Mina" });
  await mkdir(`${file}.new`);
  const warned = once(process, "warning");
  await mina.say("one");
  expect(String((await warned)[0])).toContain(`what happened could not be written to ${file} (EISDIR)`);
  await rmdir(`${file}.new`);
  await mina.say("two");
  await expect.poll(() => readFile(file, "utf8").catch(() => "")).toContain('"one"');
});

test("a sandbox that cannot be kept at its end says so, and ends all the same", async () => {
  const sandbox = await createDiscordSandbox({ keepIn: file });
  await mkdir(`${file}.new`);
  await expect(sandbox.close()).rejects.toThrow("EISDIR");
  await expect(fetch(sandbox.apiBase)).rejects.toThrow("fetch failed");
});

test("nothing is kept where nobody asked", async () => {
  const sandbox = await createDiscordSandbox();
  await sandbox.driver.user({ name: "Mina" }).say("hello");
  await sandbox.close();
  expect(await readdir(folder)).toEqual([]);
});
