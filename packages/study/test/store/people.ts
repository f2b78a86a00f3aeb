import { expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { answer, change, type Open, quiz } from "./records.ts";

/** Something of both learners in every part. */
async function fill(store: Store): Promise<void> {
  await store.quizzes.create(quiz);
  await store.quizzes.create({ ...quiz, id: "quiz-2", userId: "jun", startedAt: 5 });
  await store.quizzes.create({ ...quiz, id: "quiz-3", kind: "race", secondsEach: 20, startedAt: 3 });
  await store.races.open({ quizId: "quiz-3", index: 0, openedAt: 4 });
  await store.attempts.record(answer("one"), change("one", null));
  await store.attempts.record(answer("two", { quizId: "quiz-2" }), null);
  await store.attempts.record(
    answer("three", { quizId: "quiz-2", userId: "jun" }),
    change("three", null, { userId: "jun" }),
  );
  await store.attempts.record(answer("four", { quizId: "quiz-3", userId: "jun" }), null);
  for (const userId of ["mina", "jun"]) {
    await store.logs.add({ id: `log ${userId}`, userId, text: "Adam", at: 1 });
    await store.settings.changeUser({ id: `set ${userId}`, userId, settings: { locale: "en" } });
    for (const [i, state] of (["proposed", "approved", "rejected"] as const).entries()) {
      const id = `${userId} ${state}`;
      await store.teaching.propose({ id, groupId: "group", userId, content: "?", proposedAt: i });
      const by = userId === "mina" ? "jun" : "mina";
      const decision = {
        proposalId: id,
        from: "proposed",
        to: state,
        userId: by,
        reason: "so",
        at: 9,
      } as const;
      if (state !== "proposed") await store.teaching.decide(decision);
    }
  }
}

export function testPeople(open: Open): void {
  test("an export has all of a person, from every part, as plain JSON", async () => {
    const store = await open();
    await fill(store);
    const found = await store.exportOf("mina");
    expect(found.userId).toBe("mina");
    expect(found.settings).toEqual({
      locale: "en",
      theme: null,
      timeZone: null,
      reminderHour: null,
    });
    expect(found.quizzes.map(({ id }) => id)).toEqual(["quiz-3", "quiz-1"]);
    expect(found.answers.map(({ id }) => id)).toEqual(["one", "two"]);
    expect(found.reviews.map(({ answerId }) => answerId)).toEqual(["one"]);
    expect(found.log.map(({ id }) => id)).toEqual(["log mina"]);
    expect(found.proposals.map(({ id }) => id)).toEqual([
      "mina proposed",
      "jun approved",
      "mina approved",
      "jun rejected",
      "mina rejected",
    ]);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test("forgetting a person leaves nothing of them and all of the others", async () => {
    const store = await open();
    await fill(store);
    const before = await store.exportOf("jun");
    await store.forget("mina");
    await store.forget("mina");
    expect(await store.exportOf("mina")).toEqual({
      userId: "mina",
      settings: { locale: null, theme: null, timeZone: null, reminderHour: null },
      quizzes: [],
      answers: [],
      reviews: [],
      log: [],
      proposals: [],
    });
    expect(await store.quizzes.find("quiz-1")).toBeUndefined();
    expect((await store.attempts.of("quiz-2", "mina"))?.answers).toEqual([]);
    expect(await store.quizzes.find("quiz-3")).toMatchObject({ id: "quiz-3", userId: "" });
    expect((await store.attempts.of("quiz-3", "jun"))?.openings).toHaveLength(1);
    const approved = await store.teaching.find("mina approved");
    expect(approved).toMatchObject({ userId: "", content: "?", decidedBy: "jun" });
    expect(await store.teaching.find("mina proposed")).toBeUndefined();
    const all = await store.attempts.tally({ groupId: "group", since: 0, until: 1e15 });
    expect(all).toEqual([{ userId: "jun", answered: 2, right: 0, credit: 0.5 }]);
    const after = await store.exportOf("jun");
    expect(after.answers).toEqual(before.answers);
    expect([after.quizzes, after.reviews, after.log]).toEqual([before.quizzes, before.reviews, before.log]);
    expect(JSON.stringify(after)).not.toContain('mina"');
  });

  test("nor does it keep that a change was made before", async () => {
    const store = await open();
    const korean = { id: "w", userId: "mina", settings: { locale: "ko" } } as const;
    await store.settings.changeUser(korean);
    await store.forget("mina");
    expect(await store.settings.changeUser(korean)).toMatchObject({ locale: "ko" });
  });

  test("a group that is forgotten loses its settings and what was taught there, not who played", async () => {
    const store = await open();
    await fill(store);
    await store.settings.changeGroup({ id: "g", groupId: "group", settings: { dailyChannel: "c" } });
    await store.teaching.propose({ id: "p", groupId: "other", userId: "jun", content: 1, proposedAt: 1 });
    await store.forgetGroup("group");
    expect(await store.settings.groupsWithDaily()).toEqual([]);
    expect(await store.teaching.of("group", "approved")).toEqual([]);
    expect((await store.exportOf("jun")).proposals.map(({ id }) => id)).toEqual(["p"]);
    expect(await store.attempts.ofLearner("jun")).toHaveLength(2);
  });
}
