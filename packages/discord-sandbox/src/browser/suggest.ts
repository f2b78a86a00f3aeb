import { element, type Child } from "./element.ts";
import type { ListEntry } from "./listbox.ts";
import { fold } from "./match-commands.ts";
import type { TypedCommand } from "./parse-line.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** What can stand next in a typed line; `put` replaces the word that is being typed. */
export function suggestNext(
  view: View,
  typed: TypedCommand,
  put: (word: string, isValue: boolean) => void,
): readonly ListEntry[] {
  const { command, values, current, word } = typed;
  if (current) return suggestValues(view, typed, put);
  return command.options
    .filter(({ name }) => !(name in values))
    .filter(({ label, name }) => [label, name].some((one) => fold(one).startsWith(fold(word))))
    .map(({ label, description, required }) => ({
      content: [
        element("b", {}, `${label}:`),
        required && element("span", { class: "required" }, ` ${texts[view.locale].required}`),
        element("span", { class: "hint" }, description),
      ] satisfies readonly Child[],
      choose: () => put(`${label}:`, false),
    }));
}

function suggestValues(
  view: View,
  { current }: TypedCommand,
  put: (word: string, isValue: boolean) => void,
): readonly ListEntry[] {
  if (!current) return [];
  const words = texts[view.locale];
  const { people, bot, channels } = view.state;
  const { kind, choices } = current.option;
  const named: Readonly<Partial<Record<typeof kind, readonly string[]>>> = {
    boolean: [words.yes, words.no],
    user: [...people, bot].map(({ name }) => `@${name}`),
    channel: channels.map(({ name }) => `#${name}`),
  };
  const all = choices.length > 0 ? choices.map(({ label }) => label) : (named[kind] ?? []);
  const wanted = fold(current.text);
  return all
    .filter((one) => fold(one).includes(wanted) && fold(one) !== wanted)
    .map((one) => ({ content: [one], choose: () => put(one, true) }));
}
