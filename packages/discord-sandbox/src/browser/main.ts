import { createComposer, type Composer } from "./composer.ts";
import { createConnection, type Line } from "./connection.ts";
import { element } from "./element.ts";
import { drawHeader } from "./header-view.ts";
import { createLog, type Log } from "./log-view.ts";
import { openModal } from "./modal-view.ts";
import type { ActionView, CommandView, MessageView, PageEvent, PageState } from "./protocol.ts";
import { loadSettings, saveSettings } from "./settings.ts";
import { texts } from "./texts.ts";
import { refreshTimes } from "./time-view.ts";
import type { View } from "./view.ts";

const settings = loadSettings();
const key = location.hash.slice(1);
const connection = createConnection(key, receive, showLine);
const toast = element("p", { class: "toast", role: "status", hidden: true });

let state: PageState | undefined;
let clockAhead = 0;
let log: Log | undefined;
let composer: Composer | undefined;
let header: HTMLElement | undefined;
let hideToast: ReturnType<typeof setTimeout> | undefined;

function tell(text: string): void {
  toast.textContent = text;
  toast.hidden = false;
  clearTimeout(hideToast);
  hideToast = setTimeout(() => {
    toast.hidden = true;
  }, 6000);
}

function findCommand(name: string): CommandView | undefined {
  return state?.commands.find((command) => command.name === name);
}

function createView(current: PageState): View {
  const { locale } = settings;
  return {
    locale,
    get state() {
      return state ?? current;
    },
    now: () => Date.now() + clockAhead,
    commandLabel: (name) => findCommand(name)?.label[locale] ?? name,
    openCommand(name, values) {
      const command = findCommand(name);
      if (command) composer?.open(command, values);
    },
    async act(action, body) {
      try {
        return await connection.post(action, { ...body, user: settings.user, locale });
      } catch (error) {
        tell(texts[locale].failed(error instanceof Error ? error.message : String(error)));
        return undefined;
      }
    },
  };
}

interface Place {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

function placesOf({ channels, dm, bot }: PageState): readonly Place[] {
  return [
    ...channels.map(({ id, name }) => ({ id, name: `# ${name}`, key: name })),
    { id: dm, name: bot.name, key: "@dm" },
  ];
}

function drawPlaces(current: PageState, open: Place): HTMLElement {
  const words = texts[settings.locale];
  const item = (place: Place): HTMLElement =>
    element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          "aria-current": place.id === open.id ? "page" : undefined,
          onclick: () => {
            settings.channel = place.key;
            saveSettings(settings);
            render();
            composer?.focus();
          },
        },
        place.key === "@dm" ? `@ ${place.name}` : place.name,
      ),
    );
  const places = placesOf(current);
  return element(
    "nav",
    { "aria-label": words.channels },
    element("h2", {}, current.guild),
    element("ul", {}, places.slice(0, -1).map(item)),
    element("h2", {}, words.directMessages),
    element("ul", {}, places.slice(-1).map(item)),
  );
}

function drawTop(view: View): HTMLElement {
  return drawHeader(view, settings, {
    tell,
    setLocale(locale) {
      settings.locale = locale;
      saveSettings(settings);
      render();
    },
    setUser(name) {
      settings.user = name;
      settings.users = [...new Set([...settings.users, name])];
      saveSettings(settings);
      connection.listen(name);
    },
  });
}

function refreshHeader(): void {
  if (!state || !header) return;
  const fresh = drawTop(createView(state));
  header.replaceWith(fresh);
  header = fresh;
}

function render(): void {
  if (!state) return;
  const view = createView(state);
  const places = placesOf(state);
  const open = places.find((place) => place.key === settings.channel) ?? places[0];
  if (!open) return;
  document.documentElement.lang = settings.locale;
  document.title = `${open.name} · opt sandbox`;
  header = drawTop(view);
  log = createLog(view, open.id, open.name);
  composer = createComposer(view, open.id, open.id === state.dm);
  const main = element("main", {}, log.root, composer.root);
  document.body.replaceChildren(header, drawPlaces(state, open), main, toast);
}

function keepMessage(
  current: PageState,
  change: "create" | "update" | "delete",
  view: MessageView,
): PageState {
  const others = current.messages.filter(({ message }) => message.id !== view.message.id);
  return { ...current, messages: change === "delete" ? others : [...others, view] };
}

function keepAction(current: PageState, view: ActionView): PageState {
  const others = current.actions.filter(({ id }) => id !== view.id);
  const isOpen = view.stage === "waiting" || view.stage === "expired";
  return { ...current, actions: isOpen ? [...others, view] : others };
}

function receiveAction(current: PageState, view: ActionView): void {
  state = keepAction(current, view);
  log?.action(view);
  if (view.modal && view.stage === "answered") openModal(createView(state), view);
}

function receive(event: PageEvent): void {
  if (event.kind === "state") {
    state = event;
    clockAhead = event.now - Date.now();
    render();
    return;
  }
  if (!state) return;
  switch (event.kind) {
    case "message":
      state = keepMessage(state, event.change, event.view);
      log?.message(event.change, event.view);
      return;
    case "action":
      receiveAction(state, event.view);
      return;
    case "commands": {
      const { commands, messageCommands, examples } = event;
      state = { ...state, commands, messageCommands, examples };
      log?.welcome();
      return;
    }
    case "people":
      state = { ...state, people: event.people };
      refreshHeader();
      return;
    case "connected":
      state = { ...state, connected: event.connected };
      refreshHeader();
      return;
    case "typing":
      tell(texts[settings.locale].typing(state.bot.name));
  }
}

function showLine(line: Line): void {
  const words = texts[settings.locale];
  if (line === "open") toast.hidden = true;
  else if (line === "lost") tell(words.lost);
  else {
    const reason = key === "" ? words.noKey : words.oldKey;
    document.body.replaceChildren(element("p", { class: "refused", role: "alert" }, reason));
  }
}

document.addEventListener("keydown", (event) => {
  const target = event.target instanceof Element ? event.target : document.body;
  const isTyping = target.closest("input, textarea, select, dialog") !== null;
  if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  composer?.focus("/");
});
setInterval(() => state && refreshTimes(createView(state)), 10_000);
document.documentElement.lang = settings.locale;
connection.listen(settings.user);
