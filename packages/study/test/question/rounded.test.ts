import { describe, expect, test } from "vitest";
import { numbersIn } from "../../src/certificate/printed.ts";
import { fourDecimals } from "../../src/derivation/ledger.ts";
import { templates } from "../../src/question/templates.ts";
import { certifyQuestion, drawQuestion } from "../support/study.ts";

/** The signs before the numbers of a template's questions, and whether those are rounded. */
const signs = (template: string): [sign: string, isRounded: boolean, text: string][] =>
  Array.from({ length: 30 }, (_, seed) => {
    const { facts, texts } = certifyQuestion(drawQuestion({ seed, template }));
    const valueOf = (name: string): number => facts.find((fact) => fact.name === name)!.value;
    return texts.flatMap(({ text, numbers }) =>
      numbers.flatMap(({ at, text: shown, fact }): [string, boolean, string][] => {
        const sign = /([=≈]) \(?$/u.exec(text.slice(0, at))?.[1];
        if (sign === undefined || shown.endsWith("%")) return [];
        const { low, high } = numbersIn(shown)[0]!;
        const off = Math.abs(valueOf(fact) - (low + high) / 2);
        return [[sign, off > 1e-9 * Math.abs(valueOf(fact)), text]];
      }),
    );
  }).flat();

describe("numbers of a solution that are rounded", () => {
  test.each([
    [2.59225, 2.5923],
    [-2.59225, -2.5923],
    [1.00005, 1.0001],
    [0.12344999, 0.1234],
    [3, 3],
    [0, 0],
  ])("a half goes up, as by hand: %f is %f", (value, shown) => {
    expect(fourDecimals(value)).toBe(shown);
  });

  test("'=' stands before what is told in full, '≈' before what is rounded", () => {
    const all = templates
      .filter(({ input }) => input === "number" || input === "parts")
      .flatMap(({ name }) => signs(name));
    expect(all.filter(([sign, isRounded]) => (sign === "≈") !== isRounded)).toEqual([]);
    expect(all.filter(([sign]) => sign === "≈").length).toBeGreaterThan(50);
  }, 60_000);
});
