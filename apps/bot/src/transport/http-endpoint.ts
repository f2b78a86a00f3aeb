import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Client, InteractionResponseType, InteractionType, Routes } from "discord.js";
import { z } from "zod";
import { contextOf, incomingOf } from "./incoming.ts";
import type { Gateway, GatewayOptions } from "./gateway.ts";
import { interactionOf, readPayload } from "./interaction-of.ts";
import { createResponder } from "./responder.ts";
import { isFromDiscord, readPublicKey } from "./signature.ts";
import { tokenErrorOf } from "./token-refused.ts";

export interface EndpointOptions extends Omit<GatewayOptions, "welcome" | "left" | "said"> {
  /** 64 hexadecimal digits, from the application's page. */
  readonly publicKey: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** The address to listen on, default 127.0.0.1. */
  readonly host?: string;
}

/** Where Discord sends interactions to, instead of over a gateway. */
export interface Endpoint extends Gateway {
  readonly port: number;
}

/** Bytes; an interaction has some thousand, with a message of 6,000 characters in it some more. */
const largest = 1_000_000;
/** Milliseconds that an interaction is remembered for, so that a repeated one is not handled twice. */
const remembered = 600_000;

const ping: number = InteractionType.Ping;

const user = z.object({ username: z.string() });

/**
 * Serves interactions over signed HTTP: any number of such processes may stand behind a load balancer. Each request is
 * answered with 202 at once, and the interaction over Discord's API as it always is. Rejects when the token is refused or
 * the port cannot be had.
 */
export async function openEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const { token, apiBase, publicKey, port, host = "127.0.0.1" } = options;
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    ...(apiBase !== undefined && { rest: { api: apiBase } }),
  });
  client.rest.setToken(token);
  const take = receiver(client, options);
  const key = readPublicKey(publicKey);
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") return void response.writeHead(405).end();
    const body = await bodyOf(request);
    if (body === undefined) return void response.writeHead(413).end();
    const [signature, timestamp] = ["x-signature-ed25519", "x-signature-timestamp"].map((name) => {
      const value = request.headers[name];
      return typeof value === "string" ? value : undefined;
    });
    if (!isFromDiscord(key, { signature, timestamp, body }, options.clock())) {
      options.counters.add("unsigned");
      return void response.writeHead(401).end("invalid request signature");
    }
    const raw = payloadIn(body);
    if (raw === undefined) return void response.writeHead(400).end();
    if (raw.type === ping) {
      response.writeHead(200, { "content-type": "application/json" });
      return void response.end(JSON.stringify({ type: InteractionResponseType.Pong }));
    }
    response.writeHead(202).end();
    take(raw);
  }

  try {
    const { username } = user.parse(await client.rest.get(Routes.user()));
    server.listen(port, host);
    await once(server, "listening");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a TCP server says of itself
    const address = server.address() as AddressInfo;
    return {
      botName: username,
      port: address.port,
      lost: new Promise<Error>(() => {}),
      isConnected: () => server.listening,
      async close() {
        server.close();
        server.closeIdleConnections();
        await client.destroy();
      },
    };
  } catch (error) {
    server.close();
    await client.destroy();
    throw tokenErrorOf(error);
  }
}

/** Hands interactions on, each once. */
function receiver(client: Client, { handle, clock, counters, log }: EndpointOptions) {
  const seen = new Map<string, number>();
  return (raw: NonNullable<ReturnType<typeof readPayload>>): void => {
    const now = clock();
    for (const [id, at] of seen) {
      if (now - at < remembered) break;
      seen.delete(id);
    }
    if (seen.has(raw.id)) return counters.add("repeated");
    seen.set(raw.id, now);
    const receive = async (): Promise<void> => {
      const interaction = interactionOf(client, raw);
      const incoming = interaction && incomingOf(interaction);
      if (incoming) await handle(incoming, contextOf(interaction, now), createResponder(interaction));
      else log.warn({ type: raw.type }, "an interaction of a kind the bot does not use");
    };
    receive().catch((error: unknown) => {
      counters.add("unreadable");
      log.error({ err: error, interaction: raw.id }, "an interaction could not be read");
    });
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > largest) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function payloadIn(body: Buffer): ReturnType<typeof readPayload> {
  try {
    return readPayload(JSON.parse(body.toString("utf8")));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
