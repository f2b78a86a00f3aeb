import { adam, createOptimizer, logisticRegression } from "@opt/core";
import { auditSplit, describeFinding, type Fold, randomState, trainTestSplit } from "@opt/data";
import { barChart } from "@opt/viz";
import { formatPercent } from "@opt/words";
import type { Run } from "../certificate/certificate.ts";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import { rangesOf } from "../derivation/ranges.ts";
import { recordSteps } from "../derivation/record.ts";
import type { Locale } from "../locale.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";
import { normalStream } from "./normal.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";
import { seedOption } from "./shared-options.ts";

const [nAnimals, nFeatures, nSteps, rate] = [40, 24, 60, 0.1];

const spec: DemoSpec = {
  name: "leakage",
  label: { ko: "데이터누설", en: "leakage" },
  title: { ko: "같은 동물이 양쪽에", en: "The same animal on both sides" },
  description: {
    ko: "한 동물의 사진 여러 장을 사진마다 나눌 때와 동물마다 나눌 때, 점검 결과와 정확도를 견줘 봐요",
    en: "Several photos of each animal, split by photo or by animal: what an audit says, and the accuracy",
  },
  moves: false,
  options: [
    {
      name: "photos",
      label: { ko: "사진수", en: "photos" },
      description: { ko: "동물 하나의 사진 수 (1~8)", en: "Photos of each animal (1 to 8)" },
      type: "integer",
      minimum: 1,
      maximum: 8,
      suggested: [1, 2, 4, 8],
      default: 4,
    },
    seedOption({ ko: "사진과 나누기를 뽑는 시드", en: "The seed of photos and splits" }),
  ],
};

/** A classifier judged on other photos of the animals that it learned from, and on other animals. */
export const leakageDemo: Demo = { spec, check: () => undefined, run };

/** Photos in the order of the animals: numbers of each, its class and its animal. */
interface Photos {
  readonly columns: readonly (readonly number[])[];
  readonly classes: readonly number[];
  readonly animals: readonly number[];
}

function drawPhotos(photos: number, seed: number): Photos {
  const normal = normalStream(randomState(seed));
  const rows = Array.from({ length: nAnimals }, (_, animal) => {
    const one = animal % 2;
    // every animal has looks of its own, which say more of it than its kind does
    const own = Array.from({ length: nFeatures }, (_feature, i) => 1.2 * normal() + (i < 3 ? one - 0.5 : 0));
    return Array.from({ length: photos }, () => ({
      animal,
      one,
      photo: own.map((look) => look + 0.3 * normal()),
    }));
  }).flat();
  return {
    columns: Array.from({ length: nFeatures }, (_, i) => rows.map(({ photo }) => photo[i]!)),
    classes: rows.map(({ one }) => one),
    animals: rows.map(({ animal }) => animal),
  };
}

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const data = drawPhotos(numberOf(parameters, "photos"), seed);
  const length = data.classes.length;
  const groups = data.animals.map((animal) => `a${animal + 1}`);
  const byPhoto = trainTestSplit({ testSize: 0.25, randomState: seed }).split({ length });
  const byAnimal = trainTestSplit({ testSize: 0.25, grouped: true, randomState: seed }).split({
    length,
    groups,
  });
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  ledger.given("rate", rate);
  ledger.given("animals", nAnimals);
  ledger.given("two", 2);
  ledger.state("rows", "animals * photos", length);
  const accuracies: Figure[] = [];
  for (const [name, fold] of [
    ["photo", byPhoto],
    ["animal", byAnimal],
  ] as const) {
    await stage();
    writeSplit(ledger, name, fold, numberOf(parameters, "photos"));
    const accuracy = learn(data, fold);
    ledger.run(() => runOf(`by${name}`, name, data, fold));
    accuracies.push(ledger.observe({ name: `${name}Right`, run: `by${name}`, what: "judged" }, accuracy));
  }
  const audit = auditSplit(byPhoto, { length, groups }).findings.find(({ code }) => code === "shared-groups");
  const shared = sharedFigure(ledger, byPhoto, numberOf(parameters, "photos"));
  const say = (locale: Locale): string => {
    // in the word of the cards
    const said = audit && describeFinding(audit, locale).replaceAll("테스트", "시험");
    const sentence = said && quoted(ledger, said, shared);
    return textOf(ledger, accuracies, sentence, demo, locale);
  };
  // nothing on both sides would make the title untrue
  const title =
    audit === undefined ? { ko: "사진마다, 동물마다 나누기", en: "Split by photo or by animal" } : spec.title;
  return {
    ledger,
    chart: barChart({
      title,
      categories: [
        { ko: "사진마다 나눔", en: "split by photo" },
        { ko: "동물마다 나눔", en: "split by animal" },
      ],
      series: [
        { name: { ko: "시험 정확도", en: "test accuracy" }, values: accuracies.map(({ value }) => value) },
      ],
      value: { name: { ko: "시험 정확도", en: "test accuracy" }, domain: [0, 1], format: "percent" },
    }),
    title,
    text: { ko: say("ko"), en: say("en") },
    cards: ["data-leakage", "group-split", "generalization"],
  };
}

function writeSplit(ledger: Ledger, name: string, { train, test }: Fold, photos: number): void {
  ledger.split(() => ({
    name,
    law: "parted",
    rows: "rows",
    parts: "two",
    labels: Array.from({ length: nAnimals }, (_, animal) => [animal, photos] as const),
    tests: [test, train].map((rows) => rangesOf(rows.toSorted())),
  }));
}

