import { EventEmitter, once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "../port/logger.ts";
import type { Gateway } from "./gateway.ts";
import type { ShardLeases } from "./shard-leases.ts";

/** Discord lets a bot log in once in so many milliseconds. */
const betweenLogins = 5_000;

export interface ShardsOptions {
  readonly leases: ShardLeases;
  /** Of a lease, in milliseconds; kept three times as often. */
  readonly lease: number;
  /** Shards that this process looks after at most. */
  readonly most: number;
  readonly connect: (shard: number) => Promise<Gateway>;
  readonly log: Logger;
  /** Milliseconds between two logins; default Discord's five seconds. */
  readonly pause?: number;
}

/**
 * Looks after as many shards as are free, up to `most`: those of a process that died, too, once its leases have run out.
 * Resolves when the first is connected, or none was free; rejects when that fails.
 */
export async function openShards(options: ShardsOptions): Promise<Gateway> {
  const { leases, lease, most, connect, log, pause = betweenLogins } = options;
  const shards = new Map<number, Gateway>();
  const ends = new EventEmitter<{ lost: [Error] }>();
  const lost = once(ends, "lost").then(([error]: Error[]) => error!);
  let [isOpen, keptAt, name] = [true, performance.now(), ""];

  async function drop(shard: number, why: string): Promise<void> {
    log.warn({ shard, why }, "a shard is let go");
    const gateway = shards.get(shard);
    shards.delete(shard);
    await gateway?.close();
  }

  /** What could not be kept is somebody else's: two must not answer for one shard. */
  async function keep(): Promise<void> {
    try {
      const ours = await leases.renew();
      keptAt = performance.now();
      for (const shard of shards.keys()) if (!ours.includes(shard)) await drop(shard, "its lease ran out");
    } catch (error) {
      log.error({ err: error }, "leases of shards could not be kept");
      if (performance.now() - keptAt > lease)
        for (const shard of shards.keys()) await drop(shard, "the database is away");
    }
  }

  async function claim(): Promise<boolean> {
    if (!isOpen || shards.size >= most) return false;
    const shard = await leases.claim(async (free) => {
      const gateway = await connect(free);
      shards.set(free, gateway);
      name = gateway.botName;
      void gateway.lost.then((error) => shards.has(free) && ends.emit("lost", error));
      await wait(pause);
    });
    if (shard !== undefined) log.info({ shard }, "a shard is looked after here");
    return shard !== undefined;
  }

  const failed = (error: unknown): void => log.error({ err: error }, "shards could not be looked after");
  async function look(): Promise<void> {
    do await keep();
    while (await claim());
  }

  await claim();
  let running = look().catch(failed);
  const timer = setInterval(() => {
    running = running.then(look).catch(failed);
  }, lease / 3);
  return {
    get botName() {
      return name;
    },
    lost,
    isConnected: () => shards.size > 0 && [...shards.values()].every((one) => one.isConnected()),
    async close() {
      isOpen = false;
      clearInterval(timer);
      await running;
      for (const [shard, gateway] of shards) {
        await gateway.close();
        await leases.release(shard).catch(failed);
      }
      await leases.close();
    },
  };
}
