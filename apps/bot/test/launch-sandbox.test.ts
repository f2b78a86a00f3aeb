import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REST, Routes, type RESTGetAPIGuildRolesResult } from "discord.js";
import { expect, test } from "vitest";
import { registered } from "../src/bot.ts";
import { examples, launchSandbox } from "../src/launch-sandbox.ts";

/** The options of each command as it is typed. */
const optionsOf = new Map(
  registered.specs.flatMap(({ name, options = [], subcommands }) =>
    subcommands
      ? subcommands.map((one) => [`${name} ${one.name}`, one.options] as const)
      : [[name, options] as const],
  ),
);

test.for(examples)("the chat page's example /$command is a command with these options", (example) => {
  const names = optionsOf.get(example.command)?.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(example.options ?? {})));
});

test("the first person on the chat page manages the server, also after a restart", async () => {
  const file = join(await mkdtemp(join(tmpdir(), "opt-sandbox-")), "sandbox.json");
  for (let start = 0; start < 2; start += 1) {
    const sandbox = await launchSandbox(undefined, file);
    try {
      const rest = new REST({ api: sandbox.apiBase }).setToken(sandbox.token);
      const roles = (await rest.get(Routes.guildRoles(sandbox.guildId))) as RESTGetAPIGuildRolesResult;
      expect(roles.filter(({ name }) => name === "permissions of Mina")).toMatchObject([
        { permissions: "32" },
      ]);
    } finally {
      await sandbox.close();
    }
  }
});
