import type { Locale } from "@opt/study";
import { en, type Words } from "./en.ts";
import { ko } from "./ko.ts";

export type { Words } from "./en.ts";

const byLocale: Readonly<Record<Locale, Words>> = { en, ko };

/** The bot's own words in a language. */
export function words(locale: Locale): Words {
  return byLocale[locale];
}

/** Both languages, for what is registered with Discord before anyone's language is known. */
export function both<Text>(pick: (words: Words) => Text): { readonly ko: Text; readonly en: Text } {
  return { ko: pick(ko), en: pick(en) };
}
