#!/usr/bin/env node
import { launchBot } from "./launch.ts";
import { readOrder } from "./order.ts";
import type { DiscordSandbox } from "./options.ts";
import { openSandbox } from "./sandbox.ts";
import { foreignIdIn, type ForeignId } from "./state/foreign-ids.ts";
import type { World } from "./state/world.ts";

const help = `A local Discord for the bot you have.

  npx @opt/discord-sandbox -- node bot.js     starts the bot on it, and prints the chat page's address
  npx @opt/discord-sandbox                    without a bot: prints what one needs to log in

Options, before the --
  --port <number>            of the chat page and the API; default: a free one
  --token <text>             the token your bot brings along; default: a new one, in DISCORD_TOKEN
  --application-id <id>      the id your bot brings along; default: a new one, in CLIENT_ID
  --guild-id <id>            the server's id that your bot brings along; default: a new one, in GUILD_ID
  --privileged-intents       lets the bot have members, presences and message content
  --keep <file>              keeps servers, people, messages and pictures in this file over a restart
  --interactions <address>   sends interactions to this address on your machine instead of the gateway
  --help
`;

function describe(sandbox: DiscordSandbox): string {
  const { pageUrl, apiBase, token, applicationId, guildId, publicKey } = sandbox;
  return [
    `Chat page            ${pageUrl}`,
    `DISCORD_API_BASE     ${apiBase}`,
    `DISCORD_TOKEN        ${token}`,
    `CLIENT_ID            ${applicationId}`,
    `GUILD_ID             ${guildId}`,
    `PUBLIC_KEY           ${publicKey}`,
    "",
  ].join("\n");
}

/** What to do for a bot that brings its own: a file with the token of Discord's portal is how many begin. */
const foreign: Readonly<Record<ForeignId, string>> = {
  token:
    "came with a token of its own: let it read DISCORD_TOKEN, or start the sandbox with --token and that token",
  application:
    "came with an application id of its own: let it read CLIENT_ID, or start the sandbox with --application-id and that id",
  guild:
    "asks for a server that is not here: let it read GUILD_ID, or start the sandbox with --guild-id and that id",
};

function tellForeignIds(world: World): void {
  const told = new Set<ForeignId>();
  world.events.listen((event) => {
    if (event.kind !== "call") return;
    const found = foreignIdIn(world, event.call);
    if (found === undefined || told.has(found)) return;
    told.add(found);
    process.stderr.write(`The bot ${foreign[found]}.\n`);
  });
}

async function main(args: readonly string[]): Promise<void> {
  const { settings, command, help: wanted } = readOrder(args);
  if (wanted) {
    process.stdout.write(help);
    return;
  }
  const { sandbox, world } = await openSandbox(settings);
  tellForeignIds(world);
  const [program, ...parts] = command;
  const bot =
    program === undefined ? undefined : launchBot(sandbox, [program, ...parts], { output: "inherit" });
  const end = async (code: number): Promise<void> => {
    await bot?.stop();
    await sandbox.close();
    process.exitCode = code;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end(0));
  bot?.process.once("exit", (code) => void end(code ?? 1));
  bot?.process.once("error", (error) => {
    process.stderr.write(`${command.join(" ")} could not be started: ${error.message}\n`);
    void end(1);
  });
  // Whoever reads this may end it at once.
  process.stdout.write(program === undefined ? describe(sandbox) : `Chat page  ${sandbox.pageUrl}\n`);
}

// what reads the output may stop, as `head` does; the work is done all the same
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
