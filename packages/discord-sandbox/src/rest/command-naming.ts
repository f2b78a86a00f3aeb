import { Locale, type LocalizationMap } from "discord-api-types/v10";
import { z } from "zod";
import { limits } from "../state/limits.ts";
import { textLength } from "../state/text-length.ts";
import { refuse, text } from "./form.ts";

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales: readonly string[] = Object.values(Locale);

/** Texts by locale; other keys than Discord's locales are refused. */
export function localizations(entry: z.ZodType<string>): z.ZodExactOptional<z.ZodType<LocalizationMap>> {
  const map = z.record(z.string(), entry).transform((texts, context): LocalizationMap => {
    for (const locale of Object.keys(texts)) {
      if (locales.includes(locale)) continue;
      refuse(context, "ENUM_TYPE_COERCE", `Value "${locale}" is not a valid enum value.`, [locale]);
    }
    return texts;
  });
  return z.exactOptional(map);
}

const name = text(1, limits.commandName).superRefine((value, context) => {
  if (textLength(value) > limits.commandName || value === "") return;
  if (!namePattern.test(value) || value !== value.toLowerCase())
    refuse(context, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
});
const description = text(1, limits.commandDescription);
/** What everything with a name has: commands, subcommands, options. */
export const named = {
  name,
  name_localizations: localizations(name),
  description,
  description_localizations: localizations(description),
};
