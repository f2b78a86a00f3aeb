import type { PermissionName } from "../state/permissions.ts";
import type { RestCall } from "../state/world-event.ts";
import type { UserLocale } from "./action-settings.ts";
import type { DriverUser } from "./reply-contract.ts";

export type {
  ActionSettings,
  FormValues,
  PlaceSettings,
  SaySettings,
  SentFile,
  SlashOptions,
  UserLocale,
} from "./action-settings.ts";
export type { DriverUser } from "./reply-contract.ts";

/** Someone to be in the sandbox. */
export interface UserSettings {
  /** 1 to 32 letters; the same name is the same user. */
  readonly name: string;
  /** Default `"en-US"`. */
  readonly locale?: "en" | UserLocale;
  /** Names of roles of the first server that the user has. */
  readonly roles?: readonly string[];
  /** Permissions the user has in the first server besides everyone's, by a role of their own: these from now on. */
  readonly permissions?: readonly PermissionName[];
  /** The user has installed the application for themselves; default false. */
  readonly installed?: boolean;
  /** False: the bot's direct messages are refused (50007). Default true. */
  readonly directMessages?: boolean;
}

/** Faults on order. */
export interface Faults {
  /** The next `times` matching calls are answered with this status (default 503, once). */
  fail(fault?: { readonly times?: number; readonly status?: number; readonly path?: RegExp }): void;
  /** The next `times` matching calls are answered 429 (default once, 0.4 s, the caller's own limit). */
  rateLimit(fault?: {
    readonly times?: number;
    readonly retryAfter?: number;
    readonly scope?: "user" | "global" | "shared";
    readonly path?: RegExp;
  }): void;
  /** Every answer to the bot and every event waits this long, in milliseconds; 0 ends it. */
  delay(milliseconds: number): void;
  /** Asks every connected bot to reconnect (op 7). */
  reconnect(): void;
  /** Cuts every connection without a word. */
  killSocket(): void;
  /** Declares every session invalid (op 9). */
  invalidateSession(resumable?: boolean): void;
  /** No heartbeat is answered from now on (`false`: answered again): the bot must notice that its line is dead. */
  ignoreHeartbeats(on?: boolean): void;
  /** Forgets all faults that are still to come. */
  clear(): void;
}

/** Uses the sandbox as people do, from code. */
export interface Driver {
  /** Someone with this name; the same name is the same user. Language: English unless told. */
  user(user: UserSettings): DriverUser;
  readonly faults: Faults;
  /** Waits until a bot is logged in and has registered at least `commands` commands (default 1). */
  ready(settings?: { readonly timeout?: number; readonly commands?: number }): Promise<void>;
  /** Names of the registered commands with their subcommands: `"demo race"`. */
  commandNames(): readonly string[];
  /** The bot's calls, oldest first; at least the last 10 000 are kept. */
  calls(): readonly RestCall[];
  /** What was done, said and called, a line each, the last 400 at least: a wait in vain and a failed expectation end with it. */
  transcript(): string;
  /** Resolves when the bot has nothing under way that it was answered; see `DriverUser.slash`. */
  settled(): Promise<void>;
}
