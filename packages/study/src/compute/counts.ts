import { multilayerPerceptron, softmaxRegression } from "@opt/core";
import type { Figure } from "../derivation/ledger.ts";
import type { Asked } from "./asked.ts";
import type { Computation } from "./computation.ts";
import { units } from "./names.ts";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

/** Trainings that a search over settings makes. */
export const searchFits: Computation = {
  name: "search-fits",
  card: "grid-search",
  title: { ko: "탐색에서 훈련하는 횟수", en: "trainings of a search" },
  needs: [needs.candidates, needs.nSplits],
  answer: (asked) => {
    const topic =
      /격자|그리드|grid|후보|candidate|랜덤\s?서치|무작위\s?탐색|random\s?search|하이퍼\s?파라미터|hyper-?parameter|조합|combination|settings|설정|learning\srates|batch\ssizes|optimizers/u;
    if (!asked.says(topic) || !asked.says(/겹|폴드|fold|교차\s?검증|cross|(?<![a-z])cv(?![a-z])/u))
      return undefined;
    if (
      !asked.says(/몇|횟수|how many|number of|total|fits?|count|trainings?|runs|trains|총/u) ||
      asked.says(/nested|중첩|repeat|반복\s?(?:k|교차)|halving/u)
    )
      return undefined;
    const k = asked.one(
      String.raw`#\s?(?:개의?\s?)?${units.folds}`,
      String.raw`(?:cv|folds?|폴드|k)\s?=?\s?#`,
    );
    const refit =
      asked.says(
        /재학습|재훈련|다시\s?(?:학습|훈련)|refit|retrain|final\s(?:fit|model)|마지막(?:에)?\s?(?:한\s?번\s?더\s?|#\d+;\s?번\s?더\s?|전체로\s?)?(?:다시\s?)?(?:학습|훈련|모델)|한\s?번\s?더|plus\s(?:a|one)\sfinal/u,
      ) &&
      !asked.says(/빼|제외|없이|말고|without|excluding|except|not counting|no\srefit|refit\s?=\s?false/u);
    const candidates = asked.rest();
    if (asked.left.length > 0) return undefined;
    if (k === undefined && candidates.length === 0) return undefined;
    const single =
      candidates.length === 0 &&
      asked.says(/one\ssetting|a\ssingle\ssetting|한\s?(?:가지\s?)?(?:설정|조합)|설정\s?하나/u);
    const missing = [
      ...(candidates.length === 0 && !single ? [needs.candidates] : []),
      ...(k === undefined ? [needs.nSplits] : []),
    ];
    if (missing.length > 0 || k === undefined) return { missing, title: searchFits.title };
    if (![k, ...candidates].every(isCount) || candidates.length > 6) return undefined;
    const sheet = new Worksheet().title(
      refit ? "탐색하는 훈련 횟수(마지막 재학습 포함)" : "탐색하는 훈련 횟수(마지막 재학습 제외)",
      refit
        ? "trainings of the search, the final refit included"
        : "trainings of the search, without a final refit",
    );
    for (const [index, count] of candidates.entries())
      sheet.given(`c${index + 1}`, needs.candidates.label, count);
    sheet.given("k", needs.nSplits.label, k);
    const product = [...candidates.map((_, index) => `c${index + 1}`), "k"].join(" * ");
    const total = sheet.step(
      "fits",
      refit ? `${product} + 1` : product,
      candidates.reduce((fits, { value }) => fits * value, k.value) + (refit ? 1 : 0),
    );
    sheet.result({ ko: `${sheet.print(total)}번`, en: `${sheet.print(total)} fits` }, total);
    return { sheet };
  },
};

/** How often each row is trained on, or validated, in cross-validation. */
export const rowUses: Computation = {
  name: "row-uses",
  card: "k-fold",
  title: { ko: "교차 검증에서 한 데이터가 쓰이는 횟수", en: "how often a row is used in cross-validation" },
  needs: [needs.nSplits],
  answer: (asked) => {
    if (
      !asked.says(/겹|폴드|fold/u) ||
      !asked.says(
        /(?:각|한|하나의|모든|데이터\s?하나|샘플\s?하나)\s?(?:샘플|데이터|행)?|each\s(?:sample|row|example)|every\s(?:sample|row|example)|one\ssample/u,
      )
    )
      return undefined;
    if (
      !asked.says(
        /몇\s?번\s?(?:훈련|학습|검증|쓰|사용)|(?:훈련|학습|검증)에\s?(?:총\s?)?몇\s?번|how (?:many times|often)/u,
      ) ||
      asked.says(/모델|models?|반복|repeat/u)
    )
      return undefined;
    const k = asked.one(String.raw`#\s?(?:개의?\s?)?${units.folds}`, String.raw`(?:folds?|폴드|k)\s?=?\s?#`);
    asked.ignore(String.raw`#\s?${units.samples}`);
    const training = asked.says(/훈련|학습|train/u);
    const validating =
      asked.says(/검증(?!을|\s?하|에서)(?:에|\s)|validat(?!ion\b)|tested|(?<!cross[\s-])validation/u) &&
      !training;
    if (asked.left.length > 0 || k === undefined || !isCount(k) || k.value < 2 || training === validating)
      return undefined;
    const sheet = new Worksheet().title(
      "교차 검증에서 한 데이터가 쓰이는 횟수",
      "how often a row is used in cross-validation",
    );
    sheet.given("k", needs.nSplits.label, k);
    const figure = training
      ? sheet.step("uses", "k - 1", k.value - 1)
      : sheet.step("uses", "k / k", 1, { shown: false });
    sheet.result({ ko: `${sheet.print(figure)}번`, en: `${sheet.print(figure)} times` }, figure);
    return { sheet };
  },
};

/** Models that one round of cross-validation trains. */
export const foldFits: Computation = {
  name: "fold-fits",
  card: "k-fold",
  title: { ko: "교차 검증이 훈련하는 모델의 수", en: "models that cross-validation trains" },
  needs: [needs.nSplits],
  answer: (asked) => {
    if (!asked.says(/겹|폴드|fold|loocv|leave-?one-?out|하나\s?(?:씩\s?)?(?:남기기|빼기)/u)) return undefined;
    if (
      !asked.says(/몇\s?(?:번|개|회)|횟수|how many|number of|total/u) ||
      !asked.says(
        /모델|models?|fits?|몇\s?번\s?(?:훈련|학습)|(?:훈련|학습)(?:을|은)?\s?(?:총\s?)?(?:몇\s?번|횟수)/u,
      )
    )
      return undefined;
    if (
      asked.says(
        /nested|중첩|데이터로|개로\s?훈련|rows|크기|sizes?|후보|candidate|격자|grid|samples?\s(?:are|in)/u,
      )
    )
      return undefined;
    const alone = asked.says(/loocv|leave-?one-?out|하나\s?(?:씩\s?)?(?:남기기|빼기)/u);
    const repeats = asked.one(
      String.raw`#\s?(?:번|회)\s?반복`,
      String.raw`#\s?(?:repeats|repetitions|times)`,
      String.raw`repeated\s#\s?times`,
    );
    const n = alone
      ? asked.one(String.raw`#\s?${units.samples}`, String.raw`(?:데이터|samples?|n)\s?=?\s?#`)
      : undefined;
    const k = alone
      ? n
      : asked.one(String.raw`#\s?(?:개의?\s?)?${units.folds}`, String.raw`(?:folds?|폴드|k)\s?=?\s?#`);
    if (!alone) asked.ignore(String.raw`#\s?${units.samples}`);
    if (asked.left.length > 0 || k === undefined || ![k, repeats ?? k].every(isCount)) return undefined;
    if (repeats === undefined && asked.says(/반복|repeat/u)) return undefined;
    const sheet = new Worksheet().title(
      "교차 검증이 훈련하는 모델의 수",
      "models that cross-validation trains",
    );
    sheet.given("k", alone ? needs.samples.label : needs.nSplits.label, k);
    if (repeats !== undefined) sheet.given("r", { ko: "반복", en: "repeats" }, repeats);
    const fits = sheet.step("fits", repeats === undefined ? "k" : "k * r", k.value * (repeats?.value ?? 1), {
      shown: repeats !== undefined,
    });
    sheet.result({ ko: `${sheet.print(fits)}번`, en: `${sheet.print(fits)} fits` }, fits);
    return { sheet };
  },
};

function isCount({ value }: Quantity): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 1e6;
}

