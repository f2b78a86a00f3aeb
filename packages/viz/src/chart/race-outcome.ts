import type { LocalizedText } from "../text/locale.ts";
import type { Message } from "../text/phrase.ts";
import {
  floorOf,
  isStuck,
  lossReader,
  type Runs,
  type Standing,
  standings,
  stepsOf,
  tiesOf,
} from "./race-standings.ts";

/** How runs over a surface ended: who is lowest, who diverged, who rose. */
export function outcomeOf(chart: Runs): Message[] {
  const ranking = standings(chart);
  const named = (is: (run: Standing) => boolean) => ranking.filter(is).map(({ name }) => name);
  const diverged = named((run) => run.diverged);
  const rose = named(({ fate }) => fate === "rose");
  const first = best(chart, ranking);
  const some = (code: "diverged" | "rose", names: LocalizedText[]) =>
    names.length > 0 && names.length < ranking.length ? [told(code, { names })] : [];
  return [first, ...some("diverged", diverged), ...(first.code === "no-progress" ? [] : some("rose", rose))];
}

function best(chart: Runs, ranking: readonly Standing[]): Message {
  const steps = stepsOf(chart);
  const arrived = ranking.filter(({ diverged }) => !diverged);
  const [winner] = arrived;
  if (winner === undefined) {
    const { name, loss } = ranking[0]!;
    const times = loss / chart.runs[0]!.values[0]!;
    // a loss that has no value has not grown
    const alone = times === Infinity ? "one-diverged" : times > 1 ? "one-higher" : "diverged";
    return told(ranking.length > 1 ? "all-diverged" : alone, { names: [name], times });
  }
  const ties = tiesOf(chart);
  const names = arrived.filter(({ loss }) => ties(loss, winner.loss)).map(({ name }) => name);
  const [from, to] = [winner.loss, arrived.at(-1)!.loss].map(lossReader(chart));
  const loss = from === to ? from! : { ko: `${from}~${to}`, en: `${from} to ${to}` };
  const values = { steps, name: winner.name, loss, names };
  if (arrived.every(({ fate }) => fate !== "fell")) return told("no-progress", values);
  if (arrived.every((run) => isStuck(chart, run)))
    return told("stuck", { ...values, names: arrived.map(({ name }) => name), floor: floorOf(chart) });
  if (ranking.length === 1) return told("one-run", values);
  return told(names.length === 1 ? "lowest" : "tie", values);
}

function told(code: keyof typeof words, values: Message["values"]): Message {
  return { code, values, words };
}

const words = {
  lowest: {
    ko: "{steps}스텝 뒤 {name}의 손실이 가장 낮아요",
    en: "{name} is lowest after {steps|step|steps}",
  },
  "one-run": {
    ko: "{name:은/는} {steps}스텝 만에 손실 {loss}에 닿았어요",
    en: "{name} reaches a loss of {loss} in {steps|step|steps}",
  },
  tie: {
    ko: "{steps}스텝 뒤 {names:이/가} 똑같이 가장 낮아요",
    en: "{names} tie for the lowest loss after {steps|step|steps}",
  },
  "no-progress": {
    ko: "{steps}스텝 뒤에도 출발점보다 낮아진 경로가 없어요",
    en: "After {steps|step|steps} no run is below its start",
  },
  stuck: {
    ko: "{names:이/가} 더 낮은 곳을 두고 손실 {loss}에 멈췄어요",
    en: "{names|is|are} stuck at a loss of {loss}; there is lower ground",
  },
  "stuck-told": {
    ko: "{names:이/가} 더 낮은 곳({floor})을 두고 손실 {loss}에 멈췄어요",
    en: "{names|is|are} stuck at a loss of {loss}; there is lower ground ({floor})",
  },
  "all-diverged": { ko: "모든 경로가 발산했어요", en: "Every run diverged" },
  "one-diverged": {
    ko: "발산했어요: 손실이 끝없이 커졌어요",
    en: "The run diverged: its loss grew without bound",
  },
  "one-higher": {
    ko: "발산했어요: 처음의 {times}배로 끝났어요",
    en: "The run diverged: it ended {times} times as high",
  },
  diverged: { ko: "{names:은/는} 발산했어요", en: "{names} diverged" },
  rose: { ko: "{names:은/는} 출발점보다 높아졌어요", en: "{names|ends|end} above the start" },
} as const;
