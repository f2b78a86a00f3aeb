import type { Json } from "@opt/study";
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** A member's question was kept under names of the bot's own; now it is as `proposeQuestions` of the study keeps it. */
export async function renameOwnQuestions(db: Kysely<unknown>): Promise<void> {
  const typed = db.withTables<Pick<Tables, "proposals">>();
  const rows = await typed.selectFrom("proposals").select(["id", "content"]).execute();
  for (const { id, content } of rows) {
    const renamed = renamedIn(JSON.parse(content));
    if (renamed === undefined) continue;
    await typed
      .updateTable("proposals")
      .set({ content: JSON.stringify(renamed) })
      .where("id", "=", id)
      .execute();
  }
}

function renamedIn(content: Json): Json | undefined {
  if (typeof content !== "object" || content === null || !("question" in content)) return undefined;
  const { question, answer = "", wrong = [], why = "" } = content;
  return { input: "choice", prompt: question ?? "", answer, also: [], wrong, tolerance: 0, why, card: "" };
}
