import type { Computation } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import { both, byRecipe, say, type Told } from "./recipe.ts";
import { lr } from "./schedule-recipes.ts";

const clips = /클리핑|클립|자르|잘라|clip/u;
const w: Told = { name: "w", label: needs.weight.label, sources: [`${names.weight}~#`] };
const g: Told = { name: "g", label: needs.gradient.label, sources: [`${names.gradient}~#`] };
const norm: Told = {
  name: "norm",
  label: say("노름", "norm"),
  sources: [String.raw`(?:노름|norm)(?:이|은|는|\s|=|of|is)*#(?=인|,|의|\s?(?:is|gets|and|짜리|기울기))`],
  allows: (value) => value > 0,
};
const limit: Told = {
  name: "limit",
  label: needs.limit.label,
  sources: [
    String.raw`(?:±|\+\/-)\s?#`,
    String.raw`(?:한계(?:값)?|임계\s?값?|threshold|limit|clip(?:_?value)?|clipp(?:ed|ing)(?:\s(?:at|to|by\svalue(?:\s(?:at|to))?))?)~#`,
  ],
  allows: (value) => value > 0,
};
const other = /모멘텀|momentum|adam|아담|rms|ada-?grad|nesterov|decay|감쇠|배치|batch|에폭|epoch/u;
const asksWeight = /(?<![a-z])w(?:_?1)?(?![a-z])|가중치|weight|파라미터/u;

/** A step of plain descent with a gradient that is cut back to an interval first. */
const clippedStep = (["interval", "limit"] as const).map((way) =>
  byRecipe({
    name: `step-clipped-by-value-${way}`,
    card: "gradient-clipping",
    title: say(
      "값으로 클리핑한 뒤 경사 하강법 한 걸음",
      "a step of gradient descent, the gradient clipped by value",
    ),
    about: new RegExp(`(?=.*(?:${clips.source}))(?=.*(?:값|value|±|\\[\\s?#\\d+;\\s?,))`, "u"),
    asks: asksWeight,
    except: new RegExp(`${other.source}|노름|norm`, "u"),
    told: [
      ...(way === "interval"
        ? [
            {
              name: "low",
              label: say("아래 한계", "lower limit"),
              sources: [String.raw`\[\s?#(?=\s?,\s?\x23\d+;\s?\])`],
            },
            {
              name: "high",
              label: say("위 한계", "upper limit"),
              sources: [String.raw`(?<=\[\s?\x23\d+;\s?,\s?)#(?=\s?\])`],
            },
          ]
        : [limit]),
      lr,
      g,
      w,
    ],
    ones: [String.raw`#\s?(?:스텝|걸음|번|step)`],
    formulas: [
      ["cut", way === "interval" ? "max(low, min(g, high))" : "max(0 - limit, min(g, limit))"],
      ["w_new", "w - lr * cut"],
    ],
    answers: [["w_new", both("w = #")]],
  }),
);

/** How long a step is whose gradient is cut back to a norm. */
const lengthOfClipped = byRecipe({
  name: "length-of-clipped-step",
  card: "gradient-clipping",
  title: say("노름으로 클리핑한 뒤 스텝의 길이", "length of a step, the gradient clipped by norm"),
  about: new RegExp(`(?=.*(?:${clips.source}))(?=.*(?:노름|norm))`, "u"),
  asks: /how\s(?:long|far|big|large)[^?]*(?:step|move|update)|(?:스텝|걸음|이동)(?:의)?\s?(?:길이|거리|크기)(?:는|은)?|얼마나\s?(?:움직|이동)/u,
  except: other,
  told: [
    {
      ...limit,
      sources: [
        String.raw`(?:to|at|max(?:imum)?[\s_-]?norm|최대\s?노름|한계)\s(?:norm\s)?#`,
        String.raw`(?:노름|norm)\s?#(?=(?:으)?로)`,
        ...limit.sources,
      ],
    },
    lr,
    norm,
  ],
  ones: [String.raw`#\s?(?:스텝|걸음|번|(?:sgd\s)?step)`],
  formulas: [
    ["cut", "min(norm, limit)"],
    ["length", "lr * cut"],
  ],
  answers: [["length", both("#")]],
});

/** By how much clipping shortens a gradient of two numbers. */
const shortened = byRecipe({
  name: "shortened-by-clipping",
  card: "gradient-clipping",
  title: say("노름으로 클리핑해서 줄어든 길이", "what clipping takes off the norm"),
  about: new RegExp(`(?=.*(?:${clips.source}))(?=.*(?:노름|norm))`, "u"),
  asks: /how\smuch\s(?:shorter|smaller)|by\show\smuch|얼마나\s?(?:줄|짧아|작아)|몇(?:이나|만큼)?\s?줄/u,
  except: other,
  gives: ["difference"],
  told: [
    { name: "g1", label: both("g₁"), sources: [String.raw`[([]\s?#(?=\s?,\s?\x23\d+;\s?[)\]])`] },
    { name: "g2", label: both("g₂"), sources: [String.raw`(?<=[([]\s?\x23\d+;\s?,\s?)#(?=\s?[)\]])`] },
    {
      ...limit,
      sources: [
        String.raw`(?:to|at|max(?:imum)?[\s_-]?norm|최대\s?노름|한계|노름|norm)\s?(?:norm\s)?#`,
        ...limit.sources,
      ],
    },
  ],
  formulas: [
    ["norm", "sqrt(g1^2 + g2^2)"],
    ["off", "norm - min(norm, limit)"],
  ],
  answers: [["off", both("#")]],
});

export const clipRecipes: readonly Computation[] = [...clippedStep, lengthOfClipped, shortened];
