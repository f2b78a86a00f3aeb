import { element, uniqueId } from "./element.ts";
import type { PageLocale } from "./protocol.ts";
import type { Settings } from "./settings.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

/** What the header can ask of the page. */
export interface HeaderActions {
  setLocale(locale: PageLocale): void;
  setUser(name: string): void;
  tell(text: string): void;
}

function logo(): HTMLElement {
  return element("img", { src: "/page/icon.svg", alt: "", width: 28, height: 28 });
}

function languageSwitch(settings: Settings, actions: HeaderActions): HTMLElement {
  const words = texts[settings.locale];
  const names = { ko: "한국어", en: "English" } as const;
  const button = (locale: PageLocale): HTMLElement =>
    element(
      "button",
      {
        type: "button",
        lang: locale,
        "aria-pressed": String(settings.locale === locale),
        onclick: () => actions.setLocale(locale),
      },
      names[locale],
    );
  return element(
    "div",
    { class: "segments", role: "group", "aria-label": words.language },
    button("ko"),
    button("en"),
  );
}

function askName(settings: Settings, onName: (name: string) => void): void {
  const words = texts[settings.locale];
  const titleId = uniqueId("name");
  const field = element("input", {
    type: "text",
    maxlength: 32,
    "aria-label": words.name,
    autocomplete: "off",
  });
  const dialog = element("dialog", { class: "dialog", "aria-labelledby": titleId });
  const form = element(
    "form",
    { method: "dialog" },
    element("h2", { id: titleId }, words.newUserTitle),
    element("div", { class: "control" }, field),
    element(
      "div",
      { class: "command-actions" },
      element(
        "button",
        { type: "button", class: "button secondary", onclick: () => dialog.close() },
        words.cancel,
      ),
      element("button", { type: "submit", class: "button primary" }, words.add),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = field.value.trim();
    if (name === "") return field.focus();
    dialog.close();
    onName(name);
  });
  dialog.addEventListener("close", () => dialog.remove());
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
}

function userSwitch(view: View, settings: Settings, actions: HeaderActions): HTMLElement {
  const words = texts[settings.locale];
  const names = [
    ...new Set([...settings.users, ...view.state.people.map(({ name }) => name), settings.user]),
  ];
  const list = element(
    "select",
    {},
    names.map((name) => element("option", { value: name, selected: name === settings.user }, name)),
    element("option", { value: "" }, words.newUser),
  );
  list.addEventListener("change", () => {
    if (list.value !== "") return actions.setUser(list.value);
    list.value = settings.user;
    askName(settings, (name) => actions.setUser(name));
  });
  return element("label", { class: "user-switch" }, element("span", {}, words.you), " ", list);
}

function lab(view: View, actions: HeaderActions): HTMLElement {
  const words = texts[view.locale];
  const order = async (body: object): Promise<void> => {
    const answer = await view.act("fault", body);
    if (answer !== undefined) actions.tell(words.done);
  };
  const button = (label: string, body: object): HTMLElement =>
    element("button", { type: "button", class: "button secondary", onclick: () => void order(body) }, label);
  const slow = element("input", { type: "checkbox", checked: view.state.slow });
  slow.addEventListener("change", () => void order({ fault: "slow", on: slow.checked }));
  return element(
    "details",
    { class: "lab" },
    element("summary", {}, words.lab),
    element(
      "div",
      { class: "lab-items" },
      element("p", { class: "hint" }, words.labHint),
      element("label", {}, slow, " ", words.slow),
      button(words.rateLimit, { fault: "rate-limit", times: 3 }),
      button(words.reconnect, { fault: "reconnect" }),
      button(words.kill, { fault: "kill" }),
    ),
  );
}

/** Draws the top of the page. */
export function drawHeader(view: View, settings: Settings, actions: HeaderActions): HTMLElement {
  const words = texts[view.locale];
  const { connected, bot } = view.state;
  const status = element(
    "p",
    { class: connected ? "status on" : "status", role: "status" },
    connected ? words.connected(bot.name) : words.waiting(bot.name),
  );
  return element(
    "header",
    { class: "top" },
    element(
      "div",
      { class: "brand" },
      logo(),
      element("h1", {}, "opt sandbox"),
      element("span", { class: "tagline" }, words.tagline),
    ),
    status,
    element(
      "div",
      { class: "tools" },
      languageSwitch(settings, actions),
      userSwitch(view, settings, actions),
      lab(view, actions),
    ),
  );
}
