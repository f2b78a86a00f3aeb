// node ours.mjs DATA KIND COUNT: draws a picture once and then so many times more; prints its bytes and the median
// milliseconds of the later ones. Nothing is kept between two pictures.
import { lossChart, raceChart } from "../../dist/index.js";
import { renderPng } from "../../dist/png.js";

const [address, kind, count] = process.argv.slice(2);
// the numbers that matplotlib reads
const { default: data } = await import(address, { with: { type: "json" } });
const { ground, height, losses, names, paths, heights, scale, width, x, y } = data;

function chart() {
  if (kind === "curves") return lossChart({ series: losses.map((train, k) => ({ name: names[k], train })) });
  const runs = paths.map((path, k) => ({
    name: names[k],
    positions: [path.map((place) => place[0]), path.map((place) => place[1])],
    values: heights[k],
  }));
  return raceChart({ grid: { x, y, values: ground }, scale: "linear", runs, dotEvery: 1000 });
}

const draw = async () =>
  (await renderPng(chart(), { width, height, scale, reuseGround: false })).bytes.length;
const bytes = await draw();
const times = [];
for (let left = Number(count); left > 0; left--) {
  const start = performance.now();
  await draw();
  times.push(performance.now() - start);
}
console.log(JSON.stringify({ bytes, ms: times.toSorted((a, b) => a - b)[times.length >> 1] }));
