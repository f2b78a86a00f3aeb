import * as exact from "../../src/exact/elementary.ts";
import { uniformStream } from "../../src/random.ts";

// a float32 form of its own is tested elsewhere
const functions = { ...exact, cbrt: (x: number): number => exact.cbrt(x) };

interface Drawn {
  readonly name: string;
  readonly apply: (a: number, b: number) => number;
  /** The next input: one number, for a power two. */
  readonly draw: () => [number, number];
}

/** Every elementary function with a seeded stream of inputs, over all sizes and close to where it is hard. */
export function inputsOf(): Drawn[] {
  const uniform = uniformStream(7);
  const between = (low: number, high: number): number =>
    low + (high - low) * (uniform() + uniform() / 2 ** 32);
  // powers of two and not exp, so that every engine draws the same
  const spread = (low: number, high: number): number =>
    2 ** Math.floor(between(low, high)) * between(1, 2) * (uniform() < 0.5 ? -1 : 1);
  const angle = (): number => {
    const kind = uniform();
    return kind < 0.4 ? between(-10, 10) : kind < 0.7 ? spread(-29, 20) : spread(-43, 1023);
  };
  const hyperbolic = (): number => (uniform() < 0.5 ? between(-3, 3) : spread(-43, 9));
  const positive = (): number => {
    const kind = uniform();
    return kind < 0.3 ? between(0, 3) : kind < 0.6 ? 1 + spread(-52, -2) : Math.abs(spread(-1074, 1023));
  };
  const draws: Record<string, () => [number, number]> = {
    exp: () => [uniform() < 0.5 ? between(-746, 710) : spread(-57, 9), 0],
    log: () => [positive(), 0],
    log1p: () => [uniform() < 0.5 ? uniform() : Math.abs(spread(-52, -1)), 0],
    sin: () => [angle(), 0],
    cos: () => [angle(), 0],
    tan: () => [angle(), 0],
    atan: () => [uniform() < 0.5 ? between(-3, 3) : spread(-43, 57), 0],
    sinh: () => [hyperbolic(), 0],
    cosh: () => [hyperbolic(), 0],
    tanh: () => [hyperbolic(), 0],
    power: () => {
      const exponent = uniform() < 0.5 ? spread(-4, 5) : spread(-7, 17);
      return [uniform() < 0.5 ? 1 + spread(-43, -3) : positive(), exponent];
    },
    cbrt: () => [uniform() < 0.5 ? between(-10, 10) : spread(-1074, 1023), 0],
  };
  return Object.entries(draws).map(([name, draw]) => ({
    name,
    draw,
    apply: functions[name as keyof typeof functions],
  }));
}
