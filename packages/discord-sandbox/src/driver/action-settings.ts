import type { Locale } from "discord-api-types/v10";
import type { GivenFile, GivenValue } from "../interaction/given-value.ts";
import type { GivenFields } from "../interaction/start-modal.ts";

/** A language that a user may have set: any of Discord's, `"en-US"`, `"ko"`, `"pt-BR"`. */
export type UserLocale = `${Locale}`;

/**
 * Options of a slash command by name: what a user types or picks. Users, roles and channels are given by name, by id
 * or as objects that the driver returned; attachments as `{ name, bytes }`.
 */
export type SlashOptions = Readonly<Record<string, GivenValue>>;

/** The values of a form's fields, by custom id or label: texts, checkboxes, choices, files. */
export type FormValues = GivenFields;

/** A file that a user sends. */
export type SentFile = GivenFile;

/** How an action is sent and how long to wait for its answer. */
export interface ActionSettings {
  /** Language of this interaction; default: the user's. */
  readonly locale?: "en" | UserLocale;
  /** Id or name of the channel or thread; default: the first text channel of the server. */
  readonly channel?: string;
  /** Id or name of the server; default: the first one. */
  readonly guild?: string;
  /**
   * Where it happens: in a server (default), in the user's direct messages with the bot, or in a private channel that
   * the bot is not part of.
   */
  readonly context?: "guild" | "dm" | "private";
  /** Longest wait for the answer in real milliseconds, default 10 000. */
  readonly timeout?: number;
  /** `"answer"` (default) waits for the final answer of a deferral, `"acknowledgement"` for the first response. */
  readonly until?: "answer" | "acknowledgement";
  /** Skips the checks that a Discord client makes, as a hostile or outdated client would; default false. */
  readonly unchecked?: boolean;
}

/** A place: channel, server and context as in {@link ActionSettings}. */
export type PlaceSettings = Pick<ActionSettings, "channel" | "guild" | "context">;

export interface SaySettings extends PlaceSettings {
  readonly files?: readonly SentFile[];
}
