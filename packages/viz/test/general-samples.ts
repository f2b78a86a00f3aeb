import { barChart, type Chart, histogramChart, lineChart, scatterChart } from "../src/index.ts";

/** ISO dates of so many days in a row. */
const days = (year: number, month: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(year, month - 1, 1 + i)).toISOString().slice(0, 10),
  );

const members = (): Chart =>
  lineChart({
    title: { ko: "디스코드 서버 멤버", en: "Members of the server" },
    x: days(2026, 10, 45),
    series: [
      {
        name: { ko: "가입", en: "joined" },
        y: Array.from({ length: 45 }, (_, i) => Math.round(80 + 2.1 * i + 9 * Math.sin(i / 4))),
      },
      {
        name: { ko: "활동", en: "active" },
        y: Array.from({ length: 45 }, (_, i) =>
          i > 19 && i < 23 ? Number.NaN : Math.round(31 + 0.5 * i + 6 * Math.sin(i / 2.2)),
        ),
      },
    ],
    axes: { y: { name: { ko: "명", en: "people" }, format: "integer" } },
    lines: [{ axis: "y", at: 100, name: { ko: "목표 100명", en: "goal of 100" } }],
    bands: [{ axis: "x", from: "2026-10-24", to: "2026-10-31", name: { ko: "시험 주간", en: "exam week" } }],
  });

const latency = (): Chart =>
  lineChart({
    x: Array.from({ length: 12 }, (_, i) => `2026-11-03T${String(8 + i).padStart(2, "0")}:00`),
    series: [
      { name: { ko: "응답 시간", en: "response time" }, y: [41, 43, 40, 52, 71, 66, 58, 49, 47, 44, 45, 42] },
    ],
    axes: { y: { format: { suffix: " ms" }, domain: [0, 80] } },
  });

const weekdays = [
  { ko: "월", en: "Mon" },
  { ko: "화", en: "Tue" },
  { ko: "수", en: "Wed" },
  { ko: "목", en: "Thu" },
  { ko: "금", en: "Fri" },
  { ko: "토", en: "Sat" },
  { ko: "일", en: "Sun" },
];

const messages = (): Chart =>
  barChart({
    title: { ko: "요일별 메시지", en: "Messages by weekday" },
    categories: weekdays,
    series: [{ values: [42, 65, 58, 71, 49, 18, 23] }],
    value: { name: { ko: "메시지", en: "messages" } },
  });

const growth = (): Chart =>
  barChart({
    title: { ko: "분기별 가입과 탈퇴", en: "Joined and left by quarter" },
    categories: ["Q1", "Q2", "Q3", "Q4"],
    series: [
      { name: { ko: "가입", en: "joined" }, values: [31, 54, 47, 66] },
      { name: { ko: "초대", en: "invited" }, values: [12, 9, 22, 17] },
      { name: { ko: "탈퇴", en: "left" }, values: [-9, -14, -30, -11] },
    ],
    arrangement: "stacked",
  });

const accuracies = (): Chart =>
  barChart({
    title: { ko: "모델별 정확도", en: "Accuracy by model" },
    categories: [
      { ko: "로지스틱 회귀", en: "logistic regression" },
      { ko: "랜덤 포레스트", en: "random forest" },
      { ko: "다층 퍼셉트론", en: "multi-layer perceptron" },
    ],
    series: [
      { name: { ko: "훈련", en: "training" }, values: [0.84, 0.99, 0.97] },
      { name: { ko: "검증", en: "validation" }, values: [0.82, 0.91, 0.93] },
    ],
    direction: "horizontal",
    value: { format: "percent", domain: [0, 1] },
  });

/** Numbers that spread like a bell, the same every time. */
function bell(seed: number): () => number {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return () => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
}

const hours = (): Chart => {
  const noise = bell(3);
  const group = (slope: number, base: number) => {
    const x = Array.from({ length: 40 }, (_, i) => Math.round((0.5 + i * 0.19) * 10) / 10);
    return { x, y: x.map((each) => Math.round(base + slope * each + 6 * noise())) };
  };
  return scatterChart({
    title: { ko: "공부 시간과 점수", en: "Hours and scores" },
    series: [
      { name: { ko: "복습함", en: "reviewed" }, ...group(6, 42) },
      { name: { ko: "복습 안 함", en: "did not review" }, ...group(3.4, 33) },
    ],
    fit: "linear",
    axes: { x: { name: { ko: "시간", en: "hours" } }, y: { name: { ko: "점수", en: "score" } } },
  });
};

const cloud = (): Chart => {
  const noise = bell(9);
  const x = Float64Array.from({ length: 20_000 }, () => noise());
  return scatterChart({ series: [{ x, y: x.map((each) => 0.6 * each + 0.5 * noise()) }], fit: "linear" });
};

const gradients = (): Chart => {
  const noise = bell(21);
  return histogramChart({
    title: { ko: "첫째 층의 기울기", en: "Gradients of the first layer" },
    series: [
      {
        name: { ko: "기울기", en: "the gradients" },
        values: Array.from({ length: 900 }, () => 0.02 * noise()),
      },
    ],
  });
};

const weights = (): Chart => {
  const noise = bell(5);
  const layer = (scale: number) => Array.from({ length: 600 }, () => scale * noise());
  return histogramChart({
    title: { ko: "학습 전과 후의 가중치", en: "Weights before and after training" },
    series: [
      { name: { ko: "전", en: "before" }, values: layer(0.4) },
      { name: { ko: "후", en: "after" }, values: layer(1.1).map((value) => value + 0.5) },
    ],
    measure: "share",
    axes: { y: { format: "percent" } },
  });
};

export const generalSamples: Readonly<Record<string, () => Chart>> = {
  "line-dates": members,
  "line-one": latency,
  bar: messages,
  "bar-stacked": growth,
  "bar-horizontal": accuracies,
  scatter: hours,
  "scatter-many": cloud,
  histogram: gradients,
  "histogram-two": weights,
};
