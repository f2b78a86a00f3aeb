import { ConfigError, loadEnvironment, readConfig } from "./config.ts";
import { explainStart } from "./explain-start.ts";
import { isUpToDate, pendingCommands, registerCommands, type CommandDiff } from "./transport/register.ts";

// Registers the slash commands with Discord: `npm run deploy`, or `npm run deploy -- --dry-run` to only look.

function describe({ added, changed, removed, same }: CommandDiff): string {
  const marks = [
    ["+", added],
    ["~", changed],
    ["-", removed],
    ["=", same],
  ] as const;
  return marks.flatMap(([mark, names]) => names.map((name) => `  ${mark} /${name}`)).join("\n");
}

async function main(): Promise<void> {
  const { token, applicationId, apiBase } = readConfig(loadEnvironment());
  if (token === undefined)
    throw new ConfigError(
      "DISCORD_TOKEN must be set to deploy the commands / 명령어를 등록하려면 DISCORD_TOKEN이 필요해요",
    );
  const { registered } = await import("./bot.ts");
  const dryRun = process.argv.includes("--dry-run");
  const diff = await (dryRun ? pendingCommands : registerCommands)({
    token,
    ...(applicationId !== undefined && { applicationId }),
    ...(apiBase !== undefined && { apiBase }),
    ...registered,
  });
  const verdict = isUpToDate(diff) ? "Nothing to change." : dryRun ? "Would be changed." : "Registered.";
  process.stdout.write(`${describe(diff)}\n${verdict}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${explainStart(error)}\n`);
  process.exitCode = 1;
}
