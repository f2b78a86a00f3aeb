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
  const words = texts[view.locale];
  const titleId = uniqueId("modal-title");
  const fields = modal.fields.map((field) => createField(view, field));
  const dialog = element("dialog", { "aria-labelledby": titleId, class: "dialog" });
  const form = element(
    "form",
    { method: "dialog", novalidate: true },
    element("h2", { id: titleId }, modal.title),
    modal.texts.flatMap((text) => drawMarkdown(view, text)),
    fields.map(({ root }) => root),
    element(
      "div",
      { class: "command-actions" },
      element(
        "button",
        { type: "button", class: "button secondary", onclick: () => dialog.close() },
        words.cancel,
      ),
      element("button", { type: "submit", class: "button primary" }, words.submit),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = fields.filter(({ check }) => !check());
    if (wrong.length > 0) return wrong[0]?.control.focus();
    const values = Object.fromEntries(fields.map(({ entry }) => entry()));
    dialog.close();
    void view.act("modal", { action: action.id, channel: action.channelId, values });
  });
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.control.focus();
}
