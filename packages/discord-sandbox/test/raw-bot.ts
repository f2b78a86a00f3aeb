import { WebSocket } from "ws";
import type { DiscordSandbox } from "../src/index.ts";

export interface RawInteraction {
  readonly id: string;
  readonly token: string;
  readonly data: unknown;
}

/** A bot without a library: it sends what discord.js would never send. */
export interface RawBot {
  call(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown; headers: Headers }>;
  /** The next interaction nobody has taken yet. */
  nextInteraction(): Promise<RawInteraction>;
  /** Every event so far. */
  readonly events: { readonly name: string; readonly data: Record<string, unknown> }[];
  stop(): void;
}

/** The same bot, but that it waits out its rate limits. */
export function patient(bot: RawBot): RawBot {
  const call: RawBot["call"] = async (...args) => {
    const answer = await bot.call(...args);
    if (answer.status !== 429) return answer;
    const { retry_after: seconds } = answer.body as { retry_after: number };
    await new Promise((resolve) => void setTimeout(resolve, seconds * 1000 + 5));
    return call(...args);
  };
  return { ...bot, call };
}

/** Opens a socket to the gateway; packets go to `onPacket`. */
export function openGateway(
  sandbox: DiscordSandbox,
  onPacket: (
    packet: { op: number; t: string | null; s: number | null; d: unknown },
    socket: WebSocket,
  ) => void,
  query = "?v=10&encoding=json",
): WebSocket {
  const socket = new WebSocket(
    `${sandbox.apiBase.replace("http", "ws").replace("/api", "/gateway")}/${query}`,
  );
  socket.on("message", (raw: Buffer) => onPacket(JSON.parse(raw.toString("utf8")), socket));
  return socket;
}

export async function startRawBot(sandbox: DiscordSandbox, intents = 1): Promise<RawBot> {
  const events: RawBot["events"] = [];
  const waiting: RawInteraction[] = [];
  const takers: ((interaction: RawInteraction) => void)[] = [];
  const take = (interaction: RawInteraction): void => {
    const taker = takers.shift();
    if (taker) taker(interaction);
    else waiting.push(interaction);
  };
  const socket = await new Promise<WebSocket>((resolve) => {
    openGateway(sandbox, ({ op, t, d }, opened) => {
      if (op === 10)
        opened.send(JSON.stringify({ op: 2, d: { token: sandbox.token, intents, properties: {} } }));
      if (t === "READY") resolve(opened);
      if (t !== null) events.push({ name: t, data: d as Record<string, unknown> });
      if (t === "INTERACTION_CREATE") take(d as RawInteraction);
    });
  });
  return {
    events,
    async call(method, path, body) {
      const isForm = body instanceof FormData;
      const answer = await fetch(`${sandbox.apiBase}${/^\/v\d/.test(path) ? "" : "/v10"}${path}`, {
        method,
        headers: {
          authorization: `Bot ${sandbox.token}`,
          ...(body !== undefined && !isForm && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      return {
        status: answer.status,
        headers: answer.headers,
        body: text === "" ? undefined : JSON.parse(text),
      };
    },
    nextInteraction: () =>
      new Promise((resolve) => {
        const first = waiting.shift();
        if (first) resolve(first);
        else takers.push(resolve);
      }),
    stop: () => socket.close(1000),
  };
}
