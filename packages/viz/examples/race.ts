// Draws the picture at the head of the README and a GIF of the same race into the folder that is named.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeChart, raceChart } from "@opt/viz";
import { renderGif, renderPng } from "@opt/viz/png";

const [folder = "."] = process.argv.slice(2);
const axis = (low: number, high: number, count: number) =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
const [x, y] = [axis(-2, 2, 160), axis(-1, 3, 120)];
const rosenbrock = (a: number, b: number) => (1 - a) ** 2 + 100 * (b - a * a) ** 2;

/** Gradient descent with momentum. */
function run(name: string, learningRate: number, momentum: number) {
  let [a, b, va, vb] = [-1.5, 2.2, 0, 0];
  const [xs, ys, values] = [[a], [b], [rosenbrock(a, b)]];
  for (let step = 0; step < 200; step++) {
    va = momentum * va - 2 * (1 - a) - 400 * a * (b - a * a);
    vb = momentum * vb + 200 * (b - a * a);
    a -= learningRate * va;
    b -= learningRate * vb;
    xs.push(a);
    ys.push(b);
    values.push(rosenbrock(a, b));
  }
  return { name, positions: [xs, ys], values };
}

const chart = raceChart({
  title: { en: "Momentum in the Rosenbrock valley", ko: "로젠브록 골짜기의 모멘텀" },
  grid: { x, y, values: y.flatMap((b) => x.map((a) => rosenbrock(a, b))) },
  runs: [run("SGD", 3e-4, 0), run("Momentum", 3e-4, 0.9), run("Heavy momentum", 3e-4, 0.98)],
  minima: [{ point: [1, 1], value: 0 }],
  dotEvery: 20,
});

await writeFile(join(folder, "race.png"), (await renderPng(chart)).bytes);
await writeFile(
  join(folder, "race.gif"),
  (await renderGif(chart, { width: 480, height: 360, frames: 40 })).bytes,
);
console.log(describeChart(chart, "en"));
