import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { answer, change, quiz } from "../../../../packages/study/test/store/records.ts";
import { migrationsFor } from "../../src/store/migrations.ts";
import { openStore } from "../../src/store/open-store.ts";
import { groupQuestions } from "@opt/study";

/** One file for each step that was ever released: the tables after it, with a row in each. */
const schemas = new URL("schemas/", import.meta.url);
const newFile = async () => join(await mkdtemp(join(tmpdir(), "opt-store-")), "bot.sqlite");
const parameters = { card: "adam", claim: "bias-correction" };
const question = { kind: "question", version: 1, template: "true-false", parameters, seed: 1 } as const;
const kept = { ...quiz, questions: [question], items: ["adam/bias-correction"] };

/** The database as SQL. */
function dump(file: string): string {
  const database = new DatabaseSync(file);
  const tables = database
    .prepare("select name, sql from sqlite_master where sql is not null order by rowid")
    .all();
  const rows = tables.flatMap(({ name, sql }) => {
    if (!String(sql).startsWith("CREATE TABLE")) return [];
    return database
      .prepare(`select * from "${String(name)}"`)
      .all()
      .map((row) => `insert into "${String(name)}" values (${Object.values(row).map(literal).join(", ")})`);
  });
  database.close();
  const made = tables.map(({ sql }) => String(sql));
  const triggers = made.filter((sql) => sql.startsWith("CREATE TRIGGER"));
  // a trigger would add to the rows
  const statements = [...made.filter((sql) => !triggers.includes(sql)), ...rows, ...triggers];
  return `${statements.join(";\n")};\n`;
}

function literal(value: unknown): string {
  if (typeof value !== "string") return String(value);
  // when a step was applied is no part of it
  return /^\d{4}-\d\d-\d\dT/u.test(value) ? "'2026-11-29T00:00:00.000Z'" : `'${value.replaceAll("'", "''")}'`;
}

test("a step that was released does not change; a new one has its file", async () => {
  const file = await newFile();
  const store = await openStore({ file });
  await store.quizzes.create(kept);
  await store.attempts.record(answer("one"), change("one", null, { question, item: kept.items[0]! }));
  await store.races.open({ quizId: quiz.id, index: 0, openedAt: 7 });
  await store.logs.add({ id: "log", userId: "mina", text: "Adam's 모멘텀", at: 1 });
  await store.settings.changeUser({ id: "u", userId: "mina", settings: { locale: "ko", reminderHour: 20 } });
  await store.quizzes.create({ ...kept, id: "quiz-2", userId: "jun", groupId: null });
  const changed = { quizId: "quiz-2", userId: "jun" };
  await store.attempts.record(answer("first", changed), null);
  await store.attempts.revise(answer("second", { ...changed, answer: "b" }), "first", null);
  await store.notices.take({ kind: "daily", owner: "group", day: 7 }, { now: 1, until: 2 });
  await store.settings.changeGroup({ id: "g", groupId: "group", settings: { dailyHour: 9 } });
  const proposal = { id: "p", groupId: "group", userId: "mina", content: { prompt: "?" }, proposedAt: 1 };
  await store.teaching.propose(proposal);
  await store.close();
  const newest = Object.keys(migrationsFor("sqlite")).at(-1)!;
  await expect(dump(file)).toMatchFileSnapshot(new URL(`${newest}.sql`, schemas).pathname);
});

test("from every step that was ever released all is there after an update", async () => {
  const names = await readdir(schemas);
  expect(names.toSorted()).toEqual(Object.keys(migrationsFor("sqlite")).map((name) => `${name}.sql`));
  for (const name of names) {
    const file = await newFile();
    const database = new DatabaseSync(file);
    database.exec(await readFile(new URL(name, schemas), "utf8"));
    database.close();
    const store = await openStore({ file });
    expect(await store.exportOf("mina")).toMatchObject({
      settings: { locale: "ko" },
      quizzes: [kept],
      answers: [answer("one")],
      reviews: [{ question, answerId: "one" }],
      log: [{ text: "Adam's 모멘텀" }],
      proposals: [{ id: "p", content: { prompt: "?" } }],
    });
    expect(await store.attempts.tally({ groupId: "group", since: 0, until: 1e15 })).toEqual([
      { userId: "mina", answered: 1, right: 0, credit: 0.25 },
    ]);
    expect(await store.settings.ofGroup("group")).toMatchObject({ dailyHour: 9 });
    expect((await store.attempts.ofEveryone(quiz.id))?.openings).toHaveLength(1);
    await store.close();
  }
});

test("a member's question of before is asked after an update", async () => {
  const file = await newFile();
  const database = new DatabaseSync(file);
  database.exec(await readFile(new URL("0004-many-processes.sql", schemas), "utf8"));
  const content = JSON.stringify({ question: "What is it?", answer: "a", wrong: ["b", "c"], why: "" });
  database
    .prepare(`insert into proposals values ('old', 'group', 'mina', ?, 'approved', 1, 'jun', 2, null)`)
    .run(content);
  database.close();
  const store = await openStore({ file });
  const [own] = await groupQuestions({ store, groupId: "group" });
  expect(own).toMatchObject({
    id: "old",
    question: { input: "choice", prompt: "What is it?", wrong: ["b", "c"] },
  });
  await store.close();
});
