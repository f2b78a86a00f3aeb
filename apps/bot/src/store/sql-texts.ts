import type { LogRecord, LogStore, Proposal, ReviewRecord, ReviewStore, TeachingStore } from "@opt/study";
import type { Kysely } from "kysely";
import { logOf, proposalOf, reviewOf } from "./rows.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** What learners are to be asked again; it changes with their answers. */
export function reviewsPart(db: Db): ReviewStore {
  return {
    async of(userId): Promise<readonly ReviewRecord[]> {
      const rows = await db
        .selectFrom("reviews")
        .selectAll()
        .where("user_id", "=", userId)
        .orderBy("due_at")
        .orderBy("item")
        .execute();
      return rows.map(reviewOf);
    },
    marks: async (userId) =>
      (
        await db
          .selectFrom("reviews")
          .select(["item", "due_at", "known"])
          .where("user_id", "=", userId)
          .orderBy("due_at")
          .orderBy("item")
          .execute()
      ).map(({ item, due_at: dueAt, known }) => ({ item, dueAt, known: known === 1 })),
    async some({ userId, which, until, skip, most }): Promise<readonly ReviewRecord[]> {
      const rows = await db
        .selectFrom("reviews")
        .selectAll()
        .where("user_id", "=", userId)
        .where((is) => (which === "due" ? is("due_at", "<=", until) : is("known", "=", 0)))
        .orderBy("due_at")
        .orderBy("item")
        .limit(most)
        .offset(skip)
        .execute();
      return rows.map(reviewOf);
    },
  };
}

/** Study logs. */
export function logsPart(db: Db): LogStore {
  return {
    async add({ id, userId, text, at }): Promise<LogRecord> {
      const stored = await db
        .insertInto("log_entries")
        .values({ id, user_id: userId, text, at })
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      return logOf(
        stored ??
          (await db.selectFrom("log_entries").selectAll().where("id", "=", id).executeTakeFirstOrThrow()),
      );
    },
    async of(userId): Promise<readonly LogRecord[]> {
      const rows = await db
        .selectFrom("log_entries")
        .selectAll()
        .where("user_id", "=", userId)
        .orderBy("at")
        .orderBy("id")
        .execute();
      return rows.map(logOf);
    },
    async remove({ id, userId }): Promise<void> {
      await db.deleteFrom("log_entries").where("id", "=", id).where("user_id", "=", userId).execute();
    },
  };
}

/** What members of groups propose, and what moderators decide. */
export function teachingPart(db: Db): TeachingStore {
  const find = async (id: string): Promise<Proposal | undefined> => {
    const row = await db.selectFrom("proposals").selectAll().where("id", "=", id).executeTakeFirst();
    return row && proposalOf(row);
  };
  return {
    find,
    async propose({ id, groupId, userId, content, proposedAt }): Promise<Proposal> {
      const undecided = { state: "proposed", decided_by: null, decided_at: null, reason: null } as const;
      await db
        .insertInto("proposals")
        .values({
          id,
          group_id: groupId,
          user_id: userId,
          content: JSON.stringify(content),
          proposed_at: proposedAt,
          ...undecided,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return (await find(id))!;
    },
    async decide({ proposalId, from, to, userId, reason, at }): Promise<Proposal | undefined> {
      const row = await db
        .updateTable("proposals")
        .set({ state: to, decided_by: userId, decided_at: at, reason })
        .where("id", "=", proposalId)
        .where("state", "=", from)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? await find(proposalId) : proposalOf(row);
    },
    async of(groupId, state): Promise<readonly Proposal[]> {
      const rows = await db
        .selectFrom("proposals")
        .selectAll()
        .where("group_id", "=", groupId)
        .where("state", "=", state)
        .orderBy("proposed_at")
        .orderBy("id")
        .execute();
      return rows.map(proposalOf);
    },
  };
}
