import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { answer, quiz } from "../../../../packages/study/test/store/records.ts";
import { testStore } from "../../../../packages/study/test/store/conformance.ts";
import { openStore } from "../../src/store/open-store.ts";
import { InUseError } from "../../src/store/sole-user.ts";
import { spans } from "../../src/store/spans.ts";

testStore("the store in SQLite", async () => await openStore({}));

const newFile = async () => join(await mkdtemp(join(tmpdir(), "opt-store-")), "bot.sqlite");

test("what was stored is there after a restart", async () => {
  const file = await newFile();
  const before = await openStore({ file });
  const entry = { id: "1", userId: "mina", text: "모멘텀", at: 1 };
  await before.logs.add(entry);
  await before.close();
  const after = await openStore({ file });
  expect(await after.logs.of("mina")).toEqual([entry]);
  await after.close();
});

test(
  "a second process on the same file is refused, until the first has ended, however it ended",
  { timeout: 60_000 },
  async () => {
    const file = await newFile();
    const writer = fork(new URL("../fixtures/store-writer.ts", import.meta.url), [file, "0"]);
    await once(writer, "message");
    await expect(openStore({ file })).rejects.toThrow("another process of the bot is using");
    writer.kill("SIGKILL");
    await once(writer, "exit");
    const store = await openStore({ file });
    await expect(openStore({ file })).rejects.toThrow(InUseError);
    await store.close();
    await (await openStore({ file })).close();
  },
);

test("of a person that is forgotten no count stays", async () => {
  const file = await newFile();
  const store = await openStore({ file });
  await store.quizzes.create(quiz);
  await store.attempts.record(answer("one"), null);
  await store.attempts.record(answer("two", { userId: "jun" }), null);
  await store.forget("mina");
  await store.close();
  const database = new DatabaseSync(file);
  const kept = database.prepare("select user_id, span, answered, credit from tallies order by span").all();
  database.close();
  expect(kept.map((row) => Object.assign({}, row))).toEqual(
    spans.map((span) => ({ user_id: "jun", span, answered: 1, credit: 0.25 })),
  );
});

test("nothing that was acknowledged is lost when the process is killed", { timeout: 60_000 }, async () => {
  const file = await newFile();
  let kept = 0;
  for (let round = 0; round < 5; round++) {
    const writer = fork(new URL("../fixtures/store-writer.ts", import.meta.url), [file, String(kept)]);
    const acknowledged: number[] = [];
    writer.on("message", (number: number) => {
      acknowledged.push(number);
      if (acknowledged.length === 20) writer.kill("SIGKILL");
    });
    await once(writer, "exit");
    const store = await openStore({ file });
    const found = (await store.logs.of("mina")).map(({ at }) => at);
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    expect(found.slice(0, kept + acknowledged.length)).toEqual(
      Array.from({ length: kept + acknowledged.length }, (_, i) => i),
    );
    kept = found.length;
    await store.close();
  }
});
