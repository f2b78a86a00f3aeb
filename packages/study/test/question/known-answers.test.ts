import { describe, expect, test } from "vitest";
import { grade, viewQuestion } from "../support/study.ts";
import type { Question } from "../../src/question/question.ts";
import reference from "../reference/reference.json" with { type: "json" };

const names = ["고양이", "개", "코끼리"];

function ask(template: string, parameters: Question["parameters"]): { key: string; why: string } {
  const question: Question = { kind: "question", version: 1, template, parameters, seed: 0 };
  const id = viewQuestion(question, { locale: "ko" }).options[0]!.id;
  const { answer, why } = grade(question, id, { locale: "ko" });
  return { key: answer, why };
}

/** As printed in a question: four significant digits, a real minus sign. */
function printed(value: number): string {
  return String(Number(value.toPrecision(4))).replace("-", "−");
}

describe("keys agree with PyTorch", () => {
  test.each(reference.momentum)("momentum $lr, $beta from $w0 with $g1, $g2", ({ w, ...parameters }) => {
    const { key, why } = ask("momentum-two-steps", parameters);
    expect(key).toBe(printed(w));
    expect(why).toContain(`= ${key}.`);
  });

  test.each(reference.adam)("Adam $lr with $g1, $g2", ({ path, ...parameters }) => {
    expect(ask("adam-two-steps", parameters).key).toBe(printed(path[1]!));
    const first = ask("adam-first-step", { lr: parameters.lr, g: parameters.g1 });
    expect(first.key).toBe(printed(path[0]!));
  });
});

describe("keys agree with scikit-learn", () => {
  test.each(reference.folds)("$method of $sizes in $k folds", ({ counts, ...parameters }) => {
    for (const [fold, expected] of counts.entries()) {
      const { key } = ask("fold-classes", { ...parameters, fold });
      expect(key).toBe(expected.map((count, one) => `${names[one]} ${count}`).join(", "));
    }
  });
});
