import type { GatewayFault } from "./faults.ts";
import type { InteractionRecord } from "./interactions.ts";
import type { MessageChange, StoredMessage } from "./messages.ts";

/** A call of the bot to the REST API, as the sandbox answered it. */
export interface RestCall {
  readonly method: string;
  /** Path without `/api/v10`. */
  readonly path: string;
  readonly status: number;
  /** Discord's JSON error code, if it was refused. */
  readonly code: number | undefined;
  /** What was wrong, in the words of the answer; undefined if nothing was. */
  readonly problem: string | undefined;
  /** False if the sandbox does not implement the call. */
  readonly handled: boolean;
  readonly at: number;
}

/** What a call carried each way; kept by who listens. */
export interface Exchange {
  readonly request: unknown;
  readonly response: unknown;
  /** From its arrival until it was answered, by the machine's clock. */
  readonly milliseconds: number;
}

/** How a process ended, and what it had written. */
export interface ProcessEnd {
  /** Undefined where it could not be started. */
  readonly code: number | undefined;
  /** Undefined where it was not collected. */
  readonly output: string | undefined;
}

export type WorldEvent =
  | {
      readonly kind: "message";
      readonly change: MessageChange;
      readonly stored: StoredMessage;
      /** Bots hear of it by a `dispatch` instead. */
      readonly quiet: boolean;
    }
  | { readonly kind: "interaction-start"; readonly record: InteractionRecord }
  | { readonly kind: "interaction-change"; readonly record: InteractionRecord }
  /** Anything else that a bot hears of: an event of the gateway with its data. */
  | {
      readonly kind: "dispatch";
      readonly name: string;
      readonly data: object;
      readonly guildId: string | undefined;
      readonly channelId: string | undefined;
    }
  | { readonly kind: "commands" }
  | { readonly kind: "connections" }
  /** A bot's process that was started with the sandbox has come to its end. */
  | { readonly kind: "process-end"; readonly end: ProcessEnd }
  | { readonly kind: "people" }
  | { readonly kind: "typing"; readonly channelId: string }
  | { readonly kind: "call"; readonly call: RestCall; readonly exchange: Exchange | undefined }
  | { readonly kind: "gateway-fault"; readonly fault: GatewayFault };
