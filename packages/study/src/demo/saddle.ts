import type { Trace } from "@opt/core";
import { lossChart } from "@opt/viz";
import { joinList, withParticle } from "@opt/words";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual, Locale } from "../locale.ts";
import { arrivalOf } from "./course.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoSpec } from "./description.ts";
import { runnerMethods, runnerNames, runnersOf } from "./runners.ts";
import { noiseOption, noiseSeedOption, stepsOption } from "./shared-options.ts";
import { findSurface } from "./surfaces.ts";
import { follow } from "./traced-run.ts";

const startX = 1.5;
const momentum = 0.9;

/** Who has a loss below this, and keeps it, has left the saddle. */
const bar = -0.9;

const spec: DemoSpec = {
  name: "saddle",
  label: { ko: "안장점", en: "saddle" },
  title: { ko: "누가 안장점을 떠날까요?", en: "Who leaves the saddle point?" },
  description: {
    ko: "안장점 가까이에서 출발해 누가 언제 빠져나가는지, 정확히 능선 위에서는 어떤지 봐요",
    en: "From near a saddle point: who gets away and when, and what happens exactly on the ridge",
  },
  moves: true,
  options: [
    {
      name: "offset",
      label: { ko: "벗어남", en: "offset" },
      description: {
        ko: "능선에서 얼마나 벗어나 출발할지 (0~1, 0은 정확히 능선 위)",
        en: "How far beside the ridge to start (0 to 1; 0 is exactly on it)",
      },
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.001,
    },
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: {
        ko: "넷이 함께 쓸 학습률 (0.001~0.1)",
        en: "The learning rate of all four (0.001 to 0.1)",
      },
      type: "number",
      positive: true,
      minimum: 0.001,
      maximum: 0.1,
      default: 0.02,
    },
    noiseOption,
    stepsOption(300, 500),
    noiseSeedOption,
  ],
};

/** Four optimizers from near a saddle point. */
export const saddleDemo: Demo = { spec, check: () => undefined, run };

/** When a runner left; undefined for one that did not. */
interface Leaving {
  readonly name: string;
  readonly at: Figure | undefined;
}

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const [offset, rate, noise, steps] = ["offset", "lr", "noise", "steps"].map((name) =>
    numberOf(parameters, name),
  );
  const ledger = new Ledger();
  const settings = [
    ledger.given("offset", offset!),
    ledger.given("rate", rate!),
    ledger.given("noise", noise!),
    ledger.given("steps", steps!),
    ledger.given("seed", seed),
  ];
  ledger.given("momentum", momentum);
  ledger.given("bar", bar);
  const { loss, objective: surface } = findSurface("saddle");
  const objective = surface();
  const traces: Trace[] = [];
  for (const [name, chain] of runnersOf(
    { SGD: rate!, Momentum: rate!, RMSProp: rate!, Adam: rate! },
    momentum,
  )) {
    await stage();
    const own = { name, method: runnerMethods[name], learningRate: "rate", momentum: "momentum" };
    const whole = { ...own, loss, objective, chain, noise: noise!, seed };
    traces.push(follow(ledger, whole, [startX, offset!], steps!));
  }
  const leaving = traces.map((one) => leavingOf(ledger, one));
  return {
    ledger,
    chart: chartOf(traces),
    title: spec.title,
    text: textOf(ledger, leaving, settings),
    cards: ["saddle-point", "unstable-equilibrium", "momentum"],
  };
}

function leavingOf(ledger: Ledger, { name, values }: Trace): Leaving {
  const at = arrivalOf(values, bar);
  if (at === undefined) return { name, at };
  return { name, at: ledger.observe({ name: `${name}Left`, run: name, what: "within", least: "bar" }, at) };
}

function chartOf(traces: readonly Trace[]): DemoOutcome["chart"] {
  return lossChart({
    title: spec.title,
    series: traces.map(({ name, values }) => ({ name: runnerNames[name] ?? name, train: values })),
    y: "linear",
    xName: { ko: "스텝", en: "step" },
    start: 0,
  });
}

