import { slashCommands } from "../interaction/find-command.ts";
import { createRole } from "../state/guild-parts.ts";
import { foreignIdIn, type ForeignId } from "../state/foreign-ids.ts";
import { checkKeys } from "../state/known-keys.ts";
import { sumOf } from "../state/permissions.ts";
import type { Person } from "../state/people.ts";
import type { ProcessEnd } from "../state/world-event.ts";
import type { World } from "../state/world.ts";
import type { Driver, Faults, UserSettings } from "./contract.ts";
import { toLocale } from "../interaction/locale.ts";
import { keepTranscript } from "./transcript.ts";
import { createDriverUser } from "./user.ts";
import { defaultTimeout, failure, rest, waitFor, type Desk } from "./wait.ts";

export function createFaults(world: World): Faults {
  const gateway = (fault: "reconnect" | "kill" | "invalidate" | "invalidate-resumable"): void =>
    world.events.emit({ kind: "gateway-fault", fault });
  return {
    fail(fault = {}) {
      checkKeys("fault", fault, ["times", "status", "path"]);
      const { times = 1, status = 503, path } = fault;
      if (!(Number.isInteger(status) && status >= 400 && status <= 599)) {
        throw new RangeError(`status must be from 400 to 599, got ${status}`);
      }
      world.faults.order({ status, retryAfter: 0, scope: "user" }, times, path);
    },
    rateLimit(fault = {}) {
      checkKeys("fault", fault, ["times", "retryAfter", "scope", "path"]);
      const { times = 1, retryAfter = 0.4, scope = "user", path } = fault;
      if (!(retryAfter >= 0)) throw new RangeError(`retryAfter must be at least 0, got ${retryAfter}`);
      world.faults.order({ status: 429, retryAfter, scope }, times, path);
    },
    delay(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError(`milliseconds must be at least 0, got ${milliseconds}`);
      world.faults.delay = milliseconds;
    },
    reconnect: () => gateway("reconnect"),
    killSocket: () => gateway("kill"),
    invalidateSession: (resumable = false) => gateway(resumable ? "invalidate-resumable" : "invalidate"),
    ignoreHeartbeats(on = true) {
      world.faults.deaf = on;
    },
    clear: () => world.faults.clear(),
  };
}

/** Gives the user what the settings say of them, in the first server. */
function settleIn(world: World, { user: { id } }: Person, settings: UserSettings): void {
  const { guild } = world;
  const { roles, permissions, installed, directMessages } = settings;
  const held = guild.memberWith(id)?.roles ?? [];
  const named = (roles ?? []).map((name) => {
    const found = guild.role(name);
    if (found) return found.id;
    const names = guild.roles.map((role) => role.name).join(", ");
    throw new RangeError(`roles must be among ${names}, got "${name}"`);
  });
  const own = permissions === undefined ? [] : [roleOf(world, settings.name, permissions)];
  const wanted = [...new Set([...held, ...named, ...own])];
  if (wanted.length > held.length) guild.changeMember(id, { roles: wanted });
  if (installed === true) world.installers.add(id);
  if (installed === false) world.installers.delete(id);
  if (directMessages === false) world.closedDms.add(id);
  if (directMessages === true) world.closedDms.delete(id);
}

/** The role that gives a user just these permissions. */
function roleOf(world: World, user: string, given: NonNullable<UserSettings["permissions"]>): string {
  const name = `permissions of ${user}`;
  const permissions = sumOf(given).toString();
  const known = world.guild.role(name);
  if (known?.permissions === permissions) return known.id;
  const role = known ? { ...known, permissions } : createRole({ id: world.nextId(), name, permissions });
  return world.guild.putRole(role).id;
}

const shownOutput = 2000;

function describeEnd({ code, output }: ProcessEnd): string {
  const how = code === undefined ? "was ended or could not be started" : `ended with code ${code}`;
  const text = output?.trim();
  const said = text === undefined || text === "" ? "" : `; it had written:\n${text.slice(-shownOutput)}`;
  return `no bot has logged in: its process ${how}${said}`;
}

const foreign: Readonly<Record<ForeignId, string>> = {
  token: "; it came with another token than sandbox.token: createDiscordSandbox({ token })",
  application:
    "; it came with another id than sandbox.applicationId: createDiscordSandbox({ applicationId })",
  guild: "; it asked for another server than sandbox.guildId: createDiscordSandbox({ guildId })",
};

/** What it brought along that is not of here. */
function describeForeign(world: World): string {
  const found = new Set(world.calls.map((call) => foreignIdIn(world, call)));
  return [...found].map((one) => (one === undefined ? "" : foreign[one])).join("");
}

export function createDriver(world: World): Driver {
  const desk: Desk = { world, transcript: keepTranscript(world) };
  const isThere = (): boolean => world.connections > 0 || world.interactionsEndpoint !== undefined;
  return {
    user(settings) {
      checkKeys("user", settings, ["name", "locale", "roles", "permissions", "installed", "directMessages"]);
      const { name, locale = "en-US" } = settings;
      const person = world.people.named(name);
      settleIn(world, person, settings);
      return createDriverUser(desk, person, toLocale(locale));
    },
    faults: createFaults(world),
    async ready(settings = {}) {
      checkKeys("settings", settings, ["timeout", "commands"]);
      const { timeout, commands = 1 } = settings;
      const look = (): true | undefined => {
        if (!isThere() && world.ended) throw failure(desk, describeEnd(world.ended) + describeForeign(world));
        return isThere() && world.commands.visible().length >= commands ? true : undefined;
      };
      const explain = (): string =>
        isThere()
          ? `the bot has registered ${world.commands.visible().length} of ${commands} commands${describeForeign(world)}`
          : `no bot has logged in${describeForeign(world)}`;
      await waitFor(desk, look, { timeout, explain });
    },
    commandNames: () => slashCommands(world).map(({ name }) => name),
    calls: () => [...world.calls],
    transcript: () => desk.transcript.text(),
    settled: () => rest(desk, world.activity.keys(), defaultTimeout),
  };
}
