import { ApplicationCommandOptionType, type APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { suggestion } from "../state/known-keys.ts";
import { textLength } from "../state/text-length.ts";
import type { CommandPath } from "./find-command.ts";
import type { GivenValue } from "./given-value.ts";

/** What a user typed or picked, by option name. Users, roles and channels by name or id; attachments as files. */
export type GivenOptions = Readonly<Record<string, GivenValue>>;

const kinds: Readonly<Record<number, "string" | "number" | "boolean">> = {
  [ApplicationCommandOptionType.String]: "string",
  [ApplicationCommandOptionType.Integer]: "number",
  [ApplicationCommandOptionType.Number]: "number",
  [ApplicationCommandOptionType.Boolean]: "boolean",
};

function rangeOf(option: APIApplicationCommandBasicOption): readonly [number, number] {
  if (option.type === ApplicationCommandOptionType.String) {
    return [option.min_length ?? 0, option.max_length ?? 6000];
  }
  const numeric =
    option.type === ApplicationCommandOptionType.Integer ||
    option.type === ApplicationCommandOptionType.Number;
  if (!numeric) return [-Infinity, Infinity];
  // https://docs.discord.com/developers/interactions/application-commands: from -2^53 to 2^53
  const bound = option.type === ApplicationCommandOptionType.Integer ? Number.MAX_SAFE_INTEGER : 2 ** 53;
  const { min_value = -bound, max_value = bound } = option;
  return [min_value, max_value];
}

function checkValue(option: APIApplicationCommandBasicOption, value: GivenValue): void {
  const { name, type } = option;
  const kind = kinds[type];
  // Users, roles, channels and files are looked up when they are sent.
  if (kind === undefined) return;
  if (typeof value !== kind) throw new TypeError(`${name} must be a ${kind}, got ${JSON.stringify(value)}`);
  if (type === ApplicationCommandOptionType.Integer && !Number.isInteger(value)) {
    throw new RangeError(`${name} must be an integer, got ${JSON.stringify(value)}`);
  }
  const choices = "choices" in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    const values = choices.map((choice) => JSON.stringify(choice.value)).join(", ");
    throw new RangeError(`${name} must be one of ${values}, got ${JSON.stringify(value)}`);
  }
  const size = typeof value === "string" ? textLength(value) : Number(value);
  const [min, max] = rangeOf(option);
  if (kind !== "boolean" && !(size >= min && size <= max)) {
    const what = kind === "string" ? " characters" : "";
    throw new RangeError(`${name} must be from ${min} to ${max}${what}, got ${size}`);
  }
}

/**
 * Throws what Discord's client would not let a user send. While an option with autocomplete is being typed, it is a text
 * that need not fit yet, and required options may still be missing.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-structure
 */
export function checkOptions(
  { name, options }: CommandPath,
  given: GivenOptions,
  { typing }: { readonly typing?: string } = {},
): void {
  const known = options.map((option) => option.name);
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    throw new RangeError(unknownOption(name, key, known));
  }
  for (const option of options) {
    const value = given[option.name];
    if (option.name === typing && "autocomplete" in option && option.autocomplete) continue;
    if (value !== undefined) checkValue(option, value);
    else if (option.required === true && typing === undefined) {
      throw new RangeError(`${option.name} must be given: /${name} requires it`);
    }
  }
}

/** What is wrong with an option that a command does not have. */
export function unknownOption(command: string, given: string, known: readonly string[]): string {
  return known.length === 0
    ? `/${command} must be given no options, got "${given}"`
    : `options of /${command} must be among ${known.join(", ")}, got "${given}"${suggestion(given, known)}`;
}
