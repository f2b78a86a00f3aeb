import { exponentialDecay, schedule } from "@opt/core";
import { type RandomState, randomState } from "@opt/data";
import type { FindingCode } from "../../src/diagnose/finding.ts";
import type { Family } from "./family.ts";
import { type Row, type Setting, simulate } from "./training.ts";

/** A log as a file of comma-separated values, and what there is to find in it. */
export interface SimulatedLog {
  /** What was done to the training, by what there is to find in its log. */
  readonly scenario: FindingCode;
  readonly csv: string;
}

/** Logs that were simulated, by family, scenario and seed. */
const known = new Map<string, Promise<SimulatedLog>>();

/**
 * Simulates a training of a scenario, once in a process. What a scenario promises is looked up where no logger looks: on
 * many fresh examples, or by training the same once more in a better way. Where it did not come about, another one is
 * drawn.
 */
export function simulateLog(family: Family, scenario: FindingCode, seed: number): Promise<SimulatedLog> {
  const key = [family.name, scenario, seed].join();
  const log = known.get(key) ?? drawLog(family, scenario, seed);
  known.set(key, log);
  return log;
}

async function drawLog(family: Family, scenario: FindingCode, seed: number): Promise<SimulatedLog> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const csv = await scenarios[scenario](
      usual(family, seed * 100 + attempt),
      randomState(seed * 100 + attempt),
    );
    if (csv !== undefined) return { scenario, csv };
  }
  throw new Error(`${scenario} did not come about with ${family.name}`);
}

function usual(family: Family, seed: number): Setting {
  const stream = randomState(seed);
  return {
    family,
    seed,
    rows: stream.randint(200, 400),
    validationRows: stream.randint(100, 250),
    hidden: stream.randint(8, 20),
    epochs: stream.randint(25, 50),
    batchSize: [16, 32][stream.randint(0, 2)]!,
    dropout: 0,
    learningRate: schedule(String(family.rate)),
  };
}

/** The setting with a rate that falls to a share of it, at the end or earlier. */
function falling(setting: Setting, share: number, epochs = setting.epochs): Setting {
  const steps = epochs * Math.ceil(setting.rows / setting.batchSize);
  const { rate } = setting.family;
  return {
    ...setting,
    learningRate: exponentialDecay({ from: rate, factor: share, steps, limit: rate / 1000 }),
  };
}

const times = (setting: Setting, factor: number): Setting => ({
  ...setting,
  learningRate: schedule(String(setting.family.rate * factor)),
});

const end = (rows: readonly Row[]): number => rows.at(-1)!.truth;
const best = (rows: readonly Row[]): number => Math.min(...rows.map(({ truth }) => truth));

/** Gives a log, or nothing where the training did not do what the scenario promises. */
type Scenario = (setting: Setting, stream: RandomState) => Promise<string | undefined>;

