import { parseObjective, rmsprop, sgd, type Trace } from "@opt/core";
import { randomState } from "@opt/data";
import { lineChart } from "@opt/viz";
import { formatNumber, withParticle } from "@opt/words";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoSpec } from "./description.ts";
import { seedOption, stepsOption } from "./shared-options.ts";
import { follow } from "./traced-run.ts";

const spec: DemoSpec = {
  name: "equalsteps",
  label: { ko: "고른걸음", en: "equalsteps" },
  title: { ko: "RMSProp의 고른 걸음", en: "The equal steps of RMSProp" },
  description: {
    ko: "한쪽이 훨씬 가파른 그릇에서, RMSProp이 두 방향의 걸음을 어떻게 고르게 만드는지 봐요",
    en: "A bowl far steeper one way than the other: RMSProp evens the steps, gradient descent cannot",
  },
  moves: true,
  options: [
    {
      name: "steepness",
      label: { ko: "가파름", en: "steepness" },
      description: {
        ko: "한쪽이 다른 쪽보다 몇 배 가파른지 (1~10000)",
        en: "How many times as steep the one direction is (1 to 10000)",
      },
      type: "number",
      minimum: 1,
      maximum: 10_000,
      default: 100,
    },
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: { ko: "RMSProp의 학습률 (0.0001~0.1)", en: "RMSProp's learning rate (0.0001 to 0.1)" },
      type: "number",
      positive: true,
      minimum: 0.0001,
      maximum: 0.1,
      default: 0.01,
    },
    stepsOption(20, 200),
    seedOption({ ko: "출발점을 고르는 시드", en: "The seed that draws the start" }),
  ],
};

/** Step lengths along a gentle and a steep direction, of gradient descent and of RMSProp. */
export const equalSteps: Demo = { spec, check: () => undefined, run };

/** Times the curvature, the learning rate of gradient descent; from 2 on it diverges. */
const stableShare = 1.9;

/** The first step along each direction. */
type FirstSteps = readonly [gentle: Figure, steep: Figure];

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const [steepness, rate, steps] = ["steepness", "lr", "steps"].map((name) => numberOf(parameters, name));
  const ledger = new Ledger();
  const times = ledger.given("steepness", steepness!);
  const [own, count] = [ledger.given("rate", rate!), ledger.given("steps", steps!)];
  const drawn = ledger.given("seed", seed);
  ledger.given("stable", stableShare);
  const descentRate = ledger.state("descentRate", "stable / steepness", stableShare / steepness!);
  const loss = `(x^2 + ${steepness} * y^2) / 2`;
  const objective = parseObjective(loss);
  const side = 0.5 + randomState(seed).random();
  const shared = { loss, objective, noise: 0, seed };
  await stage();
  const descent = follow(
    ledger,
    {
      name: "descent",
      method: "sgd",
      learningRate: "descentRate",
      chain: sgd({ learningRate: descentRate.value }),
      ...shared,
    },
    [side, side],
    steps!,
  );
  const even = follow(
    ledger,
    {
      name: "even",
      method: "rmsprop",
      learningRate: "rate",
      chain: rmsprop({ learningRate: rate! }),
      ...shared,
    },
    [side, side],
    steps!,
  );
  return {
    ledger,
    chart: chartOf(descent, even),
    title: spec.title,
    text: textOf(ledger, {
      descent: firstSteps(ledger, descent),
      even: firstSteps(ledger, even),
      times,
      echo: [own, count, drawn],
    }),
    cards: ["rmsprop", "ravine", "condition-number"],
  };
}

function firstSteps(ledger: Ledger, { name, positions }: Trace): FirstSteps {
  const [gentle, steep] = positions.map((column, axis) => {
    const move = column[1]! - column[0]!;
    ledger.observe({ name: `${name}${axis}`, run: name, what: "move", axis, row: 1 }, move);
    return ledger.state(`${name}Step${axis}`, `0 - ${name}${axis}`, -move);
  });
  return [gentle!, steep!];
}

