import type { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { countParameters, isWidth } from "./network-sheet.ts";
import type { Quantity } from "./reading.ts";
import { say } from "./recipe.ts";
import { Worksheet } from "./worksheet.ts";

/** "13-8-4-3": at least three sizes of layers with strokes between them. */
const chain = /(?<![-\d;])#\d+;(?:\s?(?:-|→|->)\s?#\d+;){2,}/gu;
const about =
  /구조|신경망|(?:완전|전)\s?연결|전결합|덴스|dense|mlp|퍼셉트론|perceptron|(?<![a-z])nets?(?![a-z])|network|layer|층|파라미터|매개\s?변수|param|bias|편향|바이어스/u;
const other =
  /conv|합성곱|rnn|lstm|attention|embed|batch|배치|epoch|에폭|학습\s?[률율]|(?<![a-z])lr|메모리|memory|bytes|바이트|(?:층|레이어)(?:마다|별)|(?:each|per)\slayer|adam|아담|state|상태|몇\s?배|ratio/u;
const weights = /weights?(?![a-z])|가중치/u;
const biases = /bias(?:es)?(?![a-z])|편향|바이어스/u;
const apart =
  /(?=.*(?:weights?(?![a-z])|가중치))(?=.*(?:bias|편향|바이어스))(?=.*(?:따로|각각|separate|each|respectively|만\s?몇\s?개[^?#]*만\s?몇|and\s(?:how\smany\s)?(?:the\s)?bias|랑|와|과|하고))/u;
const together = /모두|전부|합[쳐해계]|총|통틀|in\s(?:all|total)|together|altogether|total/u;
const biasless =
  /bias\s?=\s?false|(?:no|without|excluding|ignor\w+|not\scounting)\s(?:the\s|any\s)?bias|(?:bias|바이어스|편향)(?:es)?(?:는|은|가|이|를|을|도)?\s?(?:전혀\s|아예\s)?(?:없|빼|제외|안\s|말고|무시)|bias-?(?:free|less)/u;
const biased =
  /(?:bias|바이어스|편향)(?:es)?(?:는|은|도|를|까지|\sare|\sis)?\s?(?:포함|있|incl)|(?:with|includ\w+|plus|incl\.?)\s(?:the\s)?bias/u;

/** Parameters of dense networks whose sizes stand in a chain: all, weights and biases apart, or those of two networks. */
export const layerChains: Computation = {
  name: "layer-chains",
  card: "parameter",
  title: say("사슬로 쓴 층의 매개변수", "parameters of chains of layers"),
  needs: [],
  ofNumbers: true,
  gives: ["each", "layer"],
  answer: (asked) => {
    if (!asked.says(about) || asked.says(other)) return undefined;
    const chains = Array.from(asked.reading.pattern.matchAll(chain), ([whole]) => sizesIn(asked, whole));
    if (asked.left.length > 0 || !chains.every((sizes) => sizes.every(isWidth) && sizes.length <= 12))
      return undefined;
    const [first, second, ...more] = chains;
    if (first === undefined || more.length > 0) return undefined;
    if (second !== undefined) return ofTwo(asked, first, second);
    if (asked.says(apart) && !asked.says(together) && !asked.says(biasless))
      return { sheet: weightsAndBiases(first) };
    return ofOne(asked, first);
  },
};

function sizesIn(asked: Asked, whole: string): readonly Quantity[] {
  const indices = Array.from(whole.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
  asked.claim(indices);
  return indices.map((index) => asked.reading.quantities[index]!);
}

/** Whether biases count: said one way or the other, or nothing said of them where all parameters are asked for. */
function withBiases(asked: Asked): boolean | undefined {
  if (asked.says(biasless)) return asked.says(biased) ? undefined : false;
  if (asked.says(biased)) return true;
  return asked.says(biases) || asked.says(weights) ? undefined : true;
}

function ofOne(asked: Asked, sizes: readonly Quantity[]): Outcome | undefined {
  const isFull = withBiases(asked);
  return isFull === undefined ? undefined : { sheet: countParameters(sizes, isFull) };
}

const layerOf = (name: string, index: number): string => `${name}${index + 1} * ${name}${index + 2}`;

/** Weights, then biases. */
function weightsAndBiases(sizes: readonly Quantity[]): Worksheet {
  const sheet = new Worksheet();
  const figures = sizes.map((size, index) => sheet.hidden(`n${index + 1}`, size));
  const shape = figures.map((figure) => sheet.print(figure)).join(" → ");
  sheet.title(
    `완전 연결 신경망 ${shape}, 가중치와 편향을 따로`,
    `dense network ${shape}, weights and biases apart`,
  );
  const layers = sizes.slice(1);
  const all = sheet.reckon("weights", layers.map((_, index) => layerOf("n", index)).join(" + "));
  const rest = sheet.reckon("biases", layers.map((_, index) => `n${index + 2}`).join(" + "));
  sheet.result({ ko: `가중치 ${sheet.print(all)}개`, en: `${sheet.print(all)} weights` }, all);
  sheet.result({ ko: `편향 ${sheet.print(rest)}개`, en: `${sheet.print(rest)} biases` }, rest);
  return sheet;
}

/** The parameters of one network, then those of the other. */
function ofTwo(asked: Asked, first: readonly Quantity[], second: readonly Quantity[]): Outcome | undefined {
  const isFull = withBiases(asked);
  if (isFull === undefined || !asked.says(/각각|둘|both|each|counts|respectively|차례/u)) return undefined;
  const sheet = new Worksheet().title(
    `두 신경망의 매개변수, 편향 ${isFull ? "포함" : "제외"}`,
    `parameters of two networks, biases ${isFull ? "included" : "left out"}`,
  );
  for (const [name, sizes] of [["a", first] as const, ["b", second] as const]) {
    for (const [index, size] of sizes.entries()) sheet.hidden(`${name}${index + 1}`, size);
    const layers = sizes
      .slice(1)
      .map((_, index) => `${layerOf(name, index)}${isFull ? ` + ${name}${index + 2}` : ""}`);
    const total = sheet.reckon(`total_${name}`, layers.join(" + "));
    sheet.result({ ko: `${sheet.print(total)}개`, en: `${sheet.print(total)} parameters` }, total);
  }
  return { sheet };
}
