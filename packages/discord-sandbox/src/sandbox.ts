import { createDriver } from "./driver/driver.ts";
import { createGateway } from "./gateway/gateway.ts";
import type { DiscordSandbox, DiscordSandboxOptions } from "./options.ts";
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
  const gateway = createGateway(world, { allowPrivileged: false });
  const api = createApi(world, options.onUnhandled ?? (() => {}));
  const server = await startServer(world, { port, apps: [api], gateway });
  return {
    apiBase: `${world.origin}/api`,
    token: world.token,
    applicationId: world.applicationId,
    guildId: world.guild.id,
    pageUrl: `${world.origin}/`,
    driver: createDriver(world),
    close: () => server.close(),
  };
}
