import type { GuildView, PageLocale, PageState } from "./protocol.ts";

/** What the drawing parts know of the page, and what they can ask of it. */
export interface View {
  /** Of the page's own words. */
  readonly locale: PageLocale;
  /** The user's language at Discord, for dates. */
  readonly tongue: string;
  /** The bot has been here before. */
  readonly wasConnected: boolean;
  readonly state: PageState;
  /** The server of a channel; undefined for direct messages. */
  guildOf(channelId: string): GuildView | undefined;
  /** Milliseconds of the sandbox's clock. */
  now(): number;
  /** A command's name in the language of the page: `"데모 경주"`. */
  commandLabel(name: string): string;
  /** Puts a command into the composer, with values to start from. */
  openCommand(name: string, values?: Readonly<Record<string, string | number | boolean>>): void;
  /** Says something that goes away by itself. */
  tell(text: string): void;
  /** Sends what a user does; a refusal is shown to them. */
  act(action: string, body: object): Promise<unknown>;
}
