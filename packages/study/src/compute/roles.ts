import { type Role, type RoleCue, roleCues } from "./role-cues.ts";
import type { Quantity, Reading } from "./reading.ts";

/** A number with what it is; of a duration also how long its unit is and what takes it. */
export interface Told {
  readonly role: Role;
  readonly quantity: Quantity;
}

/** A duration, in seconds a unit, and what takes so long. */
export interface Duration {
  readonly quantity: Quantity;
  readonly seconds: number;
  readonly of: "step" | "epoch" | "fit" | "all";
}

/** What all numbers of a question are. */
export interface Roles {
  readonly told: readonly Told[];
  readonly durations: readonly Duration[];
}

const clearly = { before: 3, behind: 2 };
const loose = /^\s?(?:개|장|건|명|행|줄|편|마리|번)(?!\s?(?:씩|짜리))/u;

/** Says of every number what it is, by the words right beside it; undefined where one is not understood. */
export function readRoles(reading: Reading): Roles | undefined {
  const { quantities, aside = [] } = reading;
  const pattern = withoutOnes(reading);
  const told: Told[] = [];
  const durations: Duration[] = [];
  const marks = Array.from(pattern.matchAll(/#(\d+);/gu));
  for (const [at, mark] of marks.entries()) {
    const index = Number(mark[1]);
    if (aside.includes(index)) continue;
    const quantity = quantities[index]!;
    const start = mark.index + mark[0].length;
    const before = pattern.slice(at === 0 ? 0 : marks[at - 1]!.index + marks[at - 1]![0].length, mark.index);
    const behind = pattern.slice(start, marks[at + 1]?.index);
    const isChanged = told.at(-1)?.role === "batch" && /^\s?(?:개|장)?\s?(?:에서|->|→|to)\s?$/u.test(before);
    if (isChanged) {
      told.push({ role: "batch", quantity });
      continue;
    }
    const duration = durationOf(quantity, behind, pattern.slice(Math.max(0, mark.index - 36), start + 48));
    if (duration !== undefined) durations.push(duration);
    else {
      const across = pattern.slice(start, start + 80);
      const role = roleOf(quantity, { before, behind, across }, pattern);
      if (role === undefined) return undefined;
      told.push({ role, quantity });
    }
  }
  return { told, durations };
}

/** The size of a picture, and the like: "(224x224)". */
const area = /\s?\(?#\d+;\s?[x*]\s?#\d+;(?:\s?[x*]\s?#\d+;)?\)?(?:\s?(?:px|pixels?|픽셀))?(?=,|\)|\s|$)/gu;

/** A pattern in which a one that says nothing of its own is a word, "1 epoch", "한 번", and no picture's size is told. */
export function withoutOnes({ pattern, quantities }: Reading): string {
  return pattern
    .replace(area, " ")
    .replace(/\(?(?:counting|numbered)\sfrom\s#\d+;\)?/gu, " ")
    .replace(
      /#(\d+);(?=\s?(?:번|회|every|times\severy|에폭|에포크|epochs?(?![a-z])|steps?(?![a-z])|updates?(?![a-z])|스텝|업데이트|fold(?!s)))/gu,
      (mark, index: string) => (quantities[Number(index)]!.value === 1 ? "one" : mark),
    );
}

interface Around {
  readonly before: string;
  readonly behind: string;
  readonly across: string;
}

function roleOf(quantity: Quantity, around: Around, pattern: string): Role | undefined {
  let best: Role | undefined;
  let most = 0;
  for (const cue of roleCues) {
    const score = scoreOf(cue, quantity, around, pattern);
    if (score > most) [best, most] = [cue.role, score];
  }
  return best;
}

function scoreOf(
  cue: RoleCue,
  { value }: Quantity,
  { before, behind, across }: Around,
  pattern: string,
): number {
  if (cue.allows?.(value) === false || cue.where?.test(pattern) === false) return 0;
  if (cue.except?.test(behind) === true) return 0;
  const isBefore = cue.before?.test(before) === true;
  const match = cue.behind?.exec(behind) ?? null;
  // a counter says less than a name in front of it
  const said = match === null ? 0 : loose.test(match[0]) && match[0].trim().length === 1 ? 1 : clearly.behind;
  const isAcross = cue.across?.test(across) === true;
  return (isBefore ? clearly.before : 0) + (isAcross ? clearly.before : 0) + said;
}

const units: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:ms(?![a-z])|milliseconds|밀리초)/u, 0.001],
  [/^\s?(?:초(?![기반])|secs?(?![a-z])|seconds?(?![a-z])|s(?![a-z]))/u, 1],
  [/^\s?(?:분(?![의할류포])|mins?(?![a-z])|minutes?(?![a-z]))/u, 60],
  [/^\s?(?:시간|hrs?(?![a-z])|hours?(?![a-z])|h(?![a-z]))/u, 3600],
];
const ofStep =
  /(?:each|per|a|one|every)\s(?:training\s)?(?:step|iteration|update|batch)(?!\ssize)|스텝\s?(?:하나|당|마다)|(?:한|one)\s?스텝|(?:배치|이터레이션)\s?(?:하나|당|마다)/u;
const ofEpoch =
  /(?:each|per|an|one|every)\sepochs?(?![a-z])|(?:에폭|에포크)\s?(?:하나|당|마다)|(?:한|one)\s?(?:에폭|에포크)(?:에|이|당|은)/u;
const ofFit =
  /(?:each|per|a|one|every)\s(?:single\s)?(?:fit|run|training|trial|model|candidate|fold)|(?:한|one)\s?(?:번|회)(?:의)?\s?(?:학습|훈련|돌)?(?:에|당|하는\s?데)|(?:학습|훈련|시도)\s?(?:하나|한\s?번|당)/u;
const ofAll = /(?:took|takes|lasted|in|total\sof|for)\s(?:about\s)?#\d+;|총|전체|모두|걸렸/u;

function durationOf(quantity: Quantity, behind: string, around: string): Duration | undefined {
  const seconds = units.find(([unit]) => unit.test(behind))?.[1];
  if (seconds === undefined || !(quantity.value > 0)) return undefined;
  const found = (
    [
      ["step", ofStep],
      ["epoch", ofEpoch],
      ["fit", ofFit],
    ] as const
  ).filter(([, words]) => words.test(around));
  if (found.length > 1) return undefined;
  const of = found[0]?.[0] ?? (ofAll.test(around) ? "all" : undefined);
  return of === undefined ? undefined : { quantity, seconds, of };
}
