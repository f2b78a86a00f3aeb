import type {
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIMessage,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import type { RestCall } from "../state/world.ts";

/** A language a user may have set; the sandbox's page offers Korean and English, the driver any of Discord's. */
export type UserLocale = "ko" | "en-US" | "en-GB" | "ja" | "de" | "fr";

/** Options of a slash command by name: what a user types or picks. Users, channels and roles are given by id. */
export type SlashOptions = Readonly<Record<string, string | number | boolean>>;

/** How one action is sent and how long its answer is awaited. */
export interface ActionSettings {
  /** Language of this one interaction; default: the user's. */
  readonly locale?: "ko" | "en" | UserLocale;
  /** Id or name of the channel; default: the first channel of the server. */
  readonly channel?: string;
  /** Where it happens: in the server (default), or in the user's direct messages with the bot. */
  readonly context?: "guild" | "dm";
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
  submit(values: Readonly<Record<string, string>>, settings?: ActionSettings): Promise<Reply>;
}

/** Which button or select menu: by its label, its custom id, or its place (0 is the first). */
export type Pick = number | { readonly label: string } | { readonly customId: string };

/** A message of the bot as its user sees it, at one moment. */
export interface Reply {
  /** Id of the message; for a modal, of the interaction. */
  readonly id: string;
  readonly channelId: string;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly ReplyAttachment[];
  readonly buttons: readonly ReplyButton[];
  readonly selects: readonly ReplySelect[];
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
  withLocale(locale: "ko" | "en" | UserLocale): DriverUser;
  /**
   * Runs a slash command; `command` is its name with subcommands after spaces, `"demo race"`, in Discord's default
   * names. Options are checked as a client does (types, choices, ranges, required), unless `unchecked`.
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
    values: Readonly<Record<string, string>>,
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
  say(text: string, settings?: { readonly channel?: string }): Promise<Reply>;
  /** All messages this user sees in a channel, oldest first. */
  messages(settings?: { readonly channel?: string; readonly context?: "guild" | "dm" }): readonly Reply[];
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
  /** Forgets all faults that are still to come. */
  clear(): void;
}

/** Uses the sandbox as people do, from code. */
export interface Driver {
  /** Someone with this name; the same name is the same user. Language: Korean unless told. */
  user(user: { readonly name: string; readonly locale?: "ko" | "en" | UserLocale }): DriverUser;
  readonly faults: Faults;
  /** Waits until a bot is logged in and has registered at least `commands` commands (default 1). */
  ready(settings?: { readonly timeout?: number; readonly commands?: number }): Promise<void>;
  /** Names of the registered commands with their subcommands: `"demo race"`. */
  commandNames(): readonly string[];
  /** The bot's calls, oldest first; the last 10 000 are kept. */
  calls(): readonly RestCall[];
}
