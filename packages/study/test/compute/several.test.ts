import { expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { compute } from "../../src/compute/compute.ts";

const localeOf = (question: string): "ko" | "en" => (/[가-힣]/u.test(question) ? "ko" : "en");
const cosine = (t: number, steps: number, lr: number): number =>
  0.5 * lr * (1 + Math.cos((Math.PI * t) / steps));

/** Adam on w² from 1 with learning rate 0.1, written out. */
function adamOnSquare(steps: number): readonly number[] {
  let [w, m, v] = [1, 0, 0];
  return Array.from({ length: steps }, (_, index) => {
    const g = 2 * w;
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    const t = index + 1;
    w -= (0.1 * (m / (1 - 0.9 ** t))) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8);
    return w;
  });
}

/** Questions for several things that no computation gives together, with the numbers worked out by hand. */
const severalAsked: readonly (readonly [question: string, values: readonly number[]])[] = [
  ["데이터 50,000개 배치 128이면 한 에폭 몇 스텝이고, 마지막 배치엔 몇 개?", [391, 80]],
  ["1000개 배치 64면 에폭당 몇 스텝이야? 그리고 마지막 배치는 몇 개야?", [16, 40]],
  ["1000 samples, batch 32: steps per epoch and the size of the last batch?", [32, 8]],
  [
    "1000 samples with batch size 32. How many steps per epoch, and how many samples are in the last batch?",
    [32, 8],
  ],
  ["How many steps per epoch and how big is the last batch with 1000 samples and batch size 64?", [16, 40]],
  ["2005개 / 배치 100 / drop_last=True → 에폭당 스텝 수랑 에폭마다 버려지는 샘플 수", [20, 5]],
  ["batch 256 to 64, old lr 0.4. linear rule and then sqrt rule, both please", [0.1, 0.2]],
  ["배치 64에서 256으로 키우면 lr 0.1은 선형 규칙과 제곱근 규칙으로 각각 얼마?", [0.4, 0.2]],
  [
    "β1=0.9 β2=0.999 (m,v는 0에서 시작), g1=1 g2=2 일때 m2, v2, m̂2, v̂2 순서대로 다 구해줘",
    [0.29, 0.004999, 0.29 / 0.19, 0.004999 / 0.001999],
  ],
  ["Adam lr=0.1, g1=1, g2=2, w0=1. v2 and m2?", [0.004999, 0.29]],
  [
    "데이터 50,000개 배치 128이면 한 에폭 몇스텝? 마지막 자투리 배치도 써요. 글고 그 마지막 배치엔 몇개?",
    [391, 80],
  ],
  ["1000 samples, batch 32, 3 epochs: steps per epoch and total steps?", [32, 96]],
  ["학습률 4개 배치 3개 5-fold 격자탐색: 조합 수랑 총 학습 횟수?", [12, 60]],
  ["784-128-10 MLP: parameters in the first layer and in total?", [100480, 101770]],
  ["n=1050 bs=100 drop_last=True: steps per epoch and how many samples are dropped?", [10, 50]],
  ["SGD lr 0.1, w=1, gradients 2, 3: w after each of the two steps?", [0.8, 0.5]],
  ["SGD, lr 0.1, w0=1, 기울기 2, 3 순서로: 1스텝 뒤와 2스텝 뒤 w 각각?", [0.8, 0.5]],
  ["모멘텀 0.9, lr 0.1, w0=1, g1=1, g2=2: v1, v2, w1, w2?", [1, 2.9, 0.9, 0.61]],
  ["모멘텀 0.9 lr 0.1, w=1, 기울기 2, 1. 매 스텝 v와 w?", [2, 0.8, 2.8, 0.52]],
  ["Nesterov momentum=0.9 lr=0.1 w=1, gradients 2 then 1. w after each step?", [0.62, 0.268]],
  ["random search 20 trials, 5-fold, refit: fits with and without refit?", [101, 100]],
  ["1000개, 배치 64, drop_last. 스텝 수는? 버려지는 샘플은 몇 개?", [15, 40]],
  ["n=1000, b=64. 에폭당 몇 번 업데이트하고 마지막 배치엔 몇 개 있어?", [16, 40]],
  ["데이터 1000, 배치 50. 3에폭, 5에폭 학습하면 각각 몇 스텝?", [60, 100]],
  ["gradient descent on f(x)=x^2 from x=1 with learning rate 0.25: x1, x2 and x3?", [0.5, 0.25, 0.125]],
  [
    "f(w)=w², w0=3, RMSprop lr 0.1, decay 0.9. w after each of the first two steps",
    [2.683772236, 2.466820781],
  ],
  [
    "아담 돌리는데 f(w)=w², 시작 w=1, lr=0.1이에요. 1,2,3스텝 뒤 w 각각 알려주실 수 있을까요?",
    adamOnSquare(3),
  ],
  [
    "cosine from 0.1 to 0 over 100 epochs. LR at epoch 25, 50, 75?",
    [cosine(25, 100, 0.1), 0.05, cosine(75, 100, 0.1)],
  ],
  [
    "학습률 0.1에서 시작해 0까지 100스텝 동안 코사인으로 줄이면 25스텝이랑 50스텝에서 학습률은?",
    [cosine(25, 100, 0.1), 0.05],
  ],
  ["학습률 0.1을 30에폭마다 0.1배로 줄이면 20, 40, 70에폭에서 학습률은 각각 얼마예요?", [0.1, 0.01, 0.001]],
  ["warmup 1000 steps to 0.001: lr at step 250, 500 and 1000?", [0.00025, 0.0005, 0.001]],
  ["beta1 0.9면 t=1, 2, 10 에서 1-β1^t 각각 얼마예요??", [0.1, 0.19, 1 - 0.9 ** 10]],
];

