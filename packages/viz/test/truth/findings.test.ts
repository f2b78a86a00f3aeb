// oxlint-disable vitest/no-conditional-expect -- a sentence is judged where it is said
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  chartFinding,
  classBalanceChart,
  confusionChart,
  describeChart,
  heatmapChart,
  kFoldChart,
  leaderboardChart,
  lossChart,
  raceChart,
  validationCurveChart,
} from "../../src/index.ts";
import { namesIn, numbersIn, saysNumber } from "./read.ts";

/** Numbers that make words go wrong: ties, neighbours, extremes. */
const hard = fc.oneof(
  fc.constantFrom(
    0,
    1,
    0.5,
    0.9998,
    0.999_95,
    1.01,
    0.1 + 0.2,
    0.3,
    1e-9,
    5e-4,
    1234.5,
    9999.7,
    1e6,
    1e12,
    6e203,
  ),
  fc.double({ min: 1e-6, max: 2, noNaN: true }),
  fc.integer({ min: 0, max: 5 }),
);
const signed = fc.oneof(
  hard,
  hard.map((value) => -value),
);
const names = ["Ada", "Bo", "Cy", "Di", "Ed", "Flo"];
/** Two numbers that nobody would call a tie: further apart than 0.1 % of their size and of the span. */
const clearlyApart = (a: number, b: number, all: readonly number[]): boolean => {
  const finite = all.filter(Number.isFinite);
  const span = Math.max(...finite) - Math.min(...finite);
  return Math.abs(a - b) > 1e-3 * Math.max(Math.abs(a), Math.abs(b), span);
};

/** The names and values, and what the finding says of them; the first contradiction, or "". */
function judgeBest(
  text: string,
  values: readonly number[],
  lowest: boolean,
  tie: RegExp,
  alone: RegExp,
): string {
  const best = lowest ? Math.min(...values) : Math.max(...values);
  const tied = tie.exec(text)?.groups?.["names"];
  if (tied !== undefined) {
    const wrong = namesIn(tied).find((name) => clearlyApart(values[names.indexOf(name)]!, best, values));
    return wrong === undefined ? "" : `${wrong} does not tie`;
  }
  const single = alone.exec(text)?.groups?.["name"];
  if (single === undefined) return "";
  if (values[names.indexOf(single)] !== best) return `${single} is not best`;
  return values.filter((value) => value === best).length > 1 ? `${single} is not alone` : "";
}

test("the leader leads, by the lead that is said", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 }), (scores) => {
      const chart = leaderboardChart({ rows: scores.map((score, i) => ({ name: names[i]!, score })) });
      const text = chartFinding(chart, "en");
      const [first = 0, second = 0] = scores.toSorted((a, b) => b - a);
      expect(
        judgeBest(text, scores, false, /^(?<names>.+) share the lead/u, /^(?<name>\w+) (?:leads|stands)/u),
      ).toBe("");
      const lead = /leads by (?<lead>\S+)/u.exec(text)?.groups?.["lead"];
      expect(lead === undefined || saysNumber(lead, first - second)).toBe(true);
      expect(scores.length > 1 && first === second).toBe(text.includes("share the lead"));
    }),
  );
});

test("the majority class is one, and its share is its share", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 6 }), (counts) => {
      const labels = counts.flatMap((count, i) => Array.from({ length: count }, () => names[i]!));
      const text = chartFinding(classBalanceChart({ labels }), "en");
      const total = labels.length;
      const found = /(?:answering (?<name>\w+) would be right|^(?<short>\w+) makes up) (?<share>\S+)%/u.exec(
        text,
      )?.groups;
      const name = found?.["name"] ?? found?.["short"];
      if (name !== undefined) {
        const own = counts[names.indexOf(name)]!;
        expect(own).toBe(Math.max(...counts));
        expect(Math.abs(Number(found!["share"]) - (100 * own) / total)).toBeLessThanOrEqual(0.051);
      }
      if (/about equally large|Every class has/u.test(text))
        expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.6);
    }),
  );
});

