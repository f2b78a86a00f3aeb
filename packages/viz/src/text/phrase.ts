import { tidyText } from "./clean.ts";
import { ellipsize } from "./fit.ts";
import { type Locale, localize, type LocalizedText } from "./locale.ts";
import { everyOf, formatNumber, joinList, particle, spellPowers } from "@opt/words";

/** What a phrase may hold: texts, numbers, and lists of texts or of further messages. */
export type PhraseValue = LocalizedText | number | Message | readonly (LocalizedText | Message)[] | LongList;

/** A list of which only the first items were worked out; the others are counted. */
export interface LongList {
  readonly items: readonly (LocalizedText | Message)[];
  /** How many there are in all. */
  readonly count: number;
}

/** Most items that are ever told of a list. */
export const mostTold = 30;

/** A list of `count` items of which no more are worked out than are ever told. */
export function longList(count: number, itemAt: (place: number) => LocalizedText | Message): LongList {
  return { items: Array.from({ length: Math.min(count, mostTold) }, (_, i) => itemAt(i)), count };
}

/** Something found in the data, before it is put into words. */
export interface Message {
  readonly code: string;
  readonly values: Readonly<Record<string, PhraseValue>>;
  /** Words of its own, for a message that several kinds share or that stands inside one of another kind. */
  readonly words?: Words;
}

/** Words for messages, by code. */
export type Words = Readonly<Record<string, { readonly ko: string; readonly en: string }>>;

/** How much of a message is put into words. */
export interface Telling {
  /** Most items of a list; those that follow are counted. */
  readonly items: number;
  /** Longest caller's text, in ems. */
  readonly name: number;
  /** The texts of the chart, cut to so many ems in ways that tell them apart. */
  readonly told?: (ems: number) => ReadonlyMap<string, string>;
}

const inPictures: Telling = { items: 4, name: 14 };

/**
 * A message in words, as pictures show it. `{name}` is replaced by its value, `{name:이/가}` also gets the particle that
 * fits it, `{n|step|steps}` is followed by the singular or the plural, `{n!}` begins a sentence about all of them. What
 * is left out of a list is counted: `{names+명}` names the Korean counter (`개` otherwise); the items of `{names;}` are
 * set apart by semicolons.
 */
export function say(words: Words, message: Message, locale: Locale, telling: Telling = inPictures): string {
  const { code, words: own = words } = message;
  return fill(own[code]?.[locale] ?? code, own, message, locale, telling);
}

/** A whole sentence to be read aloud; words under the message's code and `-told` are for that alone. */
export function tell(words: Words, message: Message, locale: Locale, telling: Telling): string {
  const { code, words: own = words } = message;
  const template = (own[`${code}-told`] ?? own[code])?.[locale] ?? code;
  const sentence = template.charAt(0).toUpperCase() + template.slice(1);
  return closed(spellPowers(fill(sentence, own, message, locale, telling), locale));
}

/** The text with a full stop, if it has none. */
export function closed(text: string): string {
  return text === "" || /[.!?]$/u.test(text) ? text : `${text}.`;
}

function fill(template: string, words: Words, { values }: Message, locale: Locale, telling: Telling): string {
  const filled = template.replaceAll(
    // oxlint-disable-next-line eslint/prefer-named-capture-group -- the parameters name the groups
    /\{(\w+)([;!]?)(?:\+([^}:|]+))?(?::([^}|]+))?(?:\|([^}|]*)\|([^}]*))?\}/gu,
    (_, key: string, apart: string, counter = "개", pair?: string, one?: string, many?: string) => {
      const value = values[key];
      if (value === undefined || (key === "unit" && value === "")) return "";
      if (apart === "!" && typeof value === "number") return everyOf(value, locale);
      const word = show(value, words, locale, telling, {
        counter,
        separator: apart === ";" ? ";" : ",",
      });
      if (one !== undefined) return `${word} ${countOf(value) === 1 ? one : many}`;
      return pair === undefined ? word : word + particle(word, pair);
    },
  );
  return filled.replaceAll(/ {2,}/gu, " ").trim();
}

/** Stands for a name that is empty or holds nothing that could be read. */
const nameless = { ko: "(이름 없음)", en: "(no name)" } as const;

function show(
  value: PhraseValue,
  words: Words,
  locale: Locale,
  telling: Telling,
  joint: { readonly counter?: string; readonly separator?: "," | ";" } = {},
): string {
  if (typeof value === "number") return formatNumber(value);
  if (isList(value)) return show({ items: value, count: value.length }, words, locale, telling, joint);
  if (typeof value === "object" && "items" in value) {
    const items = value.items.slice(0, telling.items).map((item) => show(item, words, locale, telling));
    return joinList(items, locale, { rest: Math.max(0, value.count - telling.items), ...joint });
  }
  if (typeof value === "object" && "code" in value) return say(words, value, locale, telling);
  const text = tidyText(localize(value, locale));
  if (text === "") return nameless[locale];
  const cut = ellipsize(text, telling.name, 1, 400);
  return cut === text ? text : (telling.told?.(telling.name).get(text) ?? cut);
}

function countOf(value: PhraseValue): unknown {
  if (isList(value)) return value.length;
  return typeof value === "object" && "count" in value ? value.count : value;
}

function isList(value: PhraseValue): value is readonly (LocalizedText | Message)[] {
  return Array.isArray(value);
}
