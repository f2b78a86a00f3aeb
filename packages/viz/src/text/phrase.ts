import { ellipsize } from "./fit.ts";
import { cleanText } from "./clean.ts";
import { type Locale, localize, type LocalizedText } from "./locale.ts";
import { formatNumber } from "./number.ts";
import { particle } from "./particle.ts";

/** What a phrase may hold: texts, numbers and lists of texts. */
export type PhraseValue = LocalizedText | number | readonly LocalizedText[];

/** Something found in the data, before it is put into words. */
export interface Message {
  readonly code: string;
  readonly values: Readonly<Record<string, PhraseValue>>;
}

/** Words for messages, by code. */
export type Words = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;

/** Longest caller's text inside a sentence, in ems. */
const longestName = 14;

/**
 * A message in words. `{name}` is replaced by its value, `{name:이/가}` also gets the particle that fits it, and
 * `{n|step|steps}` is followed by the singular or the plural.
 */
export function say(words: Words, message: Message, locale: Locale): string {
  const template = words[message.code]?.[locale] ?? message.code;
  return template.replaceAll(
    /\{(?<key>\w+)(?::(?<pair>[^}|]+))?(?:\|(?<one>[^}|]*)\|(?<many>[^}]*))?\}/gu,
    (_, key: string, pair?: string, one?: string, many?: string) => {
      const value = message.values[key] ?? "";
      const word = showValue(value, locale);
      if (one !== undefined) return `${word} ${value === 1 ? one : many}`;
      return pair === undefined ? word : word + particle(word, pair);
    },
  );
}

function showValue(value: PhraseValue, locale: Locale): string {
  if (typeof value === "number") return formatNumber(value);
  if (!isList(value)) return ellipsize(cleanText(localize(value, locale)), longestName, 1, 400);
  const names = value.map((name) => showValue(name, locale));
  if (locale === "ko" || names.length < 2) return names.join(", ");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function isList(value: PhraseValue): value is readonly LocalizedText[] {
  return Array.isArray(value);
}
