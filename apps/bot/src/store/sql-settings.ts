import type { GroupSettings, SettingsStore, UserSettings } from "@opt/study";
import type { CompiledQuery, Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** Settings of learners and groups. */
export function settingsPart(db: Db): SettingsStore {
  // every interaction asks for both: they are put together once
  const [user, group] = [userQuery(db, "").compile(), groupQuery(db, "").compile()];
  return {
    async ofUser(userId) {
      const { rows } = await db.executeQuery(about(user, userId));
      return userSettingsOf(rows[0] ?? nobody);
    },
    changeUser: async ({ id, userId, settings }) =>
      await db.transaction().execute(async (within) => {
        if (await isNew(within, "user", userId, id)) {
          const chosen = userColumnsOf(settings);
          await within
            .insertInto("user_settings")
            .values({ ...nobody, user_id: userId, ...chosen })
            .onConflict((conflict) => conflict.column("user_id").doUpdateSet({ user_id: userId, ...chosen }))
            .execute();
        }
        return await ofUser(within, userId);
      }),
    async ofGroup(groupId) {
      const { rows } = await db.executeQuery(about(group, groupId));
      return groupSettingsOf(rows[0] ?? nothing);
    },
    changeGroup: async ({ id, groupId, settings }) =>
      await db.transaction().execute(async (within) => {
        if (await isNew(within, "group", groupId, id)) {
          const chosen = groupColumnsOf(settings);
          await within
            .insertInto("group_settings")
            .values({ ...nothing, group_id: groupId, ...chosen })
            .onConflict((conflict) =>
              conflict.column("group_id").doUpdateSet({ group_id: groupId, ...chosen }),
            )
            .execute();
        }
        return await ofGroup(within, groupId);
      }),
    groupsWithDaily: async () => {
      const rows = await db
        .selectFrom("group_settings")
        .selectAll()
        .where("daily_channel", "is not", null)
        .orderBy("group_id")
        .execute();
      return rows.map((row) => Object.assign({ groupId: row.group_id }, groupSettingsOf(row)));
    },
    usersToRemind: async () => {
      const rows = await db
        .selectFrom("user_settings")
        .selectAll()
        .where("reminder_hour", "is not", null)
        .orderBy("user_id")
        .execute();
      return rows.map((row) => Object.assign({ userId: row.user_id }, userSettingsOf(row)));
    },
  };
}

const unset = { locale: null, theme: null, time_zone: null };
const nobody = { ...unset, reminder_hour: null };
const nothing = { ...unset, daily_channel: null, daily_hour: null };

/** A query about one owner as one about another. */
function about<Row>(query: CompiledQuery<Row>, owner: string): CompiledQuery<Row> {
  return { ...query, parameters: [owner] };
}

function userQuery(db: Db, userId: string) {
  return db.selectFrom("user_settings").selectAll().where("user_id", "=", userId);
}

/** A learner's settings; all null where nothing is stored. */
export async function ofUser(db: Db, userId: string): Promise<UserSettings> {
  return userSettingsOf((await userQuery(db, userId).executeTakeFirst()) ?? nobody);
}

function userSettingsOf(row: Omit<Tables["user_settings"], "user_id">): UserSettings {
  const { locale, theme, time_zone: timeZone, reminder_hour: reminderHour } = row;
  return { locale, theme, timeZone, reminderHour };
}

function groupQuery(db: Db, groupId: string) {
  return db.selectFrom("group_settings").selectAll().where("group_id", "=", groupId);
}

async function ofGroup(db: Db, groupId: string): Promise<GroupSettings> {
  return groupSettingsOf((await groupQuery(db, groupId).executeTakeFirst()) ?? nothing);
}

function groupSettingsOf(row: Omit<Tables["group_settings"], "group_id">): GroupSettings {
  const { locale, theme, time_zone: timeZone, daily_channel: dailyChannel, daily_hour: dailyHour } = row;
  return { locale, theme, timeZone, dailyChannel, dailyHour };
}

/** Notes a change; false where it was noted before. */
async function isNew(
  db: Transaction<Tables>,
  kind: "user" | "group",
  owner: string,
  id: string,
): Promise<boolean> {
  const noted = await db
    .insertInto("setting_changes")
    .values({ kind, owner, id })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return noted !== undefined;
}

type Columns = Partial<Pick<Tables["group_settings"], "locale" | "theme" | "time_zone">>;

/** Only what is chosen; the rest stays. */
function columnsOf({
  locale,
  theme,
  timeZone,
}: Partial<Pick<UserSettings, "locale" | "theme" | "timeZone">>): Columns {
  return {
    ...(locale !== undefined && { locale }),
    ...(theme !== undefined && { theme }),
    ...(timeZone !== undefined && { time_zone: timeZone }),
  };
}

function userColumnsOf(settings: Partial<UserSettings>): Partial<Omit<Tables["user_settings"], "user_id">> {
  const { reminderHour } = settings;
  return {
    ...columnsOf(settings),
    ...(reminderHour !== undefined && { reminder_hour: reminderHour }),
  };
}

function groupColumnsOf(
  settings: Partial<GroupSettings>,
): Partial<Omit<Tables["group_settings"], "group_id">> {
  const { dailyChannel, dailyHour } = settings;
  return {
    ...columnsOf(settings),
    ...(dailyChannel !== undefined && { daily_channel: dailyChannel }),
    ...(dailyHour !== undefined && { daily_hour: dailyHour }),
  };
}
