import type { DiscordSandbox, DiscordSandboxOptions } from "./options.ts";

/** Starts a local Discord on loopback. */
export function createDiscordSandbox(_options: DiscordSandboxOptions = {}): Promise<DiscordSandbox> {
  return Promise.reject(new Error("the sandbox is being built"));
}
