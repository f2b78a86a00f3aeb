import { formatNumber, withParticle } from "@opt/words";
import type { Figure, Ledger } from "../derivation/ledger.ts";
import type { Bilingual } from "../locale.ts";
import { leastTurns, pathOf, type Sight, sightOf, type Walk, type Walker } from "./paths.ts";

export const walkerNames: Readonly<Record<Walker, Bilingual>> = {
  SGD: { ko: "SGD", en: "SGD" },
  Momentum: { ko: "모멘텀", en: "Momentum" },
  RMSProp: { ko: "RMSProp", en: "RMSProp" },
  Adam: { ko: "Adam", en: "Adam" },
};

/** What is seen of a path, as figures of the run of that name. */
export interface Seen {
  readonly first: readonly [Figure, Figure];
  readonly second: readonly [Figure, Figure];
  readonly turns: readonly [Figure, Figure];
  readonly firstLength: Figure;
  readonly secondLength: Figure;
  readonly longest: Figure;
  readonly longestAt: Figure;
}

/** Reads a path into the ledger. */
export function seeIn(ledger: Ledger, run: string, sight: Sight): Seen {
  const { first, second, turns } = sight;
  for (const [axis, name] of ["leastx", "leasty"].entries())
    if (!ledger.has(name)) ledger.given(name, leastTurns[axis]!);
  const move = (row: number, axis: number, value: number): Figure =>
    ledger.observe({ name: `${run}move${row}${axis}`, run, what: "move", row, axis }, value);
  const turn = (axis: number): Figure =>
    ledger.observe(
      { name: `${run}turns${axis}`, run, what: "turns", axis, least: axis === 0 ? "leastx" : "leasty" },
      turns[axis]!,
    );
  const length = (row: number, [x, y]: readonly [number, number]): Figure =>
    ledger.observe({ name: `${run}length${row}`, run, what: "length", row }, Math.hypot(x, y));
  return {
    first: [move(1, 0, first[0]), move(1, 1, first[1])],
    second: [move(2, 0, second[0]), move(2, 1, second[1])],
    turns: [turn(0), turn(1)],
    firstLength: length(1, first),
    secondLength: length(2, second),
    longest: ledger.observe({ name: `${run}longest`, run, what: "longest" }, sight.longest),
    longestAt: ledger.observe({ name: `${run}longestAt`, run, what: "longestAt" }, sight.longestAt),
  };
}

/** How the words about a path are written down. */
export interface PathWords {
  readonly caption: Bilingual;
  readonly reason: (walker: Walker, rate: Figure) => Bilingual;
  /** What another optimizer's path would have looked like from the same start, beside the one shown. */
  readonly contrast: (walk: Walk, other: Walker) => Bilingual;
}

