import { expect, test } from "vitest";
import { formulaPicture } from "../../src/formula.ts";
import * as viz from "../../src/index.ts";
import { renderGif, renderPng } from "../../src/png.ts";
import { samples } from "../samples.ts";

type Make = (options: object) => viz.Chart;

/** A chart of every kind, and what its factory takes. */
const kinds = Object.values(samples).flatMap((make) => {
  const { kind, version: _, ...data } = { ...make() } as Record<string, unknown>;
  if (kind === "formula") return [];
  const rows = [{ name: "Mina", score: 9 }];
  const options = kind === "leaderboard" ? { rows, unit: "points" } : data;
  return [{ kind: String(kind), options, make: Reflect.get(viz, `${String(kind)}Chart`) as Make }];
});

test.each(kinds)("$kind takes its own options and refuses others by name", ({ options, make }) => {
  expect(() => make({ ...options })).not.toThrow();
  expect(() => make({ ...options, titel: "x" })).toThrow(
    new TypeError("options must have no titel; did you mean title?"),
  );
  expect(() => make({ ...options, wholly: 1 })).toThrow(
    /^options must have no wholly; did you mean title or/u,
  );
});

test("an option that is left out of the data is known, and meant", () => {
  const bar = { categories: ["a"], series: [{ values: [1] }] };
  expect(() => viz.barChart({ ...bar, categoryNam: "x" } as typeof bar)).toThrow(
    "did you mean categoryName?",
  );
  const panels = { panels: [{ name: "a", chart: viz.barChart(bar) }] };
  expect(() => viz.smallMultiplesChart({ ...panels, colums: 2 } as typeof panels)).toThrow(
    "did you mean columns?",
  );
  const values = { series: [{ values: [1, 2] }], binz: 3 };
  expect(() => viz.histogramChart(values)).toThrow("did you mean bins?");
});

test("a description from a later version that knows more is revived", () => {
  const json = JSON.parse(JSON.stringify(viz.lineChart({ series: [{ name: "a", y: [1, 2] }] })));
  expect(viz.revive({ ...json, shade: 3 })).toEqual(viz.revive(json));
});

const series = [{ name: "a", y: [1, 2] }];

test.each([
  [{ axes: { x: { nmae: "t" } } }, "axes.x must have no nmae; did you mean name?"],
  [{ axes: { y: { fromat: "percent" } } }, "axes.y must have no fromat; did you mean format?"],
  [{ axes: { y: { format: { sufix: " s" } } } }, "axes.y.format must have no sufix; did you mean suffix?"],
])("what is said of an axis has its own names: %j", (given, refusal) => {
  expect(() => viz.lineChart({ series, ...given } as viz.LineChartOptions)).toThrow(new TypeError(refusal));
});

test("an axis of a race has its own names too", () => {
  const grid = { x: [0, 1], y: [0, 1], values: [0, 1, 1, 2] };
  const given = { grid, runs: [], axes: { x: {}, z: {} } };
  expect(() => viz.raceChart(given)).toThrow("axes must have no z; did you mean x or y?");
});

test.each([
  [{ series: [{ y: [1, null, 2] }] }, "series[0].y[1] must be a number or NaN, got null"],
  [{ series: [{ y: [new Date(0)] }] }, "series[0].y[0] must be a number, got a Date"],
  [{ series, x: [new Date(0), 1] }, "x[0] must be an ISO date such as 2026-11-03, got a Date"],
  [{ series, x: ["2026-11-03", new Date(0)] }, "x[1] must be an ISO date such as 2026-11-03, got a Date"],
])("what is no number is refused with what to write instead: %j", (given, refusal) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a program without types may pass
  expect(() => viz.lineChart(given as unknown as viz.LineChartOptions)).toThrow(refusal);
});

const chart = viz.lineChart({ series });
const context = new Proxy({}, { get: () => () => undefined, set: () => true }) as viz.CanvasContext;
const renderers: Readonly<Record<string, (options: object) => unknown>> = {
  layout: (options) => viz.layout(chart, options),
  renderSvg: (options) => viz.renderSvg(chart, options),
  drawCanvas: (options) => viz.drawCanvas(context, chart, options),
  renderPng: (options) => renderPng(chart, options),
  renderGif: (options) => renderGif(chart, { frames: 2, ...options }),
};

test.each(Object.entries(renderers))("%s refuses an option that it does not have", async (_, draw) => {
  const refusal = async (options: object) => {
    try {
      await draw(options);
    } catch (error) {
      return String(error);
    }
    return "taken";
  };
  expect(await refusal({ widht: 300 })).toBe("TypeError: options must have no widht; did you mean width?");
  expect(await refusal({ colour: 1 })).toMatch(
    /^TypeError: options must have no colour; did you mean theme or /u,
  );
  expect(await refusal({ width: 330, height: 240, theme: "light", locale: "ko" })).toBe("taken");
});

test.each([
  ["renderSvg", { idprefix: "a" }, "idPrefix"],
  ["renderPng", { reuseground: true }, "reuseGround"],
  ["renderGif", { delayms: 20 }, "delayMs"],
  ["renderGif", { frame: 3 }, "frames"],
  ["drawCanvas", { scal: 2 }, "scale"],
] as const)("%s knows what is meant by %o", async (name, options, meant) => {
  await expect((async () => await renderers[name]!(options))()).rejects.toThrow(`did you mean ${meant}?`);
});

test("formulaPicture too", async () => {
  await expect(formulaPicture("x", { fontsize: 20 } as object)).rejects.toThrow("did you mean fontSize?");
});
