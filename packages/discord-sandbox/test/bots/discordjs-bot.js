import { Client, Events, GatewayIntentBits, MessageFlags } from "discord.js";
import { choices, commands, describe, labelled, menuRows, modal, png } from "./spec.js";

const client = new Client({ intents: [GatewayIntentBits.Guilds] });
let held;

const run = {
  ping: (i) => i.reply("pong"),
  async echo(i) {
    const { options } = i;
    const file = options.getAttachment("file");
    const anyone = options.getMentionable("anyone");
    await i.reply(
      await describe({
        text: options.getString("text"),
        count: options.getInteger("count"),
        rate: options.getNumber("rate"),
        flag: options.getBoolean("flag"),
        user: options.getUser("user")?.username,
        channel: options.getChannel("channel")?.name,
        role: options.getRole("role")?.name,
        anyone: anyone?.name ?? anyone?.user?.username ?? anyone?.username,
        file: file && { url: file.url, name: file.name },
      }),
    );
  },
  ask: (i) => i.reply(`asked ${i.options.getString("question")}`),
  group: (i) =>
    i.reply(`${i.options.getSubcommandGroup()} ${i.options.getSubcommand()} ${i.options.getString("text")}`),
  menu: (i) => i.reply({ content: "menu", components: menuRows }),
  form: (i) => i.showModal(modal),
  picture: (i) => i.reply({ files: [{ attachment: png, name: "dot.png", description: "a dot" }] }),
  async secret(i) {
    await i.reply({ content: "secret", flags: MessageFlags.Ephemeral });
    await i.followUp({ content: "more", flags: MessageFlags.Ephemeral });
  },
  async late(i) {
    await i.deferReply();
    await i.editReply("late");
  },
  async thread(i) {
    const message = await i.channel.send("topic");
    const thread = await message.startThread({ name: "talk" });
    await thread.send("in the thread");
    await message.react("🔥");
    await i.reply(`thread ${thread.name}`);
  },
  async whisper(i) {
    await i.user.send("psst");
    await i.reply("whispered");
  },
  hang: () => {},
  async hold(i) {
    await i.deferReply();
    held = i;
  },
  async finish(i) {
    const outcome = await held.editReply("held").then(
      () => "done",
      ({ code }) => `failed ${code}`,
    );
    await i.reply(outcome);
  },
};

client.on(Events.InteractionCreate, async (i) => {
  if (i.isAutocomplete()) await i.respond(choices(i.options.getFocused()));
  else if (i.isChatInputCommand()) await run[i.commandName](i);
  else if (i.isModalSubmit()) {
    if (i.customId === "form")
      await i.reply(`why=${i.fields.getTextInputValue("why")} who=${i.fields.getTextInputValue("who")}`);
    else {
      const picked = i.fields.getStringSelectValues("pick").join(",");
      const whom = i.fields.getSelectedUsers("whom").first().username;
      const file = i.fields.getUploadedFiles("upload")?.first();
      await i.reply(
        await describe({ pick: picked, whom, upload: file && { url: file.url, name: file.name } }),
      );
    }
  } else if (i.isMessageComponent()) {
    if (i.customId === "update") await i.update({ content: "updated" });
    else if (i.customId === "later") await i.showModal(labelled);
    else if (i.isStringSelectMenu()) await i.reply(`string ${i.values.join(",")}`);
    else if (i.isUserSelectMenu()) await i.reply(`user ${i.users.map(({ username }) => username).join(",")}`);
    else if (i.isMentionableSelectMenu())
      await i.reply(
        `mentionable ${[...i.users.values(), ...i.roles.values()].map((one) => one.username ?? one.name).join(",")}`,
      );
    else await i.reply(`channel ${i.channels.map(({ name }) => name).join(",")}`);
  }
});

client.once(Events.ClientReady, async (ready) => {
  await ready.application.commands.set(commands);
  console.log(`ready ${ready.user.username} in ${ready.guilds.cache.map(({ name }) => name).join(",")}`);
});
await client.login(process.env.DISCORD_TOKEN);
