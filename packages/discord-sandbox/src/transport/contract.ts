/** A file that goes with a call, as `files[n]` of a form. */
export interface TransportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
}

/** A call to Discord's REST API. */
export interface TransportRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** From the resource on, `/interactions/1/token/callback?with_response=true`; the version is the transport's. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly files?: readonly TransportFile[];
}

export interface TransportResponse {
  readonly status: number;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON of the answer; undefined for one without a body. */
  readonly body: unknown;
}

/** An event of the gateway: `{ name: "INTERACTION_CREATE", data: { … } }`. */
export interface GatewayEvent {
  readonly name: string;
  readonly data: unknown;
}

/**
 * The line between a bot and Discord, for bots that are handed it instead of opening sockets: events come in by
 * `listen`, calls go out by `request`. It stands where a library's connection would: logging in, heartbeats and
 * resuming are behind it.
 */
export interface Transport {
  readonly applicationId: string;
  /** The server's id, for commands that are registered there. */
  readonly guildId: string;
  /** Resolves with whatever Discord answers, a refusal too; rejects only where no answer comes at all. */
  request(request: TransportRequest): Promise<TransportResponse>;
  /**
   * From now on hands each event to the listener. What comes back ends it. A listener that throws or rejects has
   * failed as a process would that knows nothing of its own errors.
   */
  listen(listener: (event: GatewayEvent) => void | Promise<void>): () => void;
}

export interface TransportSettings {
  /** Which events come, as a sum of Discord's intents; default 0: interactions only. */
  readonly intents?: number;
  /** Hears what a listener of this line throws or rejects with; default: it becomes an unhandled rejection. */
  readonly onError?: (error: unknown) => void;
}
