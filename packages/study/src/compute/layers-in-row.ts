import type { Computation } from "./computation.ts";
import { countParameters, isWidth } from "./network-sheet.ts";
import { say } from "./recipe.ts";

const arrow = String.raw`\s?(?:→|->|=>|-->)\s?`;
const unit = String.raw`\s?(?:개(?:짜리)?|차원|유닛|노드|뉴런|inputs?|outputs?|units?|neurons?|nodes?|features?|dim(?:s|ensions)?|hidden|relu|은닉|출력|입력)?`;
const size = String.raw`(?:입력|출력|은닉(?:층)?|inputs?|outputs?|hidden|dense|linear)?\s?#(\d+);${unit}`;
const row = new RegExp(String.raw`${size}(?:${arrow}${size}){2,}`, "u");
const parameters = /param|weights?(?![a-z])|매개\s?변수|파라미터|가중치/u;
const other =
  /conv|합성곱|rnn|lstm|attention|embed|batch|배치|epoch|에폭|학습\s?[률율]|(?<![a-z])lr|메모리|memory|bytes|바이트|만\s?(?:몇|세면)|biases\s?\?|층(?:마다|별)|each\slayer|per\slayer/u;
const biasless =
  /bias\s?=\s?false|(?:no|without|excluding|ignor\w+|not\scounting)\s(?:the\s|any\s)?bias|(?:bias|바이어스|편향)(?:es)?(?:는|은|가|이|를|을|도)?\s?(?:없|빼|제외|안\s|말고|무시)|bias-?(?:free|less)/u;
const biased =
  /(?:bias|바이어스|편향)(?:es)?(?:는|은|도|를|까지|\sare|\sis)?\s?(?:포함|있|includ)|(?:with|includ\w+|plus)\s(?:the\s)?bias/u;

/** Parameters of a dense network whose sizes stand in a row, with words at its ends. */
export const layersInRow: Computation = {
  name: "layers-in-row",
  card: "parameter",
  title: say("줄지어 쓴 층의 매개변수", "parameters of layers in a row"),
  needs: [],
  ofNumbers: true,
  answer: (asked) => {
    const match = row.exec(asked.reading.pattern);
    if (match === null || !asked.says(parameters) || asked.says(other)) return undefined;
    const without = asked.says(biasless);
    // weights alone are no parameters in all: which are meant has to be said
    if (without === asked.says(biased)) return undefined;
    const indices = Array.from(match[0].matchAll(/#(\d+);/gu), ([, index]) => Number(index));
    asked.claim(indices);
    const sizes = indices.map((index) => asked.reading.quantities[index]!);
    if (asked.left.length > 0 || !sizes.every(isWidth) || sizes.length > 12) return undefined;
    return { sheet: countParameters(sizes, !without) };
  },
};
