import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { sqlStore } from "../../src/store/sql-store.ts";
import { databaseOver } from "../../src/store/sqlite.ts";
import { countLost, tell } from "../support/outcomes.ts";

test("on a full disk what was acknowledged stays, what was refused is not there, and with room it goes on", async () => {
  const folder = await mkdtemp(join(tmpdir(), "opt-full-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const database = new DatabaseSync(join(folder, "bot.sqlite"));
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
  const store = await sqlStore(databaseOver(database), "sqlite");
  const [acknowledged, refused]: [string[], string[]] = [[], []];
  const reasons = new Set<string>();

  const write = async (id: string): Promise<void> => {
    try {
      await store.logs.add({ id, userId: "mina", text: "모멘텀 ".repeat(100), at: acknowledged.length });
      acknowledged.push(id);
    } catch (error) {
      refused.push(id);
      reasons.add(String(error));
    }
  };

  let recovered = 0;
  for (let round = 0; round < 5; round += 1) {
    const { page_count: pages } = database.prepare("pragma page_count").get()!;
    database.exec(`pragma max_page_count = ${Number(pages) + 3}`);
    // some in one turn, which share a transaction, and some in turns of their own
    for (let turn = 0; turn < 10; turn += 1)
      await Promise.all([0, 1, 2].map((part) => write(`${round} ${turn} ${part}`)));
    const before = refused.length;
    database.exec("pragma max_page_count = 1000000");
    const started = performance.now();
    await write(`${round} with room`);
    recovered = Math.max(recovered, performance.now() - started);
    expect(refused).toHaveLength(before);
  }
  const kept = (await store.logs.of("mina")).map(({ id }) => id);
  const halves = refused.filter((id) => kept.includes(id)).length;
  const lost = countLost(acknowledged, kept) + halves;
  const cases = acknowledged.length + refused.length;
  tell({ trial: "disk full", cases, faults: refused.length, lost, recovered });
  expect(lost).toBe(0);
  expect(acknowledged.length).toBeGreaterThan(10);
  expect(refused.length).toBeGreaterThan(10);
  expect([...reasons].filter((reason) => !reason.includes("full"))).toEqual([]);
  await store.close();
});
