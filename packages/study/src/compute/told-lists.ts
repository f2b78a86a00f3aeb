import { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { needs } from "./needs.ts";
import { names } from "./names.ts";
import { withoutNothings } from "./nothings.ts";
import type { Quantity } from "./reading.ts";
import { both, say, workOut } from "./recipe.ts";

const most = 8;
const row = String.raw`[[({]\s?(#\d+;(?:(?:\s?,\s?|\s)#\d+;)+)\s?[\])}]`;

/** The numbers in brackets behind a name, taken up. */
function listBehind(asked: Asked, name: string): readonly Quantity[] | undefined {
  const said = String.raw`(?:\s|=|:|은|는|이|가|를|을|is|are|of|벡터|vector)*`;
  const match = new RegExp(`(?<![a-z])(?:${name})${said}${row}`, "u").exec(asked.reading.pattern);
  if (match === null) return undefined;
  const indices = Array.from(match[1]!.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
  asked.claim(indices);
  return indices.map((index) => asked.reading.quantities[index]!);
}

const named = (letter: string, list: readonly Quantity[]) =>
  list.map(
    (one, index) => [{ name: `${letter}${index + 1}`, label: both(`${letter}${index + 1}`) }, one] as const,
  );

/** The probabilities that softmax makes of logits. */
const softmax: Computation = {
  name: "softmax-of-list",
  card: "loss-function",
  title: say("소프트맥스", "softmax"),
  needs: [],
  ofNumbers: true,
  answer: (asked) => {
    if (
      !asked.says(/soft-?max|소프트\s?맥스/u) ||
      asked.says(
        /엔트로피|entropy|손실|loss|온도|temperature|기울기|gradient|파라미터|param|weights|가중치|층|layer|회귀|regression|classif|분류/u,
      )
    )
      return undefined;
    const list =
      listBehind(
        asked,
        String.raw`soft-?max(?:\sof)?|소프트\s?맥스|logits?|로짓|scores?|점수|z|x|values?|값`,
      ) ?? asked.list();
    asked.ignore(String.raw`#\s?(?:개의?\s?)?(?:값|확률|클래스|values|probabilities|classes|logits)`);
    if (list === undefined || list.length > most || asked.left.length > 0) return undefined;
    // shifted, as no power overflows then
    const top = list.reduce((best, { value }, index) => (value > list[best]!.value ? index : best), 0) + 1;
    const powers = list.map((_, index) => [`a${index + 1}`, `e^(z${index + 1} - z${top})`] as const);
    const sum = powers.map(([name]) => name).join(" + ");
    return {
      sheet: workOut(
        {
          title: say("소프트맥스(가장 큰 값을 빼고)", "softmax, the largest value taken off"),
          formulas: [
            ...powers,
            ["sum", sum],
            ...list.map((_, index) => [`p${index + 1}`, `a${index + 1} / sum`] as const),
          ],
          answers: list.map((_, index) => [`p${index + 1}`, both("#")] as const),
        },
        named("z", list),
      ),
    };
  },
};

/** The mean of binary cross-entropy over labels and probabilities in two lists. */
const meanEntropy: Computation = {
  name: "mean-binary-entropy",
  card: "loss-function",
  title: say("평균 이진 크로스 엔트로피", "mean binary cross-entropy"),
  needs: [],
  gives: ["loss"],
  ofNumbers: true,
  answer: (asked) => {
    if (
      !asked.says(/(?:binary|이진)\s?(?:cross|크로스|교차)|(?<![a-z])bce(?![a-z])|log[\s-]?loss|로그\s?손실/u)
    )
      return undefined;
    if (asked.says(/로짓|logit|log_?2|base\s#|bits|합(?:은|계)|(?<![a-z])sum/u)) return undefined;
    const labels = listBehind(asked, String.raw`y(?:_?true)?|labels?|targets?|truth|정답|레이블|라벨`);
    const guesses = listBehind(
      asked,
      String.raw`p|y_?(?:hat|pred)|ŷ|probs?|probabilit(?:y|ies)|predict\w*|예측(?:\s?확률)?|확률`,
    );
    if (labels === undefined || guesses === undefined || labels.length !== guesses.length) return undefined;
    if (labels.length > most || asked.left.length > 0) return undefined;
    if (!labels.every(({ value }) => value === 0 || value === 1)) return undefined;
    if (!guesses.every(({ value }) => value > 0 && value < 1)) return undefined;
    const losses = labels.map(
      ({ value }, index) =>
        [`l${index + 1}`, value === 1 ? `0 - log(p${index + 1})` : `0 - log(1 - p${index + 1})`] as const,
    );
    return {
      sheet: workOut(
        {
          title: meanEntropy.title,
          formulas: [...losses, ["loss", `(${losses.map(([name]) => name).join(" + ")}) / ${losses.length}`]],
          answers: [["loss", say("손실 #", "loss #")]],
        },
        [...named("y", labels), ...named("p", guesses)],
      ),
    };
  },
};

const otherSteps =
  /모멘텀|momentum|adam|아담|rms|ada|nesterov|네스테로프|lion|signum|clip|클리핑|감쇠|decay|노름|norm|길이|length|how\s(?:long|far)|거리/u;

/** One step of plain descent, or by signs only, on all components of a vector. */
const stepOfVector: Computation = {
  name: "step-of-vector",
  card: "sgd-step",
  title: say("벡터의 한 스텝", "a step of a vector"),
  needs: [],
  ofNumbers: true,
  answer: (question) => answerVector(new Asked(question.question, withoutNothings(question.reading))),
};

function answerVector(asked: Asked): Outcome | undefined {
  const bySign = asked.says(/sign[\s_-]?sgd|부호\s?(?:sgd|경사)|sign\s?(?:gradient\s)?descent/u);
  if (!bySign && !asked.says(/sgd|경사\s?하강|gradient\s?(?:descent|step)|(?<![a-z])gd(?![a-z])/u))
    return undefined;
  if (asked.says(otherSteps)) return undefined;
  const weights = listBehind(
    asked,
    String.raw`w|x|θ|theta|weights?|params?|parameters|가중치|파라미터|매개변수`,
  );
  const slopes = listBehind(asked, String.raw`g|grads?|gradients?|기울기|그[래레라]디언트`);
  const lr = asked.one(`${names.learningRate}~#`);
  const steps = asked.one(String.raw`#\s?(?:번|스텝|걸음|steps?|updates?)`);
  asked.ignore(String.raw`#\s?(?:개의?\s?)?(?:성분|components|values|entries|값)`);
  if (weights === undefined || slopes === undefined || lr === undefined || weights.length !== slopes.length)
    return undefined;
  if (weights.length > most || asked.left.length > 0 || (steps !== undefined && steps.value !== 1))
    return undefined;
  return {
    sheet: workOut(
      {
        title: bySign
          ? say("signSGD 한 스텝, 성분마다", "a step of signSGD, each component")
          : say("SGD 한 스텝, 성분마다", "a step of SGD, each component"),
        formulas: weights.map((_, index) => {
          const slope = bySign ? `sign(g${index + 1})` : `g${index + 1}`;
          return [`new${index + 1}`, `w${index + 1} - lr * ${slope}`] as const;
        }),
        answers: weights.map((_, index) => [`new${index + 1}`, both("#")] as const),
      },
      [[{ name: "lr", label: needs.learningRate.label }, lr], ...named("w", weights), ...named("g", slopes)],
    ),
    card: bySign ? "optimizer-family" : "sgd-step",
  };
}

export const toldLists: readonly Computation[] = [softmax, meanEntropy, stepOfVector];
