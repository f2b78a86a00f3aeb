import type { Told } from "./problem.ts";
import type { ScheduleItem as Item } from "./schedule-items.ts";
import type { Cue } from "./schedule-lexicon.ts";

export type Unit = "step" | "epoch";
export type Shape = "cosine" | "linear" | "staircase" | "milestones" | "exponential" | "warmup";

/** A schedule as told, and the moments at which its rate is asked. */
export interface Schedule {
  readonly shape: Shape;
  readonly top?: Told;
  readonly floor?: Told;
  readonly warmup?: Told;
  /** The moment at which it ends. */
  readonly total?: Told;
  readonly factor?: Told;
  readonly every?: Told;
  readonly milestones: readonly Told[];
  readonly moments: readonly Told[];
  /** Whether the factor says how much smaller it gets: "10 times lower". */
  readonly isDivided: boolean;
  /** Whether the moments are counted from 1: "the 65th epoch". */
  readonly isOrdinal: boolean;
}

type Role =
  | "top"
  | "floor"
  | "start"
  | "warmup"
  | "total"
  | "span"
  | "factor"
  | "every"
  | "milestones"
  | "moments";

interface Context {
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

/** Reads what each number is by the words around it; undefined where one has no place, or two have the same. */
export function scheduleIn(items: readonly Item[]): Schedule | undefined {
  const cues = new Set(items.flatMap((item) => (item.kind === "cue" ? [item.cue] : [])));
  if (cues.has("change") || (!cues.has("rate") && !cues.has("cosine") && !cues.has("warmup")))
    return undefined;
  const roles = rolesOf(items, cues);
  if (roles === undefined) return undefined;
  const shape = shapeOf(cues, roles, items);
  if (shape === undefined) return undefined;
  const one = (role: Role): Told | undefined => roles.get(role)?.[0];
  const singles: readonly Role[] = ["top", "floor", "start", "warmup", "total", "span", "factor", "every"];
  if (singles.some((role) => new Set(roles.get(role)?.map(({ value }) => value)).size > 1)) return undefined;
  if ((one("start")?.value ?? 0) !== 0) return undefined;
  // how long it lasts says not when it ends, where a warm-up comes before
  const span = one("span");
  if (span !== undefined && (one("warmup") !== undefined || one("total") !== undefined)) return undefined;
  return {
    shape,
    ...fieldsOf(["top", "floor", "warmup", "total", "factor", "every"], one),
    ...(span !== undefined && { total: span }),
    isDivided: cues.has("down") && (one("factor")?.value ?? 0) > 1,
    milestones: roles.get("milestones") ?? [],
    moments: roles.get("moments") ?? [],
    isOrdinal: cues.has("place") && !cues.has("count"),
  };
}

function fieldsOf(
  roles: readonly Role[],
  one: (role: Role) => Told | undefined,
): Readonly<Record<string, Told>> {
  return Object.fromEntries(
    roles.flatMap((role) => {
      const told = one(role);
      return told === undefined ? [] : [[role, told] as const];
    }),
  );
}

function rolesOf(items: readonly Item[], cues: ReadonlySet<Cue>): Map<Role, Told[]> | undefined {
  const roles = new Map<Role, Told[]>();
  const asking = askingSentences(items);
  const clauses = clausesOf(items, asking);
  let [sentence, last]: [number, Role | undefined] = [0, undefined];
  for (const [at, item] of items.entries()) {
    if (item.kind === "end") sentence++;
    // words about something else
    if (item.kind === "unknown" && clauses[at]!.isDomain) return undefined;
    if (item.kind !== "number") continue;
    const context = contextOf(items, at, asking.has(sentence), cues);
    if (context.left[0] === "label" || context.right[0] === "label") continue;
    if (items[at + 1]?.kind === "unknown" && !clauses[at]!.isDomain) continue;
    const isNext = context.left.length === 0 && isList(items, at);
    const role: Role | undefined =
      isNext && (last === "moments" || last === "milestones") ? last : roleOf(item.told, context);
    if (role === undefined) return undefined;
    last = role;
    roles.set(role, [...(roles.get(role) ?? []), item.told]);
  }
  return roles;
}

const small = /^(?:aside|ask|joint|label|at|next|first|count|from|over|total|into|out of|place|after)$/u;

/** Of each item, whether anything in its clause belongs to schedules, or comes before it in a sentence that asks. */
function clausesOf(
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

function askingSentences(items: readonly Item[]): ReadonlySet<number> {
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
function isList(items: readonly Item[], at: number): boolean {
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

function contextOf(items: readonly Item[], at: number, asks: boolean, cues: ReadonlySet<Cue>): Context {
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

function roleOf({ value, text = "" }: Told, context: Context): Role | undefined {
  const { left, right, unit } = context;
  const isWhole = Number.isInteger(value) && value >= 0;
  if (left.slice(0, 2).includes("factor") || right[0] === "fold") return "factor";
  if (text.endsWith("%")) return undefined;
  if (text.includes("/") && (right[0] === "into" || left.includes("every"))) return "factor";
  if (left.slice(0, 2).includes("milestones")) return isWhole ? "milestones" : undefined;
  const isEvery = left[0] === "every" || right.slice(0, 3).includes("every");
  if (isEvery && (unit !== undefined || left[0] === "every"))
    return isWhole && value > 1 ? "every" : undefined;
  if (left[0] === "time") return isWhole ? "moments" : undefined;
  if (unit !== undefined || left[0] === "total") return isWhole ? momentRole(context) : undefined;
  return rateRole(value, context);
}

/** A number of steps: how long the warm-up is, when all ends, or when the rate is asked. */
function momentRole(context: Context): Role | undefined {
  const { left, isRising: rises, isBehindNumber, asks } = context;
  if (left[0] === "step" || left[0] === "epoch") return behindUnit(context);
  const isOrdinal = context.right.includes("place");
  const right: readonly Cue[] = context.right.filter((cue) => cue !== "place").slice(1);
  const [near, next] = [left.slice(0, 3), right.slice(0, 3)];
  const has = (cue: Cue): boolean => near.slice(0, 2).includes(cue) || next.slice(0, 2).includes(cue);
  if ((near[0] === "warmup" && !isBehindNumber) || next.slice(0, 2).includes("warmup")) return "warmup";
  if (near.includes("total") || next.includes("total")) return "total";
  if (near.includes("first") || (near[0] === "top" && rises)) return rises ? "warmup" : undefined;
  if (has("over") || (near[0] === "in" && !asks)) return rises ? "warmup" : "span";
  if (next.slice(0, 2).includes("up to") || near.slice(0, 2).includes("until"))
    return asks ? undefined : rises ? "warmup" : "total";
  if (asks) {
    const isAt = ["at", "after", "in"].some((cue) => near.some((one) => one === cue));
    const isBefore = next.length === 0 || next.some((cue) => /^(?:at|after|rate|out of)$/u.test(cue));
    return isAt || isOrdinal || isBefore ? "moments" : undefined;
  }
  if (rises) return undefined;
  return near.includes("down")
    ? "total"
    : next.length === 0 || /^(?:cosine|linear|down)$/u.test(next[0]!)
      ? "span"
      : undefined;
}

/** "step 550", "to 0 at step 1000", "10x lower at epochs 30 and 60" */
function behindUnit({ left, isRising: rises, isBehindNumber, asks }: Context): Role | undefined {
  if (left[1] === "warmup") return "warmup";
  if (asks && !isBehindNumber) return "moments";
  if (!left.includes("at") || !isBehindNumber) return undefined;
  if (left.includes("fold") || left.includes("factor")) return "milestones";
  return rises ? "warmup" : "total";
}

/** A rate: where it starts, its peak, or where it ends. */
function rateRole(value: number, { left, right, isRising: rises, asks }: Context): Role | undefined {
  if (right[0] === "out of" || right[0] === "toward") return rises ? "start" : "top";
  const cue = left.find((one) => ["toward", "floor", "from", "top", "rate", "until"].includes(one));
  if (right[0] === "into" || right[0] === "up to") return rises ? "top" : "floor";
  if (cue === "floor") return "floor";
  if (cue === "toward" || cue === "until") return rises ? "top" : "floor";
  if (cue === "from") return rises ? "start" : "top";
  if (cue === "top" || cue === "rate")
    return asks && cue === "rate" && !right.includes("from") && left[0] !== "rate" ? undefined : "top";
  return value === 0 && !rises ? "floor" : undefined;
}

/** What kind of schedule it is; undefined where two are named, or none. */
function shapeOf(
  cues: ReadonlySet<Cue>,
  roles: Map<Role, Told[]>,
  items: readonly Item[],
): Shape | undefined {
  const isStep = roles.has("every") || cues.has("staircase");
  const isEach = !roles.has("every") && hasEachUnit(items);
  const found: Shape[] = [];
  if (cues.has("cosine")) found.push("cosine");
  if (roles.has("milestones")) found.push("milestones");
  else if (isStep && roles.has("factor")) found.push("staircase");
  else if (roles.has("factor") && (isEach || cues.has("exponential"))) found.push("exponential");
  if (
    found.length === 0 &&
    cues.has("linear") &&
    (roles.has("total") || roles.has("span") || cues.has("down"))
  )
    found.push("linear");
  if (found.length === 0 && roles.has("warmup") && !cues.has("down")) found.push("warmup");
  if (cues.has("exponential") && found[0] !== "exponential") return undefined;
  return found.length === 1 ? found[0] : undefined;
}

/** "per epoch", "에폭마다": every one of them. */
function hasEachUnit(items: readonly Item[]): boolean {
  const cues = items
    .map((item) => (item.kind === "cue" && item.cue !== "aside" ? item.cue : ""))
    .filter(Boolean);
  return cues.some(
    (cue, at) =>
      cue === "every" &&
      [cues[at - 1], cues[at - 2], cues[at + 1]].some((one) => one === "step" || one === "epoch"),
  );
}
