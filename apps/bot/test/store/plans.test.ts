import { DatabaseSync } from "node:sqlite";
import { board } from "@opt/study";
import { expect, test } from "vitest";
import { answer, change, quiz } from "../../../../packages/study/test/store/records.ts";
import { databaseOver } from "../../src/store/sqlite.ts";
import { sqlStore } from "../../src/store/sql-store.ts";

test("what is asked often is looked up, never searched for from the first row to the last", async () => {
  const database = new DatabaseSync(":memory:");
  const plans: string[] = [];
  const opened = databaseOver({
    close: () => database.close(),
    exec: (text) => database.exec(text),
    get isTransaction() {
      return database.isTransaction;
    },
    prepare: (text) => {
      if (!/^(?:begin|commit|create|drop|alter)|sqlite_master|kysely/iu.test(text))
        for (const { detail } of database.prepare(`explain query plan ${text}`).all())
          plans.push(`${String(detail)}: ${text}`);
      return database.prepare(text);
    },
  });
  const store = await sqlStore(opened, "sqlite");
  const [userId, now] = ["mina", 3e12];
  plans.length = 0;
  await store.quizzes.create(quiz);
  await store.attempts.record(answer("one"), change("one", null));
  await store.attempts.of(quiz.id, userId);
  await store.attempts.ofEveryone(quiz.id);
  await store.attempts.ofLearner(userId);
  await store.reviews.of(userId);
  await store.reviews.marks(userId);
  for (const which of ["due", "missed"] as const)
    await store.reviews.some({ userId, which, until: now, skip: 0, most: 5 });
  for (const period of ["week", "month", "all"] as const)
    await board({ store, groupId: "group", period, now, timeZone: "Asia/Seoul" });
  await store.logs.of(userId);
  await store.settings.ofUser(userId);
  await store.teaching.of("group", "proposed");
  await store.forget(userId);
  await store.close();
  expect(plans.length).toBeGreaterThan(30);
  expect(plans.filter((plan) => /^SCAN (?!counts)/u.test(plan))).toEqual([]);
});
