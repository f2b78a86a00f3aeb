/** What tells of each option of a question, and which is right. */
export interface Choice {
  /** Who wrote it, by the file. */
  readonly author: string;
  readonly signals: readonly (readonly number[])[];
  readonly right: number;
}

const rounds = 400;
const step = 0.3;
const lasting = 0.8;
const shrinking = 0.01;

/** How likely each option is the answer. */
export function oddsOf(weights: readonly number[], { signals }: Choice): readonly number[] {
  const scores = signals.map((own) => own.reduce((sum, value, at) => sum + value * weights[at]!, 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** Fits weights by gradient descent with momentum, each signal in units of its own spread within a question. */
export function fit(rows: readonly Choice[]): readonly number[] {
  const [first] = rows;
  const names = first!.signals[0]!.map((_, at) => at);
  const spread = names.map((at) => Math.sqrt(meanOf(rows, (row) => varianceOf(row, at))) || 1);
  const scaled = rows.map((row) => ({
    ...row,
    signals: row.signals.map((own) => own.map((value, at) => value / spread[at]!)),
  }));
  let [weights, speed] = [names.map(() => 0), names.map(() => 0)];
  for (let round = 0; round < rounds; round++) {
    const slope = slopeOf(weights, scaled);
    speed = speed.map((own, at) => lasting * own - step * slope[at]!);
    weights = weights.map((weight, at) => weight + speed[at]!);
  }
  return weights.map((weight, at) => weight / spread[at]!);
}

function slopeOf(weights: readonly number[], rows: readonly Choice[]): readonly number[] {
  const slope = weights.map((weight) => shrinking * weight);
  for (const row of rows)
    oddsOf(weights, row).forEach((odds, option) => {
      const error = (odds - Number(option === row.right)) / rows.length;
      row.signals[option]!.forEach((signal, at) => {
        slope[at]! += error * signal;
      });
    });
  return slope;
}

function varianceOf({ signals }: Choice, at: number): number {
  const mean = signals.reduce((sum, own) => sum + own[at]!, 0) / signals.length;
  return signals.reduce((sum, own) => sum + (own[at]! - mean) ** 2, 0) / signals.length;
}

function meanOf(rows: readonly Choice[], value: (row: Choice) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
}
