import type {
  APIApplicationCommandOptionChoice,
  APIEmbed,
  APIMessage,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  APIPoll,
} from "discord-api-types/v10";
import type {
  ActionSettings,
  FormValues,
  PlaceSettings,
  SaySettings,
  SlashOptions,
  UserLocale,
} from "./action-settings.ts";

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

/** Which button or select menu: by its label or custom id, or by its position (0 is the first). */
export type Pick = number | string | { readonly label: string } | { readonly customId: string };

/** An emoji under a message, and how often it was chosen. */
export interface ReplyReaction {
  /** `"🔥"`, or `"name:id"` for a custom emoji. */
  readonly emoji: string;
  readonly count: number;
  /** Whether the bot has reacted with it. */
  readonly me: boolean;
}

/** Expectations about a message. Each returns the reply, or throws an `AssertionError` with the transcript. */
export interface ReplyExpectations {
  /** The content equals this text or matches this pattern. */
  expectContent(expected: string | RegExp): Reply;
  /** Content, embeds and text components together contain this text or match this pattern. */
  expectText(expected: string | RegExp): Reply;
  /** Only the user who asked sees it; with `false`, everyone does. */
  expectEphemeral(expected?: boolean): Reply;
  /**
   * There is a button with this label, emoji or custom id, enabled or disabled if stated; a number is a position as
   * in `click`.
   */
  expectButton(which: Pick, expected?: { readonly disabled?: boolean }): Reply;
  /** One embed has all of these properties. */
  expectEmbed(expected: Readonly<Partial<APIEmbed>>): Reply;
  /** A file with this name is attached, with this alt text if one is given. */
  expectAttachment(filename: string, expected?: { readonly description?: string }): Reply;
  /** The answer is a form with this title. */
  expectModal(title: string | RegExp): Reply;
}

/** A message of the bot as its user sees it at one moment. */
export interface Reply extends ReplyExpectations {
  /** Id of the message, or for a modal, of the interaction. */
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
  /** The bot has deferred its answer and not answered yet. */
  readonly loading: boolean;
  /** Set if the answer is a modal and not a message. */
  readonly modal: ReplyModal | undefined;
  /** Content, embeds and text components, joined by newlines, for searching. */
  readonly text: string;
  /** The message as in Discord's API. */
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
  /** Reacts with an emoji, `"🔥"` or `"name:id"`, and returns the message as it is afterwards. */
  react(emoji: string, settings?: { readonly as?: DriverUser }): Promise<Reply>;
  /** Removes a reaction. */
  unreact(emoji: string, settings?: { readonly as?: DriverUser }): Promise<Reply>;
  /** Votes in the message's poll for the answers with these texts or numbers; replaces the user's last vote. */
  vote(
    answers: string | number | readonly (string | number)[],
    settings?: { readonly as?: DriverUser },
  ): Promise<Reply>;
  /** The message as it is now. */
  latest(): Reply;
  /** Waits until the message fulfils the condition (default: it differs from this reply). */
  until(condition?: (reply: Reply) => boolean, settings?: { readonly timeout?: number }): Promise<Reply>;
  /** Waits for the follow-up message at this position; 0 (default) is the first. */
  followUp(index?: number, settings?: { readonly timeout?: number }): Promise<Reply>;
}

/** A user in the sandbox who uses the bot. */
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
   * Like every action, it first waits until the bot has processed its last answer, so that a collector added after
   * `reply()` exists before the click comes.
   */
  slash(command: string, options?: SlashOptions, settings?: ActionSettings): Promise<Reply>;
  /**
   * The choices offered while the last option (or `focused`) is being typed. Its value is a text, even for a number,
   * and need not be valid yet.
   */
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
  /** Writes a message into a channel. */
  say(text: string, settings?: SaySettings): Promise<Reply>;
  /** All messages this user sees in a channel, oldest first. */
  messages(settings?: PlaceSettings): readonly Reply[];
  /**
   * Waits for a message in the channel that contains this text or matches this pattern, including one that is already
   * there; for messages that a bot sends on its own.
   */
  expectMessage(
    expected: string | RegExp,
    settings?: PlaceSettings & { readonly timeout?: number },
  ): Promise<Reply>;
}
