import { openDialog } from "./dialog.ts";
import { element } from "./element.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** Asks who else plays. */
export function askName(view: View, onName: (name: string) => void): void {
  const words = texts[view.locale];
  const field = element("input", {
    type: "text",
    maxlength: 32,
    "aria-label": words.name,
    autocomplete: "off",
  });
  const name = (): string => field.value.trim();
  openDialog(view, {
    title: words.newUserTitle,
    content: element("div", { class: "control" }, field),
    submit: words.add,
    first: field,
    fault: () => (name() === "" ? field : undefined),
    send: () => onName(name()),
  });
}
