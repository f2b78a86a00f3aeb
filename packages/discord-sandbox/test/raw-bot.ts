import { WebSocket } from "ws";
import type { DiscordSandbox } from "../src/index.ts";

export interface RawInteraction {
  readonly id: string;
  readonly token: string;
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
  stop(): void;
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

export async function startRawBot(sandbox: DiscordSandbox): Promise<RawBot> {
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
        opened.send(JSON.stringify({ op: 2, d: { token: sandbox.token, intents: 1, properties: {} } }));
      if (t === "READY") resolve(opened);
      if (t === "INTERACTION_CREATE") take(d as RawInteraction);
    });
  });
  return {
    async call(method, path, body) {
      const isForm = body instanceof FormData;
      const answer = await fetch(`${sandbox.apiBase}/v10${path}`, {
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
