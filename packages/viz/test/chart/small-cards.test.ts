import { expect, test } from "vitest";
import { type Chart, layout, type StreakChart } from "../../src/index.ts";
import { type Box, flatItems, type Item, overlaps, textBox, type TextItem } from "../../src/scene/scene.ts";
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
