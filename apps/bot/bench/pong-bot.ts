import { Client, Events } from "discord.js";

// As little as a bot can do: answers every command with "pong". `bench/pong.ts` starts it beside ours.

const { DISCORD_API_BASE: api = "", DISCORD_TOKEN: token = "" } = process.env;
const client = new Client({ intents: [], rest: { api } });
client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  interaction.reply("pong").catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
});
client.once(Events.ClientReady, () => process.stdout.write("ready\n"));
await client.login(token);
