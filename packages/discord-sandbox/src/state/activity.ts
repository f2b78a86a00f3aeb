/**
 * Turns of its event loop that a bot is given after the answer to a call has left. Reading the answer, parsing it and
 * waking whoever awaited it takes discord.js one or two; large answers come in several pieces.
 */
export const quietTurns = 6;

/** One turn of a bot's event loop: resolves when the bot has read what was sent to it before, and has gone on. */
type Turn = () => Promise<void>;

/**
 * Knows when the bot is at rest. A bot goes on working after the sandbox has answered a call: it reads the answer,
 * wakes what awaited it, adds a collector, perhaps makes the next call. None of that can be seen from outside, but it
 * takes turns of the bot's event loop, and these can be counted: a ping frame on its gateway connection is answered by
 * its WebSocket library, whatever the bot itself is doing, and only when the loop comes round to reading it.
 *
 * Calls are told apart by a key (an interaction's token, a channel's id), so that one busy user does not hold up another.
 */
export interface Activity {
  /** A call has come in; what comes back says that its answer has left. */
  begin(key: string): () => void;
  /** Adds a bot's way of taking turns; what comes back takes it away. */
  addBot(turn: Turn): () => void;
  /**
   * Resolves once no call with one of these keys is under way and every connected bot has taken {@link quietTurns}
   * turns since the last of their answers left. A bot that awaits something of its own, like a timer or a file, counts
   * as at rest.
   */
  rest(keys: readonly string[]): Promise<void>;
  /** True when {@link Activity.rest} has nothing to wait for. */
  isQuiet(keys: readonly string[]): boolean;
  /** All keys that there are. */
  keys(): readonly string[];
}

interface Key {
  running: number;
  /** The number of turns that had begun when a call with this key last came or went. */
  changedAt: number;
  waiting: (() => void)[];
}

const keptKeys = 1000;
const untouched: Key = { running: 0, changedAt: Number.NEGATIVE_INFINITY, waiting: [] };

export function createActivity(): Activity {
  const bots = new Set<Turn>();
  const keys = new Map<string, Key>();
  let begun = 0;
  let done = 0;
  let current: Promise<void> | undefined;

  const takeTurn = async (): Promise<void> => {
    begun += 1;
    await Promise.all(Array.from(bots, (turn) => turn()));
    done = begun;
    current = undefined;
  };
  const isQuiet = ({ running, changedAt }: Key): boolean =>
    running === 0 && (bots.size === 0 || done >= changedAt + quietTurns);
  const keyOf = (name: string): Key => {
    const known = keys.get(name);
    if (known) return known;
    if (keys.size >= keptKeys) for (const [old, key] of keys) if (isQuiet(key)) keys.delete(old);
    const key: Key = { running: 0, changedAt: begun, waiting: [] };
    keys.set(name, key);
    return key;
  };

  return {
    begin(name) {
      const key = keyOf(name);
      key.running += 1;
      let left = false;
      return () => {
        if (left) return;
        left = true;
        key.running -= 1;
        key.changedAt = begun;
        if (key.running > 0) return;
        for (const resolve of key.waiting.splice(0)) resolve();
      };
    },
    addBot(turn) {
      bots.add(turn);
      return () => void bots.delete(turn);
    },
    keys: () => [...keys.keys()],
    isQuiet: (names) => names.every((name) => isQuiet(keys.get(name) ?? untouched)),
    async rest(names) {
      for (;;) {
        const busy = names.map((name) => keys.get(name)).find((key) => key !== undefined && !isQuiet(key));
        if (!busy) return;
        if (busy.running > 0) await new Promise<void>((resolve) => void busy.waiting.push(resolve));
        else await (current ??= takeTurn());
      }
    },
  };
}
