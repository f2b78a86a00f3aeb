import { element, uniqueId } from "./element.ts";
import { createOptionField, type OptionField } from "./option-field.ts";
import type { CommandView, OptionValue } from "./protocol.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** A command being filled in. */
export interface CommandForm {
  readonly root: HTMLElement;
  focus(): void;
}

type Values = Readonly<Record<string, OptionValue>>;

function readAll(fields: readonly (readonly [string, OptionField])[]): Values {
  return Object.fromEntries(
    fields.flatMap(([name, field]) => {
      const value = field.read();
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Draws the form of a command; `onDone` is told the values, or undefined when it was called off. */
export function createCommandForm(
  view: View,
  command: CommandView,
  channel: string,
  settings: { readonly values?: Values; readonly onDone: (values: Values | undefined) => void },
): CommandForm {
  const words = texts[view.locale];
  const titleId = uniqueId("command");
  const fields = command.options.map((option) => {
    const ask = (typed: string): Promise<unknown> => {
      const given = Object.entries(readAll(fields)).filter(([, value]) => typeof value !== "object");
      const options = { ...Object.fromEntries(given), [option.name]: typed };
      return view.act("autocomplete", { command: command.name, channel, options, focused: option.name });
    };
    const start = settings.values?.[option.name];
    return [option.name, createOptionField(view, option, start, { channel, ask })] as const;
  });
  const send = element("button", { type: "submit", class: "button primary" }, words.send);
  const cancel = (): void => settings.onDone(undefined);
  const root = element(
    "form",
    { class: "command-form", "aria-labelledby": titleId, novalidate: true },
    element(
      "div",
      { class: "command-head" },
      element("h2", { id: titleId }, `/${command.label}`),
      element("p", {}, command.description),
    ),
    element(
      "div",
      { class: "options" },
      fields.map(([, field]) => field.root),
    ),
    element(
      "div",
      { class: "command-actions" },
      element("button", { type: "button", class: "button secondary", onclick: cancel }, words.cancel),
      send,
    ),
  );
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = fields.filter(([, field]) => field.check() !== undefined);
    if (wrong.length > 0) wrong[0]?.[1].control.focus();
    else
      void Promise.all(fields.map(([, field]) => field.ready())).then(() => settings.onDone(readAll(fields)));
  });
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") cancel();
  });
  return {
    root,
    focus() {
      const empty = fields.find(([, field]) => field.read() === undefined)?.[1];
      const needed = command.options.some(({ required }) => required);
      (needed && empty
        ? empty.control
        : fields.length > 0 && !settings.values
          ? fields[0]?.[1].control
          : send
      )?.focus();
    },
  };
}
