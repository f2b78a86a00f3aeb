import { element, uniqueId, type Child } from "./element.ts";

export interface ListEntry {
  readonly content: readonly Child[];
  choose(): void;
}

/** A list under a text field that is moved through with the arrow keys while the field keeps the focus. */
export interface Listbox {
  readonly list: HTMLElement;
  /** Marks the first entry unless `unmarked`: then Enter is the field's until an arrow is pressed. */
  show(entries: readonly ListEntry[], note?: string, unmarked?: boolean): void;
  hide(): void;
  readonly isOpen: boolean;
}

/** The combobox pattern of the ARIA practices guide. */
export function createListbox(field: HTMLInputElement, label: string): Listbox {
  const list = element("div", {
    class: "listbox",
    role: "listbox",
    id: uniqueId("list"),
    "aria-label": label,
    hidden: true,
  });
  let entries: readonly ListEntry[] = [];
  let current = -1;
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-expanded", "false"],
    ["aria-controls", list.id],
    ["autocomplete", "off"],
  ] as const) {
    field.setAttribute(name, value);
  }

  const options = (): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const mark = (index: number): void => {
    current = index;
    for (const [at, option] of options().entries()) {
      option.setAttribute("aria-selected", String(at === index));
      if (at === index) {
        field.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    }
    if (index < 0) field.removeAttribute("aria-activedescendant");
  };
  const hide = (): void => {
    list.hidden = true;
    entries = [];
    field.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const choose = (index: number): void => {
    const entry = entries[index];
    hide();
    entry?.choose();
  };
  field.addEventListener("keydown", (event) => {
    if (list.hidden || entries.length === 0 || event.isComposing) return;
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined)
      mark((current + move + entries.length + (current < 0 && move < 0 ? 1 : 0)) % entries.length);
    else if (event.key === "Escape") hide();
    else if ((event.key === "Enter" || event.key === "Tab") && current >= 0) choose(current);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  field.addEventListener("blur", () => hide());
  return {
    list,
    hide,
    get isOpen() {
      return !list.hidden;
    },
    show(given, note, unmarked = false) {
      entries = given;
      const rows = given.map(({ content }, index) => {
        const row = element(
          "div",
          { role: "option", id: uniqueId("option"), "aria-selected": "false" },
          content,
        );
        // The field must not lose the focus before the click arrives.
        row.addEventListener("mousedown", (event) => event.preventDefault());
        row.addEventListener("click", () => choose(index));
        return row;
      });
      list.replaceChildren(...rows);
      if (note !== undefined) list.append(element("p", { class: "note", role: "status" }, note));
      list.hidden = given.length === 0 && note === undefined;
      field.setAttribute("aria-expanded", String(!list.hidden));
      mark(given.length > 0 && !unmarked ? 0 : -1);
    },
  };
}
