import { GatewayIntentBits, GatewayOpcodes } from "discord-api-types/v10";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { GatewayFault } from "../state/faults.ts";
import type { World } from "../state/world.ts";
import { connect, type Connection } from "./connection.ts";
import { dispatchEvent, type Session } from "./session.ts";

/** The gateway's socket server. */
export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** These need Discord's consent: https://docs.discord.com/developers/events/gateway#privileged-intents */
const privilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

function applyFault(connection: Connection, sessions: Map<string, Session>, fault: GatewayFault): void {
  switch (fault) {
    case "reconnect":
      return connection.send(GatewayOpcodes.Reconnect, null);
    case "kill":
      return connection.cut();
    case "invalidate-resumable":
      return connection.send(GatewayOpcodes.InvalidSession, true);
    case "invalidate":
      if (connection.session) sessions.delete(connection.session.id);
      return connection.send(GatewayOpcodes.InvalidSession, false);
  }
}

/** The interval Discord usually asks for, in milliseconds. */
const usualHeartbeat = 41_250;
const versions = new Map([
  ["9", 9],
  ["10", 10],
]);

export function createGateway(
  world: World,
  settings: { readonly allowPrivileged: boolean; readonly heartbeatMilliseconds?: number | undefined },
): Gateway {
  const { heartbeatMilliseconds = usualHeartbeat } = settings;
  const server = new WebSocketServer({ noServer: true, maxPayload: 1 << 16 });
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();
  const privileged = settings.allowPrivileged ? 0 : privilegedIntents;
  const stop = world.events.listen((event) => {
    if (event.kind === "gateway-fault") {
      for (const connection of connections) applyFault(connection, sessions, event.fault);
    } else {
      for (const session of sessions.values()) dispatchEvent(world, session, event);
    }
  });
  server.on("connection", (socket, request) => {
    const query = new URL(request.url ?? "/", "http://localhost").searchParams;
    const version = versions.get(query.get("v") ?? "");
    if (version === undefined) return socket.close(4012, "Invalid API version.");
    if ((query.get("encoding") ?? "json") !== "json") return socket.close(4002, "Only JSON is spoken here.");
    const compressed = query.get("compress") === "zlib-stream";
    const connection = connect(world, socket, {
      sessions,
      privileged,
      compressed,
      version,
      heartbeatMilliseconds,
    });
    connections.add(connection);
    socket.on("close", () => connections.delete(connection));
    socket.on("error", () => socket.terminate());
  });
  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) => server.emit("connection", client, request)),
    close() {
      stop();
      for (const connection of connections) connection.cut();
      server.close();
    },
  };
}
