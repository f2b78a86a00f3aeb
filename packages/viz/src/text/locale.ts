/** The languages every chart speaks. */
export type Locale = "ko" | "en";

/** A text in one language for all readers, or one for each language. */
export type LocalizedText = string | { readonly ko: string; readonly en: string };

/** The text for the reader's language. */
export function localize(text: LocalizedText, locale: Locale): string {
  return typeof text === "string" ? text : text[locale];
}

/** The text changed alike in every language. */
export function mapText(
  text: LocalizedText,
  change: (text: string, locale: Locale) => string,
): LocalizedText {
  return { ko: change(localize(text, "ko"), "ko"), en: change(localize(text, "en"), "en") };
}
