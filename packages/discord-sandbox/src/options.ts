import type { Clock } from "./state/clock.ts";
import type { SandboxFont } from "./page/page-shell.ts";
import type { RestCall } from "./state/world.ts";
import type { Driver } from "./driver/contract.ts";
import type { Scenario } from "./scenario/contract.ts";
import type { Player, PlaySettings } from "./scenario/play.ts";
import type { Recorder } from "./scenario/record.ts";
import type { Transport, TransportSettings } from "./transport/contract.ts";

/** A command the chat page's welcome offers to try, with values; a text may be given in both languages. */
export interface SandboxExample {
  /** `"demo race"` */
  readonly command: string;
  readonly options?: Readonly<
    Record<string, string | number | boolean | { readonly ko: string; readonly en: string }>
  >;
}

export interface DiscordSandboxOptions {
  /**
   * TCP port on 127.0.0.1; 0 (default) takes a free one. `false` opens none: bots come in over `transport`, there is
   * no chat page, and everything goes by the given clock.
   */
  readonly port?: number | false;
  /** With a seed all tokens and ids can be foretold: for tests. Without one they are random and secret. */
  readonly seed?: number;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Name of the bot's user, default "study bot". */
  readonly botName?: string;
  /** Name of the server, default "opt sandbox". */
  readonly guildName?: string;
  /** Names of its text channels, default `["study", "lounge"]`. */
  readonly channels?: readonly string[];
  /** Fonts for the chat page. */
  readonly fonts?: readonly SandboxFont[];
  /** What the chat page's welcome offers; default: the first commands the bot has registered. */
  readonly examples?: readonly SandboxExample[];
  /** Lets bots log in with privileged intents (members, presences, message content); default false: close 4014. */
  readonly allowPrivilegedIntents?: boolean;
  /** Messages kept of each channel, default 1000; an older one is deleted, with its files. */
  readonly keptMessages?: number;
  /**
   * A file the messages, people and pictures are kept in: the next sandbox with this file begins where this one
   * ended, buttons on old messages work, and an open page finds its way back where the port is the same. Default:
   * nothing is kept.
   */
  readonly keepIn?: string;
  /** Called for each call of the bot the sandbox does not know; default: nothing. */
  readonly onUnhandled?: (call: RestCall) => void;
}

export interface DiscordSandbox {
  /** Empty without a port. For discord.js: `new Client({ rest: { api: apiBase } })`; discord.js appends `/v10`. */
  readonly apiBase: string;
  /** The bot's token. */
  readonly token: string;
  readonly applicationId: string;
  readonly guildId: string;
  /** The chat page, with the key that opens it; empty without a port. */
  readonly pageUrl: string;
  readonly driver: Driver;
  /** Records from now on what people do and see, by page or driver, as a scenario. */
  record(name?: string): Recorder;
  /** Gets a scenario ready to be played, step by step or at once. */
  play(scenario: Scenario, settings?: PlaySettings): Player;
  /** A new line for a bot in this process, instead of sockets. */
  transport(settings?: TransportSettings): Transport;
  /** Closes all connections and frees the port. */
  close(): Promise<void>;
}
