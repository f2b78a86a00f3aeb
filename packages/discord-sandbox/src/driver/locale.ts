import { Locale } from "discord-api-types/v10";
import { suggestion } from "../state/known-keys.ts";
import type { UserLocale } from "./contract.ts";

const locales: readonly string[] = Object.values(Locale);

/** `"en"` is short for `"en-US"`, which is what Discord sends. */
export function toLocale(locale: "en" | UserLocale): UserLocale {
  const full = locale === "en" ? "en-US" : locale;
  if (locales.includes(full)) return full;
  throw new RangeError(`locale must be one of Discord's, got "${full}"${suggestion(full, locales)}`);
}
