import { element, type Child } from "./element.ts";
import { dots, drawMessage } from "./message-view.ts";
import type { ActionView, ExampleView, MessageView } from "./protocol.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

function actionName(view: View, { action }: ActionView): string {
  return action.startsWith("/") ? `/${view.commandLabel(action.slice(1))}` : action;
}

/** A line for what a user did: on its way, or left without an answer. */
function drawAction(view: View, action: ActionView): HTMLLIElement {
  const words = texts[view.locale];
  const name = actionName(view, action);
  if (action.stage === "expired") {
    return element(
      "li",
      { class: "note failed", "data-id": action.id },
      element("p", {}, "⚠ ", action.messageId === null ? words.noResponseTo(name) : words.noResponse),
      element("p", { class: "ephemeral" }, words.onlyYou),
    );
  }
  return element(
    "li",
    { class: "note", "data-id": action.id },
    element("p", {}, words.sending(name), dots()),
  );
}

function drawExample(view: View, example: ExampleView): Child {
  const command = view.state.commands.find(({ name }) => name === example.command);
  if (!command) return null;
  const values = example.options;
  const words = texts[view.locale];
  const label = `/${command.label}`;
  const [before, after] = words.tryIt("\0").split("\0");
  const shown = Object.entries(values).map(([name, value]) => {
    const option = command.options.find((one) => one.name === name);
    const choice = option?.choices.find((one) => one.value === value);
    if (choice) return choice.label;
    return typeof value === "string" ? value : `${option?.label ?? name} ${value}`;
  });
  return element(
    "li",
    {},
    element(
      "button",
      {
        type: "button",
        class: "example",
        onclick: () => view.openCommand(command.name, values),
      },
      element("span", { class: "only-read" }, before),
      element("b", {}, label),
      shown.map((value) => [" ", element("span", { class: "given" }, value)]),
      " ",
      element("span", { class: "hint" }, command.description),
      element("span", { class: "only-read" }, after),
    ),
  );
}

/** The first thing in every channel: what can be done here. */
function drawWelcome(view: View, place: string): HTMLLIElement {
  const words = texts[view.locale];
  const examples = view.state.examples.map((example) => drawExample(view, example));
  return element(
    "li",
    { class: "welcome", "data-id": "0" },
    element("h2", {}, words.welcome(place)),
    element("p", {}, examples.length > 0 ? words.welcomeHint : words.welcomeWait),
    element("ul", { class: "examples" }, examples),
  );
}

/** The messages of a channel. */
export interface Log {
  readonly root: HTMLElement;
  message(change: "create" | "update" | "delete", shown: MessageView): void;
  action(action: ActionView): void;
  welcome(): void;
  /** News of the line, at the end. */
  note(text: string, good: boolean): void;
}

export function createLog(view: View, channelId: string, place: string): Log {
  const words = texts[view.locale];
  const list = element("ol");
  const root = element(
    "div",
    {
      class: "log",
      role: "log",
      "aria-live": "polite",
      "aria-label": words.messages(place),
      tabindex: 0,
    },
    list,
  );
  const find = (id: string): Element | null => list.querySelector(`:scope > [data-id="${CSS.escape(id)}"]`);
  const toEnd = (): void => root.scrollTo({ top: root.scrollHeight });
  // Whoever reads the end stays there: through new messages, pictures and a composer that grows.
  let follows = view.state.messages.some(({ message }) => message.channel_id === channelId);
  let lastTop = 0;
  root.addEventListener("scroll", () => {
    const isAtEnd = root.scrollHeight - root.scrollTop - root.clientHeight < 80;
    if (isAtEnd) follows = true;
    else if (root.scrollTop < lastTop) follows = false;
    lastTop = root.scrollTop;
  });
  const observer = new ResizeObserver(() => {
    if (follows) toEnd();
  });
  observer.observe(root);
  observer.observe(list);
  // Ids hold the time: everything stands in the order of ids.
  const insert = (item: HTMLElement): void => {
    const id = BigInt(item.dataset["id"] ?? "0");
    const items = [...list.children].filter((child) => child instanceof HTMLElement);
    const before = items.findLast((child) => BigInt(child.dataset["id"] ?? "0") <= id);
    if (before) before.after(item);
    else list.prepend(item);
  };
  const put = (item: HTMLElement): void => {
    const old = find(item.dataset["id"] ?? "");
    if (old) old.replaceWith(item);
    else insert(item);
  };
  const log: Log = {
    root,
    welcome: () => put(drawWelcome(view, place)),
    note(text, good) {
      const time = new Intl.DateTimeFormat(view.tongue, { timeStyle: "medium" }).format(view.now());
      // Ids are times: https://docs.discord.com/developers/reference#snowflakes
      const id = String((BigInt(Math.round(view.now())) - 1_420_070_400_000n) << 22n);
      const mark = good ? "✓ " : "⚠ ";
      put(element("li", { class: "note line", "data-id": id }, element("p", {}, mark, text, ` · ${time}`)));
    },
    message(change, shown) {
      if (shown.message.channel_id !== channelId) return;
      // who speaks wants to read the answer
      if (change === "create" && shown.message.author.id === view.state.you.id) follows = true;
      if (change === "delete") find(shown.message.id)?.remove();
      else put(drawMessage(view, shown));
    },
    action(action) {
      if (action.channelId !== channelId) return;
      const source = action.messageId === null ? null : find(action.messageId);
      source?.setAttribute("aria-busy", String(action.stage === "waiting"));
      const isShown = action.stage === "expired" || (action.stage === "waiting" && !source);
      if (action.stage === "waiting") follows = true;
      if (isShown) put(drawAction(view, action));
      else find(action.id)?.remove();
    },
  };
  log.welcome();
  for (const shown of view.state.messages) log.message("create", shown);
  for (const action of view.state.actions) log.action(action);
  return log;
}
