import { spellPowers } from "@opt/words";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  barChart,
  type Chart,
  describeChart,
  layout,
  lineChart,
  lossChart,
  raceChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";
import { always, names } from "./adversarial.ts";

/** What the picture writes at lines and bars, and in its legend. */
const written = (chart: Chart): string[] =>
  flatItems(layout(chart, { width: 1200, height: 800 }).items).flatMap((item) =>
    item.type === "text" && item.role === "value" && /\d/u.test(item.text)
      ? [spellPowers(item.text, "en")]
      : [],
  );

/** Numbers of one size, some of them nearly or wholly alike. */
const near = fc
  .tuple(
    fc.constantFrom(0.25, 1, 99.9, 1234.5, 2e6),
    fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([size, steps]) => steps.map((step) => size * (1 + step * 1e-4)));

const axis = [0, 1, 2];
const grid = { x: axis, y: axis, values: axis.flatMap((y) => axis.map((x) => x * x + y * y)) };

test.each<[string, (values: number[]) => Chart]>([
  [
    "lines",
    ([a, b, c, d, e, f]) =>
      lineChart({
        title: "T",
        series: [
          { name: names[0]!, y: [a!, b!, c!] },
          { name: names[1]!, y: [d!, e!, f!] },
        ],
      }),
  ],
  ["a line", (y) => lineChart({ title: "T", series: [{ name: names[0]!, y }] })],
  [
    "shares",
    (y) =>
      lineChart({
        title: "T",
        series: [{ name: names[0]!, y: y.map((value) => value / 1e4) }],
        axes: { y: { format: "percent" } },
      }),
  ],
  ["bars", (values) => barChart({ title: "T", categories: names.slice(0, 6), series: [{ values }] })],
  [
    "losses",
    ([a, b, c, d]) =>
      lossChart({
        series: [
          { name: names[0]!, train: [a!, b!] },
          { name: names[1]!, train: [c!, d!] },
        ],
      }),
  ],
  [
    "a race",
    ([a, b, c]) =>
      raceChart({
        grid,
        runs: [a!, b!, c!].map((end, i) => ({ name: names[i]!, positions: [[1, 0.5], [1, 0.5]], values: [3 * a!, end] })), // prettier-ignore
      }),
  ],
])("%s are told in the alt text as they are written in the picture", (_, chartOf) => {
  always(
    fc.property(near, (values) => {
      const chart = chartOf(values);
      const told = describeChart(chart, "en");
      expect(written(chart).filter((text) => !told.includes(text))).toEqual([]);
    }),
  );
});