/** The words about a path that was seen. */
export function pathWords(ledger: Ledger, seen: Seen, see: (other: Walker) => Seen): PathWords {
  const two = (figure: Figure): string => ledger.write(figure, formatNumber(figure.value, 2));
  const size = (figure: Figure): string =>
    ledger.write(magnitude(ledger, figure), formatNumber(Math.abs(figure.value), 2));
  const step = ([x, y]: readonly [Figure, Figure]): string => `(${two(x)}, ${two(y)})`;
  const { first, second, turns, firstLength, secondLength, longest, longestAt } = seen;
  const reasons: Readonly<Record<Walker, (rate: Figure) => Bilingual>> = {
    SGD: () => ({
      ko: `SGD예요. 가파른 y 방향으로 ${back(turns[1])} 지그재그를 보세요. 걸음이 그 자리의 기울기에만 비례해서, 첫 걸음부터 y로 ${size(first[1])}만큼 뛰어 바닥을 건너뛰고 x로는 ${size(first[0])}만큼만 가요. 지난 걸음을 기억하지 않으니 호를 그리지 않고 뾰족하게 꺾여요.`,
      en: `SGD. Look at the zig-zag: it turns back ${times(turns[1])} along the steep y. Each step is proportional to the gradient right there, so the first one already jumps ${size(first[1])} along y, across the floor, and only ${size(first[0])} along x. It remembers no earlier step, so its turns are sharp corners, not arcs.`,
    }),
    Momentum: () => ({
      ko: `모멘텀이에요. 첫 걸음은 길이 ${withParticle(two(firstLength), "으로/로")} 짧고 거의 y 방향인데, 속도가 쌓이면서 ${longestAt}번째 걸음은 길이가 ${withParticle(two(longest), "이/가")} 돼요. 그 속도 때문에 바닥을 지나쳐 둥근 호를 그리며 되돌아와요(y 방향으로 ${turned(turns[1])}).`,
      en: `Momentum. The first step is short (length ${two(firstLength)}) and goes mostly along y; then velocity piles up, and step ${longestAt} is ${two(longest)} long. That velocity carries the path past the floor and back in round arcs (it turns back ${times(turns[1])} along y).`,
    }),
    RMSProp: (rate) => ({
      ko: `RMSProp이에요. 첫 걸음이 x와 y로 똑같이 ${size(first[0])}만큼이라 대각선이에요. 좌표마다 기울기를 그 크기로 나누기 때문이에요. 편향 보정이 없어서 첫 걸음이 학습률(${rate})의 ${tenfold(ledger)}배로 가장 길고, 둘째 걸음의 길이는 ${withParticle(two(secondLength), "으로/로")} 줄어요. 그 뒤로는 기울기가 아무리 커도 걸음이 학습률 언저리로 짧아서, SGD처럼 바닥을 건너뛰지 않고 다가가요(y 방향으로 ${turned(turns[1])}).`,
      en: `RMSProp. The first step is ${size(first[0])} along both axes, a diagonal, because each coordinate's gradient is divided by its own size. Without bias correction that first step is the longest, ${tenfold(ledger)} times the learning rate (${rate}); the second is down to a length of ${two(secondLength)}. After that every step is about as short as the learning rate, however steep it is, so the path does not jump across the floor as SGD does (it ${turning(turns[1])} along y).`,
    }),
    Adam: (rate) => ({
      ko: `Adam이에요. 첫 걸음이 x와 y로 똑같이 ${size(first[0])}만큼이라 대각선이고, 그 길이는 학습률(${rate}) 그대로예요. 편향 보정 덕분에 둘째 걸음 ${step(second)}도 거의 같아서 처음에는 점의 간격이 고르고, 방향의 평균이 남아 있어서 바닥을 지나쳐 완만한 호를 그려요(y 방향으로 ${turned(turns[1])}).`,
      en: `Adam. The first step is ${size(first[0])} along both axes, a diagonal, and that is just the learning rate (${rate}). Thanks to bias correction the second, ${step(second)}, is nearly the same, so the dots are evenly spaced at first; the averaged direction carries the path past the floor in a gentle arc (it ${turning(turns[1])} along y).`,
    }),
  };
  return {
    caption: {
      ko: `첫 걸음 ${step(first)}, 둘째 걸음 ${step(second)} · 되돌아간 횟수 x ${turns[0]}번, y ${turns[1]}번`,
      en: `First step ${step(first)}, second ${step(second)} · turns back: ${turns[0]} in x, ${turns[1]} in y`,
    },
    reason: (walker, rate) => reasons[walker](rate),
    contrast: (walk, other) => {
      const would = see(other);
      const name = walkerNames[other];
      return {
        ko: `${withParticle(name.ko, "이라/라")}면 여기서 첫 걸음이 ${step(would.first)}이고 y 방향으로 ${turned(would.turns[1])}. 그림의 길은 첫 걸음이 ${step(first)}이고 y 방향으로 ${turned(turns[1])}.`,
        en: `From here ${name.en} starts with ${step(would.first)} and ${turning(would.turns[1])} along y; the path in the picture starts with ${step(first)} and ${turning(turns[1])}.`,
      };
    },
  };
}

function magnitude(ledger: Ledger, { name, value }: Figure): Figure {
  return ledger.has(`${name}size`)
    ? { name: `${name}size`, value: 0 }
    : ledger.state(`${name}size`, `abs(${name})`, Math.abs(value));
}

function tenfold(ledger: Ledger): string {
  return `${ledger.has("tenfold") ? ledger.write({ name: "tenfold" }, "10") : ledger.state("tenfold", "1 / sqrt(1 - 0.99)", 10)}`;
}

function times(count: Figure): string {
  return count.value === 1 ? "once" : `${count} times`;
}

function turning(count: Figure): string {
  return count.value === 0 ? "never turns back" : `turns back ${times(count)}`;
}

function turned(count: Figure): string {
  return count.value === 0 ? "한 번도 되돌아가지 않아요" : `${count}번 되돌아가요`;
}

function back(count: Figure): string {
  return `${count}번이나 되돌아가는`;
}

/** What there is to see in the paths from the few hundred starts that there are, as questions came upon them. */
const sights = new Map<string, Sight>();

/** The path of an optimizer, as it is seen. */
export function sightFrom(walk: Walk, walker: Walker): Sight {
  const { curvature, start, pace } = walk;
  const name = [walker, curvature, ...start, pace].join(" ");
  const sight = sights.get(name) ?? sightOf(pathOf(walk, walker));
  sights.set(name, sight);
  return sight;
}
