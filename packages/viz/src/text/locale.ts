import { refuse } from "./refuse.ts";

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

/** The name of one that was given none: that of its kind, numbered where it has others beside it. */
export function unnamed(kind: LocalizedText, place: number, all: ArrayLike<unknown>): LocalizedText {
  return all.length > 1 ? mapText(kind, (text) => `${text} ${place + 1}`) : kind;
}

/** Checked copies of texts. */
export function readTexts(name: string, texts: readonly LocalizedText[]): LocalizedText[] {
  // a name for each of a million texts would take more memory than they do
  return texts.map((text, i) => (typeof text === "string" ? text : readText(`${name}[${i}]`, text)));
}

/** A checked copy of a text; a `TypeError` names what is wrong with it. */
export function readText(name: string, text: LocalizedText): LocalizedText {
  if (typeof text === "string") return text;
  if (typeof text?.ko !== "string" || typeof text.en !== "string") {
    refuse(name, "a string or { ko, en }", text);
  }
  return { ko: text.ko, en: text.en };
}
