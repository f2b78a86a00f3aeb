import { askName } from "./ask-name.ts";
import { element, uniqueId } from "./element.ts";
import { drawLab } from "./lab-view.ts";
import { pageLocale, paneUser, type Settings, type Theme } from "./settings.ts";
import { pageLanguages, type Tongue } from "./tongues.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** What the header can ask of the page. */
export interface HeaderActions {
  setTongue(tongue: Tongue): void;
  setTheme(theme: Theme): void;
  setUser(name: string): void;
  addBeside(name: string): void;
  toggleInspector(): void;
}

/** Whether the sandbox can be reached. */
export type Reach = "open" | "lost";

function languageSwitch(settings: Settings, actions: HeaderActions): HTMLElement {
  const words = texts[pageLocale(settings)];
  const button = (tongue: Tongue, name: string): HTMLElement =>
    element(
      "button",
      {
        type: "button",
        lang: tongue,
        "aria-pressed": String(settings.tongue === tongue),
        onclick: () => actions.setTongue(tongue),
      },
      name,
    );
  return element(
    "div",
    { class: "segments", role: "group", "aria-label": words.language },
    button("en-US", "English"),
    button("ko", "한국어"),
  );
}

function labelled(label: string, control: HTMLSelectElement, hint?: string): HTMLElement {
  control.id = uniqueId("setting");
  return element(
    "div",
    { class: "setting" },
    element("label", { for: control.id }, label),
    control,
    hint !== undefined && element("p", { class: "hint" }, hint),
  );
}

function settingsMenu(settings: Settings, actions: HeaderActions): HTMLElement {
  const words = texts[pageLocale(settings)];
  const language = element(
    "select",
    {},
    pageLanguages.map(([code, name]) =>
      element("option", { value: code, lang: code, selected: code === settings.tongue }, name),
    ),
  );
  language.addEventListener("change", () => {
    const chosen = pageLanguages.find(([code]) => code === language.value);
    if (chosen) actions.setTongue(chosen[0]);
  });
  const themes = ["auto", "light", "dark"] as const;
  const theme = element(
    "select",
    {},
    themes.map((one) =>
      element("option", { value: one, selected: one === settings.theme }, words.themes[one]),
    ),
  );
  theme.addEventListener("change", () =>
    actions.setTheme(themes.find((one) => one === theme.value) ?? "auto"),
  );
  return element(
    "details",
    { class: "lab settings" },
    element("summary", {}, words.settings),
    element(
      "div",
      { class: "lab-items" },
      labelled(words.language, language, words.languageHint),
      labelled(words.theme, theme),
    ),
  );
}

function userSwitch(view: View, settings: Settings, actions: HeaderActions): HTMLElement {
  const words = texts[view.locale];
  const names = [
    ...new Set([...settings.users, ...view.state.people.map(({ name }) => name), settings.user]),
  ];
  const managers = new Set(view.state.people.flatMap(({ name, manages }) => (manages ? name : [])));
  const list = element(
    "select",
    {},
    names.map((name) => {
      const label = managers.has(name) ? words.manager(name) : name;
      return element("option", { value: name, selected: name === settings.user }, label);
    }),
    element("option", { value: "" }, words.newUser),
  );
  list.addEventListener("change", () => {
    if (list.value !== "") return actions.setUser(list.value);
    list.value = settings.user;
    askName(view, (name) => actions.setUser(name));
  });
  return element("label", { class: "user-switch" }, element("span", {}, words.you), " ", list);
}

/** Puts the next user that is known beside, or asks for a new name. */
function besideButton(view: View, settings: Settings, actions: HeaderActions): HTMLElement {
  const words = texts[view.locale];
  const add = (): void => {
    const taken = new Set([settings.user, ...settings.beside]);
    const next = settings.users.find((name) => !taken.has(name));
    if (next === undefined) askName(view, (name) => actions.addBeside(name));
    else actions.addBeside(next);
  };
  return element(
    "button",
    { type: "button", class: "tool", onclick: add, title: words.besideHint },
    words.sideBySide,
  );
}

function drawStatus(view: View, reach: Reach): HTMLElement {
  const words = texts[view.locale];
  const { connected, bot } = view.state;
  const isOn = connected && reach === "open";
  const text =
    reach === "lost"
      ? words.sandboxGone
      : connected
        ? words.connected(bot.name)
        : view.wasConnected
          ? words.gone(bot.name)
          : words.waiting(bot.name);
  const kind = isOn ? "status on" : reach === "lost" || view.wasConnected ? "status off" : "status";
  return element("p", { class: kind, role: "status" }, text);
}

/** Draws the top of the page. */
export function drawHeader(
  view: View,
  settings: Settings,
  reach: Reach,
  actions: HeaderActions,
): HTMLElement {
  const words = texts[view.locale];
  const status = drawStatus(view, reach);
  if (paneUser() !== undefined)
    return element(
      "header",
      { class: "top" },
      element("h1", { class: "pane-user" }, settings.user),
      status,
      element("div", { class: "tools" }, languageSwitch(settings, actions), settingsMenu(settings, actions)),
    );
  return element(
    "header",
    { class: "top" },
    element(
      "div",
      { class: "brand" },
      element("img", { src: "/page/icon.svg", alt: "", width: 28, height: 28 }),
      element("h1", {}, words.title),
      element("span", { class: "tagline" }, words.tagline),
    ),
    status,
    element(
      "div",
      { class: "tools" },
      languageSwitch(settings, actions),
      userSwitch(view, settings, actions),
      besideButton(view, settings, actions),
      settingsMenu(settings, actions),
      element("details", { class: "lab trouble" }, element("summary", {}, words.lab), drawLab(view)),
      element(
        "button",
        {
          type: "button",
          class: "tool",
          "aria-pressed": String(settings.inspector),
          onclick: () => actions.toggleInspector(),
        },
        words.inspector,
      ),
    ),
  );
}
