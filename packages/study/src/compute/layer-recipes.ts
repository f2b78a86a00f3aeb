import { askedPart } from "./asked-part.ts";
import type { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { leftOut } from "./left-out.ts";
import { isWidth } from "./network-sheet.ts";
import { both, byRecipe, say, workOut } from "./recipe.ts";
import type { Quantity } from "./reading.ts";

const row =
  /#(\d+);(?:\s?(?:-|->|→)\s?#(\d+);)(?:\s?(?:-|->|→)\s?#(\d+);)?(?:\s?(?:-|->|→)\s?#(\d+);)?(?!\s?(?:-|->|→))/u;
const network = /dense|mlp|network|신경망|완전\s?연결|층|layer/u;
const parameters = /파라미터|매개변수|param|가중치|weights/u;
const biasless = /(?:no|without)\s(?:any\s)?bias|bias-?(?:less|free)|weights\sonly|가중치만/u;

/** The sizes of a network that stand in a row, taken up. */
function widths(asked: Asked): readonly Quantity[] | undefined {
  const match = row.exec(asked.reading.pattern);
  if (match === null || !asked.says(network)) return undefined;
  const indices = match.slice(1).flatMap((index) => (index === undefined ? [] : [Number(index)]));
  const sizes = indices.map((index) => asked.reading.quantities[index]!);
  asked.claim(indices);
  return sizes.every(isWidth) ? sizes : undefined;
}

const label = (i: number): { name: string; label: { ko: string; en: string } } => ({
  name: `n${i + 1}`,
  label: both(`n${i + 1}`),
});
const weightsOf = (from: number): string => `n${from} * n${from + 1}`;
const layersOf = (sizes: readonly Quantity[]): readonly number[] => sizes.slice(1).map((_, i) => i + 1);

function worked(
  title: { ko: string; en: string },
  sizes: readonly Quantity[],
  formula: string,
  said = say("#개", "# parameters"),
): Outcome {
  return {
    sheet: workOut(
      { title, formulas: [["result", formula]], answers: [["result", said]] },
      sizes.map((size, i) => [label(i), size] as const),
    ),
  };
}

const which: readonly (readonly [words: RegExp, layer: (count: number) => number])[] = [
  [/(?:the|its)\sfirst\s|첫\s?(?:번째\s?)?층/u, () => 1],
  [/(?:the|its)\ssecond\s|2nd\slayer|두\s?번째\s?층|#\d+;\s?번째\s?층/u, () => 2],
  [/(?:the|its)\s(?:last|output|final)\s|마지막\s?층|출력\s?층/u, (count) => count],
];

/** Parameters of one layer, or how many more weights a network has than biases, or the bytes that all take. */
const partsOfNetwork: Computation = {
  name: "parts-of-network",
  card: "neural-network",
  title: say("신경망의 한 부분", "a part of a network"),
  needs: [],
  gives: ["layer", "difference", "memory"],
  answer: (asked) => {
    const part = askedPart(asked.reading.pattern);
    const sizes = widths(asked);
    if (sizes === undefined || sizes.length < 3 || !parameters.test(part)) return undefined;
    const layers = layersOf(sizes);
    const biases = !biasless.test(asked.reading.pattern) && !asked.says(leftOut("편향|bias(?:es)?"));
    const one = (from: number): string => (biases ? `${weightsOf(from)} + n${from + 1}` : weightsOf(from));
    const all = layers.map(one).join(" + ");
    if (/bytes|바이트/u.test(part)) {
      const size = asked.says(/float\s?#|float(?:32|64|16)|fp\s?#/u)
        ? asked.one(String.raw`(?:float|fp)\s?#`)
        : undefined;
      if (size === undefined || ![16, 32, 64].includes(size.value) || asked.left.length > 0) return undefined;
      return worked(
        say("파라미터의 바이트", "bytes of the parameters"),
        sizes,
        `(${all}) * ${size.value / 8}`,
        say("#바이트", "# bytes"),
      );
    }
    const ordinal = asked.take(String.raw`#\s?번째\s?층`)?.[0];
    if (asked.left.length > 0) return undefined;
    if (/more\sweights\sthan\sbiases|가중치(?:가|는)\s?편향보다/u.test(part))
      return worked(
        say("가중치와 편향의 수 차이", "more weights than biases"),
        sizes,
        layers.map((from) => `${weightsOf(from)} - n${from + 1}`).join(" + "),
        say("#개", "#"),
      );
    const named = which.find(([words]) => words.test(part));
    const layer = ordinal?.value ?? named?.[1](layers.length);
    return layer !== undefined && layer >= 1 && layer <= layers.length
      ? worked(say("층 하나의 파라미터", "parameters of one layer"), sizes, one(layer))
      : undefined;
  },
};

const grown = /늘[리려어]|키우|바꾸|grow|increas|widen|from\s#\d+;\sto|에서\s?#\d+;(?:으)?로/u;

/** How many more parameters a network with one hidden layer has when that grows. */
const growth: Computation = {
  name: "growth-of-network",
  card: "neural-network",
  title: say("은닉층을 키울 때 느는 파라미터", "parameters added by a wider hidden layer"),
  needs: [],
  gives: ["difference"],
  answer: (asked) => {
    if (
      !asked.says(grown) ||
      !asked.says(/은닉|hidden/u) ||
      !parameters.test(askedPart(asked.reading.pattern))
    )
      return undefined;
    if (
      !/몇\s?개(?:나|가)?\s?(?:더\s?)?늘|how\smany\s(?:more|extra|additional)|늘어나/u.test(
        askedPart(asked.reading.pattern),
      )
    )
      return undefined;
    const biases = !biasless.test(asked.reading.pattern) && !asked.says(leftOut("편향|bias(?:es)?"));
    const sizes = widths(asked);
    const isRow = sizes?.length === 3;
    const wide = asked.one(
      String.raw`(?:에서|to)\s?#`,
      String.raw`(?:은닉\s?층|hidden(?:\slayer)?)(?:을|를|\sto|\s)*#(?=으로|로|$|,|\.)`,
    );
    const narrow = isRow
      ? sizes[1]
      : asked.one(String.raw`(?:은닉\s?층?|hidden(?:\slayer)?)(?:을|를|이|가|\sfrom|\s)*#`);
    const input = isRow
      ? sizes[0]
      : asked.one(
          String.raw`(?:입력|inputs?)(?:\s?(?:이|은|는|크기|of|size|layer))*\s?#`,
          String.raw`#\s?inputs?`,
        );
    const output = isRow
      ? sizes[2]
      : asked.one(
          String.raw`(?:출력|outputs?)(?:\s?(?:이|은|는|크기|of|size|layer))*\s?#`,
          String.raw`#\s?(?:outputs?|classes)`,
        );
    asked.ignore(String.raw`은닉\s?층\s?#\s?개?`);
    if (
      input === undefined ||
      output === undefined ||
      narrow === undefined ||
      wide === undefined ||
      asked.left.length > 0
    )
      return undefined;
    if (![input, output, narrow, wide].every(isWidth)) return undefined;
    return worked(
      say("은닉층을 키울 때 느는 파라미터", "parameters added by a wider hidden layer"),
      [input, output, narrow, wide],
      `(n4 - n3) * (n1 + n2${biases ? " + 1" : ""})`,
    );
  },
};

/** Weights of one layer that stands alone: "256→128". */
const oneLayer: Computation = {
  name: "weights-of-layer",
  card: "neural-network",
  title: say("층 하나의 가중치", "weights of one layer"),
  needs: [],
  ignores: ["batch", "rate", "epochs"],
  answer: (asked) => {
    if (
      !parameters.test(askedPart(asked.reading.pattern)) ||
      asked.says(/conv|합성곱|rnn|lstm|attention|embedding|임베딩/u)
    )
      return undefined;
    const isBiasless =
      asked.says(leftOut("편향|바이어스|bias(?:es)?")) ||
      biasless.test(asked.reading.pattern) ||
      asked.says(/bias\s?없/u);
    const sizes = widths(asked);
    if (sizes?.length !== 2 || asked.left.length > 0 || !isBiasless) return undefined;
    return worked(say("편향 없는 층의 가중치", "weights of a layer without biases"), sizes, weightsOf(1));
  },
};

/** Memory of what an optimizer keeps, in millions of bytes. */
const optimizerMemory = (["adam", "momentum"] as const).map((method) =>
  byRecipe({
    name: `memory-of-${method}`,
    card: method === "adam" ? "adam" : "momentum",
    title: say("옵티마이저가 기억하는 것의 크기", "memory of the optimizer's state"),
    about: method === "adam" ? /adam|아담/u : /^(?!.*(?:adam|아담)).*(?:momentum|모멘텀)/u,
    asks: /(?=.*(?:megabytes|(?<![a-z])mb(?![a-z])|메가))(?:.*(?:state|memory|상태|메모리|extra|추가|buffer|버퍼|옵티마이저|optimizer))/u,
    except: /gradients?\sand|합쳐|altogether|in\stotal|총|배치|batch|activations/u,
    gives: ["memory"],
    told: [
      {
        name: "P",
        label: say("파라미터 수", "parameters"),
        sources: [
          String.raw`#\s?(?:개의?\s?)?(?:float\s?\S*\s)?(?:weights|parameters|params|파라미터|가중치)`,
          String.raw`(?:파라미터|가중치)(?:가|는|이)?\s?#`,
        ],
        count: true,
      },
      {
        name: "k",
        label: say("파라미터마다 더 두는 수", "extra numbers per parameter"),
        sources: [
          String.raw`#\s(?:extra|additional|more)?\s?(?:numbers|values|moments|buffers)`,
          String.raw`#\s?개(?:씩)?\s?(?:더|추가)`,
        ],
        standard: method === "adam" ? 2 : 1,
      },
      {
        name: "b",
        label: say("수 하나의 바이트", "bytes of a number"),
        sources: [String.raw`#\s?(?:bytes|바이트)(?:\s(?:each|per))?`],
        standard: 4,
      },
    ],
    ones: [],
    formulas: [["megabytes", "P * k * b / 1000000"]],
    answers: [["megabytes", both("# MB")]],
  }),
);

export const layerRecipes: readonly Computation[] = [partsOfNetwork, growth, oneLayer, ...optimizerMemory];
