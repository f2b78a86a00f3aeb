import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeEach, expect, test } from "vitest";
import { batched, type BatchedFile } from "../../src/store/batched-file.ts";

let path: string;
let file: BatchedFile;
let outside: DatabaseSync;
function open(): BatchedFile {
  const database = new DatabaseSync(path);
  database.exec("pragma journal_mode = wal");
  return batched(database);
}

beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), "opt-batch-")), "bot.sqlite");
  file = open();
  run("create table entries (id integer primary key, text text not null)");
  await file.written();
  outside = new DatabaseSync(path);
  return () => {
    outside.close();
    file.close();
  };
});

const run = (sql: string, ...values: readonly unknown[]) => file.prepare(sql).run(values);
const add = (id: number) => run("insert into entries values (?, ?)", id, `entry ${id}`);
const ids = () =>
  outside
    .prepare("select id from entries order by id")
    .all()
    .map(({ id }) => id);

test("what is written in one turn reaches the disk at once, and is confirmed only then", async () => {
  add(1);
  add(2);
  const confirmed = file.written();
  // read back before, by whoever wrote it; another process sees nothing yet
  expect(file.prepare("select id from entries").all([])).toHaveLength(2);
  expect(ids()).toEqual([]);
  await confirmed;
  expect(ids()).toEqual([1, 2]);
});

test("a statement that fails takes nothing else with it", async () => {
  add(1);
  expect(() => add(1)).toThrow(/UNIQUE/u);
  add(2);
  await file.written();
  expect(ids()).toEqual([1, 2]);
});

test("a transaction that is rolled back takes only its own part with it", async () => {
  add(1);
  run("begin");
  add(2);
  run("rollback");
  run("begin");
  add(3);
  run("commit");
  await file.written();
  expect(ids()).toEqual([1, 3]);
});

test("a transaction that takes several turns is kept as a whole", async () => {
  run("begin");
  add(1);
  await new Promise((resolve) => void setImmediate(resolve));
  expect(ids()).toEqual([]);
  add(2);
  run("commit");
  await file.written();
  expect(ids()).toEqual([1, 2]);
});

test("on a full disk everybody of the turn is told; afterwards it goes on", async () => {
  add(1);
  await file.written();
  const [{ page_count: pages }] = file.prepare("pragma page_count").all([]) as [{ page_count: number }];
  file.prepare(`pragma max_page_count = ${pages}`).all([]);
  add(2);
  const small = file.written();
  expect(() => run("insert into entries values (3, ?)", "x".repeat(1_000_000))).toThrow(/full/u);
  await expect(small).rejects.toThrow(/full/u);
  expect(ids()).toEqual([1]);
  file.prepare("pragma max_page_count = 100000").all([]);
  add(4);
  await file.written();
  expect(ids()).toEqual([1, 4]);
});

test("a transaction on a full disk ends with what went wrong", async () => {
  const [{ page_count: pages }] = file.prepare("pragma page_count").all([]) as [{ page_count: number }];
  file.prepare(`pragma max_page_count = ${pages}`).all([]);
  run("begin");
  expect(() => run("insert into entries values (1, ?)", "x".repeat(1_000_000))).toThrow(/full/u);
  expect(() => run("rollback")).not.toThrow();
  expect(() => run("commit")).toThrow(/failed/u);
  await file.written();
  expect(ids()).toEqual([]);
});

test("closing keeps what is under way", () => {
  add(7);
  file.close();
  expect(ids()).toEqual([7]);
  file = open();
});

test("what SQLite cannot keep is refused", () => {
  expect(() => run("insert into entries values (?, ?)", 1, undefined)).toThrow(
    "a value must be a text, a number or null, got undefined",
  );
});
