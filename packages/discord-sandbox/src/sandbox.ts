import { createDriver } from "./driver/driver.ts";
import { createGateway } from "./gateway/gateway.ts";
import type { DiscordSandbox, DiscordSandboxOptions } from "./options.ts";
import { createPageApi } from "./page/page-api.ts";
import { createPageShell } from "./page/page-shell.ts";
import { createApi } from "./rest/api.ts";
import { startServer } from "./server.ts";
import { systemClock } from "./state/clock.ts";
import { secretRandom, seededRandom } from "./state/random.ts";
import { createWorld } from "./state/world.ts";

/** Starts a local Discord on loopback. */
export async function createDiscordSandbox(options: DiscordSandboxOptions = {}): Promise<DiscordSandbox> {
  const { port = 0, seed, channels = ["study", "lounge"] } = options;
  const world = createWorld({
    clock: options.clock ?? systemClock(),
    random: seed === undefined ? secretRandom() : seededRandom(seed),
    botName: options.botName ?? "study bot",
    guildName: options.guildName ?? "opt sandbox",
    channels,
  });
  const gateway = createGateway(world, { allowPrivileged: options.allowPrivilegedIntents ?? false });
  const api = createApi(world, options.onUnhandled ?? (() => {}));
  const key = world.random.word(24);
  const examples = (options.examples ?? []).map(({ command, options: values = {} }) => ({
    command,
    options: values,
  }));
  const apps = [api, createPageApi(world, key, examples), await createPageShell(options.fonts ?? [])];
  const server = await startServer(world, { port, apps, gateway });
  return {
    apiBase: `${world.origin}/api`,
    token: world.token,
    applicationId: world.applicationId,
    guildId: world.guild.id,
    pageUrl: `${world.origin}/#${key}`,
    driver: createDriver(world),
    close: () => server.close(),
  };
}
