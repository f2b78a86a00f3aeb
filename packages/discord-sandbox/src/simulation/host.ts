import type { Clock } from "../state/clock.ts";
import type { BotHost, SimulatedStorage } from "./contract.ts";
import type { Disk } from "./disk.ts";
import { stream } from "./keyed-random.ts";
import type { Network } from "./network.ts";
import type { ProcessLife } from "./process-life.ts";

/** Never resolves: what a process that is gone waits for. */
function never<T>(): Promise<T> {
  return new Promise<T>(() => {});
}

/** A timer that is set so long ahead is an alarm, in milliseconds: shorter ones are pauses between calls. */
const alarmFrom = 5000;

function clockOf(clock: Clock, life: ProcessLife, onAlarm: () => void): Clock {
  return {
    now: () => clock.now(),
    after(milliseconds, action) {
      if (!life.alive) return () => {};
      return clock.after(milliseconds, () => {
        if (!life.alive) return;
        action();
        if (milliseconds >= alarmFrom) onAlarm();
      });
    },
  };
}

function storageOf(disk: Disk, life: ProcessLife): SimulatedStorage {
  const guarded = <T>(work: () => Promise<T>): Promise<T> => (life.alive ? work() : never());
  return {
    get: (key) => guarded(() => disk.get(life, key)),
    set: (key, value) => guarded(() => disk.set(life, key, value)),
    delete: (key) => guarded(() => disk.delete(life, key)),
    keys: (prefix) => guarded(() => disk.keys(life, prefix)),
  };
}

/** The world as one process of the bot sees it: all of it falls silent with the process. */
export function hostOf(
  life: ProcessLife,
  parts: {
    readonly clock: Clock;
    readonly network: Network;
    readonly disk: Disk;
    readonly seed: number;
    /** Told when an alarm that the bot has set goes off. */
    readonly onAlarm: () => void;
  },
): BotHost {
  const { clock, network, disk, seed, onAlarm } = parts;
  return {
    clock: clockOf(clock, life, onAlarm),
    storage: storageOf(disk, life),
    random: stream(seed, 3, life.number),
    transport: {
      applicationId: network.applicationId,
      guildId: network.guildId,
      request: (request) => (life.alive ? network.request(life, request) : never()),
      listen(listener) {
        if (!life.alive) return () => {};
        const stop = network.listen(life, listener);
        life.endings.push(stop);
        return stop;
      },
    },
  };
}
