import { ApplicationCommandOptionType, ApplicationCommandType } from "discord-api-types/v10";
import { execFile } from "node:child_process";
import { mkdtemp, cp, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDiscordSandbox, fakeClock, type DiscordSandbox, type DriverUser } from "../src/index.ts";
import type { CommandPath } from "../src/interaction/find-command.ts";
import { parseLine } from "../src/interaction/parse-line.ts";
import { parseEmojiKey } from "../src/state/emoji.ts";
import { editDistance, nearest } from "../src/state/known-keys.ts";
import { startEchoBot, type EchoBot } from "./echo-bot.ts";
import { watchEvents } from "./watch-events.ts";

describe("the driver's words", () => {
  let sandbox: DiscordSandbox;
  let bot: EchoBot;
  let mina: DriverUser;
  let look: ReturnType<typeof watchEvents>;

  beforeAll(async () => {
    sandbox = await createDiscordSandbox({ seed: 1 });
    look = watchEvents(sandbox);
    bot = await startEchoBot(sandbox);
    mina = sandbox.driver.user({ name: "Mina" });
    await sandbox.driver.ready();
  });

  afterAll(async () => {
    await bot.stop();
    await sandbox.close();
  });

  test("a typed line runs as it is typed", async () => {
    const reply = await mina.slash("/demo race surface:beale lr:0.01");
    expect(reply.content).toContain("Ran on **beale** with learning rate `0.01`");
    await expect(mina.slash("/demo race surfce:beale")).rejects.toThrow(
      'options of /demo race must be among surface, lr, got "surfce"; did you mean "surface"?',
    );
    await expect(mina.slash("/demo rase")).rejects.toThrow('got "/demo rase"; did you mean "demo race"?');
  });

  test.each<[string, () => unknown, string]>([
    [
      "options",
      () => createDiscordSandbox({ prot: 1 } as object),
      'options must not have an unknown field "prot"; did you mean "port"?',
    ],
    [
      "options together",
      () => createDiscordSandbox({ guilds: [{ name: "a" }], channels: ["b"] }),
      "options must not have guilds and channels together",
    ],
    [
      "a user's settings",
      async () => sandbox.driver.user({ nmae: "Mina" } as never),
      'user must not have an unknown field "nmae"; did you mean "name"?',
    ],
    [
      "a locale",
      async () => sandbox.driver.user({ name: "Mina", locale: "kr" as "ko" }),
      'locale must be one of Discord\'s, got "kr"',
    ],
    [
      "an action's settings",
      () => mina.slash("quiz", {}, { chanel: "random" } as object),
      'settings must not have an unknown field "chanel"; did you mean "channel"?',
    ],
    [
      "a channel",
      () => mina.slash("quiz", {}, { channel: "genral" }),
      'channel must be one of general, random, got "genral"; did you mean "general"?',
    ],
    [
      "a role",
      async () => sandbox.driver.user({ name: "X", roles: ["boss"] }),
      "roles must be among @everyone, Test Bot",
    ],
    [
      "a permission",
      async () => sandbox.driver.user({ name: "X", permissions: ["Ban" as "BanMembers"] }),
      'permission must be one of Discord\'s, got "Ban"',
    ],
    [
      "a fault",
      async () => sandbox.driver.faults.fail({ staus: 500 } as object),
      'fault must not have an unknown field "staus"; did you mean "status"?',
    ],
    [
      "a heartbeat",
      () => createDiscordSandbox({ heartbeatInterval: 0 }),
      "heartbeatInterval must be a positive number of milliseconds, got 0",
    ],
    [
      "an application id",
      () => createDiscordSandbox({ applicationId: "x" }),
      'applicationId must be a snowflake of 16 to 20 digits, got "x"',
    ],
  ])("%s: what is unknown is named, with what was probably meant", async (_, act, message) => {
    await expect(Promise.resolve().then(act)).rejects.toThrow(message);
  });

  test("a button is named by label, id or place; what is not there is said with what is", async () => {
    const reply = await mina.slash("quiz");
    expect((await reply.click("Weight decay")).ephemeral).toBe(true);
    expect((await reply.click("quiz:b")).ephemeral).toBe(true);
    await expect(reply.click("Momentun")).rejects.toThrow('got "Momentun"; did you mean "Momentum"?');
    await expect(reply.click(9)).rejects.toThrow('button must be one of the message\'s ("Momentum" (quiz:a)');
    await expect(reply.click(null as never)).rejects.toThrow("button must be named by its place (0)");
    await expect(reply.submit({})).rejects.toThrow("reply must be a form to be sent, got a message");
  });

  test("expectations pass, and fail with what was there and the whole transcript", async () => {
    const reply = await mina.slash("quiz");
    reply
      .expectContent("Which one remembers old steps?")
      .expectText(/remembers/)
      .expectEphemeral(false)
      .expectButton("Momentum", { disabled: false })
      .expectAttachment("question.png", { description: "a curve" });
    const asked = await mina.slash("ask", { question: "why" });
    asked.expectEmbed({ title: "Adam", color: 0x3b82f6 });
    const failures: [() => unknown, string][] = [
      [() => reply.expectContent("No"), 'content must be "No", got "Which one remembers old steps?"'],
      [() => reply.expectText("nothing"), 'text must contain "nothing", got'],
      [() => reply.expectEphemeral(), "reply must be ephemeral, and it is not"],
      [
        () => reply.expectButton("Momentum", { disabled: true }),
        'button "Momentum", disabled must be there, got',
      ],
      [
        () => reply.expectAttachment("x.png"),
        'attachment "x.png" must be there, got [{"filename":"question.png"',
      ],
      [() => asked.expectEmbed({ title: "SGD" }), 'an embed must have {"title":"SGD"}, got'],
      [() => reply.expectModal("Form"), 'the answer must be a form titled "Form", got a message'],
    ];
    for (const [act, message] of failures) {
      expect(act).toThrow(message);
      expect(act).toThrow(/Transcript\n[\s\S]*Mina +\/quiz/);
    }
  });

  test("the transcript says who did, said and called what", async () => {
    await (await mina.slash("quiz")).click("Momentum");
    await sandbox.driver.settled();
    const lines = sandbox.driver.transcript().split("\n").slice(-6);
    const answered = expect.stringMatching(/^bot → {6}POST \/interactions\/\d+\/#\d+\/callback → 204$/);
    expect(lines.map((line) => line.replace(/^ *\d+:\d\d\.\d{3} {2}/, ""))).toEqual([
      expect.stringMatching(/^Mina {7}\/quiz {2}#\d+$/),
      'Test Bot   "Which one remembers old steps?" [Momentum] [Weight decay] [More] [Paper] (question.png)',
      answered,
      expect.stringMatching(/^Mina {7}"quiz:a" {2}#\d+$/),
      expect.stringMatching(/^Test Bot {3}changes to "/),
      answered,
    ]);
  });

  test("a wait in vain says how far the bot came", async () => {
    const waited = mina.slash("thinking", {}, { timeout: 500 });
    await expect(waited).rejects.toThrow(
      "the bot has deferred its answer to /thinking and never edited it (waited 500 ms)",
    );
    await expect(mina.expectMessage("never", { timeout: 20 })).rejects.toThrow(
      'no message came that says "never"',
    );
  });

  test("users react and write with files", async () => {
    const said = await mina.say("look", { files: [{ name: "a.txt", bytes: "abc", description: "letters" }] });
    said.expectAttachment("a.txt", { description: "letters" });
    const theo = sandbox.driver.user({ name: "Theo" });
    expect((await said.react("👍", { as: theo })).reactions).toEqual([{ emoji: "👍", count: 1, me: false }]);
    expect((await said.unreact("👍", { as: theo })).reactions).toEqual([]);
    await expect(said.react(":thumbsup:")).rejects.toThrow('emoji must be one of Unicode or "name:id"');
  });

  test("nothing that was handed out changes afterwards", async () => {
    const reply = await mina.slash("quiz");
    const before = JSON.stringify(reply.message);
    await reply.react("🔥");
    await reply.click("Momentum");
    expect(JSON.stringify(reply.message)).toBe(before);
    expect(reply.latest().content).not.toBe(reply.content);
    const { kinds, changed } = look();
    expect(kinds).toEqual(expect.arrayContaining(["interaction-start", "interaction-change", "message"]));
    expect(changed).toEqual([]);
  });
});

const option = (name: string, type: number, more: object = {}): object => ({
  name,
  type,
  description: name,
  ...more,
});
const path = (name: string, ...options: object[]): CommandPath =>
  ({
    command: { name, type: ApplicationCommandType.ChatInput },
    path: [],
    name,
    options,
  }) as unknown as CommandPath;

describe("typed lines", () => {
  const { String: text, Number: number, Boolean: flag } = ApplicationCommandOptionType;
  const commands = [
    path(
      "demo race",
      option("surface", text, { choices: [{ name: "The Beale", value: "beale" }] }),
      option("lr", number),
    ),
    path("demo"),
    path("ask", option("question", text), option("public", flag)),
  ];

  test.each<[string, string, object]>([
    ["/demo race surface:beale lr:0.01", "demo race", { surface: "beale", lr: 0.01 }],
    ["demo race  surface: The Beale", "demo race", { surface: "beale" }],
    ["/ask question: why is the sky blue?", "ask", { question: "why is the sky blue?" }],
    ["/ask question:note: this public:yes", "ask", { question: "note: this", public: true }],
    ['/ask question:"public:yes or no" public:off', "ask", { question: "public:yes or no", public: false }],
    ["/ask question:https://example.org/a:b", "ask", { question: "https://example.org/a:b" }],
    ["/ask", "ask", {}],
  ])("%s", (line, name, options) => {
    const parsed = parseLine(commands, line);
    expect({ name: parsed?.found.name, options: parsed?.options }).toEqual({ name, options });
  });

  test("what cannot be read is said", () => {
    expect(parseLine(commands, "/unknown")).toBeUndefined();
    expect(() => parseLine(commands, "/demo race lr:fast")).toThrow('lr must be a number, got "fast"');
    expect(() => parseLine(commands, "/ask public:maybe")).toThrow(
      'public must be true or false, got "maybe"',
    );
    expect(() => parseLine(commands, "/ask why")).toThrow(
      'options of /ask must be among question, public, got "why"',
    );
  });
});

test("emoji of a path: Unicode with or without selector, or name and id", () => {
  expect(["🔥", "❤️", "❤", "👍🏽", "🇰🇷", "1️⃣", "👩‍🚀"].map((text) => parseEmojiKey(text)?.id)).toEqual(
    Array(7).fill(null),
  );
  expect(parseEmojiKey("party:175928847299117063")).toEqual({ id: "175928847299117063", name: "party" });
  expect([":fire:", "x", "", "🔥🔥", "party"].map(parseEmojiKey)).toEqual(Array(5).fill(undefined));
});

test("words that are near are found, others are not", () => {
  expect([editDistance("kitten", "sitting"), editDistance("", "ab"), editDistance("a", "a")]).toEqual([
    3, 2, 0,
  ]);
  expect([nearest("Prot", ["port", "seed"]), nearest("zzz", ["port"])]).toEqual(["port", undefined]);
});

test("a fake clock drives the driver as well", async () => {
  const clock = fakeClock();
  const sandbox = await createDiscordSandbox({ clock });
  const mina = sandbox.driver.user({ name: "Mina" });
  expect((await mina.say("hi")).message.timestamp).toBe("2026-01-01T00:00:00.000Z");
  await sandbox.close();
});

test("the example's own test passes in node:test", async () => {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const folder = await mkdtemp(join(root, ".examples-"));
  try {
    await cp(join(root, "examples/guide-bot"), folder, { recursive: true });
    const file = join(folder, "guide-bot.test.js");
    const entry = JSON.stringify(join(root, "src/index.ts"));
    await writeFile(file, (await readFile(file, "utf8")).replace('"@opt/discord-sandbox"', entry));
    const { NODE_OPTIONS: _, ...others } = process.env;
    // The example starts "node": the one that runs this test.
    const env = { ...others, PATH: `${dirname(process.execPath)}${delimiter}${others["PATH"]}` };
    const { stdout } = await promisify(execFile)(process.execPath, ["--test", file], { env });
    expect(stdout).toMatch(/pass 2/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
