import type { Locale } from "@opt/study";
import type { Form, Message } from "./message.ts";
import type { Place } from "./answer.ts";

/** How pictures are drawn. */
export type Theme = "dark" | "light";

/** Who does something, where and when. */
export interface Ctx {
  /** Unique id of this interaction. */
  readonly id: string;
  readonly userId: string;
  readonly locale: Locale;
  /** The language of the user's app, whatever they have chosen. */
  readonly appLocale: Locale;
  readonly theme: Theme;
  /** An IANA name, such as `"Asia/Seoul"`. */
  readonly timeZone: string;
  /** Whether others can see the channel; false in the direct messages with the bot. */
  readonly group: boolean;
  /** The server, where the bot is a member of it; undefined in direct messages and where it is only user-installed. */
  readonly guildId: string | undefined;
  readonly channelId: string;
  /** Whether the user may change what concerns the whole server ("Manage Server"). */
  readonly manages: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** When it was done, by Discord's clock. */
  readonly madeAt: number;
}

/** A value as the user gave it. */
export type OptionValue = string | number | boolean;

/** A file that a user attached; its bytes are fetched when they are wanted. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

/** Someone ran a slash command; `route` is its name with subcommands, `"demo race"`. */
export interface CommandUse {
  readonly kind: "command";
  readonly route: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly files: Readonly<Record<string, GivenFile>>;
}

/** Someone used a message's menu; `route` is the entry's English name. */
export interface MessageUse {
  readonly kind: "message";
  readonly route: string;
  /** What the message says. */
  readonly text: string;
}

/** Someone is typing an option and wants suggestions. */
export interface Typing {
  readonly kind: "typing";
  readonly route: string;
  readonly option: string;
  readonly text: string;
}

/** Someone clicked a button, picked of a menu, or sent the form it opened. */
export interface Click {
  readonly kind: "click" | "form";
  readonly customId: string;
  /** The lines of a form that were filled in, by id; empty for a button. */
  readonly lines: Readonly<Record<string, string>>;
  /** What was picked of a menu; undefined for a button. */
  readonly picked: string | undefined;
  /** What the clicked message says. */
  readonly said: string;
  /** Whether the clicked message is seen by this user only, so that it may be rewritten. */
  readonly onPrivateMessage: boolean;
  /** The clicked message; undefined for a form that a command opened. */
  readonly messageId: string | undefined;
  /** Whether this user asked for the clicked message. */
  readonly onOwnMessage: boolean;
}

export type Incoming = CommandUse | MessageUse | Typing | Click;

/** A suggestion while typing. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/**
 * The line back to the user. Each method rejects with {@link GoneError} when the user or the
 * service is past waiting; that is a normal event.
 */
export interface Responder {
  /** First acknowledgement with the answer in it. */
  reply(message: Message, place: Place): Promise<void>;
  /** First acknowledgement with the answer to follow by {@link Responder.edit}. */
  defer(place: Place): Promise<void>;
  /** The answer after {@link Responder.defer}. */
  edit(message: Message): Promise<void>;
  /** One more message for this user only, after an acknowledgement. */
  followUp(message: Message): Promise<void>;
  /** Takes away the answer that {@link Responder.reply} or {@link Responder.edit} gave. */
  remove(): Promise<void>;
  openForm(form: Form): Promise<void>;
  suggest(suggestions: readonly Suggestion[]): Promise<void>;
}

/** The interaction has expired (10062, 50027) or is acknowledged already (40060); counted, never shown. */
export class GoneError extends Error {
  override readonly name = "GoneError";
  readonly code: number;

  constructor(code: number) {
    super(`the interaction is gone (${code})`);
    this.code = code;
  }
}
