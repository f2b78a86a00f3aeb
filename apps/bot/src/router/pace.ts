/** How often one user may do something: `burst` at once, then one each `interval` milliseconds. */
export interface PaceOptions {
  readonly burst: number;
  readonly interval: number;
}

export interface Pace {
  /** Milliseconds until the user may go on; 0 when this one was let through. */
  take(userId: string, now: number): number;
}

/** A token bucket for each user; buckets that are full again are forgotten. */
export function createPace({ burst, interval }: PaceOptions): Pace {
  // The moment at which the user's bucket is full again.
  const fullAt = new Map<string, number>();
  let sweepAt = 0;

  function sweep(now: number): void {
    if (now < sweepAt) return;
    sweepAt = now + burst * interval;
    for (const [userId, moment] of fullAt) if (moment <= now) fullAt.delete(userId);
  }

  return {
    take(userId, now) {
      sweep(now);
      const after = Math.max(fullAt.get(userId) ?? now, now) + interval;
      const over = after - now - burst * interval;
      if (over > 0) return over;
      fullAt.set(userId, after);
      return 0;
    },
  };
}