function textOf(ledger: Ledger, leaving: readonly Leaving[], settings: readonly Figure[]): Bilingual {
  const [offset, rate, noise, steps, seed] = settings;
  const say = (locale: Locale): string =>
    [
      who(ledger, leaving, steps!, locale),
      why(leaving, offset!, noise!, locale),
      locale === "ko"
        ? `벗어남 ${offset} · 학습률 ${rate} · 잡음 ${noise} · 스텝 ${steps} · 시드 ${seed}`
        : `offset ${offset} · lr ${rate} · noise ${noise} · steps ${steps} · seed ${seed}`,
    ].join("\n");
  return { ko: say("ko"), en: say("en") };
}

function who(ledger: Ledger, leaving: readonly Leaving[], steps: Figure, locale: Locale): string {
  const nameOf = ({ name }: Leaving): string => runnerNames[name]?.[locale] ?? name;
  const gone = leaving
    .filter(({ at }) => at !== undefined)
    .toSorted((a, b) => a.at!.value - b.at!.value)
    .map((one) => `${nameOf(one)} ${one.at!}`)
    .join(", ");
  const left = leaving.filter(({ at }) => at === undefined).map(nameOf);
  const low = ledger.find("bar");
  const parts =
    locale === "ko"
      ? [
          gone === "" ? "" : `손실이 ${low} 아래에 머물기 시작한 스텝: ${gone}.`,
          left.length === 0 ? "" : `${steps}스텝 뒤에도 그 아래에 머물지 못한 것: ${left.join(", ")}.`,
        ]
      : [
          gone === "" ? "" : `Step from which the loss stays below ${low}: ${gone}.`,
          left.length === 0 ? "" : `Not there within ${steps} steps: ${left.join(", ")}.`,
        ];
  return parts.filter((part) => part !== "").join(" ");
}

function why(leaving: readonly Leaving[], offset: Figure, noise: Figure, locale: Locale): string {
  if (offset.value === 0 && noise.value === 0)
    return locale === "ko"
      ? "정확히 능선 위에는 옆으로 미는 기울기가 없어서 넷 모두 능선을 떠나지 못해요. 모멘텀도 소용없어요. 잡음을 조금 넣어 보세요."
      : "Exactly on the ridge no gradient pushes sideways, so none of the four leaves it, not even with momentum. Try a little noise.";
  if (offset.value === 0)
    return locale === "ko"
      ? "능선 위에는 옆으로 미는 기울기가 없어요. 떠나게 하는 것은 잡음뿐이에요."
      : "On the ridge no gradient pushes sideways: only the noise can make them leave.";
  const gone = leaving.filter(({ at }) => at !== undefined);
  if (gone.length === 0)
    return locale === "ko"
      ? "볼 것: 손실이 안장점의 높이에서 평평하게 오래 머물러요. 스텝이나 학습률을 늘려 보세요."
      : "Look: how long the loss stays near the height of the saddle point; try more steps or a larger lr.";
  const earliest = Math.min(...gone.map(({ at }) => at!.value));
  const first = gone.filter(({ at }) => at!.value === earliest);
  const names = joinList(
    first.map(({ name }) => runnerNames[name]?.[locale] ?? name),
    locale,
  );
  return locale === "ko"
    ? `볼 것: 안장점을 떠나는 데 걸리는 시간이 저마다 다르고, ${withParticle(names, "이/가")} 가장 먼저 ${first.length > 1 ? "나란히 " : ""}완전히 벗어나요. 기울기가 작은 곳에서 SGD의 걸음은 작아요.`
    : `Look: each takes its own time at the saddle point, and ${names} ${first.length > 1 ? "are the first to be out for good, at the same step" : "is the first to be out for good"}. Where the gradient is small, SGD's steps are small.`;
}
