import {
  barChart,
  calibrationChart,
  type Chart,
  classBalanceChart,
  confusionChart,
  decisionChart,
  gradientFlowChart,
  gradientNoiseChart,
  heatmapChart,
  histogramChart,
  kFoldChart,
  landscapeChart,
  leaderboardChart,
  learningCurveChart,
  lineChart,
  lossChart,
  raceChart,
  rangeTestChart,
  rocChart,
  scalingChart,
  scatterChart,
  scheduleChart,
  smallMultiplesChart,
  splitChart,
  stepChart,
  streakChart,
  surfaceChart,
  validationCurveChart,
} from "@opt/viz";

/** Made when a kind first asks for it: the process of another kind holds nothing of it. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

function column(count: number, valueAt: (i: number) => number): Float64Array {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = valueAt(i);
  return values;
}

const dates = Array.from({ length: 300 }, (_, i) => new Date(1.77e12 + i * 864e5).toISOString().slice(0, 10));

/** What it is called, and how it is made. */
export type LargeChart = readonly [name: string, make: () => Chart];

/** So many numbers in a chart of each kind, a square number of them; a family tree holds names. */
export function largeCharts(count: number): readonly LargeChart[] {
  const wave = once(() => column(count, (i) => Math.sin(i / 3e4) + ((i * 7919) % 1000) / 1500));
  const steps = once(() => column(count, (i) => i + 1));
  const share = once(() => wave().map((value) => (value + 1) / 2.7));
  const labels = once(() => new Uint8Array(wave().map((value, i) => Number(value > (i % 3) / 3))));

  const each = <Made>(make: (i: number) => Made): Made[] => Array.from({ length: count }, (_, i) => make(i));

  const [half, width] = [count / 2, Math.sqrt(count)];
  const side = Float64Array.from({ length: width }, (_, i) => i);

  const charts: readonly LargeChart[] = [
    ["line", () => lineChart({ x: steps(), series: [{ name: "a", y: wave(), low: wave(), high: share() }] })],
    [
      "line over dates with gaps",
      () =>
        lineChart({
          x: steps().map((step) => step * 60_000),
          series: [{ name: "a", y: wave().map((value, i) => (i % 5 === 0 ? Number.NaN : value)) }],
          axes: { x: { scale: "time" } },
        }),
    ],
    [
      "line of which a little is seen",
      () => lineChart({ x: steps(), series: [{ y: wave() }], axes: { x: { domain: [10, 20] } } }),
    ],
    ["bar", () => barChart({ categories: each(String), series: [{ values: wave() }, { values: share() }] })],
    [
      "stacked bar",
      () =>
        barChart({
          categories: each(String),
          series: [{ values: wave() }, { values: share() }],
          arrangement: "stacked",
        }),
    ],
    ["scatter", () => scatterChart({ series: [{ x: wave(), y: share().toReversed() }], fit: "linear" })],
    ["histogram", () => histogramChart({ series: [{ values: wave() }] })],
    ["roc", () => rocChart({ series: [{ scores: wave(), labels: labels() }] })],
    [
      "precision-recall",
      () => rocChart({ series: [{ scores: wave(), labels: labels() }], curve: "precision-recall" }),
    ],
    ["calibration", () => calibrationChart({ series: [{ probabilities: share(), labels: labels() }] })],
    ["range test", () => rangeTestChart({ learningRates: steps(), losses: wave(), smooth: 100 })],
    [
      "gradient flow",
      () =>
        gradientFlowChart({ layers: ["a", "b"], norms: [share().subarray(0, half), share().subarray(half)] }),
    ],
    [
      "decision",
      () =>
        decisionChart({
          x: side,
          y: side,
          frames: [{ values: share().map((value) => Math.min(1, Math.max(0, value))) }],
          classNames: ["a", "b"],
          points: {
            x: wave().map((value) => value * 0.4 * width),
            y: share().map((value) => value * 0.8 * width),
            labels: labels(),
          },
        }),
    ],
    [
      "surface",
      () =>
        surfaceChart({
          grid: { x: side, y: side, values: wave() },
          runs: [
            {
              name: "a",
              positions: [
                share().map((value) => value * 0.9 * width),
                steps().map((step) => (0.9 * step) / width),
              ],
              values: wave(),
            },
          ],
        }),
    ],
    [
      "panel",
      () =>
        smallMultiplesChart({
          panels: [{ name: "a", chart: lineChart({ x: steps(), series: [{ y: wave() }] }) }],
        }),
    ],
  ];

  const rows = (from: number, to: number) =>
    steps()
      .subarray(from, to)
      .map((step) => step - 1);
  const whole = () => ({ x: side, y: side, values: wave() });

  const others: readonly LargeChart[] = [
    [
      "race",
      () =>
        raceChart({
          grid: { x: [0, count], y: [-2, 3], values: [0, 1, 2, 3] },
          runs: [{ name: "a", positions: [steps(), wave()], values: wave() }],
        }),
    ],
    ["loss", () => lossChart({ series: [{ name: "a", train: wave(), validation: share() }], smooth: 3 })],
    ["schedule", () => scheduleChart({ schedules: [{ name: "a", values: share() }] })],
    ["step", () => stepChart({ runs: [{ name: "a", positions: [wave(), share()] }] })],
    [
      "gradient noise",
      () => gradientNoiseChart({ full: [1, 0], batches: [{ size: 1, gradients: [wave(), share()] }] }),
    ],
    ["scaling", () => scalingChart({ batchSizes: steps(), series: [{ name: "a", losses: share() }] })],
    [
      "k-fold",
      () => kFoldChart({ labels: labels(), folds: [{ train: rows(0, half), test: rows(half, count) }] }),
    ],
    ["split", () => splitChart({ labels: labels(), train: rows(0, half), test: rows(half, count) })],
    ["class balance", () => classBalanceChart({ labels: labels() })],
    ["learning curve", () => learningCurveChart({ sizes: steps(), train: wave(), validation: share() })],
    [
      "validation curve",
      () => validationCurveChart({ parameter: "C", values: steps(), train: wave(), validation: share() }),
    ],
    [
      "heatmap",
      () =>
        heatmapChart({
          x: { name: "x", values: [...side] },
          y: { name: "y", values: [...side] },
          values: wave(),
        }),
    ],
    [
      "confusion",
      () => confusionChart({ classNames: Array.from(side, String), counts: Array.from(side, () => side) }),
    ],
    ["landscape", () => landscapeChart({ grid: whole(), directions: ["a", "b"], parameters: 1e6 })],
    [
      "streak",
      () =>
        streakChart({
          days: each((i) => ({ date: dates[i % dates.length]!, count: 1 })),
          today: "2026-11-29",
        }),
    ],
    ["leaderboard", () => leaderboardChart({ rows: each((i) => ({ name: String(i), score: i })) })],
  ];

  return [...charts, ...others];
}
