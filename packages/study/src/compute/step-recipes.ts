import type { Computation } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import { both, byRecipe, say, type Told } from "./recipe.ts";

const lr: Told = {
  name: "lr",
  label: needs.learningRate.label,
  sources: [`${names.learningRate}~#`, String.raw`#\s?(?:learning\srate|lr(?![a-z])|학습\s?률)`],
};
const gradient: Told = {
  name: "g",
  label: needs.gradient.label,
  sources: [`${names.gradient}~#`],
};
const other =
  /모멘텀|momentum|adam|아담|rms|ada-?grad|아다|nesterov|네스테로프|decay|감쇠|배치|batch|에폭|epoch|코사인|cosine|clip|클리핑/u;

const changed: readonly Told[] = [
  {
    name: "w0",
    label: both("w₀"),
    sources: [String.raw`(?:from\s)?#(?=\s?(?:to|->|→|에서|becomes?|became)\s?\x23)`],
  },
  {
    name: "w1",
    label: both("w₁"),
    sources: [String.raw`(?<=\x23\d+;\s?(?:to|->|→|에서|becomes?|became)\s?)#`],
  },
];
const changes =
  /바뀌|바뀐|변했|변한|이동|움직|갔|옮|됐|되었|changed?|moved?|went|goes|took|becomes?|became|updat/u;

/** The gradient of a step, from where it led. */
const gradientOfStep = byRecipe({
  name: "gradient-of-step",
  ignores: ["epochs", "batch"],
  card: "sgd-step",
  title: say("한 스텝의 기울기 (w₀ − w₁) ÷ 학습률", "the gradient of a step, (w₀ − w₁) ÷ learning rate"),
  about: changes,
  asks: /(?:기울기|그[래레]디언트)(?:은|는|이|가)?\s?(?:얼마|몇|무엇|\?|값)|what\s(?:was|is|were|must)[^?]*(?:gradient|slope)|(?:gradient|slope)\s?\?/u,
  except: other,
  told: [...changed, lr],
  formulas: [["g", "(w0 - w1) / lr"]],
  answers: [["g", say("기울기 #", "gradient #")]],
});

/** The learning rate of a step, from where it led. */
const rateOfStep = byRecipe({
  name: "rate-of-step",
  ignores: ["epochs", "batch"],
  card: "sgd-step",
  title: say("한 스텝의 학습률 (w₀ − w₁) ÷ 기울기", "the learning rate of a step, (w₀ − w₁) ÷ gradient"),
  about: changes,
  asks: /(?:(?<![a-z])lr|학습\s?[률율])(?:은|는|이|가)?\s?(?:얼마|몇|무엇|\?|값)|what\s(?:was|is|were|must)[^?]*(?:learning\srate|(?<![a-z])lr|step\ssize)|(?:learning\srate|(?<![a-z])lr)\s?\?/u,
  except: other,
  told: [...changed, gradient],
  formulas: [["lr", "(w0 - w1) / g"]],
  answers: [["lr", say("학습률 #", "learning rate #")]],
});

const isShare = (value: number): boolean => value >= 0 && value < 1;
const kept = String.raw`(?:이전|현재|지금|직전|old|current|previous|was|is|=|:|값|가|이|은|는|\s)*`;

