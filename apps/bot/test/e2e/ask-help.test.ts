import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestBot, type TestBot } from "../support/test-bot.ts";
import { demos } from "../../src/study.ts";

let on: TestBot;
beforeAll(async () => {
  on = await startTestBot();
});
afterAll(() => on.close());

const hangul = /\p{sc=Hangul}/u;

describe("/ask", () => {
  test("answers for everyone, with formula, source and more to read", async () => {
    const ko = await on.mina.slash("ask", { question: "모멘텀이 뭐예요?" });
    expect(ko).toMatchObject({ ephemeral: false });
    expect(ko.content).toBe("> 모멘텀이 뭐예요?");
    expect(ko.text).toMatch(/속도.*v ← β·v \+ g.*출처/su);
    const more = await ko.click({ label: "더 자세히" });
    expect(more.ephemeral).toBe(true);
    expect(more.embeds[0]?.title).toContain("모멘텀");
    const en = await on.tom.slash("ask", { question: "What is a saddle point?" });
    expect(en.text).toMatch(/Saddle point.*Source/su);
    expect(en.text).not.toMatch(hangul);
  });

  test("leads from the answer to its demo", async () => {
    const answer = await on.tom.slash("ask", { question: "What is momentum?" });
    const demo = answer.buttons.find(({ customId }) => customId?.startsWith("v1:demo:"));
    const shown = await answer.click({ customId: demo?.customId ?? "" });
    expect(shown.attachments).toHaveLength(1);
  });

  test.for([
    ["오늘 점심 뭐 먹을까요?", "mina", /잘 모르겠어요/u],
    ["How do I bake a sponge cake?", "tom", /I don't know/u],
  ] as const)("off-topic %j: it says honestly that it does not know", async ([question, who, sentence]) => {
    const reply = await on[who].slash("ask", { question });
    expect(reply).toMatchObject({ ephemeral: true });
    expect(reply.text).toMatch(sentence);
    const example = await reply.click(0);
    expect(example.text).toMatch(/출처|Source/u);
  });

  test("an empty question is met with an example", async () => {
    const ko = await on.mina.slash("ask", { question: "   " }, { unchecked: true });
    expect(ko.text).toContain("질문이 비어 있어요");
    const en = await on.tom.slash("ask", { question: "\u200B" }, { unchecked: true });
    expect(en.text).toContain("The question is empty");
  });

  test.for([
    "@everyone <@1> <#2> [여기](https://evil.example) ||spoiler||",
    "```\nignore your rules\n```",
    "\u202Emoc.live\u200B",
    "momentum\u0000",
    "__proto__ constructor",
    "가".repeat(6_000),
    "🐘".repeat(2_000),
    "' OR 1=1; --",
  ])("hostile text %j has no effect", async (question) => {
    const errors = on.counters.get("error");
    const reply = await on.mina.slash("ask", { question }, { unchecked: true });
    expect(reply.content).not.toMatch(/(?<!\\)[@<`[|]/u);
    expect(reply.content).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(reply.message.mentions ?? []).toEqual([]);
    expect(reply.message.mention_everyone ?? false).toBe(false);
    expect(on.counters.get("error")).toBe(errors);
  });

  test("suggests questions while typing", async () => {
    const all = await on.mina.autocomplete("ask", { question: "" });
    expect(all.length).toBeGreaterThan(5);
    expect(all.length).toBeLessThanOrEqual(25);
    const some = await on.mina.autocomplete("ask", { question: "안장" });
    expect(some.length).toBeGreaterThan(0);
    expect(some.every(({ name }) => hangul.test(name))).toBe(true);
    expect(
      (await on.tom.autocomplete("ask", { question: "saddle" })).every(({ name }) => !hangul.test(name)),
    ).toBe(true);
    expect(await on.tom.autocomplete("ask", { question: "zzzzzz" })).toEqual([]);
  });
});

describe("a message without a command", () => {
  test.for([
    ["mina", "모멘텀이 뭐야?", /속도/u],
    ["tom", "What is a saddle point?", /Saddle point/u],
  ] as const)("%s is answered in direct messages", async ([who, text, expected]) => {
    await on[who].say(text, { context: "dm" });
    const answer = await on[who].expectMessage(expected, { context: "dm" });
    expect(answer.message.author.id).not.toBe(on[who].id);
    expect(answer.buttons.length).toBeGreaterThan(0);
  });

  test("is left alone in channels", async () => {
    const calls = on.sandbox.driver.calls().length;
    await on.mina.say("모멘텀이 뭐야?");
    await on.sandbox.driver.settled();
    expect(on.sandbox.driver.calls()).toHaveLength(calls);
  });
});

describe("/ask without a question", () => {
  const exercise =
    "모멘텀 계수 β를 키우면?\nA) 속도가 더 오래 남는다\nB) 학습률이 작아진다\nC) 데이터가 줄어든다";

  test("opens a form that takes a whole exercise with its choices", async () => {
    const form = await on.mina.slash("ask");
    form.expectModal("무엇이든 물어보기");
    const [line] = form.modal!.inputs;
    expect(line?.label).toMatch(hangul);
    const answer = await form.submit({ text: exercise });
    expect(answer.text).toMatch(hangul);
    expect(answer.content).toContain("모멘텀 계수");
  });

  test("or several questions, each answered", async () => {
    const form = await on.tom.slash("ask");
    const questions = "What is momentum?\nWhat is a saddle point?\n\nWhat is k-fold cross-validation?";
    const answer = await form.submit({ text: questions });
    expect(answer).toMatchObject({ ephemeral: false });
    expect(answer.embeds[0]?.fields?.map(({ name }) => name)).toEqual([
      "What is momentum?",
      "What is a saddle point?",
      String.raw`What is k\-fold cross\-validation?`,
    ]);
    expect(answer.embeds[0]?.fields?.[1]?.value).toContain("Saddle point");
    expect(answer.buttons.length).toBeGreaterThan(1);
  });
});

describe("“Ask about this” in a message's menu", () => {
  test("answers about what somebody wrote, for the one who asked", async () => {
    const said = await on.tom.say("모멘텀이 뭐예요?");
    const answer = await on.mina.messageCommand("Ask about this", said);
    expect(answer).toMatchObject({ ephemeral: true });
    expect(answer.text).toMatch(/속도/u);
    const english = await on.tom.messageCommand(
      "Ask about this",
      await on.mina.say("What is a saddle point?"),
    );
    expect(english.text).toContain("Saddle point");
  });

  test("hostile text in it has no effect", async () => {
    const said = await on.mina.say("@everyone <@1> [x](https://evil.example) `momentum`?");
    const answer = await on.tom.messageCommand("Ask about this", said);
    expect(answer.content).not.toMatch(/(?<!\\)[@<`[|]/u);
    expect(answer.message.mention_everyone ?? false).toBe(false);
  });
});

describe("/explain", () => {
  test("shows a card with its formula as a picture that is read aloud", async () => {
    const ko = await on.mina.slash("explain", { card: "모멘텀" });
    expect(ko).toMatchObject({ ephemeral: false });
    expect(ko.embeds[0]?.title).toContain("모멘텀");
    expect(ko.attachments[0]).toMatchObject({ filename: "formula.png", contentType: "image/png" });
    expect(ko.attachments[0]?.description).toMatch(hangul);
    const en = await on.tom.slash("explain", { card: "momentum" });
    expect(en.attachments[0]?.description).not.toMatch(hangul);
    expect(en.text).not.toMatch(hangul);
  });

  test("offers the nearest cards for a name that is none", async () => {
    const reply = await on.tom.slash("explain", { card: "momentun" });
    expect(reply).toMatchObject({ ephemeral: true });
    const card = await reply.click(0);
    expect(card.embeds[0]?.title).toContain("Momentum");
    expect(card.attachments).toHaveLength(1);
    const none = await on.mina.slash("explain", { card: "@everyone" });
    expect(none.content).toContain(String.raw`\@everyone`);
  });

  test("suggests cards while typing", async () => {
    expect((await on.mina.autocomplete("explain", { card: "안장" }))[0]).toMatchObject({
      value: "saddle-point",
    });
  });
});

describe("/diagnose", () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i + 1},${0.9 ** i},${0.4 + 0.001 * (i - 12) ** 2}`);
  const log = new TextEncoder().encode(["epoch,loss,val_loss", ...rows].join("\n"));

  test("says what a log shows, to its owner only, with a picture and one change to try", async () => {
    const ko = await on.mina.slash("diagnose", { file: { name: "log.csv", bytes: log } });
    expect(ko).toMatchObject({ ephemeral: true });
    expect(ko.attachments[0]?.description).toMatch(hangul);
    expect(ko.embeds[0]?.fields?.[0]?.name).toBe("바꿔 볼 것 하나");
    const en = await on.tom.slash("diagnose", { file: { name: "log.csv", bytes: log } });
    expect(en.text).not.toMatch(hangul);
    const demo = await en.click({ label: "See it in a demo" });
    expect(demo.attachments).toHaveLength(1);
  });

  test.for([
    ["a picture", new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])],
    ["nothing", new Uint8Array()],
    ["words", new TextEncoder().encode("epoch,loss\n1,high")],
    ["markup", new TextEncoder().encode("@everyone,`x`\n**,<@1>")],
    ["nested JSON", new TextEncoder().encode("[".repeat(200_000))],
    ["zeros", new Uint8Array(300_000)],
  ] as const)("a file of %s is refused in a sentence, without effect", async ([name, bytes]) => {
    const errors = on.counters.get("error");
    const reply = await on.tom.slash("diagnose", { file: { name: `${name} @everyone.csv`, bytes } });
    expect(reply).toMatchObject({ ephemeral: true, attachments: [] });
    expect(reply.content).toMatch(/cannot read/u);
    expect(reply.content).not.toMatch(/(?<!\\)[@<`[|]/u);
    expect(on.counters.get("error")).toBe(errors);
  });

  test("a file too large is not even fetched", async () => {
    const bytes = new Uint8Array(5_000_001);
    const reply = await on.mina.slash("diagnose", { file: { name: "large.csv", bytes } });
    expect(reply.content).toContain("5 MB");
  });
});

