import { describe, expect, test } from "vitest";
import { drawQuestion, grade, revive } from "../support/study.ts";
import { explainInput } from "../../src/explain-input.ts";
import { InputError } from "../../src/input-error.ts";
import { typedNumber } from "../../src/question/typed-number.ts";

test.each([
  ["0.5", 0.5],
  ["0,5", 0.5],
  [".5", 0.5],
  ["5.", 5],
  ["-0.5", -0.5],
  ["−0.5", -0.5],
  ["–0,5", -0.5],
  ["－０．５", -0.5],
  ["０，５", 0.5],
  ["  - 0.5 ", -0.5],
  ["+3", 3],
  ["1e-3", 0.001],
  ["1E−3", 0.001],
  ["007", 7],
])("%j is read as %d", (typed, value) => {
  expect(typedNumber(typed)).toBe(value);
});

describe("what is no number is refused with a sentence", () => {
  test.each([
    "",
    "   ",
    "반",
    "0.5예요",
    "약 0.5",
    "a",
    "1/2",
    "0.5 or 1",
    "1,000.5",
    "1.2.3",
    "--1",
    "NaN",
    "Infinity",
    "1e999",
    "0x10",
    "🐘",
    "9".repeat(5000) + "e999",
  ])("%j", (typed) => {
    const question = drawQuestion({ seed: 1, template: "gradient-descent-steps" });
    const refusal = expect.objectContaining({ name: "InputError", code: "answer-not-a-number" }) as Error;
    expect(() => grade(question, typed, { locale: "ko" })).toThrow(refusal);
  });

  test("in the language of who typed it", () => {
    const error = new InputError("answer-not-a-number", "", { got: "반" });
    expect(explainInput(error, "ko")).toBe("답은 숫자 하나로만 적어 주세요. 예: 0.5, −1.25 (받은 값: 반)");
    const empty = new InputError("answer-not-a-number", "", { got: "" });
    expect(explainInput(empty, "en")).toBe(
      "Please answer with one number only, such as 0.5 or −1.25, got nothing.",
    );
  });
});

test.each([
  ["a", 9],
  ["x0", 1e9],
  ["lr", -1],
  ["t", 1e9],
])("revive refuses %s = %d", (name, value) => {
  const { parameters, ...rest } = drawQuestion({ seed: 0, template: "gradient-descent-steps" });
  expect(() => revive({ ...rest, parameters: { ...parameters, [name]: value } })).toThrow(RangeError);
});
