import { type Chart, raceChart, type RaceChartOptions } from "../src/index.ts";

type Point = [number, number];

export const beale = ([x, y]: Point): number =>
  (1.5 - x + x * y) ** 2 + (2.25 - x + x * y * y) ** 2 + (2.625 - x + x * y ** 3) ** 2;

const bealeGradient = ([x, y]: Point): Point => {
  const [a, b, c] = [1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y ** 3];
  return [
    2 * a * (y - 1) + 2 * b * (y * y - 1) + 2 * c * (y ** 3 - 1),
    2 * a * x + 4 * b * x * y + 6 * c * x * y * y,
  ];
};

type Step = (gradient: Point, step: number) => Point;

const sgd =
  (rate: number): Step =>
  ([gx, gy]) => [-rate * gx, -rate * gy];

function momentum(rate: number): Step {
  const v: Point = [0, 0];
  return ([gx, gy]) => {
    v[0] = 0.9 * v[0] + gx;
    v[1] = 0.9 * v[1] + gy;
    return [-rate * v[0], -rate * v[1]];
  };
}

function scaled(rate: number, beta1: number, beta2: number): Step {
  const [m, v]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  return (gradient, step) => {
    const move: Point = [0, 0];
    for (const i of [0, 1] as const) {
      m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
      v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] ** 2;
      move[i] = (-rate * (m[i] / (1 - beta1 ** step))) / (Math.sqrt(v[i] / (1 - beta2 ** step)) + 1e-8);
    }
    return move;
  };
}

/** The way of an update rule over Beale's function. */
export function bealeRun(
  name: string,
  rule: Step,
  start: Point,
  steps: number,
): RaceChartOptions["runs"][number] {
  let at = start;
  const [xs, ys, values] = [[at[0]], [at[1]], [beale(at)]];
  for (let step = 1; step <= steps; step++) {
    const [dx, dy] = rule(bealeGradient(at), step);
    at = [at[0] + dx, at[1] + dy];
    xs.push(at[0]);
    ys.push(at[1]);
    values.push(beale(at));
    if (!Number.isFinite(values.at(-1))) return { name, positions: [xs, ys], values, stopped: "non-finite" };
  }
  return { name, positions: [xs, ys], values, stopped: "steps" };
}

export function bealeGrid(
  width = 240,
  height = 120,
  domain: [Point, Point] = [
    [-0.6, 4.5],
    [-1.9, 2.1],
  ],
) {
  const axis = ([low, high]: Point, n: number) =>
    Float64Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1));
  const [x, y] = [axis(domain[0], width), axis(domain[1], height)];
  const values = new Float64Array(width * height);
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) values[j * width + i] = beale([x[i]!, y[j]!]);
  return { x, y, values };
}

export const bealeRuns = (steps = 120) => [
  bealeRun("SGD", sgd(0.01), [0.85, 1.62], steps),
  bealeRun("Momentum", momentum(0.0025), [0.85, 1.62], steps),
  bealeRun("RMSProp", scaled(0.02, 0, 0.9), [0.85, 1.62], steps),
  bealeRun("Adam", scaled(0.2, 0.9, 0.999), [0.85, 1.62], steps),
];

export const race = (): Chart =>
  raceChart({
    title: { ko: "Beale 함수 위의 최적화 경주", en: "Optimizer race on the Beale function" },
    grid: bealeGrid(),
    runs: bealeRuns(),
    minima: [{ point: [3, 0.5], value: 0 }],
  });

export const divergedRace = (): Chart =>
  raceChart({
    grid: bealeGrid(),
    runs: [
      ...bealeRuns().slice(2),
      bealeRun("SGD", sgd(0.06), [0.85, 1.62], 120),
      bealeRun("Momentum", momentum(0.01), [0.85, 1.62], 120),
    ],
    minima: [{ point: [3, 0.5], value: 0 }],
  });
