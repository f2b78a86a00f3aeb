import type { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { isCount, type Quantity } from "./reading.ts";
import { both, say, workOut } from "./recipe.ts";

const pair = String.raw`(?:nn\.|layers\.)?(?:linear|dense|fc|affine)\s?\(\s?(?:in(?:_features)?\s?=\s?)?#\s?(?:,|->|→)\s?(?:out(?:_features)?\s?=\s?)?#\s?(?:,\s?bias\s?=\s?(?:true|false)\s?)?\)`;

/** Layers that are told by their two sizes each. */
export const toldInPairs: RegExp = new RegExp(pair.replaceAll("#", String.raw`#\d+;`), "u");

const others =
  /conv|embed|lstm|gru|attention|batch-?norm|layer-?norm|컨볼|합성곱|임베딩|정규화|메모리|memory|(?<![a-z])mb|(?:first|second|last|each|per)\s(?:linear\s|dense\s)?layer|층마다|각\s?층|첫\s?(?:번째\s?)?층/u;
const asksParameters = /param|weights?(?![a-z])|매개\s?변수|파라미터|가중치/u;
const without =
  /bias\s?=\s?false|(?:no|without|excluding|ignor\w+|not\scounting)\s(?:the\s|any\s)?bias|(?:bias|바이어스|편향)(?:es)?(?:는|은|가|이|를|을|도)?\s?(?:없|빼|제외|안\s|말고|무시)/u;
const withBias =
  /bias\s?=\s?true|bias(?:es)?\s(?:are\s)?included|(?:includ\w+|with)\s(?:the\s)?bias|(?:bias|바이어스|편향)(?:는|은|도|를|까지)?\s?(?:포함|있)/u;
const only = /(?:only|just)\s(?:the\s)?(?:weights|bias)|가중치만|(?:bias|편향)만/u;

/** Parameters of a network whose dense layers are told as "Linear(512, 256)". */
export const toldLayers: Computation = {
  name: "told-layers",
  card: "parameter",
  title: say("층마다 센 매개변수", "parameters by layer"),
  needs: [],
  ofNumbers: true,
  answer,
};

function answer(asked: Asked): Outcome | undefined {
  if (!asked.says(toldInPairs) || !asked.says(asksParameters) || asked.says(others)) return undefined;
  const pairs: (readonly Quantity[])[] = [];
  for (let next = asked.take(pair); next !== undefined; next = asked.take(pair)) pairs.push(next);
  pairs.sort(([a], [b]) => a!.at - b!.at);
  const fits = pairs.every(([into], at) => at === 0 || pairs[at - 1]![1]!.value === into!.value);
  if (!fits || asked.left.length > 0 || !pairs.flat().every(isCount)) return undefined;
  const { pattern } = asked.reading;
  if (asked.says(without) === asked.says(withBias) && /bias|편향|바이어스/u.test(pattern)) return undefined;
  const biasless = Array.from(pattern.matchAll(/,\s?bias\s?=\s?false\s?\)/gu)).length;
  if (biasless > 0 && biasless !== pairs.length) return undefined;
  const hasBias = !asked.says(without) && !(asked.says(only) && !asked.says(withBias));
  const sizes = pairs.flatMap(([into, out], at) => (at === 0 ? [into!, out!] : [out!]));
  const numbers = sizes.map((size, at) => [{ name: `n${at}`, label: size0(at) }, size] as const);
  const terms = pairs.map((_, at) => `n${at} * n${at + 1}${hasBias ? ` + n${at + 1}` : ""}`);
  return {
    sheet: workOut(
      {
        title: hasBias
          ? say("완전 연결망의 매개변수(편향 포함)", "parameters of a dense network, biases included")
          : say("완전 연결망의 매개변수(편향 없음)", "parameters of a dense network, no biases"),
        formulas: [["total", terms.join(" + ")]],
        answers: [["total", say("매개변수 #개", "# parameters")]],
      },
      numbers,
    ),
  };
}

const size0 = (at: number) => (at === 0 ? say("입력", "inputs") : both("→"));
