// A bot the way the discord.js guide teaches: commands in a folder, one listener that runs them. Nothing here knows of
// the sandbox.
import { readdir } from "node:fs/promises";
import { Client, Collection, Events, GatewayIntentBits, MessageFlags, REST, Routes } from "discord.js";

const client = new Client({ intents: [GatewayIntentBits.Guilds] });
client.commands = new Collection();

const folder = new URL("commands/", import.meta.url);
for (const file of await readdir(folder)) {
  const { command } = await import(new URL(file, folder));
  client.commands.set(command.data.name, command);
}

client.on(Events.InteractionCreate, async (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  const command = interaction.client.commands.get(interaction.commandName);
  if (!command) return;
  try {
    await command.execute(interaction);
  } catch (error) {
    console.error(error);
    const answer = {
      content: "There was an error while executing this command!",
      flags: MessageFlags.Ephemeral,
    };
    if (interaction.replied || interaction.deferred) await interaction.followUp(answer);
    else await interaction.reply(answer);
  }
});

const token = process.env.DISCORD_TOKEN;
const body = client.commands.map(({ data }) => data.toJSON());
await new REST().setToken(token).put(Routes.applicationCommands(process.env.CLIENT_ID), { body });

client.once(Events.ClientReady, ({ user }) => console.log(`Ready! Logged in as ${user.tag}`));
await client.login(token);