test.each(severalAsked)("%s: all of it in the order asked, certified", (question, wanted) => {
  const { values = [], text, derivation } = compute(question, { locale: localeOf(question) })!;
  expect(values).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries())
    expect(Math.abs(values[index]! - value)).toBeLessThanOrEqual(1e-7 * Math.abs(value));
  expect(checkCertificate(derivation!)).toEqual([]);
  const told = new Map(derivation!.facts.map(({ name, value }) => [name, value]));
  expect(derivation!.answers!.map((name) => told.get(name))).toEqual(values);
  expect(derivation!.texts.map((one) => one.text)).toContain(text);
});

test("each part says how it was read, and numbers that differ go by different names", () => {
  const { text, parsed } = compute("warmup 1000 steps to 0.001: lr at step 250 and 500?", { locale: "en" })!;
  expect(text.match(/I read this as:/gu)).toHaveLength(2);
  expect(parsed).toMatchObject({ t: 250, t_2: 500 });
});

test("a certificate of several parts fails with a wrong number in any of them", () => {
  const question = "gradient descent on f(w)=w^4, w0=1, eta=0.05 -> w1 and w2";
  const { derivation } = compute(question, { locale: "en" })!;
  for (const name of derivation!.answers!) {
    const facts = derivation!.facts.map((fact) =>
      fact.name === name ? Object.assign({}, fact, { value: 0.7 }) : fact,
    );
    expect(checkCertificate({ ...derivation!, facts })).not.toEqual([]);
  }
});

test("what any part lacks is missing, and there is no number", () => {
  const computed = compute("Adam, w0=1, g1=1, g2=2: m2 and w2?", { locale: "en" })!;
  expect(computed.missing).toEqual(["learningRate"]);
  expect(computed).not.toHaveProperty("values");
});

test.each([
  "데이터 50,000개 배치 128이면 한 에폭 몇 스텝이고, 색깔은 몇 개?",
  "1000 samples, batch 32: steps per epoch and the variance?",
  "cosine from 0.1 to 0 over 100 epochs. LR at epoch 25 and 500?",
  "g=(3,4), clip norm 1: norm before clipping and clipped gradient?",
  "EMA beta .9 starting at 0 with values 1, 2, 3 - EMA after each value?",
  "784-128-10 MLP: number of weights and number of biases?",
  "SGD lr 0.1, w0=1, g1=2, g2=3: w2 and w3?",
  "From batch 64 to 512, old lr 0.01. What is it by the square root rule, and what would the other rule say?",
])("%s: a part that is not understood leaves no number", (question) => {
  expect(compute(question, { locale: localeOf(question) })?.values).toBeUndefined();
});

test.each([
  ["cosine from 0.1 to 0 over 40 steps, 20 steps in: lr?", [0.05]],
  ["lr 0.1, milestones 30 and 60, gamma 0.1. lr at epoch 70?", [0.001]],
  ["momentum 0.5, lr 0.1, w0 = 0, gradients 2 and 3: w after two steps?", [-0.6]],
  ["TP 40, FP 10, FN 20: precision and recall?", [0.8, 2 / 3]],
  ["80/20 split of 500 rows, train and test size?", [400, 100]],
] as const)("%s: one thing, or answered whole", (question, wanted) => {
  const { values = [] } = compute(question, { locale: "en" })!;
  expect(values).toHaveLength(wanted.length);
  for (const [index, value] of wanted.entries()) expect(values[index]).toBeCloseTo(value, 9);
});
