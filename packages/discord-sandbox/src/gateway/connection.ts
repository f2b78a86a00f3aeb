import { GatewayCloseCodes, GatewayOpcodes } from "discord-api-types/v10";
import { constants, createDeflate } from "node:zlib";
import type { WebSocket } from "ws";
import { limits } from "../state/limits.ts";
import type { World } from "../state/world.ts";
import { parseIdentify, parseMemberRequest, parsePayload, parseResume, type Payload } from "./payload.ts";
import { dispatch, isOnShard, missedSince, type Dispatch, type Session } from "./session.ts";

/** One socket of a bot. */
export interface Connection {
  session: Session | undefined;
  send(op: GatewayOpcodes, data: unknown): void;
  close(code: number, reason: string): void;
  /** Cuts the line without a closing handshake. */
  cut(): void;
}

function createSender(world: World, socket: WebSocket, compressed: boolean): (payload: object) => void {
  const write = (data: string | Buffer): void => {
    if (socket.readyState === socket.OPEN) socket.send(data);
  };
  const later = (data: string | Buffer): void => {
    if (world.faults.delay > 0) world.pace.after(world.faults.delay, () => write(data));
    else write(data);
  };
  if (!compressed) return (payload) => later(JSON.stringify(payload));
  // https://docs.discord.com/developers/events/gateway#transport-compression
  const deflate = createDeflate({ flush: constants.Z_SYNC_FLUSH });
  let chunks: Buffer[] = [];
  deflate.on("data", (chunk: Buffer) => chunks.push(chunk));
  return (payload) => {
    deflate.write(JSON.stringify(payload));
    deflate.flush(constants.Z_SYNC_FLUSH, () => {
      if (chunks.length > 0) later(Buffer.concat(chunks));
      chunks = [];
    });
  };
}

function sendReady(world: World, session: Session, version: number): void {
  const { applicationId: id, bot, origin } = world;
  const guilds = world.guilds.filter((guild) => guild.hasBot && isOnShard(session.shard, guild.id));
  dispatch(session, "READY", {
    v: version,
    user: { ...bot, email: null, verified: true, flags: 0, mfa_enabled: false },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: `${origin.replace("http", "ws")}/gateway`,
    session_type: "normal",
    private_channels: [],
    relationships: [],
    presences: [],
    geo_ordered_rtc_regions: [],
    guild_join_requests: [],
    shard: session.shard,
    application: { id, flags: 0 },
  });
  for (const guild of guilds) dispatch(session, "GUILD_CREATE", guild.payload());
}

/** Resolves when the bot's WebSocket library has answered a ping, or the line is gone. */
function takeTurn(socket: WebSocket): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      socket.off("pong", done).off("close", done);
      resolve();
    };
    socket.on("pong", done).on("close", done);
    socket.ping();
  });
}