/** A moving average of gradients, or of their squares, one step on from what it was. */
const nextMean = byRecipe({
  name: "next-mean",
  ignores: ["epochs", "batch"],
  card: "adam-step",
  title: say("모멘트 m ← β₁·m + (1−β₁)·g", "moment m ← β₁·m + (1−β₁)·g"),
  about: /(?=.*(?:adam|아담|β_?1|beta_?1|베타\s?1|b1))(?=.*(?<![a-z])m(?![a-z]))/u,
  asks: /(?<![a-z])m(?:_?[t1-9])?(?:'s)?(?![a-z])/u,
  except:
    /보정(?!\s?전)|(?<![a-z])[mv][\s_-]?hat|correct|학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])|(?<![a-z])v(?![a-z])|두\s?번|steps|\u0302/u,
  told: [
    {
      name: "beta1",
      label: both("β₁"),
      sources: [`${names.beta1}~#`, String.raw`(?:β|beta|베타)~#`],
      allows: isShare,
    },
    { name: "m0", label: both("m"), sources: [String.raw`(?<![a-z])m(?:_?[t0])?${kept}#`] },
    {
      name: "g",
      label: needs.gradient.label,
      sources: [...gradient.sources, String.raw`(?:gradient|기울기)${kept}#`],
    },
  ],
  formulas: [["m", "beta1 * m0 + (1 - beta1) * g"]],
  answers: [["m", both("m = #")]],
});
const nextSquare = (["adam", "rmsprop"] as const).map((method) =>
  byRecipe({
    name: `next-square-${method}`,
    card: method === "adam" ? "adam-step" : "rmsprop-step",
    title:
      method === "adam"
        ? say("제곱 모멘트 v ← β₂·v + (1−β₂)·g²", "second moment v ← β₂·v + (1−β₂)·g²")
        : say("제곱 평균 s ← ρ·s + (1−ρ)·g²", "mean square s ← ρ·s + (1−ρ)·g²"),
    about:
      method === "adam"
        ? /(?=.*(?:adam|아담|β_?2|beta_?2|베타\s?2|b2))(?=.*(?<![a-z])v(?![a-z]))/u
        : /(?=.*(?:rms|알엠에스))(?=.*e\[gg\])/u,
    asks: method === "adam" ? /(?<![a-z])v(?:_?[t1-9])?(?![a-z])/u : /e\[gg\]/u,
    except:
      /보정(?!\s?전)|(?<![a-z])[mv][\s_-]?hat|correct|학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])|(?<![a-z])m(?![a-z])|두\s?번|steps|\u0302/u,
    told: [
      {
        name: "rho",
        label: both(method === "adam" ? "β₂" : "ρ"),
        sources: [`${names.beta2}~#`, `${names.rho}~#`, String.raw`(?:β|beta|베타)~#`],
        allows: isShare,
      },
      {
        name: "s0",
        label: both(method === "adam" ? "v" : "s"),
        sources:
          method === "adam"
            ? [String.raw`(?<![a-z])v(?:_?[t0])?${kept}#`]
            : [String.raw`(?<=e\[gg\]${kept})#`],
        allows: (value) => value >= 0,
      },
      {
        name: "g",
        label: needs.gradient.label,
        sources: [...gradient.sources, String.raw`(?:gradient|기울기)${kept}#`],
      },
    ],
    formulas: [["s", "rho * s0 + (1 - rho) * g^2"]],
    answers: [["s", both(method === "adam" ? "v = #" : "s = #")]],
  }),
);

/** What decoupled weight decay takes off a weight. */
const decayOnly = byRecipe({
  name: "decay-only",
  gives: ["difference"],
  card: "adamw-step",
  title: say("가중치 감쇠만: 학습률 × λ × w", "weight decay alone: learning rate × λ × w"),
  about: /weight[\s_-]?decay|가중치\s?감쇠|웨이트\s?디케이|(?<![a-z])wd(?![a-z])/u,
  asks: /decay\s(?:part|term|alone|only)|only[^?]*decay|감쇠(?:로|만|분|에\s?의해)[^?]*(?:얼마|몇|줄)|shrink|decay[^?]*(?:take|remove|subtract)/u,
  except: /기울기\s?#|gradient\s#|l2|배치|batch|에폭|epoch|두\s?번|steps|make\sof|become|leave|남/u,
  told: [
    {
      name: "lambda",
      label: needs.weightDecay.label,
      sources: [`${names.weightDecay}~#`, String.raw`decay\s(?:of\s|is\s)?#`],
    },
    lr,
    {
      name: "w",
      label: both("w"),
      sources: [
        `${names.weight}~#`,
        String.raw`(?:weight|가중치)\s(?:of|is|가|이)?\s?#`,
        String.raw`#(?:인|짜리)\s?(?:가중치|w)`,
      ],
    },
  ],
  formulas: [["taken", "lr * lambda * w"]],
  answers: [["taken", both("#")]],
});

