import type { Clock } from "./state/clock.ts";
import type { GuildSettings } from "./state/guild-contract.ts";
import type { ChannelSettings, RoleSettings } from "./state/guild-parts.ts";
import type { PermissionName } from "./state/permissions.ts";
import type { SandboxFont } from "./page/page-shell.ts";
import type { RestCall } from "./state/world-event.ts";
import type { Driver } from "./driver/contract.ts";
import type { Scenario } from "./scenario/contract.ts";
import type { Player, PlaySettings } from "./scenario/play.ts";
import type { Recorder } from "./scenario/record.ts";
import type { Transport, TransportSettings } from "./transport/contract.ts";

/** A command that the chat page's welcome offers to try, with values; a text may be given in both languages. */
export interface SandboxExample {
  /** `"demo race"` */
  readonly command: string;
  readonly options?: Readonly<
    Record<string, string | number | boolean | { readonly ko: string; readonly en: string }>
  >;
}

export interface DiscordSandboxOptions {
  /**
   * TCP port on 127.0.0.1; 0 (default) takes a free one. `false` opens no port: bots connect over `transport`, there
   * is no chat page, and everything follows the given clock.
   */
  readonly port?: number | false;
  /** With a seed, all tokens and ids are predictable, for tests. Without one, they are random and secret. */
  readonly seed?: number;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Name of the bot's user, default "Test Bot". */
  readonly botName?: string;
  /** Name of the server, default "Test Server". */
  readonly guildName?: string;
  /** Its id, for bots that expect a certain one; default: random for each start. */
  readonly guildId?: string;
  /** Its channels, default `["general", "random"]`; a name is a text channel. */
  readonly channels?: readonly (string | ChannelSettings)[];
  /** Its roles, lowest first, besides everyone's and the bot's. */
  readonly roles?: readonly RoleSettings[];
  /** What the bot may do there; default: everything but Administrator. */
  readonly botPermissions?: readonly PermissionName[];
  /** Several servers, instead of the five options above. */
  readonly guilds?: readonly GuildSettings[];
  /** The bot's token, for bots that bring their own; default: random for each start. */
  readonly token?: string;
  /** The application's id, for bots that bring their own; default: random for each start. */
  readonly applicationId?: string;
  /**
   * Where interactions are sent, signed, instead of over the gateway: an address on this machine. The bot may set it
   * by `PATCH /applications/@me` as well.
   */
  readonly interactionsEndpoint?: string;
  /** Fonts for the chat page. */
  readonly fonts?: readonly SandboxFont[];
  /** What the chat page's welcome offers; default: the first commands the bot has registered. */
  readonly examples?: readonly SandboxExample[];
  /**
   * Lets bots log in with privileged intents (members, presences, message content). Default false: the connection is
   * closed with 4014.
   */
  readonly allowPrivilegedIntents?: boolean;
  /** Milliseconds between two heartbeats of the gateway, default 41 250 as on Discord. */
  readonly heartbeatInterval?: number;
  /** Milliseconds between two logins of a bot, default 5000 as on Discord; an earlier one is refused (op 9). */
  readonly identifyInterval?: number;
  /** Number of messages kept per channel, default 1000; older ones are deleted with their files. */
  readonly keptMessages?: number;
  /**
   * A file that keeps messages, people and pictures: the next sandbox with this file continues where this one ended,
   * buttons on old messages work, and an open page reconnects if the port is the same. Default: nothing is kept.
   */
  readonly keepIn?: string;
  /** Called for each API call that the sandbox does not implement; default: a process warning, once for each. */
  readonly onUnhandled?: (call: RestCall) => void;
}

/** All that `createDiscordSandbox` reads. */
export const optionNames: readonly (keyof DiscordSandboxOptions)[] = [
  "port",
  "seed",
  "clock",
  "botName",
  "guildName",
  "guildId",
  "channels",
  "roles",
  "botPermissions",
  "guilds",
  "token",
  "applicationId",
  "interactionsEndpoint",
  "fonts",
  "examples",
  "allowPrivilegedIntents",
  "heartbeatInterval",
  "identifyInterval",
  "keptMessages",
  "keepIn",
  "onUnhandled",
];

export interface DiscordSandbox {
  /** Empty without a port. For discord.js: `new Client({ rest: { api: apiBase } })`; discord.js appends `/v10`. */
  readonly apiBase: string;
  /** The bot's token. */
  readonly token: string;
  readonly applicationId: string;
  /**
   * The application's Ed25519 key, 64 hexadecimal digits: a bot without a gateway connection checks signatures with
   * it.
   */
  readonly publicKey: string;
  /** Id of the first server. */
  readonly guildId: string;
  /** Address of the chat page, with the key that opens it; empty without a port. */
  readonly pageUrl: string;
  readonly driver: Driver;
  /** Starts recording what people do and see, on the page or through the driver, as a scenario. */
  record(name?: string): Recorder;
  /** Prepares a scenario for playing, step by step or all at once. */
  play(scenario: Scenario, settings?: PlaySettings): Player;
  /** A new connection for a bot in this process, instead of sockets. */
  transport(settings?: TransportSettings): Transport;
  /** Closes all connections and frees the port. */
  close(): Promise<void>;
}
