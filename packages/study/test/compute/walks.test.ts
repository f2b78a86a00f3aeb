import { describe, expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { compute } from "../../src/compute/compute.ts";
import { type InBothLanguages, testInBothLanguages } from "./in-both-languages.ts";
import { zooMethods } from "../../src/compute/zoo-methods.ts";

/** Where optimizers get to on functions, by PyTorch 1.13 in float64; Lion by hand. */
const walks: readonly InBothLanguages[] = [
  [
    [1.800166486115701],
    "Adam으로 w=2에서 시작, f=w^2, 학습률 0.1이면 두 번째 스텝 뒤 w는?",
    "Adam with lr 0.1 on f(w) = w^2 from w = 2: where is w after two steps?",
  ],
  [
    [0.2224],
    "네스테로프 모멘텀 0.9 학습률 0.1, f(w)=w^2, w0=1 두 스텝 후 w는?",
    "Nesterov momentum 0.9, learning rate 0.1, f(w)=w^2, start at w=1: w after 2 steps?",
  ],
  [
    [0.46],
    "f(w)=w^2에서 모멘텀 0.9, 학습률 0.1, w=1에서 시작하면 두 스텝 뒤 w는?",
    "Momentum 0.9, lr 0.1, f(w) = w^2, start at w = 1: w after two steps?",
  ],
  [
    [2.291765791730037],
    "RMSProp으로 f(x)=x^2, 학습률 0.1, 감쇠율 0.9, x=3에서 시작하면 3스텝 뒤 x는?",
    "Use RMSProp with lr 0.1 and rho 0.9 on f(x) = x^2 from x = 3. Where is x after three steps?",
  ],
  [
    [1.4472135954739023],
    "AdaGrad로 f(w)=(w-2)^2, 학습률 1, w=0에서 두 스텝 뒤 w는?",
    "AdaGrad on f(w)=(w-2)^2, lr 1, w=0: w after 2 steps?",
  ],
  [
    [-0.17184641928183292],
    "아담 학습률 0.5, f(x)=x^4, x=1에서 3스텝 후 x는?",
    "Adam on f(x) = x^4, learning rate 0.5, from x = 1: x after three steps?",
  ],
  [
    [0.7022522940667842],
    "Adam β1=0.8, β2=0.95, 학습률 0.1, f(w)=w^2, w=1에서 시작하면 3스텝 뒤 w는?",
    "Adam with betas (0.8, 0.95), lr 0.1, f(w)=w^2, starting at w=1: w after 3 steps?",
  ],
  [
    [0.6882699976166241],
    "AdamW 학습률 0.1, 가중치 감쇠 0.05, f(w)=w^2, w=1에서 3스텝 뒤 w는?",
    "AdamW, lr 0.1, weight decay 0.05, f(w)=w^2, from w=1: w after 3 steps?",
  ],
  [
    [0.19408385613224663],
    "RAdam으로 f(w)=w^2, 학습률 0.1, w=1에서 8스텝 뒤 w는?",
    "RAdam, lr 0.1, f(w)=w^2, from w=1: w after 8 steps?",
  ],
  [
    [0.9424, 0.46],
    "f(x,y)=x^2+10y^2, (1,1)에서 시작, 모멘텀 0.9, 학습률 0.01이면 2스텝 뒤 위치는?",
    "f(x,y)=x^2+10y^2, start (1,1), momentum 0.9, lr 0.01. Position after 2 steps?",
  ],
  [
    [0.6],
    "라이언 옵티마이저로 f(w)=w^2, 학습률 0.1, w=1에서 4스텝 뒤 w는?",
    "Lion on f(w)=w^2, lr 0.1, from w=1: w after 4 steps?",
  ],
];

testInBothLanguages(walks);

describe("optimizers of core by their rule", () => {
  test("are most of those that go number by number", () => {
    expect(zooMethods.length).toBeGreaterThan(30);
  });

  test.each(zooMethods.map(({ title }) => title.en))("%s", (name) => {
    const told = `${name} optimizer, learning rate 0.05, w = 1`;
    const steps = compute(`${told}, gradients 2, -1, 0.5: w after three steps?`, { locale: "en" });
    expect(steps?.text).toContain(name);
    expect(checkCertificate(steps!.derivation!, 1)).toEqual([]);
    const walk = compute(`${told}, f(w) = w^2: w after three steps?`, { locale: "en" });
    expect(walk?.text).toContain(name);
    expect(checkCertificate(walk!.derivation!, 1)).toEqual([]);
  });
});

test.each([
  "LAMB with lr 0.1, w=1, gradient 2: w after one step?",
  "Muon optimizer lr 0.1, w = 1, gradient 2: next w?",
  "Prodigy 옵티마이저, 학습률 0.1, w=1, 기울기 2: 한 스텝 뒤 w는?",
  "LARS, lr 0.1, f(w)=w^2, from w=1: w after 2 steps?",
])("an optimizer that is not worked out is taken for no other: %s", (question) => {
  expect(compute(question, { locale: "en" })?.values).toBeUndefined();
});

test.each([
  "The gradient came out as 3, lr 0.1, w=1: new w?",
  "If I adopt lr 0.1 and the gradient is 3, where does w = 1 go?",
  "On lion photos, learning rate 0.1, weight 1 and gradient 3: new weight?",
])("a word that is the name of an optimizer as well names none: %s", (question) => {
  expect(compute(question, { locale: "en" })?.values?.[0]).toBeCloseTo(0.7, 12);
});
