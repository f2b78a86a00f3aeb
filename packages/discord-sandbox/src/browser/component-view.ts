import type {
  ButtonShape,
  ChoiceShape,
  ComponentShape,
  RowShape,
  SectionShape,
  SelectShape,
} from "./component-shape.ts";
import { element, uniqueId } from "./element.ts";
import { drawMarkdown } from "./markdown-view.ts";
import { safeUrl } from "./markdown.ts";
import { drawPicture } from "./picture-view.ts";
import type { ShownMessage } from "./protocol.ts";
import { texts } from "./texts.ts";
import type { View } from "./view.ts";

const styles = ["", "primary", "secondary", "success", "danger", "link", "premium"];

interface Place {
  readonly message: string;
  readonly channel: string;
}

function drawButton(view: View, place: Place, button: ButtonShape): HTMLElement {
  const { label, emoji, custom_id: customId = "" } = button;
  const icon =
    emoji &&
    element("span", { class: "emoji" }, (emoji.id ?? null) === null ? emoji.name : `:${emoji.name}:`);
  const style = `button ${styles[button.style] ?? ""}`;
  if (button.url !== undefined) {
    const href = safeUrl(button.url);
    return element(
      "a",
      { class: style, href, target: "_blank", rel: "noopener noreferrer" },
      icon,
      label,
      " ↗",
    );
  }
  return element(
    "button",
    {
      type: "button",
      class: style,
      disabled: button.disabled === true,
      "data-custom-id": customId,
      onclick: () => void view.act("click", { ...place, customId }),
    },
    icon,
    label,
  );
}

/** What a select menu offers: its own options, or people, channels, roles of the server. */
function choicesOf(view: View, place: Place, select: SelectShape): readonly ChoiceShape[] {
  const guild = view.guildOf(place.channel);
  const people = view.state.people.map(({ id, name }) => ({ label: name, value: id }));
  const roles = (guild?.roles ?? []).map(({ id, name }) => ({ label: name, value: id }));
  if (select.type === 3) return select.options ?? [];
  if (select.type === 5) return people;
  if (select.type === 6) return roles;
  if (select.type === 7) return [...people, ...roles];
  return (guild?.channels ?? []).map(({ id, name }) => ({ label: `#${name}`, value: id }));
}

function drawSelect(view: View, place: Place, select: SelectShape): HTMLElement {
  const words = texts[view.locale];
  const {
    custom_id: customId,
    min_values: min = 1,
    max_values: max = 1,
    placeholder = words.choose,
  } = select;
  const disabled = select.disabled === true;
  const choices = choicesOf(view, place, select);
  const send = (values: readonly string[]): void => void view.act("select", { ...place, customId, values });
  if (max === 1) {
    const list = element(
      "select",
      { class: "select", "aria-label": placeholder, disabled, "data-custom-id": customId },
      element("option", { value: "", disabled: min > 0 }, placeholder),
      choices.map((choice) =>
        element(
          "option",
          { value: choice.value, selected: choice.default === true },
          choice.description === undefined ? choice.label : `${choice.label}: ${choice.description}`,
        ),
      ),
    );
    if (!choices.some((choice) => choice.default === true)) list.value = "";
    list.addEventListener("change", () => send(list.value === "" ? [] : [list.value]));
    return list;
  }
  const boxes = choices.map((choice) => {
    const id = uniqueId("choice");
    return {
      box: element("input", { type: "checkbox", id, value: choice.value, checked: choice.default === true }),
      label: element(
        "label",
        { for: id },
        choice.label,
        choice.description !== undefined && element("span", { class: "hint" }, choice.description),
      ),
    };
  });
  const chosen = (): string[] => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  const button = element(
    "button",
    { type: "button", class: "button primary", onclick: () => send(chosen()) },
    words.pick,
  );
  const update = (): void => {
    const count = chosen().length;
    button.disabled = count < min || count > max;
    for (const { box } of boxes) box.disabled = !box.checked && count >= max;
  };
  const group = element(
    "fieldset",
    { class: "choices", disabled },
    element("legend", {}, `${placeholder} (${min === max ? max : `${min}-${max}`})`),
    boxes.map(({ box, label }) => element("div", {}, box, label)),
    button,
  );
  group.addEventListener("change", update);
  update();
  return group;
}

function drawRow(view: View, place: Place, row: RowShape): HTMLElement {
  const parts = row.components.map((component) =>
    component.type === 2 ? drawButton(view, place, component) : drawSelect(view, place, component),
  );
  return element("div", { class: "row" }, parts);
}

function drawSection(view: View, place: Place, section: SectionShape): HTMLElement {
  const { accessory } = section;
  const written = section.components.map(({ content }) => drawMarkdown(view, content));
  const beside =
    accessory.type === 2
      ? drawButton(view, place, accessory)
      : drawPicture(view, { ...accessory.media, description: accessory.description ?? undefined });
  return element("div", { class: "section" }, element("div", {}, written), beside);
}

function drawComponent(view: View, place: Place, component: ComponentShape): HTMLElement {
  switch (component.type) {
    case 1:
      return drawRow(view, place, component);
    case 9:
      return drawSection(view, place, component);
    case 10:
      return element("div", { class: "content" }, drawMarkdown(view, component.content));
    case 12:
      return element(
        "div",
        { class: "gallery" },
        component.items.map(({ media, description }) =>
          drawPicture(view, { ...media, description: description ?? undefined }),
        ),
      );
    case 13:
      return element("a", { class: "file", href: safeUrl(component.file.url), download: "" }, component.name);
    case 14:
      return element("hr", { class: component.divider === false ? "space" : undefined });
    case 17:
      break;
  }
  const box = element(
    "section",
    { class: "embed container" },
    component.components.map((child) => drawComponent(view, place, child)),
  );
  const { accent_color: accent } = component;
  if (typeof accent === "number")
    box.style.setProperty("--embed", `#${accent.toString(16).padStart(6, "0")}`);
  return box;
}

/** Draws buttons, menus and the other components of a message. */
export function drawComponents(view: View, message: ShownMessage): readonly HTMLElement[] {
  const place = { message: message.id, channel: message.channel_id };
  return message.components.map((component) => drawComponent(view, place, component));
}
