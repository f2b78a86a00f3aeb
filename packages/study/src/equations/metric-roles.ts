import { type Item, itemsIn, mayChange } from "./cue-items.ts";
import { folded } from "./fold.ts";
import {
  englishMetrics,
  type Goal,
  koreanMetrics,
  type ListRole,
  type MetricCue,
  metricEndings,
} from "./metric-lexicon.ts";
import type { Told } from "./problem.ts";

type Counted = "tp" | "fp" | "fn" | "tn";

/** What a question tells of predictions and scores, and which numbers it asks for, in the order asked. */
export interface Metrics {
  readonly text: string;
  readonly goals: readonly Goal[];
  readonly lists: ReadonlyMap<ListRole | "plain", readonly Told[]>;
  readonly counts: ReadonlyMap<Counted, Told>;
  /** The right class, from 1. */
  readonly right?: number;
  /** What a sum of squares is divided by, where it is said. */
  readonly spread?: "sample" | "population";
  readonly isPercent: boolean;
  /** Whether a loss is said to be a mean. */
  readonly isMean: boolean;
}

const goals: ReadonlySet<string> = new Set<Goal>([
  "mse",
  "rmse",
  "mae",
  "softmax",
  "ce",
  "bce",
  "mean",
  "sd",
  "variance",
  "accuracy",
  "precision",
  "recall",
  "f1",
  "specificity",
]);
const lists: ReadonlySet<string> = new Set<ListRole>(["predicted", "target", "logits", "chances", "scores"]);
const counts: ReadonlySet<string> = new Set<Counted>(["tp", "fp", "fn", "tn"]);

const isGoal = (cue: string): cue is Goal => goals.has(cue);
const isList = (cue: string): cue is ListRole => lists.has(cue);
const isCount = (cue: string): cue is Counted => counts.has(cue);

/** Reads each number by the name before it; undefined where one has no place or a word is not known. */
export function metricsIn(question: string): Metrics | undefined {
  const text = folded(question)
    .replace(/(?<=[A-Za-z\d])-(?=[A-Za-z])/gu, " ")
    .replace(/(?:nn\s?\.\s?)?(mse|l1)loss(?:\s?\(\s?\))?/giu, (_, kind: string) =>
      kind.toLowerCase() === "mse" ? "MSE" : "MAE",
    );
  const items = itemsIn<MetricCue>(text, {
    english: englishMetrics,
    korean: koreanMetrics,
    endings: metricEndings,
    symbols: { "%": "percent" },
    say: (cue) => [{ kind: "cue", cue }],
    named: ({ text: name, index }) =>
      name === "f" && index === 1 ? [{ kind: "cue", cue: "f1" }] : [{ kind: "unknown" }],
  });
  const reader = new MetricReader(items);
  const found = reader.read();
  return found && { text, ...found };
}

class MetricReader {
  readonly #items: readonly Item<MetricCue>[];
  readonly #goals: Goal[] = [];
  readonly #lists = new Map<ListRole | "plain", Told[]>();
  readonly #counts = new Map<Counted, Told>();
  #right: number | undefined;
  #spread: "sample" | "population" | undefined;
  #divisor: number | undefined;
  #size: number | undefined;
  #isPercent = false;
  #isMean = false;
  /** Whether a clause that says something has words that are not known. */
  #isWide = false;
  #isFaulty = false;

  constructor(items: readonly Item<MetricCue>[]) {
    this.#items = items;
  }

