import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
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

test("what happened is on the disk soon, without an orderly end", async () => {
  const sandbox = await start();
  await sandbox.driver.user({ name: "Mina" }).say("hello");
  await expect.poll(() => readdir(folder)).toEqual(["channel.json"]);
  expect((await stat(file)).mode & 0o077).toBe(0);
});

test("a file of something else is refused, and left as it is", async () => {
  await writeFile(file, '{"name":"my-app"}');
  await expect(createDiscordSandbox({ keepIn: file })).rejects.toThrow(
    `keepIn must be a file of the sandbox, got ${file}`,
  );
});

test("nothing is kept where nobody asked", async () => {
  const sandbox = await createDiscordSandbox();
  await sandbox.driver.user({ name: "Mina" }).say("hello");
  await sandbox.close();
  expect(await readdir(folder)).toEqual([]);
});
