import fc from "fast-check";
import { expect } from "vitest";
import { type Chart, leaderboardChart, type LeaderboardChart } from "../../src/index.ts";
import { text, word } from "../arbitrary-values.ts";
import type { Moment } from "../moment.ts";
import { always, names } from "../truth/adversarial.ts";
import { contradiction, namesIn, saysNumber } from "../truth/read.ts";

export const kind = "leaderboard";

export const arbitrary: fc.Arbitrary<Chart> = fc
  .record({
    rows: fc.array(
      fc.record({
        name: text,
        score: fc.oneof(fc.nat(100), fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true })),
      }),
      { maxLength: 60 },
    ),
    unit: word,
  })
  .map((options) => leaderboardChart(options));

const leaderboard = (): Chart =>
  leaderboardChart({
    title: { ko: "이번 주 퀴즈 순위", en: "Quiz of the week" },
    rows: [
      { name: { ko: "미나", en: "Mina" }, score: 87 },
      { name: { ko: "준호", en: "Junho" }, score: 75 },
      { name: "Alex", score: 75 },
      { name: { ko: "서연", en: "Seoyeon" }, score: 42 },
      {
        name: {
          ko: "하늘",
          en: "Haneul",
        },
        score: 9,
      },
      { name: "Zoe", score: 0 },
    ],
  });

export const samples = { leaderboard };

export const moments = {
  leaderboard: ({ scores }: LeaderboardChart, moment: Moment): void => {
    const values = Array.from(scores.toSorted()).toReversed();
    expect(moment.texts("value")).toEqual(values.map((score) => String(Math.round(score * moment.progress))));
  },
};

/** Whether every item of a list of commas is matched and so. */
function everyOne(
  list: string,
  item: RegExp,
  isTrue: (groups: readonly string[], i: number) => boolean,
): boolean {
  return namesIn(list).every((each, i) => {
    const found = item.exec(each);
    return found !== null && isTrue(found.slice(1), i);
  });
}

/** Above by more than the rounding of sums. */
function isAbove(a: number, b: number): boolean {
  return a - b > 1e-9 * a;
}

/** The leader leads by the lead that is said, and every rank counts those above. */
export function readBack(): void {
  const score = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 0.3, 0.1 + 0.2, 1, 2.5));
  always(
    fc.property(fc.array(score, { maxLength: 6 }), (scores) => {
      const chart = leaderboardChart({
        title: "T",
        rows: scores.map((each, i) => ({ name: names[i]!, score: each })),
      });
      const rankOf = (each: number) => 1 + scores.filter((other) => isAbove(other, each)).length;
      const of = (name: string) => scores[names.indexOf(name)]!;
      const [first = 0, second = 0] = scores.toSorted((a, b) => b - a);
      const leaders = scores.filter((each) => rankOf(each) === 1).length;
      expect(
        contradiction(chart, [
          ["No data yet", () => scores.length === 0],
          [
            "<name> leads by <lead#> points?",
            ({ name, lead }) => leaders === 1 && of(name!) === first && saysNumber(lead!, first - second),
          ],
          [
            "<list> share the lead with <score#> points?",
            ({ list, score: said }) =>
              namesIn(list!).length === leaders &&
              namesIn(list!).every((name) => rankOf(of(name)) === 1) &&
              saysNumber(said!, first),
          ],
          [
            "<name> stands alone with <score#> points?",
            ({ name, score: said }) => scores.length === 1 && name === "Ada" && saysNumber(said!, first),
          ],
          ["<count#> participants?", ({ count }) => Number(count) === scores.length],
          [
            "Ranks: <list>",
            ({ list }) =>
              namesIn(list!).length === scores.length &&
              everyOne(
                list!,
                /^(\d+) (\w+) \((\S+)\)$/u,
                ([rank, name, said]) => Number(rank) === rankOf(of(name!)) && saysNumber(said!, of(name!)),
              ),
          ],
        ]),
      ).toBe("");
    }),
  );
}
