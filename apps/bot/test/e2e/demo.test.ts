import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestBot, type TestBot } from "../support/test-bot.ts";

let on: TestBot;
beforeAll(async () => {
  on = await startTestBot();
});
afterAll(() => on.close());

const hangul = /\p{sc=Hangul}/u;

describe("/demo race", () => {
  test("is acknowledged at once, then shows a picture with alt text, in Korean", async () => {
    const reply = await on.mina.slash("demo race", { surface: "beale", lr: 0.01 });
    const [picture] = reply.attachments;
    expect(reply).toMatchObject({ ephemeral: false, loading: false });
    expect(reply.acknowledgedAfter).toBeLessThan(3_000);
    expect(reply.content).toMatch(hangul);
    expect(reply.content).toContain("0.01");
    expect(picture).toMatchObject({ filename: "race.png", contentType: "image/png" });
    expect(picture?.description).toMatch(hangul);
    expect(picture?.width).toBeGreaterThanOrEqual(800);
    expect(picture?.bytes().slice(1, 4)).toEqual(new Uint8Array([80, 78, 71]));
  });

  test("speaks English to an English app", async () => {
    const reply = await on.tom.slash("demo race");
    expect(reply.content).not.toMatch(hangul);
    expect(reply.attachments[0]?.description).toMatch(/Adam/u);
    expect(reply.attachments[0]?.description).not.toMatch(hangul);
  });

  test("the same options give the same bytes", async () => {
    const [first, second] = await Promise.all(
      [on.tom, on.mina].map((user) => user.slash("demo race", { surface: "ravine" }, { locale: "en" })),
    );
    expect(first?.attachments[0]?.bytes()).toEqual(second?.attachments[0]?.bytes());
  });

  test("buttons change one thing in the same message for the one who asked", async () => {
    const reply = await on.tom.slash("demo race", { surface: "ravine", lr: 0.01 });
    expect(reply.content).toMatch(/`\/demo race .*lr:0\.01/u);
    const faster = reply.buttons.find(({ label }) => label?.includes("×3"));
    const next = await reply.click({ customId: faster?.customId ?? "" });
    expect(next.id).toBe(reply.id);
    expect(next.content).toContain("0.03");
    expect(next.attachments).toHaveLength(1);
    expect(next.attachments[0]?.bytes()).not.toEqual(reply.attachments[0]?.bytes());
    const noisy = await next.select("noise=1");
    expect(noisy.id).toBe(reply.id);
    expect(noisy.content).toMatch(/lr:0\.03.*noise:1/u);
    const there = await noisy.click({ label: "Beale" });
    expect(there.id).toBe(reply.id);
    expect(there.content).toMatch(/surface:Beale.*lr:0\.03.*noise:1/u);
    const other = await there.click({ label: "Other seed" });
    expect(other.content).toMatch(/seed:1/u);
    expect(other.attachments[0]?.bytes()).not.toEqual(there.attachments[0]?.bytes());
    expect(there.attachments).toHaveLength(1);
  });

  test("and in a message of their own for everyone else", async () => {
    const reply = await on.tom.slash("demo race", { surface: "ravine", lr: 0.01 });
    const beside = await reply.select("noise=1", { as: on.mina });
    expect(beside.id).not.toBe(reply.id);
    expect(beside).toMatchObject({ ephemeral: false });
    expect(beside.content).toMatch(hangul);
    expect(reply.latest().content).toBe(reply.content);
    const again = await beside.click({ label: "안장" });
    expect(again.id).toBe(beside.id);
  });

  test("moves when asked to, and stands still again", async () => {
    const reply = await on.mina.slash("demo race", { surface: "beale" });
    const moving = await reply.click({ label: "움직이는 그림으로 보기" });
    expect(moving.id).toBe(reply.id);
    expect(moving.attachments[0]).toMatchObject({ filename: "race.gif", contentType: "image/gif" });
    expect(moving.attachments[0]?.description).toMatch(hangul);
    const still = await moving.click({ label: "멈춘 그림으로 보기" });
    expect(still.attachments.map(({ filename }) => filename)).toEqual(["race.png"]);
    expect(still.attachments[0]?.bytes()).toEqual(reply.attachments[0]?.bytes());
  });

  test("leads to a quiz on what it shows", async () => {
    const reply = await on.tom.slash("demo race");
    const quiz = await reply.click({ label: "Quiz me on this" });
    expect(quiz.text).toContain("Question 1 of 3");
    expect(quiz.id).not.toBe(reply.id);
  });

  test("a menu that was forged is refused, and the picture stays", async () => {
    const reply = await on.tom.slash("demo race");
    const [menu] = reply.selects;
    const refused = await on.tom.select(reply, "surface=volcano", {
      which: { customId: menu?.customId ?? "" },
      unchecked: true,
    });
    expect(refused).toMatchObject({ ephemeral: true });
    expect(refused.content).toContain("volcano");
    expect(reply.latest().attachments).toHaveLength(1);
  });

  test("“why?” opens the card for the one who clicks", async () => {
    const reply = await on.mina.slash("demo race");
    const why = reply.buttons.find(({ label }) => label?.startsWith("왜?"));
    const card = await reply.click({ customId: why?.customId ?? "" }, { as: on.tom });
    expect(card.ephemeral).toBe(true);
    expect(card.text).not.toMatch(hangul);
    expect(card.embeds[0]?.title).toBeTruthy();
  });

  test("a rate that diverges is shown and said", async () => {
    const [ko, en] = await Promise.all([on.mina, on.tom].map((user) => user.slash("demo race", { lr: 1e9 })));
    expect(ko?.attachments).toHaveLength(1);
    expect(ko?.content).toMatch(/발산/u);
    expect(en?.content).toMatch(/diverge/iu);
    expect(en?.attachments[0]?.description).toMatch(/diverge|left|finite/iu);
  });
});

describe("/demo kfold", () => {
  test("shows the folds, and buttons order the data in another way", async () => {
    const reply = await on.mina.slash("demo kfold");
    expect(reply.attachments[0]).toMatchObject({ filename: "kfold.png" });
    expect(reply.attachments[0]?.description).toMatch(hangul);
    const others = reply.buttons.filter(
      ({ customId, disabled }) => customId?.startsWith("v1:demo-change:kfold") && !disabled,
    );
    expect(others.length).toBeGreaterThanOrEqual(2);
    const next = await reply.click({ customId: others[0]?.customId ?? "" });
    expect(next.attachments[0]?.bytes()).not.toEqual(reply.attachments[0]?.bytes());
  });
});

describe("/formula", () => {
  test.for([
    ["mina", "식 f(x, y)", /식:x\^2 \+ 3\*y\^2/u],
    ["tom", "f(x, y)", /formula:x\^2 \+ 3\*y\^2/u],
  ] as const)("%s types a surface and sees the race on it", async ([who, label, command]) => {
    const form = await on[who].slash("formula");
    const race = await form.modal!.submit({
      [label]: "x^2 + 3*y^2",
      optimizers: "sgd, lion",
      x: "-1.5",
      y: "1",
    });
    expect(race).toMatchObject({ ephemeral: false });
    expect(race.attachments[0]).toMatchObject({ filename: "race.png" });
    expect(race.content).toMatch(command);
    const other = await race.select(race.selects[0]!.options[0]!.value);
    expect(other.id).toBe(race.id);
    expect(other.content).toMatch(command);
  });

  test("a start that is no number is refused as it was typed", async () => {
    const form = await on.tom.slash("formula");
    const refused = await form.modal!.submit({ formula: "x^2 + y^2", optimizers: "", x: "left", y: "" });
    expect(refused).toMatchObject({ ephemeral: true });
    expect(refused.content).toContain("left");
  });

  test.for([
    "1/",
    "x^x^x^x^x^x^x^x^x^x",
    "(".repeat(99),
    "process.exit()",
    "constructor",
    "x; y",
    "`@everyone`",
    "exp(exp(exp(exp(exp(x)))))",
    "z^2",
  ])("the formula %s ends in a picture or a sentence, never in an error", async (formula) => {
    const errors = on.counters.get("error");
    const form = await on.tom.slash("formula");
    const answer = await form.modal!.submit({ formula, optimizers: "", x: "", y: "" });
    expect(answer.attachments.length === 1 || answer.ephemeral).toBe(true);
    expect(answer.content).not.toMatch(/(?<!\\)@/u);
    expect(on.counters.get("error")).toBe(errors);
  });
});

describe("what cannot be", () => {
  test.for([
    ["demo race", { lr: -1 }, /학습률.*-1|-1.*학습률/u, /-1/u],
    ["demo race", { surface: "volcano" }, /volcano/u, /volcano/u],
    ["demo race", { colour: "red" }, /colour/u, /colour/u],
    ["demo kfold", { k: 1 }, /1/u, /1/u],
    ["demo kfold", { k: 1e9 }, /./u, /./u],
    ["demo race", { lr: "fast" }, /./u, /./u],
    ["demo race", { steps: 1e12 }, /./u, /./u],
  ] as const)(
    "%s %j is refused in a sentence of the user's language",
    async ([command, options, korean, english]) => {
      const before = on.counters.get("error");
      const ko = await on.mina.slash(command, options, { unchecked: true });
      const en = await on.tom.slash(command, options, { unchecked: true });
      expect(ko).toMatchObject({ ephemeral: true, attachments: [] });
      expect(ko.content).toMatch(korean);
      expect(ko.content).toMatch(/요[.:]/u);
      expect(en).toMatchObject({ ephemeral: true, attachments: [] });
      expect(en.content).toMatch(english);
      expect(en.content).not.toMatch(hangul);
      expect(on.counters.get("error")).toBe(before);
    },
  );

  test.for([
    "v1:demo:volcano:",
    "v1:demo:race:lr=abc",
    "v1:demo:race:=,=",
    "v1:demo",
    "v1:demo:race:__proto__=1",
  ])("a forged button %s is refused, and the bot lives on", async (customId) => {
    const reply = await on.tom.slash("help");
    const answer = await on.tom.click(reply, { customId }, { unchecked: true });
    expect(answer.ephemeral).toBe(true);
    expect(answer.content).toBeTruthy();
    expect((await on.tom.slash("help")).embeds).toHaveLength(1);
  });
});
