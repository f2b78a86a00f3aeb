import { openDialog } from "./dialog.ts";
import { element, uniqueId } from "./element.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** Asks who else plays, and whether they manage the server. */
export function askName(view: View, onName: (name: string) => void): void {
  const words = texts[view.locale];
  const field = element("input", {
    type: "text",
    maxlength: 32,
    "aria-label": words.name,
    autocomplete: "off",
  });
  const tick = element("input", { type: "checkbox", id: uniqueId("manages") });
  const name = (): string => field.value.trim();
  openDialog(view, {
    title: words.newUserTitle,
    content: element(
      "div",
      {},
      element("div", { class: "control" }, field),
      element("p", { class: "tick" }, tick, " ", element("label", { for: tick.id }, words.mayManage)),
    ),
    submit: words.add,
    first: field,
    fault: () => (name() === "" ? field : undefined),
    send: () => void join(),
  });

  async function join(): Promise<void> {
    if (tick.checked) await view.act("appoint", { name: name() });
    onName(name());
  }
}
