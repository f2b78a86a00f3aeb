import { element, uniqueId } from "./element.ts";
import { createFileField } from "./file-field.ts";
import type { FieldValue, FieldView } from "./protocol.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

type Node = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Control {
  readonly node: Node;
  value(): FieldValue;
  /** Letters of a text; how many choices or files. */
  size(): number;
  ready?(): Promise<void>;
}

/** A field of a bot's form. */
export interface ModalInput {
  readonly root: HTMLElement;
  readonly node: Node;
  /** Says at the field what is wrong with it; true where nothing is. */
  readonly check: () => boolean;
  readonly entry: () => readonly [customId: string, value: FieldValue];
  readonly ready: () => Promise<void>;
}

function choices(view: View, { options, max, required }: FieldView): Control {
  const multiple = max > 1;
  const empty = element("option", { value: "" }, required ? texts[view.locale].choose : "–");
  const node = element(
    "select",
    { multiple, ...(multiple && { size: Math.min(6, options.length) }) },
    !multiple && empty,
    options.map(({ value, label, chosen }) => element("option", { value, selected: chosen }, label)),
  );
  const chosen = (): readonly string[] =>
    Array.from(node.selectedOptions, ({ value }) => value).filter((value) => value !== "");
  return { node, value: chosen, size: () => chosen().length };
}

function createControl(view: View, field: FieldView): Control {
  const { value, placeholder, max: maxlength } = field;
  if (field.kind === "choices") return choices(view, field);
  if (field.kind === "tick") {
    const node = element("input", { type: "checkbox" });
    return { node, value: () => node.checked, size: () => Number(node.checked) };
  }
  if (field.kind === "files") {
    const files = createFileField(field.max > 1);
    const { node, ready } = files;
    return { node, ready, value: () => files.chosen, size: () => node.files?.length ?? 0 };
  }
  const node =
    field.kind === "text"
      ? element("textarea", { placeholder, maxlength, rows: 4 }, value)
      : element("input", { type: "text", value, placeholder, maxlength });
  return { node, value: () => node.value, size: () => Array.from(node.value).length };
}

function faultOf(view: View, { kind, required, min, max }: FieldView, size: number): string {
  const words = texts[view.locale];
  if (kind === "tick") return "";
  if (size === 0) return required ? words.needed : "";
  if (size >= min && size <= max) return "";
  const bounds = [String(min), String(max)] as const;
  return kind === "line" || kind === "text" ? words.letters(...bounds) : words.count(...bounds);
}

export function createModalField(view: View, field: FieldView): ModalInput {
  const words = texts[view.locale];
  const id = uniqueId("modal");
  const control = createControl(view, field);
  const { node } = control;
  const error = element("p", { class: "error", id: `${id}-error`, role: "alert" });
  node.id = id;
  node.setAttribute("aria-describedby", `${id}-hint ${id}-error`);
  node.setAttribute("aria-required", String(field.required));
  const mark = element(
    "span",
    { class: field.required ? "required" : "optional" },
    field.required ? words.required : words.optional,
  );
  return {
    node,
    entry: () => [field.customId, control.value()] as const,
    ready: () => control.ready?.() ?? Promise.resolve(),
    check() {
      const fault = faultOf(view, field, control.size());
      error.textContent = fault;
      node.setAttribute("aria-invalid", String(fault !== ""));
      return fault === "";
    },
    root: element(
      "div",
      { class: "option" },
      element("label", { for: id }, field.label, " ", mark),
      element("div", { class: "control" }, node),
      element("p", { class: "hint", id: `${id}-hint` }, field.description),
      error,
    ),
  };
}
