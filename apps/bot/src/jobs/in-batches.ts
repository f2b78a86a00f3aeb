import { setTimeout as wait } from "node:timers/promises";

/**
 * Gathers what comes while the batch before is under way, and then for `pause` milliseconds, so that a busy time
 * costs fewer round trips and a quiet one waits for nothing. A batch that fails fails each of its items.
 */
export function inBatches<Item>(
  send: (items: readonly Item[]) => Promise<void>,
  most: number,
  pause: () => number = () => 0,
): (item: Item) => Promise<void> {
  let waiting: { readonly item: Item; resolve(): void; reject(error: unknown): void }[] = [];
  let isSending = false;

  async function sendAll(): Promise<void> {
    isSending = true;
    while (waiting.length > 0) {
      const milliseconds = pause();
      // whatever else is asked in this turn comes along
      await (milliseconds > 0 ? wait(milliseconds) : Promise.resolve());
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        await send(batch.map(({ item }) => item));
        for (const one of batch) one.resolve();
      } catch (error) {
        for (const one of batch) one.reject(error);
      }
    }
    isSending = false;
  }

  return async (item) =>
    await new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isSending) void sendAll();
    });
}
