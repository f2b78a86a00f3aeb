import { expect, test } from "vitest";
import type { Certificate, Run } from "../../src/certificate/certificate.ts";
import { checkCertificate } from "../../src/certificate/check.ts";
import { ruled } from "../../src/derivation/rules.ts";
import { numbersIn } from "../../src/certificate/printed.ts";
import { certifyDemo, demos, describeDemo, runDemo } from "../support/study.ts";
import { drawDemo } from "./demo-draws.ts";

/** `test:slow` draws ten times as many. */
const times = Number(process.env["DEMO_TIMES"] ?? 1);
const drawn = [
  ["race", 20],
  ["kfold", 5],
  ["scaling", 1],
  ["equalsteps", 6],
  ["adamscale", 6],
  ["saddle", 6],
  ["direction", 6],
  ["momentum", 6],
  ["batch", 4],
  ["adamparts", 6],
  ["stages", 6],
  ["schedules", 2],
  ["split", 10],
  ["tuning", 3],
  ["leakage", 1],
  ["boundary", 2],
  ["sorted", 3],
  ["overfitting", 1],
  ["genealogy", 6],
  ["rangetest", 2],
  ["checkpoint", 6],
] as const;
/** The first seed that is drawn: 0 for all in `test:slow`; otherwise of overfitting the first with a small network. */
const firsts: Readonly<Record<string, number>> = times > 1 ? {} : { overfitting: 7 };

test("no demo goes without", () => {
  expect(drawn.map(([name]): string => name).toSorted()).toEqual(demos.map(({ name }) => name).toSorted());
});

test.each(drawn)(
  "%s: every number of drawn demos is certified, and in the very words shown (%i each time)",
  async (name, count) => {
    const { [name]: first = 0 } = firsts;
    for (let seed = first; seed < first + count * times; seed++) {
      const demo = drawDemo(name, seed);
      const certificate = await certifyDemo(demo);
      expect([demo.parameters, checkCertificate(certificate, seed)]).toEqual([demo.parameters, []]);
      const { text } = await runDemo(demo);
      expect(certificate.texts.map((one) => one.text)).toEqual([text.ko, text.en]);
      expect(certificate.texts[1]!.numbers).toHaveLength(numbersIn(text.en).length);
    }
  },
  300_000 * times,
);

test("a certificate comes back from JSON as good as it was, that of a lost run too", async () => {
  for (const options of [{}, { lr: 1e9 }, { noise: 1 }]) {
    const certificate = await certifyDemo(describeDemo("race", options));
    expect(checkCertificate(JSON.parse(JSON.stringify(certificate)) as Certificate)).toEqual([]);
  }
});

type Change = (run: Run) => Run;

const changePosition: Change = (run) => ({
  ...run,
  positions: run.positions.map((point, row) => (row === 1 ? point.map((x) => x + 1e-6) : point)),
});
const changeMean: Change = ({ slots, ...run }) => ({
  ...run,
  slots: { ...slots, mean: slots["mean"]!.map((row, at) => (at === 5 ? row.map((x) => x * 1.01) : row)) },
});
const changeEnd: Change = (run) => ({
  ...run,
  positions: [...run.positions.slice(0, -1), run.positions.at(-1)!.map((x) => x + 0.1)],
});
const exchangeRows: Change = ({ batches = [], ...run }) => ({
  ...run,
  batches: batches.map((rows, step) => (step === 0 ? [batches.at(-1)!.at(-1)!, ...rows.slice(1)] : rows)),
});
const peek: Change = ({ batches = [], data, ...run }) => ({
  ...run,
  data: data!,
  batches: batches.map(() => Object.values(data!)[0]!.map((_, row) => row)),
});

test.each<[string, string, Record<string, number | string>, Change]>([
  ["a step that leads elsewhere", "race", {}, changePosition],
  ["another rate", "race", {}, (run) => ({ ...run, learningRate: "rateSGD" })],
  ["another rule", "race", {}, (run) => ({ ...run, rule: [["x", "x - lr * g"]] })],
  ["another loss", "race", {}, (run) => ({ ...run, loss: "(x^2 + 49 * y^2) / 2" })],
  ["a row seen twice in an epoch and another not at all", "scaling", {}, exchangeRows],
  ["learning from what is judged on", "kfold", {}, peek],
  ["another fold", "kfold", {}, (run) => ({ ...run, fold: { split: "folds", part: 1 } })],
  ["another average than was kept", "adamparts", {}, changeMean],
  ["another schedule", "schedules", {}, (run) => ({ ...run, learningRate: "lr" })],
  ["another end of a method that has no rule", "race", { optimizers: "lion, lamb" }, changeEnd],
  ["kinder judging", "kfold", { method: "shuffled" }, (run) => ({ ...run, judge: "1" })],
  ["a setting that was judged otherwise", "sorted", {}, (run) => ({ ...run, judge: "1" })],
  [
    "another epoch as the best",
    "overfitting",
    { epochs: 10 },
    (run) => ({ ...run, judge: `0 - (${run.judge})` }),
  ],
])("the checker refuses %s", async (_, name, options, change) => {
  const certificate = await certifyDemo(describeDemo(name, options));
  // the second run is a race's momentum, a batch of 16, or a schedule
  const index = name === "kfold" || certificate.runs.length === 1 ? 0 : 1;
  const runs = certificate.runs.map((run, one) => (one === index ? change(run) : run));
  expect(checkCertificate({ ...certificate, runs })).not.toEqual([]);
});

const usual: Readonly<Record<string, string>> = {
  sgd: "SGD",
  momentum: "Momentum",
  rmsprop: "RMSProp",
  adam: "Adam",
};

test.each(ruled)(
  "%s keeps to the rule of its paper, and a place off it by a millionth is refused",
  async (method) => {
    const optimizers = usual[method] ?? method;
    for (const options of [
      {},
      { surface: "saddle", steps: 40 },
      { formula: "rosenbrock", steps: 40 },
      { noise: 0.5, steps: 40 },
    ]) {
      const certificate = await certifyDemo(describeDemo("race", { optimizers, ...options }));
      expect([options, checkCertificate(certificate)]).toEqual([options, []]);
    }
    const certificate = await certifyDemo(describeDemo("race", { optimizers, steps: 30 }));
    const [run] = certificate.runs;
    expect(run!.method).toBe(method);
    const positions = run!.positions.map((place, row) =>
      row === 30 ? place.map((x) => x * (1 + 1e-6) + 1e-6) : place,
    );
    const faults = checkCertificate({ ...certificate, runs: [{ ...run!, positions }] });
    expect(faults.some((fault) => fault.startsWith(`${run!.name}: x after step 30`))).toBe(true);
  },
);

test("the checker refuses a split in three that loses a row", async () => {
  const certificate = await certifyDemo(describeDemo("split"));
  const splits = certificate.splits.map((split) => ({
    ...split,
    tests: split.tests.map((ranges, part) =>
      part === 1 ? ranges.map(([from, to]) => [from, to - 1] as const) : ranges,
    ),
  }));
  expect(checkCertificate({ ...certificate, splits })).not.toEqual([]);
});
