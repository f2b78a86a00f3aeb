// Draws the two pictures of the chart peers; VIZ_PEERS names their folder. Nothing is kept between two calls.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { lossChart, raceChart } from "../dist/index.js";
import { renderPng } from "../dist/png.js";

const folder = process.env.VIZ_PEERS;
if (!folder) throw new Error("VIZ_PEERS must name the folder of the chart peers");
const data = await import(pathToFileURL(join(folder, "data.mjs")).href);
const { H: height, SCALE: scale, W: width } = data;
const size = { width, height, scale, reuseGround: process.env.VIZ_REUSE === "1" };

const places = ([low, high], count) =>
  Array.from({ length: count }, (_, i) => low + ((i + 0.5) / count) * (high - low));
const x = places(data.xd, data.nx);
const y = places(data.yd, data.ny);

export async function contour() {
  const runs = Object.entries(data.traj).map(([name, points]) => ({
    name,
    positions: [points.map((point) => point[0]), points.map((point) => point[1])],
    values: points.map((point) => data.f(point[0], point[1])),
  }));
  const chart = raceChart({ grid: { x, y, values: data.grid }, scale: "linear", runs, dotEvery: 1000 });
  return (await renderPng(chart, size)).bytes;
}

export async function loss() {
  const series = Object.entries(data.loss).map(([name, train]) => ({ name, train }));
  return (await renderPng(lossChart({ series }), size)).bytes;
}
