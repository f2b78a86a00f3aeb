import type { Computation } from "./computation.ts";
import { epochs, perEpoch, updates } from "./count-told.ts";
import { byRecipe, say, type Told } from "./recipe.ts";

const spoken = (unit: "s" | "min" | "h"): string =>
  ({
    s: String.raw`(?:초|s|secs?|seconds?)(?![a-z])`,
    min: String.raw`(?:분|mins?|minutes?)(?![a-z])`,
    h: String.raw`(?:시간|h|hrs?|hours?)(?![a-z])`,
  })[unit];

const asksTime = {
  s: /몇\s?초|how\smany\sseconds|in\sseconds/u,
  min: /몇\s?분|how\smany\sminutes|in\sminutes/u,
  h: /몇\s?시간|how\smany\shours|in\shours/u,
};

const seconds = { s: 1, min: 60, h: 3600 };

const timeLabels = { s: say("초", "seconds"), min: say("분", "minutes"), h: say("시간", "hours") };

const said = { s: say("#초", "# seconds"), min: say("#분", "# minutes"), h: say("#시간", "# hours") };

type Unit = keyof typeof seconds;

const pairs: readonly (readonly [told: Unit, asked: Unit])[] = [
  ["s", "s"],
  ["s", "min"],
  ["min", "min"],
  ["min", "h"],
  ["s", "h"],
  ["h", "h"],
];

/** How long training takes, by what a step or an epoch takes. */
export const trainingTime: readonly Computation[] = pairs.flatMap(([told, asked]) => {
  const time: Told = {
    name: "c",
    label: timeLabels[told],
    sources: [String.raw`#\s?${spoken(told)}`],
    allows: (value) => value > 0,
  };
  const parts = seconds[asked] / seconds[told];
  const inUnit = (formula: string): string => (parts === 1 ? formula : `${formula} / ${parts}`);
  const recipe = {
    card: "epoch-step",
    title: say("훈련에 걸리는 시간", "how long training takes"),
    gives: ["time"],
    ones: [
      String.raw`#(?=\s(?:epoch|step)\s(?:takes|is|has))`,
      String.raw`#(?=\s?(?:에폭|스텝)(?:에|이|은|당)\s)`,
    ],
    asks: asksTime[asked],
    except: /배치|batch|학습\s?[률율]|learning\srate|겹|폴드|fold|gpu|후보|candidate|grid|격자/u,
    answers: [["time", said[asked]]],
  } as const;
  const stepTime =
    /(?:스텝|이터)(?:당|마다|\s?하나|\s?한\s?번)|한\s?스텝|(?:per|each|a|one|every)\s(?:training\s)?(?:step|iteration|update)/u;
  const epochTime =
    /(?:에폭|에포크)(?:당|마다|\s?하나)|한\s?(?:에폭|에포크)|(?:per|each|an|one|every)\sepoch/u;
  return [
    byRecipe({
      ...recipe,
      name: `time-of-epochs-${told}-${asked}`,
      about: stepTime,
      told: [time, perEpoch, epochs],
      formulas: [["time", inUnit("c * s * E")]],
    }),
    byRecipe({
      ...recipe,
      name: `time-of-steps-${told}-${asked}`,
      about: stepTime,
      told: [time, { ...updates, name: "U" }],
      formulas: [["time", inUnit("c * U")]],
    }),
    byRecipe({
      ...recipe,
      name: `time-by-epoch-${told}-${asked}`,
      about: epochTime,
      except: new RegExp(`${recipe.except.source}|${stepTime.source}`, "u"),
      told: [time, epochs],
      formulas: [["time", inUnit("c * E")]],
    }),
  ];
});
