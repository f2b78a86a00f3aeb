import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly topic?: string;
  readonly locale: string;
  readonly after?: string;
  readonly question: string;
  readonly expect: {
    readonly outcome: string | string[];
    readonly card?: string;
    readonly cards?: (string | string[])[];
    readonly values?: number[];
    readonly tolerance?: number;
    readonly choice?: string;
    readonly truth?: boolean;
    readonly missing?: string;
  };
}

const text = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8").trimEnd();
const read = (name: string) =>
  text(name)
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
const slugs = new Set(text("slugs.txt").split("\n"));

/** Files, least number of questions, and of each kind. */
const sets = [
  {
    name: "the twelve cards",
    files: ["development.jsonl", "held-out.jsonl"],
    total: 440,
    kinds: {
      direct: 60,
      comparison: 30,
      why: 30,
      typo: 50,
      paraphrase: 60,
      computation: 70,
      choice: 25,
      truefalse: 40,
      offtopic: 60,
      social: 10,
      "missing-concept": 15,
      followup: 10,
      symptom: 20,
    },
  },
  {
    name: "the outline",
    files: ["outline-development.jsonl", "outline-held-out.jsonl"],
    total: 640,
    kinds: {
      direct: 140,
      comparison: 45,
      why: 60,
      typo: 90,
      paraphrase: 100,
      computation: 85,
      choice: 30,
      truefalse: 60,
      offtopic: 60,
      social: 6,
      "missing-concept": 20,
      followup: 20,
      symptom: 40,
    },
  },
  {
    name: "verdicts on the twelve cards",
    files: ["verdicts-development.jsonl", "verdicts-held-out.jsonl"],
    total: 216,
    kinds: { choice: 72, truefalse: 144 },
  },
  {
    name: "exam questions",
    files: ["exam-development.jsonl", "exam-held-out.jsonl"],
    total: 428,
    kinds: {
      computation: 140,
      truefalse: 110,
      choice: 80,
      "missing-concept": 14,
      offtopic: 24,
      symptom: 20,
      paraphrase: 20,
      typo: 20,
    },
  },
  {
    name: "a study group on its phones",
    files: ["chat-development.jsonl", "chat-held-out.jsonl"],
    total: 428,
    kinds: {
      choice: 80,
      computation: 140,
      "missing-concept": 14,
      offtopic: 24,
      paraphrase: 20,
      symptom: 20,
      truefalse: 110,
      typo: 20,
    },
  },
];

const rows = [
  ...sets.flatMap(({ files }) => files),
  "everyday-development.jsonl",
  "colloquial-development.jsonl",
  "wordings-development.jsonl",
  "fresh-development.jsonl",
  "fresh-held-out.jsonl",
  "rewordings-development.jsonl",
  "statements-development.jsonl",
].flatMap(read);
const hangul = /\p{Script=Hangul}/u;

/** What each kind needs in `expect`; kinds that are not named need one outcome, "answer", and a card. */
const needs: Record<string, (wanted: Row["expect"], row: Row) => boolean> = {
  computation: ({ values, missing, tolerance }) =>
    missing === undefined
      ? values !== undefined &&
        values.length > 0 &&
        values.every(Number.isFinite) &&
        tolerance !== undefined &&
        tolerance >= 0 &&
        tolerance <= 0.001
      : values === undefined && /^[a-z][A-Za-z]+$/.test(missing),
  choice: ({ choice }, { question }) =>
    choice !== undefined &&
    choice
      .split(", ")
      .every((label) =>
        /^\p{No}$/u.test(label)
          ? question.includes(label)
          : new RegExp(`(^|[^\\p{L}\\d])${label}(?:번|(?![\\p{L}\\d]))`, "u").test(question),
      ),
  // who wrote the fresh, the exam, the chat and the statements sets did not say by which card
  truefalse: ({ truth, card }, { id }) =>
    typeof truth === "boolean" && (card !== undefined || /^(?:[fr]|exam|chat|statements)-/u.test(id)),
  offtopic: ({ outcome, card }) => [outcome].flat().includes("unknown") && card === undefined,
  social: ({ outcome, card }) => [outcome].flat().includes("answer") && card === undefined,
  "missing-concept": ({ outcome, missing }) =>
    ![outcome].flat().includes("answer") && /^[a-z]+(-[a-z]+)*$/.test(missing ?? ""),
};

