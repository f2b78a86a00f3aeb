import { randomState } from "@opt/data";
import { lineChart } from "@opt/viz";
import { formatPercent, withParticle } from "@opt/words";
import type { Run } from "../certificate/certificate.ts";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import type { Locale } from "../locale.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";
import { normalStream } from "./normal.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";
import { seedOption } from "./shared-options.ts";

/** How many rows nobody has seen judge the choice. */
const nFresh = 1000;

const spec: DemoSpec = {
  name: "tuning",
  label: { ko: "튜닝", en: "tuning" },
  title: { ko: "검증 데이터로 많이 골라 보면", en: "The more you try on validation data" },
  description: {
    ko: "설정을 여러 번 바꿔 검증 점수가 가장 좋은 것을 고르면, 새 데이터에서도 그만큼 좋을까요?",
    en: "Try many settings, keep the best on validation data: is it as good on new data?",
  },
  moves: true,
  options: [
    {
      name: "labels",
      label: { ko: "레이블", en: "labels" },
      description: { ko: "배울 것이 있는지", en: "Whether there is anything to learn" },
      type: "choice",
      choices: [
        { value: "coin", label: { ko: "동전 던지기", en: "coin flips" } },
        { value: "pattern", label: { ko: "규칙과 잡음", en: "a pattern with noise" } },
      ],
      default: "coin",
    },
    {
      name: "tries",
      label: { ko: "시도", en: "tries" },
      description: { ko: "몇 가지 설정을 시험할지 (1~200)", en: "How many settings to try (1 to 200)" },
      type: "integer",
      minimum: 1,
      maximum: 200,
      suggested: [1, 10, 100, 200],
      default: 100,
    },
    {
      name: "rows",
      label: { ko: "검증수", en: "rows" },
      description: { ko: "검증 데이터의 수 (10~500)", en: "How many validation rows (10 to 500)" },
      type: "integer",
      minimum: 10,
      maximum: 500,
      suggested: [20, 50, 500],
      default: 50,
    },
    seedOption({ ko: "데이터와 설정을 뽑는 시드", en: "The seed of data and settings" }),
  ],
};

/** The best of many random settings, judged where it was chosen and on new rows. */
export const tuningDemo: Demo = { spec, check: () => undefined, run };

/** Points with a class each, -1 or 1. */
interface Data {
  readonly columns: readonly (readonly number[])[];
  readonly side: readonly number[];
}

/** A weight for each column. */
type Setting = readonly number[];

const nColumns = 6;

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const [tries, rows] = [numberOf(parameters, "tries"), numberOf(parameters, "rows")];
  const stream = randomState(seed);
  const normal = normalStream(stream);
  const draw = (count: number): Data => {
    const columns = Array.from({ length: nColumns }, () => Array.from({ length: count }, normal));
    const isCoin = parameters["labels"] === "coin";
    const side = columns[0]!.map((one) =>
      (isCoin ? stream.random() - 0.5 : one + 0.7 * normal()) >= 0 ? 1 : -1,
    );
    return { columns, side };
  };
  const [held, fresh] = [draw(rows), draw(nFresh)];
  const settings = Array.from({ length: tries }, (): Setting => Array.from({ length: nColumns }, normal));
  await stage();
  const validation = settings.map((setting) => accuracyOf(setting, held));
  const onFresh = settings.map((setting) => accuracyOf(setting, fresh));
  await stage();
  const chosen = validation.map((_, i) => validation.indexOf(Math.max(...validation.slice(0, i + 1))));
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  ledger.given("fresh", nFresh);
  ledger.run(() => runOf("tries", settings, held));
  const best = chosen.at(-1)!;
  ledger.run(() => runOf("best", [settings[best]!], fresh));
  const each = validation.map((accuracy, row) =>
    ledger.observe({ name: `try${row}`, run: "tries", what: "judged", row }, accuracy),
  );
  const highest = each.map(({ name }) => name).reduce((all, name) => `max(${all}, ${name})`);
  const figures = {
    first: each[0]!,
    best: ledger.state("highest", highest, validation[best]!),
    same: ledger.observe({ name: "same", run: "best", what: "judged", row: 0 }, onFresh[best]!),
  };
  const change: Change = {
    validation: [validation[0]!, validation[best]!],
    fresh: [onFresh[0]!, onFresh[best]!],
  };
  return {
    ledger,
    chart: lineChart({
      title: spec.title,
      series: [
        {
          name: { ko: "검증: 지금까지 최고", en: "validation: best so far" },
          y: chosen.map((at) => validation[at]!),
        },
        {
          name: { ko: "그 설정을 새 데이터에", en: "the same on new data" },
          y: chosen.map((at) => onFresh[at]!),
        },
      ],
      axes: {
        x: { name: { ko: "시도", en: "tries" } },
        y: { name: { ko: "정확도", en: "accuracy" }, format: "percent" },
      },
    }),
    title: spec.title,
    text: {
      ko: textOf(ledger, figures, change, demo, "ko"),
      en: textOf(ledger, figures, change, demo, "en"),
    },
    cards: ["train-val-test", "hyperparameter", "nested-cv"],
  };
}

