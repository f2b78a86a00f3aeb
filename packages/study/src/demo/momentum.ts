import { ravine, sampleGrid, sgd, type Trace } from "@opt/core";
import { fitDomain, raceChart } from "@opt/viz";
import { formatPercent, particle } from "@opt/words";
import { type Figure, Ledger } from "../derivation/ledger.ts";
import { turnsOf } from "../derivation/turns.ts";
import type { Bilingual, Locale } from "../locale.ts";
import { arrivalOf } from "./course.ts";
import { type Demo, type DemoOutcome, type DemoRun, numberOf } from "./demo.ts";
import type { DemoSpec } from "./description.ts";
import { giveSettings, settingsLine } from "./settings-line.ts";
import { noiseOption, noiseSeedOption, stepsOption } from "./shared-options.ts";
import { findSurface } from "./surfaces.ts";
import { follow } from "./traced-run.ts";

const spec: DemoSpec = {
  name: "momentum",
  label: { ko: "모멘텀", en: "momentum" },
  title: { ko: "골짜기에서의 모멘텀", en: "Momentum in a ravine" },
  description: {
    ko: "좁은 골짜기에서 모멘텀 계수를 바꿔 가며, 경사 하강법과 어떻게 다른지 봐요",
    en: "In a narrow ravine: what the momentum coefficient changes, beside plain gradient descent",
  },
  moves: true,
  options: [
    {
      name: "momentum",
      label: { ko: "모멘텀", en: "momentum" },
      description: { ko: "모멘텀 계수 β (0~0.99)", en: "The momentum coefficient β (0 to 0.99)" },
      type: "number",
      minimum: 0,
      maximum: 0.99,
      suggested: [0, 0.7, 0.9, 0.97],
      default: 0.7,
    },
    {
      name: "lr",
      label: { ko: "학습률", en: "lr" },
      description: { ko: "둘이 함께 쓸 학습률 (0.001~0.039)", en: "The rate of both (0.001 to 0.039)" },
      type: "number",
      positive: true,
      minimum: 0.001,
      maximum: 0.039,
      suggested: [0.003, 0.01, 0.039],
      default: 0.039,
    },
    noiseOption,
    stepsOption(100, 500),
    noiseSeedOption,
  ],
};

/** Ways back shorter than this are not to be seen in the picture. */
const leastTurn = 0.05;

/** Gradient descent and momentum down a ravine fifty times as steep one way as the other. */
export const momentumDemo: Demo = { spec, check: () => undefined, run };

/** The share of the height that is left when a run counts as down. */
const left = 1 / 100;

/** How the two paths compare: the same all the way, or with momentum lower at the end. */
interface Ends {
  readonly isSame: boolean;
  readonly isLower: boolean;
}

/** What is told of a run. */
interface Course {
  readonly turns: Figure;
  /** How often it turned along the gentle direction, where it should only go on. */
  readonly overshoots: Figure;
  readonly arrived: Figure | undefined;
}

async function run({ demo, stage }: DemoRun): Promise<DemoOutcome> {
  const { parameters, seed } = demo;
  const [beta, rate, noise, steps] = ["momentum", "lr", "noise", "steps"].map((name) =>
    numberOf(parameters, name),
  );
  const ledger = new Ledger();
  giveSettings(ledger, spec, demo);
  const { loss, start } = findSurface("ravine");
  const objective = ravine();
  const own = { learningRate: "lr", momentum: "momentum", loss, objective, noise: noise!, seed };
  await stage();
  const plainChain = sgd({ learningRate: rate! });
  const plain = follow(ledger, { ...own, name: "plain", method: "sgd", chain: plainChain }, start, steps!);
  await stage();
  const chain = sgd({ learningRate: rate!, momentum: beta! });
  const heavy = follow(ledger, { ...own, name: "heavy", method: "momentum", chain }, start, steps!);
  await stage();
  ledger.observe({ name: "top", run: "plain", what: "loss", row: 0 }, plain.values[0]!);
  const bar = ledger.state("bar", "top / 100", plain.values[0]! * left);
  ledger.state("share", "1 - 1 / 100", 1 - left);
  ledger.state("kept", "momentum^10", beta! ** 10);
  ledger.given("ten", 10);
  ledger.given("least", leastTurn);
  ledger.state("sum", "1 / (1 - momentum)", 1 / (1 - beta!));
  const courses = [plain, heavy].map((one) => courseOf(ledger, one, bar.value));
  const isLower = heavy.values.at(-1)! < plain.values.at(-1)!;
  const isSame = plain.positions.every((column, axis) => column.join() === heavy.positions[axis]!.join());
  const runs = [plain, heavy].map(({ positions, values, stopped }, index) => ({
    name: index === 0 ? { ko: "모멘텀 없음", en: "no momentum" } : { ko: `β ${beta}`, en: `β ${beta}` },
    positions,
    values,
    stopped,
  }));
  return {
    ledger,
    chart: raceChart({
      title: spec.title,
      grid: sampleGrid(objective, fitDomain(objective.domain, runs), { width: 120, height: 120 }),
      runs,
      minima: objective.minima,
      dotEvery: 10,
    }),
    title: spec.title,
    text: textOf(ledger, courses, { isSame, isLower }, (locale) => settingsLine(spec, demo, locale, ledger)),
    cards: ["momentum", "ravine", "momentum-step"],
  };
}

