import type { BotHost } from "@opt/discord-sandbox";
import { Client } from "discord.js";

type Transport = BotHost["transport"];
type Method = Parameters<Transport["request"]>[0]["method"];

/**
 * The JSON of a call as discord.js has packed it, without its files: unpacking a form takes real time, and virtual time
 * would go on meanwhile.
 */
function jsonOf(body: unknown): unknown {
  if (typeof body === "string") return JSON.parse(body);
  if (!(body instanceof FormData)) return undefined;
  const json = body.get("payload_json");
  return withoutAttachments(JSON.parse(typeof json === "string" ? json : "null"));
}

/** A message without the list of its files, or an acknowledgement whose message is. */
function withoutAttachments(json: unknown): unknown {
  if (typeof json !== "object" || json === null) return json;
  const { attachments: _, ...rest }: { attachments?: unknown; data?: unknown } = json;
  return "data" in rest ? { ...rest, data: withoutAttachments(rest.data) } : rest;
}

/** A discord.js client whose calls go over the line that the simulation hands out; it tries again, waits and gives up as always. */
export function clientOver(transport: Transport): Client {
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    // their intervals are real and would keep the clients of killed processes
    sweepers: { threads: { interval: Infinity, lifetime: 14_400 } },
    rest: {
      // what it forgets now and then is a matter of hours
      hashSweepInterval: 0,
      handlerSweepInterval: 0,
      async makeRequest(url, init) {
        const { pathname, search } = new URL(url);
        const path = pathname.replace(/^\/api\/v\d+/u, "") + search;
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- discord.js uses no others
        const method = (init.method ?? "GET") as Method;
        const { status, headers, body } = await transport.request({ method, path, body: jsonOf(init.body) });
        const type = body !== undefined && { "content-type": "application/json" };
        return {
          ok: status < 300,
          status,
          statusText: "",
          headers: new Headers({ ...headers, ...type }),
          body: null,
          bodyUsed: false,
          text: async () => await Promise.resolve(JSON.stringify(body) ?? ""),
          // the line has unpacked it for this call alone
          json: async () => await Promise.resolve(body),
          arrayBuffer: async () => await Promise.resolve(new ArrayBuffer(0)),
        };
      },
    },
  });
  client.rest.setToken("simulated");
  return client;
}
