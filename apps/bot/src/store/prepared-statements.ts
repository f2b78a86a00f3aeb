import pg from "pg";

interface Source {
  query(question: pg.QueryConfig): Promise<pg.QueryResult>;
}

/** Asks by statements that each connection prepares once. */
export interface Statements {
  /** `mayRepeat` says that nothing was changed if it fails, and that it is in no transaction. */
  ask(source: Source, question: pg.QueryConfig, mayRepeat: boolean): Promise<pg.QueryResult>;
}

/** So many different statements are kept prepared; the bot has some eighty. */
const most = 200;

/** What changes tables is done once. */
const isRepeated = (text: string): boolean => /^\s*(?:select|insert|update|delete)\b/iu.test(text);

/**
 * Another process may have brought the tables up to date: what was prepared before then is refused, see
 * `RevalidateCachedQuery` in PostgreSQL's `plancache.c`.
 */
function isOutdated(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError && error.code === "0A000" && error.routine === "RevalidateCachedQuery"
  );
}

/** Names for statements, the same for all connections; `isPreparable` tells which of them are worth one. */
export function createStatements(isPreparable: (text: string) => boolean = isRepeated): Statements {
  let names = new Map<string, string>();
  let count = 0;

  function nameOf(text: string): string | undefined {
    const known = names.get(text);
    if (known !== undefined || names.size >= most || !isPreparable(text)) return known;
    const name = `s${(count += 1)}`;
    names.set(text, name);
    return name;
  }

  return {
    async ask(source, question, mayRepeat) {
      const name = nameOf(question.text);
      try {
        return await source.query(name === undefined ? question : { ...question, name });
      } catch (error) {
        if (!isOutdated(error)) throw error;
        // whatever is asked from now on is prepared anew, under another name
        names = new Map();
        if (!mayRepeat) throw error;
        return await source.query(question);
      }
    },
  };
}
