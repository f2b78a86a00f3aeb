import type { Trace } from "@opt/core";
import { stepChart } from "@opt/viz";
import { formatNumber } from "@opt/words";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import { turnsOf } from "../derivation/turns.ts";
import type { Bilingual, Locale } from "../locale.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoSpec } from "./description.ts";
import { runnerMethods, runnerNames, runnersOf } from "./runners.ts";
import { noiseOption, noiseSeedOption, stepsOption, surfaceOption } from "./shared-options.ts";
import { findSurface } from "./surfaces.ts";
import { follow } from "./traced-run.ts";

const momentum = 0.9;

/** Ways back shorter than this cannot be seen, and are not turns. */
const leastTurn = 0.05;

const spec: DemoSpec = {
  name: "direction",
  label: { ko: "방향보폭", en: "direction" },
  title: { ko: "걸음의 방향과 보폭", en: "Direction and size of the steps" },
  description: {
    ko: "옵티마이저마다 걸음이 얼마나 길고 얼마나 꺾이는지 스텝마다 재 봐요",
    en: "How long each optimizer's steps are, and how sharply they turn, step by step",
  },
  moves: true,
  options: [surfaceOption, noiseOption, stepsOption(40, 300), noiseSeedOption],
};

/** Length and turn of the steps of four optimizers, at rates that suit the surface. */
export const direction: Demo = { spec, check: () => undefined, run };

/** What is said of a runner. */
interface Stride {
  readonly name: string;
  readonly first: Figure;
  readonly last: Figure;
  readonly turns: Figure;
}

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const surface = findSurface(String(parameters["surface"]));
  const [noise, steps] = [numberOf(parameters, "noise"), numberOf(parameters, "steps")];
  const objective = surface.objective();
  const ledger = new Ledger();
  const settings = [ledger.given("noise", noise), ledger.given("steps", steps), ledger.given("seed", seed)];
  ledger.given("momentum", momentum);
  const least = ledger.given("least", leastTurn);
  const traces: Trace[] = [];
  for (const [name, chain] of runnersOf(surface.rates, momentum)) {
    await stage();
    ledger.given(`rate${name}`, surface.rates[name]);
    const own = { name, method: runnerMethods[name], learningRate: `rate${name}`, momentum: "momentum" };
    traces.push(
      follow(ledger, { ...own, loss: surface.loss, objective, chain, noise, seed }, surface.start, steps),
    );
  }
  return {
    ledger,
    chart: stepChart({
      title: { ko: `걸음의 방향과 보폭: ${surface.label.ko}`, en: `Direction and size: ${surface.label.en}` },
      runs: traces.map(({ name, positions }) => ({ name: runnerNames[name] ?? name, positions })),
    }),
    title: spec.title,
    text: textOf(ledger, stridesOf(ledger, traces), surface.label, [least, ...settings]),
    cards: ["optimizer-family", "momentum", "rmsprop"],
  };
}

function stridesOf(ledger: Ledger, traces: readonly Trace[]): readonly Stride[] {
  return traces.map(({ name, updateNorms, positions }) => {
    const turns = positions.map((column) => turnsOf(column, leastTurn));
    const along = turns.map(
      (count, axis) =>
        ledger.observe({ name: `${name}Turns${axis}`, run: name, what: "turns", axis, least: "least" }, count)
          .name,
    );
    return {
      name,
      first: ledger.observe({ name: `${name}First`, run: name, what: "length", row: 1 }, updateNorms[1]!),
      last: ledger.observe({ name: `${name}Last`, run: name, what: "length" }, updateNorms.at(-1)!),
      turns: ledger.state(`${name}Turns`, `max(${along.join(", ")})`, Math.max(...turns)),
    };
  });
}

function textOf(
  ledger: Ledger,
  strides: readonly Stride[],
  surface: Bilingual,
  settings: readonly Figure[],
): Bilingual {
  // as the picture has them
  const write = (figure: Figure): string => ledger.write(figure, formatNumber(figure.value));
  const [least, noise, steps, seed] = settings;
  const say = (locale: Locale): string => {
    const nameOf = ({ name }: Stride): string => runnerNames[name]?.[locale] ?? name;
    const sizes = strides.map((one) => `${nameOf(one)} ${write(one.first)} → ${write(one.last)}`).join(", ");
    const turns = strides.map((one) => `${nameOf(one)} ${one.turns}`).join(", ");
    return locale === "ko"
      ? [
          `보폭(첫 걸음 → 마지막 걸음): ${sizes}.`,
          `왔던 쪽으로 ${least} 넘게 되돌아간 횟수(x와 y 가운데 더 많은 쪽): ${turns}.`,
          "볼 것: 모멘텀은 방향을 고치고(아래 그림의 각도), RMSProp은 보폭을 고쳐요(위 그림의 길이). Adam은 둘 다 해요.",
          `지형 ${surface.ko} · 잡음 ${noise} · 스텝 ${steps} · 시드 ${seed}`,
        ].join("\n")
      : [
          `Step size, first → last: ${sizes}.`,
          `Times they turned back by more than ${least}, along x or y, whichever is more: ${turns}.`,
          "Look: momentum works on the direction (the angles below), RMSProp on the size (the lengths above), Adam on both.",
          `surface ${surface.en} · noise ${noise} · steps ${steps} · seed ${seed}`,
        ].join("\n");
  };
  return { ko: say("ko"), en: say("en") };
}
