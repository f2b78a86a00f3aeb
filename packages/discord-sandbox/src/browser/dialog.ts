import { element, uniqueId, type Child } from "./element.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** Opens a form over the page; it is sent once `fault` finds no field that is to be put right first. */
export function openDialog(
  view: View,
  parts: {
    readonly title: string;
    readonly content: Child;
    readonly submit: string;
    readonly first: HTMLElement | undefined;
    readonly fault: () => HTMLElement | undefined;
    readonly send: () => void;
  },
): void {
  const titleId = uniqueId("dialog");
  const dialog = element("dialog", { class: "dialog", "aria-labelledby": titleId });
  const close = (): void => dialog.close();
  const form = element(
    "form",
    { method: "dialog", novalidate: true },
    element("h2", { id: titleId }, parts.title),
    parts.content,
    element(
      "div",
      { class: "command-actions" },
      element(
        "button",
        { type: "button", class: "button secondary", onclick: close },
        texts[view.locale].cancel,
      ),
      element("button", { type: "submit", class: "button primary" }, parts.submit),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wrong = parts.fault();
    if (wrong) return wrong.focus();
    close();
    parts.send();
  });
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  parts.first?.focus();
}
