import { freeze } from "@opt/description";
import { byText } from "./order.ts";
import type { ReviewChange, ReviewRecord } from "./review-store.ts";

/** Reviews in memory. */
export class MemoryReviews {
  /** By learner, then by item. */
  private readonly learners = new Map<string, Map<string, ReviewRecord>>();

  of(userId: string): readonly ReviewRecord[] {
    const own = this.learners.get(userId);
    return own === undefined
      ? []
      : [...own.values()].toSorted((a, b) => a.dueAt - b.dueAt || byText(a.item, b.item));
  }

  put({ record, after }: ReviewChange): void {
    const own = this.learners.get(record.userId) ?? new Map<string, ReviewRecord>();
    if ((own.get(record.item)?.answerId ?? null) !== after) return;
    this.learners.set(record.userId, own.set(record.item, freeze(structuredClone(record))));
  }

  forget(userId: string): void {
    this.learners.delete(userId);
  }
}
