import { sampleGrid } from "@opt/core";
import { type Chart, raceChart } from "@opt/viz";
import { formatNumber, withParticle } from "@opt/words";
import type { Bilingual } from "../locale.ts";
import {
  bowl,
  distanceBetween,
  frame,
  isInFrame,
  nPaces,
  pathOf,
  rateOf,
  type Sight,
  sightOf,
  steps,
  type Walk,
  type Walker,
  walkers,
} from "./paths.ts";
import type { Question } from "./question.ts";
import { drawFitting, type Parameters, pick, type Posed, type Template } from "./template.ts";

const curvatures = [6, 8, 12, 20];
const widths = [-8, -7, -6, 6, 7, 8];
const heights = [-4, -3.5, -3, 3, 3.5, 4];
/** Two paths closer than this share of the picture cannot be told apart. */
const leastDistance = 0.08;

const names: Readonly<Record<Walker, Bilingual>> = {
  SGD: { ko: "SGD", en: "SGD" },
  Momentum: { ko: "모멘텀", en: "Momentum" },
  RMSProp: { ko: "RMSProp", en: "RMSProp" },
  Adam: { ko: "Adam", en: "Adam" },
};
const cardOf: Readonly<Record<Walker, string>> = {
  SGD: "gradient-descent",
  Momentum: "momentum",
  RMSProp: "rmsprop",
  Adam: "adam",
};

/** Read the picture: which optimizer made this path? */
export const whichOptimizer: Template = {
  name: "which-optimizer",
  input: "choice",
  cards: Object.values(cardOf),
  draw: (stream, card = cardOf.SGD) =>
    drawFitting(
      () => ({
        curvature: pick(stream, curvatures),
        start: [pick(stream, widths), pick(stream, heights)],
        pace: stream.randint(0, nPaces),
        walker: pick(stream, walkers),
        card,
      }),
      (parameters) => areDistinct(walkOf(parameters)),
    ),
  pose,
  chart,
};

/** All four paths stay in the picture, and no two of them look alike. */
function areDistinct(walk: Walk): boolean {
  const paths = walkers.map((walker) => pathOf(walk, walker));
  return (
    paths.every(isInFrame) &&
    paths.every((one, index) =>
      paths.slice(index + 1).every((other) => distanceBetween(one, other) >= leastDistance),
    )
  );
}

function walkOf({ curvature, start, pace }: Parameters): Walk {
  const [x = Number.NaN, y = Number.NaN] = Array.isArray(start) ? start.map(Number) : [];
  const walk = { curvature: Number(curvature), start: [x, y] as const, pace: Number(pace) };
  const isKnown =
    curvatures.includes(walk.curvature) &&
    widths.includes(x) &&
    heights.includes(y) &&
    Number.isInteger(walk.pace) &&
    walk.pace >= 0 &&
    walk.pace < nPaces;
  if (!isKnown) throw new RangeError("curvature, start and pace must be the template's own");
  return walk;
}

function walkerOf({ walker }: Parameters): Walker {
  const known = walkers.find((one) => one === walker);
  if (known === undefined) throw new RangeError(`walker must be one of ${walkers.join(", ")}`);
  return known;
}

function topicOf({ card }: Parameters): string {
  const known = Object.values(cardOf).find((one) => one === card);
  if (known === undefined) throw new RangeError(`card must be one of the template's, got ${String(card)}`);
  return known;
}

function pose({ parameters }: Question): Posed {
  const [walk, walker] = [walkOf(parameters), walkerOf(parameters)];
  const { curvature } = walk;
  const sight = sightOf(pathOf(walk, walker));
  return {
    card: topicOf(parameters),
    reread: cardOf[walker],
    prompt: {
      ko: `한 옵티마이저가 손실 f = (x² + ${curvature}y²)/2 위를 ${steps}스텝 걸어간 길이에요. 점 하나가 한 스텝이에요. 어떤 옵티마이저일까요?`,
      en: `One optimizer walked ${steps} steps over the loss f = (x² + ${curvature}y²)/2. Each dot is one step. Which optimizer was it?`,
    },
    key: names[walker],
    distractors: walkers
      .filter((other) => other !== walker)
      .map((other) => ({ label: names[other], tempting: contrast(walk, other, sight) })),
    why: reasons[walker](sight, rateOf(walk, walker)),
  };
}

/** The picture, without a name: its title, its legend and its words say what is seen, not who it was. */
function chart({ parameters }: Question): Chart {
  const walk = walkOf(parameters);
  const path = pathOf(walk, walkerOf(parameters));
  const objective = bowl(walk);
  return raceChart({
    title: { ko: "어떤 옵티마이저의 길일까요?", en: "Which optimizer made this path?" },
    subtitle: describe(sightOf(path)),
    grid: sampleGrid(
      objective,
      frame.map(([low, high]) => [low, high]),
      { width: 90, height: 50 },
    ),
    runs: [{ name: "?", positions: path.positions, values: path.values }],
    minima: [{ point: [0, 0], value: 0 }],
    dotEvery: 1,
  });
}

function describe({ first, second, turns }: Sight): Bilingual {
  const [one, two] = [step(first), step(second)];
  return {
    ko: `첫 걸음 ${one}, 둘째 걸음 ${two} · 방향을 뒤집은 횟수 x ${turns[0]}번, y ${turns[1]}번`,
    en: `First step ${one}, second ${two} · turns back: ${turns[0]} in x, ${turns[1]} in y`,
  };
}

