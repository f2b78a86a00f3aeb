/** How far the bot is behind what people do. */
export interface Backlog {
  /** Milliseconds of its time to be acknowledged that an interaction has lost by now. */
  waited(madeAt: number, now: number): number;
  /**
   * Notes an interaction when it is taken: true where there is no time left for more than to say so. Either it waited too
   * long to be taken, or all that were acknowledged just now had to wait too long for that.
   */
  isBehind(madeAt: number, takenAt: number): boolean;
  /** Notes when one was acknowledged. */
  acknowledged(madeAt: number, at: number): void;
}

/** The luckiest interaction is looked for among those of the last one to two spans. */
const span = 120_000;
/** So many acknowledgements, within so many milliseconds, tell how it goes just now. */
const [few, recently] = [8, 2_000];

/**
 * Milliseconds count from the luckiest interaction of the last minutes on: Discord's clock and ours need not agree, and a
 * network takes its time. `longest` is how long one may wait.
 */
export function createBacklog(longest: number): Backlog {
  let [least, leastBefore] = [Infinity, Infinity];
  let until = -Infinity;
  let recent: { readonly at: number; readonly waited: number }[] = [];

  const waited = (madeAt: number, at: number): number => at - madeAt - Math.min(least, leastBefore);

  function take(madeAt: number, at: number): void {
    if (at >= until) {
      [least, leastBefore] = [Infinity, least];
      until = at + span;
    }
    least = Math.min(least, at - madeAt);
  }

  return {
    waited,
    isBehind(madeAt, takenAt) {
      take(madeAt, takenAt);
      if (waited(madeAt, takenAt) > longest) return true;
      const last = recent.filter(({ at }) => takenAt - at <= recently);
      return last.length === few && last.every((one) => one.waited > longest);
    },
    acknowledged(madeAt, at) {
      recent = [...recent.slice(1 - few), { at, waited: waited(madeAt, at) }];
    },
  };
}
