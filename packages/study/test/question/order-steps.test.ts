import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { processes } from "../../src/question/processes.ts";
import { certifyQuestion, drawQuestion, grade, revive, viewQuestion } from "../support/study.ts";

const drawn = processes.map(({ card }, seed) => drawQuestion({ seed, template: "order-steps", card }));

test("the key puts the steps of the list into their order, in both languages", () => {
  for (const [index, question] of drawn.entries())
    for (const locale of ["ko", "en"] as const) {
      const { prompt, options } = viewQuestion(question, { locale });
      const listed = new Map(
        prompt
          .split("\n")
          .slice(1)
          .map((line) => [line[0]!, line.slice(3)]),
      );
      const { answer } = grade(question, options[0]!.id, { locale });
      expect(answer.split(" → ").map((letter) => listed.get(letter))).toEqual(
        processes[index]!.steps.map((step) => step[locale]),
      );
    }
});

/** Places at which two orders differ. */
function apart(a: string, b: string): number {
  return a.split(" → ").filter((letter, place) => letter !== b.split(" → ")[place]).length;
}

test("no option is nearer to the others than another, so that the middle one is no hint", () => {
  for (const question of drawn) {
    const labels = viewQuestion(question, { locale: "en" }).options.map(({ label }) => label);
    const sums = labels.map((one) => labels.reduce((sum, other) => sum + apart(one, other), 0));
    expect(new Set(sums).size).toBe(1);
  }
});

test("a wrong order says which steps changed places", () => {
  const [question] = drawn;
  const { options } = viewQuestion(question!, { locale: "ko" });
  const said = options.map(({ id }) => grade(question!, id, { locale: "ko" }).tempting ?? "");
  const [early, late] = processes[0]!.reasons.map(({ ko }) => ko);
  expect(said.toSorted()).toEqual(["", early!, late!, `${early} ${late}`].toSorted());
  expect(checkCertificate(certifyQuestion(question!))).toEqual([]);
});

test.each([
  { process: "nope", shown: [0, 1, 2, 3] },
  { process: "adam", shown: [0, 1, 2, 2] },
  { process: "adam", shown: [0, 1, 2, 3, 4] },
])("revive refuses %j", (parameters) => {
  expect(() =>
    revive({ kind: "question", version: 1, template: "order-steps", seed: 0, parameters }),
  ).toThrow("must");
});
