import { count, type FormulaRow, mistake, positive, share, signed } from "./formula-row.ts";

const many = [50, 900, "whole"] as const;
const few = [2, 12, "whole"] as const;

/** Parts of data, and what is made of scores. */
export const splitFormulas: readonly FormulaRow[] = [
  {
    card: "time-series-split",
    ask: {
      ko: "시간순 데이터 n행을 시계열 분할로 k번 나눠요. 검증 구간 하나의 크기를 식으로 적어 주세요. (scikit-learn의 규칙, 내림은 floor( ))",
      en: "n rows in order of time are split k times by scikit-learn's rule. Write the size of one test part; floor( ) rounds down.",
    },
    names: { n: many, k: few },
    formula: "floor(n / (k + 1))",
    mistaken: [
      mistake(
        "floor(n / k)",
        "분할 수로 나눴어요. 첫 분할의 훈련에도 한 몫이 있어야 해요.",
        "That divides by the number of splits; the first one needs a part to train on.",
      ),
      mistake("n / (k + 1)", "내리지 않았어요.", "It was not rounded down."),
    ],
  },
  {
    card: "stratified",
    ask: {
      ko: "데이터 n개 가운데 한 클래스의 비율이 p예요. 층화 k-겹 교차 검증에서 한 폴드에 드는 그 클래스의 수를 식으로 적어 주세요. (나누어떨어져요)",
      en: "Of n examples a share p belongs to one class. Write how many of it a fold of stratified k-fold cross-validation holds; it divides evenly.",
    },
    names: { n: many, p: share, k: few },
    formula: "n * p / k",
    mistaken: [
      mistake("n / k", "폴드 전체의 수예요.", "That is the size of the fold."),
      mistake("n * p", "그 클래스 전체의 수예요.", "Those are all examples of the class."),
      mistake("n * p * (k - 1) / k", "훈련에 드는 수예요.", "Those are trained on."),
    ],
  },
  {
    card: "group-split",
    ask: {
      ko: "그룹 g개를 크기가 고른 k겹으로 나눠요. 한 번의 훈련에 쓰는 그룹의 수를 식으로 적어 주세요. (나누어떨어져요)",
      en: "g groups are put into k even folds. Write how many groups one training uses; it divides evenly.",
    },
    names: { g: many, k: few },
    formula: "g - g / k",
    mistaken: [
      mistake("g / k", "검증에 쓰는 그룹의 수예요.", "Those are validated on."),
      mistake("g - k", "폴드의 수를 뺐어요.", "That takes off the number of folds."),
      mistake(
        "g - 1",
        "그룹을 하나만 뺐어요. 한 폴드에 여럿 있어요.",
        "That leaves out a single group; a fold holds several.",
      ),
    ],
  },
  {
    card: "train-val-test",
    ask: {
      ko: "데이터 n개에서 비율 a를 시험용으로 떼고, 남은 것에서 비율 b를 검증용으로 떼요. 훈련 데이터의 수를 식으로 적어 주세요.",
      en: "Of n examples a share a is put aside for testing, then a share b of the rest for validation. Write how many are left for training.",
    },
    names: { n: many, a: share, b: share },
    formula: "n * (1 - a) * (1 - b)",
    mistaken: [
      mistake(
        "n * (1 - a - b)",
        "두 비율을 모두 전체에서 뗐어요. 검증용은 남은 것에서 떼요.",
        "Both shares were taken of the whole; the second is of the rest.",
      ),
      mistake("n * (1 - a) * b", "검증 데이터의 수예요.", "That is the validation data."),
      mistake("n * (1 - a)", "검증용을 떼지 않았어요.", "Nothing was put aside for validation."),
    ],
  },
  {
    card: "scaling-after-split",
    ask: {
      ko: "훈련 데이터의 평균은 m, 표준편차는 s예요. 시험 데이터의 값 x를 정규화한 값을 식으로 적어 주세요.",
      en: "The training data have mean m and standard deviation s. Write the scaled value of x, a value of the test data.",
    },
    names: { x: signed, m: signed, s: positive },
    formula: "(x - m) / s",
    mistaken: [
      mistake("(x - m) / s^2", "분산으로 나눴어요.", "That divides by the variance."),
      mistake("x / s - m", "나눈 다음에 평균을 뺐어요.", "The mean was taken off after dividing."),
      mistake("x - m", "표준편차로 나누지 않았어요.", "It was not divided by the standard deviation."),
    ],
  },
  {
    card: "one-standard-error",
    ask: {
      ko: "가장 작은 교차 검증 오차가 b이고, 그 폴드 k개의 오차의 표준편차가 s예요. 1-표준오차 규칙의 한계를 식으로 적어 주세요.",
      en: "The smallest cross-validation error is b, and its k folds have standard deviation s. Write the limit of the one-standard-error rule.",
    },
    names: { b: positive, s: positive, k: few },
    formula: "b + s / sqrt(k)",
    mistaken: [
      mistake(
        "b + s",
        "표준편차를 그대로 더했어요. 표준오차는 폴드 수의 제곱근으로 나눈 값이에요.",
        "That adds the standard deviation; the standard error is it over the root of the number of folds.",
      ),
      mistake("b + s / k", "제곱근 없이 나눴어요.", "That divides without the root."),
      mistake("b - s / sqrt(k)", "오차가 더 작은 쪽으로 갔어요.", "That goes below the smallest error."),
    ],
  },
  {
    card: "random-seed",
    ask: {
      ko: "시드를 k번 바꿔 가며 훈련했더니 점수의 표준편차가 s였어요. 평균 점수의 표준오차를 식으로 적어 주세요.",
      en: "Trained with k seeds, the scores have standard deviation s. Write the standard error of their mean.",
    },
    names: { s: positive, k: few },
    formula: "s / sqrt(k)",
    mistaken: [
      mistake("s / k", "제곱근 없이 나눴어요.", "That divides without the root."),
      mistake(
        "s",
        "점수 하나의 흔들림이에요. 평균은 덜 흔들려요.",
        "That is the wobble of one score; a mean wobbles less.",
      ),
      mistake("s * sqrt(k)", "곱했어요. 평균은 덜 흔들려요.", "That multiplies; a mean wobbles less."),
    ],
  },
  {
    card: "generalization",
    ask: {
      ko: "훈련 손실이 a, 새 데이터의 손실이 b예요. 일반화 격차를 식으로 적어 주세요.",
      en: "The training loss is a, the loss on new data b. Write the generalisation gap.",
    },
    names: { a: positive, b: positive },
    formula: "b - a",
    mistaken: [
      mistake("a - b", "빼는 차례가 반대예요.", "It is taken off the other way round."),
      mistake("b / a", "나눴어요. 격차는 차이예요.", "That is a ratio; a gap is a difference."),
    ],
  },
  {
    card: "char-count",
    ask: {
      ko: "한글 h자와 빈칸 s개로 된 글이에요. UTF-8로 저장하면 몇 바이트일까요?",
      en: "A text has h Hangul syllables and s spaces. How many bytes does it take in UTF-8?",
    },
    names: { h: count, s: count },
    formula: "3 * h + s",
    mistaken: [
      mistake(
        "h + s",
        "글자의 수예요. 한글은 UTF-8에서 3바이트예요.",
        "Those are characters; a Hangul syllable takes three bytes in UTF-8.",
      ),
      mistake(
        "2 * h + s",
        "한글을 2바이트로 셌어요. 그건 EUC-KR이에요.",
        "That counts two bytes for a syllable, as EUC-KR does.",
      ),
      mistake("3 * (h + s)", "빈칸까지 3바이트로 셌어요.", "The spaces were counted as three bytes too."),
    ],
  },
  {
    card: "too-good-score",
    ask: {
      ko: "시험 데이터의 비율 d가 훈련 데이터에도 있어서 모두 맞혀요. 처음 보는 나머지에서는 비율 p를 맞혀요. 시험 점수로 나오는 정확도를 식으로 적어 주세요.",
      en: "A share d of the test data was also in the training data, and the model gets it all right. Of the rest, which it has never seen, it gets a share p right. Write the accuracy that the test shows.",
    },
    names: { d: share, p: share },
    formula: "d + (1 - d) * p",
    mistaken: [
      mistake(
        "d + p",
        "p는 나머지에서 맞힌 비율이에요. 나머지의 몫을 곱해야 해요.",
        "p is a share of the rest only; it has to be multiplied by what the rest makes up.",
      ),
      mistake("p", "새어 들어간 데이터를 빼먹었어요.", "The leaked rows were left out."),
      mistake(
        "(1 - d) * p",
        "외워서 맞힌 행을 세지 않았어요.",
        "The rows got right by memory were not counted.",
      ),
      mistake("(d + p) / 2", "두 비율을 반씩 섞었어요.", "That mixes the two shares half and half."),
    ],
  },
];
