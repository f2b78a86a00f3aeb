import type { RaceResult } from "@opt/viz";
import { formatNumber, formatPercent, joinList, withParticle } from "@opt/words";
import type { Figure } from "../derivation/ledger.ts";
import type { Bilingual, Locale } from "../locale.ts";
import type { RaceFigures, Sighting } from "./race-figures.ts";

/** Writes a figure with so many significant digits. */
type Write = (figure: Figure, digits?: number) => string;

/**
 * What happened in a race, from what was seen of its traces and how its picture ranks them: who is lowest, who was lost,
 * what the paths show.
 */
export function raceText(
  figures: RaceFigures,
  surface: Bilingual,
  results: readonly RaceResult[],
): Bilingual {
  const { ledger } = figures;
  const running = runningIn(figures, results);
  const write: Write = (figure, digits) => ledger.write(figure, formatNumber(figure.value, digits));
  const say = (locale: Locale): string =>
    [
      standing(figures, running, write, locale),
      lost(figures, running, write, locale),
      notice(figures, running, write, locale),
      echo(figures, surface, write, locale),
    ]
      .filter((line) => line !== "")
      .join("\n");
  return { ko: say("ko"), en: say("en") };
}

/** A run that was not lost: how its last loss is written, and whether any is lower. */
interface Running extends Sighting {
  readonly last: Figure;
  readonly written: string;
  readonly isLowest: boolean;
}

/** The runs from the lowest loss up, with the ties and the digits of the picture. */
function runningIn({ ledger, sightings }: RaceFigures, results: readonly RaceResult[]): readonly Running[] {
  const known = new Map<string, string>();
  return results.flatMap(({ run, rank, loss, diverged }) => {
    const sighting = sightings[run];
    if (diverged || sighting?.last === undefined) return [];
    // those that tie are written as the lowest of them
    const written = known.get(loss) ?? ledger.write(sighting.last, loss);
    known.set(loss, written);
    return [Object.assign({}, sighting, { last: sighting.last, written, isLowest: rank === 1 })];
  });
}

function standing({ taken }: RaceFigures, running: readonly Running[], write: Write, locale: Locale): string {
  const [first] = running;
  if (first === undefined) {
    return locale === "ko"
      ? "모두 발산했어요. 아무도 내려가지 못했어요."
      : "All of them diverged; nobody got down.";
  }
  const rest = running
    .filter(({ isLowest }) => !isLowest)
    .map(({ shown, written }) => `${shown[locale]} ${written}`)
    .join(", ");
  if (taken.value === 0)
    return locale === "ko"
      ? "출발점의 기울기가 0이라서 아무도 움직이지 않아요."
      : "The gradient is 0 at the start: nobody moves.";
  const after = afterSteps(taken, write, locale);
  const level = running.filter(({ isLowest }) => isLowest);
  if (level.length > 1) return tie(level, rest, after, locale);
  const winner = first.shown[locale];
  if (locale === "ko") {
    const lead = `${after} 가장 낮은 것은 ${withParticle(winner, "이에요/예요")}(손실 ${first.written}).`;
    return rest === "" ? lead : `${lead} 그다음은 ${rest}.`;
  }
  const lead = `${after} ${winner} is lowest (loss ${first.written})`;
  return rest === "" ? `${lead}.` : `${lead}, then ${rest}.`;
}

function afterSteps(steps: Figure, write: Write, locale: Locale): string {
  if (locale === "ko") return `${write(steps)}스텝 뒤`;
  return `After ${write(steps)} ${steps.value === 1 ? "step" : "steps"}`;
}

function tie(level: readonly Running[], rest: string, after: string, locale: Locale): string {
  const names = namesOf(level, locale);
  const loss = level[0]!.written;
  if (locale === "ko") {
    const lead = `${after} ${names}의 손실이 ${withParticle(loss, "으로/로")} 거의 같아요.`;
    return rest === "" ? lead : `${lead} 그다음은 ${rest}.`;
  }
  const lead = `${after} ${names} are level (loss ${loss})`;
  return rest === "" ? `${lead}.` : `${lead}, then ${rest}.`;
}

function namesOf(sightings: readonly Sighting[], locale: Locale): string {
  return joinList(
    sightings.map(({ shown }) => shown[locale]),
    locale,
  );
}

function lost(
  { sightings, noise: { value: noise } }: RaceFigures,
  running: readonly Running[],
  write: Write,
  locale: Locale,
): string {
  const returning = sightings.filter(({ strayed }) => strayed);
  const back = namesOf(returning, locale);
  const each = sightings.flatMap(({ shown, divergedAt, last }) => {
    if (running.some((run) => run.shown === shown)) return [];
    if (divergedAt === undefined) return last === undefined ? [] : [`${shown[locale]} ${write(last)}`];
    const step = write(divergedAt);
    return [locale === "ko" ? `${shown[locale]} ${step}스텝째` : `${shown[locale]} at step ${step}`];
  });
  const diverged =
    locale === "ko"
      ? `발산: ${each.join(", ")}. ${noise === 0 ? "걸음이" : "걸음이나 잡음이"} 너무 커서 최솟값을 건너뛰며 멀리 날아갔어요. 학습률을 줄여 보세요.`
      : `Diverged: ${each.join(", ")}. The steps${noise === 0 ? "" : ", or the noise,"} were so large that they jumped over the minimum and far away; try a smaller lr.`;
  const returned =
    locale === "ko"
      ? `${withParticle(back, "은/는")} 아주 멀리 튀었다가 돌아왔어요.`
      : `${back} ${returning.length === 1 ? "was" : "were"} thrown far out but came back.`;
  return [each.length > 0 ? diverged : "", back === "" ? "" : returned].filter((one) => one !== "").join(" ");
}

