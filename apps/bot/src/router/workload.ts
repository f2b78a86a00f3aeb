/** How many computations each user has under way. */
export interface Workload {
  /** Runs `work` when the user is below the limit; undefined when not. */
  run(userId: string, work: () => Promise<void>): Promise<void> | undefined;
}

export function createWorkload(limit: number): Workload {
  const atWork = new Map<string, number>();

  function change(userId: string, by: number): void {
    const count = (atWork.get(userId) ?? 0) + by;
    if (count === 0) atWork.delete(userId);
    else atWork.set(userId, count);
  }

  return {
    run(userId, work) {
      if ((atWork.get(userId) ?? 0) >= limit) return undefined;
      change(userId, 1);
      return work().finally(() => change(userId, -1));
    },
  };
}
