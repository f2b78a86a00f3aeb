// oxlint-disable vitest/no-conditional-expect -- a sentence is judged where it is said
import fc from "fast-check";
import { expect, test } from "vitest";
import { chartFinding, describeChart, lossChart, raceChart } from "../../src/index.ts";
import { always, hard, names, signed } from "./adversarial.ts";
import { judgeBest } from "./judge-best.ts";
import { namesIn, saysNumber } from "./read.ts";

const lossOf = fc.array(fc.oneof(hard, fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY)), {
  minLength: 2,
  maxLength: 8,
});

test("the lowest end is lowest, and who diverged is named", () => {
  always(
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
  always(
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
