// Leakage found and fixed: several scans of one patient in training and test part: node src/leaking-patients.ts
import {
  accuracy,
  auditSplit,
  crossValidate,
  type Estimator,
  groupKFold,
  kFold,
  randomState,
  type Tensor,
} from "@opt/data";

// Sixty patients with six scans each. A scan shows its patient, and nothing of the illness: no honest test can be passed.
const stream = randomState(1);
const features = 8;
const uniform = (): number => 2 * stream.random() - 1;
const patients = Array.from({ length: 60 }, (_, id) => ({
  id: `patient ${id}`,
  isIll: id % 2 === 0,
  look: Array.from({ length: features }, uniform),
}));
const scans = patients.flatMap((patient) => Array.from({ length: 6 }, () => patient));
const data = {
  inputs: {
    data: Float64Array.from(scans.flatMap(({ look }) => look.map((value) => value + uniform() / 10))),
    shape: [scans.length, features],
  },
  targets: scans.map(({ isIll }) => (isIll ? "ill" : "well")),
  groups: scans.map(({ id }) => id),
};

/** Says of a scan what is known of the scan most like it. */
const mostAlike: Estimator<{ inputs: Tensor; targets: readonly string[] }, Tensor, readonly string[]> = {
  fit: ({ inputs, targets }) => ({ inputs, targets }),
  predict: ({ inputs: known, targets }, inputs) =>
    Array.from({ length: inputs.shape[0]! }, (_, row) => targets[nearestRow(known, inputs, row)]!),
};

function nearestRow(known: Tensor, { data: values }: Tensor, row: number): number {
  const distances = Array.from({ length: known.shape[0]! }, (_, other) => {
    let sum = 0;
    for (let i = 0; i < features; i++)
      sum += (values[row * features + i]! - known.data[other * features + i]!) ** 2;
    return sum;
  });
  return distances.indexOf(Math.min(...distances));
}

const ways = {
  "rows at random": kFold({ nSplits: 5, shuffle: true }),
  "patients together": groupKFold({ nSplits: 5 }),
};
for (const [name, splitter] of Object.entries(ways)) {
  const { length } = scans;
  const audit = auditSplit(splitter.split({ length, groups: data.groups }), { length, groups: data.groups });
  const { test } = await crossValidate(splitter, data, mostAlike, { scoring: { accuracy } });
  console.log(
    `${name}: ${(100 * test["accuracy"]!.mean).toFixed(0)} % right, ${audit.hasLeak ? "leaks" : "no leak"}`,
  );
  if (audit.hasLeak) console.log(audit.sentences("en")[0]);
}
// → rows at random: 100 % right, leaks
// → 46 groups have rows in both the training data of fold 1 and the test data of fold 1 (patient 1, patient 2, patient 3, patient 4, patient 6 and 41 more).
// → patients together: 45 % right, no leak
