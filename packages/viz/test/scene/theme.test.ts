import { expect, test } from "vitest";
import { type Color, contrast, parseColor } from "../../src/scale/color.ts";
import { renderSvg } from "../../src/index.ts";
import { themes } from "../../src/scene/theme.ts";
import { samples } from "../samples.ts";

type Matrix = readonly (readonly [number, number, number])[];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const visions: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: Matrix, [a, b, c]: readonly [number, number, number]): [number, number, number] => {
  const [x, y, z] = matrix.map((row) => row[0] * a + row[1] * b + row[2] * c);
  return [x!, y!, z!];
};

function oklab(color: Color, vision: Matrix): [number, number, number] {
  const [r, g, b] = parseColor(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const seen = times(vision, [r!, g!, b!]);
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    seen,
  ).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l!, m!, s!],
  );
}

function leastDistance(colors: readonly Color[], vision: Matrix): number {
  const labs = colors.map((color) => oklab(color, vision));
  const gaps = labs.flatMap((a, i) =>
    labs.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
  return 100 * Math.min(...gaps);
}

test.each([
  ["dark", 16, 8.5, 20],
  ["light", 13, 13, 13],
] as const)("the %s series stay apart for every kind of colour vision", (name, four, six, normal) => {
  const { series } = themes[name];
  for (const vision of Object.values(visions)) {
    expect(leastDistance(series.slice(0, 4), vision)).toBeGreaterThan(four);
    expect(leastDistance(series, vision)).toBeGreaterThan(six);
  }
  // in a thumbnail, where no shape is seen, colours alone have to do
  expect(leastDistance(series, visions["normal"]!)).toBeGreaterThan(normal);
});

test.each(["dark", "light"] as const)("the %s theme reads: series at 3:1, words at 4.5:1", (name) => {
  const theme = themes[name];
  const grounds = [theme.card, ...theme.ramp];
  for (const series of [...theme.series, theme.others]) {
    for (const ground of grounds) expect(contrast(series, ground)).toBeGreaterThanOrEqual(3);
  }
  for (const ink of [theme.text, theme.muted]) expect(contrast(ink, theme.card)).toBeGreaterThan(4.5);
});

test("an own theme is drawn, a broken one refused", () => {
  const chart = samples["race"]!();
  const ink = { ...themes.dark, name: "ink", card: "#000000" as const };
  expect(renderSvg(chart, { theme: ink })).toContain('fill="#000000"');
  // @ts-expect-error: not a colour
  expect(() => renderSvg(chart, { theme: { ...ink, muted: "grey" } })).toThrow(
    new TypeError('theme: muted must be a colour such as #15171C, got "grey"'),
  );
});
