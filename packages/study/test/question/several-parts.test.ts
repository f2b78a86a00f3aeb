import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { solve } from "../../src/misconception/solve.ts";
import { judgeParts } from "../../src/question/judge-parts.ts";
import { partsRows } from "../../src/question/parts-rows.ts";
import type { Question } from "../../src/question/question.ts";
import { certifyQuestion, drawQuestion, grade, viewQuestion } from "../support/study.ts";

const drawn = Array.from({ length: 150 }, (_, seed) => drawQuestion({ seed, template: "several-parts" }));
const rowOf = ({ parameters }: Question) =>
  partsRows.find(({ exercise }) => exercise.name === parameters["exercise"])!;
const numbersOf = ({ parameters }: Question) => parameters as Record<string, number>;
const typed = (value: number): string => value.toFixed(4);

/** What a question's parts come to, where the first step asked for is taken to be another number. */
function valuesOf(question: Question, first?: number): readonly number[] {
  const { exercise, asked } = rowOf(question);
  return asked.map((step) => {
    const steps = exercise.steps.slice(0, exercise.steps.findIndex(([name]) => name === step) + 1);
    const instead = first === undefined ? {} : { [asked[0]!]: String(first) };
    return solve({ ...exercise, steps }, numbersOf(question), [{ instead }]);
  });
}

test("a part for each step asked, all right is right, and every number is certified", () => {
  for (const question of drawn) {
    const { input, options, parts } = viewQuestion(question, { locale: "ko" });
    expect({ input, options: options.length, parts: parts?.length }).toEqual({
      input: "parts",
      options: 0,
      parts: rowOf(question).asked.length,
    });
    const verdict = grade(question, valuesOf(question).map(typed).join("\n"), { locale: "ko" });
    expect(verdict).toMatchObject({ correct: true, credit: 1 });
    expect(verdict.parts?.every(({ correct, carried }) => correct && !carried)).toBe(true);
    expect(grade(question, verdict.answer, { locale: "en" }).correct).toBe(true);
    expect(checkCertificate(certifyQuestion(question))).toEqual([]);
  }
});

test("a slip in the first part costs that part alone where the rest follows from it", () => {
  for (const question of drawn) {
    const slipped = Number(typed(valuesOf(question)[0]! * 1.1 + 1));
    const values = valuesOf(question, slipped);
    const { correct, credit, parts } = grade(question, values.map(typed).join("\n"), { locale: "en" });
    expect(correct).toBe(false);
    expect(parts!.map((part) => part.correct)).toEqual(values.map((_, index) => index > 0));
    expect(parts!.some(({ carried }) => carried)).toBe(true);
    expect(credit).toBeCloseTo((values.length - 1) / values.length, 12);
  }
});

test("a right number after a slip is right, a wrong one after a right one is wrong", () => {
  for (const question of drawn.slice(0, 60)) {
    const values = valuesOf(question);
    const [first, ...rest] = values;
    const wrongFirst = [first! * 1.3 + 2, ...rest].map(typed).join(";");
    expect(grade(question, wrongFirst, { locale: "ko" }).parts!.map((part) => part.correct)).toEqual(
      values.map((_, index) => index > 0),
    );
    const last = [...values.slice(0, -1), values.at(-1)! * 1.3 + 2].map(typed).join(";");
    const verdict = grade(question, last, { locale: "ko" });
    expect(verdict.parts!.map((part) => part.correct)).toEqual(
      values.map((_, index) => index < values.length - 1),
    );
    expect(verdict.credit).toBeLessThan(1);
  }
});

test("each part's mistake is named, also the second where the first is right", () => {
  const question = drawn.find((one) => one.parameters["exercise"] === "momentum-of-what")!;
  const { exercise, asked } = rowOf(question);
  const given = numbersOf(question);
  const [w1, , w2] = valuesOf(question);
  const slip = exercise.misconceptions.find(({ name }) => name === "velocity-forgotten")!;
  const wrong = solve({ ...exercise, steps: exercise.steps.slice(0, 3) }, given, [slip]);
  const verdict = judgeParts([w1!, wrong, w2!].map(typed).join("\n"), { exercise, asked }, given, [
    "",
    "",
    "",
  ]);
  expect(verdict.misconceptions).toEqual(["velocity-forgotten"]);
  expect(verdict.tempting?.ko).toBe(slip.words.ko);
});

test("numbers may carry the letters of their parts", () => {
  const question = drawn.find((one) => rowOf(one).asked.length === 2)!;
  const [one, two] = valuesOf(question).map(typed);
  for (const answer of [
    `a) ${one}\nb) ${two}`,
    ` ${one} ;\n ${two} `,
    `(A) ${one}\n\n(B) ${two}\n`,
    `${one}, ${two}`,
    `${one}   ${two}`,
  ])
    expect(grade(question, answer, { locale: "ko" }).correct).toBe(true);
});

test.each([
  ["", "answer-not-all-parts"],
  ["1", "answer-not-all-parts"],
  ["1;2;3;4", "answer-not-all-parts"],
  ["1,2,3", "answer-not-all-parts"],
  ["1, 2", "answer-not-all-parts"],
  ["1;x;3", "answer-not-a-number"],
  ["1;1e999;3", "answer-not-a-number"],
  ["1;".repeat(50_000), "answer-not-all-parts"],
])("%j is refused: %s", (answer, code) => {
  const question = drawn.find((one) => rowOf(one).asked.length === 3)!;
  expect(() => grade(question, answer, { locale: "ko" })).toThrow(
    expect.objectContaining({ name: "InputError", code }) as Error,
  );
});
