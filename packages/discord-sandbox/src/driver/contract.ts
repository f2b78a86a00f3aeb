import type {
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIMessage,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  APIPoll,
  Locale,
} from "discord-api-types/v10";
import type { GivenFile, GivenValue } from "../interaction/given-value.ts";
import type { GivenFields } from "../interaction/start-modal.ts";
import type { PermissionName } from "../state/permissions.ts";
import type { RestCall } from "../state/world.ts";

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

/** A file on a message. */
export interface ReplyAttachment {
  readonly id: string;
  readonly filename: string;
  /** The alt text. */
  readonly description: string | undefined;
  readonly contentType: string | undefined;
  readonly size: number;
  /** Pixels, for PNG, GIF and JPEG pictures. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly url: string;
  bytes(): Uint8Array;
}

/** A button as a user sees it. */
export interface ReplyButton {
  /** Undefined for a link. */
  readonly customId: string | undefined;
  readonly label: string | undefined;
  readonly emoji: string | undefined;
  readonly style: "primary" | "secondary" | "success" | "danger" | "link" | "premium";
  readonly url: string | undefined;
  readonly disabled: boolean;
}

/** A select menu as a user sees it. */
export interface ReplySelect {
  readonly customId: string;
  readonly kind: "string" | "user" | "role" | "mentionable" | "channel";
  readonly placeholder: string | undefined;
  readonly disabled: boolean;
  readonly minValues: number;
  readonly maxValues: number;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description: string | undefined;
    readonly default: boolean;
  }[];
}

/** A form the bot has opened. */
export interface ReplyModal {
  readonly customId: string;
  readonly title: string;
  readonly inputs: readonly {
    readonly customId: string;
    readonly label: string;
    readonly required: boolean;
    readonly value: string | undefined;
    readonly placeholder: string | undefined;
  }[];
  readonly data: APIModalInteractionResponseCallbackData;
  /** Fills in the inputs by custom id or label and sends the form. */
  submit(values: FormValues, settings?: ActionSettings): Promise<Reply>;
}

/** Which button or select menu: by its label or custom id, or by its place (0 is the first). */
export type Pick = number | string | { readonly label: string } | { readonly customId: string };

/** An emoji under a message, and how often it was chosen. */
export interface ReplyReaction {
  /** `"🔥"`, or `"name:id"` for one that somebody made. */
  readonly emoji: string;
  readonly count: number;
  /** The bot has reacted so. */
  readonly me: boolean;
}

/** What must be so on a message; each throws an `AssertionError` with the transcript, and returns the reply. */
export interface ReplyExpectations {
  /** The content is this text, or fits this pattern. */
  expectContent(expected: string | RegExp): Reply;
  /** Content, embeds and text components together contain this text, or fit this pattern. */
  expectText(expected: string | RegExp): Reply;
  /** Only its user sees it; with `false`, everyone does. */
  expectEphemeral(expected?: boolean): Reply;
  /** There is a button with this label or custom id, enabled or disabled as said. */
  expectButton(which: Pick, expected?: { readonly disabled?: boolean }): Reply;
  /** An embed has all of these fields. */
  expectEmbed(expected: Readonly<Partial<APIEmbed>>): Reply;
  /** A file with this name is attached, with this alt text if one is given. */
  expectAttachment(filename: string, expected?: { readonly description?: string }): Reply;
  /** The answer is a form with this title. */
  expectModal(title: string | RegExp): Reply;
}

/** A message of the bot as its user sees it, at one moment. */
export interface Reply extends ReplyExpectations {
  /** Id of the message; for a modal, of the interaction. */
  readonly id: string;
  readonly channelId: string;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly ReplyAttachment[];
  readonly buttons: readonly ReplyButton[];
  readonly selects: readonly ReplySelect[];
  readonly reactions: readonly ReplyReaction[];
  readonly poll: APIPoll | undefined;
  readonly pinned: boolean;
  /** Only the user who asked sees it. */
  readonly ephemeral: boolean;
  /** The bot has said that it is thinking and has not answered yet. */
  readonly loading: boolean;
  /** Set when the answer is a form and not a message. */
  readonly modal: ReplyModal | undefined;
  /** Content, embeds and text components joined by newlines: handy to search in. */
  readonly text: string;
  /** The message as Discord's API gives it. */
  readonly message: APIMessage;
  /** Milliseconds of the sandbox's clock from the user's action to the first response. */
  readonly acknowledgedAfter: number;

  /** Clicks a button, as the user who got this reply unless `settings.as` names another. */
  click(which: Pick, settings?: ActionSettings & { readonly as?: DriverUser }): Promise<Reply>;
  /** Picks values (or labels) of a select menu; `which` defaults to the first menu. */
  select(
    values: string | readonly string[],
    settings?: ActionSettings & { readonly which?: Pick; readonly as?: DriverUser },
  ): Promise<Reply>;
  /** Fills in and sends the form that is the answer. */
  submit(values: FormValues, settings?: ActionSettings): Promise<Reply>;
  /** Reacts with an emoji, `"🔥"` or `"name:id"`; returns the message as it is then. */
  react(emoji: string, settings?: { readonly as?: DriverUser }): Promise<Reply>;
  /** Takes a reaction back. */
  unreact(emoji: string, settings?: { readonly as?: DriverUser }): Promise<Reply>;
  /** Votes in the message's poll for the answers with these texts or numbers; replaces the user's last vote. */
  vote(
    answers: string | number | readonly (string | number)[],
    settings?: { readonly as?: DriverUser },
  ): Promise<Reply>;
  /** The message as it is now. */
  latest(): Reply;
  /** Waits until the message as it is now fulfils the condition (default: it differs from this reply). */
  until(condition?: (reply: Reply) => boolean, settings?: { readonly timeout?: number }): Promise<Reply>;
  /** Waits for the follow-up message with this place, 0 (default) being the first. */
  followUp(index?: number, settings?: { readonly timeout?: number }): Promise<Reply>;
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
