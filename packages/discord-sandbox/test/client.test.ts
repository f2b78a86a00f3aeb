import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDiscordSandbox, type DiscordSandbox, type DriverUser } from "../src/index.ts";
import { startEchoBot, type EchoBot } from "./echo-bot.ts";

let sandbox: DiscordSandbox;
let bot: EchoBot;
let mina: DriverUser;

beforeAll(async () => {
  sandbox = await createDiscordSandbox({ seed: 1 });
  bot = await startEchoBot(sandbox);
  mina = sandbox.driver.user({ name: "Mina", locale: "ko" });
  await sandbox.driver.ready();
});

afterAll(async () => {
  await bot.stop();
  await sandbox.close();
});

describe("the real discord.js client", () => {
  test("logs in and registers its commands", () => {
    expect(bot.client.user.username).toBe("Test Bot");
    expect(bot.client.guilds.cache.first()?.name).toBe("Test Server");
    expect(sandbox.driver.commandNames()).toContain("demo race");
    expect(sandbox.driver.calls().filter(({ handled }) => !handled)).toEqual([]);
  });

  test("defers, then edits in a picture with alt text in the user's language", async () => {
    const reply = await mina.slash("demo race", { surface: "beale", lr: 0.1 });
    expect(reply.content).toContain("**beale** 위에서 학습률 `0.1`");
    expect(reply.loading).toBe(false);
    const [picture] = reply.attachments;
    expect(picture).toMatchObject({
      filename: "race.png",
      description: "beale 위의 경주",
      contentType: "image/png",
      width: 550,
      height: 300,
    });
    const fetched = await fetch(picture?.url ?? "");
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(picture?.bytes());
    expect((await mina.withLocale("en").slash("demo race")).content).toContain("Ran on **rosenbrock**");
  });

  test("replies with files in one multipart callback", async () => {
    const reply = await mina.slash("quiz");
    expect(reply.attachments[0]).toMatchObject({ width: 40, height: 20, description: "a curve" });
    expect(reply.buttons.map(({ label }) => label)).toEqual(["Momentum", "Weight decay", "More", "Paper"]);
  });

  test("updates the message of a button, and answers another ephemerally", async () => {
    const reply = await mina.slash("ask", { question: "What is Adam?" });
    expect(reply.text).toContain("You asked: What is Adam?");
    const wrong = await reply.click({ label: "Weight decay" });
    expect(wrong).toMatchObject({ content: "Not quite. Try again.", ephemeral: true });
    const right = await reply.click({ customId: "quiz:a" });
    expect(right.id).toBe(reply.id);
    expect(right.content).toBe("Right: it keeps a velocity.");
    expect(right.buttons[0]?.disabled).toBe(true);
    await expect(right.click(0)).rejects.toThrow('button "quiz:a" must be enabled');
  });

  test("defers an update and follows up", async () => {
    const reply = await mina.slash("quiz");
    const more = await reply.click({ label: "More" });
    expect(more.content).toBe("more from Mina");
    expect(more.id).not.toBe(reply.id);
    expect(more.message.message_reference?.message_id).toBe(reply.id);
  });

  test("picks from a select menu by label, within its limits", async () => {
    const reply = await mina.slash("menu");
    expect(reply.selects[0]).toMatchObject({ placeholder: "Optimizers", maxValues: 2 });
    expect((await reply.select(["Adam", "rmsprop"])).content).toBe("picked adam and rmsprop");
    await expect(reply.select([])).rejects.toThrow("values must be 1 to 2 in number, got 0");
    await expect(reply.select("Newton")).rejects.toThrow(
      'values must be among "adam", "sgd", "rmsprop", got "Newton"',
    );
  });

  test("opens a form and gets it back, checked like a client does", async () => {
    const { modal } = await mina.slash("form");
    expect(modal?.inputs.map(({ label, required }) => [label, required])).toEqual([
      ["What is wrong?", true],
      ["A source", false],
    ]);
    await expect(mina.submitModal({ "A source": "a paper" })).rejects.toThrow(
      "What is wrong? must be filled in",
    );
    await expect(mina.submitModal({ nothing: "x" })).rejects.toThrow(
      'values must be for "What is wrong?" (why)',
    );
    expect((await mina.submitModal({ why: "the sign" })).content).toBe("Thanks: the sign");
    expect((await modal?.submit({ "What is wrong?": "typo" }))?.content).toBe("Thanks: typo");
  });

  test("offers choices while an option is typed", async () => {
    expect(await mina.autocomplete("ask", { question: "mom" })).toEqual([
      { name: "What is momentum?", value: "momentum" },
    ]);
    await expect(mina.autocomplete("demo race", { surface: "b" })).rejects.toThrow("surface must be one of");
  });

  test("keeps ephemeral messages between the bot and one user", async () => {
    const theo = sandbox.driver.user({ name: "Theo", locale: "en" });
    const reply = await mina.slash("secret");
    expect(reply.ephemeral).toBe(true);
    expect((await reply.followUp()).content).toBe("and one more");
    expect(mina.messages().some(({ id }) => id === reply.id)).toBe(true);
    expect(theo.messages().some(({ id }) => id === reply.id)).toBe(false);
    await expect(theo.click(reply, 0)).rejects.toThrow("it is ephemeral");
    const call = bot.client.rest.get(`/channels/${reply.channelId}/messages/${reply.id}`);
    await expect(call).rejects.toMatchObject({ code: 10_008 });
  });

  test("lets the first follow-up of a deferral take its place", async () => {
    const reply = await mina.slash("late");
    expect(reply.content).toBe("the first follow-up takes the place of the deferral");
    expect((await reply.followUp()).content).toBe("the second is a message");
  });

  test("lays messages out with components v2", async () => {
    const reply = await mina.slash("layout");
    expect(reply.text).toBe("# Momentum\nremembers **old steps**");
    expect(reply.buttons).toHaveLength(4);
    expect(reply.components[0]).toMatchObject({
      type: 17,
      components: [
        {},
        {},
        { items: [{ media: { width: 60, height: 30 }, description: "a smooth curve" }] },
        {},
      ],
    });
    expect(reply.attachments).toEqual([]);
  });

  test("works in direct messages", async () => {
    const reply = await mina.slash("secret", {}, { context: "dm" });
    expect(reply.content).toBe("only for Mina");
    expect(mina.messages({ context: "dm" }).map(({ id }) => id)).toContain(reply.id);
    await expect(mina.slash("demo race", {}, { context: "dm" })).rejects.toThrow("got direct messages");
    const user = await bot.client.users.fetch(mina.id);
    const sent = await user.send("a reminder");
    const seen = mina.messages({ context: "dm" }).find(({ id }) => id === sent.id);
    expect(seen?.content).toBe("a reminder");
  });

  test("runs context commands on a message and on a user", async () => {
    const message = await mina.say("momentum remembers");
    expect((await mina.messageCommand("Explain this", message)).content).toBe("It says: momentum remembers");
    const theo = sandbox.driver.user({ name: "Theo" });
    expect((await mina.userCommand("Who is this", theo)).content).toBe("This is Theo");
    await expect(mina.messageCommand("Explain", message)).rejects.toThrow('("Explain this"), got "Explain"');
  });

  test("carries clicks on old and unknown buttons to the bot", async () => {
    const reply = await mina.slash("quiz");
    const old = await mina.click(reply.id, { customId: "v0:yesterday" }, { unchecked: true });
    expect(old).toMatchObject({ content: "This button is old: v0:yesterday", ephemeral: true });
  });

  test("refuses what a client would not send, unless unchecked", async () => {
    await expect(mina.slash("demo")).rejects.toThrow("(/demo race, /ask,");
    await expect(mina.slash("demo race", { rate: 1 })).rejects.toThrow("must be among surface, lr");
    await expect(mina.slash("demo race", { lr: -1 })).rejects.toThrow("lr must be from 0 to 10, got -1");
    await expect(mina.slash("demo race", { lr: "big" })).rejects.toThrow('lr must be a number, got "big"');
    await expect(mina.slash("demo race", { surface: "moon" })).rejects.toThrow('got "moon"');
    await expect(mina.slash("ask")).rejects.toThrow("question must be given: /ask requires it");
    const reply = await mina.slash("demo race", { lr: -1 }, { unchecked: true });
    expect(reply.content).toContain("`-1`");
  });

  test("manages its own messages and reads the server", async () => {
    const [channel] = bot.client.guilds.cache.first()?.channels.cache.values() ?? [];
    if (!channel?.isSendable()) throw new Error("the first channel must take messages");
    const sent = await channel.send({
      content: "hello",
      files: [{ attachment: Buffer.from("x,y"), name: "a.csv" }],
    });
    expect(sent.attachments.first()).toMatchObject({ name: "a.csv", size: 3 });
    expect((await sent.edit({ content: "hello again", files: [], attachments: [] })).attachments.size).toBe(
      0,
    );
    expect((await channel.messages.fetch({ limit: 1 })).first()?.content).toBe("hello again");
    await sent.delete();
    await expect(channel.messages.fetch({ message: sent.id, force: true })).rejects.toMatchObject({
      code: 10_008,
    });
    await channel.sendTyping();
    expect((await bot.client.application.fetch()).name).toBe("Test Bot");
    expect((await bot.client.guilds.cache.first()?.fetch())?.name).toBe("Test Server");
    expect((await bot.client.guilds.cache.first()?.members.fetch(mina.id))?.displayName).toBe("Mina");
  });

  test("answers unknown calls in Discord's format and tells of them", async () => {
    await expect(bot.client.rest.get("/voice/regions")).rejects.toMatchObject({ status: 404, code: 0 });
    expect(sandbox.driver.calls().at(-1)).toMatchObject({ path: "/voice/regions", handled: false });
  });

  test("meets no error of its own", () => {
    expect(bot.errors).toEqual([]);
  });
});
