import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeChart, layout, lineChart } from "../../src/index.ts";
import { type Box, flatItems, overlaps, textBox } from "../../src/scene/scene.ts";
import { violations } from "../laws.ts";

const sizes = [
  { width: 550, height: 350 },
  { width: 400, height: 300 },
  { width: 330, height: 240 },
  { width: 330, height: 200 },
  { width: 300, height: 180 },
];
const names = ["A", "시험", "exam week", "중간고사 주간과 그다음 주", "blown up for good"];

/** A stretch in one half of an axis: those of both halves leave each other room. */
const stretchFrom = (start: number) =>
  fc.record({
    from: fc.double({ min: start, max: start + 20, noNaN: true }),
    width: fc.constantFrom(0, 0.5, 2, 5),
    name: fc.constantFrom(...names),
  });

test("the name of any stretch stands upon it or beside it, at every size", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("x" as const, "y" as const),
      fc.tuple(stretchFrom(0), stretchFrom(26)),
      fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { maxLength: 12 }),
      fc.constantFrom(...sizes),
      (axis, marks, between, size) => {
        const y = [0, ...between, 50];
        const chart = lineChart({
          x: y.map((_, i) => (50 * i) / (y.length - 1)),
          series: [{ name: "a", y }],
          bands: marks.map(({ width, ...mark }) => ({ axis, ...mark, to: mark.from + width })),
        });
        expect(violations(chart, size)).toEqual([]);
      },
    ),
    { numRuns: 120, seed: 3 },
  );
});

test.each(sizes)("where a place is free no name covers a line, $width x $height", (size) => {
  const chart = lineChart({
    series: [{ name: "a", y: Array.from({ length: 30 }, (_, i) => (i < 15 ? 1 : 9)) }],
    bands: [{ axis: "x", from: 14, to: 16, name: "exam week" }],
  });
  const items = flatItems(layout(chart, size).items);
  const boxes = items.flatMap((item) =>
    item.type === "text" && /exam|week/u.test(item.text) ? [textBox(item)] : [],
  );
  expect(boxes.length).toBeGreaterThan(0);
  const lines = items.flatMap((item) => (item.type === "path" && item.role === "series" ? item.lines : []));
  const covered = lines.flatMap((line) =>
    Array.from({ length: line.length / 2 }, (_, i) => ({
      x: line[2 * i]!,
      y: line[2 * i + 1]!,
      width: 0,
      height: 0,
    })),
  );
  expect(covered.filter((point) => boxes.some((box) => overlaps(point, box)))).toEqual([]);
});

/** How far a name is from a line across the plot, and from the others of its direction. */
const distances = (box: Box, own: number, others: readonly number[]) =>
  [own, Math.min(Infinity, ...others)].map((x) => Math.max(0, box.x - x, x - box.x - box.width));

test.each(sizes)("no name of a line is nearer to another line than to its own, $width x $height", (size) => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 51 }), { minLength: 1, maxLength: 5 }), (places) => {
      const lines = places
        .toSorted((a, b) => a - b)
        .map((at, i) => ({ axis: "x" as const, at, name: `${"ABCDE"[i]} 이벤트 시작` }));
      const y = Array.from({ length: 52 }, (_, i) => 100 + 30 * Math.sin(i / 5) + i);
      const items = flatItems(layout(lineChart({ series: [{ name: "a", y }], lines }), size).items);
      const drawn = items.flatMap((item) => (item.type === "path" && item.dash?.length ? [item.lines[0]![0]!] : [])); // prettier-ignore
      const labels = items.filter((item) => item.type === "text" && item.role === "label");
      // a name that tells its place may stand anywhere
      const beside = labels.filter((item) => item.type === "text" && !item.text.includes("("));
      expect(labels.length).toBeGreaterThan(places.length === 1 ? 0 : -1);
      for (const name of beside) {
        const place = name.type === "text" ? "ABCDE".indexOf(name.text.charAt(0)) : -1;
        if (name.type !== "text" || place < 0) continue;
        const [own = 0, other = 0] = distances(textBox(name), drawn[place]!, drawn.filter((_, i) => i !== place)); // prettier-ignore
        expect(other).toBeGreaterThanOrEqual(own - 0.01);
      }
    }),
    { numRuns: 60, seed: 8 },
  );
});

