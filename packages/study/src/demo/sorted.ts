import { trainTestSplit } from "@opt/data";
import { lineChart } from "@opt/viz";
import { formatPercent, formatNumber } from "@opt/words";
import { animalLabels, animals } from "../content/animals.ts";
import { Ledger } from "../derivation/ledger.ts";
import type { Bilingual, Locale } from "../locale.ts";
import { type Blobs, drawBlobs } from "./blobs.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";
import { seedOption } from "./shared-options.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";
import { accuracyOf, softmaxRate, trainSoftmax, weightsOf } from "./softmax.ts";
import { type TuningFigures, tuningFigures } from "./sorted-figures.ts";

const sizes = [100, 100, 100];

/** What is tuned: by how much the score of elephants is raised. */
const biases = Array.from({ length: 23 }, (_, i) => -3 + i / 2);

const spec: DemoSpec = {
  name: "sorted",
  label: { ko: "정렬함정", en: "sorted" },
  title: { ko: "코끼리만 보고 고른 설정", en: "Tuned on elephants only" },
  description: {
    ko: "종류별로 정렬된 동물 데이터의 끝을 검증 데이터로 쓰면 무엇을 고르게 되는지 봐요",
    en: "Animals sorted by kind, the last rows for validation: what does tuning on them choose?",
  },
  moves: false,
  options: [
    {
      name: "rows",
      label: { ko: "검증수", en: "rows" },
      description: { ko: "검증 데이터의 수", en: "How many rows to validate on" },
      type: "choice",
      choices: [
        { value: "20", label: { ko: "20", en: "20" } },
        { value: "50", label: { ko: "50", en: "50" } },
        { value: "80", label: { ko: "80", en: "80" } },
      ],
      default: "50",
    },
    seedOption({ ko: "같은 시드는 같은 데이터를 만들어요", en: "The same seed draws the same data" }),
  ],
};

/** A setting tuned on the last rows of sorted data, and on a stratified validation set. */
export const sortedDemo: Demo = { spec, check: () => undefined, run };

/** What validating in one way led to. */
interface Tuning {
  readonly name: Bilingual;
  readonly held: Uint32Array;
  /** Those that learn. */
  readonly train: Uint32Array;
  readonly weights: readonly number[];
  /** Rows of each class that validate. */
  readonly counts: readonly number[];
  readonly validation: readonly number[];
  readonly test: readonly number[];
  /** Place of the best validation accuracy, the first of equals. */
  readonly chosen: number;
}

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const rows = numberOf(parameters, "rows");
  const blobs = drawBlobs({ sizes, sorted: true, seed });
  const fresh = drawBlobs({ sizes, sorted: true, seed: (seed + 1) % 2 ** 32 });
  const labels = Array.from(blobs.classes, (one) => animalLabels[one]!);
  const total = labels.length;
  const tail = Uint32Array.from({ length: rows }, (_, i) => total - rows + i);
  const split = trainTestSplit({ testSize: rows, stratify: true, randomState: seed }).split({
    length: total,
    labels,
  });
  await stage();
  const last = tune({ ko: "끝의 데이터", en: "the last rows" }, blobs, fresh, tail);
  await stage();
  const fair = tune({ ko: "층화 데이터", en: "stratified rows" }, blobs, fresh, split.test);
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  ledger.given("total", total);
  ledger.given("rate", softmaxRate);
  const figures = [
    tuningFigures(ledger, "last", { ...last, blobs, fresh, sizes, biases }),
    tuningFigures(ledger, "fair", { ...fair, blobs, fresh, sizes, biases }),
  ] as const;
  return {
    ledger,
    chart: chartOf([last, fair]),
    title: spec.title,
    text: textOf(ledger, demo, figures),
    cards: ["sorted-data-bias", "stratified", "train-val-test"],
  };
}

