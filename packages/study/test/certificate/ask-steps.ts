import type { RandomState } from "@opt/data";
import { type Draw, pick, rate } from "./ask-draws.ts";

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

/** Questions for steps, schedules and clipping, one kind a row. */
export const stepAsks: readonly Draw[] = [
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
];
