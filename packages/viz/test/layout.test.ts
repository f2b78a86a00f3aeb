import { describe, expect, test } from "vitest";
import { chartFinding, describeChart, layout } from "../src/index.ts";
import { flatItems } from "../src/scene/scene.ts";
import { testAnyChart } from "./any-chart.ts";
import { violations } from "./laws.ts";
import { looks } from "./looks.ts";
import { samples } from "./samples.ts";

const made = Object.entries(samples).map(([name, make]) => [name, make()] as const);

describe.each(made)("%s", (_, chart) => {
  test.each(looks)("is lawful in $theme, $locale, $width x $height", (look) => {
    expect(violations(chart, look)).toEqual([]);
  });

  test.each(looks.filter(({ theme }) => theme === "dark"))(
    "nothing is cut in $locale, $width x $height",
    (look) => {
      const texts = flatItems(layout(chart, look).items).filter((item) => item.type === "text");
      expect(texts.filter(({ text }) => text.includes("…")).map(({ text }) => text)).toEqual([]);
      const { locale } = look;
      expect(chartFinding(chart, locale) === "").toBe(chart.kind === "formula");
      expect(texts.map(({ text }) => text).join(" ") + describeChart(chart, locale)).not.toMatch(
        /[{}]|undefined|NaN/u,
      );
    },
  );
});

testAnyChart({ numRuns: 40, seed: 5 });

test("a progress from start to end is lawful at every step", () => {
  for (const [, chart] of made) {
    for (const progress of [0, 0.01, 0.5, 0.99]) {
      expect(violations(chart, { progress })).toEqual([]);
      expect(violations(chart, { progress, width: 330, height: 200, locale: "ko" })).toEqual([]);
    }
  }
});