function step(move: readonly [number, number]): string {
  return `(${move.map((part) => formatNumber(part, 2)).join(", ")})`;
}

function length([x, y]: readonly [number, number]): number {
  return Math.hypot(x, y);
}

/** What to look at in the path of each, with its own numbers. */
const reasons: Readonly<Record<Walker, (sight: Sight, rate: number) => Bilingual>> = {
  SGD: ({ first, turns }) => ({
    ko: `SGD예요. 가파른 y 방향을 ${turns[1]}번이나 뒤집는 지그재그를 보세요. 걸음이 그 자리의 기울기에만 비례해서, 첫 걸음부터 y로 ${formatNumber(Math.abs(first[1]), 2)}만큼 뛰어 바닥을 건너뛰고 x로는 ${formatNumber(Math.abs(first[0]), 2)}만큼만 가요. 지난 걸음을 기억하지 않으니 호를 그리지 않고 뾰족하게 꺾여요.`,
    en: `SGD. Look at the zig-zag: it turns back ${times(turns[1])} along the steep y. Each step is proportional to the gradient right there, so the first one already jumps ${formatNumber(Math.abs(first[1]), 2)} along y, across the floor, and only ${formatNumber(Math.abs(first[0]), 2)} along x. It remembers no earlier step, so its turns are sharp corners, not arcs.`,
  }),
  Momentum: ({ first, longest, longestAt, turns }) => ({
    ko: `모멘텀이에요. 첫 걸음은 길이 ${withParticle(formatNumber(length(first), 2), "으로/로")} 짧고 거의 y 방향인데, 속도가 쌓이면서 ${longestAt}번째 걸음은 ${withParticle(formatNumber(longest, 2), "이/가")} 돼요. 그 속도 때문에 바닥을 지나쳐 둥근 호를 그리며 되돌아와요(y 방향을 ${turns[1]}번 뒤집어요).`,
    en: `Momentum. The first step is short (length ${formatNumber(length(first), 2)}) and goes mostly along y; then velocity piles up, and step ${longestAt} is ${formatNumber(longest, 2)} long. That velocity carries the path past the floor and back in round arcs (it turns back ${times(turns[1])} along y).`,
  }),
  RMSProp: ({ first, second, turns }, rate) => ({
    ko: `RMSProp이에요. 첫 걸음이 x와 y로 똑같이 ${formatNumber(Math.abs(first[0]), 2)}만큼이라 대각선이에요. 좌표마다 기울기를 그 크기로 나누기 때문이에요. 편향 보정이 없어서 첫 걸음이 학습률(${formatNumber(rate)})의 10배로 가장 길고, 둘째 걸음의 길이는 ${withParticle(formatNumber(length(second), 2), "으로/로")} 줄어요. 속도를 쌓지 않아서 바닥을 지나쳐 되돌아오는 일도 ${turns[1] + turns[0] === 0 ? "없어요" : "거의 없어요"}.`,
    en: `RMSProp. The first step is ${formatNumber(Math.abs(first[0]), 2)} along both axes, a diagonal, because each coordinate's gradient is divided by its own size. Without bias correction that first step is the longest, ten times the learning rate (${formatNumber(rate)}); the second is down to a length of ${formatNumber(length(second), 2)}. It piles up no velocity, so it ${turns[1] + turns[0] === 0 ? "never" : "hardly ever"} overshoots and turns back.`,
  }),
  Adam: ({ first, second, turns }, rate) => ({
    ko: `Adam이에요. 첫 걸음이 x와 y로 똑같이 ${formatNumber(Math.abs(first[0]), 2)}만큼이라 대각선이고, 그 길이는 학습률(${formatNumber(rate)}) 그대로예요. 편향 보정 덕분에 둘째 걸음 ${step(second)}도 거의 같아서 처음에는 점의 간격이 고르고, 방향의 평균이 남아 있어서 바닥을 지나쳐 완만한 호를 그려요(y 방향을 ${turns[1]}번 뒤집어요).`,
    en: `Adam. The first step is ${formatNumber(Math.abs(first[0]), 2)} along both axes, a diagonal, and that is just the learning rate (${formatNumber(rate)}). Thanks to bias correction the second, ${step(second)}, is nearly the same, so the dots are evenly spaced at first; the averaged direction carries the path past the floor in a gentle arc (it turns back ${times(turns[1])} along y).`,
  }),
};

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

function turning(count: number): string {
  return count === 0 ? "never turns back" : `turns back ${times(count)}`;
}

function turningKo(count: number): string {
  return count === 0 ? "한 번도 뒤집지 않아요" : `${count}번 뒤집어요`;
}

/** What another optimizer's path would have looked like from the same start, beside the one shown. */
function contrast(walk: Walk, other: Walker, shown: Sight): Bilingual {
  const { first, turns } = sightOf(pathOf(walk, other));
  const [would, is] = [step(first), step(shown.first)];
  return {
    ko: `${withParticle(names[other].ko, "이라/라")}면 여기서 첫 걸음이 ${would}이고 y 방향을 ${turningKo(turns[1])}. 그림의 길은 첫 걸음이 ${is}이고 y 방향을 ${turningKo(shown.turns[1])}.`,
    en: `From here ${names[other].en} starts with ${would} and ${turning(turns[1])} along y; the path in the picture starts with ${is} and ${turning(shown.turns[1])}.`,
  };
}
