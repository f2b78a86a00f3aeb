import { expect, test } from "vitest";
import {
  barChart,
  chartFinding,
  layout,
  lineChart,
  lossChart,
  smallMultiplesChart,
} from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";
import { fitApart } from "../../src/text/fit.ts";
import { textWidth } from "../../src/text/metrics.ts";

const seeds = [1, 2, 3, 4].map((seed) => `wide residual network with cutout, seed ${seed} of ten`);
const branches = [
  "강남구 테헤란로 1길",
  "강남구 테헤란로 2길",
  "서초구 반포대로 1길",
  "서초구 반포대로 2길",
].map((street) => `서울특별시 ${street} 지점`);
const families = [
  ["en", seeds],
  ["ko", branches],
] as const;
const sizes = [
  [550, 350],
  [400, 300],
  [330, 240],
  [330, 200],
] as const;

test.each(families)("names of one family are never cut to the same text (%s)", (_, names) => {
  for (let width = 6; width < 24; width++) {
    const cut = fitApart(names, width, 1, 400);
    expect(new Set(cut).size, `${width} ems: ${cut.join(", ")}`).toBe(names.length);
    for (const text of cut) expect(textWidth(text, 1, 400)).toBeLessThanOrEqual(width);
  }
});

test.each([
  ["Adam", "AdamW"],
  ["random", "random forest"],
  ["서버", "서버 이름"],
])("no cut name reads as another that is there: %s, %s", (short, long) => {
  const least = textWidth(short, 1, 400);
  for (let width = least; width < textWidth(long, 1, 400); width += 0.1) {
    const [whole, cut = ""] = fitApart([short, long], width, 1, 400);
    expect(whole).toBe(short);
    const [start = "", end = ""] = cut.split("…");
    const isBeginning = start !== "" && end === "" && short.startsWith(start);
    expect(isBeginning, `${width}: ${cut}`).toBe(false);
  }
});

test.each(families)(
  "a finding tells the names that tie from each other and from the others (%s)",
  (locale, names) => {
    const tied = barChart({ categories: names, series: [{ values: [9, 9, 9, 1] }] });
    const told = fitApart(names, 14, 1, 400);
    expect(new Set(told).size).toBe(names.length);
    for (const name of told.slice(0, 3)) expect(chartFinding(tied, locale)).toContain(name);
    const winners = names.map((_, best) => {
      const series = names.map((name, i) => ({ name, train: [2, i === best ? 0.1 : 1 + i / 10] }));
      return chartFinding(lossChart({ series }), locale);
    });
    expect(new Set(winners).size).toBe(names.length);
  },
);

test.each(families)("panels have titles of their own at every size (%s)", (locale, names) => {
  const chart = smallMultiplesChart({
    panels: names.map((name, i) => ({
      name,
      chart: lineChart({ series: [{ name: "a", y: [1, 2, 3 + i] }] }),
    })),
  });
  for (const [width, height] of sizes) {
    const { items } = layout(chart, { width, height, locale });
    const titles = flatItems(items).flatMap((item) =>
      item.type === "text" && item.role === "legend" ? [item.text] : [],
    );
    expect(titles.length).toBeGreaterThan(1);
    expect(new Set(titles).size, `${width} x ${height}: ${titles.join(" | ")}`).toBe(titles.length);
  }
});

test("a long name below a bar stands whole where its neighbours leave it room", () => {
  const categories = ["SGD", "Momentum", "RMSProp", "Adam", "AdamW", "Adagrad"];
  const chart = barChart({ categories, series: [{ values: [3, 5, 2, 8, 4, 6] }] });
  const shown = flatItems(layout(chart, { width: 550, height: 350 }).items).flatMap((item) =>
    item.type === "text" ? [item.text] : [],
  );
  expect(shown).toEqual(expect.arrayContaining(categories));
});
