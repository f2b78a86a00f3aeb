import { describeChart, type KFoldChart } from "@opt/viz";
import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { certifyQuestion, drawQuestion, grade, revive, viewQuestion } from "../support/study.ts";

const drawn = Array.from({ length: 200 }, (_, seed) => drawQuestion({ seed, template: "stratified-fold" }));
const locale = { locale: "en" } as const;

/** How far the class counts of each fold shown are from the shares of the whole, at most. */
function offOf({ folds, labels }: KFoldChart): readonly number[] {
  const rows = Array.from(labels);
  const classes = [...new Set(rows)];
  return folds.map(({ test: tested }) =>
    Math.max(
      ...classes.map((one) => {
        const share = rows.filter((label) => label === one).length / rows.length;
        return Math.abs(Array.from(tested).filter((row) => rows[row] === one).length - share * tested.length);
      }),
    ),
  );
}

test("the one fold that keeps the shares is the key, and the others are far from them", () => {
  for (const question of drawn) {
    const { chart, options } = viewQuestion(question, locale);
    const off = offOf(chart as KFoldChart);
    const { answerId } = grade(question, "a", locale);
    // whole rows: a stratified fold has less than one too many or too few
    expect(off.filter((one) => one < 1)).toHaveLength(1);
    expect(options[off.findIndex((one) => one < 1)]?.id).toBe(answerId);
    expect(off.filter((one) => one >= 4)).toHaveLength(3);
  }
});

test("the key stands in every place, its numbers are certified, and the picture does not name it", () => {
  const places = drawn.map((question) => grade(question, "a", locale).answerId);
  for (const place of ["a", "b", "c", "d"])
    expect(places.filter((one) => one === place).length).toBeGreaterThan(25);
  for (const question of drawn.slice(0, 40)) {
    expect(checkCertificate(certifyQuestion(question))).toEqual([]);
    const { chart, prompt } = viewQuestion(question, locale);
    expect(describeChart(chart!, "en").replace("Which fold is stratified?", "")).not.toMatch(/strat/iu);
    expect(prompt).toMatch(/Which fold is stratified\?$/u);
    expect(revive(JSON.stringify(question))).toEqual(question);
  }
});

test("a wrong fold is told how it was made", () => {
  const said = new Set(
    drawn.flatMap((question) =>
      ["a", "b", "c", "d"].map((id) => grade(question, id, locale).tempting ?? "right"),
    ),
  );
  expect(said.size).toBe(3);
});

test.each([{ k: 5 }, { fold: 9 }, { cut: [1, 1] }, { sizes: [1e9, 1, 1] }, { shuffle: -1 }, { place: 4 }])(
  "revive refuses %j",
  (part) => {
    const [question] = drawn;
    expect(() => revive({ ...question, parameters: { ...question!.parameters, ...part } })).toThrow(
      RangeError,
    );
  },
);
