import { adam, multilayerPerceptron } from "@opt/core";
import { randomState } from "@opt/data";
import type { Run } from "../certificate/certificate.ts";
import { recordSteps } from "../derivation/record.ts";
import { normalStream } from "./normal.ts";

/** How many points are learned. */
export const nPoints = 60;

/** Points of the plane in two classes. */
export interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly classes: readonly number[];
}

/** Where the two classes lie, by the name of the pattern: from a place within the unit circle to its own. */
const patterns: Readonly<
  Record<string, (one: number, angle: number, far: number) => readonly [number, number]>
> = {
  ring: (one, angle, far) => {
    const radius = one === 0 ? 0.45 * far : 0.85 + 0.25 * far;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  },
  corners: (one, angle, far) => {
    const side = angle < Math.PI ? 1 : -1;
    const [x, y] = [0.6 * side + 0.35 * far * Math.cos(2 * angle), 0.35 * far * Math.sin(2 * angle)];
    return [x, y + 0.6 * (one === 0 ? side : -side)];
  },
  sides: (one, angle, far) => {
    const [x, y] = [0.55 * far * Math.cos(angle), 0.8 * far * Math.sin(angle)];
    return [x + (one === 0 ? -0.65 : 0.65), y + 0.3 * x];
  },
};

/** Draws points in turn of the one and of the other class. */
export function drawPoints(pattern: string, seed: number): Points {
  const stream = randomState(seed);
  const normal = normalStream(stream);
  const drawn = Array.from({ length: nPoints }, (_, row) => {
    const one = row % 2;
    const [x, y] = patterns[pattern]!(one, 2 * Math.PI * stream.random(), Math.sqrt(stream.random()));
    return { x: x + 0.04 * normal(), y: y + 0.04 * normal(), one };
  });
  return { x: drawn.map(({ x }) => x), y: drawn.map(({ y }) => y), classes: drawn.map(({ one }) => one) };
}

/** The points' coordinates, one point after the other. */
export function pairs({
  x,
  y,
}: {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}): Float64Array {
  return Float64Array.from({ length: 2 * x.length }, (_, i) => (i % 2 === 0 ? x : y)[i >> 1]!);
}

type Perceptron = ReturnType<typeof multilayerPerceptron>;

/** The network: one hidden layer, two outputs. */
export function perceptronOf(hidden: number): Perceptron {
  return multilayerPerceptron({ inputs: 2, hidden: [hidden], outputs: 2, activation: "tanh" });
}

type NetworkTree = ReturnType<Perceptron["initialize"]>;

/** A training of a perceptron with one hidden layer. */
interface Training {
  readonly points: Points;
  readonly hidden: number;
  readonly rate: number;
  readonly steps: number;
  readonly seed: number;
}

/** The training as a certificate holds it: every state, and the network as a formula. */
export function perceptronRun({ points, hidden, rate, steps, seed }: Training): Run {
  const { x, y, classes } = points;
  const model = perceptronOf(hidden);
  const params = model.initialize({ seed, dtype: "float64" });
  const batch = { inputs: pairs(points), targets: classes };
  const start = leavesOf(params).flatMap(({ data }) => Array.from(data));
  const scores = [0, 1].map((output) => scoreOf(hidden, output, 2));
  return {
    name: "perceptron",
    method: "adam",
    learningRate: "lr",
    loss: `log(exp(${scores[0]}) + exp(${scores[1]})) - (1 - class) * (${scores[0]}) - class * (${scores[1]})`,
    judge: `max(0, sign((2 * class - 1) * ((${scores[1]}) - (${scores[0]}))))`,
    variables: start.map((_, index) => `w${index}`),
    data: { x: [...x], y: [...y], class: [...classes] },
    batches: [Array.from(classes.keys())],
    ...recordSteps(adam({ learningRate: rate }), start, gradientOf(model, params, batch), steps),
  };
}

/** The slopes of the mean loss of a batch, along the weights in the order of a certificate's variables. */
export function gradientOf(
  model: Perceptron,
  params: NetworkTree,
  batch: Parameters<Perceptron["lossAndGradient"]>[1],
): (point: Float64Array) => number[] {
  return (point) => {
    let at = 0;
    for (const { data } of leavesOf(params)) {
      data.set(point.subarray(at, at + data.length));
      at += data.length;
    }
    return leavesOf(model.lossAndGradient(params, batch).gradients).flatMap(({ data }) => Array.from(data));
  };
}

/** Weights and biases of the layers, in order. */
export function leavesOf(layers: NetworkTree): readonly NetworkTree[string]["weight"][] {
  return Object.values(layers).flatMap(({ weight, bias }) => [weight, bias]);
}

/** An output of the network as a formula over its weights in order: two rows a unit, its bias, the columns of the outputs, theirs. */
export function scoreOf(hidden: number, output: number, outputs: number): string {
  const units = Array.from({ length: hidden }, (_, unit) => {
    const sum = `x * w${unit} + y * w${hidden + unit} + w${2 * hidden + unit}`;
    return `w${3 * hidden + outputs * unit + output} * tanh(${sum})`;
  });
  return [...units, `w${(3 + outputs) * hidden + output}`].join(" + ");
}
