import pg from "pg";
import type { Readers } from "./postgres-driver.ts";

interface Reader {
  readonly client: pg.Client;
  readonly connected: Promise<unknown>;
  waiting: number;
}

/**
 * So many connections that only read, opened when they are needed. What is asked while others wait goes out behind them at
 * once, on the connection where the fewest wait; a connection that breaks is opened anew for the next question.
 */
export function openReaders(config: pg.ClientConfig, onError: (error: Error) => void, most = 2): Readers {
  const readers = new Set<Reader>();
  let isOpen = true;

  function open(): Reader {
    const client = new pg.Client({ ...config, pipeline: true });
    const reader = { client, connected: client.connect(), waiting: 0 };
    const lose = (): void => void readers.delete(reader);
    client.on("error", (error) => {
      lose();
      onError(error);
    });
    client.on("end", lose);
    reader.connected.catch(lose);
    readers.add(reader);
    return reader;
  }

  function leastBusy(): Reader {
    const [first, ...others] = readers;
    if (first === undefined) return open();
    const least = others.reduce((a, b) => (b.waiting < a.waiting ? b : a), first);
    return least.waiting > 0 && readers.size < most ? open() : least;
  }

  return {
    async query(question) {
      if (!isOpen) throw new Error("the connections are closed");
      const reader = leastBusy();
      reader.waiting += 1;
      try {
        await reader.connected;
        return await reader.client.query(question);
      } finally {
        reader.waiting -= 1;
      }
    },
    async end() {
      isOpen = false;
      await Promise.all(Array.from(readers, async ({ client }) => await client.end()));
    },
  };
}