test("the most frequent mistake is the most frequent, and the accuracy is right over all", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
        minLength: 3,
        maxLength: 3,
      }),
      (counts) => {
        const chart = confusionChart({ classNames: names.slice(0, 3), counts });
        const text = chartFinding(chart, "en");
        const mistakes = counts.flatMap((row, i) => row.filter((_, j) => i !== j));
        const most = Math.max(...mistakes);
        const total = counts.flat().reduce((sum, count) => sum + count, 0);
        const right = counts[0]![0]! + counts[1]![1]! + counts[2]![2]!;
        const worst = /(?<name>\w+) is most often taken for (?<other>\w+) \((?<count>\d+)/u.exec(
          text,
        )?.groups;
        if (worst !== undefined) {
          const count = counts[names.indexOf(worst["name"]!)]![names.indexOf(worst["other"]!)];
          expect([count, Number(worst["count"])]).toEqual([most, most]);
          expect(mistakes.filter((one) => one === most)).toHaveLength(1);
        }
        const ties = /^(?<places>\d+) mistakes tie/u.exec(text)?.groups?.["places"];
        if (ties !== undefined) expect(mistakes.filter((one) => one === most)).toHaveLength(Number(ties));
        if (/are right/u.test(text)) expect(right).toBe(total);
        const told = /accuracy (?<share>\S+)% \((?<right>\S+) of (?<total>\S+)\)/iu.exec(
          describeChart(chart, "en"),
        )?.groups;
        if (told !== undefined) {
          expect([Number(told["right"]), Number(told["total"])]).toEqual([right, total]);
          expect(Math.abs(Number(told["share"]) - (100 * right) / total)).toBeLessThanOrEqual(0.051);
          expect(told["share"] === "100").toBe(right === total);
        }
      },
    ),
  );
});

test("the best cell is best, where it is said to be, and ties are ties", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(signed, fc.constant(Number.NaN)), { minLength: 6, maxLength: 6 }),
      fc.constantFrom("higher" as const, "lower" as const),
      (values, better) => {
        const [xs, ys] = [
          [1, 2, 3],
          [10, 20],
        ];
        const chart = heatmapChart({
          x: { name: "C", values: xs },
          y: { name: "g", values: ys },
          values,
          better,
        });
        const text = chartFinding(chart, "en");
        const known = values.filter(Number.isFinite);
        if (known.length === 0) return;
        const best = better === "higher" ? Math.max(...known) : Math.min(...known);
        const one = /at C = (?<x>\d+), g = (?<y>\d+)/u.exec(text)?.groups;
        if (one !== undefined) {
          const place = ys.indexOf(Number(one["y"])) * 3 + xs.indexOf(Number(one["x"]));
          expect(values[place]).toBe(best);
          expect(known.filter((value) => value === best)).toHaveLength(1);
          expect(saysNumber(numbersIn(text)[0]!, best)).toBe(true);
        }
        const tied = /^(?<count>\d+) cells tie/u.exec(text)?.groups?.["count"];
        const near = known.filter((value) => !clearlyApart(value, best, known)).length;
        const exact = known.filter((value) => value === best).length;
        if (tied !== undefined) expect(Number(tied) >= exact && Number(tied) <= near).toBe(true);
        if (/All cells are level/u.test(text)) expect(near).toBe(known.length);
      },
    ),
  );
});

test("validation is best where it is said to be", () => {
  fc.assert(
    fc.property(fc.array(hard, { minLength: 3, maxLength: 6 }), (scores) => {
      const values = scores.map((_, i) => i + 1);
      const chart = validationCurveChart({
        parameter: "depth",
        values,
        train: scores.map((score) => score + 1),
        validation: scores,
      });
      const text = chartFinding(chart, "en");
      const best = Math.max(...scores);
      const one = /best at depth = (?<at>\d+) \((?<score>[^)]+)\)/u.exec(text)?.groups;
      if (one !== undefined) {
        expect(scores[Number(one["at"]) - 1]).toBe(best);
        expect(scores.filter((score) => score === best)).toHaveLength(1);
        expect(saysNumber(one["score"]!, best)).toBe(true);
      }
      const range = /from depth = (?<from>\d+) to (?<to>\d+)/u.exec(text)?.groups;
      if (range !== undefined)
        for (let at = Number(range["from"]); at <= Number(range["to"]); at++)
          expect(clearlyApart(scores[at - 1]!, best, scores)).toBe(false);
    }),
  );
});

const lossOf = fc.array(fc.oneof(hard, fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY)), {
  minLength: 2,
  maxLength: 8,
});

