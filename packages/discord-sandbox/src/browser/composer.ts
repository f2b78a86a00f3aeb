import { createAttachmentTray } from "./attachment-tray.ts";
import { createBotChoices } from "./bot-choices.ts";
import { createCommandForm } from "./command-form.ts";
import { element } from "./element.ts";
import { createListbox } from "./listbox.ts";
import { matchCommands } from "./match-commands.ts";
import { parseLine, type Names, type TypedCommand } from "./parse-line.ts";
import type { CommandView, OptionValue } from "./protocol.ts";
import { suggestNext } from "./suggest.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** Where commands and messages are written. */
export interface Composer {
  readonly root: HTMLElement;
  /** What has been typed and not been sent. */
  readonly draft: string;
  /** Puts the focus here; a text replaces what was typed. */
  focus(text?: string): void;
  /** Opens a command that can be used here. */
  open(name: string, values?: Readonly<Record<string, OptionValue>>): void;
}

/** The commands that can be used in a channel. */
function commandsIn(view: View, channel: string): readonly CommandView[] {
  const guild = view.guildOf(channel);
  return view.state.commands.filter(({ inDm, guilds }) => (guild ? guilds.includes(guild.id) : inDm));
}

export function createComposer(view: View, channel: string, draft = ""): Composer {
  const words = texts[view.locale];
  const field = element("input", {
    type: "text",
    class: "composer-field",
    placeholder: words.placeholder,
    "aria-label": words.composer,
    enterkeyhint: "send",
    maxlength: 2000,
    value: draft,
  });
  const listbox = createListbox(field, words.commands);
  const tray = createAttachmentTray(view);
  const button = element("button", { type: "submit", class: "button primary" }, words.send);
  const line = element("form", { class: "composer-line", novalidate: true }, tray.button, field, button);
  const root = element("div", { class: "composer" }, listbox.list, tray.list, line);

  const run = (command: CommandView, options: Readonly<Record<string, OptionValue>>): void =>
    void view.act("slash", { command: command.name, channel, options });

  const close = (): void => {
    root.replaceChildren(listbox.list, tray.list, line);
    field.value = "";
    field.focus();
  };

  const open = (command: CommandView, values?: Readonly<Record<string, OptionValue>>): void => {
    const form = createCommandForm(view, command, channel, {
      ...(values && { values }),
      onDone: (given) => {
        close();
        if (given) run(command, given);
      },
    });
    root.replaceChildren(form.root);
    form.focus();
  };

  const choose = (command: CommandView): void => {
    field.value = "";
    if (command.options.length > 0) return open(command);
    run(command, {});
  };

  const names = (): Names => {
    const { people, bot } = view.state;
    const { channels = [], roles = [] } = view.guildOf(channel) ?? {};
    return { people, bot, channels, roles, picked: choices.valueOf };
  };
  const parse = (): TypedCommand | undefined => parseLine(commandsIn(view, channel), field.value, names());

  /** Puts a word where one is being typed: after the last colon, or after the last space. */
  const put = (word: string, isValue: boolean): void => {
    const before = field.value.replace(isValue ? /(?<=:)[^:]*$/u : /\S*$/u, "");
    const quoted = isValue && /\s\S*:/u.test(word) ? `"${word}"` : word;
    field.value = `${before}${quoted}${isValue ? " " : ""}`;
    field.focus();
    suggest();
  };
  const choices = createBotChoices(view, channel, { listbox, put: (word) => put(word, true) });

  const suggestCommands = (): void => {
    const fitting = matchCommands(commandsIn(view, channel), field.value);
    const entries = fitting.map((command) => ({
      content: [
        element("b", {}, `/${command.label}`),
        " ",
        command.label !== command.name && element("span", { class: "other-name" }, `/${command.name}`),
        element("span", { class: "hint" }, command.description),
      ],
      choose: () => choose(command),
    }));
    listbox.show(entries, entries.length === 0 ? words.noCommand : undefined);
  };

  const suggest = (): void => {
    choices.cancel();
    if (!field.value.startsWith("/")) return listbox.hide();
    const typed = /\s/u.test(field.value) ? parse() : undefined;
    const isMore = typed !== undefined && (/\s$/u.test(field.value) || typed.word !== "" || typed.current);
    if (!typed || !isMore) return suggestCommands();
    if (typed.current?.option.autocomplete === true) return choices.ask(typed);
    return listbox.show(suggestNext(view, typed, names(), put), undefined, true);
  };

  /** Runs a whole line; what is missing or does not fit is asked for in the command's form. */
  const send = (typed: TypedCommand): void => {
    const { command, values, complete } = typed;
    field.value = "";
    if (Object.keys(values).length === 0 && typed.word === "") return choose(command);
    if (complete) run(command, values);
    else open(command, values);
  };

  field.addEventListener("input", suggest);
  field.addEventListener("focus", suggest);
  line.addEventListener("submit", (event) => {
    event.preventDefault();
    choices.cancel();
    const text = field.value.trim();
    const typed = text.startsWith("/") ? parse() : undefined;
    listbox.hide();
    if (typed) return send(typed);
    if (text.startsWith("/")) return suggest();
    const files = tray.take();
    if (text === "" && files.length === 0) return;
    field.value = "";
    void view.act("say", { channel, text, files });
  });
  return {
    root,
    get draft() {
      return field.value;
    },
    open(name, values) {
      const command = commandsIn(view, channel).find((one) => one.name === name);
      if (command) open(command, values);
    },
    focus(text) {
      if (!root.contains(line)) close();
      if (text !== undefined) field.value = text;
      field.focus();
      suggest();
    },
  };
}
