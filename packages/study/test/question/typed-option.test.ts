import { expect, test } from "vitest";
import { typedOption } from "../../src/question/typed-option.ts";

const plain = (text: string) => ({ ko: text, en: text });
const options = [
  { id: "a", label: plain("Adam") },
  { id: "b", label: plain("AdamW") },
  { id: "c", label: { ko: "모멘텀", en: "Momentum" } },
  { id: "d", label: plain("−1.04") },
];
const verdicts = [
  { id: "true", label: { ko: "맞아요", en: "True" } },
  { id: "false", label: { ko: "틀려요", en: "False" } },
];

test.each([
  ["b", "b"],
  [" B) ", "b"],
  ["（Ｃ）", "c"],
  ["d.", "d"],
  ["adam", "a"],
  ["AdamW예요.", "b"],
  ["adam w", "b"],
  ["모멘텀입니다", "c"],
  ["모멘텀", "c"],
  ["MOMENTUM!", "c"],
  ["-1.04", "d"],
])("%j is the option %s", (answer, id) => {
  expect(typedOption(options, answer)?.id).toBe(id);
});

test.each([
  "",
  " ",
  "e",
  "a b",
  "Adamw2",
  "Ada",
  "Adan",
  "AdamX",
  "1.04",
  "-1.040",
  "-1.05",
  "모멘트",
  "__proto__",
])("%j is none of them", (answer) => {
  expect(typedOption(options, answer)).toBeUndefined();
});

test("verdicts are taken in words of both languages", () => {
  expect(["True.", "맞아요", "틀려요!", "FALSE"].map((one) => typedOption(verdicts, one)?.id)).toEqual([
    "true",
    "true",
    "false",
    "false",
  ]);
});
