import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { DiscordSandbox } from "@opt/discord-sandbox";

/** Starts a bot as `npm start` does; resolves when it is ready and idle. */
export async function startBot(
  script: URL,
  { token, apiBase }: Pick<DiscordSandbox, "token" | "apiBase">,
  settings: NodeJS.ProcessEnv,
): Promise<ChildProcess> {
  const bot = spawn(process.execPath, ["--max-semi-space-size=16", "--expose-gc", fileURLToPath(script)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      DISCORD_TOKEN: token,
      DISCORD_API_BASE: apiBase,
      LOG_LEVEL: "error",
      MALLOC_TRIM_THRESHOLD_: "65536",
      ...settings,
    },
  });
  await once(bot.stdout, "data");
  await wait(2_000);
  return bot;
}

/** Tells it to stop, and waits until it has. */
export async function stopBot(bot: ChildProcess): Promise<void> {
  bot.kill("SIGTERM");
  await once(bot, "exit");
}
