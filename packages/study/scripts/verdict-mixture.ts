import { nearSignals, turnSignals } from "../src/ask/bearing.ts";

/** A statement to learn from, and what was found near it. */
export interface Statement {
  readonly truth: boolean;
  readonly weight: number;
  readonly sayings: readonly {
    readonly holds: boolean;
    readonly near: Float64Array;
    readonly turn: Float64Array;
  }[];
}

const [near, turn] = [nearSignals.length, turnSignals.length];
const none = near;
const turnsAt = (holds: boolean): number => near + 1 + (holds ? 0 : turn);
const size = near + 1 + 2 * turn;
const rounds = 120;
const shrinking = 3e-4;
const step = 0.04;
const certain = 1e-6;

interface Mixed {
  readonly shares: Float64Array;
  readonly holds: Float64Array;
  readonly likelihood: number;
}

function mix(weights: Float64Array, { sayings }: Statement): Mixed {
  const dot = (from: number, values: Float64Array): number => {
    let sum = 0;
    for (let at = 0; at < values.length; at++) sum += weights[from + at]! * values[at]!;
    return sum;
  };
  const shares = new Float64Array(sayings.length + 1);
  const holds = new Float64Array(sayings.length);
  sayings.forEach((one, at) => {
    const sum = dot(turnsAt(one.holds), one.turn);
    shares[at] = Math.exp(dot(0, one.near));
    holds[at] = 1 / (1 + Math.exp(one.holds ? -sum : sum));
  });
  shares[sayings.length] = Math.exp(weights[none]!);
  const all = shares.reduce((total, one) => total + one, 0);
  let likelihood = (shares[sayings.length]! / all) * 0.5;
  for (let at = 0; at < shares.length; at++) shares[at]! /= all;
  holds.forEach((one, at) => {
    likelihood += shares[at]! * one;
  });
  return { shares, holds, likelihood };
}

/** How likely a statement is to hold. */
export function likelihoodOf(weights: Float64Array, statement: Statement): number {
  return mix(weights, statement).likelihood;
}

/** Adds the slope of the loss by the weights at one statement. */
function addSlope(slope: Float64Array, weights: Float64Array, statement: Statement, share: number): void {
  const { shares, holds, likelihood } = mix(weights, statement);
  const safe = Math.min(1 - certain, Math.max(certain, likelihood));
  const byLikelihood = share * (statement.truth ? -1 / safe : 1 / (1 - safe));
  statement.sayings.forEach((one, at) => {
    const own = byLikelihood * shares[at]!;
    const byPull = own * (holds[at]! - likelihood);
    for (let column = 0; column < near; column++) slope[column]! += byPull * one.near[column]!;
    const byTurn = own * holds[at]! * (1 - holds[at]!) * (one.holds ? 1 : -1);
    const from = turnsAt(one.holds);
    for (let column = 0; column < turn; column++) slope[from + column]! += byTurn * one.turn[column]!;
  });
  slope[none]! += byLikelihood * shares[statement.sayings.length]! * (0.5 - likelihood);
}

/** Fits the weights of the mixture by gradient descent with Adam on the logarithmic loss. */
export function fit(statements: readonly Statement[]): Float64Array {
  const weights = new Float64Array(size);
  const set = (from: number, names: readonly string[], name: string, value: number): void => {
    weights[from + names.indexOf(name)] = value;
  };
  set(0, nearSignals, "nearness", 5);
  set(0, nearSignals, "covers", 3);
  for (const holds of [true, false]) {
    set(turnsAt(holds), turnSignals, "bias", 1);
    set(turnsAt(holds), turnSignals, "isOdd", -3);
  }
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  const total = statements.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= rounds; round++) {
    const slope = weights.map((weight) => shrinking * weight);
    for (const one of statements) addSlope(slope, weights, one, one.weight / total);
    const length = step * Math.min(1, (rounds - round + 1) / (rounds * 0.4));
    for (let at = 0; at < size; at++) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!;
      square[at] = 0.99 * square[at]! + 0.01 * slope[at]! ** 2;
      weights[at]! -=
        (length * (mean[at]! / (1 - 0.9 ** round))) / (Math.sqrt(square[at]! / (1 - 0.99 ** round)) + 1e-9);
    }
  }
  return weights;
}