const manyTurns = 10;

/** One thing to look at: turns if they differ much, else who arrived when, else the length of the first steps. */
function notice(figures: RaceFigures, running: readonly Running[], write: Write, locale: Locale): string {
  if (running.length === 0) return "";
  const { taken, dotEvery } = figures;
  const spacing = taken.value < dotEvery.value ? "" : dots(write(dotEvery), locale);
  const said = running.length === 1 ? "" : seen(figures, running, write, locale);
  return [said, spacing].filter((one) => one !== "").join(" ");
}

function dots(dotEvery: string, locale: Locale): string {
  return locale === "ko"
    ? `고리는 ${dotEvery}스텝마다 하나예요. 간격이 넓으면 빨리 가고 있다는 뜻이에요.`
    : `There is a ring every ${dotEvery} steps: wide gaps mean fast progress.`;
}

/** What differs between those that are still running, by the numbers shown; nothing where nothing does. */
function seen(figures: RaceFigures, running: readonly Running[], write: Write, locale: Locale): string {
  const byTurns = running.toSorted((a, b) => a.turns.value - b.turns.value);
  const least = byTurns[0]!;
  const most = running.find(({ turns }) => turns.value === byTurns.at(-1)!.turns.value)!;
  if (most.turns.value >= least.turns.value + manyTurns) return turning(most, least, write, locale);
  if (new Set(running.map(({ arrivedAt }) => arrivedAt?.value)).size > 1)
    return arrivals(figures, running, write, locale);
  return new Set(running.map(({ firstStep }) => formatNumber(firstStep.value, 2))).size > 1
    ? firstSteps(running, write, locale)
    : "";
}

function turning(most: Running, least: Running, write: Write, locale: Locale): string {
  const [wild, calm] = [most.shown[locale], least.shown[locale]];
  const [many, few] = [write(most.turns), fewTurns(least.turns, write, locale)];
  return locale === "ko"
    ? `볼 것: ${withParticle(wild, "은/는")} 방향을 ${many}번 뒤집으며 왔다 갔다 했고, ${withParticle(calm, "은/는")} ${few}.`
    : `Look: ${wild} turned back ${many} times on its way, ${calm} ${few}.`;
}

function fewTurns(turns: Figure, write: Write, locale: Locale): string {
  if (locale === "ko")
    return turns.value === 0 ? "한 번도 뒤집지 않았어요" : `${write(turns)}번만 뒤집었어요`;
  if (turns.value === 0) return "never";
  return turns.value === 1 ? "only once" : `only ${write(turns)} times`;
}

function arrivals(
  { ledger, arrival }: RaceFigures,
  running: readonly Running[],
  write: Write,
  locale: Locale,
): string {
  const notYet = locale === "ko" ? "아직" : "not yet";
  const each = running
    .toSorted((a, b) => (a.arrivedAt?.value ?? Infinity) - (b.arrivedAt?.value ?? Infinity))
    .map(({ shown: name, arrivedAt: at }) => `${name[locale]} ${at === undefined ? notYet : write(at)}`)
    .join(", ");
  const share = ledger.write(arrival, formatPercent(arrival.value));
  return locale === "ko"
    ? `볼 것: 내려갈 높이의 ${share}를 내려온 스텝이 달라요(${each}).`
    : `Look: they were ${share} of the way down at different steps (${each}).`;
}

function firstSteps(running: readonly Running[], write: Write, locale: Locale): string {
  const each = running
    .map(({ shown: name, firstStep }) => `${name[locale]} ${write(firstStep, 2)}`)
    .join(", ");
  return locale === "ko"
    ? `볼 것: 첫 보폭이 달라요(${each}).`
    : `Look: the first steps differ in length (${each}).`;
}

function echo(
  { ledger, rates, from, steps, momentum, noise, seed }: RaceFigures,
  surface: Bilingual,
  write: Write,
  locale: Locale,
): string {
  const ko = locale === "ko";
  const shared = new Set(rates.map(([, { value }]) => value)).size === 1;
  const lr = shared
    ? write(rates[0]![1], 6)
    : rates.map(([name, rate]) => `${name[locale]} ${write(rate, 6)}`).join(" / ");
  const noisy =
    noise.value === 0
      ? []
      : [`${ko ? "잡음" : "noise"} ${write(noise)} (${ko ? "시드" : "seed"} ${write(seed, 10)})`];
  return [
    `${ko ? "지형" : "surface"} ${ledger.asGiven(surface[locale])}`,
    ...(rates.length === 0 ? [] : [`${ko ? "학습률" : "lr"} ${lr}`]),
    ...(from === undefined ? [] : [`${ko ? "출발점" : "start"} (${from[0]}, ${from[1]})`]),
    `${ko ? "스텝" : "steps"} ${write(steps)}`,
    `${ko ? "모멘텀 계수" : "momentum"} ${write(momentum)}`,
    ...noisy,
  ].join(" · ");
}
