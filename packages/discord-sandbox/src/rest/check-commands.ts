import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from "discord-api-types/v10";
import { limits } from "../state/limits.ts";
import { textLength } from "../state/text-length.ts";
import { checkChoices } from "./check-choices.ts";
import {
  checkObjects,
  checkOneOf,
  checkText,
  isFields,
  isMissing,
  wordOf,
  type Fields,
} from "./check-value.ts";
import type { FormErrors } from "./form-errors.ts";

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales: readonly string[] = Object.values(Locale);

function checkName(errors: FormErrors, value: unknown, chatInput: boolean): void {
  const name = checkText(errors, value, { required: true, min: 1, max: limits.commandName });
  if (name === undefined || !chatInput) return;
  if (!namePattern.test(name) || name !== name.toLowerCase()) {
    errors.add("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  }
}

function checkLocalized(
  errors: FormErrors,
  value: unknown,
  check: (at: FormErrors, text: unknown) => void,
): void {
  if (isMissing(value)) return;
  if (!isFields(value)) return errors.add("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
  for (const [locale, text] of Object.entries(value)) {
    if (!locales.includes(locale)) checkOneOf(errors.at(locale), locale, locales);
    else if (!isMissing(text)) check(errors.at(locale), text);
  }
}

function checkDescription(errors: FormErrors, value: unknown): void {
  checkText(errors, value, { required: true, min: 1, max: limits.commandDescription });
}

function checkNames(errors: FormErrors, fields: Fields, chatInput: boolean): void {
  checkName(errors.at("name"), fields["name"], chatInput);
  checkLocalized(errors.at("name_localizations"), fields["name_localizations"], (at, text) =>
    checkName(at, text, chatInput),
  );
  if (!chatInput) return;
  checkDescription(errors.at("description"), fields["description"]);
  checkLocalized(
    errors.at("description_localizations"),
    fields["description_localizations"],
    checkDescription,
  );
}

function isGroup(option: Fields): boolean {
  return (
    option["type"] === ApplicationCommandOptionType.Subcommand ||
    option["type"] === ApplicationCommandOptionType.SubcommandGroup
  );
}

function checkOption(errors: FormErrors, option: Fields, depth: number): void {
  checkOneOf(errors.at("type"), option["type"], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  checkNames(errors, option, true);
  if (isGroup(option)) {
    const tooDeep =
      depth > 1 || (depth === 1 && option["type"] === ApplicationCommandOptionType.SubcommandGroup);
    if (tooDeep) {
      errors
        .at("type")
        .add(
          "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
          "Sub-command and sub-command group options cannot be nested here",
        );
    }
    return checkOptions(errors.at("options"), option["options"], depth + 1);
  }
  const choices = checkChoices(errors.at("choices"), option["choices"], Number(option["type"]));
  if (option["autocomplete"] === true && choices.length > 0) {
    errors
      .at("autocomplete")
      .add(
        "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
        "Autocomplete cannot be used together with choices",
      );
  }
}

function checkOptions(errors: FormErrors, value: unknown, depth: number): void {
  const options = checkObjects(errors, value, { max: limits.commandOptions });
  const names = new Set<unknown>();
  let optionalSeen = false;
  for (const [index, option] of options.entries()) {
    const at = errors.at(index);
    checkOption(at, option, depth);
    if (names.has(option["name"])) {
      at.at("name").add("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
    }
    names.add(option["name"]);
    if (option["required"] === true && optionalSeen) {
      at.add(
        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        "Required options must be placed before non-required options",
      );
    }
    optionalSeen ||= option["required"] !== true;
    if (isGroup(option) !== isGroup(options[0] ?? {})) {
      at.at("type").add(
        "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        "Sub-command and sub-command group option types are mutually exclusive to all other types",
      );
    }
  }
}

/** The longest of a text and its translations: that is what counts. */
function longestOf(fields: Fields, key: "name" | "description"): string {
  const localized = fields[`${key}_localizations`];
  const texts = [fields[key], ...(isFields(localized) ? Object.values(localized) : [])].map(wordOf);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}

function textOf(fields: Fields): string {
  const children = ["options", "choices"].flatMap((key) => {
    const list = fields[key];
    return Array.isArray(list) ? list.filter(isFields).map(textOf) : [];
  });
  const value = typeof fields["value"] === "string" ? fields["value"] : "";
  return [longestOf(fields, "name"), longestOf(fields, "description"), value, ...children].join("");
}

/** https://docs.discord.com/developers/interactions/application-commands#create-global-application-command */
export function checkCommand(errors: FormErrors, command: Fields): void {
  const type = command["type"] ?? ApplicationCommandType.ChatInput;
  checkOneOf(errors.at("type"), type, [1, 2, 3]);
  const chatInput = type === ApplicationCommandType.ChatInput;
  checkNames(errors, command, chatInput);
  if (!chatInput && !isMissing(command["description"]) && command["description"] !== "") {
    errors
      .at("description")
      .add("APPLICATION_COMMAND_DESCRIPTION_CANNOT_BE_USED", "Context menu commands cannot have description");
  }
  checkOptions(errors.at("options"), command["options"], 0);
  if (textLength(textOf(command)) > limits.commandTotal) {
    errors.add("APPLICATION_COMMAND_TOO_LARGE", `Command exceeds maximum size (${limits.commandTotal})`);
  }
}
