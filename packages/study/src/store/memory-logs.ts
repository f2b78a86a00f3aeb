import type { LogRecord } from "./log-store.ts";
import { byTime } from "./order.ts";

/** Study logs in memory. */
export class MemoryLogs {
  private readonly entries = new Map<string, LogRecord>();

  add(entry: LogRecord): LogRecord {
    const stored = this.entries.get(entry.id) ?? Object.freeze({ ...entry });
    this.entries.set(entry.id, stored);
    return stored;
  }

  of(userId: string): readonly LogRecord[] {
    return [...this.entries.values()]
      .filter((entry) => entry.userId === userId)
      .toSorted(byTime(({ at }) => at));
  }

  remove({ id, userId }: { readonly id: string; readonly userId: string }): void {
    if (this.entries.get(id)?.userId === userId) this.entries.delete(id);
  }

  forget(userId: string): void {
    for (const { id } of this.of(userId)) this.entries.delete(id);
  }
}
