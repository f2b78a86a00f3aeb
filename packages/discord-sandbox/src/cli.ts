#!/usr/bin/env node
import { parseArgs } from "node:util";
import { launchBot } from "./launch.ts";
import type { DiscordSandbox, DiscordSandboxOptions } from "./options.ts";
import { createDiscordSandbox } from "./sandbox.ts";
import { suggestion } from "./state/known-keys.ts";

const help = `A local Discord for the bot you have.

  npx @opt/discord-sandbox -- node bot.js     starts the bot on it, and prints the chat page's address
  npx @opt/discord-sandbox                    without a bot: prints what one needs to log in

Options, before the --
  --port <number>            of the chat page and the API; default: a free one
  --token <text>             the token your bot brings along; default: a new one, in DISCORD_TOKEN
  --application-id <id>      the id your bot brings along; default: a new one, in CLIENT_ID
  --privileged-intents       lets the bot have members, presences and message content
  --keep <file>              keeps servers, people, messages and pictures in this file over a restart
  --interactions <address>   sends interactions to this address on your machine instead of the gateway
  --help
`;

const options = {
  port: { type: "string" },
  token: { type: "string" },
  "application-id": { type: "string" },
  "privileged-intents": { type: "boolean" },
  interactions: { type: "string" },
  keep: { type: "string" },
  help: { type: "boolean" },
} as const;

interface Order {
  readonly settings: DiscordSandboxOptions;
  readonly command: readonly string[];
  readonly help: boolean;
}

/** Everything behind `--` is the bot's. */
function read(args: readonly string[]): Order {
  const end = args.indexOf("--");
  const own = end === -1 ? args : args.slice(0, end);
  const names = Object.keys(options).map((name) => `--${name}`);
  const wrong = own.find((one) => one.startsWith("--") && !names.includes(one.split("=")[0] ?? ""));
  if (wrong !== undefined) throw new TypeError(`unknown option "${wrong}"${suggestion(wrong, names)}`);
  const { values } = parseArgs({ args: [...own], options, strict: true });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new RangeError(`--port must be a number from 0 to 65535, got ${values.port}`);
  const { token, interactions, keep, "application-id": applicationId } = values;
  return {
    help: values.help === true,
    command: end === -1 ? [] : args.slice(end + 1),
    settings: {
      ...(port !== undefined && { port }),
      ...(token !== undefined && { token }),
      ...(applicationId !== undefined && { applicationId }),
      ...(interactions !== undefined && { interactionsEndpoint: interactions }),
      ...(keep !== undefined && { keepIn: keep }),
      allowPrivilegedIntents: values["privileged-intents"] === true,
    },
  };
}

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

async function main(args: readonly string[]): Promise<void> {
  const { settings, command, help: wanted } = read(args);
  if (wanted) {
    process.stdout.write(help);
    return;
  }
  const sandbox = await createDiscordSandbox(settings);
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

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
