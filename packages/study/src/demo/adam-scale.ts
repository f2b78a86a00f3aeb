import { adam, parseObjective, sgd, type Trace } from "@opt/core";
import { randomState } from "@opt/data";
import { lineChart } from "@opt/viz";
import { withParticle } from "@opt/words";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoSpec } from "./description.ts";
import { seedOption, stepsOption } from "./shared-options.ts";
import { follow } from "./traced-run.ts";

const spec: DemoSpec = {
  name: "adamscale",
  label: { ko: "아담배율", en: "adamscale" },
  title: { ko: "손실을 몇 배로 키워도 같은 Adam", en: "Adam does not feel the scale of the loss" },
  description: {
    ko: "같은 손실을 c배로 키우면, Adam과 경사 하강법의 길이 어떻게 달라지는지 봐요",
    en: "One loss, and the same loss c times as large: what it does to Adam and to gradient descent",
  },
  moves: true,
  options: [
    {
      name: "scale",
      label: { ko: "배율", en: "scale" },
      description: { ko: "손실을 몇 배로 키울지 (1~10000)", en: "How many times as large (1 to 10000)" },
      type: "number",
      minimum: 1,
      maximum: 10_000,
      default: 100,
    },
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: {
        ko: "넷이 함께 쓸 학습률 (0.001~0.4)",
        en: "The learning rate of all four (0.001 to 0.4)",
      },
      type: "number",
      positive: true,
      minimum: 0.001,
      maximum: 0.4,
      default: 0.1,
    },
    stepsOption(50, 100),
    seedOption({ ko: "출발점을 고르는 시드", en: "The seed that draws the start" }),
  ],
};

/** Adam and gradient descent on a parabola, and on the same parabola many times as steep. */
export const adamScale: Demo = { spec, check: () => undefined, run };

/** The four runs: who, and whether on the enlarged loss. */
const runners = [
  { name: "adam", method: "adam", chain: adam, large: false },
  { name: "adamLarge", method: "adam", chain: adam, large: true },
  { name: "descent", method: "sgd", chain: sgd, large: false },
  { name: "descentLarge", method: "sgd", chain: sgd, large: true },
] as const;

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const [scale, learningRate, steps] = ["scale", "lr", "steps"].map((name) => numberOf(parameters, name));
  const ledger = new Ledger();
  const settings = [
    ledger.given("scale", scale!),
    ledger.given("rate", learningRate!),
    ledger.given("steps", steps!),
    ledger.given("seed", seed),
  ];
  await stage();
  const start = 0.5 + randomState(seed).random();
  const traces = runners.map(({ name, method, chain, large }) => {
    const loss = large ? `${scale} * x^2` : "x^2";
    const own = { name, method, learningRate: "rate", chain: chain({ learningRate: learningRate! }) };
    return follow(ledger, { ...own, loss, objective: parseObjective(loss), noise: 0, seed }, [start], steps!);
  });
  const firsts = traces.map(({ name, updateNorms }) =>
    ledger.observe({ name: `${name}First`, run: name, what: "length", row: 1 }, updateNorms[1]!),
  );
  return {
    ledger,
    chart: chartOf(traces, scale!),
    title: spec.title,
    text: textOf(firsts, settings, { same: isSame(traces), lost: isLost(traces.at(-1)!) }),
    cards: ["adam-scale-invariance", "adam", "learning-rate"],
  };
}

/** True if both runs of Adam are at the same places, to a millionth of the start. */
function isSame([small, large]: readonly Trace[]): boolean {
  const [one, other] = [small!.positions[0]!, large!.positions[0]!];
  return one.every((x, row) => Math.abs(x - other[row]!) <= 1e-6 * Math.abs(one[0]!));
}

/** True for a run that was ever further out than twice its start. */
function isLost({ positions: [x] }: Trace): boolean {
  return !x!.every((value) => Math.abs(value) <= 2 * Math.abs(x![0]!));
}

