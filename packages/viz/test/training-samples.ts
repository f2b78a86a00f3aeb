import {
  type Chart,
  gradientNoiseChart,
  lossChart,
  scalingChart,
  scheduleChart,
  stepChart,
} from "../src/index.ts";
import { bealeRuns } from "./races.ts";

/** Uniform numbers from 0 to 1, the same every time. */
export function noise(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** Three runs that differ the more, the farther they have come. */
const lossFolds = (up: number) =>
  [1, 2, 3].map((seed) => {
    const random = noise(seed);
    const own = up * (0.4 + 0.3 * seed);
    return Float64Array.from(
      { length: 40 },
      (_, i) => 1.4 * Math.exp(-i / 7) + 0.12 + own * Math.max(0, i - 14) ** 1.4 + 0.05 * random(),
    );
  });

const cosine = (share: number) => 0.5 * (1 + Math.cos(Math.PI * share));

export const lossOptimizers = (): Chart => {
  const random = noise(1);
  const decay = (rate: number, floor: number) =>
    Float64Array.from({ length: 300 }, (_, i) => (2 * Math.exp(-i * rate) + floor) * (0.75 + 0.5 * random()));
  return lossChart({
    title: { ko: "검증 손실, 옵티마이저 4종 비교", en: "Validation loss, four optimizers" },
    smooth: 7,
    series: [
      { name: "SGD", validation: decay(0.009, 0.12) },
      { name: "Momentum", validation: decay(0.014, 0.07) },
      { name: "RMSProp", validation: decay(0.02, 0.035) },
      { name: "Adam", validation: decay(0.024, 0.02) },
    ],
  });
};

export const lossOverfit = (): Chart => {
  return lossChart({
    series: [{ name: "CNN", train: lossFolds(-0.0004), validation: lossFolds(0.003) }],
    y: "linear",
  });
};

export const lossFailing = (): Chart =>
  lossChart({
    series: [
      { name: "lr 0.1", train: [2, 1, 0.5, 0.2, 0.1, 0.06], validation: [2.1, 1.2, 0.7, 0.5, 0.4, 0.39] },
      { name: "lr 1", train: [2, 9, 120, Number.POSITIVE_INFINITY], validation: [2.2, 11, 150, Number.NaN] },
      { name: "lr 0.01", train: [2, 1.7, 1.5, 1.3, 1.2, 1.1], validation: [2.1, 1.8, 0, -1, 1.4, 1.3] },
    ],
  });

export const schedule = (): Chart => {
  const steps = Array.from({ length: 101 }, (_, i) => i);
  return scheduleChart({
    warmupSteps: 10,
    xName: { ko: "에폭", en: "epoch" },
    schedules: [
      {
        name: { ko: "워밍업 + 코사인", en: "warm-up + cosine" },
        values: steps.map((i) => (i < 10 ? 0.01 * i : 0.1 * cosine((i - 10) / 90))),
      },
      {
        name: { ko: "계단 감쇠", en: "step decay" },
        values: steps.map((i) => 0.1 * 0.5 ** Math.floor(i / 25)),
      },
      {
        name: { ko: "원사이클", en: "one-cycle" },
        values: steps.map((i) =>
          i < 30 ? 0.004 + 0.096 * (1 - cosine(i / 30)) : 0.1 * cosine((i - 30) / 70),
        ),
      },
      { name: { ko: "지수 감쇠", en: "exponential" }, values: steps.map((i) => 0.1 * 0.96 ** i) },
    ],
  });
};

export const step = (): Chart => stepChart({ runs: bealeRuns(60) });

export const gradientNoise = (): Chart => {
  const random = noise(7);
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  const batch = (size: number) => {
    const spread = 3 / Math.sqrt(size);
    return {
      size,
      gradients: [
        Array.from({ length: 60 }, () => 2 + spread * normal()),
        Array.from({ length: 60 }, () => 1.2 + spread * normal()),
      ],
    };
  };
  return gradientNoiseChart({ full: [2, 1.2], batches: [batch(1), batch(8), batch(64)] });
};

export const scaling = (): Chart =>
  scalingChart({
    batchSizes: [32, 64, 128, 256, 512, 1024, 2048],
    series: [
      {
        name: { ko: "선형 스케일링", en: "scaled rate" },
        losses: [0.12, 0.121, 0.122, 0.125, 0.13, 0.19, Number.POSITIVE_INFINITY],
      },
      { name: { ko: "고정 학습률", en: "fixed rate" }, losses: [0.12, 0.125, 0.16, 0.24, 0.4, 0.62, 0.9] },
    ],
  });
