import { describe, expect, test } from "vitest";
import { optionWith } from "../../src/ask/option-numbers.ts";
import { optionsOf } from "../../src/ask/options.ts";

const rows = ["ABCD", "abcd", "ㄱㄴㄷㄹ", "가나다라", "1234"].map((row) => Array.from(row));
const styles: readonly (readonly [name: string, write: (label: string) => string])[] = [
  [")", (label) => `${label}) `],
  [")0", (label) => `${label})`],
  ["()", (label) => `(${label}) `],
  [".", (label) => `${label}. `],
  [":", (label) => `${label}: `],
  ["[]", (label) => `[${label}] `],
  ["/", (label) => `${label}/ `],
  ["-", (label) => `${label}- `],
];
const lists: readonly (readonly string[])[] = [
  ["0.0707", "0.05", "0.025", "0.1"],
  ["기울기 소실", "데이터 불균형", "과소적합", "기울기 폭주"],
  ["(0.97, 0.24)", "(1, 0.5)", "(1, 0.25)", "(2, 0.5)"],
];

describe("however options are labelled, they are read", () => {
  test.each(styles)("%s", (_, write) => {
    for (const row of rows)
      for (const texts of lists) {
        const listed = texts.map((text, at) => write(row[at]!) + text).join("  ");
        const read = optionsOf(`Clipping to [-1, 1] of (2, 0.5) gives: ${listed}`);
        expect(read).toEqual({
          stem: "Clipping to [-1, 1] of (2, 0.5) gives:",
          options: texts.map((text, at) => ({ label: row[at], text })),
        });
      }
  });

  test("with nothing between a letter and words", () => {
    const read = optionsOf("클리핑이 막는 것은? a 기울기 소실 b 데이터 불균형 c 기울기 폭주");
    expect(read?.options.map(({ text }) => text)).toEqual(["기울기 소실", "데이터 불균형", "기울기 폭주"]);
    expect(optionsOf("is a bigger batch better? a friend says so")).toBeUndefined();
  });
});

const choiceOf = (...texts: readonly string[]) => ({
  stem: "?",
  options: texts.map((text, at) => ({ label: "ABCD"[at]!, text })),
});

describe("the option that gives what was computed", () => {
  test.each([
    [["0.99", "0.999", "1.0"], [0.999], "B"],
    [["0.0005", "0.001", "0.0001"], [0.0005], "A"],
    [["about 0.01", "about 0.0316", "0.05"], [Math.sqrt(0.001)], "B"],
    [["(5, 5)", "(3, 4)"], [3, 4], "B"],
    [["1,000", "1,250"], [1250], "B"],
    [["1e-4", "1e-3"], [0.001], "B"],
    [["절반", "두 배"], [0.5], "A"],
    [["0.1", "0.2"], [0.0707], undefined],
    [["0.25, more", "0.25, less"], [0.25], undefined],
    [["0.2, four times as many", "0.2, a quarter as many"], [0.2], undefined],
  ] as const)("of %j, %j: %s", (texts, values, label) => {
    expect(optionWith(choiceOf(...texts), values)?.label).toBe(label);
  });
});
