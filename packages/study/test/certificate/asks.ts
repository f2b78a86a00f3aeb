import { type RandomState, randomState } from "@opt/data";

/** A question for numbers that was put together, and what was meant by it. */
export interface DrawnAsk {
  readonly question: string;
  readonly locale: "ko" | "en";
  /** The numbers meant, by the name that the computation gives them, assumed ones included. */
  readonly meant: Readonly<Record<string, number>>;
  /** The facts that answer it, in the order asked. */
  readonly answers: readonly string[];
  /** What the answer must say, in either language, so that it is known to be about the right thing. */
  readonly about: RegExp;
}

type Draw = (stream: RandomState) => Omit<DrawnAsk, "question" | "locale"> & {
  readonly ko: string;
  readonly en: string;
};

const pick = <Item>(stream: RandomState, items: readonly Item[]): Item =>
  items[stream.randint(0, items.length)]!;
const rate = (stream: RandomState): number => pick(stream, [0.001, 0.003, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5]);
const slope = (stream: RandomState): number =>
  pick(stream, [-1, 1]) * pick(stream, [0.001, 0.2, 0.5, 1, 2, 3, 4.5, 7, 12, 100]);
const weight = (stream: RandomState): number => pick(stream, [-2, -0.5, 0, 0.5, 1, 2, 3, 10]);
const decay = (stream: RandomState): number => pick(stream, [0.5, 0.8, 0.9, 0.95, 0.99]);
const small = { epsilon: 1e-8 };
const betas = { beta1: 0.9, beta2: 0.999 };

/** How an answer calls a method. */
const called: Readonly<Record<string, string>> = {
  SGD: "경사 하강법\\(SGD\\)|gradient descent \\(SGD\\)",
  "Nesterov momentum": "네스테로프.*|Nesterov.*",
};

function step(
  name: string,
  kept: Readonly<Record<string, number>>,
  extra: (stream: RandomState) => Omit<ReturnType<Draw>, "answers" | "about"> = () => ({
    ko: "",
    en: "",
    meant: {},
  }),
): Draw {
  return (stream) => {
    const [lr, g, w, more] = [rate(stream), slope(stream), weight(stream), extra(stream)];
    return {
      ko: `${name} 한 스텝: lr=${lr}, g=${g}, w=${w}${more.ko}. 새 w는?`,
      en: `One ${name} step with learning rate ${lr}, gradient ${g}, w = ${w}${more.en}: new w?`,
      meant: { lr, g1: g, w0: w, ...kept, ...more.meant },
      answers: ["w1"],
      about: new RegExp(`(?:: |: .*)(?:${called[name] ?? name})(?:\\s|,|\\))`, "u"),
    };
  };
}