test.each(sizes)("an event's start and end a week apart keep their sides, $width x $height", (size) => {
  const lines = [
    { axis: "x" as const, at: 22, name: "이벤트 시작" },
    { axis: "x" as const, at: 23, name: "이벤트 끝" },
  ];
  const y = Array.from({ length: 52 }, (_, i) => 100 + 30 * Math.sin(i / 5) + i);
  const items = flatItems(layout(lineChart({ series: [{ name: "a", y }], lines }), { ...size, locale: "ko" }).items); // prettier-ignore
  const [first, last] = items.flatMap((item) => (item.type === "path" && item.dash?.length ? [item.lines[0]![0]!] : [])); // prettier-ignore
  const boxOf = (text: string) => {
    const found = items.find((item) => item.type === "text" && item.text === text);
    return found?.type === "text" ? textBox(found) : undefined;
  };
  const [start, end] = [boxOf("이벤트 시작"), boxOf("이벤트 끝")];
  expect(start!.x + start!.width).toBeLessThan(first!);
  expect(end!.x).toBeGreaterThan(last!);
});

const crowds = {
  "two heights": {
    lines: [
      { axis: "y" as const, at: 300, name: "goal" },
      { axis: "y" as const, at: 310, name: "record" },
    ],
  },
  "a band between two marks": {
    bands: [{ axis: "x" as const, from: 6, to: 7.5, name: "exam week" }],
    lines: [
      { axis: "x" as const, at: 5.5, name: "begin" },
      { axis: "x" as const, at: 8, name: "end" },
    ],
  },
  "five days": {
    lines: Array.from({ length: 5 }, (_, i) => ({
      axis: "x" as const,
      at: 6 + i / 2,
      name: `event ${"ABCDE"[i]}`,
    })),
  },
  "a band of heights": {
    bands: [{ axis: "y" as const, from: 280, to: 290, name: "usual" }],
    lines: [
      { axis: "y" as const, at: 275, name: "lower" },
      { axis: "y" as const, at: 295, name: "upper" },
    ],
  },
};

describe.each(Object.entries(crowds))("of %s", (_, marks) => {
  const y = Array.from({ length: 14 }, (__, i) => 250 + 40 * Math.sin(i / 2) + 4 * i);
  const chart = lineChart({ series: [{ name: "a", y }], ...marks });
  const all = [...(marks.lines ?? []), ...("bands" in marks ? marks.bands : [])];

  test.each(sizes.slice(0, 4))(
    "every one is named, beside it or with its place, $width x $height",
    (size) => {
      const { items, warnings } = layout(chart, size);
      const said = flatItems(items)
        .flatMap((item) => (item.type === "text" && item.role === "label" ? [item.text] : []))
        .join(" ");
      for (const { name } of all) for (const word of name.split(" ")) expect(said).toContain(word);
      expect(warnings).toEqual([]);
      expect(violations(chart, size)).toEqual([]);
    },
  );

  test("the alt text tells where each lies", () => {
    const alt = describeChart(chart, "en");
    for (const mark of all) {
      const place = "at" in mark ? `${mark.at}` : `${mark.from}–${mark.to}`;
      expect(alt).toContain(`${mark.name} (${place})`);
    }
  });
});

test("a mark for which no card has room is counted", () => {
  const lines = Array.from({ length: 40 }, (_, i) => ({ axis: "x" as const, at: 1 + i / 20, name: `event number ${i}` })); // prettier-ignore
  const { warnings } = layout(lineChart({ series: [{ name: "a", y: [1, 3, 2] }], lines }), {
    width: 300,
    height: 180,
  });
  expect(warnings[0]).toMatchObject({ code: "unnamed-marks" });
  expect(Number(warnings[0]!.values["count"])).toBeGreaterThan(10);
});
