import { allUpdates, type Facts, stepsOfEpoch } from "./facts.ts";
import { trainings } from "./fold-goals.ts";
import type { Goal } from "./goal.ts";
import { say } from "./recipe.ts";

const units = [
  {
    name: "s",
    seconds: 1,
    said: say("#초", "# seconds"),
    asked: /몇\s?초|how\smany\sseconds|(?:in|total)\sseconds|^seconds\?/u,
  },
  {
    name: "min",
    seconds: 60,
    said: say("#분", "# minutes"),
    asked: /몇\s?분|how\smany\sminutes|(?:in|total)\sminutes|^minutes\?/u,
  },
  {
    name: "h",
    seconds: 3600,
    said: say("#시간", "# hours"),
    asked: /몇\s?시간|how\smany\shours|(?:in|total)\shours|^hours\?/u,
  },
] as const;

const ofEpoch =
  /(?:is|per|an|one|each|does\s(?:an|one))\s(?:one\s|an\s)?epoch|에폭\s?(?:하나|당)|(?:한|one)\s?에폭/u;
const ofStep =
  /(?:per|a|one|each)\s(?:training\s)?(?:step|update|iteration)|스텝\s?(?:하나|당)|(?:한|one)\s?스텝/u;

/** How many of what a told duration is for all that is trained. */
function timesTold(facts: Facts): string | undefined {
  const of = facts.durations[0]?.of;
  if (of === "step") return facts.has("folds") || facts.has("candidates") ? undefined : allUpdates(facts);
  if (of === "epoch") return facts.has("epochs") && !facts.has("folds") ? facts.use("epochs") : undefined;
  return of === "fit" ? trainings(facts) : undefined;
}

const label = say("걸리는 시간", "duration");

function inUnit(formula: string, facts: Facts, seconds: number): string {
  const factor = facts.durations[0]!.seconds / seconds;
  if (factor === 1) return formula;
  return factor > 1 ? `${formula} * ${factor}` : `${formula} / ${1 / factor}`;
}

/** How long training takes, and how long a part of it. */
export const timeGoals: readonly Goal[] = units.flatMap(({ seconds, said, asked }): readonly Goal[] => [
  {
    title: say("모두 걸리는 시간", "how long all of it takes"),
    asks: asked,
    except: new RegExp(`(?:${ofEpoch.source}|${ofStep.source})[^#]*\\?`, "u"),
    gives: ["time"],
    ignores: ["devices"],
    from: (facts) => {
      const of = facts.durations[0]?.of;
      if (of !== "step") for (const role of ["batch", "samples"] as const) facts.skip(role);
      const isSplit = facts.has("devices") && facts.value(facts.use("devices")) !== 1;
      if (isSplit && of !== "fit") return undefined;
      const all = timesTold(facts);
      // trainings that run side by side
      const times =
        isSplit && all !== undefined ? facts.whole("rounds", `${all} / ${facts.use("devices")}`) : all;
      const one = times && facts.useDuration(label);
      return one && facts.reckon("time", inUnit(`${times} * ${one}`, facts, seconds));
    },
    said,
  },
  {
    title: say("에폭 하나의 시간", "how long an epoch takes"),
    asks: new RegExp(`(?=.*(?:${asked.source}))(?=.*(?:${ofEpoch.source}))`, "u"),
    gives: ["time"],
    ignores: ["batch", "samples"],
    from: (facts) => {
      const of = facts.durations[0]?.of;
      const parts = of === "all" && facts.has("epochs") ? facts.use("epochs") : undefined;
      const steps = of === "step" ? stepsOfEpoch(facts) : undefined;
      const one = parts === undefined && steps === undefined ? undefined : facts.useDuration(label);
      return (
        one &&
        facts.reckon(
          "time",
          inUnit(steps === undefined ? `${one} / ${parts!}` : `${steps} * ${one}`, facts, seconds),
        )
      );
    },
    said,
  },
  {
    title: say("스텝 하나의 시간", "how long a step takes"),
    asks: new RegExp(`(?=.*(?:${asked.source}))(?=.*(?:${ofStep.source}))`, "u"),
    gives: ["time"],
    from: (facts) => {
      const of = facts.durations[0]?.of;
      const parts = of === "all" ? allUpdates(facts) : of === "epoch" ? stepsOfEpoch(facts) : undefined;
      const one = parts && facts.useDuration(label);
      return one && facts.reckon("time", inUnit(`${one} / ${parts}`, facts, seconds));
    },
    said,
  },
]);
