import { element } from "./element.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** Other users beside this one, each on a page of their own. */
export function drawPanes(
  view: View,
  names: readonly string[],
  actions: { readonly remove: (name: string) => void },
): readonly HTMLElement[] {
  const words = texts[view.locale];
  return names.map((name) =>
    element(
      "section",
      { class: "pane", "aria-label": words.beside(name) },
      element("iframe", {
        src: `/?pane=${encodeURIComponent(name)}${location.hash}`,
        title: words.beside(name),
      }),
      element(
        "button",
        {
          type: "button",
          class: "pane-close",
          "aria-label": words.removePane(name),
          onclick: () => actions.remove(name),
        },
        "✕",
      ),
    ),
  );
}
