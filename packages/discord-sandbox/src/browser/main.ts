import { createComposer, type Composer } from "./composer.ts";
import { createConnection, type Line } from "./connection.ts";
import { element } from "./element.ts";
import { drawHeader, type Reach } from "./header-view.ts";
import { createInspector, type Inspector } from "./inspector-view.ts";
import { createLog, type Log } from "./log-view.ts";
import { openModal } from "./modal-view.ts";
import type { ActionView, CommandView, MessageView, PageEvent, PageState } from "./protocol.ts";
import { drawPanes } from "./panes-view.ts";
import { loadSettings, pageLocale, paneUser, saveSettings } from "./settings.ts";
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
let inspector: Inspector | undefined;
let reach: Reach = "open";
let wasConnected = false;
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
  const locale = pageLocale(settings);
  return {
    locale,
    tongue: settings.tongue,
    get wasConnected() {
      return wasConnected;
    },
    tell,
    get state() {
      return state ?? current;
    },
    now: () => Date.now() + clockAhead,
    commandLabel: (name) => findCommand(name)?.label ?? name,
    openCommand(name, values) {
      const command = findCommand(name);
      if (command) composer?.open(command, values);
    },
    async act(action, body) {
      try {
        return await connection.post(action, { ...body, user: settings.user, locale: settings.tongue });
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
  const words = texts[pageLocale(settings)];
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
            changeSettings({ channel: place.key });
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

function listen(): void {
  connection.listen(settings.user, settings.tongue);
}

function changeSettings(change: Partial<typeof settings>): void {
  Object.assign(settings, change);
  saveSettings(settings);
}

function drawTop(view: View): HTMLElement {
  return drawHeader(view, settings, reach, {
    setTongue(tongue) {
      changeSettings({ tongue });
      render();
      // The sandbox gives commands and hints in the user's language.
      listen();
    },
    setTheme(theme) {
      changeSettings({ theme });
      document.documentElement.dataset["theme"] = theme;
    },
    setUser(name) {
      changeSettings({ user: name, users: [...new Set([...settings.users, name])] });
      listen();
    },
    addBeside(name) {
      changeSettings({
        users: [...new Set([...settings.users, name])],
        beside: [...new Set([...settings.beside, name])],
      });
      render();
    },
    toggleInspector() {
      changeSettings({ inspector: !settings.inspector });
      render();
    },
  });
}

function controls(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("summary, button, input, select")];
}

/** A new header; what was open in the old one stays open. */
function freshHeader(view: View): HTMLElement {
  const fresh = drawTop(view);
  const open = [...(header?.querySelectorAll("details") ?? [])].map((details) => details.open);
  for (const [index, details] of [...fresh.querySelectorAll("details")].entries())
    details.open = open[index] ?? false;
  return fresh;
}

function refreshHeader(): void {
  if (!state || !header) return;
  const focused = controls(header).findIndex((control) => control === document.activeElement);
  const fresh = freshHeader(createView(state));
  header.replaceWith(fresh);
  header = fresh;
  if (focused >= 0) controls(fresh)[focused]?.focus();
}

function render(): void {
  if (!state) return;
  const view = createView(state);
  const places = placesOf(state);
  const open = places.find((place) => place.key === settings.channel) ?? places[0];
  if (!open) return;
  document.documentElement.lang = view.locale;
  document.title = `${open.name} · ${state.bot.name} · ${texts[view.locale].title}`;
  header = freshHeader(view);
  log = createLog(view, open.id, open.name);
  composer = createComposer(view, open.id, open.id === state.dm);
  const main = element("main", {}, log.root, composer.root);
  const panes = drawPanes(view, settings.beside, {
    remove(name) {
      changeSettings({ beside: settings.beside.filter((other) => other !== name) });
      render();
    },
  });
  inspector = settings.inspector ? createInspector(view, closeInspector) : undefined;
  document.body.className = paneUser() === undefined ? "" : "in-pane";
  document.body.style.setProperty("--panes", `${Math.max(1, panes.length)}fr`);
  document.body.classList.toggle("with-panes", panes.length > 0);
  document.body.classList.toggle("with-inspector", inspector !== undefined);
  const beside = panes.length > 0 && element("div", { class: "panes" }, panes);
  const parts = [header, drawPlaces(state, open), main, beside, inspector?.root, toast];
  document.body.replaceChildren(...parts.filter((part) => part instanceof HTMLElement));
}

function closeInspector(): void {
  changeSettings({ inspector: false });
  render();
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

/** In the header for as long as it is so, in the channel at the moment it happened. */
function receiveConnected(current: PageState, connected: boolean): void {
  if (current.connected === connected) return;
  const words = texts[pageLocale(settings)];
  const isNews = wasConnected;
  wasConnected ||= connected;
  state = { ...current, connected };
  refreshHeader();
  if (!isNews) return;
  const text = connected ? words.back(current.bot.name) : words.gone(current.bot.name);
  log?.note(text, connected);
}

function receive(event: PageEvent): void {
  if (event.kind === "state") {
    state = event;
    clockAhead = event.now - Date.now();
    wasConnected ||= event.connected;
    reach = "open";
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
      receiveConnected(state, event.connected);
      return;
    case "lab":
      state = { ...state, lab: event.lab };
      refreshHeader();
      return;
    case "trace":
      state = { ...state, traces: [...state.traces.slice(-299), event.trace] };
      inspector?.add(event.trace);
      return;
    case "typing":
      tell(texts[pageLocale(settings)].typing(state.bot.name));
  }
}

function showLine(line: Line): void {
  const words = texts[pageLocale(settings)];
  if (line !== "refused") {
    const isNews = reach !== line;
    reach = line;
    if (isNews) refreshHeader();
    if (line === "lost" && isNews) tell(words.lost);
  } else {
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
document.documentElement.lang = pageLocale(settings);
document.documentElement.dataset["theme"] = settings.theme;
listen();
