import type { InteractionStage } from "../state/interactions.ts";
import type { TransportRequest, TransportResponse } from "../transport/contract.ts";
import type { UserAction } from "../scenario/contract.ts";
import type { FaultKind, SeenAnswer, SeenMessage } from "./contract.ts";

/** An action at the moment it reaches Discord. */
export interface LoggedAction {
  readonly kind: "action";
  readonly id: string;
  readonly token: string;
  readonly user: string;
  readonly userId: string;
  readonly action: UserAction;
  readonly what: string;
  readonly messageId: string | undefined;
  readonly final: boolean;
}

/** Something that happened, before its time is noted. */
export type LogEntry =
  | LoggedAction
  | { readonly kind: "impossible"; readonly user: string; readonly what: string; readonly reason: string }
  | { readonly kind: "said"; readonly user: string; readonly what: string }
  | { readonly kind: "event"; readonly name: string; readonly token: string | undefined }
  | {
      readonly kind: "call";
      /** Which process of the bot called. */
      readonly life: number;
      readonly method: string;
      readonly path: string;
      readonly status: number;
      /** Discord's error code. */
      readonly code: number | undefined;
      /** Seconds to wait, with a 429. */
      readonly retryAfter: number | undefined;
    }
  | {
      readonly kind: "message";
      readonly message: Omit<SeenMessage, "at">;
      readonly token: string | undefined;
    }
  | {
      readonly kind: "stage";
      readonly token: string;
      readonly stage: InteractionStage;
      readonly answer: Omit<SeenAnswer, "at"> | undefined;
    }
  | { readonly kind: "fault"; readonly fault: FaultKind; readonly lasts: number }
  | { readonly kind: "slow write"; readonly key: string; readonly lasts: number }
  | { readonly kind: "process"; readonly what: "started" | "ready" | "killed" }
  | { readonly kind: "error"; readonly what: string };

export type Logged = LogEntry & { readonly at: number };

/** All that happens in a run, in order, with milliseconds from its start. */
export interface Log {
  add(entry: LogEntry): void;
  /** Milliseconds from the start. */
  now(): number;
  readonly entries: readonly Logged[];
}

function numberIn({ body }: TransportResponse, key: "code" | "retry_after"): number | undefined {
  const value = typeof body === "object" && body !== null && key in body ? Reflect.get(body, key) : undefined;
  return typeof value === "number" ? value : undefined;
}

/** As much of a call as is judged: what it carried is not kept. */
export function callEntry(
  life: number,
  { method, path }: TransportRequest,
  response: TransportResponse,
): LogEntry {
  const [code, retryAfter] = [numberIn(response, "code"), numberIn(response, "retry_after")];
  return { kind: "call", life, method, path, status: response.status, code, retryAfter };
}

/** The token of the interaction in an event. */
export function tokenIn(data: unknown): string | undefined {
  return typeof data === "object" && data !== null && "token" in data ? String(data.token) : undefined;
}

export function createLog(now: () => number): Log {
  const start = now();
  const entries: Logged[] = [];
  const elapsed = (): number => now() - start;
  return { add: (entry) => void entries.push({ ...entry, at: elapsed() }), now: elapsed, entries };
}
