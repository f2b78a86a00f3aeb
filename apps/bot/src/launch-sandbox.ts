import { createDiscordSandbox, type DiscordSandbox, type SandboxExample } from "@opt/discord-sandbox";
import { isTaken, PortTakenError, SandboxFileError } from "./launch-errors.ts";

/** Where the chat page is looked for when no port is given: this one and the nine after it. */
const firstPort = 4_800;
const lastPort = 4_809;

/** What the chat page offers a newcomer to try. */
export const examples: readonly SandboxExample[] = [
  { command: "demo race" },
  { command: "demo race", options: { surface: "beale", lr: 0.01 } },
  { command: "demo kfold" },
  { command: "quiz start", options: { length: 3 } },
  { command: "ask", options: { question: { ko: "모멘텀이 뭐예요?", en: "What is momentum?" } } },
  { command: "help" },
];

/** Starts the sandbox on a port. */
type Start = (port: number) => Promise<DiscordSandbox>;

/** The sandbox's errors begin with the option that is wrong. */
function isFileFault(error: unknown): boolean {
  return error instanceof TypeError && error.message.startsWith("keepIn ");
}

async function onFreePort(start: Start, port: number): Promise<DiscordSandbox> {
  try {
    return await start(port);
  } catch (error) {
    if (!isTaken(error)) throw error;
    return await onFreePort(start, port < lastPort ? port + 1 : 0);
  }
}

/**
 * Starts the local Discord with its chat page on loopback. Without a port it takes the first free one
 * from 4800 on; a given port that cannot be had throws a {@link PortTakenError}. The sandbox begins where the one before
 * ended that was kept in the file; a file that cannot be used throws a {@link SandboxFileError}.
 */
export async function launchSandbox(port: number | undefined, file: string): Promise<DiscordSandbox> {
  const start: Start = async (number) => {
    try {
      return await createDiscordSandbox({ port: number, examples, keepIn: file });
    } catch (error) {
      throw isFileFault(error) ? new SandboxFileError(file, error) : error;
    }
  };
  return withManager(await startOn(start, port));
}

/** Whom the chat page lists first: so that somebody there can set up the group and let its questions in. */
function withManager(sandbox: DiscordSandbox): DiscordSandbox {
  sandbox.driver.user({ name: "Mina", permissions: ["ManageGuild"] });
  return sandbox;
}

async function startOn(start: Start, port: number | undefined): Promise<DiscordSandbox> {
  if (port === undefined) return await onFreePort(start, firstPort);
  try {
    return await start(port);
  } catch (error) {
    throw isTaken(error) ? new PortTakenError("PORT", port) : error;
  }
}