const scenarios: Readonly<Record<FindingCode, Scenario>> = {
  async healthy(setting) {
    const own = falling(setting, 0.05);
    const rows = await simulate(own);
    const longer = await simulate({ ...own, epochs: 2 * own.epochs });
    const isDone = end(rows) <= 1.03 * best(rows) && end(longer) >= 0.95 * end(rows);
    const isUsual = isDone && end(rows) < 0.8 * rows[0]!.truth && !isLower(rows);
    return isUsual ? csvOf(rows) : undefined;
  },
  async overfitting(setting, stream) {
    const rows = await overfit(setting, stream);
    return rows && csvOf(rows);
  },
  async diverged(setting, stream) {
    const rows = await simulate(times(setting, 10 ** (1 + 3 * stream.random())));
    const calm = await simulate({ ...setting, epochs: 1 });
    const lowest = Math.min(...rows.map(({ loss }) => loss));
    const isWorse = end(rows) > 3 * calm[0]!.truth && rows.at(-1)!.loss > 2 * lowest;
    return !isFinite(rows.at(-1)!) || isWorse ? csvOf(rows) : undefined;
  },
  async "rate-too-high"(setting, stream) {
    const rows = await simulate(times(setting, 2 * 10 ** (1.2 * stream.random())));
    const calm = await simulate(falling(setting, 0.05));
    const isHigh =
      rows.every(isFinite) &&
      end(rows) > 1.4 * end(calm) &&
      end(rows) < 1.5 * rows[0]!.truth &&
      rows.at(-1)!.loss > 1.2 * calm.at(-1)!.loss;
    return isHigh ? csvOf(rows) : undefined;
  },
  async "still-falling"(setting, stream) {
    const own = times(setting, 1 / (10 * 10 ** stream.random()));
    const rows = await simulate(own);
    const longer = await simulate({ ...own, epochs: 3 * own.epochs });
    return end(longer) < 0.8 * end(rows) ? csvOf(rows) : undefined;
  },
  async "decayed-too-early"(setting, stream) {
    const rows = await simulate(falling(setting, 0.01, stream.randint(2, 6)));
    const constant = await simulate(setting);
    return end(constant) < 0.8 * end(rows) ? csvOf(rows) : undefined;
  },
  async "validation-lower"(setting, stream) {
    const rows = await simulate({ ...falling(setting, 0.05), dropout: 0.3 + 0.2 * stream.random() });
    return isLower(rows) ? csvOf(rows) : undefined;
  },
  async "epoch-is-batch"(setting) {
    const rows = await simulate({ ...setting, epochs: 8 });
    const each = rows.flatMap(({ running, rate, validation }) =>
      running.map((loss, i) => ({
        loss,
        rate,
        validation: i === running.length - 1 ? validation : undefined,
      })),
    );
    return table(each.map(({ loss, validation, rate }, i) => [i + 1, loss, validation, rate]));
  },
  async "columns-mixed-up"(setting, stream) {
    if (stream.random() < 0.5) {
      const rows = await simulate(falling(setting, 0.05));
      return table(rows.map(({ epoch, loss, rate }) => [epoch, loss, loss, rate]));
    }
    const rows = await overfit(setting, stream);
    return rows && table(rows.map(({ epoch, loss, validation, rate }) => [epoch, validation, loss, rate]));
  },
  async "cannot-tell"(setting, stream) {
    if (stream.random() < 0.5) return csvOf(await simulate({ ...setting, epochs: stream.randint(2, 5) }));
    // validation on three examples, others each time
    return csvOf(await simulate({ ...falling(setting, 0.05), validationRows: 3, redraw: true }));
  },
};

/** A training on few examples whose loss goes on falling while that on fresh ones has turned up. */
async function overfit(setting: Setting, stream: RandomState): Promise<readonly Row[] | undefined> {
  const small = { rows: stream.randint(12, 36), hidden: 32, epochs: stream.randint(80, 150), batchSize: 8 };
  const rows = await simulate({ ...times(setting, 0.4), ...small });
  const low = rows.find(({ truth }) => truth === best(rows))!;
  // a few rows together: the last one alone may be a leap
  const late = rows.slice(-5);
  const total = (of: "truth" | "loss"): number => late.reduce((sum, row) => sum + row[of], 0) / late.length;
  return total("truth") > 1.2 * low.truth && total("loss") < 0.85 * low.loss ? rows : undefined;
}

/** True if validation is lower than training through the second half. */
function isLower(rows: readonly Row[]): boolean {
  return rows.slice(rows.length >> 1).every(({ loss, validation }) => validation < 0.95 * loss);
}

function isFinite({ loss, validation }: Row): boolean {
  return Number.isFinite(loss) && Number.isFinite(validation);
}

function csvOf(rows: readonly Row[]): string {
  return table(rows.map(({ epoch, loss, validation, rate }) => [epoch, loss, validation, rate]));
}

function table(rows: readonly (readonly (number | undefined)[])[]): string {
  return ["epoch,loss,val_loss,lr", ...rows.map((row) => row.map(cell).join(","))].join("\n");
}

/** As loggers write numbers: six digits, "nan" and "inf"; empty where nothing was measured. */
function cell(value: number | undefined): string {
  if (value === undefined) return "";
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : "inf";
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));
}
