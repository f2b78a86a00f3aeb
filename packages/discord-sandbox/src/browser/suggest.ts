import { element, type Child } from "./element.ts";
import type { ListEntry } from "./listbox.ts";
import { fold } from "./match-commands.ts";
import type { Names, TypedCommand } from "./parse-line.ts";
import type { OptionView } from "./protocol.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** What can stand next in a typed line; `put` replaces the word that is being typed. */
export function suggestNext(
  view: View,
  typed: TypedCommand,
  names: Names,
  put: (word: string, isValue: boolean) => void,
): readonly ListEntry[] {
  const { command, values, current, word } = typed;
  if (current) {
    const wanted = fold(current.text);
    return namesFor(view, current.option, names)
      .filter((one) => fold(one).includes(wanted) && fold(one) !== wanted)
      .map((one) => ({ content: [one], choose: () => put(one, true) }));
  }
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

/** What a value can be called, where that is known beforehand. */
function namesFor(view: View, { kind, choices }: OptionView, names: Names): readonly string[] {
  if (choices.length > 0) return choices.map(({ label }) => label);
  const words = texts[view.locale];
  const users = [...names.people, names.bot].map(({ name }) => `@${name}`);
  const roles = names.roles.map(({ name }) => `@${name.replace(/^@/u, "")}`);
  const known: Readonly<Partial<Record<OptionView["kind"], readonly string[]>>> = {
    boolean: [words.yes, words.no],
    user: users,
    role: roles,
    mentionable: [...users, ...roles],
    channel: names.channels.map(({ name }) => `#${name}`),
  };
  return known[kind] ?? [];
}
