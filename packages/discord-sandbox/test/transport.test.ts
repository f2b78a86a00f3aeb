import { expect, test } from "vitest";
import { createDiscordSandbox, fakeClock, type GatewayEvent, type Transport } from "../src/index.ts";
import { tinyPng } from "./tiny-png.ts";

interface Payload {
  readonly id: string;
  readonly token: string;
}

function answer(transport: Transport, { data }: GatewayEvent, content: string) {
  const { id, token } = data as Payload;
  const path = `/interactions/${id}/${token}/callback?with_response=true`;
  return transport.request({ method: "POST", path, body: { type: 4, data: { content } } });
}

async function register(transport: Transport, name: string): Promise<void> {
  const path = `/applications/${transport.applicationId}/commands`;
  const { status } = await transport.request({ method: "PUT", path, body: [{ name, description: "." }] });
  expect(status).toBe(200);
}

test("a bot that is handed its transport is driven without a socket", async () => {
  const sandbox = await createDiscordSandbox({ port: false, seed: 1, clock: fakeClock() });
  expect([sandbox.apiBase, sandbox.pageUrl]).toEqual(["", ""]);
  const transport = sandbox.transport();
  transport.listen(async (event) => {
    expect((await answer(transport, event, "pong")).status).toBe(200);
  });
  await register(transport, "ping");
  await sandbox.driver.ready();
  const reply = await sandbox.driver.user({ name: "Mina" }).slash("ping");
  expect(reply.content).toBe("pong");
  await sandbox.close();
});

test("the rules are those of the sockets: too late is 10062, twice is 40060", async () => {
  const clock = fakeClock();
  const sandbox = await createDiscordSandbox({ port: false, seed: 1, clock });
  const transport = sandbox.transport();
  const codes: unknown[] = [];
  const events: GatewayEvent[] = [];
  transport.listen((event) => void events.push(event));
  await register(transport, "ping");
  const mina = sandbox.driver.user({ name: "Mina" });
  const late = mina.slash("ping");
  setImmediate(() => clock.advance(3001));
  await expect(late).rejects.toThrow("did not respond to /ping within 3 seconds");
  const [first] = events.splice(0);
  if (first) codes.push((await answer(transport, first, "late")).body);
  const second = mina.slash("ping");
  const [event] = events;
  if (!event) throw new Error("no event came");
  await answer(transport, event, "once");
  codes.push((await answer(transport, event, "twice")).body);
  expect((await second).content).toBe("once");
  expect(codes).toMatchObject([{ code: 10_062 }, { code: 40_060 }]);
});

test("rate limits go by the virtual clock", async () => {
  const clock = fakeClock();
  const sandbox = await createDiscordSandbox({ port: false, seed: 1, clock });
  const transport = sandbox.transport();
  const [channel] = sandbox.driver
    .user({ name: "Mina" })
    .messages()
    .map(({ channelId }) => channelId);
  expect(channel).toBeUndefined();
  const said = await sandbox.driver.user({ name: "Mina" }).say("hello");
  const say = async (): Promise<number> => {
    const path = `/channels/${said.channelId}/messages`;
    return (await transport.request({ method: "POST", path, body: { content: "hi" } })).status;
  };
  const statuses: number[] = [];
  for (let call = 0; call < 6; call += 1) statuses.push(await say());
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  clock.advance(5000);
  expect(await say()).toBe(200);
});

test("files go along, intents choose events, what came in is the bot's own copy", async () => {
  const sandbox = await createDiscordSandbox({ port: false, seed: 1, clock: fakeClock() });
  const transport = sandbox.transport({ intents: 1 << 9 });
  const names: string[] = [];
  const stop = transport.listen(({ name, data }) => {
    names.push(name);
    Object.assign(data as object, { content: "spoiled" });
  });
  const said = await sandbox.driver.user({ name: "Mina" }).say("hello");
  const { body } = await transport.request({
    method: "POST",
    path: `/channels/${said.channelId}/messages`,
    body: { content: "look", attachments: [{ id: "0", description: "a picture" }] },
    files: [{ name: "a.png", bytes: tinyPng(3, 2), contentType: "image/png" }],
  });
  expect(body).toMatchObject({ attachments: [{ description: "a picture", width: 3, height: 2 }] });
  expect(names).toEqual(["MESSAGE_CREATE", "MESSAGE_CREATE"]);
  expect(sandbox.driver.user({ name: "Mina" }).messages()[0]?.content).toBe("hello");
  stop();
  await sandbox.driver.user({ name: "Mina" }).say("more");
  expect(names).toHaveLength(2);
});

test("a listener that fails is heard", async () => {
  const sandbox = await createDiscordSandbox({ port: false, seed: 1, clock: fakeClock() });
  const errors: unknown[] = [];
  const transport = sandbox.transport({ onError: (error) => void errors.push(error) });
  transport.listen(() => {
    throw new Error("oh");
  });
  await register(transport, "ping");
  await sandbox.driver
    .user({ name: "Mina" })
    .slash("ping", {}, { timeout: 1 })
    .catch(() => {});
  expect(errors).toEqual([new Error("oh")]);
});
