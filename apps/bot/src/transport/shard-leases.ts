import { randomUUID } from "node:crypto";
import type pg from "pg";
import { openPool } from "../store/open-pool.ts";

/** Who looks after which shard, told apart by the database's clock alone. */
export interface ShardLeases {
  /** A shard that nobody holds, now ours; undefined where there is none, and while somebody else is claiming one. */
  claim(connect: (shard: number) => Promise<void>): Promise<number | undefined>;
  /** Keeps what is ours, and says what that is: what was not kept in time may be somebody else's. */
  renew(): Promise<readonly number[]>;
  release(shard: number): Promise<void>;
  close(): Promise<void>;
}

/** Of the lock that one process at a time holds while it claims and connects. */
const claiming = 7_201_733;

/** Leases of `count` shards in the store's PostgreSQL, each for so many milliseconds. */
export function openShardLeases({
  databaseUrl,
  count,
  lease,
  onError,
}: {
  readonly databaseUrl: string;
  readonly count: number;
  readonly lease: number;
  readonly onError: (error: unknown) => void;
}): ShardLeases {
  const pool = openPool({ connectionString: databaseUrl, max: 2 }, onError);
  const owner = randomUUID();
  async function take(client: pg.PoolClient): Promise<number | undefined> {
    const { rows } = await client.query<{ shard: number }>(
      `insert into shard_leases
      select $1, free, $2, now() + $3 * interval '1 millisecond' from generate_series(0, $1 - 1) as free
      where not exists (select 1 from shard_leases where shards = $1 and shard = free and until > now())
      order by free limit 1
      on conflict (shards, shard) do update set owner = excluded.owner, until = excluded.until
      returning shard`,
      [count, owner, lease],
    );
    return rows[0]?.shard;
  }

  return {
    async claim(connect) {
      const client = await pool.connect();
      try {
        const { rows } = await client.query<{ ours: boolean }>("select pg_try_advisory_lock($1) as ours", [
          claiming,
        ]);
        if (rows[0]?.ours !== true) return undefined;
        try {
          const shard = await take(client);
          if (shard !== undefined) await connect(shard);
          return shard;
        } finally {
          await client.query("select pg_advisory_unlock($1)", [claiming]);
        }
      } finally {
        client.release();
      }
    },
    async renew() {
      const { rows } = await pool.query<{ shard: number }>(
        `update shard_leases set until = now() + $3 * interval '1 millisecond'
        where shards = $1 and owner = $2 and until > now() returning shard`,
        [count, owner, lease],
      );
      return rows.map(({ shard }) => shard);
    },
    async release(shard) {
      await pool.query("delete from shard_leases where shards = $1 and shard = $2 and owner = $3", [
        count,
        shard,
        owner,
      ]);
    },
    close: () => pool.end(),
  };
}
