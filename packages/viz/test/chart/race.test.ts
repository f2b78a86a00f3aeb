import { expect, test } from "vitest";
import { chartFinding, describeChart, fitDomain, layout, raceChart, renderSvg } from "../../src/index.ts";
import { flatItems } from "../../src/scene/scene.ts";

const grid = { x: [-1, 0, 1], y: [-1, 0, 1], values: [2, 1, 2, 1, 0, 1, 2, 1, 2] };
const run = (name: string, values: number[], stopped: "steps" | "non-finite" = "steps", to = 0.2) => ({
  name,
  positions: [values.map((_, i) => 0.9 - i * (0.9 - to)), values.map(() => 0.5)] as const,
  values,
  stopped,
});

test("a run that diverges is ranked last, and every output says so", () => {
  const runs = [
    run("SGD", [1, 50, Number.NaN], "non-finite", -20),
    run("Adam", [1, 0.1]),
    run("RMSProp", [1, 0.01]),
  ];
  const chart = raceChart({ grid, runs });
  expect(chartFinding(chart, "en")).toBe("RMSProp is lowest after 2 steps");
  expect(describeChart(chart, "en")).toContain("SGD diverged");
  expect(describeChart(chart, "en")).toContain(
    "Final losses: RMSProp 0.01 at (0.2, 0.5), Adam 0.1 at (0.2, 0.5) and SGD diverged",
  );
  expect(describeChart(chart, "ko")).toContain("SGD는 발산했어요");
  const svg = renderSvg(chart);
  expect(svg.indexOf(">RMSProp<")).toBeLessThan(svg.indexOf(">Adam<"));
  expect(svg.indexOf(">Adam<")).toBeLessThan(svg.indexOf(">SGD<"));
  expect(svg).toContain(">SGD diverged<");
});

test("a run that leaves the picture and comes back is marked and said", () => {
  const chart = raceChart({ grid, runs: [run("SGD", [1, 0.5], "steps", 3)] });
  expect(renderSvg(chart)).toContain("▲ SGD leaving the picture");
  expect(describeChart(chart, "en")).toContain("SGD leaves the picture");
});

test.each([
  [[run("A", [1, 1])], "After 1 step no run is below its start"],
  [[run("A", [1, 0.5])], "A reaches a loss of 0.5 in 1 step"],
  [[run("A", [1, 0.5]), run("B", [1, 0.5])], "A and B tie for the lowest loss after 1 step"],
  [[run("A", [1, Infinity], "non-finite"), run("B", [1, Number.NaN])], "Every run diverged"],
  [[run("A", [1, 3, Infinity], "non-finite")], "The run diverged: its loss grew without bound"],
  [[run("A", [1, 0.5, Number.NaN], "non-finite")], "A diverged"],
  [[run("A", [Number.NaN], "non-finite")], "A diverged"],
  [[], "No data yet"],
])("the finding follows the data (%#)", (runs, finding) => {
  expect(chartFinding(raceChart({ grid, runs }), "en")).toBe(finding);
});

test("more runs than colours are folded, the best five stay", () => {
  const runs = Array.from({ length: 9 }, (_, i) => run(`run${i}`, [1, 0.1 + i / 100]));
  const svg = renderSvg(raceChart({ grid, runs }));
  for (const shown of [0, 1, 2, 3, 4]) expect(svg).toContain(`>run${shown}<`);
  expect(svg).toContain(">4 others<");
  expect(svg).not.toContain(">run5<");
});

test("rings around runs that end in one place stay few", () => {
  const runs = Array.from({ length: 60 }, (_, i) => run(`run${i}`, [1, i + 2]));
  const circles = flatItems(layout(raceChart({ grid, runs })).items).filter(({ type }) => type === "circle");
  expect(Math.max(...circles.map((circle) => (circle.type === "circle" ? circle.radius : 0)))).toBeLessThan(
    25,
  );
});

test("the domain is widened to hold the paths, but not to follow one that runs away", () => {
  const [x, y] = fitDomain(
    [
      [-1, 1],
      [-1, 1],
    ],
    [
      {
        positions: [
          [0, 1.5, 400],
          [0, -0.5, Number.NaN],
        ],
      },
    ],
  );
  expect(x).toEqual([-1, 1.58]);
  expect(
    fitDomain(
      [
        [-1, 1],
        [-1, 1],
      ],
      [
        {
          positions: [
            [0, 1.5],
            [0, 1.5],
          ],
          stopped: "non-finite",
        },
      ],
    ),
  ).toEqual([
    [-1, 1],
    [-1, 1],
  ]);
  expect(y).toEqual([-1, 1]);
});

test("given the minima, the domain is cropped to the paths and to them", () => {
  const runs = [{ positions: [[0, 1], [2, 3]] }]; // prettier-ignore
  const [x, y] = fitDomain([[-10, 10], [-10, 10]], runs, [{ point: [2, 2.5], value: 0 }]); // prettier-ignore
  expect(x).toEqual([-1.5, 3.5]);
  expect(y).toEqual([0, 5]);
});

test("a race is drawn over what its paths and minima cover, and the alt text says so", () => {
  const axis = Array.from({ length: 101 }, (_, i) => (i - 50) / 5);
  const values = axis.flatMap((b) => axis.map((a) => a * a + b * b));
  const path = Array.from({ length: 20 }, (_, i) => 2 * 0.7 ** i);
  const chart = raceChart({
    grid: { x: axis, y: axis, values },
    runs: [{ name: "SGD", positions: [path, path], values: path.map((at) => 2 * at * at) }],
    minima: [{ point: [0, 0], value: 0 }],
  });
  expect(describeChart(chart, "en")).toContain("Contours over x from −1.5 to 3.5 and y from −1.5 to 3.5");
  const bar = flatItems(layout(chart).items).flatMap((item) => (item.type === "text" ? [item.text] : []));
  // the colours reach down to where the race was decided
  expect(bar).toContain("0.1");
});

test("a run that leaves the grid keeps the edge where it leaves in the picture", () => {
  const chart = raceChart({ grid, runs: [run("SGD", [1, 0.5], "steps", -3)] });
  expect(describeChart(chart, "en")).toContain("Contours over x from −1 to 1 ");
});