/** How much longer Adam's first step would be without the correction of its moments. */
const uncorrectedFirst = byRecipe({
  name: "uncorrected-first-step",
  gives: ["ratio"],
  card: "bias-correction",
  title: say(
    "편향 보정 없는 Adam의 첫 걸음 (1−β₁)/√(1−β₂)",
    "Adam's first step without bias correction, (1−β₁)/√(1−β₂)",
  ),
  about:
    /(?=.*(?:adam|아담))(?=.*(?:보정(?:이|을)?\s?(?:없|안|하지|빼)|without\s(?:the\s)?(?:bias\s)?correction|no\s(?:bias\s)?correction|uncorrected))/u,
  asks: /몇\s?배|how\smany\stimes|what\s(?:factor|multiple)/u,
  except: /(?<![a-z])lr\s?=|기울기\s?#|gradient\s#|두\s?번째|second/u,
  told: [
    { name: "beta1", label: both("β₁"), sources: [`${names.beta1}~#`], standard: 0.9, allows: isShare },
    { name: "beta2", label: both("β₂"), sources: [`${names.beta2}~#`], standard: 0.999, allows: isShare },
    {
      name: "epsilon",
      label: both("ε"),
      sources: [`${names.epsilon}~#`],
      standard: 0,
      allows: (value) => value === 0,
    },
  ],
  formulas: [["times", "(1 - beta1) / (sqrt(1 - beta2) + epsilon)"]],
  answers: [["times", say("학습률의 #배", "# times the learning rate")]],
});

const written =
  /\(\s?(?:y|ŷ|y\u0302|wx|w\s?\*\s?x|w\s?·\s?x|예측|pred\w*)\s?-\s?(?:t|y|target|정답)\s?\)\s?\^\s?#\d+;/u;
const halved =
  /(?:1\/2|½|#\d+;\s?\/\s?#\d+;|0\.5|#\d+;\s?\*?\s?)\(\s?(?:y|ŷ|y\u0302|wx|w\s?\*\s?x)\s?-\s?(?:t|y)\s?\)\s?\^/u;
const line: readonly Told[] = [
  {
    name: "two",
    label: { ko: "지수", en: "exponent" },
    sources: [String.raw`(?<=\)\s?\^\s?)#`],
    allows: (value) => value === 2,
  },
  { name: "w", label: both("w"), sources: [String.raw`(?<![a-z])w_?0?\s?(?:=|:|가|는|은|is)\s?#`] },
  {
    name: "x",
    label: both("x"),
    sources: [String.raw`(?<![a-z])x\s?(?:=|:|가|는|은|is)\s?#`, String.raw`(?:입력|input)~#`],
  },
  {
    name: "y",
    label: { ko: "정답", en: "target" },
    sources: [
      String.raw`(?:정답|목표|target|label|truth|(?<![a-z])t)~#`,
      String.raw`(?<![a-z])y\s?(?:=|:)\s?#`,
    ],
  },
];
const model = new RegExp(String.raw`(?=.*y\s?=\s?w\s?\*?\s?x(?![a-z+]|\s?\+))(?=.*${written.source})`, "u");

/** The slope of a squared error along the one weight of y = w·x, and the step by it. */
const slopeOfLine = byRecipe({
  name: "slope-of-line",
  card: "gradient",
  title: say("y = w·x의 제곱 오차의 기울기", "slope of the squared error of y = w·x"),
  about: model,
  asks: /기울기|미분|gradient|slope|derivative|dl\/dw/u,
  except: new RegExp(`${halved.source}|학습\\s?[률율]|learning\\srate|(?<![a-z])lr(?![a-z])`, "u"),
  told: line,
  formulas: [["g", "two * (w * x - y) * x"]],
  answers: [["g", say("기울기 #", "gradient #")]],
});
const stepOfLine = byRecipe({
  name: "step-of-line",
  card: "sgd-step",
  title: say("y = w·x의 제곱 오차로 한 스텝", "a step on the squared error of y = w·x"),
  about: model,
  asks: /(?<![a-z])w(?![a-z])|가중치|weight/u,
  except: new RegExp(`${halved.source}|두\\s?(?:번|스텝)|two\\ssteps|${other.source}`, "u"),
  told: [...line, lr],
  formulas: [
    ["g", "two * (w * x - y) * x"],
    ["w1", "w - lr * g"],
  ],
  answers: [["w1", both("w = #")]],
});

export const stepRecipes: readonly Computation[] = [
  gradientOfStep,
  rateOfStep,
  nextMean,
  ...nextSquare,
  decayOnly,
  uncorrectedFirst,
  slopeOfLine,
  stepOfLine,
];
