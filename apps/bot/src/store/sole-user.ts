import { DatabaseSync } from "node:sqlite";

/** The file is in use by another process of the bot. */
export class InUseError extends Error {
  override readonly name = "InUseError";

  constructor(file: string) {
    super(`another process of the bot is using ${file}`);
  }
}

/** What SQLite says of a lock that another process holds. */
const busy = 5;

/**
 * Keeps a file for this process alone, by a lock on a file beside it; the system takes the lock away when the process
 * ends, however it ends. Returns what gives it back. Two processes would each believe that an answer is theirs to take.
 *
 * @throws {InUseError} where another process has it.
 */
export function holdAlone(file: string): () => void {
  const lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec("pragma journal_mode = delete; begin exclusive");
  } catch (error) {
    lock.close();
    const code = error instanceof Error && "errcode" in error ? error.errcode : undefined;
    throw code === busy ? new InUseError(file) : error;
  }
  return () => {
    if (lock.isOpen) lock.close();
  };
}
