import { rowsGathered } from "./facts.ts";
import type { Goal } from "./goal.ts";
import { say } from "./recipe.ts";

const elsewhere = /워밍|warm|에폭|epoch|몇\s?배|factor|표준\s?편차|(?<![a-z])std|noise/u;
const asks = /학습\s?[률율]|(?<![a-z])lr(?![a-z])|learning\srate/u;

const rules = [
  {
    rule: "linear",
    title: say("선형 스케일링, 모아서 센 배치로", "linear scaling, by the batch gathered"),
    about: /^(?!.*(?:제곱근|루트|root|sqrt)).*(?:선형|비례|linear)/u,
  },
  {
    rule: "root",
    title: say("제곱근 스케일링, 모아서 센 배치로", "square-root scaling, by the batch gathered"),
    about: /^(?!.*(?:선형|linear)).*(?:제곱근|루트|root|sqrt)/u,
  },
] as const;

/** A rate that was for one batch, for what several devices or passes gather. */
export const scalingGoals: readonly Goal[] = rules.map(({ rule, title, about }) => ({
  title,
  asks,
  about,
  except: elsewhere,
  from: (facts) => {
    if (!facts.has("rate", "batch")) return undefined;
    const together = rowsGathered(facts);
    if (together === undefined) return undefined;
    const [lr, batch] = [facts.use("rate"), facts.use("batch")];
    return facts.reckon(
      "lr_new",
      rule === "linear" ? `${lr} * ${together} / ${batch}` : `${lr} * sqrt(${together} / ${batch})`,
    );
  },
  said: say("학습률 #", "learning rate #"),
}));
