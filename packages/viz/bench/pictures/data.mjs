// What both sides draw: the logarithm of Rosenbrock's function with the paths of four optimizers, and four noisy losses.
export const [width, height, scale] = [960, 600, 2];
export const [xDomain, yDomain] = [
  [-2, 2],
  [-1, 3],
];
export const [columns, rows] = [200, 125];
export const names = ["SGD", "Momentum", "RMSProp", "Adam"];
export const colors = ["#E69F00", "#56B4E9", "#CC79A7", "#009E73"];
export const levels = Array.from({ length: 16 }, (_, i) => -1 + (i * 4.4) / 15);

const rosenbrock = (x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
const gradient = ([x, y]) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)];

const middles = ([low, high], count) =>
  Array.from({ length: count }, (_, i) => low + ((i + 0.5) / count) * (high - low));
export const x = middles(xDomain, columns);
export const y = middles(yDomain, rows);
export const ground = y.flatMap((b) => x.map((a) => Math.log10(rosenbrock(a, b) + 1e-3)));

/** What a step subtracts from one coordinate, by its gradient, what is kept of it, and the number of the step. */
const rules = [
  (g) => 3e-4 * g,
  (g, kept) => 1.5e-4 * (kept.v = 0.9 * kept.v + g),
  (g, kept) => (0.01 * g) / (Math.sqrt((kept.s = 0.99 * kept.s + 0.01 * g * g)) + 1e-8),
  (g, kept, t) => {
    kept.v = 0.9 * kept.v + 0.1 * g;
    kept.s = 0.999 * kept.s + 0.001 * g * g;
    return (0.05 * (kept.v / (1 - 0.9 ** t))) / (Math.sqrt(kept.s / (1 - 0.999 ** t)) + 1e-8);
  },
];

/** Three hundred steps from the same place, one path for each rule. */
export const paths = rules.map((rule) => {
  const kept = [
    { v: 0, s: 0 },
    { v: 0, s: 0 },
  ];
  const path = [[-1.5, 2.2]];
  for (let t = 1; t <= 300; t++) {
    const from = path.at(-1);
    const slopes = gradient(from);
    path.push(from.map((place, axis) => place - rule(slopes[axis], kept[axis], t)));
  }
  return path;
});

/** The height of the ground below each path. */
export const heights = paths.map((path) => path.map((place) => rosenbrock(...place)));

let state = 42;
const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
export const losses = names.map((_, k) =>
  Array.from(
    { length: 500 },
    (_, step) =>
      2.3 * Math.exp(-step / (60 + 40 * k)) * (1 + 0.25 * (random() - 0.5)) +
      0.004 * (k + 1) * (1 + 0.3 * (random() - 0.5)),
  ),
);
