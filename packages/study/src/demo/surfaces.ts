import { beale, himmelblau, type Objective, ravine, rosenbrock, saddle } from "@opt/core";
import type { Bilingual } from "../locale.ts";

/** The four runners of a race. */
export const runners = ["SGD", "Momentum", "RMSProp", "Adam"] as const;
export type Runner = (typeof runners)[number];

/** A surface to race on, where the race starts, and rates at which every runner does well there. */
export interface Surface {
  readonly name: string;
  readonly label: Bilingual;
  readonly objective: () => Objective;
  /** The loss as its papers write it, and the least it can be, for the certificates of races. */
  readonly loss: string;
  readonly floor: number;
  readonly start: readonly [number, number];
  readonly rates: Readonly<Record<Runner, number>>;
  /** How many steps a race there takes unless told otherwise. */
  readonly steps: number;
  /** The card that the surface illustrates. */
  readonly card: string;
}

/** The surfaces of the race; the first is the default. */
export const surfaces: readonly Surface[] = [
  {
    name: "ravine",
    label: { ko: "골짜기", en: "ravine" },
    objective: ravine,
    loss: "(x^2 + 50 * y^2) / 2",
    floor: 0,
    start: [-8, 1.5],
    rates: { SGD: 0.038, Momentum: 0.01, RMSProp: 0.15, Adam: 0.3 },
    steps: 100,
    card: "momentum",
  },
  {
    name: "rosenbrock",
    label: { ko: "로젠브록(Rosenbrock)", en: "Rosenbrock" },
    objective: rosenbrock,
    loss: "(1 - x)^2 + 100 * (y - x^2)^2",
    floor: 0,
    start: [-1.5, 2],
    rates: { SGD: 0.001, Momentum: 0.001, RMSProp: 0.02, Adam: 0.2 },
    steps: 200,
    card: "momentum",
  },
  {
    name: "beale",
    label: { ko: "빌(Beale)", en: "Beale" },
    objective: beale,
    loss: "(1.5 - x + x * y)^2 + (2.25 - x + x * y^2)^2 + (2.625 - x + x * y^3)^2",
    floor: 0,
    start: [1, 1.5],
    rates: { SGD: 0.02, Momentum: 0.003, RMSProp: 0.1, Adam: 0.3 },
    steps: 100,
    card: "adam",
  },
  {
    name: "himmelblau",
    label: { ko: "힘멜블라우(Himmelblau)", en: "Himmelblau" },
    objective: himmelblau,
    loss: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    floor: 0,
    start: [0, -0.5],
    rates: { SGD: 0.01, Momentum: 0.003, RMSProp: 0.1, Adam: 0.2 },
    steps: 60,
    card: "gradient-descent",
  },
  {
    name: "saddle",
    label: { ko: "안장", en: "saddle" },
    objective: saddle,
    loss: "x^2 - y^2 + y^4 / 4",
    floor: -1,
    start: [1.5, 0.001],
    rates: { SGD: 0.02, Momentum: 0.02, RMSProp: 0.02, Adam: 0.02 },
    steps: 100,
    card: "saddle-point",
  },
];

/** The runner of a name. */
export function findRunner(name: string): Runner {
  const runner = runners.find((one) => one === name);
  if (runner === undefined) throw new RangeError(`runner must be one of ${runners.join(", ")}, got ${name}`);
  return runner;
}

/** The surface of a name. */
export function findSurface(name: string): Surface {
  const surface = surfaces.find((one) => one.name === name);
  if (surface === undefined) throw new RangeError(`surface must be one of the list, got ${name}`);
  return surface;
}
