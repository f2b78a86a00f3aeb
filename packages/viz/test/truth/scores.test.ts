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
  validationCurveChart,
} from "../../src/index.ts";
import { always, clearlyApart, hard, names, signed } from "./adversarial.ts";
import { judgeBest } from "./judge-best.ts";
import { numbersIn, saysNumber } from "./read.ts";

test("the leader leads, by the lead that is said", () => {
  always(
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
  always(
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
  always(
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
  always(
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
  always(
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

test("folds are said to keep the mix only where they do", () => {
  always(
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
            classes.map((name) => {
              // as many of a class as in the whole, or as many as in the other folds
              const [own, all] = [shareOf(part, name) * part.length, shareOf(rows, name) * rows.length];
              return Math.min(Math.abs(own - shareOf(rows, name) * part.length), Math.abs(own - all / k));
            }),
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
