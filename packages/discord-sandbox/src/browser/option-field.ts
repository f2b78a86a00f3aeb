import { element, uniqueId, type Child } from "./element.ts";
import { createListbox } from "./listbox.ts";
import { createFileField } from "./file-field.ts";
import type { FileValue, OptionKind, OptionValue, OptionView } from "./protocol.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** One option of a command as a form field. */
export interface OptionField {
  readonly root: HTMLElement;
  readonly control: HTMLElement;
  /** Undefined: left empty. */
  read(): OptionValue | undefined;
  /** Resolves when what was chosen can be read. */
  readonly ready: () => Promise<void>;
  /** What is wrong, in the user's language; it is shown at the field. */
  check(): string | undefined;
}

/** What a bot offers while someone types. */
export interface Suggestion {
  readonly name: string;
  readonly value: string | number;
}

type Ask = (typed: string) => Promise<readonly Suggestion[] | null>;

interface Control {
  readonly node: HTMLElement;
  readonly beside?: HTMLElement;
  /** The text of the field, or the value that was picked for it. */
  text(): string;
  /** What was chosen in a field for files. */
  file?(): FileValue | undefined;
  ready?(): Promise<void>;
}

function selectControl(
  view: View,
  option: OptionView,
  choices: readonly (readonly [string, string])[],
  start: string,
): Control {
  const empty = option.required ? texts[view.locale].choose : "–";
  const node = element(
    "select",
    {},
    element("option", { value: "" }, empty),
    choices.map(([value, label]) => element("option", { value, selected: value === start }, label)),
  );
  return { node, text: () => node.value };
}

/** The bot's answer; null where none came. */
export function toSuggestions(answer: unknown): readonly Suggestion[] | null {
  const list = typeof answer === "object" && answer !== null && "choices" in answer ? answer.choices : null;
  return Array.isArray(list) ? list : null;
}

function suggestControl(view: View, option: OptionView, start: string, ask: Ask): Control {
  const words = texts[view.locale];
  const node = element("input", { type: "text", value: start });
  const listbox = createListbox(node, option.label);
  let picked: Suggestion | undefined;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    asked += 1;
    const own = asked;
    if (!listbox.isOpen) listbox.show([], words.loadingChoices);
    const found = await ask(node.value).catch(() => null);
    if (own !== asked || document.activeElement !== node) return;
    const entries = (found ?? []).map((suggestion) => ({
      content: [suggestion.name],
      choose: () => {
        picked = suggestion;
        node.value = suggestion.name;
      },
    }));
    listbox.show(
      entries,
      found === null ? words.noResponse : entries.length === 0 ? words.noChoices : undefined,
    );
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), 150);
  };
  node.addEventListener("input", () => {
    picked = undefined;
    soon();
  });
  node.addEventListener("focus", soon);
  return {
    node,
    beside: listbox.list,
    text: () => (picked?.name === node.value ? String(picked.value) : node.value),
  };
}

/** What can be named: users, roles, channels, by the option's kind. */
function namedBy(view: View, kind: OptionKind, channelId: string): readonly (readonly [string, string])[] {
  const { people, bot } = view.state;
  const guild = view.guildOf(channelId);
  const users = [...people, bot].map(({ id, name }) => [id, name] as const);
  const roles = (guild?.roles ?? []).map(({ id, name }) => [id, `@${name.replace(/^@/u, "")}`] as const);
  const channels = (guild?.channels ?? []).map(({ id, name }) => [id, `#${name}`] as const);
  const all: Readonly<Partial<Record<OptionKind, readonly (readonly [string, string])[]>>> = {
    user: users,
    role: roles,
    mentionable: [...users, ...roles],
    channel: channels,
  };
  return all[kind] ?? [];
}

function fileControl(): Control {
  const field = createFileField(false);
  const { node, ready } = field;
  return { node, ready, file: () => field.chosen[0], text: () => node.files?.[0]?.name ?? "" };
}

