import type { UserLocale } from "./contract.ts";

/** `"en"` is short for `"en-US"`, which is what Discord sends. */
export function toLocale(locale: "ko" | "en" | UserLocale): UserLocale {
  return locale === "en" ? "en-US" : locale;
}
