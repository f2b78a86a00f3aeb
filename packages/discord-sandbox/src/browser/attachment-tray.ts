import { element } from "./element.ts";
import { readFiles } from "./pick-files.ts";
import type { FileValue } from "./protocol.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** Files that go with the next message. */
export interface AttachmentTray {
  readonly button: HTMLElement;
  readonly list: HTMLElement;
  /** Takes the files out, for the message that is sent now. */
  take(): readonly FileValue[];
}

export function createAttachmentTray(view: View): AttachmentTray {
  const words = texts[view.locale];
  let files: readonly FileValue[] = [];
  const list = element("ul", { class: "tray", "aria-label": words.attached, hidden: true });
  const input = element("input", { type: "file", multiple: true, class: "only-read", tabindex: -1 });
  input.setAttribute("aria-hidden", "true");
  const draw = (): void => {
    list.hidden = files.length === 0;
    list.replaceChildren(
      ...files.map((file) =>
        element(
          "li",
          {},
          file.name,
          " ",
          element(
            "button",
            {
              type: "button",
              class: "tray-remove",
              "aria-label": words.detach(file.name),
              onclick: () => {
                files = files.filter((one) => one !== file);
                draw();
                button.focus();
              },
            },
            "✕",
          ),
        ),
      ),
    );
  };
  input.addEventListener("change", async () => {
    files = [...files, ...(await readFiles(input))];
    input.value = "";
    draw();
  });
  const button = element(
    "button",
    {
      type: "button",
      class: "button secondary attach",
      "aria-label": words.attach,
      title: words.attach,
      onclick: () => input.click(),
    },
    "＋",
  );
  return {
    button: element("span", { class: "attach-box" }, button, input),
    list,
    take() {
      const taken = files;
      files = [];
      draw();
      return taken;
    },
  };
}