function tune(name: Bilingual, blobs: Blobs, fresh: Blobs, held: Uint32Array): Tuning {
  const own = new Set(held);
  const train = Uint32Array.from(blobs.classes.keys()).filter((row) => !own.has(row));
  const params = trainSoftmax(blobs, train);
  const judge = (data: Blobs, rows: Uint32Array): number[] =>
    biases.map((bias) => accuracyOf(params, data, rows, [1, 1, Math.exp(bias)]));
  const validation = judge(blobs, held);
  return {
    name,
    held,
    train,
    weights: weightsOf(params),
    counts: sizes.map((_, one) => held.filter((row) => blobs.classes[row] === one).length),
    validation,
    test: judge(fresh, Uint32Array.from(fresh.classes.keys())),
    chosen: validation.indexOf(Math.max(...validation)),
  };
}

function chartOf([last, fair]: readonly Tuning[]): DemoOutcome["chart"] {
  const named = ({ name }: Tuning, what: Bilingual): Bilingual => ({
    ko: `${what.ko}: ${name.ko}`,
    en: `${what.en}: ${name.en}`,
  });
  const validation = { ko: "검증", en: "validation" };
  return lineChart({
    title: spec.title,
    x: biases,
    series: [
      { name: named(last!, validation), y: last!.validation },
      { name: named(fair!, validation), y: fair!.validation },
      { name: { ko: "시험(새 데이터)", en: "test on new data" }, y: last!.test },
    ],
    axes: {
      x: { name: { ko: "코끼리 편향", en: "elephant bias" } },
      y: { name: { ko: "정확도", en: "accuracy" }, domain: [0, 1], format: "percent" },
    },
    lines: [{ axis: "x", at: biases[last!.chosen]!, name: { ko: "고른 값", en: "chosen" } }],
  });
}

function textOf(
  ledger: Ledger,
  demo: DemoDescription,
  [last, fair]: readonly [TuningFigures, TuningFigures],
): Bilingual {
  const bias = ({ bias: figure }: TuningFigures): string => ledger.write(figure, formatNumber(figure.value));
  const rows = ledger.write({ name: "rows" }, String(demo.parameters["rows"]));
  const [chosen, fairly] = [last, fair].map(({ validation, test }) =>
    [validation, test].map((figure) => ledger.write(figure, formatPercent(figure.value))),
  );
  const say = (locale: Locale): string => {
    const counts = animals
      .map(({ name, plural }, one) => {
        const count = ledger.write(last.counts[one]!, String(last.counts[one]!.value));
        return locale === "ko" ? `${name.ko} ${count}개` : `${count} ${plural.en}`;
      })
      .join(", ");
    return locale === "ko"
      ? [
          `검증으로 뗀 마지막 ${rows}개는 ${counts}예요.`,
          `이것으로 고르면 코끼리 편향 ${bias(last)}: 검증 정확도 ${chosen![0]}, 새 데이터에서는 ${chosen![1]}.`,
          `층화해서 뗀 ${rows}개로 고르면 편향 ${bias(fair)}: 검증 ${fairly![0]}, 새 데이터 ${fairly![1]}.`,
          "볼 것: 편향을 키울수록 끝의 데이터로 잰 검증 정확도는 떨어지지 않지만, 새 데이터의 정확도는 무너져요.",
          settingsLine(spec, demo, "ko", ledger),
        ].join("\n")
      : [
          `The last ${rows} rows, kept for validation, are ${counts}.`,
          `Tuned on them, the elephant bias becomes ${bias(last)}: validation accuracy ${chosen![0]}, on new data ${chosen![1]}.`,
          `Tuned on ${rows} stratified rows it becomes ${bias(fair)}: validation ${fairly![0]}, new data ${fairly![1]}.`,
          "Look: as the bias grows, accuracy on the last rows never falls, but on new data it collapses.",
          settingsLine(spec, demo, "en", ledger),
        ].join("\n");
  };
  return { ko: say("ko"), en: say("en") };
}
