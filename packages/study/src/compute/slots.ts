import { matchesOf } from "../language/matches.ts";
import { counted, inSequence } from "./asked.ts";
import { isOpen } from "./open-numbers.ts";
import { type Place, placesIn } from "./places.ts";
import { type SlotName, slotCues, slotNames } from "./slot-cues.ts";
import type { Quantity, Reading } from "./reading.ts";

/** What a computation wants told: each slot once, but for those of which a question may tell many. */
export interface Wanted {
  readonly once: readonly SlotName[];
  readonly many?: SlotName;
  /** What a number may be that nothing else speaks for. */
  readonly bare?: SlotName;
  /** What must be told: a number that nothing speaks for is the only one of these that is left. */
  readonly needed?: readonly SlotName[];
  /** Whether one of many may be such a number beside others that are told. */
  readonly manyMore?: boolean;
}

/** Which number of a question stands for what. */
export interface Filled {
  readonly of: (slot: SlotName) => Quantity | undefined;
  readonly all: (slot: SlotName) => readonly Quantity[];
}

/** The least that must speak for a reading of one number, and by how much the best reading must lead. */
const least = 0.45;
const clearLead = 0.15;
const mostNumbers = 6;

/**
 * Gives each number of a question the slot that the words around it speak for, wherever they stand: the reading by
 * which all numbers have a slot and most is said for them. Undefined where a number has none, or two readings are as
 * good.
 */
export function fillSlots(reading: Reading, wanted: Wanted): Filled | undefined {
  const { once, many, bare, needed = [], manyMore = false } = wanted;
  const places = placesIn(reading);
  if (places.length === 0 || places.length > mostNumbers) return undefined;
  const slots = many === undefined ? once : [...once, many];
  const last = slots.length - 1;
  // one of several stands behind the one before: "2, 3", "1 다음엔 -1"
  const follows = places.map(
    (place, at) =>
      many !== undefined &&
      at > 0 &&
      inSequence.test(place.before) &&
      !counted.test(place.behind) &&
      scoreOf(place, many) < perSequence,
  );
  const toldMany = many !== undefined && places.some((place) => scoreOf(place, many) >= least);
  const scores = places.map((place, at) => {
    const said = slots.map((slot) => scoreOf(place, slot));
    if (follows[at]) said[last] = perSequence;
    if (needed.length > 0 && said.every((score) => score < least) && isFree(place))
      return slots.map((slot) =>
        needed.includes(slot) &&
        !(slot === many && toldMany && !manyMore) &&
        slotCues[slot].allows?.(place.quantity.value) !== false
          ? least
          : 0,
      );
    const isBare = bare !== undefined && !counted.test(place.behind) && said.every((score) => score < least);
    return isBare ? slots.map((slot) => (slot === bare ? least : 0)) : said;
  });
  const ranked = readingsOf(scores, slots.length, many === undefined ? -1 : last, follows);
  const [best, second] = ranked;
  if (best === undefined || (second !== undefined && best.sum - second.sum < clearLead)) return undefined;
  const told = places.map(({ quantity }, at) => ({ quantity, slot: slots[best.slots[at]!]! }));
  const all = (slot: SlotName): readonly Quantity[] =>
    told.filter((one) => one.slot === slot).map(({ quantity }) => quantity);
  return { of: (slot) => all(slot)[0], all };
}

/** Whether nothing that a slot stands for is said of a number. */
function isFree(place: Place): boolean {
  // what comes after the question is no part of it
  return (
    !/\?|몇|얼마/u.test(place.before) &&
    isOpen(place) &&
    !foreign.test(place.behind) &&
    slotNames.every((slot) => scoreOf(place, slot) < least)
  );
}

interface Assignment {
  readonly slots: readonly number[];
  readonly sum: number;
}

/** The two best ways to give every number a slot. */
function readingsOf(
  scores: readonly (readonly number[])[],
  count: number,
  many: number,
  follows: readonly boolean[],
): readonly Assignment[] {
  let found: Assignment[] = [{ slots: [], sum: 0 }];
  for (const [at, row] of scores.entries())
    found = found.flatMap(({ slots, sum }) =>
      Array.from({ length: count }, (_, slot) => slot)
        .filter((slot) => row[slot]! >= least && (slot === many || !slots.includes(slot)))
        .filter((slot) => slot !== many || !follows[at] || slots.at(-1) === many)
        .map((slot) => ({ slots: [...slots, slot], sum: sum + row[slot]! })),
    );
  return found.toSorted((a, b) => b.sum - a.sum).slice(0, 2);
}

/** How much the words around a number speak for a slot: the nearer the more, less across a comma or a full stop. */
function scoreOf({ quantity, before, behind: after }: Place, slot: SlotName): number {
  const { name, allows } = slotCues[slot];
  if (allows?.(quantity.value) === false) return 0;
  if (hasUnit(after, slot)) return 1.2;
  if (foreign.test(after) || units.some((other) => hasUnit(after, other))) return 0;
  const left = lastMatch(name, before);
  return left === undefined ? 0 : nearness(before.slice(left));
}

/** The units of all slots but the counters that go with anything ("개", "장"), and the particle of a place ("에서"). */
const units: readonly SlotName[] = slotNames.filter((slot) => slot !== "samples" && slot !== "weight");
/** Units of what no slot stands for. */
const foreign =
  /^\s?(?:배(?![치우])|층|클래스|시간|분(?![의류])|초(?![기])|원(?![래])|달러|점|도\s|mb|gb|hours?|minutes?|min(?![a-z])|seconds(?![a-z])|secs?(?![a-z])|days?|layers?|classes|x(?![a-z])|-?fold(?:s)?\s(?:larger|bigger|more)|times\s(?:larger|bigger|as|more|smaller))/u;

/** Whether a number has a slot's unit; a name with a number of its own behind it ("0.1 gradient = 3") is none. */
function hasUnit(after: string, slot: SlotName): boolean {
  const match = slotCues[slot].unit.exec(after);
  if (match === null) return false;
  const rest = after.slice(match[0].length);
  return (
    !/^\s?(?:[=:]|is|of|이|가|은|는)\s*(?:늘|항상|계속|언제나|매번|둘\s?다|always|constantly|both|each)?\s*$/u.test(
      rest,
    ) && !(rest === " " && nextNamed.has(slot))
  );
}

/** What is named before its number as often as behind it: in "0.9 기울기 5" the name goes with 5. */
const nextNamed: ReadonlySet<SlotName> = new Set(["learningRate", "gradient", "momentum", "weightDecay"]);

function lastMatch(name: RegExp, text: string): number | undefined {
  let end: number | undefined;
  for (const match of matchesOf(text, name)) end = match.index + match[0].length;
  return end;
}

/** Words that join a name and its number without saying more. */
const joins =
  /(?:^|\s)(?:is|was|are|were|of|at|to|=|:|a|an|the|only|just|about|came|comes?|out|as|be|set|use[ds]?|i|이고|이|가|은|는|을|를|로|으로|지금|현재|값|크기|개수|수)(?=\s|$)/gu;
const perWord = 0.3;
const perSequence = 0.7;
const acrossClauses = 0.5;

function nearness(between: string): number {
  const words = between
    .replace(joins, " ")
    .split(/\s+/u)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;
  const clauses = between.match(/[.;?!](?:\s|$)|,\s/gu)?.length ?? 0;
  return acrossClauses ** clauses / (1 + perWord * words);
}
