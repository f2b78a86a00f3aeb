import fc from "fast-check";
import { expect, test } from "vitest";
import { describeChart, layout } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";
import { arbitraryCharts } from "../arbitrary-charts.ts";
import { samples } from "../samples.ts";

const nouns =
  "step value row point sample fold class layer bin path run participant frame time day member cell curve epoch batch batche column region mistake";
const many = nouns.split(" ").map((noun) => (noun === "class" ? "classes" : `${noun}s`));
const before = String.raw`(?<![\d.,−×^⁻-])`;
/** One of several, several of one, and all of one. */
const wrong = [
  new RegExp(String.raw`${before}1 (?:${many.join("|")})\b`, "u"),
  new RegExp(String.raw`${before}(?:0|[2-9]|\d{2,}) (?:${nouns})\b(?! size|-)`, "u"),
  /\bAll 1\b|(?<!\d)1개 모두|\b(?:step|epoch) (\d+) to \1\b|스텝 (\d+)부터 \2까지/u,
];

function slips(said: string): string[] {
  return wrong.flatMap((pattern) => pattern.exec(said)?.[0] ?? []);
}

test.each(Object.entries(arbitraryCharts))("%s charts speak of one as one, of more as more", (_, charts) => {
  fc.assert(
    fc.property(charts, (chart) => {
      const drawn = flatItems(layout(chart, { locale: "en" }).items).flatMap((item) =>
        item.type === "text" && item.role === "subtitle" ? [item.text] : [],
      );
      const said = [...drawn, describeChart(chart, "en"), describeChart(chart, "ko")];
      expect(said.flatMap(slips)).toEqual([]);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test.each(Object.entries(samples))("%s speaks of one as one, of more as more", (_, make) => {
  expect(["en", "ko"].flatMap((locale) => slips(describeChart(make(), locale as "en")))).toEqual([]);
});
