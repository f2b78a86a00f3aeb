import { formatNumber, withParticle } from "@opt/words";
import type { Bilingual, Locale } from "../locale.ts";
import type { Course } from "./course.ts";
import { type RaceRuns, runnerNames } from "./race-runs.ts";

/** What happened in a race, computed from its traces: who is lowest, who was lost, what the paths show. */
export function raceText(runs: RaceRuns): Bilingual {
  const { courses, steps, dotEvery, noise } = runs;
  const say = (locale: Locale): string =>
    [
      standing(courses, steps, locale),
      lost(courses, noise, locale),
      notice(courses, dotEvery, steps, locale),
      echo(runs, locale),
    ]
      .filter((line) => line !== "")
      .join("\n");
  return { ko: say("ko"), en: say("en") };
}

function nameOf(name: string, locale: Locale): string {
  return runnerNames[name]?.[locale] ?? name;
}

function standing(courses: readonly Course[], steps: number, locale: Locale): string {
  const ranked = courses
    .filter(({ divergedAt }) => divergedAt === undefined)
    .toSorted((a, b) => a.last - b.last);
  const [first, ...others] = ranked;
  if (first === undefined) {
    return locale === "ko"
      ? "넷 모두 발산했어요. 아무도 내려가지 못했어요."
      : "All four diverged; nobody got down.";
  }
  const level = ranked.filter(({ last }) => formatNumber(last) === formatNumber(first.last));
  const rest = others
    .filter((one) => !level.includes(one))
    .map(({ name, last }) => `${nameOf(name, locale)} ${formatNumber(last)}`)
    .join(", ");
  if (level.length > 1) return tie(level, rest, steps, locale);
  const winner = nameOf(first.name, locale);
  if (locale === "ko") {
    const lead = `${steps}스텝 뒤 가장 낮은 것은 ${withParticle(winner, "이에요/예요")}(손실 ${formatNumber(first.last)}).`;
    return rest === "" ? lead : `${lead} 그다음은 ${rest}.`;
  }
  const lead = `After ${steps} ${steps === 1 ? "step" : "steps"} ${winner} is lowest (loss ${formatNumber(first.last)})`;
  return rest === "" ? `${lead}.` : `${lead}, then ${rest}.`;
}

function tie(level: readonly Course[], rest: string, steps: number, locale: Locale): string {
  const names = level.map(({ name }) => nameOf(name, locale)).join(", ");
  const loss = formatNumber(level[0]?.last ?? Number.NaN);
  if (locale === "ko") {
    const lead = `${steps}스텝 뒤 ${names}의 손실이 ${withParticle(loss, "으로/로")} 거의 같아요.`;
    return rest === "" ? lead : `${lead} 그다음은 ${rest}.`;
  }
  const lead = `After ${steps} ${steps === 1 ? "step" : "steps"} ${names} are level (loss ${loss})`;
  return rest === "" ? `${lead}.` : `${lead}, then ${rest}.`;
}

function lost(courses: readonly Course[], noise: number, locale: Locale): string {
  const gone = courses.filter(({ divergedAt }) => divergedAt !== undefined);
  const back = courses
    .filter(({ strayed }) => strayed)
    .map(({ name }) => nameOf(name, locale))
    .join(", ");
  const each = gone.map(({ name, divergedAt }) =>
    locale === "ko"
      ? `${nameOf(name, locale)} ${divergedAt}스텝째`
      : `${nameOf(name, locale)} at step ${divergedAt}`,
  );
  const diverged =
    locale === "ko"
      ? `발산: ${each.join(", ")}. ${noise === 0 ? "걸음이" : "걸음이나 잡음이"} 너무 커서 최솟값을 건너뛰며 멀리 날아갔어요. 학습률을 줄여 보세요.`
      : `Diverged: ${each.join(", ")}. The steps${noise === 0 ? "" : ", or the noise,"} were so large that they jumped over the minimum and far away; try a smaller lr.`;
  const returned =
    locale === "ko"
      ? `${withParticle(back, "은/는")} 아주 멀리 튀었다가 돌아왔어요.`
      : `${back} was thrown far out but came back.`;
  return [gone.length > 0 ? diverged : "", back === "" ? "" : returned].filter((one) => one !== "").join(" ");
}

const manyTurns = 10;

