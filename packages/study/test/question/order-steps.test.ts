import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { processes } from "../../src/question/processes.ts";
import { certifyQuestion, drawQuestion, grade, revive, viewQuestion } from "../support/study.ts";

const drawn = processes.map(({ card }, seed) => drawQuestion({ seed, template: "order-steps", card }));

test("the key puts the steps as shown into their order, in both languages", () => {
  for (const [index, question] of drawn.entries())
    for (const locale of ["ko", "en"] as const) {
      const { input, options } = viewQuestion(question, { locale });
      expect(input).toBe("order");
      const { answer, correct, credit } = grade(question, "a b c d", { locale });
      const listed = new Map(options.map(({ id, label }) => [id.toUpperCase(), label]));
      const steps = processes[index]!.steps.map((step) => step[locale]);
      expect(answer.split(" → ").map((letter) => listed.get(letter))).toEqual(steps);
      expect(grade(question, answer, { locale })).toMatchObject({ correct: true, credit: 1, given: answer });
      expect(correct).toBe(credit === 1);
      expect(checkCertificate(certifyQuestion(question))).toEqual([]);
    }
});

/** An order of the right steps, as its ids. */
function idsOf(steps: readonly number[]): string {
  const { answer } = grade(drawn[0]!, "abcd", { locale: "en" });
  const right = answer.toLowerCase().split(" → ");
  return steps.map((step) => right[step]).join(" ");
}

test.each([
  [[0, 1, 2, 3], 1],
  [[1, 2, 3, 0], 2 / 3],
  [[3, 0, 1, 2], 2 / 3],
  [[0, 1, 3, 2], 1 / 3],
  [[2, 3, 0, 1], 1 / 3],
  [[0, 2, 1, 3], 0],
  [[3, 2, 1, 0], 0],
])("%j earns %d, the length of its longest run", (steps, credit) => {
  expect(grade(drawn[0]!, idsOf(steps), { locale: "ko" })).toMatchObject({ correct: credit === 1, credit });
});

function said(steps: readonly number[]): string | undefined {
  return grade(drawn[0]!, idsOf(steps), { locale: "ko" }).tempting;
}

test("a wrong order is told what has to come first", () => {
  const [first, second, third] = processes[0]!.reasons.map(({ ko }) => ko);
  expect(said([1, 0, 2, 3])).toBe(first);
  expect(said([0, 2, 1, 3])).toBe(second);
  expect(said([3, 2, 1, 0])).toBe(`${first} ${second} ${third}`);
});

test("an order is read with whatever stands between the letters, or as places", () => {
  const { answer } = grade(drawn[0]!, "abcd", { locale: "en" });
  const letters = answer.split(" → ");
  const places = letters.map((letter) => " ABCD".indexOf(letter));
  for (const typed of [
    letters.join(""),
    letters.join(", ").toLowerCase(),
    letters.map((letter) => `(${letter})`).join(" -> "),
    `답은 ${letters.join("-")}예요.`,
    places.join(" "),
    places.join(""),
  ])
    expect(grade(drawn[0]!, typed, { locale: "ko" })).toMatchObject({ correct: true, given: answer });
});

test.each(["", "a b c", "a b c c", "a b c d e", "e f g h", "0 1 2 3", "a".repeat(5000), "순서대로"])(
  "%j is no order",
  (typed) => {
    expect(() => grade(drawn[0]!, typed, { locale: "ko" })).toThrow(
      expect.objectContaining({ name: "InputError", code: "answer-not-an-order" }) as Error,
    );
  },
);

test.each([
  { process: "nope", shown: [0, 1, 2, 3] },
  { process: "adam", shown: [0, 1, 2, 2] },
  { process: "adam", shown: [0, 1, 2, 3, 4] },
])("revive refuses %j", (parameters) => {
  expect(() =>
    revive({ kind: "question", version: 1, template: "order-steps", seed: 0, parameters }),
  ).toThrow("must");
});
