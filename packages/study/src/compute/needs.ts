import type { Need } from "./computation.ts";

type NeedName =
  | "learningRate"
  | "gradient"
  | "weight"
  | "momentum"
  | "weightDecay"
  | "decay"
  | "average"
  | "batchSize"
  | "newBatchSize"
  | "samples"
  | "epochs"
  | "nSplits"
  | "fold"
  | "firstNumber"
  | "classes"
  | "tail"
  | "shares"
  | "maxNorm"
  | "limit"
  | "steps"
  | "step"
  | "from"
  | "to"
  | "peak"
  | "factor"
  | "every"
  | "candidates"
  | "layers"
  | "text"
  | "devices";

/** The numbers that computations ask for, by the name that `missing` gives. */
export const needs: Readonly<Record<NeedName, Need>> = {
  learningRate: { name: "learningRate", label: { ko: "학습률", en: "learning rate" } },
  gradient: { name: "gradient", label: { ko: "기울기", en: "gradient" } },
  weight: { name: "weight", label: { ko: "지금의 w", en: "current w" } },
  momentum: { name: "momentum", label: { ko: "모멘텀 계수", en: "momentum coefficient" } },
  weightDecay: { name: "weightDecay", label: { ko: "가중치 감쇠", en: "weight decay" } },
  decay: { name: "decay", label: { ko: "감쇠 계수", en: "decay factor" } },
  average: { name: "average", label: { ko: "지금까지의 평균", en: "average so far" } },
  batchSize: { name: "batchSize", label: { ko: "배치 크기", en: "batch size" } },
  newBatchSize: { name: "newBatchSize", label: { ko: "새 배치 크기", en: "new batch size" } },
  samples: { name: "samples", label: { ko: "데이터 개수", en: "number of samples" } },
  epochs: { name: "epochs", label: { ko: "에폭 수", en: "number of epochs" } },
  nSplits: { name: "nSplits", label: { ko: "폴드 수", en: "number of folds" } },
  fold: { name: "fold", label: { ko: "몇 번째 폴드인지", en: "which fold" } },
  firstNumber: {
    name: "firstNumber",
    label: { ko: "첫 데이터의 번호(0부터인지 1부터인지)", en: "whether rows are counted from 0 or from 1" },
  },
  classes: { name: "classes", label: { ko: "클래스마다의 개수", en: "size of each class" } },
  tail: { name: "tail", label: { ko: "뒤에서 몇 개인지", en: "how many from the end" } },
  shares: { name: "shares", label: { ko: "나누는 비율", en: "shares of the split" } },
  maxNorm: { name: "maxNorm", label: { ko: "최대 노름", en: "maximum norm" } },
  limit: { name: "limit", label: { ko: "자르는 한계값", en: "limit" } },
  steps: { name: "steps", label: { ko: "전체 스텝 수", en: "number of steps in all" } },
  step: { name: "step", label: { ko: "몇 번째 스텝인지", en: "which step" } },
  from: { name: "learningRate", label: { ko: "처음 학습률", en: "initial learning rate" } },
  peak: { name: "learningRate", label: { ko: "목표 학습률", en: "learning rate to warm up to" } },
  to: { name: "to", label: { ko: "마지막 값", en: "final value" } },
  factor: { name: "factor", label: { ko: "곱하는 값", en: "factor" } },
  every: { name: "every", label: { ko: "몇 스텝마다 줄이는지", en: "how often it is lowered" } },
  candidates: { name: "candidates", label: { ko: "후보의 수", en: "number of candidates" } },
  layers: { name: "layers", label: { ko: "층마다의 크기", en: "size of each layer" } },
  text: {
    name: "text",
    label: { ko: "글자 수를 셀 글(따옴표 안에)", en: "text to count, in quotation marks" },
  },
  devices: {
    name: "devices",
    label: { ko: "GPU 수나 누적 횟수", en: "number of GPUs or accumulation steps" },
  },
};
