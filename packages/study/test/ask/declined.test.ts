import { describe, expect, test } from "vitest";
import { createStudy } from "../../src/create-study.ts";
import { ours } from "../../src/optimization.ts";
import { declinedQuestion, declinedTextKept, memoryDeclined } from "../../src/ask/declined.ts";
import { ask } from "../support/study.ts";

const now = 1_000_000;

function declinedOf(id: string, question: string, keepText = false) {
  return declinedQuestion(ask(question, { locale: "ko" }), { id, question, now, keepText })!;
}

test("declined questions are counted by pack, with the concepts they name, once each", async () => {
  const store = memoryDeclined();
  for (const id of ["a", "b", "a"]) await store.countDeclined(declinedOf(id, "AdaDelta가 뭐예요?"));
  await store.countDeclined(declinedOf("c", "드롭아웃은 언제 해요?"));
  expect(await store.declinedCounts()).toEqual([
    {
      pack: "optimization",
      count: 3,
      missing: [
        { name: "adadelta", count: 2 },
        { name: "dropout", count: 1 },
      ],
    },
  ]);
});

test("an answer is not counted", () => {
  const result = ask("모멘텀이 뭐예요?", { locale: "ko" });
  expect(declinedQuestion(result, { id: "a", question: "", now, keepText: true })).toBeUndefined();
});

test("a text is kept only where it was asked for, for 30 days", async () => {
  const store = memoryDeclined();
  expect(declinedOf("a", "AdaDelta가 뭐예요?")).not.toHaveProperty("text");
  await store.countDeclined(declinedOf("a", "AdaDelta가 뭐예요?"));
  await store.countDeclined(declinedOf("b", "드롭아웃은 언제 해요?", true));
  expect(await store.declinedTexts(now)).toMatchObject([{ id: "b", text: "드롭아웃은 언제 해요?" }]);
  expect(declinedTextKept).toBe(30 * 86_400_000);
  expect(await store.declinedTexts(now + 1)).toEqual([]);
  expect(await store.declinedTexts(0)).toEqual([]);
});

describe("a study that counts what it declines", () => {
  const asked = { id: "1", question: "Dropout이 뭐예요?", now: 1000 };
  const result = ask(asked.question, { locale: "ko" });

  test("an organiser's wish keeps the text for 30 days, without who asked", async () => {
    const { declined } = createStudy({ ...ours, declined: { store: memoryDeclined(), keepText: true } });
    await declined.count(result, asked);
    await declined.count(ask("모멘텀이 뭐예요?", { locale: "ko" }), { ...asked, id: "2" });
    expect(await declined.counts()).toMatchObject([{ count: 1 }]);
    expect((await declined.texts(1000 + declinedTextKept)).map(({ text }) => text)).toEqual([asked.question]);
    expect(await declined.texts(1001 + declinedTextKept)).toEqual([]);
  });

  test("nobody's wish keeps no text, and no store counts nothing", async () => {
    const counting = createStudy({ ...ours, declined: { store: memoryDeclined() } }).declined;
    await counting.count(result, asked);
    expect(await counting.counts()).toMatchObject([{ count: 1 }]);
    expect(await counting.texts(1000)).toEqual([]);
    const { declined } = createStudy(ours);
    await declined.count(result, asked);
    expect([await declined.counts(), await declined.texts(1000)]).toEqual([[], []]);
  });
});
