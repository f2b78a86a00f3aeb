import { InteractionType, type APIInteraction } from "discord-api-types/v10";
import { afterEach, describe, expect, test } from "vitest";
import { createDiscordSandbox, fakeClock, type DiscordSandbox } from "../src/index.ts";
import { keepHouse } from "../src/state/housekeeping.ts";
import { seededRandom } from "../src/state/random.ts";
import { blankMessage, createWorld } from "../src/state/world.ts";
import { startEchoBot, type EchoBot } from "./echo-bot.ts";

const minutes = 60_000;
let sandbox: DiscordSandbox | undefined;
let bot: EchoBot | undefined;

async function start(keptMessages: number) {
  const clock = fakeClock();
  sandbox = await createDiscordSandbox({ seed: 1, clock, keptMessages });
  bot = await startEchoBot(sandbox);
  await sandbox.driver.ready();
  return { clock, mina: sandbox.driver.user({ name: "Mina", locale: "ko" }) };
}

afterEach(async () => {
  await bot?.stop();
  await sandbox?.close();
  [bot, sandbox] = [undefined, undefined];
});

const statusOf = async (url: string | undefined): Promise<number> => (await fetch(url ?? "")).status;

describe("what the sandbox keeps", () => {
  test("the newest messages of each channel, the others go", async () => {
    const { mina } = await start(3);
    const first = await mina.say("1");
    for (const text of ["2", "3", "4"]) await mina.say(text);
    await mina.say("elsewhere", { channel: "random" });
    expect(mina.messages().map(({ content }) => content)).toEqual(["2", "3", "4"]);
    expect(mina.messages({ channel: "random" })).toHaveLength(1);
    expect(() => first.latest()).toThrow(/message/u);
  });

  test("pictures and buttons of messages that are there, however old", async () => {
    const { clock, mina } = await start(3);
    const reply = await mina.slash("quiz");
    clock.advance(3 * 24 * 60 * minutes);
    await mina.slash("demo race");
    expect(await statusOf(reply.attachments[0]?.url)).toBe(200);
    expect(reply.attachments[0]?.bytes().length).toBeGreaterThan(0);
    expect((await reply.click({ label: "Weight decay" })).content).toBe("Not quite. Try again.");
    expect(reply.latest().text).toBe(reply.text);
  });

  test("a file goes with its message, once its token is old", async () => {
    const { clock, mina } = await start(1);
    const reply = await mina.slash("demo race");
    await mina.say("the newest");
    await mina.slash("menu");
    expect(await statusOf(reply.attachments[0]?.url)).toBe(200);
    clock.advance(16 * minutes);
    await mina.slash("menu");
    expect(await statusOf(reply.attachments[0]?.url)).toBe(404);
  });

  test("a form that was opened may be filled in hours later", async () => {
    const { clock, mina } = await start(10);
    const { modal } = await mina.slash("form");
    clock.advance(5 * 60 * minutes);
    await mina.slash("menu");
    await expect(modal!.submit({ [modal!.inputs[0]!.customId]: "late" })).resolves.toBeDefined();
  });

  test.each([0, -1, 1.5, Number.NaN])("keptMessages %s is refused", async (keptMessages) => {
    await start(1);
    await expect(createDiscordSandbox({ keptMessages })).rejects.toThrow(/^keptMessages must be a positive/u);
  });
});

test("a long conversation does not pile up: 100 rounds leave what 3 do", { timeout: 240_000 }, async () => {
  const { clock, mina } = await start(3);
  const urls: (string | undefined)[] = [];
  for (let round = 0; round < 100; round++) {
    // one after the other, as a person does
    const reply = await mina.slash("demo race");
    urls.push(reply.attachments[0]?.url);
    await mina.autocomplete("ask", { question: "mom" });
    clock.advance(minutes);
  }
  const alive = await Promise.all(urls.map(statusOf));
  expect(alive.slice(-3)).toEqual([200, 200, 200]);
  expect(alive.filter((status) => status === 200).length).toBeLessThan(20);
});

test("interactions of no message go with their token, those of a message stay with it", () => {
  const clock = fakeClock();
  const settings = { botName: "bot", guilds: [{ name: "guild", channels: ["study"] }] };
  const world = createWorld({ clock, random: seededRandom(1), ...settings });
  keepHouse(world, { keptMessages: 10 });
  const channelId = world.guild.channels[0]!.id;
  const begin = (token: string, type = InteractionType.ApplicationCommand): void => {
    const payload = { id: world.nextId(), token, type } as APIInteraction;
    world.interactions.start(payload, { userId: "1", channelId });
  };
  begin("typing", InteractionType.ApplicationCommandAutocomplete);
  begin("answered");
  world.messages.add({
    message: blankMessage(world, channelId, world.bot),
    onlyFor: undefined,
    token: "answered",
  });
  clock.advance(14 * minutes);
  begin("young");
  expect(world.interactions.find("typing")).toBeDefined();
  clock.advance(2 * minutes);
  begin("newest");
  const left = ["typing", "answered", "young", "newest"].filter((token) => world.interactions.find(token));
  expect(left).toEqual(["answered", "young", "newest"]);
});

test("of very many interactions the newest are kept, and those whose message is there", () => {
  const clock = fakeClock();
  const settings = { botName: "bot", guilds: [{ name: "guild", channels: ["study"] }] };
  const world = createWorld({ clock, random: seededRandom(1), ...settings });
  keepHouse(world, { keptMessages: 10 });
  const channelId = world.guild.channels[0]!.id;
  for (let i = 0; i < 25_000; i++) {
    const payload = { id: `${i}`, token: `${i}`, type: InteractionType.ApplicationCommand } as APIInteraction;
    world.interactions.start(payload, { userId: "1", channelId });
    if (i === 5)
      world.messages.add({
        message: blankMessage(world, channelId, world.bot),
        onlyFor: undefined,
        token: "5",
      });
    world.interactions.change(`${i}`, { stage: "answered" });
    if (i % 100 === 0) clock.advance(3001);
  }
  expect(world.interactions.size).toBeLessThanOrEqual(20_000);
  const found = ["0", "5", "24999"].filter((token) => world.interactions.find(token) !== undefined);
  expect(found).toEqual(["5", "24999"]);
});
