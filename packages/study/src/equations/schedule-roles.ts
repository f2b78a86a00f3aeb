import { mayChange } from "./cue-items.ts";
import type { Told } from "./problem.ts";
import { askingSentences, clausesOf, contextOf, isList } from "./schedule-context.ts";
import type { ScheduleItem as Item } from "./schedule-items.ts";
import type { Cue } from "./schedule-lexicon.ts";
import { type Role, roleOf } from "./schedule-numbers.ts";

export type Shape =
  | "cosine"
  | "linear"
  | "staircase"
  | "milestones"
  | "exponential"
  | "warmup"
  | "polynomial"
  | "ramp";

/** What is told of a schedule at most once each. */
export type ScheduleField = Exclude<Role, "span" | "milestones" | "moments">;

export const scheduleFields: readonly ScheduleField[] = [
  "top",
  "floor",
  "start",
  "warmup",
  "total",
  "factor",
  "every",
  "power",
  "cycle",
  "mult",
  "startFactor",
  "endFactor",
];

/** A schedule as told, and the moments at which its rate is asked. */
export interface Schedule {
  readonly shape: Shape;
  readonly top?: Told;
  readonly floor?: Told;
  /** Where a warm-up begins, where it is not 0. */
  readonly start?: Told;
  readonly warmup?: Told;
  /** The moment at which it ends. */
  readonly total?: Told;
  readonly factor?: Told;
  readonly every?: Told;
  /** Of a polynomial. */
  readonly power?: Told;
  /** How long the first cycle of a cosine with restarts is, and how many times as long each next one. */
  readonly cycle?: Told;
  readonly mult?: Told;
  /** What a ramp multiplies the rate with at its start and at its end. */
  readonly startFactor?: Told;
  readonly endFactor?: Told;
  readonly milestones: readonly Told[];
  readonly moments: readonly Told[];
  /** Whether the factor says how much smaller it gets: "10 times lower". */
  readonly isDivided: boolean;
  /** Whether it says that the rate stays where a warm-up has brought it. */
  readonly isHeld: boolean;
  /** Whether the moments are counted from 1: "the 65th epoch". */
  readonly isOrdinal: boolean;
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
  const singles: readonly Role[] = [...scheduleFields, "span"];
  if (singles.some((role) => new Set(roles.get(role)?.map(({ value }) => value)).size > 1)) return undefined;
  const start = one("start");
  if ((start?.value ?? 0) !== 0 && shape !== "warmup") return undefined;
  // how long it lasts says not when it ends, where a warm-up comes before
  const span = one("span");
  if (span !== undefined && (one("warmup") !== undefined || one("total") !== undefined)) return undefined;
  return {
    shape,
    // a warm-up from 0 need not say so
    ...fieldsOf(
      scheduleFields.filter((field) => field !== "start" || start?.value !== 0),
      one,
    ),
    ...(span !== undefined && { total: span }),
    isDivided: cues.has("down") && (one("factor")?.value ?? 0) > 1,
    milestones: roles.get("milestones") ?? [],
    moments: distinct(roles.get("moments") ?? []),
    isHeld: cues.has("constant"),
    isOrdinal: cues.has("place") && !cues.has("count") && !cues.has("time"),
  };
}

/** "the 300th step (t = 300)" is one moment. */
function distinct(moments: readonly Told[]): readonly Told[] {
  return moments.filter(({ value }, at) => moments.findIndex((one) => one.value === value) === at);
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
    if (mayChange(item) && clauses[at]!.isDomain) return undefined;
    if (item.kind !== "number") continue;
    const context = contextOf(items, at, asking.has(sentence), cues);
    if (context.left[0] === "label" || context.right[0] === "label") continue;
    if (items[at + 1]?.kind === "unknown" && !clauses[at]!.isDomain) continue;
    const isNext = context.left.length === 0 && isList(items, at) && Number.isInteger(item.told.value);
    const isMore: boolean = last === "moments" && asking.has(sentence) && isJoined(items, at, context.left);
    const role: Role | undefined =
      (isNext && (last === "moments" || last === "milestones")) ||
      (isMore && Number.isInteger(item.told.value))
        ? last
        : roleOf(item.told, context);
    if (role === undefined) return undefined;
    last = role;
    roles.set(role, [...(roles.get(role) ?? []), item.told]);
  }
  return roles;
}

/** "at epoch 3 and in epoch 6" */
function isJoined(items: readonly Item[], at: number, left: readonly Cue[]): boolean {
  const before = items.slice(0, at);
  const between = before.slice(before.findLastIndex(({ kind }) => kind === "number") + 1);
  return (
    between.some((item) => item.kind === "pause" || (item.kind === "cue" && item.cue === "joint")) &&
    left.every((cue) => /^(?:at|in|after|step|epoch|place|rate|time)$/u.test(cue))
  );
}

/** What kind of schedule it is; undefined where two are named, or none. */
function shapeOf(
  cues: ReadonlySet<Cue>,
  roles: Map<Role, Told[]>,
  items: readonly Item[],
): Shape | undefined {
  const isStep = roles.has("every") || cues.has("staircase");
  const isEach = !roles.has("every") && hasEachUnit(items);
  if (roles.has("startFactor")) return cues.has("cosine") ? undefined : "ramp";
  if (cues.has("restart") !== roles.has("cycle") || (cues.has("restart") && !cues.has("cosine")))
    return undefined;
  if (cues.has("polynomial") || roles.has("power"))
    return roles.has("power") && !cues.has("cosine") ? "polynomial" : undefined;
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
