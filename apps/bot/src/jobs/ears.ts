import pg from "pg";

/** Milliseconds until a lost connection is opened anew, and between two looks whether it is still there. */
const times = { reconnect: 1_000, look: 5_000 };

export interface Ears {
  /** Hears nothing for a while, or hears again, which `onOpen` is told. */
  hear(isWanted: boolean): void;
  close(): Promise<void>;
}

/**
 * Hears a channel's notices on a connection of its own, and opens another one where it breaks. PostgreSQL wakes each
 * connection that listens to anything for each notice of any channel.
 */
export function listen({
  databaseUrl,
  channel,
  heard,
  onOpen = () => {},
  onError,
}: {
  readonly databaseUrl: string;
  readonly channel: string;
  readonly heard: (payload: string) => void;
  /** Hears each time that it listens: what was told before then is to be looked for. */
  readonly onOpen?: () => void;
  readonly onError: (error: unknown) => void;
}): Ears {
  let [isOpen, isWanted, client] = [true, true, undefined as pg.Client | undefined];
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const own = new pg.Client({ connectionString: databaseUrl, keepAlive: true, query_timeout: times.look });
    client = own;
    own.on("notification", ({ payload = "" }) => heard(payload));
    own.on("error", onError);
    own.on("end", again);
    await own.connect();
    await listenOn(own);
  }

  async function listenOn(own: pg.Client): Promise<void> {
    await own.query(isWanted ? `listen "${channel}"` : `unlisten "${channel}"`);
    if (isWanted) onOpen();
  }

  function again(): void {
    clearTimeout(timer);
    if (isOpen) timer = setTimeout(() => void connect().catch(failed), times.reconnect);
  }

  function failed(error: unknown): void {
    onError(error);
    again();
  }

  // a connection that died without a word is noticed by asking it something
  const look = setInterval(() => {
    const own = client;
    own?.query("select 1").catch(() => void own.end().catch(onError));
  }, times.look);
  look.unref();
  void connect().catch(failed);
  return {
    hear(wanted) {
      if (wanted === isWanted) return;
      isWanted = wanted;
      const own = client;
      if (own) void listenOn(own).catch(() => void own.end().catch(onError));
    },
    async close() {
      isOpen = false;
      clearInterval(look);
      clearTimeout(timer);
      await client?.end().catch(onError);
    },
  };
}
