import { openDialog } from "./dialog.ts";
import { drawMarkdown } from "./markdown-view.ts";
import { createModalField } from "./modal-field.ts";
import type { ActionView } from "./protocol.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** Opens the form a bot has answered with. */
export function openModal(view: View, action: ActionView): void {
  const { modal } = action;
  if (!modal) return;
  const fields = modal.fields.map((field) => createModalField(view, field));
  const send = async (): Promise<void> => {
    await Promise.all(fields.map(({ ready }) => ready()));
    const values = Object.fromEntries(fields.map(({ entry }) => entry()));
    await view.act("modal", { action: action.id, channel: action.channelId, values });
  };
  openDialog(view, {
    title: modal.title,
    content: [modal.texts.flatMap((text) => drawMarkdown(view, text)), fields.map(({ root }) => root)],
    submit: texts[view.locale].submit,
    first: fields[0]?.node,
    fault() {
      // All are looked at, so that each shows what is wrong with it.
      const wrong = fields.flatMap(({ check, node }) => (check() ? [] : [node]));
      return wrong[0];
    },
    send: () => void send(),
  });
}
