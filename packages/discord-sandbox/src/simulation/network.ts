import type { World } from "../state/world.ts";
import type { GatewayEvent, Transport, TransportRequest, TransportResponse } from "../transport/contract.ts";
import type { FaultKind } from "./contract.ts";
import { draw, fraction, integer, keyOf } from "./keyed-random.ts";
import { callEntry, tokenIn, type Log } from "./log.ts";
import type { ProcessLife } from "./process-life.ts";
import { tokenOf } from "./read-history.ts";

type Listener = (event: GatewayEvent) => void | Promise<void>;

/** What lies between the bot's processes and Discord. */
export interface Network {
  readonly applicationId: string;
  readonly guildId: string;
  request(life: ProcessLife, request: TransportRequest): Promise<TransportResponse>;
  listen(life: ProcessLife, listener: Listener): () => void;
  /** Lets a fault loose; kills are not the network's. */
  trouble(fault: Exclude<FaultKind, "kills" | "slowWrites">, lasts: number, key: number): void;
  /** Says that what comes of this token has luck of its own. */
  keep(token: string, key: number): void;
  /** Ends all trouble. */
  calm(): void;
}

interface NetworkParts {
  readonly world: World;
  readonly transport: Transport;
  readonly seed: number;
  readonly log: Log;
  readonly onError: (life: ProcessLife, error: unknown) => void;
}

/** One way through the network in fair weather, milliseconds. */
const quickest = 5;
const slowest = 60;

const noAnswer = { headers: {}, body: { message: "fault on order", code: 0 } };

export function createNetwork({ world, transport, seed, log, onError }: NetworkParts): Network {
  const { clock } = world;
  const lucks = new Map<string, { readonly key: number; calls: number }>();
  let current: { readonly life: ProcessLife; readonly listeners: Set<Listener>; stop(): void } | undefined;
  let lastArrival = 0;
  let slowUntil = 0;
  let refusedUntil = 0;
  let errors = 0;
  let errorKey = 0;
  let duplicates: number[] = [];
  let holds: number[] = [];
  let session: { readonly resumes: boolean; readonly until: number } | undefined;
  let missed: GatewayEvent[] = [];
  let lastEvent: GatewayEvent | undefined;

  const way = (...keys: readonly number[]): number => {
    const fair = integer(quickest, slowest, seed, 6, ...keys);
    return clock.now() < slowUntil ? fair + integer(500, 1500, seed, 7, ...keys) : fair;
  };

  /** Luck of an interaction or, for what belongs to none, of the path. */
  const luckOf = (token: string | undefined, path: string): { readonly key: number; calls: number } => {
    const known = lucks.get(token ?? path);
    if (known) return known;
    const luck = { key: keyOf(token === undefined ? path.replaceAll(/\d{16,}/gu, ":id") : token), calls: 0 };
    lucks.set(token ?? path, luck);
    return luck;
  };

  const hand = (event: GatewayEvent): void => {
    if (!current?.life.alive) return;
    const { life, listeners } = current;
    log.add({ kind: "event", name: event.name, token: tokenIn(event.data) });
    lastEvent = event;
    for (const listener of listeners) {
      const run = async (): Promise<void> => listener(event);
      run().catch((error: unknown) => onError(life, error));
    }
  };

  const deliver = (event: GatewayEvent, key: number): void => {
    if (!current) return;
    const { life } = current;
    const arrive = (): void => {
      if (current?.life === life) hand(event);
    };
    const held = holds.shift();
    const twice = duplicates.shift();
    const arrival = clock.now() + way(key) + (held ?? 0);
    // A session's events come in order, but for the one that was held back.
    const at = held === undefined ? Math.max(arrival, lastArrival) : arrival;
    if (held === undefined) lastArrival = at;
    clock.after(at - clock.now(), arrive);
    if (twice !== undefined) clock.after(at - clock.now() + twice, arrive);
  };

  const receive = (event: GatewayEvent): void => {
    const token = tokenIn(event.data);
    if (!session) return deliver(event, luckOf(token, event.name).key);
    if (session.resumes) missed.push(event);
  };

  const resume = (): void => {
    if (!session || clock.now() < session.until) return;
    const { resumes } = session;
    session = undefined;
    // What was not yet confirmed comes again: https://docs.discord.com/developers/events/gateway#resuming
    const again = resumes && lastEvent && fraction(seed, 8, lastArrival) < 0.5 ? [lastEvent] : [];
    const replayed = [...again, ...missed];
    missed = [];
    for (const [index, event] of replayed.entries()) deliver(event, draw(seed, 9, index));
  };

  const answer = async (request: TransportRequest, key: number): Promise<TransportResponse> => {
    if (clock.now() < refusedUntil) {
      const retryAfter = 0.2 + Math.round(fraction(seed, 10, key) * 1300) / 1000;
      const body = { message: "You are being rate limited.", retry_after: retryAfter, global: false };
      return { status: 429, headers: { "retry-after": String(Math.ceil(retryAfter)) }, body };
    }
    if (errors > 0) {
      errors -= 1;
      // Some calls are done although the answer says otherwise.
      if (fraction(seed, 11, errorKey, errors) < 0.4) await transport.request(request);
      return { status: 502, ...noAnswer };
    }
    return transport.request(request);
  };

  return {
    applicationId: transport.applicationId,
    guildId: transport.guildId,
    keep: (token, key) => void lucks.set(token, { key, calls: 0 }),
    request(life, request) {
      const luck = luckOf(tokenOf(request.path), request.path);
      const call = luck.calls++;
      return new Promise((resolve, reject) => {
        const arrive = async (): Promise<void> => {
          // What a killed process had sent may still arrive; nobody waits for the answer.
          if (!life.alive && fraction(seed, 12, luck.key, call) < 0.5) return;
          const response = await answer(request, draw(luck.key, call));
          log.add(callEntry(life.number, request, response));
          clock.after(way(luck.key, call, 2), () => {
            if (life.alive) resolve(response);
          });
        };
        clock.after(way(luck.key, call, 1), () => void arrive().catch(reject));
      });
    },
    listen(life, listener) {
      if (current?.life !== life) {
        current?.stop();
        current = { life, listeners: new Set(), stop: transport.listen(receive) };
        // A new process logs in anew: what the old one missed is gone.
        [session, missed, lastArrival] = [undefined, [], clock.now()];
      }
      const line = current;
      line.listeners.add(listener);
      return () => {
        line.listeners.delete(listener);
        if (line.listeners.size > 0) return;
        line.stop();
        if (current === line) current = undefined;
      };
    },
    trouble(fault, lasts, key) {
      const end = clock.now() + lasts;
      switch (fault) {
        case "duplicates":
          duplicates.push(lasts);
          return;
        case "reorderings":
          holds.push(lasts);
          return;
        case "delays":
          slowUntil = Math.max(slowUntil, end);
          return;
        case "rateLimits":
          refusedUntil = Math.max(refusedUntil, end);
          return;
        case "serverErrors":
          errors += lasts;
          errorKey = key;
          return;
        case "droppedSessions":
        case "invalidSessions": {
          const resumes = fault === "droppedSessions" && (session?.resumes ?? true);
          if (!resumes) missed = [];
          session = { resumes, until: Math.max(session?.until ?? 0, end) };
          clock.after(lasts, resume);
        }
      }
    },
    calm() {
      [slowUntil, refusedUntil, errors, duplicates, holds] = [0, 0, 0, [], []];
      if (session) session = { ...session, until: 0 };
      resume();
    },
  };
}
