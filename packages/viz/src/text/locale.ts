/** The languages every chart speaks. */
export type Locale = "ko" | "en";

/** A text in one language for all readers, or one for each language. */
export type LocalizedText = string | { readonly ko: string; readonly en: string };

/** The text for the reader's language. */
export function localize(text: LocalizedText, locale: Locale): string {
  return typeof text === "string" ? text : text[locale];
}
