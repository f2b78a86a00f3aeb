/** How far the bot is behind what people do. */
export interface Backlog {
  /**
   * Notes an interaction when it is taken. Comes back with the milliseconds that it waited more than the luckiest one of
   * the last minutes: Discord's clock and ours need not agree, and a network takes its time.
   */
  note(madeAt: number, takenAt: number): number;
}

/** The luckiest interaction is looked for among those of the last one to two spans. */
const span = 120_000;

export function createBacklog(): Backlog {
  let [least, leastBefore] = [Infinity, Infinity];
  let until = -Infinity;
  return {
    note(madeAt, takenAt) {
      if (takenAt >= until) {
        [least, leastBefore] = [Infinity, least];
        until = takenAt + span;
      }
      least = Math.min(least, takenAt - madeAt);
      return takenAt - madeAt - Math.min(least, leastBefore);
    },
  };
}
