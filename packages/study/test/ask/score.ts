import { readFileSync } from "node:fs";
import type { Ask } from "../../src/index.ts";

/** A test question; see `test/questions/README.md`. */
export interface Row {
  readonly kind: string;
  /** What a computation is about, in the sets that say so. */
  readonly topic?: string;
  readonly locale: "ko" | "en";
  readonly after?: string;
  readonly question: string;
  readonly expect: {
    readonly outcome: string | readonly string[];
    readonly card?: string;
    readonly cards?: readonly (string | readonly string[])[];
    readonly values?: readonly number[];
    readonly tolerance?: number;
    readonly choice?: string;
    readonly truth?: boolean;
    readonly missing?: string;
  };
}

/** What became of a question: "offered" is a right suggestion, "none" an honest refusal. */
type Verdict = "right" | "offered" | "none" | "wrong";

/** How the questions of a kind went. */
export interface Score extends Readonly<Record<Verdict, number>> {
  readonly asked: number;
  /** Answers in another language than the question's. */
  readonly language: number;
}

type Result = ReturnType<Ask>;

export function readRows(name: string): readonly Row[] {
  const text = readFileSync(new URL(`../questions/${name}.jsonl`, import.meta.url), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

/** Asks every question and counts by topic or kind; `milliseconds` is the median of one question. */
export function scoreOf(
  ask: Ask,
  rows: readonly Row[],
  now: () => number,
): { readonly kinds: Readonly<Record<string, Score>>; readonly milliseconds: number } {
  const kinds: Record<string, Score> = {};
  const times: number[] = [];
  for (const row of rows) {
    const { locale, after, question } = row;
    const kind = row.topic ?? row.kind;
    const before = after === undefined ? undefined : ask(after, { locale });
    const start = now();
    const result = ask(question, { locale, ...(before && { after: before }) });
    times.push(now() - start);
    const score = kinds[kind] ?? { asked: 0, right: 0, offered: 0, none: 0, wrong: 0, language: 0 };
    const verdict = judgeOne(row, result);
    const isForeign = result.locale !== locale || /[가-힣]/u.test(result.text) !== (locale === "ko");
    kinds[kind] = {
      ...score,
      asked: score.asked + 1,
      [verdict]: score[verdict] + 1,
      language: score.language + Number(isForeign),
    };
  }
  return { kinds, milliseconds: times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0 };
}

export function judgeOne(row: Row, result: Result): Verdict {
  const { kind, expect } = row;
  if (kind === "offtopic") return judgeOffTopic(row, result);
  if (kind === "social")
    return result.card === undefined && outcomes(row).includes(result.outcome) ? "right" : "wrong";
  if (kind === "computation") return judgeComputation(row, result);
  if (kind === "missing-concept") {
    if (result.outcome === "answer") return "wrong";
    return result.missing?.includes(expect.missing ?? "") ? "right" : "none";
  }
  if (kind === "choice") return verdictOf(result.choice, expect.choice);
  if (kind === "truefalse") return verdictOf(result.truth, expect.truth);
  if (kind === "comparison" && result.outcome === "answer")
    return sidesShown(row, result) ? "right" : "wrong";
  return judgeCard(row, result);
}

function outcomes({ expect }: Row): readonly string[] {
  return [expect.outcome].flat();
}

function judgeOffTopic(row: Row, { outcome }: Result): Verdict {
  if (outcome === "answer") return "wrong";
  if (outcome === "unknown") return "right";
  return outcomes(row).includes("suggest") ? "offered" : "wrong";
}

function judgeComputation({ expect: { values, missing, tolerance = 0 } }: Row, result: Result): Verdict {
  if (missing !== undefined) {
    if (result.values !== undefined) return "wrong";
    return result.missing?.includes(missing) ? "right" : "none";
  }
  if (values === undefined) return result.values === undefined ? "right" : "wrong";
  if (result.values === undefined) return "none";
  const isNear = (value: number, index: number): boolean =>
    Math.abs(value - (result.values?.[index] ?? NaN)) <= Math.max(tolerance * Math.abs(value), 1e-12);
  return values.length === result.values.length && values.every(isNear) ? "right" : "wrong";
}

function verdictOf<Verdicted>(got: Verdicted | undefined, wanted: Verdicted | undefined): Verdict {
  if (got === undefined) return "none";
  return got === wanted ? "right" : "wrong";
}

function sidesShown({ expect }: Row, { card, cards = [] }: Result): boolean {
  const shown = new Set([card, ...cards]);
  return (expect.cards ?? [expect.card ?? ""]).every((side) => [side].flat().some((slug) => shown.has(slug)));
}

function judgeCard({ expect }: Row, { outcome, card, cards = [] }: Result): Verdict {
  const accepted = new Set([expect.card ?? [], ...(expect.cards ?? [])].flat());
  if (outcome === "answer") return accepted.has(card ?? "") ? "right" : "wrong";
  return cards.some((slug) => accepted.has(slug)) ? "offered" : "none";
}
