import { trainValidationTestSplit, type ThreeParts } from "@opt/data";
import { splitChart } from "@opt/viz";
import { formatPercent } from "@opt/words";
import { animalLabels, animals } from "../content/animals.ts";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import { rangesOf } from "../derivation/ranges.ts";
import type { Bilingual, Locale } from "../locale.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoOption, DemoSpec } from "./description.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";
import { seedOption } from "./shared-options.ts";

const percents = (name: string, label: Bilingual, description: Bilingual): DemoOption => ({
  name,
  label,
  description,
  type: "choice",
  choices: ["10%", "20%", "30%"].map((share) => ({
    value: String(Number.parseInt(share, 10) / 100),
    label: { ko: `전체의 ${share}`, en: share },
  })),
  default: "0.2",
});

const spec: DemoSpec = {
  name: "split",
  label: { ko: "나누기", en: "split" },
  title: { ko: "훈련·검증·시험으로 나누기", en: "Training, validation and test" },
  description: {
    ko: "정렬된 동물 데이터를 셋으로 나눠 보고, 나누는 방법마다 무엇이 어디로 가는지 봐요",
    en: "Sorted animals in three parts: which rows go where, by the way of splitting",
  },
  moves: false,
  options: [
    {
      name: "method",
      label: { ko: "방법", en: "method" },
      description: { ko: "나누는 방법", en: "How to split" },
      type: "choice",
      choices: [
        { value: "order", label: { ko: "순서대로 자르기", en: "cut in order" } },
        { value: "shuffled", label: { ko: "섞어서 나누기", en: "shuffle first" } },
        { value: "stratified", label: { ko: "층화(비율 지키기)", en: "stratified" } },
      ],
      default: "order",
    },
    percents(
      "validation",
      { ko: "검증", en: "validation" },
      { ko: "검증 데이터의 몫", en: "Share for validation" },
    ),
    percents("test", { ko: "시험", en: "test" }, { ko: "시험 데이터의 몫", en: "Share for the test" }),
    {
      name: "elephants",
      label: { ko: "코끼리", en: "elephants" },
      description: {
        ko: "코끼리 사진의 수 (10~300); 고양이와 개는 100장씩",
        en: "How many elephants (10 to 300); cats and dogs are 100 each",
      },
      type: "integer",
      minimum: 10,
      maximum: 300,
      suggested: [10, 100, 300],
      default: 100,
    },
    {
      ...seedOption({ ko: "같은 시드는 같은 나누기를 만들어요", en: "The same seed gives the same split" }),
      idle: [{ method: "order" }],
    },
  ],
};

/** Sorted data in three parts, by three ways of splitting. */
export const splitDemo: Demo = { spec, check: () => undefined, run };

const parts = ["train", "validation", "test"] as const satisfies readonly (keyof ThreeParts)[];
const partNames: Readonly<Record<keyof ThreeParts, Bilingual>> = {
  train: { ko: "훈련", en: "training" },
  validation: { ko: "검증", en: "validation" },
  test: { ko: "시험", en: "test" },
};

/** What is told of a part. */
interface PartFigures {
  readonly name: Bilingual;
  readonly rows: Figure;
  /** By class. */
  readonly counts: readonly Figure[];
}

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const sizes = [100, 100, numberOf(parameters, "elephants")];
  const labels = sizes.flatMap((size, one) => Array.from({ length: size }, () => animalLabels[one]!));
  const { method } = parameters;
  await stage();
  const three = trainValidationTestSplit({
    validationSize: numberOf(parameters, "validation"),
    testSize: numberOf(parameters, "test"),
    shuffle: method !== "order",
    stratify: method === "stratified",
    randomState: seed,
  }).split({ length: labels.length, labels });
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  ledger.state("rows", "200 + elephants", labels.length);
  ledger.given("parts", parts.length);
  ledger.split(() => ({
    name: "three",
    law: "parted",
    rows: "rows",
    parts: "parts",
    labels: sizes.map((size, label) => [label, size] as const),
    tests: parts.map((part) => rangesOf(three[part].toSorted())),
  }));
  const told = parts.map((part, place): PartFigures => {
    const count = (name: string, rows: number, label?: number): Figure =>
      ledger.count(
        {
          kind: "count",
          name,
          split: "three",
          part: place,
          side: "test",
          ...(label !== undefined && { label }),
        },
        rows,
      );
    return {
      name: partNames[part],
      rows: count(part === "train" ? "training" : `${part}Rows`, three[part].length),
      counts: animalLabels.map((animal, label) =>
        count(`${part}${label}`, three[part].filter((row) => labels[row] === animal).length, label),
      ),
    };
  });
  return {
    ledger,
    chart: splitChart({
      title: spec.title,
      ...three,
      labels,
      classNames: Object.fromEntries(animals.map(({ label, plural }) => [label, plural])),
    }),
    title: spec.title,
    text: { ko: textOf(ledger, told, demo, "ko"), en: textOf(ledger, told, demo, "en") },
    cards: ["train-val-test", "stratified", "sorted-data-bias"],
  };
}

function textOf(ledger: Ledger, told: readonly PartFigures[], demo: DemoDescription, locale: Locale): string {
  const ko = locale === "ko";
  const listed = told
    .map(({ name, rows, counts }) => {
      const each = animals.map(({ plural }, one) =>
        ko ? `${plural.ko} ${counts[one]}` : `${counts[one]} ${plural.en}`,
      );
      return `${name[locale]} ${rows} (${each.join(", ")})`;
    })
    .join(", ");
  const settings = settingsLine(spec, demo, locale, ledger);
  return [
    ko ? `${listed}.` : `${listed.replace("training", "Training")}.`,
    notice(ledger, told, locale),
    settings,
  ].join("\n");
}

/** Classes that a part misses, or else by how much the shares of the classes differ. */
function notice(ledger: Ledger, told: readonly PartFigures[], locale: Locale): string {
  const ko = locale === "ko";
  const missing = told.flatMap(({ name, counts }) =>
    animals.filter((_, one) => counts[one]!.value === 0).map(({ plural }) => ({ part: name, plural })),
  );
  if (missing.length > 0) {
    const each = missing
      .map(({ part, plural }) => (ko ? `${part.ko}에 ${plural.ko}` : `no ${plural.en} in ${part.en}`))
      .join(", ");
    return ko
      ? `볼 것: 하나도 없는 것이 있어요: ${each}. 배우지 않은 것으로 시험을 보거나, 배운 것을 재지 않게 돼요.`
      : `Look: ${each}. It is tested on what it was never taught, or what it was taught is not measured.`;
  }
  const gaps = animals.map((_, one) => {
    const shares = told.map(({ counts, rows }) => counts[one]!.value / rows.value);
    const formulas = told.map(({ counts, rows }) => `${counts[one]!.name} / ${rows.name}`);
    const over = (call: string): string => formulas.reduce((all, share) => `${call}(${all}, ${share})`);
    return { value: Math.max(...shares) - Math.min(...shares), formula: `${over("max")} - ${over("min")}` };
  });
  const formula = gaps.map((gap) => gap.formula).reduce((all, gap) => `max(${all}, ${gap})`);
  const value = Math.max(...gaps.map((gap) => gap.value));
  const widest = ledger.has("gap") ? ledger.find("gap") : ledger.state("gap", formula, value);
  const shown = ledger.write(widest, formatPercent(widest.value));
  return ko
    ? `볼 것: 한 동물이 차지하는 몫은 세 부분 사이에서 많아야 ${shown}포인트만큼 달라요.`
    : `Look: between the three parts, the share of an animal differs by at most ${shown} of the part.`;
}
