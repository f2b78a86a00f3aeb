import type { PersonalData, Store } from "@opt/study";
import type { Kysely, Transaction } from "kysely";
import { proposalOf, quizOf } from "./rows.ts";
import { answersOfLearner } from "./sql-attempts.ts";
import { ofUser } from "./sql-settings.ts";
import { logsPart, reviewsPart } from "./sql-texts.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** What is done with all of a person or a group, over every table. */
export function peoplePart(db: Db): Pick<Store, "exportOf" | "forget" | "forgetGroup"> {
  return {
    exportOf: async (userId) => await exportOf(db, userId),
    forget: async (userId) => await db.transaction().execute(async (within) => await forget(within, userId)),
    forgetGroup: async (groupId) =>
      await db.transaction().execute(async (within) => {
        await within.deleteFrom("group_settings").where("group_id", "=", groupId).execute();
        await forgetChanges(within, "group", groupId);
        await within.deleteFrom("proposals").where("group_id", "=", groupId).execute();
        await within.deleteFrom("notices").where("owner", "=", groupId).execute();
      }),
  };
}

async function exportOf(db: Db, userId: string): Promise<PersonalData> {
  const [settings, quizzes, answers, reviews, log, proposals] = await Promise.all([
    ofUser(db, userId),
    db
      .selectFrom("quizzes")
      .selectAll()
      .where("user_id", "=", userId)
      .orderBy("started_at")
      .orderBy("id")
      .execute(),
    answersOfLearner(db, userId),
    reviewsPart(db).of(userId),
    logsPart(db).of(userId),
    db
      .selectFrom("proposals")
      .selectAll()
      .where((is) => is.or([is("user_id", "=", userId), is("decided_by", "=", userId)]))
      .orderBy("proposed_at")
      .orderBy("id")
      .execute(),
  ]);
  return {
    userId,
    settings,
    quizzes: quizzes.map(quizOf),
    answers,
    reviews,
    log,
    proposals: proposals.map(proposalOf),
  };
}

async function forget(db: Transaction<Tables>, userId: string): Promise<void> {
  for (const table of ["answers", "reviews", "log_entries", "user_settings"] as const)
    await db.deleteFrom(table).where("user_id", "=", userId).execute();
  await forgetChanges(db, "user", userId);
  await db.deleteFrom("notices").where("owner", "=", userId).execute();
  await db
    .deleteFrom("quizzes")
    .where("user_id", "=", userId)
    .where((is) =>
      is.not(is.exists(is.selectFrom("answers").select("id").whereRef("answers.quiz_id", "=", "quizzes.id"))),
    )
    .execute();
  await db.updateTable("quizzes").set({ user_id: "" }).where("user_id", "=", userId).execute();
  await db.deleteFrom("proposals").where("user_id", "=", userId).where("state", "!=", "approved").execute();
  await db.updateTable("proposals").set({ user_id: "" }).where("user_id", "=", userId).execute();
  await db.updateTable("proposals").set({ decided_by: "" }).where("decided_by", "=", userId).execute();
}

async function forgetChanges(db: Transaction<Tables>, kind: "user" | "group", owner: string): Promise<void> {
  await db.deleteFrom("setting_changes").where("kind", "=", kind).where("owner", "=", owner).execute();
}