  read(): Omit<Metrics, "text"> | undefined {
    const clauses = sayingClauses(this.#items);
    let role: MetricCue | undefined;
    for (const [at, item] of this.#items.entries()) {
      if (item.kind === "unknown") {
        this.#isFaulty ||= clauses[at]!.isSaying && mayChange(item);
        this.#isWide ||= clauses[at]!.isSaying;
      }
      if (item.kind === "number") this.#number(item.told, role, at, clauses[at]!.isSaying);
      else if (item.kind === "end") role = this.#isRunning(role) ? role : undefined;
      else if (item.kind === "cue") role = this.#cue(item.cue, at) ?? role;
    }
    const all = [...this.#lists.values()].flat().length + this.#counts.size;
    // of what is not known there may be a mean of another kind
    if (this.#isWide && this.#goals.some(isVector)) return undefined;
    if (this.#isFaulty || this.#goals.length === 0 || all === 0) return undefined;
    if (!this.#isCounted()) return undefined;
    return {
      goals: this.#goals,
      lists: this.#lists,
      counts: this.#counts,
      ...(this.#right !== undefined && { right: this.#right }),
      ...(this.#spread && { spread: this.#spread }),
      isPercent: this.#isPercent,
      isMean: this.#isMean,
    };
  }

  #isRunning(role: MetricCue | undefined): boolean {
    return role !== undefined && isList(role) && !this.#lists.has(role);
  }

  /** Whether the sizes that are told are those of the lists. */
  #isCounted(): boolean {
    const sizes = new Set([...this.#lists.values()].map((row) => row.length));
    if (this.#size !== undefined && !sizes.has(this.#size)) return false;
    if (this.#divisor === undefined) return true;
    const [size] = sizes;
    if (sizes.size !== 1 || (this.#divisor !== size && this.#divisor !== size! - 1)) return false;
    const spread = this.#divisor === size ? "population" : "sample";
    if (this.#spread !== undefined && this.#spread !== spread) return false;
    this.#spread = spread;
    return true;
  }

  #next(at: number): MetricCue | undefined {
    const item = this.#items[at];
    return item?.kind === "cue" ? item.cue : undefined;
  }

  /** What the numbers behind a cue are; undefined where it says nothing of them. */
  #cue(cue: MetricCue, at: number): MetricCue | undefined {
    if (cue === "change") this.#isFaulty = true;
    if (cue === "percent") this.#isPercent = true;
    if (cue === "sample" || cue === "population") {
      if (this.#spread !== undefined && this.#spread !== cue) this.#isFaulty = true;
      this.#spread = cue;
    }
    if (cue.startsWith("nth")) this.#class(Number(cue.slice(3)), at);
    if (cue.startsWith("word")) this.#word(Number(cue.slice(4)), at);
    if (isGoal(cue)) return this.#goal(cue, at);
    return isList(cue) || isCount(cue) || cue === "divided" || cue === "label" ? cue : undefined;
  }

  #goal(cue: Goal, at: number): MetricCue {
    // "accuracy 0.9" is told, not asked
    if (cue === "mean" && [at - 2, at - 1, at + 1].some((near) => isLoss(this.#next(near)))) {
      this.#isMean = true;
      return cue;
    }
    const isMade = cue === "softmax" && this.#goals.length === 0 && this.#next(at + 1) === "ce";
    if (!isMade && !this.#goals.includes(cue)) this.#goals.push(cue);
    return cue;
  }

  /** "the second class is right" */
  #class(index: number, at: number): void {
    const near = new Set([-4, -3, -2, -1, 1, 2, 3, 4, 5].map((step) => this.#next(at + step)));
    const isRight = near.has("right") || near.has("target");
    if (!isRight || (this.#right !== undefined && this.#right !== index)) this.#isFaulty = true;
    this.#right = index;
  }

  #word(value: number, at: number): void {
    if (this.#next(at - 1) === "divided" || this.#next(at - 2) === "divided") this.#divisor = value;
    else if (this.#next(at + 1) === "counted") this.#sizeIs(value);
    else if (value !== 1) this.#isFaulty = true;
  }

  #number(told: Told, role: MetricCue | undefined, at: number, isSaying: boolean): void {
    if (this.#next(at - 1) === "label" || this.#next(at + 1) === "label") return;
    if (!isSaying && this.#items[at + 1]?.kind === "unknown") return;
    if (role === "divided") this.#divisor = told.value;
    else if (this.#next(at + 1) === "counted") this.#sizeIs(told.value);
    else if (role !== undefined && isCount(role)) this.#count(role, told);
    else if (role !== undefined && isList(role)) this.#list(role, told, at);
    else if (role === undefined || isVector(role)) this.#list("plain", told, at);
    else this.#isFaulty = true;
  }

  #sizeIs(size: number): void {
    if (this.#size !== undefined && this.#size !== size) this.#isFaulty = true;
    this.#size = size;
  }

  /** Whether a number goes on with the row of the one before. */
  #isNext(at: number): boolean {
    for (let before = at - 1; before >= 0; before--) {
      const item = this.#items[before]!;
      if (item.kind === "number") return true;
      if (item.kind !== "pause" && !(item.kind === "cue" && item.cue === "joint")) return false;
    }
    return false;
  }

  #count(role: Counted, told: Told): void {
    if (this.#counts.has(role) || !Number.isInteger(told.value) || told.value < 0) this.#isFaulty = true;
    this.#counts.set(role, told);
  }

  #list(role: ListRole | "plain", told: Told, at: number): void {
    const row = this.#lists.get(role) ?? [];
    if (row.length >= 12 || (row.length > 0 && !this.#isNext(at))) this.#isFaulty = true;
    row.push(told);
    this.#lists.set(role, row);
  }
}

/** Whether the sentence of an item asks: it says so, or names what can be asked for. */
function asksFrom(items: readonly Item<MetricCue>[], at: number): boolean {
  const from = items.findLastIndex((item, index) => index < at && item.kind === "end") + 1;
  const end = items.findIndex((item, index) => index >= at && item.kind === "end");
  const last = items[end];
  const asks = last?.kind === "end" && last.asks;
  return (
    asks ||
    items.slice(from, end < 0 ? undefined : end).some((item) => item.kind === "cue" && isGoal(item.cue))
  );
}

/** What is a mean itself. */
function isLoss(cue: MetricCue | undefined): boolean {
  return cue === "mse" || cue === "mae" || cue === "rmse" || cue === "bce" || cue === "ce";
}

function isVector(cue: string): boolean {
  return cue === "softmax" || cue === "mean" || cue === "sd" || cue === "variance";
}

/** Of each item, whether its clause speaks of metrics, or its sentence asks. */
function sayingClauses(items: readonly Item<MetricCue>[]): readonly { readonly isSaying: boolean }[] {
  const found: { isSaying: boolean }[] = [];
  let clause = { isSaying: false };
  for (const [at, item] of items.entries()) {
    const begins = item.kind === "pause" || item.kind === "end";
    if (at === 0 || begins) clause = { isSaying: asksFrom(items, at + (item.kind === "end" ? 1 : 0)) };
    if (item.kind === "cue" && (isGoal(item.cue) || isList(item.cue) || isCount(item.cue)))
      clause.isSaying = true;
    found.push(clause);
  }
  return found;
}
