import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import type { DiscordSandbox } from "./options.ts";
import { worlds } from "./sandbox.ts";
import { checkKeys } from "./state/known-keys.ts";

export interface LaunchSettings {
  /** Default: that of this process. */
  readonly cwd?: string;
  /** Added to the environment of this process and to what the sandbox sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the bot's output goes: `"collect"` (default) or `"inherit"`, this process's own. */
  readonly output?: "collect" | "inherit";
}

/** The part of Node's `ChildProcess` that is guaranteed, so that these types do not depend on other types. */
export interface LaunchedProcess {
  readonly pid?: number | undefined;
  once(event: "exit", listener: (code: number | null) => void): unknown;
  once(event: "error", listener: (error: Error) => void): unknown;
}

/** A bot in a separate process. */
export interface LaunchedBot {
  readonly process: LaunchedProcess;
  /** Its output so far, if it is collected. */
  output(): string;
  /**
   * Ends it (SIGTERM, after three seconds SIGKILL) and resolves with its exit code, once the sandbox knows that it is
   * gone.
   */
  stop(): Promise<number | null>;
}

/** The same file as it is built and as it is written. */
const redirect = new URL(import.meta.url.endsWith(".ts") ? "redirect.ts" : "redirect.js", import.meta.url);

/** Names under which bots look for what Discord's portal gave them. */
export function environmentOf(sandbox: DiscordSandbox): Readonly<Record<string, string>> {
  const { token, applicationId, guildId, publicKey, apiBase } = sandbox;
  const preload = `--import=${redirect.href}`;
  return {
    DISCORD_API_BASE: apiBase,
    DISCORD_TOKEN: token,
    BOT_TOKEN: token,
    TOKEN: token,
    DISCORD_APPLICATION_ID: applicationId,
    DISCORD_CLIENT_ID: applicationId,
    APPLICATION_ID: applicationId,
    CLIENT_ID: applicationId,
    DISCORD_GUILD_ID: guildId,
    GUILD_ID: guildId,
    DISCORD_PUBLIC_KEY: publicKey,
    PUBLIC_KEY: publicKey,
    NODE_OPTIONS: [process.env["NODE_OPTIONS"], preload]
      .filter((part) => part !== undefined && part !== "")
      .join(" "),
  };
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
  await ended;
  clearTimeout(timer);
  // Its sockets were closed before its end was told: a few turns read what is left in them, and that they are closed.
  for (let i = 0; i < 20; i++) await turn();
  return child.exitCode;
}

/** Tells the sandbox of an end that nobody asked for, so that nobody waits for that bot any longer. */
function watchEnd(
  sandbox: DiscordSandbox,
  child: ChildProcess,
  output: () => string | undefined,
): () => void {
  const world = worlds.get(sandbox);
  let isOver = false;
  if (world) world.ended = undefined;
  const tell = (code: number | null): void => {
    if (!world || isOver) return;
    isOver = true;
    world.ended = { code: code ?? undefined, output: output() };
    world.events.emit({ kind: "process-end", end: world.ended });
  };
  // Its pipes are closed: all that it wrote has been read.
  child.once("close", tell);
  child.once("error", () => tell(null));
  return () => {
    isOver = true;
  };
}

/**
 * Starts an unchanged JavaScript bot in a separate process and sends its calls to Discord to the sandbox, whatever
 * its library. The bot finds its token and ids in the environment under their usual names (`DISCORD_TOKEN`, `TOKEN`,
 * `CLIENT_ID`, `GUILD_ID`, `PUBLIC_KEY` and the like).
 *
 * `await sandbox.driver.ready()` waits until it has logged in and registered commands, and rejects at once with its
 * output if it ends instead.
 */
export function launchBot(
  sandbox: DiscordSandbox,
  command: readonly [program: string, ...parts: string[]],
  settings: LaunchSettings = {},
): LaunchedBot {
  checkKeys("settings", settings, ["cwd", "env", "output"]);
  const { cwd, env = {}, output = "collect" } = settings;
  const [program, ...parts] = command;
  const child = spawn(program, parts, {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ...environmentOf(sandbox), ...env },
    stdio: output === "inherit" ? "inherit" : ["ignore", "pipe", "pipe"],
  });
  const chunks: string[] = [];
  const collect = (chunk: Buffer): void => void chunks.push(chunk.toString("utf8"));
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  child.once("error", (error) => chunks.push(`${error.message}\n`));
  const text = (): string => chunks.join("");
  const forget = watchEnd(sandbox, child, () => (output === "collect" ? text() : undefined));
  return {
    process: child,
    output: text,
    stop() {
      forget();
      return stop(child);
    },
  };
}