function courseOf(ledger: Ledger, { name, positions, values }: Trace, bar: number): Course {
  const [overshoots, turns] = positions.map((column, axis) => {
    const turned = { name: `${name}Turns${axis}`, run: name, what: "turns", axis, least: "least" } as const;
    return ledger.observe(turned, turnsOf(column, leastTurn));
  });
  const at = arrivalOf(values, bar);
  const fact = { name: `${name}Arrived`, run: name, what: "within", least: "bar" } as const;
  return {
    turns: turns!,
    overshoots: overshoots!,
    arrived: at === undefined ? undefined : ledger.observe(fact, at),
  };
}

function textOf(
  ledger: Ledger,
  courses: readonly Course[],
  ends: Ends,
  settings: (locale: Locale) => string,
): Bilingual {
  const [plain, heavy] = courses;
  const [beta, steps] = [ledger.find("momentum"), ledger.find("steps")];
  const shown = {
    beta: ledger.write(beta, String(beta.value)),
    steps: ledger.write(steps, `${steps.value}`),
  };
  const least = ledger.find("least");
  const ifBeta = `β ${shown.beta}${particle(shown.beta, "이면/면")}`;
  const share = ledger.write({ name: "share" }, formatPercent(ledger.find("share").value));
  const arrival = ({ arrived }: Course, locale: Locale): string => {
    if (arrived === undefined) return locale === "ko" ? "아직" : "not yet";
    return locale === "ko" ? `${arrived}스텝` : `step ${arrived}`;
  };
  const say = (locale: Locale): string =>
    (locale === "ko"
      ? [
          `${shown.steps}스텝 동안 골짜기를 가로질러 ${least} 넘게 되돌아온 횟수: 모멘텀 없이 ${plain!.turns}번, ${ifBeta} ${heavy!.turns}번.${whyTurns(ledger, courses, locale)}`,
          `높이의 ${share}를 내려온 때: 모멘텀 없이 ${arrival(plain!, locale)}, ${ifBeta} ${arrival(heavy!, locale)}.`,
          `기울기 하나는 ${ledger.find("ten")}스텝 뒤에 ${ledger.find("kept")}배로 남고, 늘 같은 기울기는 모이면 ${ledger.find("sum")}배의 걸음이 돼요. ${look(plain!, heavy!, ends, locale)}`,
          settings(locale),
        ]
      : [
          `Turns back across the ravine by more than ${least}, in ${shown.steps} steps: ${plain!.turns} without momentum, ${heavy!.turns} with β ${shown.beta}.${whyTurns(ledger, courses, locale)}`,
          `${share} of the way down: ${arrival(plain!, locale)} without momentum, ${arrival(heavy!, locale)} with β ${shown.beta}.`,
          `A gradient counts ${ledger.find("kept")} times as much ${ledger.find("ten")} steps later, and a steady one adds up to steps ${ledger.find("sum")} times as long. ${look(plain!, heavy!, ends, locale)}`,
          settings(locale),
        ]
    ).join("\n");
  return { ko: say("ko"), en: say("en") };
}

/** Why one of them turned back more often; noise would be a reason of its own. */
function whyTurns(ledger: Ledger, [plain, heavy]: readonly Course[], locale: Locale): string {
  const ko = locale === "ko";
  if (ledger.find("noise").value > 0 || plain!.turns.value === heavy!.turns.value) return "";
  if (heavy!.turns.value < plain!.turns.value)
    return ko
      ? " 가로지르는 기울기는 걸음마다 부호가 바뀌어, 속도 안에서 서로 지워져요."
      : " The gradient across changes its sign at each step, so that in a velocity it cancels out.";
  return ko
    ? " 쌓인 속도로 바닥을 지나쳤다가 되돌아와서, 여기서는 모멘텀이 더 오래 흔들려요."
    : " The velocity piled up carries it past the floor and back, so that here momentum swings for longer.";
}

function look(plain: Course, heavy: Course, { isSame, isLower }: Ends, locale: Locale): string {
  const ko = locale === "ko";
  if (isSame)
    return ko
      ? "여기서는 두 길이 똑같아요. 모멘텀은 β가 있고 스텝이 여럿이어야 달라져요."
      : "Here the two paths are the same: momentum needs a β and several steps.";
  const before = (course: Course): number => course.arrived?.value ?? Infinity;
  if (before(heavy) < before(plain))
    return ko
      ? "볼 것: 골짜기를 따라가는 속도가 쌓여서 더 일찍 내려와요."
      : "Look: speed builds up along the ravine, and it is down sooner.";
  if (heavy.overshoots.value > plain.overshoots.value)
    return ko
      ? "볼 것: 속도가 너무 붙어서 최솟값을 지나쳤다가 돌아와요. β를 줄여 보세요."
      : "Look: it gathers so much speed that it runs past the minimum and back; try a smaller β.";
  if (isLower && before(plain) === Infinity)
    return ko
      ? "볼 것: 둘 다 아직 다 내려오지 못했지만, 모멘텀이 더 낮은 곳까지 왔어요. 스텝이나 학습률을 늘려 보세요."
      : "Look: neither is down yet, but momentum has come lower; try more steps or a larger rate.";
  return ko
    ? "볼 것: 여기서는 모멘텀이 더 빨리 데려다주지 않아요. 학습률이나 β를 바꿔 보세요."
    : "Look: here momentum gets nobody down sooner; change the rate or β.";
}
