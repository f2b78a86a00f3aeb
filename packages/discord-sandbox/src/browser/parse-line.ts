import { fold } from "./match-commands.ts";
import type { CommandView, FileValue, OptionValue, OptionView, PageState, PlaceView } from "./protocol.ts";

/** Whom and what a value can name. */
export interface Names extends Pick<PageState, "bot"> {
  readonly people: readonly PlaceView[];
  readonly channels: readonly PlaceView[];
  readonly roles: readonly PlaceView[];
  /** The value of a choice of the bot's that was picked for an option by its name. */
  readonly picked?: (option: string, name: string) => string | number | undefined;
}

/** A line that begins with a command: `/demo race surface:beale lr:0.01`. */
export interface TypedCommand {
  readonly command: CommandView;
  readonly values: Readonly<Record<string, Exclude<OptionValue, FileValue>>>;
  /** Everything that was typed is understood, and nothing that is required is missing. */
  readonly complete: boolean;
  /** The option whose value is being typed, and what there is of it. */
  readonly current: { readonly option: OptionView; readonly text: string } | undefined;
  /** The last word, where it is no value: perhaps the beginning of an option's name. */
  readonly word: string;
}

interface Part {
  readonly option: OptionView;
  readonly text: string;
}

/** The command at the start of the line, and what follows it. */
function splitCommand(
  commands: readonly CommandView[],
  typed: string,
): { readonly command: CommandView; readonly tail: string } | undefined {
  const line = typed.replace(/^\//u, "");
  const words = line.split(/\s+/u);
  const found = commands.flatMap((command) =>
    [command.label, command.name].map((name) => ({
      command,
      length: name.split(" ").length,
      name: fold(name),
    })),
  );
  const [best] = found
    .filter(({ name, length }) => fold(words.slice(0, length).join(" ")) === name)
    .toSorted((a, b) => b.length - a.length);
  if (!best) return undefined;
  const pattern = new RegExp(`^\\s*(?:\\S+\\s*){${best.length}}`, "u");
  return { command: best.command, tail: line.replace(pattern, "") };
}

function optionNamed(command: CommandView, name: string): OptionView | undefined {
  const wanted = fold(name);
  return command.options.find((option) => fold(option.name) === wanted || fold(option.label) === wanted);
}

/** The values by option, and the words before the first of them. */
function splitValues(
  command: CommandView,
  tail: string,
): { readonly parts: readonly Part[]; readonly free: string } {
  // A colon between quotation marks names nothing.
  const masked = tail.replaceAll(/(?<=:\s*)"[^"]*"/gu, (quoted) => "\0".repeat(quoted.length));
  const marks = Array.from(masked.matchAll(/(?:^|\s)([^\s:"]+):/gu)).flatMap((match) => {
    const option = optionNamed(command, match[1] ?? "");
    return option ? [{ option, from: match.index, to: match.index + match[0].length }] : [];
  });
  const parts = marks.map(({ option, to }, index) => ({
    option,
    text: tail.slice(to, marks[index + 1]?.from ?? tail.length),
  }));
  return { parts, free: tail.slice(0, marks[0]?.from ?? tail.length).trim() };
}

function unquote(text: string): string {
  const trimmed = text.trim();
  return /^".*"$/su.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  예: true,
  false: false,
  no: false,
  아니요: false,
};

function idOf(
  list: readonly { readonly id: string; readonly name: string }[],
  text: string,
): string | undefined {
  const wanted = fold(text.replace(/^[@#]/u, ""));
  return list.find(({ id, name }) => id === wanted || fold(name.replace(/^[@#]/u, "")) === wanted)?.id;
}

/** The value that the text stands for; undefined where it stands for none. */
function valueOf(
  option: OptionView,
  text: string,
  names: Names,
): Exclude<OptionValue, FileValue> | undefined {
  const chosen = names.picked?.(option.name, text);
  if (chosen !== undefined) return chosen;
  const wanted = fold(text);
  if (option.choices.length > 0)
    return option.choices.find(({ value, label }) => fold(String(value)) === wanted || fold(label) === wanted)
      ?.value;
  switch (option.kind) {
    case "number":
    case "integer": {
      const number = Number(text);
      const fits = number >= (option.min ?? -Infinity) && number <= (option.max ?? Infinity);
      return fits && (option.kind === "number" || Number.isInteger(number)) ? number : undefined;
    }
    case "boolean":
      return truths[wanted];
    case "user":
      return idOf([...names.people, names.bot], text);
    case "channel":
      return idOf(names.channels, text);
    case "role":
      return idOf(names.roles, text);
    case "mentionable":
      return idOf(names.roles, text) ?? idOf([...names.people, names.bot], text);
    case "attachment":
      return undefined;
    case "string":
    default: {
      const length = Array.from(text).length;
      return length >= (option.min ?? 0) && length <= (option.max ?? 6000) ? text : undefined;
    }
  }
}

/** Takes a typed line apart; undefined where no command stands at its start. */
export function parseLine(
  commands: readonly CommandView[],
  typed: string,
  names: Names,
): TypedCommand | undefined {
  const split = splitCommand(commands, typed);
  if (!split) return undefined;
  const { command, tail } = split;
  const { parts, free } = splitValues(command, tail);
  // A line without names is the value of the first text: `/ask What is momentum?`
  const [first] = command.options;
  const whole = parts.length === 0 && free !== "" && first?.kind === "string" && first.choices.length === 0;
  const given = whole ? [{ option: first, text: free }] : parts;
  const read = given.map(({ option, text }) => ({ option, text: unquote(text) }));
  const values = read.flatMap(({ option, text }) => {
    const value = text === "" ? undefined : valueOf(option, text, names);
    // What does not fit is kept as it is, for the form to point at.
    return text === "" ? [] : [[option.name, value ?? text, value !== undefined] as const];
  });
  const isLacking = command.options.some(
    ({ required, name }) => required && !values.some(([key]) => key === name),
  );
  const last = parts.at(-1);
  const isNaming = last !== undefined && /\s$/u.test(last.text) && !last.text.trim().startsWith('"');
  return {
    command,
    values: Object.fromEntries(values.map(([name, value]) => [name, value])),
    complete: !isLacking && values.every(([, , fits]) => fits) && (whole || free === ""),
    current: last && !isNaming ? { option: last.option, text: last.text.trim() } : undefined,
    word: last ? "" : free,
  };
}
