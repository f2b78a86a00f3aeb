import { fileURLToPath } from "node:url";
import { createDiscordSandbox, launchBot, type DiscordSandbox, type DriverUser } from "../src/index.ts";

/** A sandbox with a bare bot in a process of its own, and people who use it. */
export interface Load {
  readonly sandbox: DiscordSandbox;
  /** Runs so many commands, spread over all users; resolves with the seconds it took. */
  run(count: number): Promise<number>;
  stop(): Promise<void>;
}

const userCount = 16;

async function use(user: DriverUser, next: () => boolean): Promise<void> {
  while (next()) await user.slash("ping", {}, { timeout: 60_000 });
}

export async function startLoad(): Promise<Load> {
  const sandbox = await createDiscordSandbox({ keptMessages: 200 });
  const file = fileURLToPath(new URL("bare-bot.js", import.meta.url));
  const bot = launchBot(sandbox, [process.execPath, file]);
  await sandbox.driver.ready({ timeout: 60_000 });
  const users = Array.from({ length: userCount }, (_, index) =>
    sandbox.driver.user({ name: `User ${index}` }),
  );
  return {
    sandbox,
    async run(count) {
      let left = count;
      const from = performance.now();
      await Promise.all(users.map((user) => use(user, () => left-- > 0)));
      return (performance.now() - from) / 1000;
    },
    async stop() {
      await bot.stop();
      await sandbox.close();
    },
  };
}
