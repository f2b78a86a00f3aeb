import { createDriver } from "./driver/driver.ts";
import { createGateway } from "./gateway/gateway.ts";
import { createScenarioPlayer } from "./driver/scenario-player.ts";
import type { DiscordSandbox, DiscordSandboxOptions } from "./options.ts";
import { createRecorder } from "./scenario/record.ts";
import { createPageApi } from "./page/page-api.ts";
import { createPageShell } from "./page/page-shell.ts";
import { createApi } from "./rest/api.ts";
import { startServer } from "./server.ts";
import { keepHouse } from "./state/housekeeping.ts";
import { systemClock } from "./state/clock.ts";
import { secretRandom, seededRandom } from "./state/random.ts";
import { createKeeper } from "./state/snapshot.ts";
import { createWorld, type World } from "./state/world.ts";
import { createTransport } from "./transport/in-process.ts";

/**
 * Starts a local Discord on 127.0.0.1 and resolves once it listens: REST, gateway, chat page and driver share one
 * state. Rejects when the port is taken.
 *
 * Discord's rules are enforced with its own error codes and `errors` trees; a call the sandbox does not know is
 * answered 404 and handed to `onUnhandled`. With a `seed`, tokens and keys can be foretold; without one they come
 * from the machine's secret randomness. With a fake `clock`, ids, the 3-second rule and the life of tokens follow
 * it, while rate limits, heartbeats and the driver's patience keep real time.
 *
 * @example
 * ```ts
 * import { createDiscordSandbox, fakeClock } from "@opt/discord-sandbox";
 * import { Client, Events } from "discord.js";
 *
 * const clock = fakeClock();
 * const sandbox = await createDiscordSandbox({ seed: 0, clock });
 * const client = new Client({ intents: [], rest: { api: sandbox.apiBase } });
 * client.on(Events.InteractionCreate, () => clock.advance(3001)); // a bot that thinks too long
 * await client.login(sandbox.token);
 * await client.rest.put(`/applications/${sandbox.applicationId}/commands`, {
 *   body: [{ name: "hello", description: "Say hello" }],
 * });
 *
 * const mina = sandbox.driver.user({ name: "Mina", locale: "en" });
 * const answer = await mina.slash("hello").catch((error) => error.message);
 * console.log(answer); // → the application did not respond to /hello within 3 seconds
 *
 * await client.destroy();
 * await sandbox.close();
 * ```
 */
export async function createDiscordSandbox(options: DiscordSandboxOptions = {}): Promise<DiscordSandbox> {
  return (await openSandbox(options)).sandbox;
}

/** A sandbox and what is behind it. */
export async function openSandbox(
  options: DiscordSandboxOptions,
): Promise<{ readonly sandbox: DiscordSandbox; readonly world: World }> {
  const { port = 0, seed, channels = ["study", "lounge"], keptMessages = 1000 } = options;
  if (!(Number.isInteger(keptMessages) && keptMessages > 0))
    throw new RangeError(`keptMessages must be a positive whole number, got ${keptMessages}`);
  const clock = options.clock ?? systemClock();
  const world = createWorld({
    clock,
    ...(port === false && { pace: clock }),
    random: seed === undefined ? secretRandom() : seededRandom(seed),
    botName: options.botName ?? "study bot",
    guildName: options.guildName ?? "opt sandbox",
    channels,
  });
  keepHouse(world, { keptMessages });
  const api = createApi(world, options.onUnhandled ?? (() => {}));
  const face = port === false ? offline : await openFace(world, api, port, options);
  const sandbox: DiscordSandbox = {
    ...face,
    token: world.token,
    applicationId: world.applicationId,
    guildId: world.guild.id,
    driver: createDriver(world),
    record: (name = "recorded") => createRecorder(world, name),
    play: (scenario, settings) => createScenarioPlayer(world, scenario, settings),
    transport: (settings) => createTransport(world, api, settings),
  };
  return { sandbox, world };
}

type Face = Pick<DiscordSandbox, "apiBase" | "pageUrl" | "close">;

const offline: Face = { apiBase: "", pageUrl: "", close: async () => {} };

/** Sockets and the chat page. */
async function openFace(
  world: World,
  api: ReturnType<typeof createApi>,
  port: number,
  options: DiscordSandboxOptions,
): Promise<Face> {
  const gateway = createGateway(world, { allowPrivileged: options.allowPrivilegedIntents ?? false });
  const keeper = options.keepIn === undefined ? undefined : createKeeper(world, options.keepIn);
  const key = keeper?.pageKey ?? world.random.word(24);
  const apps = [
    api,
    createPageApi(world, key, options.examples ?? []),
    await createPageShell(options.fonts ?? []),
  ];
  const server = await startServer(world, { port, apps, gateway });
  keeper?.start(key);
  return {
    apiBase: `${world.origin}/api`,
    pageUrl: `${world.origin}/#${key}`,
    async close() {
      keeper?.stop();
      await server.close();
    },
  };
}
