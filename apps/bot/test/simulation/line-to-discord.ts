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
  return JSON.parse(typeof json === "string" ? json : "null", (name, value: unknown) =>
    name === "attachments" ? undefined : value,
  );
}

/** A discord.js client whose calls go over the line that the simulation hands out; it tries again, waits and gives up as always. */
export function clientOver(transport: Transport): Client {
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
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
        const text = JSON.stringify(body) ?? "";
        return {
          ok: status < 300,
          status,
          statusText: "",
          headers: new Headers({ ...headers, ...(text !== "" && { "content-type": "application/json" }) }),
          body: null,
          bodyUsed: false,
          text: async () => await Promise.resolve(text),
          json: async () => await Promise.resolve(JSON.parse(text)),
          arrayBuffer: async () => await Promise.resolve(new ArrayBuffer(0)),
        };
      },
    },
  });
  client.rest.setToken("simulated");
  return client;
}
