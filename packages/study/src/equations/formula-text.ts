import type { Token } from "./token.ts";

/** Functions that a formula may call, as core's language of certified formulas has them. */
export const plainCalls: Readonly<Record<string, (inner: string) => string>> = {
  exp: (inner) => `e^(${inner})`,
  log: (inner) => `log(${inner})`,
  ln: (inner) => `log(${inner})`,
  sqrt: (inner) => `sqrt(${inner})`,
  sign: (inner) => `sign(${inner})`,
  sgn: (inner) => `sign(${inner})`,
  abs: (inner) => `abs(${inner})`,
  cos: (inner) => `cos(${inner})`,
  floor: (inner) => `floor(${inner})`,
  ceil: (inner) => `ceil(${inner})`,
  sigmoid: (inner) => `1 / (1 + e^(-(${inner})))`,
  tanh: (inner) => `1 - 2 / (e^(2 * (${inner})) + 1)`,
};

const times = new Map([
  [-1, "__m1"],
  [0, "__t"],
  [1, "__p1"],
]);

/** A name with its index and its time: "w2", "v__m1". */
export function nameOf({ text, index, offset }: Token): string {
  const plain = text.length > 1 ? text.toLowerCase() : text;
  return plain + (index ?? "") + (offset === undefined ? "" : times.get(offset)!);
}

/** A number without an exponent, which formulas do not have. */
export function decimal(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/0+$/u, "") : text;
}

/** Whether a formula is a number and nothing else. */
export function isNumber(text: string): boolean {
  return /^[\d.]+$/u.test(text);
}

/** A formula in brackets, unless it is one call. */
export function grouped(text: string): string {
  return /^\w+\([^()]*\)$/u.test(text) ? text : `(${text})`;
}
