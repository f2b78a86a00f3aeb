import type { Locale } from "discord-api-types/v10";
import type { GivenFile, GivenValue } from "../interaction/given-value.ts";
import type { GivenFields } from "../interaction/start-modal.ts";

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
   * the bot is not part of.
   */
  readonly context?: "guild" | "dm" | "private";
  /** Longest wait for the answer in real milliseconds, default 10 000. */
  readonly timeout?: number;
  /** `"answer"` (default) waits for the final answer of a deferral, `"acknowledgement"` for the first response. */
  readonly until?: "answer" | "acknowledgement";
  /** Sends what is given without the checks of a client, as a hostile or outdated one would; default false. */
  readonly unchecked?: boolean;
}

/** A place: channel, server and context as in {@link ActionSettings}. */
export type PlaceSettings = Pick<ActionSettings, "channel" | "guild" | "context">;

export interface SaySettings extends PlaceSettings {
  readonly files?: readonly SentFile[];
}
