import { Locale } from "discord-api-types/v10";
import { suggestion } from "../state/known-keys.ts";

const locales: readonly string[] = Object.values(Locale);

function isLocale(text: string): text is `${Locale}` {
  return locales.includes(text);
}

/** `"en"` is short for `"en-US"`, which is what Discord sends. */
export function toLocale(locale: string): `${Locale}` {
  const full = locale === "en" ? "en-US" : locale;
  if (isLocale(full)) return full;
  throw new RangeError(`locale must be one of Discord's, got "${full}"${suggestion(full, locales)}`);
}
