import { Asked } from "./asked.ts";
import type { Computation } from "./computation.ts";
import { names } from "./names.ts";
import type { Quantity } from "./reading.ts";
import { both, byRecipe, say, workOut } from "./recipe.ts";

const isShare = (value: number): boolean => value > 0 && value < 1;
const most = 8;
const times = String.raw`(?<![a-z])t\s?=\s?(#\d+;(?:\s?(?:,\s?(?:and)?|and|와|과|랑|및|\s)\s?(?:t\s?=\s?)?#\d+;)*)`;
const beta = String.raw`(?:β|beta|베타|μ)_?[12]?`;
/** "1/(1-β^t)" and "1 - β^t", the base a letter or a number. */
const correction = new RegExp(
  String.raw`(?<one>#\d+;\s?\/\s?\(\s?)?#\d+;\s?-\s?(?:(?<base>#\d+;)|${beta})\s?\^\s?(?:t(?![a-z])|\(t\))`,
  "u",
);

/** The numbers by which bias correction divides or multiplies, at the steps that are asked for. */
const corrections: Computation = {
  name: "corrections",
  card: "bias-correction",
  title: say("편향 보정의 계수", "factors of bias correction"),
  needs: [],
  ofNumbers: true,
  answer: (question) => {
    const asked = new Asked(question.question, question.reading);
    const { pattern, quantities } = asked.reading;
    const match = correction.exec(pattern);
    const steps = new RegExp(times, "u").exec(pattern);
    if (
      match === null ||
      steps === null ||
      asked.says(/기울기|gradient|(?<![a-z])g\d?\s?=|평균을|학습\s?[률율]|(?<![a-z])lr/u)
    )
      return undefined;
    const quantityOf = (mark: string): Quantity => quantities[Number(/\d+/u.exec(mark)![0])]!;
    const ones = Array.from(match[0].matchAll(/#(\d+);/gu), ([, index]) => Number(index));
    const own = match.groups?.["base"];
    const units = ones.filter((index) => own === undefined || `#${index};` !== own);
    if (units.some((index) => quantities[index]!.value !== 1)) return undefined;
    const at = Array.from(steps[1]!.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
    asked.claim([...ones, ...at]);
    const told = asked.one(`${beta}(?:\\s|=|:|가|이|는|은|is|of)*#`);
    const base = own === undefined ? told : quantityOf(own);
    if (base === undefined || (own !== undefined && told !== undefined && told.value !== base.value))
      return undefined;
    if (asked.left.length > 0 || !isShare(base.value) || at.length > most) return undefined;
    if (!at.every((index) => Number.isInteger(quantities[index]!.value) && quantities[index]!.value >= 1))
      return undefined;
    const isInverse = match.groups?.["one"] !== undefined;
    const names1 = at.map((_, index) => `c${index + 1}`);
    return {
      sheet: workOut(
        {
          title: isInverse
            ? say("편향 보정이 곱하는 수", "what bias correction multiplies by")
            : say("편향 보정이 나누는 수", "what bias correction divides by"),
          formulas: names1.map((name, index) => {
            const left = `1 - beta^t${index + 1}`;
            return [name, isInverse ? `1 / (${left})` : left] as const;
          }),
          answers: names1.map((name) => [name, both("#")] as const),
        },
        [
          [{ name: "beta", label: both("β") }, base],
          ...at.map(
            (index, place) => [{ name: `t${place + 1}`, label: both("t") }, quantities[index]!] as const,
          ),
        ],
      ),
    };
  },
};

const updates = String.raw`#\s?(?:번의?\s?)?(?:updates?|steps?|iterations?|업데이트|스텝|번)`;

/** Where an average gets to that goes on seeing the same. */
const averageTowards = byRecipe({
  name: "average-towards",
  card: "ema",
  title: say("같은 값만 들어올 때의 이동 평균", "a moving average that goes on seeing the same"),
  about:
    /(?=.*(?:(?<![a-z])ema(?![a-z])|이동\s?평균|moving\saverage|shadow))(?=.*(?:from\snow\son|stays?|constant|always|계속|이제부터|앞으로|줄곧|그대로|fixed|고정))/u,
  asks: /(?:after|뒤|후|shadow|value|ema|평균)/u,
  except: /학습\s?[률율]|learning|(?<![a-z])lr(?![a-z])|기울기|gradient|보정|correct|반감|half|window/u,
  told: [
    {
      name: "d",
      label: say("감쇠", "decay"),
      sources: [`(?:ema\\s)?${names.rho}~#`, String.raw`(?:momentum|모멘텀|계수)~#`],
      allows: isShare,
    },
    {
      name: "a",
      label: say("처음 평균", "average at first"),
      sources: [
        String.raw`(?:shadow|average|ema|평균|그림자)(?:\s(?:weight|copy|value|값))?(?:\s?(?:starts?|begins?|is|was|은|는|이|가|값|처음|시작))*(?:\s(?:at|from|with|out\sat))?\s#`,
        String.raw`(?:starts?|begins?|initiali[sz]ed)\s(?:at|from|with|to)\s#`,
        String.raw`#(?:에서|으로|로)\s?(?:시작|출발|초기화)`,
      ],
    },
    { name: "t", label: say("업데이트", "updates"), sources: [updates], count: true },
    {
      name: "x",
      label: say("들어오는 값", "what it sees"),
      sources: [
        String.raw`(?:actual|real|true|current|raw|실제|진짜|원래|들어오는)\s?(?:weights?|values?|가중치|값)?(?:\s?(?:is|are|stays?|은|는|이|가|값|계속|always|fixed|at|constant))*\s#`,
        String.raw`(?:weights?|parameters?|value|signal|target|가중치|파라미터|w|input|값)(?:\s?(?:is|are|stays?|은|는|이|가|계속|always|fixed|at|constant))*\s#`,
      ],
    },
  ],
  formulas: [["average", "x + (a - x) * d^t"]],
  answers: [["average", both("#")]],
});

/** What AdamW's decay alone leaves of a weight after so many steps. */
const decayAlone = byRecipe({
  name: "decay-alone",
  card: "weight-decay",
  title: say("가중치 감쇠만 거듭했을 때", "weight decay alone, repeated"),
  about:
    /(?=.*(?:decay|감쇠))(?=.*(?:alone|only|just\sthe\sdecay|by\sitself|감쇠만|만으로|기울기(?:가|는)?\s?(?:없|0)))/u,
  asks: /(?:multipl|factor|share|fraction|how\smuch|remain|left|what\snumber|몇\s?배|곱|남)/u,
  except: /학습\s?률\s?감쇠|lr\sdecay|스케줄|schedule|배치|batch|에폭|epoch/u,
  gives: ["share", "ratio", "rest"],
  ones: [String.raw`\(\s?#(?=\s?-\s?(?:lr|η|eta|학습))`],
  told: [
    {
      name: "wd",
      label: say("가중치 감쇠", "weight decay"),
      sources: [`${names.weightDecay}~#`, String.raw`(?<!lr\s)decay~#`],
      allows: isShare,
    },
    {
      name: "lr",
      label: say("학습률", "learning rate"),
      sources: [`${names.learningRate}~#`],
      allows: (value) => value > 0 && value < 1,
    },
    { name: "t", label: say("스텝", "steps"), sources: [updates], count: true },
  ],
  formulas: [["factor", "(1 - lr * wd)^t"]],
  answers: [["factor", say("#배", "times #")]],
});

const sumOf = String.raw`(?:누적(?:값|합)?(?:\s?g)?|제곱\s?합|accumulat(?:or|ed)(?:\s(?:squares|sum|value|g))?|sum\sof\s(?:squared\sgradients|squares)|(?<![a-z])s(?:_?0)?(?![a-z]))`;
const known = {
  sum: {
    name: "S",
    label: say("누적 제곱합", "sum of squares so far"),
    sources: [
      String.raw`${sumOf}(?:\s|=|:|이|가|은|는|값|이미|벌써|지금|is|was|at|already|currently|so\sfar|of|has|holds|stands|reached)*#(?:\s?(?:쌓|만큼|so\sfar|already)[가-힣]*)?`,
      String.raw`#\s?(?:만큼\s?)?(?:쌓|누적)[가-힣]*`,
    ],
    allows: (value: number) => value >= 0,
  },
  slope: {
    name: "g",
    label: say("기울기", "gradient"),
    sources: [
      String.raw`(?:이번|지금|현재|새|다음|new|current|next|this)(?:에|엔)?\s?(?:gradient\s|기울기\s?)?(?:g\s?)?~#`,
      `${names.gradient}~#`,
    ],
  },
  rate: { name: "lr", label: say("학습률", "learning rate"), sources: [`${names.learningRate}~#`] },
} as const;
const adagrad = /ada-?grad|아다\s?그라드|에이다\s?그라드/u;
const noEpsilon = {
  name: "epsilon",
  label: both("ε"),
  sources: [`${names.epsilon}~#`],
  standard: 1e-10,
  allows: (value: number) => value >= 0 && value < 0.1,
};

/** The size of an AdaGrad step from a sum that has been gathered already. */
const adagradStep = byRecipe({
  name: "adagrad-step-size",
  card: "adagrad",
  title: say("AdaGrad 한 스텝의 크기", "size of an AdaGrad step"),
  about: adagrad,
  asks: /(?:업데이트|스텝|걸음|이동)\s?(?:의\s)?(?:크기|량|폭|길이)|얼마나\s?(?:움직|이동)|(?:size|length|magnitude)|how\s(?:far|big|large|much)/u,
  except: /f\(|새\s?(?:w|가중치)|new\s(?:w|weight)|배치|batch|에폭|epoch|두\s?번|twice|steps/u,
  aside: [String.raw`(?<![a-z])g\s?\^\s?#`],
  told: [known.rate, noEpsilon, known.sum, known.slope],
  formulas: [
    ["sum", "S + g^2"],
    ["step", "lr * abs(g) / (sqrt(sum) + epsilon)"],
  ],
  answers: [["step", say("걸음의 크기 #", "a step of size #")]],
});

export const toldPowers: readonly Computation[] = [corrections, averageTowards, decayAlone, adagradStep];
