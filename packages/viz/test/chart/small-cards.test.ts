import { expect, test } from "vitest";
import { type Chart, layout, type StreakChart } from "../../src/index.ts";
import { type Box, flatItems, type Item, overlaps, textBox, type TextItem } from "../../src/scene/scene.ts";
import { crosses } from "../laws.ts";
import { looks } from "../looks.ts";
import { samples } from "../samples.ts";

type Flat = Exclude<Item, { type: "group" }>;

const dark = looks.filter(({ theme }) => theme === "dark");
const drawn = (chart: Chart, look: object): Flat[] => flatItems(layout(chart, look).items);
const textsOf = (items: readonly Flat[]): TextItem[] =>
  items.flatMap((item) => (item.type === "text" ? [item] : []));
const monthOf = (date: Date) => date.toLocaleString("en", { month: "short", timeZone: "UTC" });

test("the name of a month stands over the first week that begins in it", () => {
  const chart = samples["streak"]!() as StreakChart;
  const last = new Date(`${chart.today}T00:00Z`);
  const monday = Date.UTC(2026, 10, last.getUTCDate() - ((last.getUTCDay() + 6) % 7));
  for (const look of dark.filter(({ locale, width }) => locale === "en" && width < 900)) {
    const items = drawn(chart, look);
    const lefts = [...new Set(items.flatMap((item) => (item.type === "rect" && item.role === "cell" ? [item.x] : [])))]; // prettier-ignore
    const months = textsOf(items).filter(({ text }) => /^(?:Jul|Aug|Sep|Oct|Nov)$/u.test(text));
    expect(months.length).toBeGreaterThan(3);
    for (const { text, x } of months) {
      const week = lefts.findIndex((left) => Math.abs(left - x) < 0.01);
      const start = (back: number) => new Date(monday - (lefts.length - 1 - week + back) * 7 * 86_400_000);
      expect(monthOf(start(0))).toBe(text);
      expect(week === 0 || monthOf(start(1)) !== text).toBe(true);
    }
  }
});

test("a cross for what diverged is clear of the ends of the other lines", () => {
  for (const look of dark) {
    const marks = drawn(samples["scaling"]!(), look).filter(
      (item) => item.type === "path" && item.role === "mark",
    );
    const boxes = (isCross: boolean) =>
      marks.flatMap((item) =>
        item.type === "path" && (isCross ? item.lineWidth === 2.4 : item.closed)
          ? [boxAround(item.lines)]
          : [],
      );
    const [lost, ends] = [boxes(true), boxes(false)];
    expect(lost.length).toBe(1);
    expect(ends.some((end) => overlaps(end, lost[0]!))).toBe(false);
  }
});

