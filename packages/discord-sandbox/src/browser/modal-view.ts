import { openDialog } from "./dialog.ts";
import { element, uniqueId } from "./element.ts";
import { drawMarkdown } from "./markdown-view.ts";
import type { ActionView, FieldView } from "./protocol.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function createControl(view: View, field: FieldView): Control {
  const { value, placeholder, max: maxlength } = field;
  if (field.options.length > 0) {
    const empty = element("option", { value: "" }, texts[view.locale].choose);
    return element(
      "select",
      {},
      empty,
      field.options.map((one) => element("option", { value: one.value }, one.label)),
    );
  }
  if (field.long) return element("textarea", { placeholder, maxlength, rows: 4 }, value);
  return element("input", { type: "text", value, placeholder, maxlength });
}

function faultOf(view: View, { required, min, max }: FieldView, value: string): string {
  const words = texts[view.locale];
  if (value === "") return required ? words.needed : "";
  const length = Array.from(value).length;
  return length >= min && length <= max ? "" : words.letters(String(min), String(max));
}

function createField(
  view: View,
  field: FieldView,
): { root: HTMLElement; control: Control; check: () => boolean; entry: () => readonly [string, string] } {
  const words = texts[view.locale];
  const id = uniqueId("modal");
  const control = createControl(view, field);
  const error = element("p", { class: "error", id: `${id}-error`, role: "alert" });
  control.id = id;
  control.setAttribute("aria-describedby", `${id}-hint ${id}-error`);
  control.setAttribute("aria-required", String(field.required));
  const mark = element(
    "span",
    { class: field.required ? "required" : "optional" },
    field.required ? words.required : words.optional,
  );
  return {
    control,
    entry: () => [field.customId, control.value] as const,
    check() {
      const fault = faultOf(view, field, control.value);
      error.textContent = fault;
      control.setAttribute("aria-invalid", String(fault !== ""));
      return fault === "";
    },
    root: element(
      "div",
      { class: "option" },
      element("label", { for: id }, field.label, " ", mark),
      element("div", { class: "control" }, control),
      element("p", { class: "hint", id: `${id}-hint` }, field.description),
      error,
    ),
  };
}

/** Opens the form a bot has answered with. */
export function openModal(view: View, action: ActionView): void {
  const { modal } = action;
  if (!modal) return;
  const fields = modal.fields.map((field) => createField(view, field));
  openDialog(view, {
    title: modal.title,
    content: [modal.texts.flatMap((text) => drawMarkdown(view, text)), fields.map(({ root }) => root)],
    submit: texts[view.locale].submit,
    first: fields[0]?.control,
    fault() {
      // All are looked at, so that each shows what is wrong with it.
      const wrong = fields.flatMap(({ check, control }) => (check() ? [] : [control]));
      return wrong[0];
    },
    send() {
      const values = Object.fromEntries(fields.map(({ entry }) => entry()));
      void view.act("modal", { action: action.id, channel: action.channelId, values });
    },
  });
}
