import { createDriver } from "./driver/driver.ts";
import { createGateway } from "./gateway/gateway.ts";
import { createScenarioPlayer } from "./driver/scenario-player.ts";
import { createRecorder } from "./scenario/record.ts";
import { optionNames, type DiscordSandbox, type DiscordSandboxOptions } from "./options.ts";
import { createPageApi } from "./page/page-api.ts";
import { createPageShell } from "./page/page-shell.ts";
import { createApi } from "./rest/api.ts";
import { deliverInteractions } from "./rest/deliver.ts";
import { startServer } from "./server.ts";
import { keepHouse } from "./state/housekeeping.ts";
import { systemClock } from "./state/clock.ts";
import { secretRandom, seededRandom } from "./state/random.ts";
import { createKeeper, readSnapshot } from "./state/keeper.ts";
import type { Snapshot } from "./state/snapshot.ts";
import { createTransport } from "./transport/in-process.ts";
import { checkKeys } from "./state/known-keys.ts";
import { isLoopback } from "./state/loopback.ts";
import { createWorld, type World } from "./state/world.ts";
import type { RestCall } from "./state/world-event.ts";

/** Names each unknown call once, so that nobody wonders why it came back empty-handed. */
function warnOnce(): (call: RestCall) => void {
  const seen = new Set<string>();
  return ({ method, path }) => {
    const route = `${method} ${path.replaceAll(/\d{16,}/g, ":id")}`;
    if (seen.has(route)) return;
    seen.add(route);
    process.emitWarning(`@opt/discord-sandbox does not implement ${route}: it was answered 404.`);
  };
}

function checkOptions(options: DiscordSandboxOptions): void {
  checkKeys("options", options, optionNames);
  const { keptMessages = 1000, heartbeatInterval = 1, interactionsEndpoint, guilds, applicationId } = options;
  if (!(Number.isInteger(keptMessages) && keptMessages > 0))
    throw new RangeError(`keptMessages must be a positive whole number, got ${keptMessages}`);
  if (!(heartbeatInterval > 0))
    throw new RangeError(
      `heartbeatInterval must be a positive number of milliseconds, got ${heartbeatInterval}`,
    );
  const { identifyInterval = 0 } = options;
  if (!(identifyInterval >= 0))
    throw new RangeError(
      `identifyInterval must be a number of milliseconds that is not negative, got ${identifyInterval}`,
    );
  if (applicationId !== undefined && !/^\d{16,20}$/.test(applicationId))
    throw new RangeError(`applicationId must be a snowflake of 16 to 20 digits, got "${applicationId}"`);
  if (interactionsEndpoint !== undefined && !isLoopback(interactionsEndpoint))
    throw new RangeError(
      `interactionsEndpoint must be an http address on this machine, got "${interactionsEndpoint}"`,
    );
  if (guilds === undefined) return;
  const extra = (["guildName", "guildId", "channels", "roles", "botPermissions"] as const).filter(
    (key) => options[key] !== undefined,
  );
  if (extra.length > 0) throw new TypeError(`options must not have guilds and ${extra.join(", ")} together`);
}

function worldOf(options: DiscordSandboxOptions, old: Snapshot | undefined): World {
  const {
    seed,
    guildId,
    guildName = "Test Server",
    channels = ["general", "random"],
    roles = [],
    botPermissions,
  } = options;
  const one = {
    name: guildName,
    channels,
    roles,
    ...(guildId !== undefined && { id: guildId }),
    ...(botPermissions && { botPermissions }),
  };
  const clock = options.clock ?? systemClock();
  return createWorld({
    clock,
    ...(options.port === false && { pace: clock }),
    random: seed === undefined ? secretRandom() : seededRandom(seed),
    botName: options.botName ?? "Test Bot",
    guilds: options.guilds ?? [one],
    token: options.token,
    applicationId: options.applicationId,
    identifyInterval: options.identifyInterval,
    ids: old && new Map(old.ids),
    lastId: old?.lastId,
  });
}

/**
 * Starts a local Discord on 127.0.0.1 and resolves once it listens: REST, gateway, chat page and driver share one
 * state. Rejects when the port is taken.
 *
 * Discord's rules are enforced with its own error codes and `errors` trees; a call that the sandbox does not
 * implement is answered with a 404 that names it, and passed to `onUnhandled`. With a `seed`, tokens and keys are
 * predictable; without one, they are random. Ids, the 3-second rule and the expiry of tokens follow a fake `clock`,
 * while rate limits, heartbeats and the driver's timeouts use real time; with `port: false`, rate limits follow it
 * too.
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
 * const answer = await mina.slash("hello").catch((error) => error.message.split("\n")[0]);
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
  checkOptions(options);
  const { port = 0, keptMessages = 1000 } = options;
  const old = options.keepIn === undefined ? undefined : readSnapshot(options.keepIn);
  const world = worldOf(options, old);
  world.interactionsEndpoint = options.interactionsEndpoint;
  keepHouse(world, { keptMessages });
  const api = createApi(world, options.onUnhandled ?? warnOnce());
  const face = port === false ? offline : await openFace(world, api, port, { options, old });
  const sandbox: DiscordSandbox = {
    ...face,
    token: world.token,
    applicationId: world.applicationId,
    publicKey: world.signing.publicKey,
    guildId: world.guild.id,
    driver: createDriver(world),
    record: (name = "recorded") => createRecorder(world, name),
    play: (scenario, settings) => createScenarioPlayer(world, scenario, settings),
    transport: (settings) => createTransport(world, api, settings),
  };
  worlds.set(sandbox, world);
  return { sandbox, world };
}

/** What is behind a sandbox, for the parts that are handed one. */
export const worlds = new WeakMap<DiscordSandbox, World>();

type Face = Pick<DiscordSandbox, "apiBase" | "pageUrl" | "close">;

const offline: Face = { apiBase: "", pageUrl: "", close: async () => {} };

/** Sockets and the chat page. */
async function openFace(
  world: World,
  api: ReturnType<typeof createApi>,
  port: number,
  { options, old }: { readonly options: DiscordSandboxOptions; readonly old: Snapshot | undefined },
): Promise<Face> {
  const gateway = createGateway(world, {
    allowPrivileged: options.allowPrivilegedIntents ?? false,
    heartbeatMilliseconds: options.heartbeatInterval,
  });
  const stopDelivery = deliverInteractions(world);
  const keeper = options.keepIn === undefined ? undefined : createKeeper(world, options.keepIn, old);
  const key = old?.pageKey ?? world.random.word(24);
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
      try {
        keeper?.stop();
      } finally {
        stopDelivery();
        await server.close();
      }
    },
  };
}
