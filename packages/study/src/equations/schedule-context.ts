import type { ScheduleItem as Item } from "./schedule-items.ts";
import type { Cue } from "./schedule-lexicon.ts";

export type Unit = "step" | "epoch";

/** What stands around a number. */
export interface Context {
  /** Cues since the number before, the nearest first, and up to the next pause or number. */
  readonly left: readonly Cue[];
  readonly right: readonly Cue[];
  /** Whether the sentence asks. */
  readonly asks: boolean;
  readonly isRising: boolean;
  /** Whether nothing but cues stands between it and the number before. */
  readonly isBehindNumber: boolean;
  readonly unit?: Unit;
}

const small = /^(?:aside|ask|joint|label|at|next|first|count|from|over|total|into|out of|place|after)$/u;

/** Of each item, whether anything in its clause belongs to schedules, or comes before it in a sentence that asks. */
export function clausesOf(
  items: readonly Item[],
  asking: ReadonlySet<number>,
): readonly { readonly isDomain: boolean }[] {
  const found: { isDomain: boolean }[] = [];
  let [sentence, hasSaid] = [0, false];
  let clause = { isDomain: false };
  for (const item of items) {
    if (item.kind === "end") [sentence, hasSaid] = [sentence + 1, false];
    if (item.kind === "pause" || item.kind === "end") clause = { isDomain: hasSaid && asking.has(sentence) };
    if (item.kind === "cue" && !small.test(item.cue)) [clause.isDomain, hasSaid] = [true, true];
    found.push(clause);
  }
  return found;
}

/** The sentences that ask; the last where none says so. */
export function askingSentences(items: readonly Item[]): ReadonlySet<number> {
  const asking = new Set<number>();
  let sentence = 0;
  let all = 0;
  for (const item of items) {
    if (item.kind === "cue" && item.cue === "ask") asking.add(sentence);
    if (item.kind !== "end") {
      all = sentence;
      continue;
    }
    if (item.asks) asking.add(sentence);
    sentence++;
  }
  return asking.size > 0 ? asking : new Set([all]);
}

/** Whether only a pause or a joint stands between a number and the one before. */
export function isList(items: readonly Item[], at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before < 4; before--) {
    const item = items[before]!;
    if (item.kind === "number") return true;
    if (item.kind !== "pause" && !(item.kind === "cue" && (item.cue === "joint" || item.cue === "aside")))
      return false;
  }
  return false;
}

const behindNumber: ReadonlySet<Cue> = new Set(["into", "out of", "up to", "place"]);

const beforeNumber: ReadonlySet<Cue> = new Set(["from", "until", "factor"]);

const idle: ReadonlySet<Cue> = new Set(["aside", "joint", "ask"]);

/** The words around a number. */
export function contextOf(
  items: readonly Item[],
  at: number,
  asks: boolean,
  cues: ReadonlySet<Cue>,
): Context {
  const left: Cue[] = [];
  let before = at - 1;
  for (; before >= 0; before--) {
    const item = items[before]!;
    if (item.kind !== "cue") {
      if (item.kind === "pause" && left.length === 0) continue;
      break;
    }
    if (!idle.has(item.cue) && !behindNumber.has(item.cue)) left.push(item.cue);
  }
  const isBehindNumber = items[before]?.kind === "number";
  // "10000 steps" before it has its unit
  if (isBehindNumber && (left.at(-1) === "step" || left.at(-1) === "epoch")) left.pop();
  const right: Cue[] = [];
  for (let behind = at + 1; behind < items.length; behind++) {
    const item = items[behind]!;
    if (item.kind !== "cue") break;
    if (!idle.has(item.cue) && !beforeNumber.has(item.cue)) right.push(item.cue);
  }
  const units = [right.find((cue) => cue !== "place" && cue !== "warmup"), left[0]];
  const unit = units.find((cue) => cue === "step" || cue === "epoch");
  return {
    left,
    right,
    asks,
    isRising: isRising(items, at, cues),
    isBehindNumber,
    ...(unit !== undefined && { unit }),
  };
}

/** Whether a number belongs to a warm-up: before what comes then. */
function isRising(items: readonly Item[], at: number, cues: ReadonlySet<Cue>): boolean {
  if (!cues.has("warmup") && !cues.has("up")) return false;
  const rise = items.findIndex((item) => item.kind === "cue" && (item.cue === "warmup" || item.cue === "up"));
  const turn = items.findIndex(
    (item, index) =>
      item.kind === "cue" &&
      (item.cue === "next" || (index > rise && (item.cue === "cosine" || item.cue === "down"))),
  );
  return turn < 0 ? !cues.has("cosine") && !cues.has("down") : at < turn;
}