/** Speaks the gateway's protocol on a new socket: https://docs.discord.com/developers/events/gateway */
export function connect(
  world: World,
  socket: WebSocket,
  settings: {
    readonly sessions: Map<string, Session>;
    readonly privileged: number;
    readonly compressed: boolean;
    readonly version: number;
    readonly heartbeatMilliseconds: number;
  },
): Connection {
  const { sessions, privileged, version, heartbeatMilliseconds } = settings;
  const transmit = createSender(world, socket, settings.compressed);
  let received = 0;
  let windowEnds = 0;
  let stopWatch: (() => void) | undefined;
  let removeBot: (() => void) | undefined;

  const connection: Connection = {
    session: undefined,
    send: (op, data) => transmit({ op, d: data, s: null, t: null }),
    close: (code, reason) => socket.close(code, reason),
    cut: () => socket.terminate(),
  };
  const sendDispatch = ({ sequence, name, data }: Dispatch): void =>
    transmit({ op: GatewayOpcodes.Dispatch, d: data, s: sequence, t: name });

  const watch = (): void => {
    stopWatch?.();
    stopWatch = world.pace.after(heartbeatMilliseconds * 2, () =>
      socket.close(GatewayCloseCodes.SessionTimedOut, "Session timed out."),
    );
  };
  const attach = (session: Session): void => {
    session.send = sendDispatch;
    connection.session = session;
    removeBot = world.activity.addBot(() => takeTurn(socket));
    world.connections += 1;
    world.events.emit({ kind: "connections" });
  };

  const identify = (data: unknown): void => {
    const asked = parseIdentify(data);
    if (connection.session)
      return socket.close(GatewayCloseCodes.AlreadyAuthenticated, "Already authenticated.");
    if (asked?.token.replace(/^Bot /, "") !== world.token) {
      return socket.close(GatewayCloseCodes.AuthenticationFailed, "Authentication failed.");
    }
    const [shard, count] = asked.shard;
    if (!(shard < count)) return socket.close(GatewayCloseCodes.InvalidShard, "Invalid shard.");
    if (asked.intents === undefined || asked.intents >= 2 ** 26) {
      return socket.close(GatewayCloseCodes.InvalidIntents, "Invalid intent(s).");
    }
    if ((asked.intents & privileged) !== 0) {
      return socket.close(GatewayCloseCodes.DisallowedIntents, "Disallowed intent(s).");
    }
    const start = world.sessionStarts.take(shard);
    if (start === "exhausted")
      return socket.close(GatewayCloseCodes.AuthenticationFailed, "Authentication failed.");
    if (start === "early") return connection.send(GatewayOpcodes.InvalidSession, false);
    const id = world.random.word(16);
    const session: Session = {
      id,
      intents: asked.intents,
      shard: asked.shard,
      sequence: 0,
      buffer: [],
      send: undefined,
    };
    sessions.set(id, session);
    session.send = sendDispatch;
    sendReady(world, session, version);
    attach(session);
  };

  const resume = (data: unknown): void => {
    const asked = parseResume(data);
    const session =
      asked && asked.token.replace(/^Bot /, "") === world.token && sessions.get(asked.sessionId);
    if (!session) return connection.send(GatewayOpcodes.InvalidSession, false);
    if (asked.sequence > session.sequence) return socket.close(GatewayCloseCodes.InvalidSeq, "Invalid seq.");
    const missed = missedSince(session, asked.sequence);
    if (!missed) {
      sessions.delete(session.id);
      return connection.send(GatewayOpcodes.InvalidSession, false);
    }
    for (const entry of missed) sendDispatch(entry);
    attach(session);
    dispatch(session, "RESUMED", {});
  };

  /** https://docs.discord.com/developers/events/gateway-events#request-guild-members */
  const requestMembers = (session: Session, data: unknown): void => {
    const asked = parseMemberRequest(data);
    const guild = asked && world.findGuild(asked.guildId);
    if (!asked || !guild?.hasBot) return;
    const wanted = guild.members.filter(({ user }) =>
      asked.userIds ? asked.userIds.includes(user.id) : user.username.startsWith(asked.query.toLowerCase()),
    );
    const members = asked.limit === 0 ? wanted : wanted.slice(0, asked.limit);
    const not_found = (asked.userIds ?? []).filter((id) => !guild.memberWith(id));
    const place = { guild_id: guild.id, chunk_index: 0, chunk_count: 1 };
    const nonce = asked.nonce === undefined ? {} : { nonce: asked.nonce };
    dispatch(session, "GUILD_MEMBERS_CHUNK", { ...place, members, not_found, ...nonce });
  };

  const receive = ({ op, d }: Payload): void => {
    if (op === GatewayOpcodes.Heartbeat) {
      if (world.faults.deaf) return;
      watch();
      return connection.send(GatewayOpcodes.HeartbeatAck, null);
    }
    if (op === GatewayOpcodes.Identify) return identify(d);
    if (op === GatewayOpcodes.Resume) return resume(d);
    const { session } = connection;
    if (!session) return socket.close(GatewayCloseCodes.NotAuthenticated, "Not authenticated.");
    if (op === GatewayOpcodes.RequestGuildMembers) return requestMembers(session, d);
    const quiet = op === GatewayOpcodes.PresenceUpdate || op === GatewayOpcodes.VoiceStateUpdate;
    if (!quiet) socket.close(GatewayCloseCodes.UnknownOpcode, "Unknown opcode.");
  };

  socket.on("message", (raw: Buffer) => {
    const now = world.pace.now();
    if (now > windowEnds) {
      received = 0;
      windowEnds = now + limits.gatewayWindowMilliseconds;
    }
    received += 1;
    if (received > limits.gatewayEvents) return socket.close(GatewayCloseCodes.RateLimited, "Rate limited.");
    const payload = parsePayload(raw);
    if (payload) receive(payload);
    else socket.close(GatewayCloseCodes.DecodeError, "Error while decoding payload.");
  });
  socket.on("close", (code) => {
    stopWatch?.();
    removeBot?.();
    const { session } = connection;
    if (!session) return;
    if (session.send === sendDispatch) session.send = undefined;
    // A bot that says goodbye ends its session.
    if (code === 1000 || code === 1001) sessions.delete(session.id);
    connection.session = undefined;
    world.connections -= 1;
    world.events.emit({ kind: "connections" });
  });
  connection.send(GatewayOpcodes.Hello, { heartbeat_interval: heartbeatMilliseconds, _trace: [] });
  watch();
  return connection;
}
