/** How far a process that does jobs is ahead of its threads. */
export interface Ahead {
  /** How many jobs to fetch now, with so many at hand that are in work or wait for it. */
  toFetch(toDo: number): number;
  /** A fetch gave so many of those that it asked for. */
  fetched(given: number, asked: number): void;
  /** A job took so many milliseconds in its thread. */
  took(milliseconds: number): void;
  /** Whether the queue had all that were asked for, time and again: then it need not tell of jobs that come. */
  isLong(): boolean;
  /** Milliseconds for which an outcome waits for the next one, while more jobs are in work. */
  pause(): number;
}

/**
 * Milliseconds. What waits at hand is nobody else's to do: it is at most so much work for each thread, and so many jobs. An
 * outcome waits for another one where jobs take no longer than this.
 */
const longest = { work: 150, pause: 60 };
const mostJobs = 8;
/** After so many full fetches in a row the line is long. */
const fullInARow = { pause: 2, long: 8 };

/**
 * One job more than there are threads, so that none waits while the next is fetched; and twice as many each time that the
 * queue had all that were asked for: a long line is fetched, and its outcomes are put away, in fewer statements. Where jobs
 * are long, one slow one lately is enough, it stays at one.
 */
export function createAhead(threads: number): Ahead {
  let count = 1;
  let full = 0;
  let slowest = 0;
  return {
    toFetch: (toDo) => (toDo > threads ? 0 : threads + count - toDo),
    fetched(given, asked) {
      const inTime = Math.floor((longest.work * threads) / Math.max(1, slowest));
      const most = Math.max(1, Math.min(inTime, mostJobs * threads));
      full = given < asked ? 0 : full + 1;
      // where there were fewer, about as many come the next time
      count = Math.min(full > 0 ? 2 * count : Math.max(1, given), most);
    },
    took(milliseconds) {
      slowest = Math.max(milliseconds, slowest + (milliseconds - slowest) / 10);
    },
    isLong: () => full >= fullInARow.long,
    pause: () => (full >= fullInARow.pause && slowest <= longest.pause ? slowest : 0),
  };
}