function boxAround(lines: readonly ArrayLike<number>[]): Box {
  const all = lines.flatMap((line) => Array.from(line));
  const [xs, ys] = [all.filter((_, i) => i % 2 === 0), all.filter((_, i) => i % 2 === 1)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

test("cells that stand side by side leave no seam between them", () => {
  for (const look of dark) {
    const cells = drawn(samples["gradient-flow"]!(), look).flatMap((item) =>
      item.type === "rect" && item.role === "cell" && item.width < 60 && item.height > 8 ? [item] : [],
    );
    const pairs = cells.flatMap((cell, i) => {
      const next = cells[i + 1];
      return next?.y === cell.y ? [cell.x + cell.width - next.x] : [];
    });
    expect(pairs.length).toBeGreaterThan(100);
    expect(Math.min(...pairs)).toBeGreaterThan(0.9);
  }
});

test("a relief takes most of the width of a low card", () => {
  const grounds = drawn(samples["surface"]!(), { width: 300, height: 180 }).flatMap((item) =>
    item.type === "path" && item.role === "ground" ? item.lines : [],
  );
  expect(boxAround(grounds).width).toBeGreaterThan(0.55 * 300);
});

const dashedOf = (items: readonly Flat[]) =>
  items.flatMap((item) =>
    item.type === "path" && item.role === "mark" && item.dash?.length ? item.lines : [],
  );

test.each(["loss-overfit", "validation-curve"])(
  "the label of the best point of %s crosses no dashed line",
  (name) => {
    for (const look of looks) {
      const items = drawn(samples[name]!(), look);
      const labels = textsOf(items).filter(
        ({ text }) => /early stop|조기 종료|best|최고/u.test(text) && text.length < 20,
      );
      const lines = dashedOf(items).filter((line) => line[0] === line[2]);
      expect([labels.length, lines.length]).toEqual([1, 1]);
      expect(overlaps(textBox(labels[0]!), boxAround(lines))).toBe(false);
    }
  },
);

test("the line of what guessing gives is named on every card", () => {
  for (const look of looks) {
    const items = drawn(samples["precision-recall"]!(), look);
    const names = textsOf(items).filter(
      ({ role, text }) => role === "label" && /guessing|찍으면/u.test(text),
    );
    const [line] = dashedOf(items);
    expect(names.length).toBe(1);
    expect(Math.abs(names[0]!.y - line![1]!)).toBeLessThan(1.3 * names[0]!.size);
  }
});

test.each([
  ["roc", /^(?:guessing|찍으면)$/u],
  ["calibration", /^(?:perfect|완벽한 보정)$/u],
])("the diagonal of %s is named beside it on every card, where no curve runs", (name, words) => {
  for (const look of looks) {
    const items = drawn(samples[name]!(), look);
    const names = textsOf(items).filter(({ role, text }) => role === "label" && words.test(text));
    expect(names.length).toBe(1);
    const box = textBox(names[0]!);
    const [x0, y0, x1, y1] = Array.from(dashedOf(items)[0]!) as [number, number, number, number];
    const above = (x: number, y: number) => (y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) - y) * (x1 - x0);
    // the corner that is nearest to the line, in pixels from it
    expect(above(box.x, box.y)).toBeLessThan(0);
    expect(above(box.x, box.y) / Math.hypot(x1 - x0, y1 - y0)).toBeGreaterThan(-names[0]!.size);
    const curves = items.filter((item) => item.type === "path" && item.role === "series");
    const lines = curves.flatMap((item) => (item.type === "path" ? item.lines : []));
    const segments = lines.flatMap((line) =>
      Array.from({ length: line.length / 2 - 1 }, (_, i) => Array.from(line).slice(2 * i, 2 * i + 4)),
    );
    expect(segments.filter((segment) => crosses(segment, box, 0))).toEqual([]);
  }
});

test("every column of a small confusion matrix is named", () => {
  for (const look of looks) {
    const ticks = textsOf(drawn(samples["confusion"]!(), look)).filter(({ role }) => role === "tick");
    const columns = ticks.filter(({ y, anchor }) => anchor === "middle" && y > 0.8 * look.height);
    expect(new Set(columns.map(({ text }) => text)).size).toBe(4);
  }
});

test("the sizes of steps are drawn beside the turns on every card", () => {
  const chart = samples["step"]!();
  for (const look of looks) {
    const items = drawn(chart, look);
    const names = textsOf(items).filter(({ role }) => role === "name");
    expect(names.some(({ text }) => /^(?:step size|보폭)/u.test(text))).toBe(true);
    const series = items.filter((item) => item.type === "path" && item.role === "series" && !item.opacity);
    expect(series.length).toBe(2 * 4);
  }
});

test.each([
  "loss",
  "schedule",
  "line-dates",
  "line-one",
  "bar-stacked",
  "histogram",
  "histogram-two",
  "decision",
  "race",
  "race-diverged",
  "loss-overfit",
  "bar",
])("low cards label three heights of %s or more", (name) => {
  for (const look of dark) {
    const ticks = textsOf(drawn(samples[name]!(), look)).filter(
      ({ role, anchor }) => role === "tick" && anchor === "end",
    );
    expect(ticks.length).toBeGreaterThan(2);
  }
});

test("a run that diverged is said to have on every card", () => {
  for (const look of looks) {
    const texts = textsOf(drawn(samples["race-diverged"]!(), look)).map(({ text }) => text);
    const said = texts.filter((text) => /diverged|발산|×/u.test(text)).join(" ");
    expect(said).toMatch(/SGD/u);
    expect(said).toMatch(/Momentum/u);
  }
});

test("the band over the runs of the overfitting sample is seen beside its line on every card", () => {
  for (const look of looks) {
    const bands = drawn(samples["loss-overfit"]!(), look).flatMap((item) =>
      item.type === "path" && item.opacity === 0.22 ? item.lines : [],
    );
    // a line with its halo is five pixels wide
    const widest = bands.map((line) => {
      const ys = Array.from(line).filter((_, i) => i % 2 === 1);
      return Math.max(...ys.slice(0, ys.length / 2).map((y, i) => Math.abs(y - ys.at(-1 - i)!)));
    });
    expect(Math.max(...widest)).toBeGreaterThan(5.5);
  }
});
