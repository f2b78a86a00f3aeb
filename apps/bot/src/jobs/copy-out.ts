import type pg from "pg";

/** What `pg` calls on a query of its own kind, see `Submittable`; its types leave these out. */
interface OutQuery extends pg.Submittable {
  handleCopyData(message: { readonly chunk: Buffer }): void;
  handleCommandComplete(): void;
  handleError(error: Error): void;
  handleReadyForQuery(): void;
}

/** Each message is one row; the first one has the head before it, and the last one is the end alone. */
const head = { signature: Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), length: 19 };

/** The columns of a row in PostgreSQL's binary format, null as undefined; undefined for what is no row. */
function columnsOf(chunk: Buffer): readonly (Buffer | undefined)[] | undefined {
  const isFirst = chunk.subarray(0, head.signature.length).equals(head.signature);
  let at = isFirst ? head.length : 0;
  const count = at < chunk.length ? chunk.readInt16BE(at) : -1;
  if (count < 0) return undefined;
  at += 2;
  return Array.from({ length: count }, () => {
    const length = chunk.readInt32BE(at);
    at += 4;
    if (length < 0) return undefined;
    at += length;
    return chunk.subarray(at - length, at);
  });
}

/**
 * Hears the rows of `copy (…) to stdout (format binary)`, whose bytes are only there until it returns. They come as they
 * are: any other answer `pg` reads as text, with bytes as hexadecimal, which makes a picture a string of twice its length,
 * and collecting those strings most of what it costs.
 */
export async function copyOut(
  client: pg.ClientBase,
  text: string,
  heard: (columns: readonly (Buffer | undefined)[]) => void,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const query: OutQuery = {
      submit: (connection) => connection.query(text),
      handleCopyData({ chunk }) {
        const columns = columnsOf(chunk);
        try {
          if (columns) heard(columns);
        } catch (error) {
          reject(error);
        }
      },
      handleCommandComplete() {},
      handleError: reject,
      handleReadyForQuery: () => resolve(),
    };
    client.query(query);
  });
}
