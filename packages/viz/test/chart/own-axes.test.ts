import { expect, test } from "vitest";
import { type Chart, layout, lossChart, revive } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";
import { violations } from "../laws.ts";
import { samples } from "../samples.ts";

const axes = {
  x: { name: { ko: "가로축", en: "across" }, format: { suffix: { ko: "번", en: "×" } } },
  y: { name: { ko: "세로축", en: "upward" }, format: { prefix: "$" } },
};
const withAxes = [
  "race",
  "loss",
  "schedule",
  "scaling",
  "learning-curve",
  "validation-curve",
  "line-one",
  "scatter",
  "histogram",
  "roc",
  "calibration",
  "range-test",
  "landscape",
  "decision",
];

/** A sample with names and formats of a caller's own. */
function named(name: string): Chart {
  const data: Record<string, unknown> = JSON.parse(JSON.stringify(samples[name]!()));
  return revive({ ...data, axes });
}

const sizes = [
  { width: 550, height: 350 },
  { width: 330, height: 240 },
  { width: 300, height: 180 },
];

test.each(withAxes)("the axes of %s are named and written as the caller asks", (name) => {
  const chart = named(name);
  const texts = flatItems(layout(chart).items).flatMap((item) => (item.type === "text" ? [item.text] : []));
  const said = texts.join("\n");
  expect(said).toMatch(/across/u);
  expect(said).toMatch(/upward/u);
  expect(said).toMatch(/[\d⁰¹²³⁴-⁹]×/u);
  expect(said).toMatch(/\$[\d−]/u);
  expect(layout(revive(JSON.stringify(chart)))).toEqual(layout(chart));
  for (const size of sizes)
    for (const locale of ["ko", "en"] as const) expect(violations(chart, { ...size, locale })).toEqual([]);
});

test("a format that is none is refused by name", () => {
  // @ts-expect-error -- a format that does not exist
  expect(() => lossChart({ series: [], axes: { y: { format: "money" } } })).toThrow(
    new RangeError('axes.y.format must be "number", "integer", "percent" or { prefix, suffix }, got money'),
  );
});
