import { ApplicationCommandOptionType, type APIApplicationCommandBasicOption } from "discord-api-types/v10";
import { type GivenOptions, unknownOption } from "./check-options.ts";
import type { CommandPath } from "./find-command.ts";

/** A typed command with the values of its options. */
export interface ParsedLine {
  readonly found: CommandPath;
  readonly options: GivenOptions;
}

function toValue({ name, type }: APIApplicationCommandBasicOption, text: string): string | number | boolean {
  if (type === ApplicationCommandOptionType.Integer || type === ApplicationCommandOptionType.Number) {
    const number = text.trim() === "" ? Number.NaN : Number(text);
    if (Number.isNaN(number)) throw new TypeError(`${name} must be a number, got "${text}"`);
    return number;
  }
  if (type !== ApplicationCommandOptionType.Boolean) return text;
  if (/^(true|yes|on)$/i.test(text)) return true;
  if (/^(false|no|off)$/i.test(text)) return false;
  throw new TypeError(`${name} must be true or false, got "${text}"`);
}

/** A choice is typed by its name or its value. */
function toChoice(option: APIApplicationCommandBasicOption, text: string): string | number | boolean {
  const choices = "choices" in option ? (option.choices ?? []) : [];
  const chosen = choices.find(
    ({ name, value }) => String(value) === text || name.toLowerCase() === text.toLowerCase(),
  );
  return chosen?.value ?? toValue(option, text);
}

function unquote(text: string): string {
  return /^"(.*)"$/s.exec(text)?.[1] ?? text;
}

/** Where each `name:` of an option begins, in order; a name inside quotes is text. */
function marks(
  rest: string,
): readonly { readonly name: string; readonly at: number; readonly end: number }[] {
  const quoted = Array.from(
    rest.matchAll(/"[^"]*"/g),
    ({ index, 0: text }) => [index, index + text.length] as const,
  );
  const inQuotes = (at: number): boolean => quoted.some(([from, to]) => at > from && at < to);
  return Array.from(rest.matchAll(/(?:^|\s)([\p{L}\p{N}_-]+):(?!\/\/)/gu), (match) => {
    const at = match.index + match[0].length - (match[1] ?? "").length - 1;
    return { name: match[1] ?? "", at, end: match.index + match[0].length };
  }).filter(({ at }) => !inQuotes(at));
}

/**
 * Reads `/demo race surface:beale lr:0.01`: the command, then options by name. A value reaches to the next option of
 * the command; quotes keep what looks like one. Undefined when no command begins so.
 */
export function parseLine(commands: readonly CommandPath[], line: string): ParsedLine | undefined {
  const typed = line.trim().replace(/^\//, "").replaceAll(/\s+/g, " ");
  const found = commands
    .filter(({ name }) => typed === name || typed.startsWith(`${name} `))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (!found) return undefined;
  const rest = typed.slice(found.name.length).trim();
  if (rest === "") return { found, options: {} };
  const names = found.options.map(({ name }) => name);
  const known = marks(rest).filter(({ name }) => names.includes(name));
  const first = known[0];
  if (!first || first.at > 0) {
    const word = /^[^\s:]+/.exec(rest)?.[0] ?? rest;
    throw new RangeError(unknownOption(found.name, word, names));
  }
  const options = known.map(({ name, end }, index) => {
    const option = found.options.find((one) => one.name === name);
    const text = unquote(rest.slice(end, known[index + 1]?.at).trim());
    return [name, option ? toChoice(option, text) : text] as const;
  });
  return { found, options: Object.fromEntries(options) };
}
