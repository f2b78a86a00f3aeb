import type { Store } from "@opt/study";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { migrationsFor } from "./migrations.ts";
import { quizParts } from "./sql-attempts.ts";
import type { Database, Engine } from "./database.ts";
import { noticesPart } from "./sql-notices.ts";
import { peoplePart } from "./sql-people.ts";
import { settingsPart } from "./sql-settings.ts";
import { logsPart, reviewsPart, teachingPart } from "./sql-texts.ts";
import type { Tables } from "./tables.ts";

/** A store in a database, brought up to today's tables first. */
export async function sqlStore({ dialect, written }: Database, engine: Engine): Promise<Store> {
  const db = new Kysely<Tables>({ dialect });
  try {
    await migrate(db, engine);
    await written();
  } catch (error) {
    await db.destroy();
    throw error;
  }
  let isOpen = true;
  const { quizzes, attempts, races } = quizParts(db);
  const parts = {
    quizzes,
    attempts,
    races,
    reviews: reviewsPart(db),
    logs: logsPart(db),
    settings: settingsPart(db),
    teaching: teachingPart(db),
    notices: noticesPart(db),
    ...peoplePart(db),
  };
  return {
    ...guarded(parts, () => isOpen, written),
    async close() {
      if (!isOpen) return;
      isOpen = false;
      await db.destroy();
    },
  };
}

async function migrate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const migrations = migrationsFor(engine);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  throw new Error("the database could not be opened, or its tables not be brought up to date", {
    cause: error,
  });
}

/** The same methods, part by part, which confirm what is kept for good, and refuse work once the store is closed. */
function guarded<Part extends object>(part: Part, isOpen: () => boolean, written: Database["written"]): Part {
  return new Proxy(part, {
    get(target, name): unknown {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === "object" && value !== null) return guarded(value, isOpen, written);
      if (typeof value !== "function") return value;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        if (!isOpen()) throw new Error("the store is closed");
        const result: unknown = await Reflect.apply(value, target, given);
        await written();
        return result;
      };
    },
  });
}
