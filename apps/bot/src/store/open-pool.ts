import pg from "pg";

/**
 * A pool whose connections may break at any time. A pool listens only to those that wait in it: one that a transaction
 * holds and that ends between two of its statements would end the process.
 */
export function openPool(config: pg.PoolConfig, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(config);
  pool.on("error", onError);
  pool.on("connect", (client) => void client.on("error", onError));
  return pool;
}
