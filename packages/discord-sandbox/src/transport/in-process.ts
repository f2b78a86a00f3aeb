import { dispatchEvent, type Session } from "../gateway/session.ts";
import type { World } from "../state/world.ts";
import type { RestFace } from "../rest/rest-face.ts";
import type { GatewayEvent, Transport, TransportResponse, TransportSettings } from "./contract.ts";
import { toWireRequest } from "./wire-request.ts";

async function read(response: Response): Promise<TransportResponse> {
  const headers = Object.fromEntries(response.headers);
  const text = response.body === null ? "" : await response.text();
  const isJson = headers["content-type"]?.startsWith("application/json") === true;
  return { status: response.status, headers, body: isJson ? JSON.parse(text) : undefined };
}

/** Rejections of a listener that nobody hears end the process, as a handler's do in any bot. */
function fail(error: unknown): void {
  void Promise.reject(error);
}

/** A line to the sandbox in this process. What goes over it is copied, as on a wire. */
export function createTransport(
  world: World,
  rest: RestFace,
  { intents = 0, onError = fail }: TransportSettings = {},
): Transport {
  return {
    applicationId: world.applicationId,
    guildId: world.guild.id,
    request: async (request) => read(await rest.fetch(toWireRequest(request, world.token))),
    listen(listener) {
      const hand = async (event: GatewayEvent): Promise<void> => listener(event);
      const session: Session = {
        id: "in-process",
        intents,
        shard: [0, 1],
        sequence: 0,
        buffer: [],
        send: ({ name, data }) => void hand({ name, data: JSON.parse(JSON.stringify(data)) }).catch(onError),
      };
      const stop = world.events.listen((event) => dispatchEvent(world, session, event));
      world.connections += 1;
      world.events.emit({ kind: "connections" });
      return () => {
        if (session.send === undefined) return;
        session.send = undefined;
        stop();
        world.connections -= 1;
        world.events.emit({ kind: "connections" });
      };
    },
  };
}
