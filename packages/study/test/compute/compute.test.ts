import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { Asked } from "../../src/compute/asked.ts";
import { compute } from "../../src/compute/compute.ts";
import { computations } from "../../src/compute/computations.ts";
import { readQuestion } from "../../src/compute/reading.ts";
import { asked, notUnderstood } from "./asked.ts";

const hangul = /[가-힣]/u;
const localeOf = (question: string): "ko" | "en" => (hangul.test(question) ? "ko" : "en");

interface Row {
  readonly kind: string;
  readonly locale: "ko" | "en";
  readonly question: string;
  readonly expect: {
    readonly values?: readonly number[];
    readonly tolerance?: number;
    readonly missing?: string;
  };
}

function rowsOf(file: string): readonly Row[] {
  const path = fileURLToPath(new URL(`../questions/${file}.jsonl`, import.meta.url));
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}

const development = [...rowsOf("development"), ...rowsOf("outline-development")];

function isNear(got: readonly number[], wanted: readonly number[], tolerance: number): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance * (b === 0 ? 1 : Math.abs(b));
  return got.length === wanted.length && got.every((value, index) => near(value, wanted[index]!));
}

const lacking = asked.filter(([, [first]]) => typeof first === "string");
const answered = asked.filter(([, [first]]) => typeof first === "number");

test.each(answered)("%s: the number worked out by hand, certified", (question, wanted) => {
  const computed = compute(question, { locale: localeOf(question) })!;
  expect(isNear(computed.values ?? [], wanted.map(Number), 1e-5)).toBe(true);
  expect(checkCertificate(computed.derivation!)).toEqual([]);
  expect(hangul.test(computed.text)).toBe(hangul.test(question));
});

test.each(lacking)("%s: says what is missing, and no number", (question, [missing]) => {
  const computed = compute(question, { locale: localeOf(question) })!;
  expect(computed.missing).toContain(String(missing).slice("missing:".length));
  expect(computed).not.toHaveProperty("values");
  expect(computed.text).not.toMatch(/\d/u);
});

test("the questions kept for development: every number right, none wrong", () => {
  const rows = development.filter(({ kind }) => kind === "computation");
  const failed = rows.filter(({ question, locale, expect: wanted }) => {
    const computed = compute(question, { locale });
    if (wanted.missing !== undefined)
      return computed?.values !== undefined || computed?.missing?.includes(wanted.missing) !== true;
    return !isNear(computed?.values ?? [], wanted.values!, wanted.tolerance! || 1e-12);
  });
  expect(rows.length).toBeGreaterThan(80);
  expect(failed.map(({ question }) => question)).toEqual([]);
});

test("no number is given to a question that wants none", () => {
  const given = development.filter(
    ({ kind, question, locale }) =>
      kind !== "computation" && kind !== "choice" && compute(question, { locale })?.values !== undefined,
  );
  expect(given.map(({ question }) => question)).toEqual([]);
});

test("a computation of numbers says nothing about a question without one", () => {
  const unasked = computations.filter(({ ofNumbers = false }) => ofNumbers);
  const numerals = /[-+]?\d[\d,.]*(?:e-?\d+)?%?/gu;
  const without = development.flatMap(({ question }) =>
    ["", "half"].map((word) => question.replace(numerals, word)),
  );
  const read = [...new Set(without)].flatMap((question) => {
    const reading = readQuestion(question);
    return reading.quantities.length === 0 ? [{ question, reading }] : [];
  });
  const said = read.flatMap(({ question, reading }) =>
    unasked.flatMap(({ name, answer, answerFreely, frames = [] }) =>
      [answer, ...(answerFreely ? [answerFreely] : []), ...frames].flatMap((one) => {
        const outcome = one(new Asked(question, reading));
        return outcome === undefined || outcome.missing?.length ? [] : [[question, name]];
      }),
    ),
  );
  expect(unasked.length).toBeGreaterThan(40);
  expect(read.length).toBeGreaterThan(500);
  expect(said).toEqual([]);
});

test("what is not understood to the last number is refused", () => {
  for (const question of notUnderstood)
    expect(compute(question, { locale: localeOf(question) })?.values).toBeUndefined();
  // one number too many, and nobody can say what it is for
  for (const [question] of answered) {
    const cluttered = `${question} 그리고 1234.5 ㅋㅋ`;
    expect([question, compute(cluttered, { locale: "ko" })?.values]).toEqual([question, undefined]);
  }
});

test("full-width digits, other minus signs and powers are read alike", () => {
  const plain = compute("Adam lr=0.001, g=-2, w=1, first step: w?", { locale: "en" });
  for (const lr of ["０．００１", "1e-3", "10⁻³", "1×10⁻³", "0.1%", "1/1000"])
    for (const g of ["-2", "−2", "－２", "–2"]) {
      const other = compute(`Adam lr=${lr}, g=${g}, w=1, first step: w?`, { locale: "en" });
      expect([lr, g, other?.values]).toEqual([lr, g, plain?.values]);
    }
});

test("any string is met without an exception, and long ones quickly", () => {
  for (const text of [
    "",
    "🐘",
    "#0;",
    "1",
    "((((",
    "adam ".repeat(400),
    "1 ".repeat(900),
    "w=".repeat(900),
    "\uD800",
    "0x10 lr",
  ])
    expect(() => compute(text, { locale: "ko" })).not.toThrow();
});

test("each computation has a name of its own, and says what it needs in both languages", () => {
  expect(new Set(computations.map(({ name }) => name)).size).toBe(computations.length);
  for (const { title, needs } of computations)
    for (const text of [title, ...needs.map(({ label }) => label)]) {
      expect(text.ko).toMatch(hangul);
      expect(text.en).not.toMatch(hangul);
    }
});