function accuracyOf(setting: Setting, { columns, side }: Data): number {
  const score = (row: number): number =>
    setting.reduce((sum, weight, i) => sum + weight * columns[i]![row]!, 0);
  const right = side.filter((own, row) => own * score(row) > 0);
  return right.length / side.length;
}

/** Settings as the places of a run that is judged by how many rows are on their side. */
function runOf(name: string, settings: readonly Setting[], { columns, side }: Data): Run {
  const score = columns.map((_, i) => `w${i} * x${i}`).join(" + ");
  return {
    name,
    method: "recorded",
    learningRate: "0",
    loss: "0",
    judge: `max(0, sign(side * (${score})))`,
    variables: columns.map((_, i) => `w${i}`),
    positions: settings,
    slots: {},
    data: { ...Object.fromEntries(columns.map((column, i) => [`x${i}`, column])), side },
    batches: [Array.from(side.keys())],
  };
}

function textOf(
  ledger: Ledger,
  { first, best, same }: Readonly<Record<"first" | "best" | "same", Figure>>,
  change: Change,
  demo: DemoDescription,
  locale: Locale,
): string {
  const [start, top, real] = [first, best, same].map((one) => ledger.write(one, formatPercent(one.value)));
  const [tries, rows, fresh] = ["tries", "rows", "fresh"].map((name) =>
    ledger.write({ name }, String(ledger.find(name).value)),
  );
  const isCoin = demo.parameters["labels"] === "coin";
  const line = settingsLine(spec, demo, locale, ledger);
  const look = lookOf(change, isCoin, locale);
  if (demo.parameters["tries"] === 1)
    return (
      locale === "ko"
        ? [
            `시험한 설정은 하나, 검증 데이터 ${rows}개에서 ${withParticle(top!, "이에요/예요")}.`,
            `그 설정은 처음 보는 데이터 ${fresh}개에서 ${withParticle(real!, "이에요/예요")}.`,
            "볼 것: 하나뿐이면 고른 것이 없어서, 검증 점수도 골라서 좋아진 점수가 아니에요. 시도를 늘려 보세요.",
            line,
          ]
        : [
            `The one setting that was tried reaches ${top} (on ${rows} validation rows).`,
            `On ${fresh} rows that nobody has seen, the same setting reaches ${real}.`,
            "Look: with one setting nothing was chosen, so its validation score is not flattered by a choice. Raise the tries.",
            line,
          ]
    ).join("\n");
  return (
    locale === "ko"
      ? [
          `설정 ${tries}가지 가운데 검증 데이터 ${rows}개에서 가장 좋은 것은 ${withParticle(top!, "이에요/예요")}(처음 것은 ${start}).`,
          `그 설정은 처음 보는 데이터 ${fresh}개에서 ${withParticle(real!, "이에요/예요")}.${isCoin ? " 레이블이 동전 던지기라서, 반반보다 잘할 수 있는 설정은 없어요." : ""}`,
          look,
          line,
        ]
      : [
          `Of ${tries} settings, the best on ${rows} validation rows reaches ${top} (the first one ${start}).`,
          `On ${fresh} rows that nobody has seen, the same setting reaches ${real}.${isCoin ? " The labels are coin flips: no setting can do better than half." : ""}`,
          look,
          line,
        ]
  ).join("\n");
}

/** What the search changed: the score that it went by, and that on new data. */
interface Change {
  readonly validation: readonly [first: number, best: number];
  readonly fresh: readonly [first: number, best: number];
}

function lookOf({ validation, fresh }: Change, isCoin: boolean, locale: Locale): string {
  const ko = locale === "ko";
  if (fresh[1] >= validation[1])
    return ko
      ? "볼 것: 이번에는 새 데이터에서도 못하지 않아요. 검증 데이터를 줄이거나 시도를 늘려 보세요."
      : "Look: this time it is no worse on new data. Take fewer validation rows or more tries.";
  const flattered = ko
    ? "고르는 데 쓴 점수는 너무 좋게 나와요."
    : "A score that was used to choose is too good.";
  if (validation[1] === validation[0])
    return ko
      ? `볼 것: 처음 것보다 나은 설정이 없었고, 새 데이터의 점수는 검증 점수보다 낮아요. ${flattered}`
      : `Look: no other setting beat the first, and the score on new data is below that on validation data. ${flattered}`;
  if (isCoin)
    return ko
      ? `볼 것: 많이 시험할수록 최고 점수는 오르지만, 새 데이터의 점수는 반반 언저리에 머물러요. ${flattered}`
      : `Look: the more you try, the higher the best score; on new data it stays near half. ${flattered}`;
  if (fresh[1] > fresh[0])
    return ko
      ? `볼 것: 시험하는 동안 새 데이터의 점수도 오르지만, 검증 점수에는 미치지 못해요. ${flattered}`
      : `Look: along with the best score the one on new data rises too, but it stays lower. ${flattered}`;
  return ko
    ? `볼 것: 많이 시험할수록 최고 점수는 오르지만, 새 데이터의 점수는 따라오지 않아요. ${flattered}`
    : `Look: the more you try, the higher the best score; on new data it does not follow. ${flattered}`;
}
