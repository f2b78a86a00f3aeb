import { isDeepStrictEqual } from "node:util";
import { REST, Routes } from "discord.js";
import { z } from "zod";
import type { CommandSpec, MessageMenuSpec } from "../port/command.ts";
import { toApiCommand, toApiMenu } from "./commands.ts";
import { registrationErrorOf } from "./registration-refused.ts";

export interface RegisterOptions {
  readonly token: string;
  readonly applicationId?: string;
  readonly apiBase?: string;
  readonly specs: readonly CommandSpec[];
  /** Entries in every message's menu, default none. */
  readonly menus?: readonly MessageMenuSpec[];
}

/** What registering would change, by command name. */
export interface CommandDiff {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly same: readonly string[];
}

const application = z.object({ id: z.string() });
const presentCommands = z.array(z.looseObject({ name: z.string() }));

/** A command as Discord lists it. */
export type PresentCommand = z.infer<typeof presentCommands>[number];

/** Discord fills in defaults and ids; what is absent, null, false or empty says the same. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, part]) => {
    const inner = essence(part);
    const empty = inner === null || inner === undefined || inner === false || inner === "";
    return empty || (Array.isArray(inner) && inner.length === 0) ? [] : [[key, inner] as const];
  });
  return Object.fromEntries(kept);
}

const compared = [
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "type",
  "options",
  "integration_types",
  "contexts",
] as const;

function same(wanted: object, present: object): boolean {
  const [left, right] = [wanted, present].map((command) =>
    essence(Object.fromEntries(compared.map((key) => [key, Reflect.get(command, key)]))),
  );
  return isDeepStrictEqual(left, right);
}

/** All that is registered, as Discord's API takes it. */
function wantedOf({ specs, menus = [] }: Pick<RegisterOptions, "specs" | "menus">) {
  return [...specs.map(toApiCommand), ...menus.map(toApiMenu)];
}

/** Compares the commands that should be there with those that are. */
export function diffCommands(
  wishes: Pick<RegisterOptions, "specs" | "menus">,
  present: readonly PresentCommand[],
): CommandDiff {
  const there = new Map(present.map((command) => [command.name, command]));
  const wanted = new Map(wantedOf(wishes).map((command) => [command.name, command]));
  const kept = [...wanted].flatMap(([name, command]) => {
    const old = there.get(name);
    return old ? [{ name, same: same(command, old) }] : [];
  });
  return {
    added: [...wanted.keys()].filter((name) => !there.has(name)),
    changed: kept.filter((entry) => !entry.same).map(({ name }) => name),
    removed: [...there.keys()].filter((name) => !wanted.has(name)),
    same: kept.filter((entry) => entry.same).map(({ name }) => name),
  };
}

/** Whether registering would change anything. */
export function isUpToDate({ added, changed, removed }: CommandDiff): boolean {
  return added.length + changed.length + removed.length === 0;
}

interface Registry {
  readonly rest: REST;
  readonly route: `/applications/${string}/commands`;
}

async function openRegistry({ token, applicationId, apiBase }: RegisterOptions): Promise<Registry> {
  const rest = new REST(apiBase === undefined ? {} : { api: apiBase }).setToken(token);
  const id = applicationId ?? application.parse(await rest.get(Routes.currentApplication())).id;
  return { rest, route: Routes.applicationCommands(id) };
}

async function compare({ rest, route }: Registry, options: RegisterOptions): Promise<CommandDiff> {
  const query = new URLSearchParams({ with_localizations: "true" });
  return diffCommands(options, presentCommands.parse(await rest.get(route, { query })));
}

/** What {@link registerCommands} would change; changes nothing. */
export async function pendingCommands(options: RegisterOptions): Promise<CommandDiff> {
  try {
    return await compare(await openRegistry(options), options);
  } catch (error) {
    throw registrationErrorOf(error);
  }
}

/** Makes the registered commands equal to the specs, in one call, only when something differs. */
export async function registerCommands(options: RegisterOptions): Promise<CommandDiff> {
  try {
    const registry = await openRegistry(options);
    const diff = await compare(registry, options);
    if (!isUpToDate(diff)) await registry.rest.put(registry.route, { body: wantedOf(options) });
    return diff;
  } catch (error) {
    throw registrationErrorOf(error);
  }
}