/** One kind of question a row. */
const kinds: readonly Draw[] = [
  step("SGD", {}),
  step("Adam", { ...betas, ...small, m0: 0, v0: 0 }),
  step("AdamW", { ...betas, ...small, m0: 0, v0: 0 }, (stream) => {
    const decayed = pick(stream, [0.01, 0.1, 0.5]);
    return { ko: `, 가중치 감쇠 ${decayed}`, en: `, weight decay ${decayed}`, meant: { decay: decayed } };
  }),
  step("RMSProp", { ...small, s0: 0 }, (stream) => {
    const rho = decay(stream);
    return { ko: `, ρ=${rho}`, en: `, rho ${rho}`, meant: { rho } };
  }),
  step("AdaGrad", { epsilon: 1e-10, s0: 0 }),
  step("AdaMax", { ...betas, ...small }),
  step("NAdam", { ...betas, ...small, psi: 0.004 }),
  step("Nesterov momentum", { v0: 0 }, (stream) => {
    const mu = decay(stream);
    return { ko: `, μ=${mu}`, en: `, mu = ${mu}`, meant: { mu } };
  }),
  (stream) => {
    const [lr, mu, w, g1, g2] = [rate(stream), decay(stream), weight(stream), slope(stream), slope(stream)];
    return {
      ko: `모멘텀 ${mu}, 학습률 ${lr}, w=${w}에서 기울기 ${g1}, ${g2} 순서로 두 스텝 뒤 w는?`,
      en: `momentum ${mu}, lr ${lr}, w0 = ${w}, gradients ${g1} and ${g2}: w after two steps?`,
      meant: { lr, mu, w0: w, g1, g2, v0: 0 },
      answers: ["w2"],
      about: /모멘텀 \(v|momentum \(v/u,
    };
  },
  (stream) => {
    const [lr, g1, g2, w] = [rate(stream), slope(stream), slope(stream), weight(stream)];
    return {
      ko: `아담 학습률 ${lr}, 기울기 ${g1} 다음에 ${g2}, w=${w}이면 두 스텝 뒤 w는 얼마?`,
      en: `Adam lr ${lr}, gradients ${g1} then ${g2}, start w=${w}: w after two steps?`,
      meant: { lr, g1, g2, w0: w, ...betas, ...small },
      answers: ["w2"],
      about: /Adam/u,
    };
  },
  (stream) => {
    const [a, x, lr] = [
      pick(stream, [1, 2, 3, 5]),
      pick(stream, [-4, 1, 2, 3, 5]),
      pick(stream, [0.05, 0.1, 0.2]),
    ];
    return {
      ko: `f(x) = ${a}x^2에서 x=${x}, 학습률 ${lr}로 경사 하강 두 스텝이면 x는?`,
      en: `gradient descent on f(x) = ${a}x^2 from x = ${x} with learning rate ${lr}, two steps: x?`,
      meant: { a, x0: x, lr },
      answers: ["x2"],
      about: /경사 하강법|gradient descent/u,
    };
  },
  (stream) => {
    const [m, beta, t] = [pick(stream, [0.1, 0.2, 0.5, 2]), decay(stream), stream.randint(1, 20)];
    return {
      ko: `m=${m}, β1=${beta}, t=${t}일 때 보정된 m은?`,
      en: `m = ${m} at t = ${t} with beta1 = ${beta}: the bias-corrected m?`,
      meant: { m, beta, t },
      answers: ["m_corrected"],
      about: /편향 보정|bias correction/u,
    };
  },
  (stream) => {
    const T = stream.randint(10, 500);
    const [from, to, t] = [pick(stream, [0.1, 0.3, 1]), pick(stream, [0, 0.001, 0.01]), stream.randint(0, T)];
    return {
      ko: `학습률 ${from}에서 ${to}까지 ${T}스텝 코사인이면 ${t}스텝에서 학습률은?`,
      en: `Cosine schedule from ${from} to ${to} over ${T} steps: lr at step ${t}?`,
      meant: { from, to, T, t },
      answers: ["lr"],
      about: /코사인|cosine/u,
    };
  },
  (stream) => {
    const T = stream.randint(10, 500);
    const [from, p, t] = [pick(stream, [0.1, 0.3, 1]), pick(stream, [0.5, 2, 3]), stream.randint(0, T)];
    return {
      ko: `다항 감쇠: 학습률 ${from}에서 0까지 ${T}스텝, 차수 ${p}. ${t}스텝에서 학습률은?`,
      en: `Polynomial decay from ${from} to 0 over ${T} steps with power ${p}: lr at step ${t}?`,
      meant: { from, p, T, t },
      answers: ["lr"],
      about: /다항|polynomial/u,
    };
  },
  (stream) => {
    const W = stream.randint(10, 1000);
    const [to, t] = [pick(stream, [0.1, 0.3, 0.001]), stream.randint(0, W)];
    return {
      ko: `워밍업으로 ${W}스텝 동안 0에서 ${to}까지 올려요. ${t}스텝에서 학습률은?`,
      en: `Linear warmup from 0 to ${to} in ${W} steps: lr at step ${t}?`,
      meant: { from: 0, to, W, t },
      answers: ["lr"],
      about: /워밍업|warm-up/u,
    };
  },
  (stream) => {
    const [from, gamma, n, t] = [
      pick(stream, [0.1, 0.5, 1]),
      pick(stream, [0.1, 0.5, 0.2]),
      stream.randint(5, 40),
      stream.randint(0, 120),
    ];
    return {
      ko: `학습률 ${from}을 ${n}에폭마다 ${gamma}배로 줄이면 ${t}에폭에서는 얼마예요?`,
      en: `lr starts at ${from} and is multiplied by ${gamma} every ${n} epochs. What is it at epoch ${t}?`,
      meant: { from, gamma, n, t },
      answers: ["lr"],
      about: /계단식|step decay/u,
    };
  },
  (stream) => {
    const [a, b, limit] = [stream.randint(1, 20), -stream.randint(1, 20), pick(stream, [0.5, 1, 2.5, 5, 40])];
    return {
      ko: `기울기 (${a}, ${b})를 최대 노름 ${limit}로 클리핑하면?`,
      en: `Clip the gradient [${a}, ${b}] to max norm ${limit}`,
      meant: { g1: a, g2: b, limit },
      answers: ["c1", "c2"],
      about: /노름|norm/u,
    };
  },
  (stream) => {
    const [B, d, a] = [pick(stream, [4, 8, 16, 32]), stream.randint(2, 9), stream.randint(2, 9)];
    return {
      ko: `GPU ${d}개에 장당 배치 ${B}, 기울기 누적 ${a}번이면 실효 배치는 얼마예요?`,
      en: `per-GPU batch ${B}, ${d} GPUs, ${a} accumulation steps -> effective batch size?`,
      meant: { B, d, a },
      answers: ["size"],
      about: /실효|effective/u,
    };
  },
  (stream) => {
    const [lr, B0, B1] = [rate(stream), pick(stream, [32, 64, 256]), pick(stream, [16, 128, 512, 1000])];
    const [ko, en] = pick(stream, [
      ["선형", "linear"],
      ["제곱근", "square-root"],
    ] as const);
    return {
      ko: `배치 ${B0}에서 학습률 ${lr}였어요. 배치 ${B1}로 바꾸면 ${ko} 규칙으로 학습률은?`,
      en: `lr ${lr} at batch ${B0}; the ${en} scaling rule at batch ${B1} gives?`,
      meant: { lr, B0, B1 },
      answers: ["lr_new"],
      about: ko === "선형" ? /: 선형|: linear/u : /: 제곱근|: square-root/u,
    };
  },
  (stream) => {
    const [n, B, E] = [stream.randint(10, 5000), stream.randint(2, 300), stream.randint(2, 30)];
    return {
      ko: `샘플 ${n}개 배치 ${B}로 ${E}에폭이면 업데이트 총 몇 번 해?`,
      en: `${n} samples, batch size ${B}, ${E} epochs: how many updates in total?`,
      meant: { n, B, E },
      answers: ["updates"],
      about: /마지막 배치까지|last batch kept/u,
    };
  },
  (stream) => {
    const [n, B] = [stream.randint(10, 5000), stream.randint(2, 300)];
    return {
      ko: `이미지 ${n}장을 배치 ${B}로 돌리면 마지막 배치에는 몇 장이 남나요`,
      en: `With ${n} samples and a batch size of ${B}, what is the size of the last batch?`,
      meant: { n, B },
      answers: ["last"],
      about: /마지막 배치까지|last batch kept/u,
    };
  },
  (stream) => {
    const k = stream.randint(2, 11);
    const n = stream.randint(k, 400);
    return {
      ko: `${n}개를 ${k}겹으로 나누면 폴드 크기가 각각?`,
      en: `Fold sizes for n=${n}, k=${k}?`,
      meant: { n, k },
      answers: Array.from({ length: k }, (_, fold) => `size${fold + 1}`),
      about: /섞지 않고|unshuffled/u,
    };
  },
  (stream) => {
    const k = stream.randint(2, 7);
    const [a, n, fold] = [stream.randint(0, 2), stream.randint(2 * k, 60), stream.randint(1, k + 1)];
    return {
      ko: `${a}번부터 ${a + n - 1}번까지 섞지 않고 ${k}겹으로 나누면 ${fold}번째 폴드에 들어가는 번호는?`,
      en: `Samples numbered ${a} to ${a + n - 1}, ${k}-fold, unshuffled. Which samples are in fold ${fold}?`,
      meant: { a, b: a + n - 1, k, fold },
      answers: Array.from(
        { length: Math.floor(n / k) + (fold <= n % k ? 1 : 0) },
        (_, row) => `row${row + 1}`,
      ),
      about: /섞지 않고|unshuffled/u,
    };
  },
  (stream) => {
    const [x, y, z, m] = [
      stream.randint(5, 90),
      stream.randint(5, 90),
      stream.randint(5, 90),
      stream.randint(1, 15),
    ];
    return {
      ko: `고양이 ${x}, 개 ${y}, 코끼리 ${z}장이 순서대로일 때 뒤 ${m}장을 검증으로 쓰면 고양이, 개, 코끼리는 각각 몇 장?`,
      en: `Sorted data: ${x} apples, ${y} pears, ${z} plums. I cut off the last ${m}. How many apples, pears and plums is that?`,
      meant: { size0: x, size1: y, size2: z, m },
      answers: ["count0", "count1", "count2"],
      about: /뒷부분|last rows/u,
    };
  },
  (stream) => {
    const k = stream.randint(2, 6);
    const [x, y, fold] = [stream.randint(10, 90), stream.randint(10, 90), stream.randint(1, k + 1)];
    return {
      ko: `고양이 ${x}장, 개 ${y}장이 순서대로 있고 섞지 않은 ${k}겹이면 ${fold}번째 폴드에는 고양이와 개가 몇 장이에요?`,
      en: `Sorted: ${x} cats, ${y} dogs. ${k} unshuffled folds: how many cats and dogs in fold ${fold}?`,
      meant: { size0: x, size1: y, k, fold },
      answers: ["count0", "count1"],
      about: /섞지 않고|unshuffled/u,
    };
  },
  (stream) => {
    const k = stream.randint(2, 6);
    const [x, y] = [k * stream.randint(2, 30), k * stream.randint(2, 30)];
    return {
      ko: `고양이 ${x}장, 개 ${y}장을 층화 ${k}겹으로 나누면 폴드마다 고양이와 개는 몇 장씩?`,
      en: `Stratified ${k}-fold on ${x} cats and ${y} dogs: how many cats and dogs per fold?`,
      meant: { size0: x, size1: y, k },
      answers: ["count0", "count1"],
      about: /층화|stratified/u,
    };
  },
  (stream) => {
    const n = 20 * stream.randint(2, 200);
    const [a, b, c] = pick(stream, [
      [70, 15, 15],
      [80, 10, 10],
      [60, 20, 20],
    ] as const);
    return {
      ko: `데이터 ${n}개를 ${a}/${b}/${c}로 나누면 몇 개씩?`,
      en: `${a}/${b}/${c} split of ${n} rows gives?`,
      meant: { n, train_share: a, validation_share: b, test_share: c },
      answers: ["train", "validation", "test"],
      about: /비율|shares/u,
    };
  },
  (stream) => {
    const [a, b, k] = [stream.randint(2, 9), stream.randint(2, 9), stream.randint(2, 11)];
    return {
      ko: `학습률 후보 ${a}개, 배치 크기 후보 ${b}개를 ${k}겹 교차 검증으로 격자 탐색하면 훈련을 몇 번 해?`,
      en: `grid search over ${a} learning rates and ${b} batch sizes with ${k}-fold CV: how many fits?`,
      meant: { c1: a, c2: b, k },
      answers: ["fits"],
      about: /재학습 제외|without a final refit/u,
    };
  },
  (stream) => {
    const [a, b, c] = [stream.randint(2, 900), stream.randint(2, 300), stream.randint(2, 20)];
    return {
      ko: `입력 ${a}, 은닉 ${b}, 출력 ${c}인 신경망은 편향까지 파라미터가 몇 개예요?`,
      en: `Parameters of a dense network ${a}-${b}-${c} with biases?`,
      meant: { n1: a, n2: b, n3: c },
      answers: ["total"],
      about: /편향 포함|biases included/u,
    };
  },
];

export const nAskKinds: number = kinds.length;

/** Puts a question together from a seed. */
export function drawAsk(seed: number, kind?: number): DrawnAsk {
  const stream = randomState(seed);
  const { ko, en, meant, answers, about } = kinds[kind ?? stream.randint(0, kinds.length)]!(stream);
  const locale = pick(stream, ["ko", "en"] as const);
  return { question: locale === "ko" ? ko : en, locale, meant, answers, about };
}
