import type { NoticeStore } from "@opt/study";
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Which notices were sent. */
export function noticesPart(db: Kysely<Tables>): NoticeStore {
  return {
    async take({ kind, owner, day }, { now, until }): Promise<boolean> {
      const taken = { day, until_time: until, sent: 0 };
      const row = await db
        .insertInto("notices")
        .values({ kind, owner, ...taken })
        .onConflict((conflict) =>
          conflict
            .columns(["kind", "owner"])
            .doUpdateSet(taken)
            .where((is) =>
              is.or([
                is("notices.day", "<", day),
                is.and([
                  is("notices.day", "=", day),
                  is("notices.sent", "=", 0),
                  is("notices.until_time", "<=", now),
                ]),
              ]),
            ),
        )
        .returning("day")
        .executeTakeFirst();
      return row !== undefined;
    },
    async markSent({ kind, owner, day }): Promise<void> {
      await db
        .updateTable("notices")
        .set({ sent: 1 })
        .where("kind", "=", kind)
        .where("owner", "=", owner)
        .where("day", "=", day)
        .execute();
    },
    async giveBack({ kind, owner, day }, from): Promise<void> {
      await db
        .updateTable("notices")
        .set({ until_time: from })
        .where("kind", "=", kind)
        .where("owner", "=", owner)
        .where("day", "=", day)
        .execute();
    },
  };
}
