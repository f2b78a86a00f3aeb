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
 * A connection between a bot and Discord, for bots that use it instead of opening sockets: `listen` receives events
 * and `request` sends calls. It takes the place of a library's connection; login, heartbeats and resuming are done
 * behind it.
 */
export interface Transport {
  readonly applicationId: string;
  /** The server's id, for commands that are registered there. */
  readonly guildId: string;
  /** Resolves with Discord's answer, even if it is an error; rejects only if there is no answer at all. */
  request(request: TransportRequest): Promise<TransportResponse>;
  /**
   * Passes each event to the listener from now on; returns a function that stops this. A listener that throws or
   * rejects counts as an unhandled error of the process.
   */
  listen(listener: (event: GatewayEvent) => void | Promise<void>): () => void;
}

export interface TransportSettings {
  /** Which events come, as a sum of Discord's intents; default 0: interactions only. */
  readonly intents?: number;
  /**
   * Called with what a listener of this connection throws or rejects with; default: it becomes an unhandled
   * rejection.
   */
  readonly onError?: (error: unknown) => void;
}
