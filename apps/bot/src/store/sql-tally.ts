import type { AttemptStore } from "@opt/study";
import { type Kysely, sql } from "kysely";
import { type Stretch, stretchesOf } from "./spans.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;
type Request = Parameters<AttemptStore["tally"]>[0];
type Tallies = ReturnType<AttemptStore["tally"]>;

/**
 * What each learner has answered in a time. A group's answers are counted as they come, see `migrations.ts`, so that a
 * year takes a few pages to read; those of all groups are counted one by one.
 */
export async function tally(db: Db, { groupId, since, until }: Request): Tallies {
  if (groupId === undefined) return await tallyOfAll(db, since, until);
  const [first, ...others] = stretchesOf(since, until).map((stretch) => countsIn(db, groupId, stretch));
  if (first === undefined) return [];
  return await db
    .selectFrom(others.reduce((sum, one) => sum.unionAll(one), first).as("counts"))
    .select(({ fn }) => [
      "user_id as userId",
      fn.sum<number>("answered").as("answered"),
      fn.sum<number>("correct").as("right"),
      fn.sum<number>("credit").as("credit"),
    ])
    .groupBy("user_id")
    .orderBy("user_id")
    .execute();
}

function countsIn(db: Db, groupId: string, { span, from, to }: Stretch) {
  return span === 0
    ? db
        .selectFrom("answers")
        .select(["user_id", sql<number>`1`.as("answered"), "correct", "credit"])
        .where("group_id", "=", groupId)
        .where("answered_at", ">=", from)
        .where("answered_at", "<", to)
    : db
        .selectFrom("tallies")
        .select(["user_id", "answered", "correct", "credit"])
        .where("group_id", "=", groupId)
        .where("span", "=", span)
        .where("start", ">=", from)
        .where("start", "<", to);
}

async function tallyOfAll(db: Db, since: number, until: number): Tallies {
  return await db
    .selectFrom("answers")
    .select(({ fn }) => [
      "user_id as userId",
      fn.countAll<number>().as("answered"),
      fn.sum<number>("correct").as("right"),
      fn.sum<number>("credit").as("credit"),
    ])
    .where("answered_at", ">=", since)
    .where("answered_at", "<", until)
    .groupBy("user_id")
    .orderBy("user_id")
    .execute();
}
