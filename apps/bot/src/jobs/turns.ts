/** Whom a job is for. */
export interface Asker {
  readonly userId: string;
  /** Its server; undefined in direct messages. */
  readonly guildId?: string | undefined;
}

/** Gives each job its turn among those of all groups. */
export interface Turns {
  /** A job's turn: the lower goes first. Ends with `leave`. */
  enter(asker: Asker | undefined, now: number): number;
  leave(asker: Asker | undefined): void;
  /** How many jobs of the asker's group are under way. */
  count(asker: Asker | undefined): number;
}

/** Seconds that a group's next job stands behind its last one. */
const apart = 1;
/** Turns count seconds from here on, so that they fit into 32 bits for 68 years: 2026-01-01. */
const start = Date.UTC(2026, 0, 1) / 1_000;

/** The group that a job counts for; who asks alone is one by themselves. */
export function groupOf(asker: Asker | undefined): string {
  return asker ? (asker.guildId ?? `user ${asker.userId}`) : "";
}

/**
 * The turn of a group's `k`th job is the moment at which it came, in seconds, and `k - 1` more: a long line of one group
 * is overtaken by others' first jobs, and each job waits only for those that came within the seconds it stands behind, so
 * that none waits for ever. Equal turns go in the order in which they came.
 */
export function createTurns(): Turns {
  const underWay = new Map<string, number>();
  const countOf = (group: string): number => underWay.get(group) ?? 0;
  return {
    enter(asker, now) {
      const group = groupOf(asker);
      const before = countOf(group);
      underWay.set(group, before + 1);
      return Math.floor(now / 1_000 - start) + apart * before;
    },
    leave(asker) {
      const group = groupOf(asker);
      const left = countOf(group) - 1;
      if (left > 0) underWay.set(group, left);
      else underWay.delete(group);
    },
    count: (asker) => countOf(groupOf(asker)),
  };
}
