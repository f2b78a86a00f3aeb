import type { APIApplicationCommandOptionChoice, Locale } from "discord-api-types/v10";
import type { GivenFile, GivenValue } from "../interaction/given-value.ts";
import type { GivenFields } from "../interaction/start-modal.ts";
import type { PermissionName } from "../state/permissions.ts";
import type { RestCall } from "../state/world-event.ts";
import type { Pick, Reply, ReplyModal } from "./reply-contract.ts";

/** A language a user may have set: any of Discord's, `"en-US"`, `"ko"`, `"pt-BR"`. */
export type UserLocale = `${Locale}`;

/**
 * Options of a slash command by name: what a user types or picks. Users, roles and channels go by name, by id or as
 * what the driver hands out; attachments as `{ name, bytes }`.
 */
export type SlashOptions = Readonly<Record<string, GivenValue>>;

/** What goes into the fields of a form, by custom id or label: texts, ticks, choices, files. */
export type FormValues = GivenFields;

/** A file that a user sends. */
export type SentFile = GivenFile;

/** How one action is sent and how long its answer is awaited. */
export interface ActionSettings {
  /** Language of this one interaction; default: the user's. */
  readonly locale?: "en" | UserLocale;
  /** Id or name of the channel or thread; default: the first text channel of the server. */
  readonly channel?: string;
  /** Id or name of the server; default: the first one. */
  readonly guild?: string;
  /**
   * Where it happens: in a server (default), in the user's direct messages with the bot, or in a private channel that
   * the bot is no part of.
   */
  readonly context?: "guild" | "dm" | "private";
  /** Longest wait for the answer in real milliseconds, default 10 000. */
  readonly timeout?: number;
  /** `"answer"` (default) waits for the final answer of a deferral, `"acknowledgement"` for the first response. */
  readonly until?: "answer" | "acknowledgement";
  /** Sends what is given without the checks of a client, as a hostile or outdated one would; default false. */
  readonly unchecked?: boolean;
}

/** Someone in the sandbox who uses the bot. */
export interface DriverUser {
  readonly id: string;
  readonly name: string;
  readonly locale: UserLocale;
  /** The same user with another language. */
  withLocale(locale: "en" | UserLocale): DriverUser;
  /**
   * Runs a slash command; `command` is its name with subcommands after spaces, `"demo race"`, in Discord's default
   * names, or the whole line as it is typed, `"/demo race surface:beale lr:0.01"`. Options are checked as a client does
   * (types, choices, ranges, required), unless `unchecked`; permissions are checked always.
   *
   * Like every action, it waits until the bot has gone on from what it was last answered: a collector that is added
   * after `reply()` is there before the click comes.
   */
  slash(command: string, options?: SlashOptions, settings?: ActionSettings): Promise<Reply>;
  /** The choices offered while the last option (or `focused`) is being typed. */
  autocomplete(
    command: string,
    options: SlashOptions,
    settings?: ActionSettings & { readonly focused?: string },
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Sends a form: the one given, or the last one this user was shown. */
  submitModal(
    values: FormValues,
    settings?: ActionSettings & { readonly modal?: ReplyModal },
  ): Promise<Reply>;
  /** Runs a message context command on a message. */
  messageCommand(name: string, target: Reply | string, settings?: ActionSettings): Promise<Reply>;
  /** Runs a user context command on another user. */
  userCommand(name: string, target: DriverUser | string, settings?: ActionSettings): Promise<Reply>;
  /** Clicks a button on any message by its id; with `unchecked`, any custom id at all. */
  click(message: Reply | string, which: Pick, settings?: ActionSettings): Promise<Reply>;
  /** Picks values (or labels) of a select menu on any message by its id; `which` defaults to the first menu. */
  select(
    message: Reply | string,
    values: string | readonly string[],
    settings?: ActionSettings & { readonly which?: Pick },
  ): Promise<Reply>;
  /** Writes a plain message into a channel. */
  say(text: string, settings?: SaySettings): Promise<Reply>;
  /** All messages this user sees in a channel, oldest first. */
  messages(settings?: PlaceSettings): readonly Reply[];
  /**
   * Waits for a message in the channel that contains this text or fits this pattern, one that is there already
   * included; for what a bot says by itself.
   */
  expectMessage(
    expected: string | RegExp,
    settings?: PlaceSettings & { readonly timeout?: number },
  ): Promise<Reply>;
}

/** A place: channel, server and context as in {@link ActionSettings}. */
export type PlaceSettings = globalThis.Pick<ActionSettings, "channel" | "guild" | "context">;

export interface SaySettings extends PlaceSettings {
  readonly files?: readonly SentFile[];
}

/** Someone to be in the sandbox. */
export interface UserSettings {
  /** 1 to 32 letters; the same name is the same user. */
  readonly name: string;
  /** Default `"en-US"`. */
  readonly locale?: "en" | UserLocale;
  /** Names of roles of the first server that the user has. */
  readonly roles?: readonly string[];
  /** Permissions the user has in the first server besides everyone's, by a role of their own. */
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
