import { type Bag, bagOf, isHeadless, withoutOne, type Meanings, type Phrases } from "./bags.ts";
import type { Anchor, Cut } from "./cuts.ts";
import type { Piece } from "./piece.ts";

/** Numbers, questions, and free phrases that are questions: those behind the last number, else those in front. */
export function asPhrases(
  anchors: readonly Anchor[],
  cuts: readonly Cut[],
  { isAsked, isContext }: Meanings,
): readonly Phrases[] {
  const told = anchors.flatMap((anchor, at) =>
    anchor === "ask" ? [] : [{ index: anchor.index, bag: bagAt(cuts, at) }],
  );
  const free = cuts.flatMap((cut) => cut.free).filter((one) => bagOf(one).size > 0);
  const { asked, scopes } = askedIn(anchors, cuts, isAsked);
  const bags = new Set([...asked, ...scopes]);
  if (asked.length === 0) {
    const inFront = frontOf(anchors, cuts).filter(
      (one) => !isClause(one) && !isHeadless(bagOf(one)) && isAsked(bagOf(one)),
    );
    asked.push(...inFront);
    for (const one of inFront) bags.add(one);
  }
  const others = free.filter((one) => !bags.has(one));
  if (asked.length === 0 || !others.every((one) => isContext(bagOf(one)))) return [];
  const scope = scopes.flatMap((one) => Array.from(bagOf(one)));
  // "in the last batch, how many": of what has to be said
  if (scope.includes("batch") && !asked.some((one) => bagOf(one).has("rows"))) return [];
  const whole = inherited(asked.map(bagOf));
  // "각각" of several says nothing of any
  const full =
    whole.length < 2 ? whole : whole.map((bag) => (bag.has("device") ? bag : withoutOne(bag, "apiece")));
  return [{ told, asked: full.map((bag) => (hasScope(bag) ? bag : new Set([...bag, ...scope]))) }];
}

/** "Total updates for 777 samples", "4 GPUs: optimizer steps in 3 epochs": before the first number or the last. */
function frontOf(anchors: readonly Anchor[], cuts: readonly Cut[]): readonly Stretch[] {
  return [...new Set([0, anchors.length - 1])].flatMap((at) => cuts[at]?.free ?? []);
}

function bagAt(cuts: readonly Cut[], at: number): Bag {
  return bagOf([...cuts[at]!.right, ...cuts[at + 1]!.left]);
}

/** "한 에폭에,": what it is for each of, said for all that is asked. */
function isScope(bag: Bag): boolean {
  // "in the last (smaller) batch, how many rows"
  const isLastBatch = bag.has("last") && bag.has("batch");
  if (isLastBatch) return [...bag].every((one) => one === "last" || one === "batch" || one === "partial");
  return hasScope(bag) && [...bag].every((one) => one.startsWith("per:") || one === "times");
}

function hasScope(bag: Bag): boolean {
  return [...bag].some((one) => one.startsWith("per:"));
}

type Stretch = readonly Piece[];

/** "끝 배치도 쓰면,": what is told, and no question. */
function isClause(stretch: Stretch): boolean {
  const last = stretch.at(-1);
  return last?.kind === "end" && last.tells === true;
}

/** What question words ask, phrases behind them and, in a list, before them; without any, what stands behind the last number. */
function askedIn(
  anchors: readonly Anchor[],
  cuts: readonly Cut[],
  isAsked: (bag: Bag) => boolean,
): { readonly asked: Stretch[]; readonly scopes: Stretch[] } {
  const lastNumber = anchors.findLastIndex((anchor) => anchor !== "ask");
  const firstAsk = anchors.indexOf("ask");
  const asked: Stretch[] = [];
  const scopes: Stretch[] = [];
  for (const [at, { free }] of cuts.entries()) {
    const phrases = free.filter((one) => bagOf(one).size > 0);
    const isOwn = at > 0 && anchors[at - 1] === "ask";
    if (isOwn) asked.push([...cuts[at - 1]!.right, ...cuts[at]!.left]);
    if (anchors[at] === "ask") scopes.push(...phrases.filter((one) => isScope(bagOf(one))));
    if (at <= lastNumber) continue;
    const own = phrases.filter((one) => !isScope(bagOf(one)) && !isClause(one));
    // "훈련, 검증, 시험은 각각 몇 개"
    const isList = at === firstAsk && bagAt(cuts, at).has("apiece");
    if (at > firstAsk || isList) asked.push(...(firstAsk < 0 ? led(own, isAsked) : own));
  }
  return { asked, scopes };
}

/** Without a question word, what comes before the first question goes with what is told. */
function led(phrases: readonly Stretch[], isAsked: (bag: Bag) => boolean): readonly Stretch[] {
  const first = phrases.findIndex((one) => isAsked(bagOf(one)));
  return phrases.slice(Math.max(0, first));
}

/** "updates per epoch and in total": what names nothing is of what was named before. */
function inherited(asked: readonly Bag[]): readonly Bag[] {
  const full: Bag[] = [];
  for (const bag of asked) {
    const before = full.at(-1);
    // "how long for 15 epochs, in minutes"
    if (before !== undefined && before.has("time") && isUnit(bag)) {
      full[full.length - 1] = new Set([...before, ...bag]);
      continue;
    }
    if (!isHeadless(bag) || before === undefined) full.push(bag);
    // "how many parameters in all": the same once more
    else if (bag.has("total") && !hasPart(before)) continue;
    else if ([...bag].some((one) => one === "total" || one.startsWith("per:")))
      full.push(
        new Set([...[...before].filter((one) => one !== "total" && !one.startsWith("per:")), ...bag]),
      );
  }
  return full;
}

/** Whether a phrase asks for less than all. */
function hasPart(bag: Bag): boolean {
  return hasScope(bag) || ["last", "first", "time"].some((one) => bag.has(one));
}

function isUnit(bag: Bag): boolean {
  return bag.has("time") && [...bag].every((one) => /^(?:time|ms|sec|min|hour|day|many)$/u.test(one));
}
