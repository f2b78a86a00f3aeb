import { multilayerPerceptron, softmaxRegression } from "@opt/core";
import type { Figure } from "../derivation/ledger.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

/** A network of dense layers, by its names and by the look of its sizes. */
export const dense: RegExp =
  /완전\s?연결|전결합|덴스|dense|fully[\s-]?connected|mlp|다층\s?퍼셉트론|perceptron|신경망|neural\s?net|network|(?:은닉|hidden)|linear\s?\(|softmax|소프트맥스|logistic|로지스틱|(?<![a-z])net(?![a-z])|linear\s(?:layer|regression|model|classifier)|선형\s?(?:회귀|모델|층|분류)|(?<![a-z])nn(?![a-z])|층|(?<![a-z])layer(?![a-z])|#\d+;\s?(?:->|→)\s?#\d+;\s?(?:->|→)\s?#/u;

/** A question for the biases and nothing else. */
export const biasesAlone: RegExp =
  /(?:편향|바이어스)만|(?:편향|바이어스)(?:은|는|의\s?(?:수|개수)는?)\s?(?:모두\s?|총\s?)?몇|(?:how\smany|number\sof|only(?:\sthe)?)\sbiases/u;

/** Whether a number can be the size of a layer. */
export function isWidth({ value }: Quantity): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 1e6;
}

/** Weights and biases of dense layers of these sizes. */
export function countParameters(sizes: readonly Quantity[], biases: boolean): Worksheet {
  const figures: Figure[] = [];
  const sheet = new Worksheet();
  for (const [index, size] of sizes.entries()) figures.push(sheet.hidden(`n${index + 1}`, size));
  const shape = figures.map((figure) => sheet.print(figure)).join(" → ");
  sheet.title(
    `완전 연결 신경망 ${shape}, 편향 ${biases ? "포함" : "제외"}`,
    `dense network ${shape}, biases ${biases ? "included" : "left out"}`,
  );
  const layers = sizes
    .slice(1)
    .map((_, index) => `n${index + 1} * n${index + 2}${biases ? ` + n${index + 2}` : ""}`);
  const total = sheet.step(
    "total",
    layers.join(" + "),
    countedByModel(
      sizes.map(({ value }) => value),
      biases,
    ),
  );
  sheet.result({ ko: `${sheet.print(total)}개`, en: `${sheet.print(total)} parameters` }, total);
  return sheet;
}

/** As many as the model itself would hold. */
function countedByModel(sizes: readonly number[], biases: boolean): number {
  const [inputs, outputs] = [sizes[0]!, sizes.at(-1)!];
  const model =
    sizes.length === 2
      ? softmaxRegression({ inputs, classes: outputs })
      : multilayerPerceptron({ inputs, hidden: sizes.slice(1, -1), outputs });
  return countIn(model.shapes, biases);
}

function countIn(shapes: unknown, biases: boolean): number {
  if (Array.isArray(shapes)) {
    if (shapes.length === 1 && !biases) return 0;
    return shapes.reduce((product: number, size: number) => product * size, 1);
  }
  if (typeof shapes !== "object" || shapes === null) return 0;
  return Object.values(shapes).reduce((sum: number, part: unknown) => sum + countIn(part, biases), 0);
}
