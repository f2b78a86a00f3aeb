// NIST's Misra1a fitted by Levenberg-Marquardt, with standard errors, and drawn: node src/fit-curve.ts [folder]
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { leastSquares, levenbergMarquardt, minimize } from "@opt/core";
import { lineChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";

const folder = process.argv[2] ?? join(import.meta.dirname, "../pictures");
const pressure = [
  77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760,
];
const volume = [
  10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78,
];

const fit = leastSquares("a * (1 - exp(-b * x))", { x: pressure, y: volume });
const { x: found, standardErrors } = minimize(fit, [500, 0.0001], levenbergMarquardt());
const [a, b] = [found[0]!, found[1]!];
const [errorOfA, errorOfB] = [standardErrors![0]!, standardErrors![1]!];

// the curve on a fine grid; a point that was measured stands alone between gaps
const grid = Array.from({ length: 161 }, (_, i) => 5 * i);
const x = [...new Set([...grid, ...pressure])].toSorted((left, right) => left - right);
const formula = `a = ${a.toFixed(1)} ± ${errorOfA.toFixed(1)}, b = ${b.toFixed(6)} ± ${errorOfB.toFixed(6)}`;
const chart = lineChart({
  title: { en: "A curve through 14 points", ko: "점 14개에 맞춘 곡선" },
  subtitle: formula,
  x,
  series: [
    { name: { en: "fit", ko: "맞춘 곡선" }, y: x.map((at) => a * (1 - Math.exp(-b * at))) },
    { name: { en: "measured", ko: "측정값" }, y: x.map((at) => volume[pressure.indexOf(at)] ?? Number.NaN) },
  ],
});

for (const [theme, locale] of [
  ["dark", "en"],
  ["light", "ko"],
] as const) {
  const { bytes, alt } = await renderPng(chart, { theme, locale });
  await writeFile(join(folder, `fit-${theme}-${locale}.png`), bytes);
  console.log(alt);
}
