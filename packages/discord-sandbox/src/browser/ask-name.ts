import { element, uniqueId } from "./element.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** Asks who else plays. */
export function askName({ locale }: View, onName: (name: string) => void): void {
  const words = texts[locale];
  const titleId = uniqueId("name");
  const field = element("input", {
    type: "text",
    maxlength: 32,
    "aria-label": words.name,
    autocomplete: "off",
  });
  const dialog = element("dialog", { class: "dialog", "aria-labelledby": titleId });
  const form = element(
    "form",
    { method: "dialog" },
    element("h2", { id: titleId }, words.newUserTitle),
    element("div", { class: "control" }, field),
    element(
      "div",
      { class: "command-actions" },
      element(
        "button",
        { type: "button", class: "button secondary", onclick: () => dialog.close() },
        words.cancel,
      ),
      element("button", { type: "submit", class: "button primary" }, words.add),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = field.value.trim();
    if (name === "") return field.focus();
    dialog.close();
    onName(name);
  });
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
}
