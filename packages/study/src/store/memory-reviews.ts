import { freeze } from "@opt/description";
import { byText } from "./order.ts";
import type { ReviewChange, ReviewMark, ReviewRecord, ReviewRequest } from "./review-store.ts";

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

  marks(userId: string): readonly ReviewMark[] {
    return this.of(userId).map(({ item, dueAt, known }) => ({ item, dueAt, known }));
  }

  some({ userId, which, until, skip, most }: ReviewRequest): readonly ReviewRecord[] {
    return this.of(userId)
      .filter(({ dueAt, known }) => (which === "due" ? dueAt <= until : !known))
      .slice(skip, skip + most);
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
