import { ApplicationCommandOptionType, type APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import { z } from "zod";
import { limits } from "../state/limits.ts";
import { choiceBase } from "./command-schema.ts";
import { list, refuse, text } from "./form.ts";

/** Discord takes a number in a string for a number, and nothing else for it. */
const numeric = z.union([z.number(), z.string()]);

function toNumber(value: number | string): number {
  return typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
}

const number = numeric.transform((value, context) => {
  const found = toNumber(value);
  if (Number.isNaN(found)) refuse(context, "NUMBER_TYPE_COERCE", `Value "${value}" is not a number.`);
  return found;
});

const largest = Number.MAX_SAFE_INTEGER;

const wholeNumber = numeric.transform((value, context) => {
  const found = toNumber(value);
  if (!Number.isInteger(found)) refuse(context, "NUMBER_TYPE_COERCE", `Value "${value}" is not int53.`);
  else if (Math.abs(found) > largest)
    refuse(context, "NUMBER_TYPE_MAX", `int53 value should be less than or equal to ${largest}.`);
  return found;
});

function choicesOf(value: z.ZodType<string | number>): z.ZodType<APIApplicationCommandOptionChoice[]> {
  return list(z.object({ ...choiceBase, value }), 0, limits.choices);
}

const ofStrings = choicesOf(text(1, limits.choiceValue));
const ofIntegers = choicesOf(wholeNumber);
const ofNumbers = choicesOf(number);

/** The choices for an option of this type: https://docs.discord.com/developers/interactions/application-commands#autocomplete */
function choicesSchema(
  type: ApplicationCommandOptionType | undefined,
): z.ZodType<APIApplicationCommandOptionChoice[]> {
  if (type === ApplicationCommandOptionType.Integer) return ofIntegers;
  return type === ApplicationCommandOptionType.Number ? ofNumbers : ofStrings;
}

export function autocompleteSchema(
  type: ApplicationCommandOptionType | undefined,
): z.ZodType<{ choices: APIApplicationCommandOptionChoice[] }> {
  return z.object({ choices: choicesSchema(type) });
}
