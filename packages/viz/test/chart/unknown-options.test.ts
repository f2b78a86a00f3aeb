import { expect, test } from "vitest";
import { formulaPicture } from "../../src/formula.ts";
import * as viz from "../../src/index.ts";
import { renderGif, renderPng } from "../../src/png.ts";
import { samples } from "../samples.ts";

type Make = (options: object) => viz.Chart;

/** A chart of every kind, and what its factory takes. */
const kinds = Object.values(samples).flatMap((make) => {
  const { kind, version, ...data } = { ...make() } as Record<string, unknown>;
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

const chart = viz.lineChart({ series: [{ name: "a", y: [1, 2] }] });
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
