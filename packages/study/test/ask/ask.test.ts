import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { ask, cards, study } from "../support/study.ts";
import { oddities, questions, reasons, slowness, withoutCard } from "./questions.ts";
import { heldOut, lookalikes, misspelt } from "./unseen.ts";

const localeOf = (text: string): "ko" | "en" => (/[가-힣]/u.test(text) ? "ko" : "en");
const asked = (text: string) => ask(text, { locale: localeOf(text) });

type Result = ReturnType<typeof asked>;

function isAbout(slug: string, { outcome, card, cards: others = [] }: Result): boolean {
  return outcome === "answer" ? card === slug || others.includes(slug) : others.includes(slug);
}

function isFound([slug, question]: readonly [string, string]): boolean {
  return isAbout(slug, asked(question));
}

function isAnswered(slug: string, question: string): boolean {
  const result = asked(question);
  return result.outcome === "answer" && isAbout(slug, result);
}

describe("questions about the cards", () => {
  test.each(cards.map((card) => [card.slug, card] as const))("%s answers all its own", (slug, card) => {
    const own = [card.examples.ko, card.examples.en, card.paraphrases.ko, card.paraphrases.en].flat();
    expect(own.filter((one) => !isAnswered(slug, one))).toEqual([]);
  });

  test("of the older questions nine in ten are answered or offered", () => {
    expect(questions.filter(isFound).length / questions.length).toBeGreaterThanOrEqual(0.9);
  });

  test("of 40 questions that nothing was learned from 35 are answered or offered, of 100 traps 8 answered", () => {
    expect(heldOut.questions.filter(isFound).length).toBeGreaterThanOrEqual(35);
    const answered = heldOut.traps.filter((one) => asked(one).outcome === "answer");
    expect(answered.length).toBeLessThanOrEqual(8);
  });

  test.each(withoutCard)("no card yet, %s is near: %s", (near, question) => {
    const { outcome, cards: offered, missing = [], text } = asked(question);
    expect(outcome).toBe("suggest");
    expect(offered).toContain(near);
    expect(missing).toHaveLength(1);
    expect(text).toMatch(/카드가 없어요|no card about/u);
  });
});

describe("what was asked comes first", () => {
  test.each(reasons)("%s", (question, said) => {
    const { outcome, text } = asked(question);
    expect(outcome).toBe("answer");
    expect(text.split("\n")[0]).toContain(said);
  });

  test.each([
    ["경사 하강법은 항상 최솟값을 찾나요?", /^아니요\./u],
    ["Is the learning rate learned?", /^No\./u],
    ["모멘텀 식 알려 주세요", /^식: `v ← β·v \+ g/u],
    ["What is the formula of RMSProp?", /^Formula: `s ← ρ·s/u],
    ["층화 분할 보여 줘", /데모가 있어요: `kfold`/u],
    ["Show me gradient descent", /^There is a demo/u],
  ])("%s", (question, start) => {
    expect(asked(question).text).toMatch(start);
  });

  test.each([
    "모멘텀 예를 들어 줘",
    "모멘텀 예시",
    "모멘텀 계산해 보여 줘",
    "show me momentum with numbers",
    "a worked example of momentum",
    "momentum example?",
  ])("%s: the card's calculation, worked out and certified", (question) => {
    const locale = localeOf(question);
    const { outcome, card, text, values, derivation, parsed } = ask(question, { locale });
    expect([outcome, card, parsed?.["kind"]]).toEqual(["answer", "momentum", "example"]);
    expect(values).toEqual([0.71]);
    expect(text).toContain(study.workedExample("momentum", { locale })!.text);
    expect(derivation!.texts.some((certified) => text.includes(certified.text))).toBe(true);
    expect(checkCertificate(derivation!)).toEqual([]);
  });

  test("an example is asked for after an answer, and a card without one answers as ever", () => {
    const after = ask("모멘텀이 뭐예요?", { locale: "ko" });
    expect(ask("예를 들어 줘", { locale: "ko", after })).toMatchObject({ card: "momentum", values: [0.71] });
    const { text, values } = ask("안장점 예시", { locale: "ko" });
    expect([text.includes("안장점"), values]).toEqual([true, undefined]);
    expect(study.workedExample("saddle-point", { locale: "ko" })).toBeUndefined();
  });

  test("an example within a question is no wish for one", () => {
    const { values } = ask("예를 들어 배치가 커지면 기울기 흔들림은 어떻게 돼요?", { locale: "ko" });
    expect(values).toBeUndefined();
  });

  test("show me gives the demo", () => {
    expect(asked("안장점을 그림으로 보여줘").demo).toEqual({ name: "race", options: { surface: "saddle" } });
  });
});

