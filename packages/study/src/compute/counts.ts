import { multilayerPerceptron, softmaxRegression } from "@opt/core";
import type { Figure } from "../derivation/ledger.ts";
import { charactersOf, isSpace } from "../language/characters.ts";
import type { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { leftOut } from "./left-out.ts";
import { needs } from "./needs.ts";
import { isStray } from "./open-numbers.ts";
import { type Place, placesIn } from "./places.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

function isWidth({ value }: Quantity): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 1e6;
}

const dense =
  /완전\s?연결|전결합|덴스|dense|fully[\s-]?connected|mlp|다층\s?퍼셉트론|perceptron|신경망|neural\s?net|network|(?:은닉|hidden)|linear\s?\(|softmax|소프트맥스|logistic|로지스틱|(?<![a-z])net(?![a-z])|linear\s(?:layer|regression|model|classifier)|선형\s?(?:회귀|모델|층|분류)|(?<![a-z])nn(?![a-z])|층|(?<![a-z])layer(?![a-z])|#\d+;\s?(?:->|→)\s?#\d+;\s?(?:->|→)\s?#/u;

/** Weights and biases of a network of dense layers. */
export const networkParameters: Computation = {
  name: "network-parameters",
  card: "neural-network",
  title: { ko: "완전 연결 신경망의 파라미터 수", en: "parameters of a dense network" },
  needs: [needs.layers],
  answer: (asked) => {
    if (
      !asked.says(dense) ||
      !asked.says(/파라미터|매개변수|가중치|weights?|(?<![a-z])param(?:s|eters?)?(?![a-z])/u) ||
      !asked.says(
        /몇|개수|수는|수를|파라미터\s?수|총|how many|number|count|total|param(?:eter)?s\s(?:of|in)|\?$|계산|#\d+;-#\d+;-#\d+;/u,
      )
    )
      return undefined;
    if (
      asked.says(
        /conv|합성곱|cnn|rnn|lstm|attention|어텐션|embedding|임베딩|커널|kernel|학습률|learning rate|기울기|gradient|dropout|batch|배치|에폭|epoch|at\sa\stime|how\soften|업데이트|update/u,
      )
    )
      return undefined;
    const biasless =
      asked.says(leftOut("편향|바이어스|bias(?:es)?")) ||
      asked.says(/biasless|bias-?(?:free|less)|weights\sonly|only\s(?:the\s)?weights|가중치만/u) ||
      (asked.says(/가중치(?:만|는|가)?|weights/u) && !asked.says(/편향|bias|파라미터|parameter|param/u));
    // "28x28 images": their sides are not layers
    if (asked.says(/#\d+;\s?x\s?#\d+;\s?(?:픽셀|이미지|사진|images?|pixels?)/u)) return undefined;
    const counted = layerCounts(asked);
    const sizes = layerSizes(asked, counted.repeated);
    if (asked.left.length > 0 || placesIn(asked.reading).some(isStray)) return undefined;
    // "Dense(64) on 100 inputs": what goes in is no later layer
    const input = inputsIn(asked);
    if (input !== undefined && sizes?.[0] !== input) return undefined;
    if (sizes === undefined || sizes.length < 2 || !agrees(sizes.length, counted)) return undefined;
    if (sizes.length > 12 || !sizes.every(isWidth)) return undefined;
    return { sheet: countParameters(sizes, !biasless) };
  },
  frames: [networkFrame],
};

const asksParameters =
  /(?:파라미터|매개변수|가중치|편향).*(?:몇|얼마|개수|수(?:는|를|가|\s?\?|$)|총)|몇\s?개.*(?:파라미터|매개변수)|param\w*.*(?:몇|얼마|개수)|(?:how\smany|number\sof|count|total).*(?:param|weights|biases)|param\w*\s(?:count|total|in|of|has|have)|(?:param\w*|weights)\s?[?:=]|(?:learn|train)\w*\s(?:numbers|values)/u;
const noNetwork =
  /conv|합성곱|cnn|rnn|lstm|attention|어텐션|embedding|임베딩|커널|kernel|학습\s?[률율]|learning\srate|기울기|gradient|dropout|batch|배치|에폭|epoch|스텝|steps?|업데이트|update|폴드|fold|픽셀|pixels?\s(?:each|wide)|공유|shared|tied|바이트|byte|메모리|memory/u;
const layerRoles: readonly (readonly [role: string, words: string])[] = [
  ["input", String.raw`입력|inputs?|features?|특[성징]`],
  ["hidden", String.raw`은닉|hidden|중간`],
  ["output", String.raw`출력|outputs?|classes|클래스`],
];

/** A network by the role of each number: inputs, hidden units, outputs; or sizes in a row. */
function networkFrame(asked: Asked): Outcome | undefined {
  if (!asked.says(dense) && !asked.says(/#\d+;\s?(?:-|->|→|,|x)\s?#\d+;\s?(?:-|->|→|,|x)\s?#/u)) return undefined;
  if (!asked.says(asksParameters) || asked.says(noNetwork)) return undefined;
  const layers = placesIn(asked.reading).filter(({ behind }) => /^-?\s?(?:개의?\s?)?(?:[a-z]+\s)?(?:층|layer)/u.test(behind));
  // where layers are counted the sizes must be as many
  if (layers.length > 0 && asked.says(/#\d+;-?\s?(?:dense\s|linear\s)?layer(?:ed)?\s(?!of|with)/u)) return undefined;
  const places = placesIn(asked.reading).filter(({ behind }) => !/^\s?(?:개의?\s?)?(?:-?\s?hidden\slayers|은닉\s?층(?:이|은|을)?\s?각|층|layers?(?![a-z]))/u.test(behind));
  const roles = places.map(({ before, behind }) =>
    layerRoles.findIndex(
      ([, words]) =>
        new RegExp(String.raw`^\s?(?:개(?:의|짜리)?|차원)?\s?(?:-?\s?(?:units?|neurons?|nodes?)\s?(?:in\s(?:the\s|a\s)?)?)?(?:${words})`, "u").test(behind) ||
        new RegExp(String.raw`(?:${words})[^#]*$`, "u").test(before.replace(new RegExp("^.*[,.;]", "u"), "")),
    ),
  );
  const calls = asked.says(/(?:dense|linear)\s?\(\s?(?:units\s?=\s?)?#\d+;\s?(?:,\s?[a-z_]+\s?=?\s?'?[a-z]+'?\s?)?\)/u);
  const first = roles.indexOf(0);
  if (calls && first >= 0 && roles.filter((role) => role === 0).length === 1 && places.length >= 2) {
    const [input] = places.splice(first, 1);
    return countOf(asked, [input!, ...places]);
  }
  const named = roles.filter((role) => role >= 0).length;
  const inOrder = roles.every((role, at) => at === 0 || role >= roles[at - 1]!);
  const isRow = /#\d+;(?:\s?(?:-|->|→|,|x|to|에서)\s?#\d+;)+/u.test(asked.reading.pattern) && named === 0;
  if (!(isRow || (named === places.length && inOrder && roles[0] === 0 && roles.at(-1) === 2))) return undefined;
  if (roles.filter((role) => role === 0).length > 1 || roles.filter((role) => role === 2).length > 1) return undefined;
  return countOf(asked, places);
}

function countOf(asked: Asked, places: readonly Place[]): Outcome | undefined {
  const sizes = places.map(({ quantity }) => quantity);
  if (sizes.length < 2 || sizes.length > 12 || !sizes.every(isWidth)) return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  const biasless = asked.says(leftOut("편향|바이어스|bias(?:es)?")) || asked.says(/bias-?(?:free|less)|only\s(?:the\s)?weights|가중치만/u);
  return { sheet: countParameters(sizes, !biasless) };
}

/** How many layers a question speaks of; such numbers are not sizes. */
interface LayerCounts {
  /** Hidden layers of one size: how many, and the size. */
  readonly repeated: readonly Quantity[] | undefined;
  readonly hidden: Quantity | undefined;
  readonly all: Quantity | undefined;
}

function layerCounts(asked: Asked): LayerCounts {
  const repeated = asked.take(
    String.raw`#(?:-|\s)?hidden\slayers?\s?(?:of|with|each|,)\s?(?:size\s|width\s)?#`,
    String.raw`은닉\s?층(?:이|은|을)?\s?#\s?개?\s?(?:,|가|이고|에|이)?\s?(?:각각|각|모두|전부)\s?(?:크기(?:가|는)?\s?)?#`,
  );
  const sizeFirst = asked.take(
    String.raw`#\s?(?:개(?:짜리)?|유닛|노드|차원)\s?은닉\s?층\s?#\s?(?:개|층)`,
    String.raw`#-?\s?(?:unit|neuron|node)\shidden\slayers\s(?:x\s)?#`,
  );
  return {
    repeated: repeated ?? sizeFirst?.toReversed(),
    hidden: asked.one(
      String.raw`#(?:-|\s)?hidden\slayers?`,
      String.raw`은닉\s?층(?:이|은|을)?\s?#\s?개`,
      String.raw`#\s?개의?\s?은닉\s?층`,
    ),
    all: asked.one(
      String.raw`#(?:-|\s)?(?:dense\s|linear\s|fully[\s-]connected\s)?layers(?![a-z])`,
      String.raw`#-(?:dense\s|linear\s)?layer(?:ed)?(?![a-z])`,
      String.raw`#\s?(?:개의?\s?)?층`,
    ),
  };
}

/** The number of inputs, where it stands before its name. */
function inputsIn({ reading }: Asked): Quantity | undefined {
  const match = /#(\d+);\s?(?:개의?\s?)?(?:-?dim(?:ensional)?\s)?(?:inputs?(?!\slayer)|features)(?![a-z])/u.exec(reading.pattern);
  return match === null ? undefined : reading.quantities[Number(match[1])];
}

/** Layers are counted with the inputs by some, without them by others. */
function agrees(sizes: number, { hidden, all }: LayerCounts): boolean {
  const isHidden = hidden === undefined || hidden.value === sizes - 2;
  return isHidden && (all === undefined || all.value === sizes - 1 || all.value === sizes);
}

function layerSizes(
  asked: Asked,
  repeated: readonly Quantity[] | undefined,
): readonly Quantity[] | undefined {
  const named = asked.says(/입력|input/u) && asked.says(/출력|output/u);
  if (!named) return repeated === undefined ? asked.rest() : undefined;
  // "100개 입력 10개 출력": the number stands before its name where the first one does
  const isBefore = asked.says(/^[^#]*#\d+;\s?(?:개의?\s?)?(?:입력|inputs?)/u);
  const either = (behind: string, before: string): Quantity | undefined =>
    isBefore ? asked.one(before, behind) : asked.one(behind, before);
  const input = either(
    String.raw`(?:입력|inputs?)(?:\s?(?:층|크기|차원|노드|뉴런|units?|size|layer|dim|features?))*~#`,
    String.raw`#\s?(?:개의?\s?|개\s?)?(?:입력|inputs?|input\sfeatures)`,
  );
  const output = either(
    String.raw`(?:출력|outputs?)(?:\s?(?:층|크기|차원|노드|뉴런|units?|size|layer|classes))*~#`,
    String.raw`#\s?(?:개의?\s?|개\s?)?(?:출력|outputs?|classes|클래스)`,
  );
  const [count, size] = repeated ?? [];
  if (count !== undefined && !(isWidth(count) && count.value <= 10)) return undefined;
  const alike = count === undefined ? [] : Array.from({ length: count.value }, () => size!);
  const hidden = [...alike, ...(asked.says(/은닉|hidden/u) ? asked.rest() : [])];
  return input === undefined || output === undefined ? undefined : [input, ...hidden, output];
}

function countParameters(sizes: readonly Quantity[], biases: boolean): Worksheet {
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

/** Characters of a text, spaces left out. */
export const characterCount: Computation = {
  name: "character-count",
  card: "char-count",
  title: { ko: "공백을 뺀 글자 수", en: "characters without spaces" },
  needs: [needs.text],
  answer: (asked) => {
    const counts =
      /글자|문자|(?<![가-힣])자\s?(?:예요|인가|이에요|수|\?|야)|몇\s?자|characters?|chars|letters/u;
    const spaces = /공백|띄어쓰기|빈칸|space|whitespace/u;
    if (!asked.says(counts) || !asked.says(spaces)) return undefined;
    if (
      asked.says(/바이트|byte/u) ||
      (asked.says(/포함|including|with\sspaces|(?<!not\s|without\s)counting\sspaces/u) &&
        !asked.says(/제외|빼|without|excluding|not\s(?:counting|including)|ignor|non-?space|미포함/u))
    )
      return undefined;
    const { quoted, pattern } = asked.reading;
    if (/#\d+;/u.test(pattern.replace(/["'「『«][^"'」』»]*["'」』»]/gu, ""))) return undefined;
    const colon = /(?:글자|자|characters?)[^:?]*\??\s?:\s*(\S.*)$/iu.exec(asked.question)?.[1]?.trim();
    const text = quoted ?? colon;
    if (text === undefined)
      return asked.says(/몇|세어|count|how many/u) && asked.says(/이\s?글|다음|this|following/u)
        ? { missing: [needs.text], title: characterCount.title }
        : undefined;
    const characters = charactersOf(text);
    const sheet = new Worksheet().title("공백을 뺀 글자 수", "characters without spaces");
    const all = sheet.hidden("all", characters.length);
    const blank = sheet.hidden("spaces", characters.filter(isSpace).length);
    sheet.understood({ ko: `공백까지 ${sheet.print(all)}자`, en: `${sheet.print(all)} with spaces` });
    sheet.understood({ ko: `공백 ${sheet.print(blank)}자`, en: `${sheet.print(blank)} of them spaces` });
    const seen = characters.filter((one) => !isSpace(one)).length;
    const figure = sheet.step("count", "all - spaces", seen);
    sheet.result({ ko: `${sheet.print(figure)}자`, en: `${sheet.print(figure)} characters` }, figure);
    return { sheet };
  },
};
