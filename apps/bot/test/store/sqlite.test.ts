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
import { countLost, tell } from "../support/outcomes.ts";

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
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => openStore({ file })));
    const refused = tries.filter(({ status }) => status === "rejected").length;
    await expect(openStore({ file })).rejects.toThrow("another process of the bot is using");
    writer.kill("SIGKILL");
    await once(writer, "exit");
    const killed = performance.now();
    const store = await openStore({ file });
    const recovered = performance.now() - killed;
    tell({
      trial: "second process",
      cases: tries.length,
      faults: tries.length,
      lost: tries.length - refused,
      recovered,
    });
    expect(refused).toBe(tries.length);
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
  const rounds = 5;
  const acknowledged: number[] = [];
  let [first, lost, recovered] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const writer = fork(new URL("../fixtures/store-writer.ts", import.meta.url), [file, String(first)]);
    let own = 0;
    writer.on("message", (number: number) => {
      acknowledged.push(number);
      own += 1;
      if (own === 20) writer.kill("SIGKILL");
    });
    await once(writer, "exit");
    const killed = performance.now();
    const store = await openStore({ file });
    recovered = Math.max(recovered, performance.now() - killed);
    const found = (await store.logs.of("mina")).map(({ at }) => at);
    await store.close();
    lost = countLost(acknowledged.map(String), found.map(String));
    expect(found).toEqual(Array.from({ length: found.length }, (_, at) => at));
    first = found.length;
  }
  tell({ trial: "writer killed", cases: acknowledged.length, faults: rounds, lost, recovered });
  expect(lost).toBe(0);
  expect(acknowledged.length).toBeGreaterThanOrEqual(20 * rounds);
});
