import { limits } from "../state/limits.ts";
import { checkObjects, checkText, type Fields } from "./check-value.ts";
import type { FormErrors } from "./form-errors.ts";

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure */
export function checkChoices(errors: FormErrors, value: unknown, type?: number): readonly Fields[] {
  const choices = checkObjects(errors, value, { max: limits.choices });
  for (const [index, choice] of choices.entries()) {
    const at = errors.at(index);
    checkText(at.at("name"), choice["name"], { required: true, min: 1, max: limits.choiceName });
    const given = choice["value"];
    const isNumber = type === 4 || type === 10 || (type === undefined && typeof given === "number");
    if (!isNumber) checkText(at.at("value"), given, { required: true, min: 1, max: limits.choiceValue });
    else if (
      typeof given !== "number" ||
      !Number.isFinite(given) ||
      (type === 4 && !Number.isInteger(given))
    ) {
      at.at("value").add(
        "NUMBER_TYPE_COERCE",
        `Value "${String(given)}" is not ${type === 4 ? "int" : "number"}.`,
      );
    }
  }
  return choices;
}
