import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import type { Store } from "@opt/study";
import { answer, change, quiz } from "../../../../packages/study/test/store/records.ts";
import type { SqliteFile } from "../../src/store/batched-file.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import { databaseOver } from "../../src/store/sqlite.ts";
import type { Rules } from "./room.ts";

const nobody = { kind: "reminder", owner: "mina", day: 5 } as const;
const content = {
  input: "text",
  prompt: "Why?",
  answer: "so",
  also: [],
  wrong: [],
  tolerance: 0,
  why: "",
  card: "",
};
const proposal = { id: "p", groupId: "group", userId: "mina", content, proposedAt: 1 };

/** Everything that changes what is kept. */
const changes: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  "a quiz": (store) => store.quizzes.create({ ...quiz, id: "another" }),
  "an answer that is to be asked again": (store) =>
    store.attempts.record(answer("b", { index: 1 }), change("b", null, { item: "second" })),
  "an answer to a review": (store) => store.attempts.record(answer("b", { index: 1 }), change("b", "a")),
  "an answer in place of another": (store) => store.attempts.revise(answer("b"), "a", change("b", "a")),
  "an opening": (store) => store.races.open({ quizId: quiz.id, index: 0, openedAt: 1 }),
  "an entry": (store) => store.logs.add({ id: "other", userId: "mina", text: "text", at: 2 }),
  "an entry taken back": (store) => store.logs.remove({ id: "entry", userId: "mina" }),
  "a user's settings": (store) =>
    store.settings.changeUser({ id: "c", userId: "mina", settings: { theme: "light" } }),
  "a group's settings": (store) =>
    store.settings.changeGroup({ id: "c", groupId: "group", settings: { dailyHour: 8 } }),
  "a proposal": (store) => store.teaching.propose({ ...proposal, id: "q" }),
  "a decision": (store) =>
    store.teaching.decide({
      proposalId: "p",
      from: "proposed",
      to: "approved",
      userId: "kim",
      reason: null,
      at: 2,
    }),
  "a notice taken": (store) => store.notices.take({ ...nobody, day: 6 }, { now: 1, until: 2 }),
  "a notice sent": (store) => store.notices.markSent(nobody),
  "a notice given back": (store) => store.notices.giveBack(nobody, 7),
  "somebody forgotten": (store) => store.forget("mina"),
  "a group forgotten": (store) => store.forgetGroup("group"),
};

interface Disk {
  readonly store: Store;
  readonly state: {
    /** The disk is full for the write of this number. */
    failAt: number;
    writes: number;
  };
  /** Every row of every table. */
  rows(): unknown;
  /** Whether something waits to be written to the disk for good. */
  isUnwritten(): boolean;
}

/** A store with something of everything in it. */
async function openDisk(): Promise<Disk> {
  const database = new DatabaseSync(":memory:");
  database.exec("pragma foreign_keys = on");
  const state = { failAt: 0, writes: 0 };
  const file: SqliteFile = {
    prepare(sql) {
      if (/^\s*(?:insert|update|delete)\b/iu.test(sql) && (state.writes += 1) === state.failAt)
        throw new Error("the disk is full");
      return database.prepare(sql);
    },
    exec: (sql) => database.exec(sql),
    close: () => database.close(),
    get isTransaction() {
      return database.isTransaction;
    },
  };
  const disk: Disk = {
    store: await sqlStore(databaseOver(file, 0), "sqlite"),
    state,
    isUnwritten: () => database.isTransaction,
    rows: () =>
      [
        "quizzes",
        "answers",
        "tallies",
        "openings",
        "reviews",
        "log_entries",
        "user_settings",
        "group_settings",
      ]
        .concat(["setting_changes", "proposals", "notices", "replaced_answers"])
        .map((table) => database.prepare(`select * from ${table}`).all()),
  };
  const { store } = disk;
  await store.quizzes.create(quiz);
  await store.attempts.record(answer("a"), change("a", null));
  await store.logs.add({ id: "entry", userId: "mina", text: "text", at: 1 });
  await store.settings.changeUser({ id: "a", userId: "mina", settings: { locale: "ko" } });
  await store.settings.changeGroup({ id: "a", groupId: "group", settings: { locale: "ko" } });
  await store.teaching.propose(proposal);
  await store.notices.take(nobody, { now: 1, until: 2 });
  state.writes = 0;
  return disk;
}

/** What happens while the disk is full. */
export const diskRules: Rules = {
  "whoever changes something hears when it is not kept, and then none of it is": async () => {
    const refused = await openDisk();
    for (const [name, make] of Object.entries(changes)) {
      const whole = await openDisk();
      await make(whole.store);
      assert(whole.state.writes > 0, name);
      await whole.store.close();
      const before = refused.rows();
      for (let failAt = 1; failAt <= whole.state.writes; failAt += 1) {
        Object.assign(refused.state, { failAt, writes: 0 });
        await assert.rejects(make(refused.store), /the disk is full/u, `${name}, write ${failAt}`);
        refused.state.failAt = 0;
        // nor does anything come later
        await wait(1);
        assert.deepEqual(refused.rows(), before, `${name}, write ${failAt}`);
      }
    }
    await refused.store.close();
  },
  "what was acknowledged is on the disk, and a store that is closed refuses": async () => {
    for (const [name, make] of Object.entries(changes)) {
      const disk = await openDisk();
      const { store } = disk;
      await make(store);
      assert(!disk.isUnwritten(), `${name} must be on the disk`);
      await store.close();
      await assert.rejects(make(store), /the store is closed/u, name);
    }
  },
};
