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
    expect(bot.client.user.username).toBe("study bot");
    expect(bot.client.guilds.cache.first()?.name).toBe("opt sandbox");
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
});