/** The places of the runs that stay. */
function chartOf(traces: readonly Trace[], scale: number): DemoOutcome["chart"] {
  const names = ["Adam, x²", `Adam, ${scale}x²`, "GD, x²", `GD, ${scale}x²`];
  const series = traces
    .map((one, index) => ({ name: names[index]!, y: one.positions[0]!, lost: isLost(one) }))
    .filter(({ lost }) => !lost);
  const rows = traces[0]!.values.length;
  return lineChart({
    title: spec.title,
    x: Array.from({ length: rows }, (_, row) => row),
    series: series.map(({ name, y }) => ({ name, y })),
    axes: {
      x: { name: { ko: "스텝", en: "step" } },
      y: { name: { ko: "위치 x", en: "place x" } },
    },
    lines: [{ axis: "y", at: 0, name: { ko: "최소", en: "minimum" } }],
  });
}

function textOf(
  firsts: readonly Figure[],
  settings: readonly Figure[],
  { same, lost }: { readonly same: boolean; readonly lost: boolean },
): Bilingual {
  const [adamFirst, adamLarge, descentFirst, descentLarge] = firsts;
  const [scale, rate, steps, seed] = settings;
  if (scale!.value === 1)
    return {
      ko: [
        `키우지 않아 두 손실이 같아요. Adam의 첫 걸음은 ${withParticle(`${adamFirst}`, "과/와")} ${adamLarge}: 둘 다 학습률만큼이에요.`,
        `경사 하강법의 첫 걸음도 ${withParticle(`${descentFirst}`, "과/와")} ${withParticle(`${descentLarge}`, "으로/로")} 같아요.`,
        "볼 것: Adam의 두 선도, 경사 하강법의 두 선도 처음부터 끝까지 겹쳐요. 배율을 키우면 경사 하강법만 달라져요.",
        `배율 ${scale} · 학습률 ${rate} · 스텝 ${steps} · 시드 ${seed}`,
      ].join("\n"),
      en: [
        `Nothing is enlarged, so both losses are the same. Adam's first step is ${adamFirst} on one and ${adamLarge} on the other: the learning rate, both times.`,
        `The first step of gradient descent is ${descentFirst} and ${descentLarge}, the same as well.`,
        "Look: the two lines of Adam lie on each other throughout, and so do those of gradient descent; with a larger scale only the latter change.",
        `scale ${scale} · lr ${rate} · steps ${steps} · seed ${seed}`,
      ].join("\n"),
    };
  const look = same
    ? {
        ko: "볼 것: Adam의 두 선은 처음부터 끝까지 겹쳐요. Adam은 기울기를 기울기의 크기로 나누어서 배율이 지워져요.",
        en: "Look: the two lines of Adam lie on each other throughout; Adam divides the gradient by its own size, so the scale cancels.",
      }
    : {
        ko: "볼 것: Adam의 두 선이 거의 겹쳐요. 남은 차이는 작은 ε에서 와요.",
        en: "Look: the two lines of Adam nearly lie on each other; what is left of the scale comes from the small ε.",
      };
  const gone = lost
    ? {
        ko: " 그 걸음은 최소를 건너뛰고 발산해서 그림에는 없어요.",
        en: " It leaps over the minimum, diverges and is not in the picture.",
      }
    : { ko: "", en: "" };
  return {
    ko: [
      `Adam의 첫 걸음은 원래 손실에서 ${adamFirst}, ${scale}배로 키운 손실에서도 ${adamLarge}: 학습률만큼이에요.`,
      `경사 하강법의 첫 걸음은 ${descentFirst}에서 ${withParticle(`${descentLarge}`, "으로/로")}, 걸음도 ${scale}배가 돼요.${gone.ko}`,
      look.ko,
      `배율 ${scale} · 학습률 ${rate} · 스텝 ${steps} · 시드 ${seed}`,
    ].join("\n"),
    en: [
      `Adam's first step is ${adamFirst} on the loss and ${adamLarge} on the loss ${scale} times as large: the learning rate, both times.`,
      `The first step of gradient descent is ${descentFirst} on the loss and ${descentLarge} on the larger one: ${scale} times as long.${gone.en}`,
      look.en,
      `scale ${scale} · lr ${rate} · steps ${steps} · seed ${seed}`,
    ].join("\n"),
  };
}
