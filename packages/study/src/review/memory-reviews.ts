import { freeze } from "@opt/description";
import type { ReviewRecord, ReviewStore } from "./review-store.ts";

/** A store of reviews that lives as long as the process. What it returns is frozen. */
export function memoryReviews(): ReviewStore {
  const learners = new Map<string, Map<string, ReviewRecord>>();
  return {
    reviewsOf: async (userId) =>
      [...(learners.get(userId)?.values() ?? [])].toSorted((a, b) => a.dueAt - b.dueAt),
    reviewOf: async (userId, item) => learners.get(userId)?.get(item),
    async putReview(record, after) {
      const own = learners.get(record.userId) ?? new Map<string, ReviewRecord>();
      const stored = own.get(record.item);
      if (stored?.answerId !== after) return stored ?? record;
      const kept = freeze(structuredClone(record));
      learners.set(record.userId, own.set(record.item, kept));
      return kept;
    },
    async forgetReviews(userId) {
      learners.delete(userId);
    },
  };
}
