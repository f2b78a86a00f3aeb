import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { limits } from "../state/limits.ts";
import {
  checkInteger,
  checkObject,
  checkObjects,
  checkOneOf,
  checkText,
  checkUrl,
  isMissing,
  type Fields,
} from "./check-value.ts";
import type { FormErrors } from "./form-errors.ts";

/** What is counted over all components of one message. */
interface Tally {
  readonly customIds: Set<string>;
  components: number;
  texts: number;
}

const selects: ReadonlySet<unknown> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

function checkCustomId(errors: FormErrors, component: Fields, tally: Tally): void {
  const at = errors.at("custom_id");
  const customId = checkText(at, component["custom_id"], { required: true, min: 1, max: limits.customId });
  if (customId === undefined) return;
  if (tally.customIds.has(customId)) {
    at.add("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
  }
  tally.customIds.add(customId);
}

/** https://docs.discord.com/developers/components/reference#button */
function checkButton(errors: FormErrors, button: Fields, tally: Tally): void {
  checkOneOf(errors.at("style"), button["style"], [1, 2, 3, 4, 5, 6]);
  checkText(errors.at("label"), button["label"], { max: limits.buttonLabel });
  const hasId = !isMissing(button["custom_id"]);
  const hasUrl = !isMissing(button["url"]);
  if (hasId && hasUrl) {
    errors.add(
      "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
      "A custom id and url cannot both be specified",
    );
  } else if (button["style"] === ButtonStyle.Link) {
    if (!hasUrl) errors.at("url").add("BASE_TYPE_REQUIRED", "A url is required");
    checkText(errors.at("url"), button["url"], { max: limits.buttonUrl });
    checkUrl(errors.at("url"), button["url"], ["http", "https", "discord"]);
  } else if (button["style"] !== ButtonStyle.Premium) {
    checkCustomId(errors, button, tally);
  }
  if (isMissing(button["label"]) && isMissing(button["emoji"]) && button["style"] !== ButtonStyle.Premium) {
    errors.add("BUTTON_COMPONENT_INVALID_EMOJI_LABEL", "A button must have a label or an emoji");
  }
}

function checkOption(errors: FormErrors, option: Fields, values: Set<unknown>): void {
  checkText(errors.at("label"), option["label"], { required: true, min: 1, max: limits.optionLabel });
  checkText(errors.at("value"), option["value"], { required: true, min: 1, max: limits.optionValue });
  checkText(errors.at("description"), option["description"], { max: limits.optionDescription });
  if (values.has(option["value"])) {
    errors
      .at("value")
      .add("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
  }
  values.add(option["value"]);
}

/** https://docs.discord.com/developers/components/reference#string-select */
function checkSelect(errors: FormErrors, select: Fields, tally: Tally): void {
  checkCustomId(errors, select, tally);
  checkText(errors.at("placeholder"), select["placeholder"], { max: limits.selectPlaceholder });
  const min = checkInteger(errors.at("min_values"), select["min_values"], { min: 0, max: 25 }) ?? 1;
  const max = checkInteger(errors.at("max_values"), select["max_values"], { min: 1, max: 25 }) ?? 1;
  if (min > max) {
    errors.at("min_values").add("NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
  }
  if (select["type"] !== ComponentType.StringSelect) return;
  const rule = { required: true, min: 1, max: limits.selectOptions };
  const options = checkObjects(errors.at("options"), select["options"], rule);
  const values = new Set<unknown>();
  for (const [index, option] of options.entries()) checkOption(errors.at("options", index), option, values);
}

/** https://docs.discord.com/developers/components/reference#action-row */
function checkRow(errors: FormErrors, row: Fields, tally: Tally): void {
  const at = errors.at("components");
  const children = checkObjects(at, row["components"], { required: true, min: 1, max: limits.buttonsInRow });
  tally.components += children.length;
  const hasSelect = children.some(({ type }) => selects.has(type));
  for (const [index, child] of children.entries()) {
    if (child["type"] === ComponentType.Button) checkButton(at.at(index), child, tally);
    else if (selects.has(child["type"])) checkSelect(at.at(index), child, tally);
    else at.at(index).add("UNION_TYPE_CHOICES", 'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).');
    if (hasSelect && index > 0) {
      at.at(index).add(
        "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
        "The specified component exceeds the maximum width",
      );
    }
  }
}

function checkMedia(errors: FormErrors, value: unknown): void {
  const media = checkObject(errors, value);
  if (isMissing(media["url"])) errors.at("url").add("BASE_TYPE_REQUIRED", "This field is required");
  checkUrl(errors.at("url"), media["url"], ["http", "https", "attachment"]);
}

function checkTextDisplay(errors: FormErrors, component: Fields, tally: Tally): void {
  const rule = { required: true, min: 1, max: limits.textDisplayTotal };
  tally.texts += checkText(errors.at("content"), component["content"], rule)?.length ?? 0;
}

function checkSection(errors: FormErrors, section: Fields, tally: Tally): void {
  const at = errors.at("components");
  const texts = checkObjects(at, section["components"], { required: true, min: 1, max: limits.sectionTexts });
  tally.components += texts.length + 1;
  for (const [index, text] of texts.entries()) checkTextDisplay(at.at(index), text, tally);
  const accessory = checkObject(errors.at("accessory"), section["accessory"]);
  checkOneOf(errors.at("accessory", "type"), accessory["type"], [
    ComponentType.Button,
    ComponentType.Thumbnail,
  ]);
  if (accessory["type"] === ComponentType.Button) checkButton(errors.at("accessory"), accessory, tally);
  if (accessory["type"] === ComponentType.Thumbnail) {
    checkMedia(errors.at("accessory", "media"), accessory["media"]);
  }
}

function checkGallery(errors: FormErrors, gallery: Fields): void {
  const items = checkObjects(errors.at("items"), gallery["items"], {
    required: true,
    min: 1,
    max: limits.mediaItems,
  });
  for (const [index, item] of items.entries()) {
    checkMedia(errors.at("items", index, "media"), item["media"]);
    const rule = { max: limits.attachmentDescription };
    checkText(errors.at("items", index, "description"), item["description"], rule);
  }
}

/** https://docs.discord.com/developers/components/reference#component-object-component-types */
function checkV2(errors: FormErrors, component: Fields, tally: Tally, inside: "message" | "container"): void {
  switch (component["type"]) {
    case ComponentType.ActionRow:
      return checkRow(errors, component, tally);
    case ComponentType.TextDisplay:
      return checkTextDisplay(errors, component, tally);
    case ComponentType.Section:
      return checkSection(errors, component, tally);
    case ComponentType.MediaGallery:
      return checkGallery(errors, component);
    case ComponentType.File:
      return checkMedia(errors.at("file"), component["file"]);
    case ComponentType.Separator:
      return;
    case ComponentType.Container:
      if (inside === "message") return checkContainer(errors, component, tally);
  }
  errors.add("UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1, 9, 10, 12, 13, 14, 17).');
}

function checkContainer(errors: FormErrors, container: Fields, tally: Tally): void {
  const rule = { required: true, min: 1, max: limits.componentsV2 };
  const children = checkObjects(errors.at("components"), container["components"], rule);
  tally.components += children.length;
  for (const [index, child] of children.entries()) {
    checkV2(errors.at("components", index), child, tally, "container");
  }
}

/** Checks the components of a message; with `v2` those of IS_COMPONENTS_V2 as well. */
export function checkComponents(errors: FormErrors, value: unknown, v2: boolean): void {
  const tally: Tally = { customIds: new Set(), components: 0, texts: 0 };
  const components = checkObjects(errors, value, { max: v2 ? limits.componentsV2 : limits.rows });
  tally.components += components.length;
  for (const [index, component] of components.entries()) {
    if (v2) checkV2(errors.at(index), component, tally, "message");
    else if (component["type"] === ComponentType.ActionRow) checkRow(errors.at(index), component, tally);
    else errors.at(index).add("UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).');
  }
  if (v2 && components.length <= limits.componentsV2 && tally.components > limits.componentsV2) {
    errors.add("BASE_TYPE_MAX_LENGTH", `Must be ${limits.componentsV2} or fewer in length.`);
  }
  if (tally.texts > limits.textDisplayTotal) {
    errors.add(
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      `Components displayable text size exceeds maximum size of ${limits.textDisplayTotal}`,
    );
  }
}
