import { ComponentType } from "discord-api-types/v10";
import { limits } from "../state/limits.ts";
import {
  checkInteger,
  checkObject,
  checkObjects,
  checkOneOf,
  checkText,
  type Fields,
} from "./check-value.ts";
import type { FormErrors } from "./form-errors.ts";

/** https://docs.discord.com/developers/components/reference#text-input */
function checkInput(errors: FormErrors, input: Fields, labelled: boolean, seen: Set<string>): void {
  const customId = checkText(errors.at("custom_id"), input["custom_id"], {
    required: true,
    min: 1,
    max: limits.customId,
  });
  if (customId !== undefined) {
    if (seen.has(customId)) {
      errors
        .at("custom_id")
        .add("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
    seen.add(customId);
  }
  if (!labelled)
    checkText(errors.at("label"), input["label"], { required: true, min: 1, max: limits.inputLabel });
  checkOneOf(errors.at("style"), input["style"], [1, 2]);
  checkInteger(errors.at("min_length"), input["min_length"], { min: 0, max: limits.inputValue });
  checkInteger(errors.at("max_length"), input["max_length"], { min: 1, max: limits.inputValue });
  checkText(errors.at("value"), input["value"], { max: limits.inputValue });
  checkText(errors.at("placeholder"), input["placeholder"], { max: limits.inputPlaceholder });
}

function checkSelect(errors: FormErrors, select: Fields, seen: Set<string>): void {
  const customId = checkText(errors.at("custom_id"), select["custom_id"], {
    required: true,
    min: 1,
    max: limits.customId,
  });
  if (customId !== undefined) seen.add(customId);
  if (select["type"] === ComponentType.StringSelect) {
    checkObjects(errors.at("options"), select["options"], {
      required: true,
      min: 1,
      max: limits.selectOptions,
    });
  }
}

function checkLabelled(errors: FormErrors, label: Fields, seen: Set<string>): void {
  checkText(errors.at("label"), label["label"], { required: true, min: 1, max: limits.inputLabel });
  checkText(errors.at("description"), label["description"], { max: limits.labelDescription });
  const child = checkObject(errors.at("component"), label["component"]);
  const allowed = [3, 4, 5, 6, 7, 8];
  checkOneOf(errors.at("component", "type"), child["type"], allowed);
  if (child["type"] === ComponentType.TextInput) checkInput(errors.at("component"), child, true, seen);
  else checkSelect(errors.at("component"), child, seen);
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
export function checkModal(errors: FormErrors, modal: Fields): void {
  checkText(errors.at("custom_id"), modal["custom_id"], { required: true, min: 1, max: limits.customId });
  checkText(errors.at("title"), modal["title"], { required: true, min: 1, max: limits.modalTitle });
  const at = errors.at("components");
  const rule = { required: true, min: 1, max: limits.modalComponents };
  const seen = new Set<string>();
  for (const [index, component] of checkObjects(at, modal["components"], rule).entries()) {
    if (component["type"] === ComponentType.Label) checkLabelled(at.at(index), component, seen);
    else if (component["type"] === ComponentType.ActionRow) {
      const inputs = checkObjects(at.at(index, "components"), component["components"], {
        required: true,
        min: 1,
        max: 1,
      });
      for (const [place, input] of inputs.entries()) {
        checkOneOf(at.at(index, "components", place, "type"), input["type"], [ComponentType.TextInput]);
        checkInput(at.at(index, "components", place), input, false, seen);
      }
    } else if (component["type"] !== ComponentType.TextDisplay) {
      at.at(index).add("UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1, 10, 18).');
    }
  }
}