function lengthsOf(column: Float64Array): Float64Array {
  return column.slice(1).map((value, row) => Math.abs(value - column[row]!) || Number.NaN);
}

function chartOf(descent: Trace, even: Trace): DemoOutcome["chart"] {
  const ways: readonly Bilingual[] = [
    { ko: "완만한 쪽", en: "gentle" },
    { ko: "가파른 쪽", en: "steep" },
  ];
  const series = [descent, even].flatMap(({ positions }, index) =>
    positions.map((column, axis) => {
      const way = ways[axis]!;
      const who = index === 0 ? { ko: "GD", en: "GD" } : { ko: "RMSProp", en: "RMSProp" };
      return { name: { ko: `${who.ko} ${way.ko}`, en: `${who.en}, ${way.en}` }, y: lengthsOf(column) };
    }),
  );
  return lineChart({
    title: spec.title,
    series,
    axes: {
      x: { name: { ko: "스텝", en: "step" } },
      y: { name: { ko: "보폭", en: "length of the step" }, scale: "log" },
    },
  });
}

interface Words {
  readonly descent: FirstSteps;
  readonly even: FirstSteps;
  readonly times: Figure;
  readonly echo: readonly [rate: Figure, steps: Figure, seed: Figure];
}

function textOf(ledger: Ledger, { descent, even, times, echo }: Words): Bilingual {
  // as the picture has them
  const [gentle, steep, evenGentle, evenSteep] = [...descent, ...even].map((figure) =>
    ledger.write(figure, formatNumber(figure.value)),
  );
  const [rate, steps, seed] = echo;
  if (times.value === 1)
    return {
      ko: [
        `경사 하강법의 첫 걸음은 한쪽 ${gentle}, 다른 쪽 ${steep}: 가파름이 ${times}이라서 두 방향이 똑같이 가팔라요.`,
        `RMSProp의 첫 걸음도 한쪽 ${evenGentle}, 다른 쪽 ${withParticle(evenSteep!, "으로/로")} 같아요.`,
        "볼 것: 그래서 경사 하강법의 두 선도, RMSProp의 두 선도 겹쳐요. 가파름을 키우면 경사 하강법의 두 선만 갈라져요.",
        `가파름 ${times} · 학습률 ${rate} · 스텝 ${steps} · 시드 ${seed}`,
      ].join("\n"),
      en: [
        `The first step of gradient descent is ${gentle} along the one and ${steep} along the other direction: at a steepness of ${times} both are equally steep.`,
        `The first step of RMSProp is ${evenGentle} and ${evenSteep}, the same both ways as well.`,
        "Look: the two lines of gradient descent lie on each other, and so do those of RMSProp; with a larger steepness only the former part.",
        `steepness ${times} · lr ${rate} · steps ${steps} · seed ${seed}`,
      ].join("\n"),
    };
  return {
    ko: [
      `경사 하강법의 첫 걸음은 완만한 쪽 ${gentle}, 가파른 쪽 ${steep}: 기울기를 그대로 따라가서 ${times}배 차이가 나요.`,
      `RMSProp의 첫 걸음은 완만한 쪽 ${evenGentle}, 가파른 쪽 ${evenSteep}: 두 걸음이 같아요. 방향마다 자기 기울기의 크기로 나누기 때문이에요.`,
      "볼 것: RMSProp의 두 선은 끝까지 겹쳐 있고, 경사 하강법의 두 선은 따로 가요.",
      `가파름 ${times} · 학습률 ${rate} · 스텝 ${steps} · 시드 ${seed}`,
    ].join("\n"),
    en: [
      `The first step of gradient descent is ${gentle} along the gentle and ${steep} along the steep direction: it follows the gradient as it is, ${times} times as far.`,
      `The first step of RMSProp is ${evenGentle} and ${evenSteep}: the same both ways, because each direction is divided by the size of its own gradients.`,
      "Look: the two lines of RMSProp lie on each other all the way; those of gradient descent do not.",
      `steepness ${times} · lr ${rate} · steps ${steps} · seed ${seed}`,
    ].join("\n"),
  };
}