describe("kinds of question", () => {
  test("a comparison shows both sides", () => {
    const { card, cards: others, text, parsed } = asked("Adam이랑 RMSProp 차이?");
    expect([card, others, parsed]).toEqual(["adam", ["rmsprop"], { kind: "comparison" }]);
    expect(text).toMatch(/\*\*Adam\*\*[\s\S]*\*\*RMSProp\*\*/u);
  });

  test("a missing concept is named, never answered from its neighbour", () => {
    expect(asked("AdaDelta가 RMSProp이랑 뭐가 달라요?")).toMatchObject({
      outcome: "suggest",
      missing: ["adadelta"],
    });
    expect(asked("How does label smoothing change the loss?")).toMatchObject({
      missing: ["label-smoothing"],
    });
  });

  test.each([
    ["Adam lr=0.05이고 첫 기울기가 7이면 첫 걸음의 크기는?", [0.05]],
    ["Fold sizes for n=11, k=4?", [3, 3, 3, 2]],
  ] as const)("a computation is computed, shown and certified: %s", (question, values) => {
    const result = asked(question);
    expect(result.outcome).toBe("answer");
    result.values?.forEach((value, index) => expect(value).toBeCloseTo(values[index]!, 6));
    expect(result.values).toHaveLength(values.length);
    expect(checkCertificate(result.derivation!)).toEqual([]);
  });

  test("a number that is missing is named", () => {
    expect(asked("Fold sizes for 57 samples?")).toMatchObject({ outcome: "suggest", missing: ["nSplits"] });
  });

  test.each([
    ["과거 기울기를 누적하는 것은? ① 모멘텀 ② 층화 ③ 교차 검증", "①"],
    ["안장점에서 기울기는? ① 무한대 ② 1 ③ 0 ④ 항상 음수", "③"],
    ["How many models does 5-fold CV train for one setting? A) 1 B) 4 C) 5 D) 10", "C"],
  ])("a choice is chosen: %s", (question, choice) => {
    expect(asked(question)).toMatchObject({ outcome: "answer", choice });
  });

  test.each([
    ["RMSProp은 배치 크기를 조절하는 방법이다. 맞아요?", false],
    ["5-겹 교차검증에서는 모든 샘플이 정확히 한 번 검증에 쓰인다. O/X", true],
    ["True or false: at a saddle point the gradient is not zero.", false],
    ["T/F: 5-fold cross-validation trains only one model", false],
    ["True or false: the learning rate is learned by gradients, just like the weights.", false],
  ])("a statement is judged by the nearest claim, turned round where it is: %s", (question, truth) => {
    expect(asked(question)).toMatchObject({ outcome: "answer", truth, parsed: { kind: "truth" } });
  });

  test.each([
    ["시험 데이터의 평균까지 써서 정규화하면 데이터 누설이다. OX", "평균이나 분포도 정보예요"],
    ["true or false: normalising with the mean of the test data is data leakage", "mean or the spread"],
    ["제곱근 스케일링에서는 배치를 4배 하면 학습률을 2배로 한다. OX", "√4 = 2"],
    ["격자 탐색은 후보의 모든 조합을 시험한다. OX", "정해 둔 조합을 하나하나"],
  ])("the reason of a verdict is about what was stated: %s", (question, reason) => {
    const { truth, text } = asked(question);
    expect(truth).toBe(true);
    expect(text.split("\n")[0]).toContain(reason);
  });

  test("a statement that no claim settles gets the nearest sentence, and no verdict", () => {
    const result = asked("모멘텀은 파란색이다. 맞나요?");
    expect(result).not.toHaveProperty("truth");
    expect(result.text).toMatch(/판정하지 못하겠어요|모르겠어요/u);
  });

  test.each([
    ["Adam이 뭐예요?", "첫 스텝은 왜 학습률만큼이야?", "adam"],
    ["What is k-fold cross-validation?", "and the drawbacks?", "k-fold"],
    ["모멘텀이 뭐예요?", "왜요?", "momentum"],
  ])("%s %s", (first, second, card) => {
    const locale = localeOf(first);
    expect(ask(second, { locale, after: ask(first, { locale }) })).toMatchObject({ outcome: "answer", card });
  });

  test.each(["안녕!", "고마워요", "thanks a lot", "hi there", "good night"])("%s is met kindly", (text) => {
    const result = asked(text);
    expect(result).toMatchObject({ outcome: "answer", parsed: { kind: "small-talk" } });
    expect(result).not.toHaveProperty("card");
  });
});