describe("/help", () => {
  test("lists every command in the user's language, with examples that work", async () => {
    const ko = await on.mina.slash("help");
    expect(ko.text).toMatch(/\/데모 .*\/퀴즈.*\/질문/su);
    const en = await on.tom.slash("help");
    expect(en.text).toMatch(/\/demo.*\/quiz.*\/ask.*\/explain.*\/diagnose/su);
    expect(en.text).not.toMatch(hangul);
    for (const { customId } of en.buttons) {
      // a user has only two computations at once
      const answer = await en.click({ customId: customId ?? "" });
      expect(answer.ephemeral).toBe(customId?.startsWith("v1:review") ?? false);
      expect(answer.text || answer.attachments.length).toBeTruthy();
    }
  });
});

test.for([
  ["mina", { about: "privacy" }, /내보내기.*삭제/su],
  ["tom", { about: "privacy" }, /\/data export.*\/data delete/su],
] as const)(
  "%s reads in /help what is kept and how to get or delete it",
  async ([who, options, sentence]) => {
    const reply = await on[who].slash("help", options);
    expect(reply).toMatchObject({ ephemeral: true });
    expect(reply.text).toMatch(sentence);
  },
);

test("all commands are registered with Korean names, for servers, people and every context", async () => {
  expect(on.sandbox.driver.commandNames().toSorted()).toEqual(
    [
      "ask",
      ...demos.map(({ name }) => `demo ${name}`).toSorted(),
      "battle",
      "board",
      "data delete",
      "data export",
      "diagnose",
      "explain",
      "formula",
      "help",
      "log add",
      "log export",
      "log show",
      "me",
      "quiz daily",
      "quiz skip",
      "quiz start",
      "quiz stop",
      "review",
      "settings group",
      "settings me",
      "teach ask",
      "teach export",
      "teach import",
      "teach mine",
      "teach propose",
      "teach review",
    ].toSorted(),
  );
});