function isComplete(row: Row): boolean {
  const need = needs[row.kind] ?? (({ outcome, card }) => outcome === "answer" && card !== undefined);
  const cards = [row.expect.card ?? [], ...(row.expect.cards ?? [])].flat();
  return (
    [row.expect.outcome].flat().every((outcome) => ["answer", "suggest", "unknown"].includes(outcome)) &&
    cards.every((slug) => slugs.has(slug)) &&
    (row.after !== undefined) === (row.kind === "followup") &&
    need(row.expect, row)
  );
}

function isClean({ kind, locale, question }: Row): boolean {
  return (
    question === question.normalize("NFC").trim() &&
    !/\s\s/u.test(question) &&
    (kind === "choice" || !question.includes("\n")) &&
    (locale === "en" ? !hangul.test(question) : locale === "ko" && (hangul.test(question) || kind === "typo"))
  );
}

test("every concept of the list is asked about in both languages", () => {
  const asked = new Set(
    rows.flatMap(({ locale, expect: { card, cards = [] } }) =>
      [card ?? [], cards].flat(2).map((slug) => `${locale} ${slug}`),
    ),
  );
  expect(
    [...slugs].flatMap((slug) => [`ko ${slug}`, `en ${slug}`]).filter((pair) => !asked.has(pair)),
  ).toEqual([]);
});

test("ids and questions are unique", () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(new Set(rows.map(({ after, question }) => `${after} ${question}`)).size).toBe(rows.length);
});

test("every row expects what its kind needs, with slugs that are listed", () => {
  expect(rows.filter((row) => !isComplete(row))).toEqual([]);
});

test("every question is NFC, trimmed, on one line but for options, and in the language it claims", () => {
  expect(rows.filter((row) => !isClean(row))).toEqual([]);
});

describe.each(sets)("$name", ({ files, kinds, total }) => {
  const [development = [], heldOut = []] = files.map(read);
  const all = [...development, ...heldOut];

  test("no kind is missing, unknown or too small", () => {
    const counts = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0]));
    for (const { kind } of all) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(Object.keys(counts)).toEqual(Object.keys(kinds));
    expect(Object.entries(kinds).filter(([kind, least]) => (counts[kind] ?? 0) < least)).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(total);
  });

  test.each(Object.keys(kinds))("%s: halves alike, both languages alike", (kind) => {
    const count = (half: readonly Row[], locale: string) =>
      half.filter((row) => row.kind === kind && row.locale === locale).length;
    const [ko, en] = ["ko", "en"].map(
      (locale) => [count(development, locale), count(heldOut, locale)] as const,
    );
    for (const [first, second] of [ko!, en!]) expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
    const korean = (ko![0] + ko![1]) / (ko![0] + ko![1] + en![0] + en![1]);
    expect(korean).toBeGreaterThan(0.4);
    expect(korean).toBeLessThan(0.6);
  });

  test("about half of the statements are false", () => {
    const verdicts = all.flatMap(({ expect: { truth } }) => (truth === undefined ? [] : [truth]));
    const share = verdicts.filter(Boolean).length / verdicts.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });
});

const halves = ["computations-development.jsonl", "computations-held-out.jsonl"].map(read);

function topicsOf(half: readonly Row[]): readonly string[] {
  return [...new Set(half.map(({ topic, locale }) => `${topic} ${locale}`))].toSorted();
}

test("computations: every topic in both languages and both halves, and every row complete", () => {
  const all = halves.flat();
  expect(topicsOf(halves[0]!)).toEqual(topicsOf(halves[1]!));
  expect(halves.map((half) => half.length)).toEqual([75, 75]);
  expect(new Set(all.map(({ question }) => question)).size).toBe(150);
  const incomplete = all.filter(({ expect: { values = [], missing } }) =>
    missing === undefined ? values.length === 0 || !values.every(Number.isFinite) : values.length > 0,
  );
  expect(incomplete).toEqual([]);
});
