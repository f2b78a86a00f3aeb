import type { ActionView, MessageView, PageState } from "./protocol.ts";

/** The state with a message that is new, changed or gone. */
export function keepMessage(
  current: PageState,
  change: "create" | "update" | "delete",
  view: MessageView,
): PageState {
  const others = current.messages.filter(({ message }) => message.id !== view.message.id);
  return { ...current, messages: change === "delete" ? others : [...others, view] };
}

/** The state with what has become of an action. */
export function keepAction(current: PageState, view: ActionView): PageState {
  const others = current.actions.filter(({ id }) => id !== view.id);
  const isOpen = view.stage === "waiting" || view.stage === "expired";
  return { ...current, actions: isOpen ? [...others, view] : others };
}
