import { closeMenus } from "./close-menus.ts";
import { createComposer, type Composer } from "./composer.ts";
import { createConnection, type Line } from "./connection.ts";
import { element } from "./element.ts";
import { drawHeader, type Reach } from "./header-view.ts";
import { createInspector, type Inspector } from "./inspector-view.ts";
import { keepAction, keepMessage } from "./keep.ts";
import { createLog, type Log } from "./log-view.ts";
import { openModal } from "./modal-view.ts";
import type { ActionView, PageEvent, PageState } from "./protocol.ts";
import { drawPanes } from "./panes-view.ts";
import { drawPlaces, placesOf, type Place } from "./places-view.ts";
import { keepOpen, replaceControls } from "./replace-controls.ts";
import { loadSettings, pageLocale, paneUser, saveSettings } from "./settings.ts";
import { texts } from "./texts.ts";
import { onSlashKey } from "./slash-key.ts";
import { createToast } from "./toast.ts";
import { refreshTimes } from "./time-view.ts";
import type { View } from "./view.ts";

const settings = loadSettings();
const key = location.hash.slice(1);
const connection = createConnection(key, receive, showLine);
const toast = createToast();

let state: PageState | undefined;
let clockAhead = 0;
let log: Log | undefined;
let composer: Composer | undefined;
let header: HTMLElement | undefined;
let inspector: Inspector | undefined;
let reach: Reach = "open";
let wasConnected = false;

function createView(current: PageState): View {
  const locale = pageLocale(settings);
  return {
    locale,
    tongue: settings.tongue,
    get wasConnected() {
      return wasConnected;
    },
    tell: toast.tell,
    get state() {
      return state ?? current;
    },
    guildOf: (channelId) =>
      (state ?? current).guilds.find(({ writable }) => writable.some(({ id }) => id === channelId)),
    now: () => Date.now() + clockAhead,
    commandLabel: (name) => state?.commands.find((command) => command.name === name)?.label ?? name,
    openCommand(name, values) {
      composer?.open(name, values);
    },
    async act(action, body) {
      try {
        return await connection.post(action, { ...body, user: settings.user, locale: settings.tongue });
      } catch (error) {
        toast.tell(texts[locale].failed(error instanceof Error ? error.message : String(error)));
        return undefined;
      }
    },
  };
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
    toggleInspector,
  });
}

function refreshHeader(): void {
  if (!state || !header) return;
  const fresh = drawTop(createView(state));
  replaceControls(header, fresh);
  header = fresh;
}

function openPlace(current: PageState): Place | undefined {
  const places = placesOf(current);
  return places.find((place) => place.key === settings.channel) ?? places[0];
}

function go(place: Place): void {
  changeSettings({ channel: place.key });
  render();
  composer?.focus();
}

/** Servers and channels have changed: where the user is writing stays as it is, if it is still there. */
function receiveGuilds(current: PageState, guilds: PageState["guilds"]): void {
  const before = openPlace(current);
  state = { ...current, guilds };
  const open = openPlace(state);
  if (!open || open.id !== before?.id) return render();
  document.querySelector("nav")?.replaceWith(drawPlaces(createView(state), open, go));
}

function render(): void {
  if (!state) return;
  const view = createView(state);
  const open = openPlace(state);
  if (!open) return;
  document.documentElement.lang = view.locale;
  document.title = `${open.name} · ${state.bot.name} · ${texts[view.locale].title}`;
  const top = drawTop(view);
  if (header) keepOpen(header, top);
  header = top;
  log = createLog(view, open.id, open.name);
  // Who is typing goes on typing.
  const isTyping = document.activeElement?.classList.contains("composer-field") === true;
  composer = createComposer(view, open.id, composer?.draft);
  const main = element("main", {}, log.root, composer.root);
  const panes = drawPanes(view, settings.beside, {
    remove(name) {
      changeSettings({ beside: settings.beside.filter((other) => other !== name) });
      render();
    },
  });
  inspector = settings.inspector ? createInspector(view, toggleInspector) : undefined;
  document.body.className = paneUser() === undefined ? "" : "in-pane";
  document.body.style.setProperty("--panes", `${Math.max(1, panes.length)}fr`);
  document.body.classList.toggle("with-panes", panes.length > 0);
  document.body.classList.toggle("with-inspector", inspector !== undefined);
  const beside = panes.length > 0 && element("div", { class: "panes" }, panes);
  const parts = [header, drawPlaces(view, open, go), main, beside, inspector?.root, toast.root];
  document.body.replaceChildren(...parts.filter((part) => part instanceof HTMLElement));
  if (isTyping) composer.focus();
}

function toggleInspector(): void {
  changeSettings({ inspector: !settings.inspector });
  render();
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
  const say = connected ? words.back : words.gone;
  const isNews = wasConnected;
  wasConnected ||= connected;
  state = { ...current, connected };
  refreshHeader();
  if (isNews) log?.note(say(current.bot.name), connected);
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
    case "guilds":
      receiveGuilds(state, event.guilds);
      return;
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
      toast.tell(texts[pageLocale(settings)].typing(state.bot.name));
  }
}

function showLine(line: Line): void {
  const words = texts[pageLocale(settings)];
  if (line !== "refused") {
    const isNews = reach !== line;
    reach = line;
    if (isNews) refreshHeader();
    if (line === "lost" && isNews) toast.tell(words.lost);
  } else {
    const reason = key === "" ? words.noKey : words.oldKey;
    document.body.replaceChildren(element("p", { class: "refused", role: "alert" }, reason));
  }
}

onSlashKey(() => composer?.focus("/"));
closeMenus();
setInterval(() => state && refreshTimes(createView(state)), 10_000);
document.documentElement.lang = pageLocale(settings);
document.documentElement.dataset["theme"] = settings.theme;
listen();
