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

/** A user to create in the sandbox. */
export interface UserSettings {
  /** 1 to 32 characters; the same name gives the same user. */
  readonly name: string;
  /** Default `"en-US"`. */
  readonly locale?: "en" | UserLocale;
  /** Names of roles of the first server that the user has. */
  readonly roles?: readonly string[];
  /**
   * Permissions of the user in the first server in addition to everyone's, by a role of their own; replaces those
   * given before.
   */
  readonly permissions?: readonly PermissionName[];
  /** The user has installed the application for themselves; default false. */
  readonly installed?: boolean;
  /** Whether the user accepts direct messages; `false` refuses them (50007). Default true. */
  readonly directMessages?: boolean;
}

/** Makes things go wrong on purpose. */
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
  /** Delays every answer to the bot and every event by this many milliseconds; 0 ends it. */
  delay(milliseconds: number): void;
  /** Asks every connected bot to reconnect (op 7). */
  reconnect(): void;
  /** Cuts every connection without a close frame. */
  killSocket(): void;
  /** Declares every session invalid (op 9). */
  invalidateSession(resumable?: boolean): void;
  /** Stops answering heartbeats (`false` resumes), so that the bot has to notice that its connection is dead. */
  ignoreHeartbeats(on?: boolean): void;
  /** Cancels all pending faults. */
  clear(): void;
}

/** Does from code what people do in Discord. */
export interface Driver {
  /** Returns a user; the same name gives the same user. Default language: English. */
  user(user: UserSettings): DriverUser;
  readonly faults: Faults;
  /** Waits until a bot has logged in and registered at least `commands` commands (default 1). */
  ready(settings?: { readonly timeout?: number; readonly commands?: number }): Promise<void>;
  /** Names of the registered commands with their subcommands: `"demo race"`. */
  commandNames(): readonly string[];
  /** The bot's calls, oldest first; at least the last 10 000 are kept. */
  calls(): readonly RestCall[];
  /**
   * What was done, said and called, one line each, at least the last 400 lines. Failed expectations and timeouts
   * include it in their message.
   */
  transcript(): string;
  /** Resolves when the bot has processed everything that it was answered; see `DriverUser.slash`. */
  settled(): Promise<void>;
}
