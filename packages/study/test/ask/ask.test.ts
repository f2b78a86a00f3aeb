import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { ask } from "../../src/ask/ask.ts";
import { cards } from "../../src/content/cards.ts";
import { oddities, questions, reasons, slowness, traps, withoutCard } from "./questions.ts";
import { heldOut, lookalikes, misspelt, tuned } from "./unseen.ts";

const localeOf = (text: string): "ko" | "en" => (/[가-힣]/u.test(text) ? "ko" : "en");
const examples = cards.flatMap(({ slug, examples: { ko, en } }) =>
  [...ko, ...en].map((one) => [slug, one] as const),
);

function isFound([slug, question]: readonly [string, string]): boolean {
  const { outcome, card, cards: suggested = [] } = ask(question, { locale: localeOf(question) });
  return outcome === "answer" ? card === slug : suggested.includes(slug);
}

function isAnswered(question: string): boolean {
  return ask(question, { locale: localeOf(question) }).outcome === "answer";
}

describe("questions about the cards", () => {
  test.each(examples)("%s answers its own example: %s", (slug, question) => {
    expect(ask(question, { locale: localeOf(question) })).toMatchObject({ outcome: "answer", card: slug });
  });

  test.each(questions)("%s is answered or suggested: %s", (slug, question) => {
    const { outcome, card, cards: suggested } = ask(question, { locale: localeOf(question) });
    expect(outcome === "answer" ? [card] : suggested).toContain(slug);
  });

  test("nine in ten of our own questions are answered outright", () => {
    const answered = questions.filter(([, one]) => ask(one, { locale: "ko" }).outcome === "answer");
    expect(answered.length / questions.length).toBeGreaterThanOrEqual(0.9);
  });

  test.each(withoutCard)("no card yet, %s is near: %s", (near, question) => {
    const { outcome, cards: suggested, text } = ask(question, { locale: localeOf(question) });
    expect(outcome).toBe("suggest");
    expect(suggested).toContain(near);
    expect(text).toMatch(/카드가 없어요|no card about/u);
  });
});

test.each(reasons)("%s is answered, not only defined", (question, said) => {
  const { outcome, text } = ask(question, { locale: localeOf(question) });
  expect(outcome).toBe("answer");
  expect(text).toContain(said);
});

describe("everyday words in another sense", () => {
  test.each(traps)("is not answered: %s", (question) => {
    expect(ask(question, { locale: localeOf(question) })).not.toMatchObject({ outcome: "answer" });
  });
});

describe("unseen questions", () => {
  test.each(tuned.questions)("%s is answered or suggested: %s", (slug, question) => {
    expect(isFound([slug, question])).toBe(true);
  });

  test.each(tuned.traps)("a trap is not answered: %s", (question) => {
    expect(isAnswered(question)).toBe(false);
  });

  test("of 40 questions held out 37 are answered or suggested, of 100 traps held out 4 are answered", () => {
    expect(heldOut.questions).toHaveLength(40);
    expect(heldOut.traps).toHaveLength(100);
    expect(heldOut.questions.filter(isFound).length).toBeGreaterThanOrEqual(37);
    expect(heldOut.traps.filter(isAnswered).length).toBeLessThanOrEqual(4);
  });
});

describe("misspelt terms", () => {
  test.each(misspelt)("%s is suggested, never answered: %s", (slug, question) => {
    const { outcome, cards: suggested } = ask(question, { locale: localeOf(question) });
    expect(outcome).toBe("suggest");
    expect(suggested).toContain(slug);
  });

  test.each(lookalikes)("nothing is guessed from %s", (question) => {
    expect(ask(question, { locale: localeOf(question) }).outcome).toBe("unknown");
  });

  test("a misspelt concept without a card is named with a question mark", () => {
    expect(ask("과접합이 뭐예요", { locale: "ko" }).text).toMatch(
      /^혹시 ‘과적합’ 이야기인가요\? 그 카드는 아직 없어요\./u,
    );
    expect(ask("overfiting?", { locale: "en" }).text).toMatch(
      /^Did you mean “Overfitting”\? There is no card/u,
    );
  });
});

test.each(["안녕하세요", "어려워요", "hi", "why?", "ㅇㅇ", "what can you do"])(
  "a question about nothing in particular is asked back: %s",
  (question) => {
    expect(ask(question, { locale: "ko" })).toMatchObject({
      outcome: "unknown",
      text: expect.stringContaining("개념의 이름") as string,
    });
    expect(ask(question, { locale: "en" }).text).toContain("name the concept");
  },
);

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

describe("kinds of question that have no answerer yet", () => {
  test.each([
    ["k-fold", "choice", "How many models does 5-fold CV train for one setting? A) 1 B) 4 C) 5 D) 10"],
    ["momentum", "choice", "과거 기울기를 누적하는 것은? ① 모멘텀 ② 가방 ③ 시험"],
    ["rmsprop", "truth", "RMSProp은 배치 크기를 조절하는 방법이다. 맞아요?"],
    [
      "learning-rate",
      "truth",
      "True or false: the learning rate is learned by gradient descent together with the weights.",
    ],
    ["k-fold", "truth", "5-겹 교차검증에서는 모든 샘플이 정확히 한 번 검증에 쓰인다. O/X"],
  ])("%s for %s, without a verdict: %s", (slug, shape, question) => {
    const result = ask(question, { locale: localeOf(question) });
    expect(result).toMatchObject({ outcome: "suggest", parsed: { shape } });
    expect(result.cards).toContain(slug);
    expect(result).not.toHaveProperty("values");
    expect(result).not.toHaveProperty("truth");
    expect(result).not.toHaveProperty("choice");
  });
});

test.each([
  ["adam", "Adam lr=0.05이고 첫 기울기가 7이면 첫 걸음의 크기는?", 0.05],
  ["linear-scaling-rule", "lr 0.05 at batch 64; linear scaling to batch 512 gives?", 0.4],
])("%s: a calculation is answered with its number and its derivation: %s", (card, question, value) => {
  const { values, derivation, ...result } = ask(question, { locale: localeOf(question) });
  expect(result).toMatchObject({ outcome: "answer", card, parsed: { shape: "compute" } });
  expect(values?.[0]).toBeCloseTo(value, 6);
  expect(checkCertificate(derivation!)).toEqual([]);
});

describe("what is hardly a question gets an honest sentence", () => {
  test.each(oddities)("%s", (_, question) => {
    for (const locale of ["ko", "en"] as const) {
      const { outcome, text } = ask(question, { locale });
      expect(outcome).toBe("unknown");
      expect(text.length).toBeGreaterThan(20);
    }
  });

  test("the reasons differ", () => {
    const texts = ["", "가".repeat(501), "🐘", "점심 뭐 먹을까?"].map(
      (one) => ask(one, { locale: "ko" }).text,
    );
    expect(new Set(texts).size).toBe(4);
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
    "배치",
    "ᄀ",
  );
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words).map((list) => list.join(" ")),
  );

  test("any text gets a frozen, JSON-safe result in the language asked for", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("ko" as const, "en" as const), (question, locale) => {
        const result = ask(question, { locale });
        expect(result.locale).toBe(locale);
        expect(Object.isFrozen(result)).toBe(true);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(/[가-힣]/u.test(result.text)).toBe(locale === "ko");
      }),
    );
  });

  test("the locale decides the words, never the outcome", () => {
    for (const [, question] of questions) {
      const { outcome, card } = ask(question, { locale: "ko" });
      expect(ask(question, { locale: "en" })).toMatchObject(
        card === undefined ? { outcome } : { outcome, card },
      );
    }
  });
});
