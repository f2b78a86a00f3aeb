// node bench/peers.ts [ROUNDS]: a line, bars, a scatter and a histogram of the same data beside Chart.js, from data to PNG
// bytes, 960 x 600 at double density, ours and theirs in turn in one process; prints the best and the median milliseconds
// and the share of Chart.js's time that ours takes. The contour and the loss curves follow beside matplotlib.
import { createCanvas } from "@napi-rs/canvas";
import * as chartJs from "chart.js";
import { barChart, type Chart, histogramChart, lineChart, scatterChart } from "../dist/index.js";
import { renderPng } from "../dist/png.js";
import { besideMatplotlib } from "./matplotlib.ts";

interface Peer {
  readonly Chart: {
    new (canvas: unknown, config: object): { destroy(): void };
    register(...parts: unknown[]): void;
  };
  readonly registerables: readonly unknown[];
}

const [rounds = "15"] = process.argv.slice(2);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it draws on any canvas, not only on a page's
const { Chart: ChartJs, registerables } = chartJs as unknown as Peer;
ChartJs.register(...registerables);

const [width, height] = [960, 600];
let state = 42;
const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
const bell = () => random() + random() + random() + random() - 2;
const numbers = (count: number, of: (i: number) => number) => Array.from({ length: count }, (_, i) => of(i));

const x = numbers(500, (i) => i);
const lines = ["a", "b", "c", "d"].map((name, k) => ({
  name,
  y: numbers(500, (i) => 50 + 20 * Math.sin(i / 40 + k) + 6 * bell()),
}));
const categories = numbers(24, (i) => i).map((i) => `month ${i}`);
const bars = ["a", "b", "c"].map((name) => ({ name, values: numbers(24, () => 10 + 90 * random()) }));
const dots = ["a", "b", "c"].map((name, k) => {
  const xs = numbers(400, bell);
  return { name, x: xs, y: xs.map((each) => (k - 1) * each + 0.6 * bell()) };
});
const sample = numbers(5000, bell);

const ground = {
  id: "ground",
  beforeDraw({ ctx }: { ctx: { fillStyle: string; fillRect(...box: number[]): void } }) {
    ctx.fillStyle = "#15171C";
    ctx.fillRect(0, 0, width, height);
  },
};

function theirs(config: { data: object; type: string }): Uint8Array {
  const canvas = createCanvas(width, height);
  const options = { animation: false, responsive: false, devicePixelRatio: 2 };
  const chart = new ChartJs(canvas, { ...config, options, plugins: [ground] });
  const bytes = canvas.toBuffer("image/png");
  chart.destroy();
  return bytes;
}

/** Thirty bins, counted anew for each picture, as our chart counts its own. */
function countedBins(): { labels: string[]; counts: number[] } {
  const [low, high] = [Math.min(...sample), Math.max(...sample)];
  const counts = numbers(30, () => 0);
  for (const value of sample) {
    const bin = Math.min(29, Math.floor(((value - low) / (high - low)) * 30));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { labels: counts.map((_, i) => (low + ((high - low) * i) / 30).toFixed(2)), counts };
}

interface Contest {
  readonly name: string;
  readonly ours: () => Chart;
  readonly theirs: () => Uint8Array;
}

const contests: readonly Contest[] = [
  {
    name: "line",
    ours: () => lineChart({ x, series: lines }),
    theirs: () => {
      const datasets = lines.map(({ name, y }) => ({
        label: name,
        data: y,
        pointRadius: 0,
        borderColor: "#07AAFF",
      }));
      return theirs({ type: "line", data: { labels: x, datasets } });
    },
  },
  {
    name: "bar",
    ours: () => barChart({ categories, series: bars }),
    theirs: () => {
      const datasets = bars.map(({ name, values }) => ({
        label: name,
        data: values,
        backgroundColor: "#07AAFF",
      }));
      return theirs({ type: "bar", data: { labels: categories, datasets } });
    },
  },
  {
    name: "scatter",
    ours: () => scatterChart({ series: dots }),
    theirs: () => {
      const datasets = dots.map(({ name, x: xs, y }) => ({
        label: name,
        data: xs.map((each, i) => ({ x: each, y: y[i] })),
        backgroundColor: "#07AAFF",
      }));
      return theirs({ type: "scatter", data: { datasets } });
    },
  },
  {
    name: "histogram",
    ours: () => histogramChart({ series: [{ name: "a", values: sample }], bins: 30 }),
    theirs: () => {
      const { labels, counts } = countedBins();
      const datasets = [{ label: "a", data: counts, backgroundColor: "#07AAFF", categoryPercentage: 1 }];
      return theirs({ type: "bar", data: { labels, datasets } });
    },
  },
];

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;

console.log("kind       ours: best, median  Chart.js: best, median  share: best, median  KB");
for (const { name, ours, theirs: draw } of contests) {
  const [own, other]: [number[], number[]] = [[], []];
  let [ownBytes, otherBytes] = [0, 0];
  for (let round = -3; round < Number(rounds); round++) {
    const start = performance.now();
    ownBytes = (await renderPng(ours(), { width, height })).bytes.length;
    const middle = performance.now();
    otherBytes = draw().length;
    const end = performance.now();
    if (round < 0) continue;
    own.push(middle - start);
    other.push(end - middle);
  }
  const [best, best2] = [Math.min(...own), Math.min(...other)];
  const [mid, mid2] = [median(own), median(other)];
  const cell = `${best.toFixed(1)}, ${mid.toFixed(1)}`.padEnd(19);
  const cell2 = `${best2.toFixed(1)}, ${mid2.toFixed(1)}`.padEnd(23);
  const shares = `${(best / best2).toFixed(2)}, ${(mid / mid2).toFixed(2)}`;
  const kilobytes = `${(ownBytes / 1000).toFixed(0)} of ${(otherBytes / 1000).toFixed(0)}`;
  console.log(`${name.padEnd(10)} ${cell} ${cell2} ${shares.padEnd(20)} ${kilobytes}`);
}

besideMatplotlib(Math.max(3, Math.round(Number(rounds) / 3)));
