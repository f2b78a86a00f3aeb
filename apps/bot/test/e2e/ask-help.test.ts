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
    const en = await on.tom.slash("ask", {}, { unchecked: true });
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

describe("/help", () => {
  test("lists every command in the user's language, with examples that work", async () => {
    const ko = await on.mina.slash("help");
    expect(ko.text).toMatch(/\/데모 .*\/퀴즈.*\/질문/su);
    const en = await on.tom.slash("help");
    expect(en.text).toMatch(/\/demo race.*\/demo kfold.*\/quiz.*\/ask/su);
    expect(en.text).not.toMatch(hangul);
    for (const { customId } of en.buttons) {
      // a user has only two computations at once
      const answer = await en.click({ customId: customId ?? "" });
      expect(answer.ephemeral).toBe(false);
      expect(answer.text || answer.attachments.length).toBeTruthy();
    }
  });
});

test("all commands are registered with Korean names, for servers, people and every context", async () => {
  expect(on.sandbox.driver.commandNames().toSorted()).toEqual([
    "ask",
    ...demos.map(({ name }) => `demo ${name}`).toSorted(),
    "help",
    "quiz",
  ]);
});