test("the lowest end is lowest, and who diverged is named", () => {
  fc.assert(
    fc.property(fc.array(lossOf, { minLength: 2, maxLength: 5 }), (curves) => {
      const chart = lossChart({ series: curves.map((train, i) => ({ name: names[i]!, train })) });
      const text = chartFinding(chart, "en");
      const told = describeChart(chart, "en");
      const ends = curves.map((curve) => curve.at(-1)!);
      const lost = /(?:^|\. )(?<names>[^.]*?) diverged\./u.exec(told)?.groups?.["names"];
      const named = lost === undefined || lost === "Every run" ? [] : namesIn(lost);
      // A run may be said to diverge where it ends far above its start, not where it ends at or below it.
      for (const name of lost === "Every run" ? names.slice(0, curves.length) : named) {
        const curve = curves[names.indexOf(name)]!;
        const [end, first] = [curve.at(-1)!, curve.find(Number.isFinite) ?? Number.NaN];
        expect(Number.isFinite(end) && end <= first).toBe(false);
      }
      const ranked = ends.map((end, i) =>
        Number.isFinite(end) && !named.includes(names[i]!) ? end : Number.POSITIVE_INFINITY,
      );
      const tie = /^(?<names>.+) tie for the lowest end/u;
      expect(judgeBest(text, ranked, true, tie, /^(?<name>\w+) ends lowest/u)).toBe("");
      const lowest = /ends lowest at (?<loss>\S+)/u.exec(text)?.groups?.["loss"];
      expect(lowest === undefined || saysNumber(lowest, Math.min(...ranked))).toBe(true);
    }),
  );
});

test("the winner of a race is lowest; nobody wins who is not below the start", () => {
  const grid = { x: [-2, 0, 2], y: [-2, 0, 2], values: [8, 4, 8, 4, 0, 4, 8, 4, 8] };
  fc.assert(
    fc.property(fc.array(fc.tuple(signed, signed), { minLength: 1, maxLength: 5 }), (ends) => {
      const chart = raceChart({
        grid,
        runs: ends.map(([x, loss], i) => ({
          name: names[i]!,
          positions: [
            [1, x],
            [1, 0],
          ],
          values: [2, loss],
        })),
      });
      const text = chartFinding(chart, "en");
      const losses = ends.map(([, loss]) => loss);
      const tie = /^(?<names>.+) tie for the lowest/u;
      expect(judgeBest(text, losses, true, tie, /^(?<name>\w+) is lowest/u)).toBe("");
      if (/is lowest|tie for the lowest|reaches a loss/u.test(text))
        expect(Math.min(...losses)).toBeLessThan(2);
      if (/no run is below its start/u.test(text))
        expect(losses.every((loss) => loss >= 2 * (1 - 1e-3))).toBe(true);
    }),
  );
});

test("folds are said to keep the mix only where they do", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "b", "c"), { minLength: 9, maxLength: 24 }),
      fc.integer({ min: 2, max: 4 }),
      (labels, k) => {
        const rows = labels.map((_, i) => i);
        const folds = Array.from({ length: k }, (_, fold) => ({
          train: rows.filter((row) => row % k !== fold),
          test: rows.filter((row) => row % k === fold),
        }));
        const text = chartFinding(kFoldChart({ labels, folds }), "en");
        const shareOf = (part: readonly number[], name: string) =>
          part.filter((row) => labels[row] === name).length / part.length;
        const classes = [...new Set(labels)];
        const drift = Math.max(
          ...folds.flatMap(({ test: part }) =>
            classes.map((name) => Math.abs(shareOf(part, name) - shareOf(rows, name)) * part.length),
          ),
        );
        if (/keeps the class mix|nearly keeps/u.test(text)) expect(drift).toBeLessThanOrEqual(1 + 1e-9);
        const unseen = /Fold (?<fold>\d+) validates on a class it never trained on: (?<name>\w+)/u.exec(
          text,
        )?.groups;
        if (unseen !== undefined) {
          const { train, test: part } = folds[Number(unseen["fold"]) - 1]!;
          expect(part.some((row) => labels[row] === unseen["name"])).toBe(true);
          expect(train.some((row) => labels[row] === unseen["name"])).toBe(false);
        }
        const lacking = /(?<lacking>\d+) of (?<folds>\d+) folds lack a class in validation/u.exec(
          text,
        )?.groups;
        if (lacking !== undefined)
          expect(
            folds.filter(({ test: part }) => classes.some((name) => shareOf(part, name) === 0)),
          ).toHaveLength(Number(lacking["lacking"]));
      },
    ),
  );
});
