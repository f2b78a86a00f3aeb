import { adam, createOptimizer } from "@opt/core";
import { decisionChart } from "@opt/viz";
import { withParticle } from "@opt/words";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import type { Locale } from "../locale.ts";
import { drawPoints, nPoints, pairs, perceptronOf, perceptronRun } from "./boundary-run.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoDescription, DemoSpec } from "./description.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";
import { seedOption, stepsOption } from "./shared-options.ts";

const spec: DemoSpec = {
  name: "boundary",
  label: { ko: "경계선", en: "boundary" },
  title: { ko: "퍼셉트론의 경계선", en: "A perceptron's boundary" },
  description: {
    ko: "다층 퍼셉트론(작은 신경망)을 훈련하는 동안, 두 클래스를 가르는 경계선이 어떻게 휘는지 봐요",
    en: "While a multi-layer perceptron learns: how its boundary bends between two classes",
  },
  moves: true,
  options: [
    {
      name: "data",
      label: { ko: "데이터", en: "data" },
      description: { ko: "점이 놓인 모양", en: "How the points lie" },
      type: "choice",
      choices: [
        { value: "ring", label: { ko: "고리", en: "ring" } },
        { value: "corners", label: { ko: "엇갈린 귀퉁이(XOR)", en: "opposite corners (XOR)" } },
        { value: "sides", label: { ko: "양쪽", en: "two sides" } },
      ],
      default: "ring",
    },
    {
      name: "hidden",
      label: { ko: "뉴런", en: "hidden" },
      description: { ko: "은닉층의 뉴런 수 (1~8)", en: "Hidden units (1 to 8)" },
      type: "integer",
      minimum: 1,
      maximum: 8,
      suggested: [1, 2, 4, 8],
      default: 4,
    },
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: { ko: "Adam의 학습률 (0.005~0.2)", en: "Adam's learning rate (0.005 to 0.2)" },
      type: "number",
      positive: true,
      minimum: 0.005,
      maximum: 0.2,
      suggested: [0.01, 0.05, 0.2],
      default: 0.05,
    },
    stepsOption(150, 300, 10),
    seedOption({ ko: "점과 처음 가중치를 뽑는 시드", en: "The seed of points and first weights" }),
  ],
};

/** The boundary of a perceptron, bending while it learns. */
export const boundaryDemo: Demo = { spec, check: () => undefined, run };

/** The picture is cut into so many places, and the training into so many frames. */
const [columns, rows, frameCount] = [44, 28, 24];
const reach = 1.5;

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const [hidden, rate, steps] = ["hidden", "lr", "steps"].map((name) => numberOf(parameters, name));
  const points = drawPoints(String(parameters["data"]), seed);
  const model = perceptronOf(hidden!);
  const params = model.initialize({ seed, dtype: "float64" });
  const optimizer = createOptimizer(adam({ learningRate: rate! }), params);
  const batch = { inputs: pairs(points), targets: points.classes };
  const [x, y] = [placesOf(columns), placesOf(rows)];
  const grid = pairs({ x: y.flatMap(() => x), y: y.flatMap((one) => x.map(() => one)) });
  const look = (inputs: Float64Array): Float64Array => {
    const { data } = model.predict(params, inputs);
    return Float64Array.from({ length: data.length / 2 }, (_, i) =>
      Math.min(1, Math.max(0, data[2 * i + 1]!)),
    );
  };
  const shot = (step: number): { step: number; values: Float64Array; atPoints: Float64Array } => ({
    step,
    values: look(grid),
    atPoints: look(batch.inputs),
  });
  const measure = (): readonly [accuracy: number, loss: number] => {
    const right = look(batch.inputs).reduce(
      (sum, chance, i) => sum + Number(chance > 0.5 === (points.classes[i] === 1)),
      0,
    );
    return [right / nPoints, model.loss(params, batch)];
  };
  const before = measure();
  const frames = [shot(0)];
  for (let frame = 1; frame <= frameCount; frame++) {
    await stage();
    const from = Math.round(((frame - 1) * steps!) / frameCount);
    const to = Math.round((frame * steps!) / frameCount);
    if (from === to) continue;
    for (let step = from; step < to; step++) optimizer.step(model.lossAndGradient(params, batch).gradients);
    frames.push(shot(to));
  }
  const after = measure();
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  ledger.given("points", nPoints);
  ledger.run(() => perceptronRun({ points, hidden: hidden!, rate: rate!, steps: steps!, seed }));
  const told = ([accuracy, loss]: typeof before, name: string, row: number): readonly [Figure, Figure] => {
    ledger.observe({ name: `${name}Share`, run: "perceptron", what: "judged", row }, accuracy);
    return [
      ledger.state(name, `points * ${name}Share`, Math.round(nPoints * accuracy)),
      ledger.observe({ name: `${name}Loss`, run: "perceptron", what: "loss", row }, loss),
    ];
  };
  const figures = [told(before, "first", 0), told(after, "end", steps!)] as const;
  return {
    ledger,
    chart: decisionChart({
      title: spec.title,
      x,
      y,
      frames,
      classNames: [
        { ko: "가", en: "A" },
        { ko: "나", en: "B" },
      ],
      points: { x: points.x, y: points.y, labels: points.classes },
    }),
    title: spec.title,
    text: { ko: textOf(ledger, figures, demo, "ko"), en: textOf(ledger, figures, demo, "en") },
    cards: ["parameter", "loss-function", "epoch-step"],
  };
}

/** The middles of so many cells from one side of the picture to the other. */
function placesOf(count: number): number[] {
  return Array.from({ length: count }, (_, i) => (2 * i + 1 - count) * (reach / count));
}

function textOf(
  ledger: Ledger,
  [[firstRight, firstLoss], [endRight, endLoss]]: readonly [
    readonly [Figure, Figure],
    readonly [Figure, Figure],
  ],
  demo: DemoDescription,
  locale: Locale,
): string {
  const [all, steps] = ["points", "steps"].map((name) =>
    ledger.write({ name }, String(ledger.find(name).value)),
  );
  const isOne = demo.parameters["hidden"] === 1;
  const isStraight = demo.parameters["data"] === "sides";
  return (
    locale === "ko"
      ? [
          `훈련 전에는 점 ${all}개 가운데 ${firstRight}개, ${steps}스텝 뒤에는 ${endRight}개가 제 쪽에 있어요. 손실은 ${firstLoss}에서 ${withParticle(`${endLoss}`, "이/가")} 됐어요.`,
          isOne
            ? `볼 것: 은닉 뉴런 하나로는 곧은 선 하나밖에 못 그어요.${isStraight ? " 이 데이터에는 그것으로 충분해요." : ""}`
            : "볼 것: 선은 아무 데서나 시작해 점들 사이로 휘어요. 은닉 뉴런이 많을수록 더 꺾일 수 있어요.",
          settingsLine(spec, demo, "ko", ledger),
        ]
      : [
          `Before training ${firstRight} of ${all} points lie on their side, after ${steps} steps ${endRight}; the loss goes from ${firstLoss} to ${endLoss}.`,
          isOne
            ? `Look: a single hidden unit can draw one straight line and no more.${isStraight ? " For these data that is enough." : ""}`
            : "Look: the line starts anywhere and bends round the points; more hidden units can bend it more.",
          settingsLine(spec, demo, "en", ledger),
        ]
  ).join("\n");
}