describe("misspelt", () => {
  test("most slips are understood, none as another card", () => {
    const right = misspelt.filter(isFound);
    expect(right.length / misspelt.length).toBeGreaterThanOrEqual(0.9);
  });

  test.each(lookalikes)("nothing is answered from %s", (question) => {
    expect(asked(question).outcome).not.toBe("answer");
  });

  test.each([
    ["dkswkdwjadl anjsep", "ko", "saddle-point"],
    ["ㄴㅎㅇ가 뭐예요", "ko", "stochastic-gradient-descent"],
    ["ㅡㅐㅡ두셔ㅡ이 뭐야", "ko", "momentum"],
    ["howdoichoosealearningrate", "en", "learning-rate"],
  ] as const)("the keyboard or the space bar was forgotten: %s", (question, locale, card) => {
    // of many cards that share its words it may be the first that is offered
    const found = ask(question, { locale });
    expect([found.card ?? found.cards?.[0], found.locale]).toEqual([card, locale]);
  });
});

describe("the language of the answer", () => {
  test.each([
    ["모멘텀이 뭐예요?", "en", "ko"],
    ["What is momentum?", "ko", "en"],
    ["RMSProp?", "ko", "ko"],
    ["RMSProp?", "en", "en"],
  ] as const)("%s asked in %s is answered in %s", (question, locale, answered) => {
    expect(ask(question, { locale }).locale).toBe(answered);
  });

  test("an unknown locale is refused in a sentence", () => {
    expect(() => ask("RMSProp?", { locale: "fr" as "en" })).toThrow('locale must be "ko" or "en", got "fr"');
  });
});

describe("the same question written otherwise", () => {
  test.each([
    ["decomposed", "모멘텀이 뭐예요?".normalize("NFD")],
    ["full width", "Ａｄａｍ이 뭐예요?"],
    ["zero-width inside", "모\u200B멘\u200D텀이 뭐예요?"],
    ["capitals", "WHAT IS MOMENTUM???"],
    ["no spaces", "경사하강법이뭐예요?"],
    ["dashes", "k–겹 교차‑검증이 뭐예요?"],
    ["emoji beside", "🐘 안장점이 뭐예요? 🙏"],
  ])("%s", (_, question) => {
    expect(ask(question, { locale: "ko" }).outcome).toBe("answer");
  });
});

describe("what is hardly a question gets an honest sentence", () => {
  test.each(oddities)("%s", (_, question) => {
    for (const locale of ["ko", "en"] as const) {
      const { outcome, text } = ask(question, { locale });
      expect(outcome).toBe("unknown");
      expect(text.length).toBeGreaterThan(20);
    }
  });
});

describe("text built to be slow is read in no time", () => {
  test.each(slowness)("%s", (_, question) => {
    const before = performance.now();
    expect(ask(question, { locale: "ko" }).outcome).not.toBe("answer");
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe("laws", () => {
  const words = fc.constantFrom(
    "모멘텀",
    "Adam",
    "안장",
    "saddle",
    "뭐예요",
    "(",
    "①",
    "k=5",
    "\u0001",
    "$&",
    "🐘",
    "ᄀ",
  );
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words).map((list) => list.join(" ")),
  );

  test("any text gets a frozen, JSON-safe result", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("ko" as const, "en" as const), (question, locale) => {
        const result = ask(question, { locale });
        expect(Object.isFrozen(result)).toBe(true);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(/[가-힣]/u.test(result.text)).toBe(result.locale === "ko");
      }),
    );
  });
});

test("a calculation is answered though it has hardly a word", () => {
  expect(ask("1000개 7:2:1?", { locale: "ko" }).values).toEqual([700, 200, 100]);
});

test("all that apply, and sets of statements, are chosen by their labels", () => {
  const ko = { locale: "ko" } as const;
  expect(
    ask(
      "모멘텀에 대한 설명으로 옳은 것을 모두 고르세요. ㄱ. 지난 기울기를 누적한다 ㄴ. 손실을 누적한다 ㄷ. 지그재그를 줄인다",
      ko,
    ).choice,
  ).toBe("ㄱ, ㄷ");
  expect(
    ask(
      "모멘텀에 대해 옳은 것만 고른 것은? ㄱ. 지난 기울기를 누적한다 ㄴ. 손실을 누적한다 ㄷ. 지그재그를 줄인다 ① ㄱ, ㄷ ② ㄴ ③ ㄴ, ㄷ",
      ko,
    ).choice,
  ).toBe("①");
});
