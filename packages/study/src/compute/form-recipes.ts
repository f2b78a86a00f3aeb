import type { Computation } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import { both, byRecipe, say, type Told } from "./recipe.ts";
import { lr } from "./schedule-recipes.ts";

const isShare = (value: number): boolean => value >= 0 && value < 1;
const g: Told = { name: "g", label: needs.gradient.label, sources: [`${names.gradient}~#`] };
const w: Told = { name: "w", label: needs.weight.label, sources: [`${names.weight}~#`] };
const one = [String.raw`#\s?(?:스텝|걸음|번|(?:sgd\s)?step|update)`];
const other = /adam|아담|rms|ada-?grad|nesterov|네스테로프|clip|클리핑|배치|batch|에폭|epoch/u;

/** Momentum whose velocity holds the rate: v ← β·v − η·g, w ← w + v. */
const rateInside = (["velocity", "weight"] as const).map((wanted) =>
  byRecipe({
    name: `momentum-rate-inside-${wanted}`,
    card: "momentum-conventions",
    title: say("모멘텀 (v ← β·v − η·g, w ← w + v) 1스텝", "momentum (v ← β·v − η·g, w ← w + v), 1 step"),
    about:
      /(?<![a-z])v\s?(?:=|<-|←|:=)\s?(?:β|μ|mu|beta|γ|gamma|m)?\s?[*·×]?\s?v\s?-\s?(?:η|eta|lr|α|alpha)\s?[*·×]?\s?(?:g|grad)/u,
    asks:
      wanted === "velocity"
        ? /(?<![a-z])v(?:_?1)?(?![a-z])|속도|velocity/u
        : /^(?!.*(?:(?<![a-z])v(?:_?1)?\s?(?:는|은|값|\?)|속도|velocity)).*(?:(?<![a-z])w(?:_?1)?(?![a-z])|가중치|weight)/u,
    except: /adam|아담|rms|ada-?grad|nesterov|네스테로프|배치|batch|두\s?(?:번|스텝)|two|steps|updates/u,
    told: [
      {
        name: "beta",
        label: both("β"),
        sources: [String.raw`(?:(?<![a-z])(?:β|μ|mu|beta|γ|gamma)|모멘텀|momentum)~#`],
        allows: isShare,
      },
      lr,
      g,
      {
        name: "v",
        label: say("속도", "velocity"),
        sources: [String.raw`(?:(?<![a-z])v(?:_?0)?|속도|velocity)~#`],
      },
      ...(wanted === "weight" ? [w] : []),
    ],
    ones: one,
    formulas: [
      ["v_new", "beta * v - lr * g"],
      ...(wanted === "weight" ? [["w_new", "w + v_new"] as const] : []),
    ],
    answers: [[wanted === "weight" ? "w_new" : "v_new", both(wanted === "weight" ? "w = #" : "v = #")]],
  }),
);

/** How far plain descent moves two weights at once. */
const lengthOfStep = byRecipe({
  name: "length-of-vector-step",
  card: "sgd-step",
  title: say(
    "경사 하강법 한 걸음의 길이, 학습률 × 노름",
    "length of a step of gradient descent, learning rate × norm",
  ),
  about:
    /(?:gradient|grad|기울기)(?:\s?벡터|\svector)?\s?(?:=\s?|is\s|가\s)?[([]\s?#\d+;\s?,\s?#\d+;\s?[)\]]/u,
  asks: /how\s(?:long|far|big|large)|(?:길이|거리)(?:는|은|가)?|얼마나\s?(?:움직|이동|멀리)/u,
  except: new RegExp(`${other.source}|모멘텀|momentum|노름(?:은|이)|what(?:'s|\\sis)\\sthe\\snorm`, "u"),
  told: [
    { name: "g1", label: both("g₁"), sources: [String.raw`[([]\s?#(?=\s?,\s?\x23\d+;\s?[)\]])`] },
    { name: "g2", label: both("g₂"), sources: [String.raw`(?<=[([]\s?\x23\d+;\s?,\s?)#(?=\s?[)\]])`] },
    lr,
  ],
  ones: one,
  formulas: [["length", "lr * sqrt(g1^2 + g2^2)"]],
  answers: [["length", both("#")]],
});

/** What a step of weight decay multiplies a weight by where the gradient is zero, or makes of it. */
const decayed = (["factor", "weight"] as const).map((wanted) =>
  byRecipe({
    name: `decayed-${wanted}`,
    card: "weight-decay",
    title: say("가중치 감쇠만: 1 − 학습률 × λ", "weight decay alone: 1 − learning rate × λ"),
    about: /weight[\s_-]?decay|가중치\s?감쇠|웨이트\s?디케이/u,
    asks:
      wanted === "factor"
        ? /what\sfactor|몇\s?배|multipl/u
        : /(?:make\sof|becomes?|leave|what\s(?:is|remains)).*|(?:감쇠만)[^?]*w/u,
    except: new RegExp(
      `clip|momentum\\s#|배치|batch|steps|${wanted === "factor" ? "(?<![a-z])w\\s?=" : "기울기\\s?#|gradient\\s#|g\\s?="}|rms|ada-?grad`,
      "u",
    ),
    gives: ["ratio"],
    told: [
      { name: "lambda", label: needs.weightDecay.label, sources: [`${names.weightDecay}~#`] },
      lr,
      ...(wanted === "weight" ? [w] : []),
      ...(wanted === "factor" ? [{ ...g, standard: 0, allows: (value: number) => value === 0 }] : []),
    ],
    ones: one,
    formulas:
      wanted === "factor" ? [["factor", "1 - lr * lambda + g"]] : [["w_new", "w * (1 - lr * lambda)"]],
    answers: [[wanted === "factor" ? "factor" : "w_new", both(wanted === "factor" ? "#" : "w = #")]],
  }),
);

/** Adam's first step with a gradient, where nothing corrects the bias. */
const uncorrected = byRecipe({
  name: "uncorrected-first-step-length",
  card: "bias-correction",
  title: say("편향 보정 없는 Adam의 첫 걸음", "Adam's first step without bias correction"),
  about:
    /(?=.*(?:adam|아담))(?=.*(?:보정(?:이|을)?\s?(?:없|안|하지|빼|깜빡|잊)|(?:without|forgets?|skips?|leaves?\sout|omits?)\s[^.?]{0,12}(?:bias\s)?correction|no\s(?:bias\s)?correction|uncorrected))/u,
  asks: /how\s(?:large|big|long|far)|크기|길이|얼마나|얼마/u,
  except: /몇\s?배|times|factor|두\s?번째|second|(?<![a-z])w\s?=|배치|batch/u,
  told: [
    { name: "beta1", label: both("β₁"), sources: [`${names.beta1}~#`], standard: 0.9, allows: isShare },
    { name: "beta2", label: both("β₂"), sources: [`${names.beta2}~#`], standard: 0.999, allows: isShare },
    lr,
    { ...g, allows: (value) => value !== 0 },
    { name: "epsilon", label: both("ε"), sources: [`${names.epsilon}~#`], standard: 1e-8 },
  ],
  ones: one,
  formulas: [["length", "lr * (1 - beta1) * abs(g) / (sqrt((1 - beta2) * g^2) + epsilon)"]],
  answers: [["length", both("#")]],
});

export const formRecipes: readonly Computation[] = [...rateInside, lengthOfStep, ...decayed, uncorrected];
