import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Store } from "@opt/study";
import { StoreError } from "../launch-errors.ts";
import { holdAlone } from "./sole-user.ts";
import { sqlStore } from "./sql-store.ts";
import { sqliteDatabase } from "./sqlite.ts";

/** Where to keep what the bot has to remember. */
export interface StorePlace {
  /** A PostgreSQL server; undefined keeps all in a file. */
  readonly databaseUrl?: string | undefined;
  /** The file; `":memory:"`, the default, lasts as long as the process. */
  readonly file?: string | undefined;
  /** Told of connections that were lost while nothing was asked of them. */
  readonly onError?: (error: Error) => void;
}

/** Opens the store, its tables brought up to date. Rejects where that cannot be done, and where another process has the file. */
export async function openStore({
  databaseUrl,
  file = ":memory:",
  onError = () => {},
}: StorePlace): Promise<Store> {
  if (databaseUrl === undefined) return await openFile(file);
  // who has no PostgreSQL need not load what speaks to it
  const { postgresDatabase } = await import("./postgres.ts");
  return await sqlStore(postgresDatabase(databaseUrl, onError), "postgres");
}

async function openFile(file: string): Promise<Store> {
  if (file === ":memory:") return await sqlStore(sqliteDatabase(file), "sqlite");
  const letGo = holdAlone(file);
  try {
    const store = await sqlStore(sqliteDatabase(file), "sqlite");
    return {
      ...store,
      async close() {
        await store.close();
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw error;
  }
}

const besideTheBot = fileURLToPath(new URL("../../data", import.meta.url));

/**
 * A file in a folder, which is made where there is none; without a folder, in `data` beside the bot. A folder that cannot
 * be made throws a {@link StoreError}.
 */
export function dataFile(name: string, folder: string = besideTheBot): string {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StoreError("DATA_DIR", error);
  }
  return join(folder, name);
}