/** How many animals lie on both sides of the split by photo. */
function sharedFigure(ledger: Ledger, { test }: Fold, photos: number): Figure {
  const counts = Array.from({ length: nAnimals }, (_, animal) =>
    ledger.count(
      { kind: "count", name: `animal${animal}`, split: "photo", part: 0, side: "test", label: animal },
      test.filter((row) => Math.floor(row / photos) === animal).length,
    ),
  );
  const formula = counts.map(({ name }) => `sign(${name}) * sign(photos - ${name})`).join(" + ");
  const shared = counts.filter(({ value }) => value > 0 && value < photos).length;
  const figure = ledger.state("shared", formula, shared);
  ledger.given("named", 5);
  ledger.state("others", "shared - named", shared - 5);
  return figure;
}

/** The audit's sentence with its two counts marked: of all animals on both sides, and of those not named. */
function quoted(ledger: Ledger, sentence: string, shared: Figure): string {
  return ledger.mark(sentence, ({ text }) => (Number(text) === shared.value ? "shared" : "others"));
}

const model = logisticRegression({ inputs: nFeatures });
const method = adam({ learningRate: rate });

function batchOf({ columns, classes }: Photos, rows: ArrayLike<number>) {
  const picked = Array.from(rows);
  return {
    inputs: Float64Array.from(picked.flatMap((row) => columns.map((column) => column[row]!))),
    targets: Float64Array.from(picked, (row) => classes[row]!),
  };
}

/** The accuracy on the test rows after training on the others. */
function learn(data: Photos, { train, test }: Fold): number {
  const params = model.initialize({ dtype: "float64" });
  const optimizer = createOptimizer(method, params);
  const [known, held] = [batchOf(data, train), batchOf(data, test)];
  for (let step = 0; step < nSteps; step++) optimizer.step(model.lossAndGradient(params, known).gradients);
  const { data: chances } = model.predict(params, held.inputs);
  return held.targets.filter((one, i) => chances[i]! > 0.5 === (one === 1)).length / held.targets.length;
}

function runOf(name: string, split: string, photos: Photos, { train }: Fold): Run {
  const params = model.initialize({ dtype: "float64" });
  const batch = batchOf(photos, train);
  const gradient = (point: Float64Array): number[] => {
    params.weight.data.set(point.subarray(0, nFeatures));
    params.bias.data.set(point.subarray(nFeatures));
    const { gradients } = model.lossAndGradient(params, batch);
    return [...gradients.weight.data, ...gradients.bias.data];
  };
  const line = [...photos.columns.map((_, i) => `w${i} * x${i}`), `w${nFeatures}`].join(" + ");
  return {
    name,
    method: "adam",
    learningRate: "rate",
    loss: `log(1 + exp(${line})) - class * (${line})`,
    judge: `max(0, sign((2 * class - 1) * (${line})))`,
    variables: Array.from({ length: nFeatures + 1 }, (_, i) => `w${i}`),
    data: {
      ...Object.fromEntries(photos.columns.map((column, i) => [`x${i}`, [...column]])),
      class: [...photos.classes],
    },
    batches: [Array.from(train)],
    fold: { split, part: 0 },
    ...recordSteps(
      method,
      Array.from({ length: nFeatures + 1 }, () => 0),
      gradient,
      nSteps,
    ),
  };
}

function textOf(
  ledger: Ledger,
  accuracies: readonly Figure[],
  sentence: string | undefined,
  demo: DemoDescription,
  locale: Locale,
): string {
  const ko = locale === "ko";
  const isSingle = demo.parameters["photos"] === 1;
  const [photo, animal] = accuracies.map((one) => ledger.write(one, formatPercent(one.value)));
  const clean = ko
    ? `점검: 사진마다 나눠도 양쪽에 걸친 동물이 없어요.${isSingle ? " 사진이 한 장씩이면 사진마다 나누는 것이 곧 동물마다 나누는 것이에요." : ""}`
    : `The audit finds no animal on both sides, though it was split by photo.${isSingle ? " With a single photo of each, that is to split by animal." : ""}`;
  const isBetter = accuracies[0]!.value > accuracies[1]!.value;
  const look = isBetter
    ? ko
      ? "볼 것: 사진마다 나누면 이미 본 동물을 알아보는지만 재게 돼요. 처음 보는 동물을 얼마나 맞힐지는 동물마다 나눈 쪽이 말해 줘요."
      : "Look: split by photo, the test is to recognise animals already seen. The score for new animals is the other one."
    : ko
      ? "볼 것: 이번에는 사진마다 나눈 쪽이 더 높지 않아요. 사진을 늘려 보세요."
      : "Look: this time the split by photo scores no higher. Take more photos of each animal.";
  return [
    sentence === undefined
      ? clean
      : `${ko ? "사진마다 나눈 것을 점검하면:" : "The audit of the split by photo:"} ${sentence}`,
    ko
      ? `시험 정확도: 사진마다 나누면 ${photo}, 동물마다 나누면 ${animal}.`
      : `Test accuracy: ${photo} split by photo, ${animal} split by animal.`,
    look,
    settingsLine(spec, demo, locale, ledger),
  ].join("\n");
}
