import { expect, test } from "vitest";
import { explainInput, InputError, type Locale } from "../src/index.ts";
import { study } from "./support/study.ts";

// A refusal names things as people do: by titles and labels, not as programs do.

function refusal(act: () => unknown, locale: Locale): string {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return explainInput(error, locale);
    throw error;
  }
  throw new Error("it must be refused");
}

test("a topic without a question is named by its title", () => {
  const asked = { seed: 0, template: "momentum-two-steps", card: "saddle-point" };
  const act = () => study.drawQuestion(asked);
  expect(refusal(act, "ko")).toBe("‘안장점’에 맞는 문제가 아직 없어요. 다른 주제를 골라 주세요.");
  expect(refusal(act, "en")).toBe(
    "There is no question about “Saddle point” yet. Please choose another topic.",
  );
});

test("the options of a question are named by their labels", () => {
  const question = study.drawQuestion({ seed: 1, template: "true-false", card: "adam" });
  const act = () => study.grade(question, "nothing like it", { locale: "ko" });
  expect(refusal(act, "ko")).toContain("맞아요 · 틀려요");
  expect(refusal(act, "en")).not.toMatch(/true|false/u);
});

const race = () => study.describeDemo("race", { optimizers: "qqqqq" });

test("the optimizers that there are are named by their titles", () => {
  expect(refusal(race, "en")).toMatch(/Available: SGD, .*RMSProp, Adam, /u);
  expect(refusal(race, "ko")).toContain("모멘텀");
});
