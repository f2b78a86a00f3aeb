import { expect, test } from "vitest";
import { sheetSizes } from "../../scripts/sheet.ts";
import { type Chart, layout, lossChart, themes } from "../../src/index.ts";
import { flatItems, type Item, textBox } from "../../src/scene/scene.ts";
import { samples } from "../samples.ts";

const looks = sheetSizes.flatMap((size) =>
  (["ko", "en"] as const).map((locale) => Object.assign({}, size, { locale })),
);
const drawn = (chart: Chart, look: object): Item[] => flatItems(layout(chart, look).items);
const textsOf = (items: readonly Item[]) => items.flatMap((item) => (item.type === "text" ? [item] : []));

test.each(looks)("no name covers the head of a path: $locale, $width x $height", (look) => {
  for (const name of ["race", "race-diverged"]) {
    const items = drawn(samples[name]!(), look);
    const boxes = textsOf(items).map(textBox);
    const heads = items.flatMap((item) =>
      item.type === "circle" && themes.dark.series.some((color) => color === item.fill) ? [item] : [],
    );
    expect(heads.length).toBeGreaterThan(0);
    for (const { x, y } of heads) {
      const covering = boxes.filter(
        (box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
      );
      expect(covering).toEqual([]);
    }
  }
});

test.each(looks)(
  "the name of a stretch stands upon it, or right beside it with an arrow to it: $locale, $width x $height",
  (look) => {
    for (const [name, said] of [
      ["line-dates", /exam|시험/u],
      ["range-test", /blown|발산/u],
    ] as const) {
      const items = drawn(samples[name]!(), look);
      const label = textsOf(items).find(({ text }) => said.test(text));
      const band = items.find((item) => item.type === "rect" && item.opacity === 0.16);
      if (label === undefined || band?.type !== "rect") throw new Error(`${name} has no band or no name`);
      const box = textBox(label);
      const [before, after] = [band.x - box.x - box.width, box.x - band.x - band.width];
      const isUpon = box.x >= band.x && box.x + box.width <= band.x + band.width;
      const arrow = before > after ? / →$/u : /^← /u;
      const isBeside = Math.max(before, after) > 0 && Math.max(before, after) < 1.7 * label.size;
      expect(isUpon || (isBeside && arrow.test(label.text))).toBe(true);
    }
  },
);

test("a line that ends early is led to its name by dots, not by a stroke that goes on", () => {
  const series = [
    { name: "short", train: [2, 1] },
    { name: "long", train: [2, 1.5, 1.2, 1, 0.9, 0.8, 0.7, 0.6] },
  ];
  const leaders = drawn(lossChart({ series }), {}).filter(
    (item) => item.type === "path" && item.opacity === 0.7 && item.lineWidth === 1,
  );
  const inks = leaders.map((item) => (item.type === "path" ? [item.stroke, item.dash] : []));
  expect(inks).toEqual([
    [themes.dark.series[1], undefined],
    [themes.dark.series[0], [1, 5]],
  ]);
});

/** How many items after its last dot the line fitted to a sample is drawn. */
function order(name: string): number {
  const items = drawn(samples[name]!(), {});
  const fit = items.findIndex((item) => item.type === "path" && item.dash?.join() === "7,4");
  const dot = items.findLastIndex((item) => item.type === "circle" || (item.type === "path" && item.closed));
  return fit - dot;
}

test("a line fitted to dots lies below them, one fitted to very many above", () => {
  expect(order("scatter")).toBeLessThan(0);
  expect(order("scatter-many")).toBeGreaterThan(0);
});

test("an axis of nothing but zeros does not go below them", () => {
  const zeros = lossChart({ series: [{ name: "A", train: [0, 0, 0] }] });
  expect(textsOf(drawn(zeros, {})).filter(({ text }) => text.startsWith("−"))).toEqual([]);
});
