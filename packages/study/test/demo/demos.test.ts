import { chartFinding, describeChart, layout } from "@opt/viz";
import { describe, expect, test } from "vitest";
import { demos, describeDemo, findCard, revive, runDemo } from "../support/study.ts";
import { largestOf } from "./largest.ts";
import { explainInput } from "../../src/explain-input.ts";
import { InputError } from "../../src/input-error.ts";
import { rangeOf } from "../../src/number-rule.ts";

const hangul = /[가-힣]/u;
const locales = ["ko", "en"] as const;

describe.each(demos)("$name", ({ name, label, title, description, options, moves }) => {
  test("has names and texts a slash command can carry, in both languages", () => {
    for (const one of [{ name, label, description }, ...options]) {
      for (const word of [one.name, one.label.ko, one.label.en])
        expect(word).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      expect(one.label.en).toBe(one.label.en.toLowerCase());
      expect(one.description.ko).toMatch(hangul);
      for (const locale of locales) expect(one.description[locale].length).toBeLessThanOrEqual(100);
    }
    expect(title.ko).toMatch(hangul);
    for (const { choices = [] } of options) expect(choices.length).toBeLessThanOrEqual(25);
  });

  test("every number says its limits, so that a refusal can state them", () => {
    for (const option of options.filter(({ type }) => type === "number" || type === "integer"))
      expect(rangeOf({ ...option, type: "number" })).not.toMatchObject({ ko: "" });
  });

  test("something can be changed with a button, and every suggestion is allowed", () => {
    const changes = options.filter(({ choices, suggested, positive }) => choices ?? suggested ?? positive);
    expect(changes.length).toBeGreaterThan(0);
    for (const { name: option, suggested = [] } of options)
      for (const value of suggested) expect(() => describeDemo(name, { [option]: value })).not.toThrow();
  });

  test("the picture moves where movement is said to teach", async () => {
    const { chart } = await runDemo(describeDemo(name));
    const at = (progress: number): string => JSON.stringify(layout(chart, { progress }).items);
    expect(new Set([0.2, 0.5, 0.8, 1].map(at)).size).toBeGreaterThanOrEqual(moves ? 4 : 1);
  });

  test("the picture says no number with more digits than a person reads", async () => {
    const { chart } = await runDemo(describeDemo(name));
    for (const locale of locales) expect(chartFinding(chart, locale)).not.toMatch(/\d\.\d{6}|\d\.0\d{6}/u);
  });

  test("runs with no options: a frozen result with chart, alt text, two to five lines and real cards", async () => {
    const demo = describeDemo(name);
    const { chart, text, cards, ...rest } = await runDemo(demo);
    expect(rest.demo).toEqual(demo);
    for (const locale of locales) {
      const lines = text[locale].split("\n");
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect(lines.length).toBeLessThanOrEqual(5);
      expect(describeChart(chart, locale).length).toBeLessThanOrEqual(1024);
      expect(chartFinding(chart, locale).length).toBeGreaterThan(10);
    }
    expect(text.ko).toMatch(hangul);
    expect(text.en).not.toMatch(hangul);
    expect(text.en).not.toMatch(/undefined|NaN/u);
    for (const slug of cards) expect(findCard(slug)).toBeDefined();
  });

  test("is described by frozen JSON that comes back equal and runs to the same words", async () => {
    const demo = describeDemo(name, { seed: 3 });
    expect(Object.isFrozen(demo) && Object.isFrozen(demo.parameters)).toBe(true);
    const back = revive(JSON.stringify(demo));
    expect(back).toEqual(demo);
    expect((await runDemo(demo)).text).toEqual(
      (await runDemo(describeDemo(name, { ...demo.parameters, seed: 3 }))).text,
    );
  });

  test("gives the command that repeats it, every option written out", async () => {
    const demo = describeDemo(name, { seed: 7 });
    const { command } = await runDemo(demo);
    for (const locale of locales) {
      const [head, ...pairs] = command[locale].split(/ (?=[^ ]+:)/u);
      expect(head).toBe(locale === "ko" ? `/데모 ${label.ko}` : `/demo ${label.en}`);
      const typed = pairs.map((pair) => {
        const [own, value] = [pair.slice(0, pair.indexOf(":")), pair.slice(pair.indexOf(":") + 1)];
        const option = options.find((one) => one.label[locale] === own)!;
        const choice = option.choices?.find((one) => one.label[locale] === value);
        return [option.name, choice?.value ?? Number(value)] as const;
      });
      expect(describeDemo(name, Object.fromEntries(typed))).toEqual(demo);
    }
  });

  // in less than half a second of a core: see demo-time.slow.ts
  test("runs at the ends of its options", async () => {
    const { text } = await runDemo(describeDemo(name, largestOf(options)));
    for (const locale of locales) expect(text[locale].length).toBeGreaterThan(0);
  });

  test("looks at its signal", async () => {
    const reason = new Error("called off");
    await expect(runDemo(describeDemo(name), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const run = runDemo(describeDemo(name), { signal: controller.signal });
    controller.abort(reason);
    await expect(run).rejects.toBe(reason);
  });
});

describe("refusals come with a code and one sentence in each language", () => {
  test.each([
    ["unknown-demo", "dance", {}, "‘dance’ 데모는 없어요. 할 수 있는 것: 경주, 교차검증"],
    ["unknown-option", "race", { speed: 3 }, "‘speed’ 옵션은 없어요."],
    ["unknown-option", "race", { toString: 3 }, "‘toString’ 옵션은 없어요."],
    ["unknown-choice", "race", { surface: "moon" }, "지형은 다음 가운데 하나여야 해요: 골짜기"],
    ["unknown-choice", "kfold", { method: 3 }, "방법은 다음 가운데 하나여야 해요"],
    ["not-positive", "race", { lr: -1 }, "학습률은 0보다 큰 수여야 해요. (받은 값: -1)"],
    ["not-positive", "race", { lr: 0 }, "학습률은 0보다 큰 수여야 해요."],
    ["not-a-number", "race", { lr: Number.NaN }, "학습률은 0보다 큰 수여야 해요. (받은 값: NaN)"],
    ["not-a-number", "race", { lr: Infinity }, "학습률은 0보다 큰 수여야 해요."],
    ["not-a-number", "race", { lr: "0.1" }, "학습률은 0보다 큰 수여야 해요."],
    ["not-a-number", "race", { momentum: {} }, "모멘텀은 0 이상 1 미만의 수여야 해요."],
    ["too-large", "race", { momentum: 1 }, "모멘텀은 0 이상 1 미만의 수여야 해요. (받은 값: 1)"],
    ["too-large", "race", { steps: 501 }, "스텝은 1~500 사이의 정수여야 해요. (받은 값: 501)"],
    ["too-small", "race", { steps: 0 }, "스텝은 1~500 사이의 정수여야 해요."],
    ["not-a-whole-number", "race", { steps: 1.5 }, "스텝은 1~500 사이의 정수여야 해요."],
    ["too-large", "scaling", { lr: 1 }, "학습률은 0보다 크고 0.1 이하인 수여야 해요. (받은 값: 1)"],
    ["not-positive", "scaling", { lr: 0 }, "학습률은 0보다 크고 0.1 이하인 수여야 해요. (받은 값: 0)"],
    ["too-small", "race", { noise: -0.1 }, "잡음은 0~100 사이의 수여야 해요."],
    ["too-small", "kfold", { k: 1 }, "폴드수는 2~20 사이의 정수여야 해요. (받은 값: 1)"],
    ["too-large", "kfold", { k: 21 }, "폴드수는 2~20 사이의 정수여야 해요."],
    ["too-small", "kfold", { cats: 0 }, "고양이는 1~200 사이의 정수여야 해요."],
    [
      "too-few-rows",
      "kfold",
      { k: 10, cats: 3, dogs: 3, elephants: 3 },
      "폴드수는 데이터 개수(9)보다 클 수 없어요.",
    ],
    [
      "class-smaller-than-folds",
      "kfold",
      { k: 5, elephants: 4, method: "stratified" },
      "가장 작은 클래스의 개수(4)",
    ],
  ])("%s: %s %j", (code, name, options, korean) => {
    const error = refusalOf(() => describeDemo(name, options));
    expect(error).toMatchObject({ code });
    expect(explainInput(error, "ko")).toContain(korean);
    expect(explainInput(error, "en")).not.toMatch(hangul);
    expect(explainInput(error, "en")).toMatch(/\w/u);
    expect(error.message).toMatch(/got|takes/u);
  });

  test.each([
    ["rece", {}, "혹시 ‘경주’를 찾으셨나요?", "Did you mean “race”?"],
    ["경쥬", {}, "혹시 ‘경주’를 찾으셨나요?", "Did you mean “race”?"],
    ["k-fold", {}, "혹시 ‘교차검증’을 찾으셨나요?", "Did you mean “kfold”?"],
    ["race", { momentun: 0.5 }, "혹시 ‘모멘텀’을 찾으셨나요?", "Did you mean “momentum”?"],
    ["race", { 모맨텀: 0.5 }, "혹시 ‘모멘텀’을 찾으셨나요?", "Did you mean “momentum”?"],
    [
      "race",
      { surface: "rosenbrok" },
      "혹시 ‘로젠브록(Rosenbrock)’을 찾으셨나요?",
      "Did you mean “Rosenbrock”?",
    ],
    ["race", { surface: "히멜블라우" }, "혹시 ‘힘멜블라우(Himmelblau)’를", "Did you mean “Himmelblau”?"],
  ])("a mistyped name is not run, but the near one is named: %s %j", (name, options, korean, english) => {
    const error = refusalOf(() => describeDemo(name, options));
    expect(explainInput(error, "ko")).toContain(korean);
    expect(explainInput(error, "en")).toContain(english);
  });

  test.each([
    ["dance", {}],
    ["race", { colour: 1 }],
    ["race", { surface: "moon" }],
  ])("nothing is guessed where nothing is near: %s %j", (name, options) => {
    const error = refusalOf(() => describeDemo(name, options));
    expect(explainInput(error, "ko")).not.toContain("혹시");
    expect(explainInput(error, "en")).not.toContain("Did you mean");
  });

  test("a Korean refusal lists Korean names only, an English one none", () => {
    for (const [name, options] of [
      ["dance", {}],
      ["race", { speed: 1 }],
      ["kfold", { method: "x" }],
    ] as const) {
      const error = refusalOf(() => describeDemo(name, options));
      expect(explainInput(error, "ko").split(":")[1]).not.toMatch(/race|kfold|lr|stratified/u);
      expect(explainInput(error, "en")).not.toMatch(hangul);
    }
  });

  test("the rule in an option's description is the rule of its refusal", () => {
    const option = demos[0]?.options.find(({ name }) => name === "momentum");
    const error = refusalOf(() => describeDemo("race", { momentum: 1 }));
    expect(option?.description).toMatchObject({
      ko: expect.stringContaining("0 이상 1 미만") as string,
      en: expect.stringContaining("0 to below 1") as string,
    });
    expect(explainInput(error, "en")).toBe("momentum must be a number from 0 to below 1, got 1.");
    expect(describeDemo("race", { momentum: 0.9999 }).parameters).toMatchObject({ momentum: 0.9999 });
  });

  test("a long or hostile value is echoed short and harmless", () => {
    const error = refusalOf(() => describeDemo("race", { [`@everyone \`${"x".repeat(500)}`]: 1 }));
    const text = explainInput(error, "ko");
    expect(text.length).toBeLessThan(200);
    expect(text).not.toMatch(/[@`]/u);
    const zalgo = refusalOf(() => describeDemo(`r${"\u0301".repeat(300)}\u202Eace](https://x.y)`));
    const shown = explainInput(zalgo, "en");
    expect(shown.length).toBeLessThan(120);
    expect(shown).not.toMatch(/\u202E|[[\]()]|\u0301{2}/u);
  });

  test("a value that shows nothing is called nothing, and an address does not become a link", () => {
    const blank = refusalOf(() => describeDemo("race", { surface: "\u200B \uD800" }));
    expect(explainInput(blank, "ko")).toContain("(받은 값: 빈 값)");
    expect(explainInput(blank, "en")).toContain("got nothing.");
    const link = refusalOf(() => describeDemo("race", { surface: "https://evil.example" }));
    expect(explainInput(link, "en")).not.toContain("://");
  });

  test("a stored demo that no longer fits is refused before it runs", async () => {
    const demo = { kind: "demo", version: 1, name: "race", parameters: { lr: -1 }, seed: 0 } as const;
    await expect(runDemo(demo)).rejects.toThrow(InputError);
    expect(() => revive(demo)).toThrow(InputError);
  });
});

function refusalOf(work: () => unknown): InputError {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