function createControl(
  view: View,
  option: OptionView,
  start: string,
  { ask, channel }: { readonly ask: Ask; readonly channel: string },
): Control {
  const words = texts[view.locale];
  const { choices, kind, autocomplete } = option;
  if (kind === "attachment") return fileControl();
  if (choices.length > 0) {
    return selectControl(
      view,
      option,
      choices.map(({ value, label }) => [String(value), label] as const),
      start,
    );
  }
  if (kind === "boolean")
    return selectControl(
      view,
      option,
      [
        ["true", words.yes],
        ["false", words.no],
      ],
      start,
    );
  const named = namedBy(view, kind, channel);
  if (named.length > 0) return selectControl(view, option, named, start);
  if (autocomplete) return suggestControl(view, option, start, ask);
  const mode = kind === "number" ? "decimal" : kind === "integer" ? "numeric" : "text";
  const node = element("input", { type: "text", inputmode: mode, value: start, autocomplete: "off" });
  return { node, text: () => node.value };
}

function faultOf(view: View, option: OptionView, text: string): string | undefined {
  const words = texts[view.locale];
  const { kind, min, max, required } = option;
  if (text === "") return required ? words.needed : undefined;
  if (kind === "number" || kind === "integer") {
    const number = Number(text);
    if (!Number.isFinite(number)) return words.notNumber;
    if (kind === "integer" && !Number.isInteger(number)) return words.notInteger;
    const fits = number >= (min ?? -Infinity) && number <= (max ?? Infinity);
    return fits ? undefined : words.range(String(min ?? "−∞"), String(max ?? "∞"));
  }
  const length = Array.from(text).length;
  const fits = kind !== "string" || (length >= (min ?? 0) && length <= (max ?? 6000));
  return fits ? undefined : words.letters(String(min ?? 0), String(max ?? 6000));
}

function toValue({ kind }: OptionView, text: string): OptionValue {
  if (kind === "number" || kind === "integer") return Number(text);
  return kind === "boolean" ? text === "true" : text;
}

/** Makes the field of an option; `ask` fetches suggestions for one with autocomplete. */
export function createOptionField(
  view: View,
  option: OptionView,
  start: OptionValue | undefined,
  settings: {
    /** Where the command is used. */
    readonly channel: string;
    readonly ask: (typed: string) => Promise<unknown>;
  },
): OptionField {
  const words = texts[view.locale];
  const { channel } = settings;
  const first = start === undefined || typeof start === "object" ? "" : String(start);
  const ask = async (typed: string): Promise<readonly Suggestion[] | null> =>
    toSuggestions(await settings.ask(typed));
  const control = createControl(view, option, first, { ask, channel });
  const id = uniqueId("option");
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const error = element("p", { class: "error", id: errorId, role: "alert" });
  for (const [name, value] of [
    ["id", id],
    ["name", option.name],
    ["aria-describedby", `${hintId} ${errorId}`],
    ["aria-required", String(option.required)],
  ] as const) {
    control.node.setAttribute(name, value);
  }
  const mark: Child = element(
    "span",
    { class: option.required ? "required" : "optional" },
    option.required ? words.required : words.optional,
  );
  const check = (): string | undefined => {
    const fault = faultOf(view, option, control.text().trim());
    error.textContent = fault ?? "";
    control.node.setAttribute("aria-invalid", String(fault !== undefined));
    return fault;
  };
  control.node.addEventListener("change", check);
  return {
    root: element(
      "div",
      { class: "option" },
      element("label", { for: id }, option.label, " ", mark),
      element("div", { class: "control" }, control.node, control.beside),
      element("p", { class: "hint", id: hintId }, option.description),
      error,
    ),
    control: control.node,
    check,
    ready: () => control.ready?.() ?? Promise.resolve(),
    read() {
      if (control.file) return control.file();
      const text = control.text().trim();
      return text === "" ? undefined : toValue(option, text);
    },
  };
}