/** One thing to look at: turns if they differ much, else who arrived when, else the length of the first steps. */
function notice(courses: readonly Course[], dotEvery: number, steps: number, locale: Locale): string {
  const running = courses.filter(({ divergedAt }) => divergedAt === undefined);
  const [least, most] = [
    running.toSorted((a, b) => a.turns - b.turns)[0],
    running.toSorted((a, b) => b.turns - a.turns)[0],
  ];
  if (most === undefined || least === undefined) return "";
  const spacing = steps < dotEvery ? "" : dots(dotEvery, locale);
  const said = running.length === 1 ? "" : seen(running, most, least, locale);
  return [said, spacing].filter((one) => one !== "").join(" ");
}

function dots(dotEvery: number, locale: Locale): string {
  return locale === "ko"
    ? `점은 ${dotEvery}스텝마다 찍혀요. 간격이 넓으면 빨리 가고 있다는 뜻이에요.`
    : `There is a dot every ${dotEvery} steps: wide gaps mean fast progress.`;
}

/** What differs between those that are still running, by the numbers shown; nothing where nothing does. */
function seen(running: readonly Course[], most: Course, least: Course, locale: Locale): string {
  if (most.turns >= least.turns + manyTurns) return turning(most, least, locale);
  if (new Set(running.map(({ arrivedAt }) => arrivedAt)).size > 1) return arrivals(running, locale);
  return new Set(running.map(({ firstStep }) => formatNumber(firstStep, 2))).size > 1
    ? firstSteps(running, locale)
    : "";
}

function turning(most: Course, least: Course, locale: Locale): string {
  const [wild, calm] = [nameOf(most.name, locale), nameOf(least.name, locale)];
  if (locale === "ko") {
    const few = least.turns === 0 ? "한 번도 뒤집지 않았어요" : `${least.turns}번만 뒤집었어요`;
    return `볼 것: ${withParticle(wild, "은/는")} 방향을 ${most.turns}번 뒤집으며 왔다 갔다 했고, ${withParticle(calm, "은/는")} ${few}.`;
  }
  const few = least.turns === 0 ? "never" : least.turns === 1 ? "only once" : `only ${least.turns} times`;
  return `Look: ${wild} turned back ${most.turns} times on its way, ${calm} ${few}.`;
}

function arrivals(running: readonly Course[], locale: Locale): string {
  const each = running
    .toSorted((a, b) => (a.arrivedAt ?? Infinity) - (b.arrivedAt ?? Infinity))
    .map(
      ({ name, arrivedAt }) =>
        `${nameOf(name, locale)} ${arrivedAt ?? (locale === "ko" ? "아직" : "not yet")}`,
    )
    .join(", ");
  return locale === "ko"
    ? `볼 것: 내려갈 높이의 99%를 내려온 스텝이 달라요(${each}).`
    : `Look: they were 99% of the way down at different steps (${each}).`;
}

function firstSteps(running: readonly Course[], locale: Locale): string {
  const each = running
    .map(({ name, firstStep }) => `${nameOf(name, locale)} ${formatNumber(firstStep, 2)}`)
    .join(", ");
  return locale === "ko"
    ? `볼 것: 첫 걸음의 길이가 달라요(${each}).`
    : `Look: the first steps differ in length (${each}).`;
}

function echo({ surface, rates, steps, momentum, noise, seed }: RaceRuns, locale: Locale): string {
  const ko = locale === "ko";
  const shared = new Set(Object.values(rates)).size === 1;
  const lr = shared
    ? formatNumber(rates.SGD, 6)
    : Object.entries(rates)
        .map(([name, rate]) => `${nameOf(name, locale)} ${formatNumber(rate, 6)}`)
        .join(" / ");
  const noisy =
    noise === 0 ? [] : [`${ko ? "잡음" : "noise"} ${formatNumber(noise)} (${ko ? "시드" : "seed"} ${seed})`];
  return [
    `${ko ? "지형" : "surface"} ${surface.label[locale]}`,
    `${ko ? "학습률" : "lr"} ${lr}`,
    `${ko ? "스텝" : "steps"} ${steps}`,
    `${ko ? "모멘텀 계수" : "momentum"} ${formatNumber(momentum)}`,
    ...noisy,
  ].join(" · ");
}