const dense =
  /완전\s?연결|전결합|dense|fully[\s-]?connected|mlp|다층\s?퍼셉트론|perceptron|신경망|neural\s?net|network|(?:은닉|hidden)|linear\s?\(|softmax|소프트맥스|logistic|로지스틱|(?<![a-z])net(?![a-z])|linear\s(?:layer|regression|model)|선형\s?(?:회귀|모델|층)|(?<![a-z])nn(?![a-z])|층/u;

/** Weights and biases of a network of dense layers. */
export const networkParameters: Computation = {
  name: "network-parameters",
  card: "neural-network",
  title: { ko: "완전 연결 신경망의 파라미터 수", en: "parameters of a dense network" },
  needs: [needs.layers],
  answer: (asked) => {
    if (
      !asked.says(dense) ||
      !asked.says(/파라미터|매개변수|가중치|parameters?|weights?|params/u) ||
      !asked.says(
        /몇|개수|수는|수를|파라미터\s?수|총|how many|number|count|total|parameters of|\?$|계산|#\d+;-#\d+;-#\d+;/u,
      )
    )
      return undefined;
    if (
      asked.says(
        /conv|합성곱|cnn|rnn|lstm|attention|어텐션|embedding|임베딩|커널|kernel|학습률|learning rate|기울기|gradient|dropout|batch\s?norm/u,
      )
    )
      return undefined;
    const biasless =
      asked.says(
        /편향\s?(?:없|제외|빼)|편향은\s?(?:없|빼|제외)|without\s(?:any\s)?bias|no\sbias|bias\s?=\s?false|biasless|excluding\sbias|bias-?free/u,
      ) ||
      (asked.says(/가중치(?:만|는|가)?|weights/u) && !asked.says(/편향|bias|파라미터|parameter|param/u));
    asked.ignore(String.raw`#\s(?:hidden\s|dense\s)?layers?(?=[:\s])(?!\sof)`);
    const sizes = layerSizes(asked);
    if (asked.left.length > 0) return undefined;
    if (sizes === undefined || sizes.length < 2) return undefined;
    if (sizes.length > 12 || !sizes.every(isCount)) return undefined;
    return { sheet: countParameters(sizes, !biasless) };
  },
};

function layerSizes(asked: Asked): readonly Quantity[] | undefined {
  const named = asked.says(/입력|input/u) && asked.says(/출력|output/u);
  if (!named) return asked.rest();
  const input = asked.one(
    String.raw`(?:입력|inputs?)(?:\s?(?:층|크기|차원|노드|뉴런|units?|size|layer|dim|features?))*~#`,
    String.raw`#\s?(?:개의?\s?|개\s?)?(?:입력|inputs?|input\sfeatures)`,
  );
  const output = asked.one(
    String.raw`(?:출력|outputs?)(?:\s?(?:층|크기|차원|노드|뉴런|units?|size|layer|classes))*~#`,
    String.raw`#\s?(?:개의?\s?|개\s?)?(?:출력|outputs?|classes|클래스)`,
  );
  const hidden = asked.says(/은닉|hidden/u) ? asked.rest() : [];
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
      (asked.says(/포함|including|with\sspaces|counting\sspaces/u) &&
        !asked.says(/제외|빼|without|excluding|non-?space|미포함/u))
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
    const letters = Array.from(
      new Intl.Segmenter("ko", { granularity: "grapheme" }).segment(text.normalize("NFC")),
    );
    const sheet = new Worksheet().title("공백을 뺀 글자 수", "characters without spaces");
    const all = sheet.hidden("all", letters.length);
    const blank = sheet.hidden("spaces", letters.filter(({ segment }) => /^\s+$/u.test(segment)).length);
    sheet.understood({ ko: `공백까지 ${sheet.print(all)}자`, en: `${sheet.print(all)} with spaces` });
    sheet.understood({ ko: `공백 ${sheet.print(blank)}자`, en: `${sheet.print(blank)} of them spaces` });
    const seen = letters.filter(({ segment }) => /\S/u.test(segment)).length;
    const figure = sheet.step("count", "all - spaces", seen);
    sheet.result({ ko: `${sheet.print(figure)}자`, en: `${sheet.print(figure)} characters` }, figure);
    return { sheet };
  },
};
