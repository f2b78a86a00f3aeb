import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits,
  type ChatInputCommandInteraction,
  type Message,
} from "discord.js";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDiscordSandbox, launchBot, type DiscordSandbox, type DriverUser } from "../src/index.ts";
import { createActivity, quietTurns } from "../src/state/activity.ts";

const times = 100;
const row = (): ActionRowBuilder<ButtonBuilder> =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId("yes").setLabel("Yes").setStyle(ButtonStyle.Primary),
  );

async function answerClick(message: Message): Promise<void> {
  const click = await message.awaitMessageComponent({ time: 5000 });
  await click.update({ content: "clicked", components: [] });
}

/** The ways of the discord.js guide to wait for a click on one's own answer. */
const styles: Record<string, (interaction: ChatInputCommandInteraction) => Promise<unknown>> = {
  async response(interaction) {
    const response = await interaction.reply({ content: "?", components: [row()], withResponse: true });
    await answerClick(response.resource!.message!);
  },
  async fetched(interaction) {
    await interaction.reply({ content: "?", components: [row()] });
    await answerClick(await interaction.fetchReply());
  },
  async edited(interaction) {
    await interaction.deferReply();
    await answerClick(await interaction.editReply({ content: "?", components: [row()] }));
  },
  async followed(interaction) {
    await interaction.deferReply();
    await answerClick(await interaction.followUp({ content: "?", components: [row()] }));
  },
  async collected(interaction) {
    const response = await interaction.reply({ content: "?", components: [row()], withResponse: true });
    const collector = response.resource!.message!.createMessageComponentCollector({ max: 1, time: 5000 });
    collector.on("collect", (click) => void click.update({ content: "clicked", components: [] }));
  },
};

async function startBot(sandbox: DiscordSandbox): Promise<Client<true>> {
  // Faster than a person: discord.js itself would sleep after 50 calls within a second.
  const rest = { api: sandbox.apiBase, globalRequestsPerSecond: 10_000 };
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void styles[interaction.commandName]?.(interaction).catch(() => {});
  });
  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  const readyClient = await ready;
  const commands = Object.keys(styles).map((name) => ({ name, description: name }));
  await readyClient.application.commands.set(commands);
  return readyClient;
}

describe("a click never overtakes a collector", () => {
  describe("in this process", () => {
    let sandbox: DiscordSandbox;
    let client: Client;
    let mina: DriverUser;
    beforeAll(async () => {
      sandbox = await createDiscordSandbox({ seed: 1 });
      client = await startBot(sandbox);
      mina = sandbox.driver.user({ name: "Mina" });
    });
    afterAll(async () => {
      await client.destroy();
      await sandbox.close();
    });

    test.each(Object.keys(styles))(`%s: ${times} of ${times}`, async (style) => {
      for (let i = 0; i < times; i++) {
        const reply = await mina.slash(style);
        expect((await reply.click("Yes", { timeout: 1000 })).content).toBe("clicked");
      }
    });

    test("users do not wait for one another", async () => {
      const users = Array.from({ length: 8 }, (_, i) => sandbox.driver.user({ name: `User ${i}` }));
      const clicks = users.map(async (user) => (await user.slash("response")).click(0));
      expect((await Promise.all(clicks)).map(({ content }) => content)).toEqual(users.map(() => "clicked"));
    });
  });

  test(`in a process of its own: ${times} of ${times}`, async () => {
    const sandbox = await createDiscordSandbox({ seed: 2 });
    const cwd = fileURLToPath(new URL("../examples/guide-bot", import.meta.url));
    const bot = launchBot(sandbox, [process.execPath, "index.js"], { cwd });
    await sandbox.driver.ready({ commands: 2 });
    const mina = sandbox.driver.user({ name: "Mina", permissions: ["BanMembers"] });
    for (let i = 0; i < times; i++) {
      const reply = await mina.slash("ban", { target: mina, reason: "none" });
      expect((await reply.click("Cancel", { timeout: 1000 })).content).toBe("Action cancelled");
    }
    expect(bot.output()).toBe("Ready! Logged in as Test Bot\n");
    await bot.stop();
    await sandbox.close();
  });
});

describe("rest", () => {
  test("waits for calls under way, then for the turns that follow the last answer", async () => {
    const activity = createActivity();
    let turns = 0;
    activity.addBot(() => {
      turns += 1;
      return Promise.resolve();
    });
    expect(activity.isQuiet(["a"])).toBe(true);
    const left = activity.begin("a");
    let rested = false;
    const rest = activity.rest(["a"]).then(() => (rested = true));
    await new Promise((resolve) => void setTimeout(resolve, 5));
    expect({ rested, turns }).toEqual({ rested: false, turns: 0 });
    left();
    await rest;
    expect(turns).toBe(quietTurns);
    expect(activity.isQuiet(["a"])).toBe(true);
  });

  test("begins anew when the bot calls again meanwhile", async () => {
    const activity = createActivity();
    let turns = 0;
    activity.addBot(() => {
      turns += 1;
      if (turns === 3) activity.begin("a")();
      return Promise.resolve();
    });
    activity.begin("a")();
    await activity.rest(["a"]);
    expect(turns).toBe(3 + quietTurns);
  });

  test("is at once where no bot is, and about what nobody works on", async () => {
    const activity = createActivity();
    activity.begin("a")();
    await activity.rest(["a", "b"]);
    activity.addBot(() => Promise.reject(new Error("not asked")));
    await expect(activity.rest(["b"])).resolves.toBeUndefined();
  });
});
