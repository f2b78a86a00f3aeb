import type { Listbox } from "./listbox.ts";
import { toSuggestions, type Suggestion } from "./option-field.ts";
import type { TypedCommand } from "./parse-line.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** What the bot offers for the value that is being typed in a line. */
export interface BotChoices {
  /** Asks the bot, a moment after the last letter, and shows its answer. */
  ask(typed: TypedCommand): void;
  /** Forgets a question whose answer is no longer wanted. */
  cancel(): void;
  /** The value behind the name of a choice that was picked for this option. */
  readonly valueOf: (option: string, name: string) => string | number | undefined;
}

/** Letters come faster than answers: so long a pause is waited for, in milliseconds. */
const pause = 150;

export function createBotChoices(
  view: View,
  channel: string,
  parts: { readonly listbox: Listbox; readonly put: (word: string) => void },
): BotChoices {
  const words = texts[view.locale];
  const { listbox, put } = parts;
  const picked = new Map<string, Suggestion>();
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async ({ command, values, current }: TypedCommand): Promise<void> => {
    if (!current) return;
    const { option, text } = current;
    const own = ++asked;
    const answer = await view.act("autocomplete", {
      command: command.name,
      channel,
      options: { ...values, [option.name]: text },
      focused: option.name,
    });
    if (own !== asked) return;
    const found = toSuggestions(answer);
    const entries = (found ?? []).map((suggestion) => ({
      content: [suggestion.name],
      choose() {
        picked.set(option.name, suggestion);
        put(suggestion.name);
      },
    }));
    const note = found === null ? words.noResponse : words.noChoices;
    listbox.show(entries, entries.length === 0 ? note : undefined, true);
  };

  return {
    ask(typed) {
      clearTimeout(timer);
      asked += 1;
      if (!listbox.isOpen) listbox.show([], words.loadingChoices);
      timer = setTimeout(() => void look(typed), pause);
    },
    cancel() {
      clearTimeout(timer);
      asked += 1;
    },
    valueOf(option, name) {
      const choice = picked.get(option);
      return choice?.name === name ? choice.value : undefined;
    },
  };
}
