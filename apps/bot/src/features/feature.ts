import type { Locale } from "@opt/study";
import type { Answer, Place } from "../port/answer.ts";
import type { CommandSpec, MessageMenuSpec } from "../port/command.ts";
import type { Services } from "./services.ts";
import type { Button } from "../port/message.ts";
import type { Click, CommandUse, Ctx, MessageUse, Suggestion, Typing } from "../port/interaction.ts";

/** What a click handler sees: the click with its id taken apart. */
export interface ClickUse extends Omit<Click, "kind" | "customId"> {
  readonly parts: readonly string[];
}

export type CommandHandler = (use: CommandUse, ctx: Ctx) => Answer | Promise<Answer>;
export type ClickHandler = (use: ClickUse, ctx: Ctx) => Answer | Promise<Answer>;
export type MessageHandler = (use: MessageUse, ctx: Ctx) => Answer | Promise<Answer>;
export type TypingHandler = (use: Typing, ctx: Ctx) => readonly Suggestion[];

/** A line of the help page: what to type, what it does, and examples to click. */
export interface HelpEntry {
  /** As it is typed, with the command's name in the user's language. */
  readonly usage: string;
  readonly text: string;
  readonly examples: readonly Button[];
}

/** The help page's entries, one group a feature. */
export type HelpPage = (locale: Locale) => readonly (readonly HelpEntry[])[];

/** What a feature answers. */
export interface Handlers {
  /** By route: the command's name, with the subcommand after a space. */
  readonly commands?: Readonly<Record<string, CommandHandler>>;
  /** By the route of the button's id. */
  readonly clicks?: Readonly<Record<string, ClickHandler>>;
  /** By the English name of the entry in a message's menu. */
  readonly messages?: Readonly<Record<string, MessageHandler>>;
  /** By the route of the command. */
  readonly typing?: Readonly<Record<string, TypingHandler>>;
  /** Where an answer goes when it takes long and has to be announced; default "public". */
  readonly place?: Place;
  /** Routes of commands and clicks whose answers are for all, where `place` says that the others are not. */
  readonly publicly?: readonly string[];
  /** Routes of commands and clicks that may open a form: it must be the first answer, so these are never announced. */
  readonly forms?: readonly string[];
  /** By the route of a form: that of the click which opens it again, with the same parts, after it was refused. */
  readonly opensAgain?: Readonly<Record<string, string>>;
  /** Leaves what goes on by itself, such as a race, as it is. */
  readonly close?: () => void;
}

/** One thing the bot can do. */
export interface Feature {
  /** The slash command, where it has one. */
  readonly command?: CommandSpec;
  /** Its entry in the menu of every message, where it has one. */
  readonly messageMenu?: MessageMenuSpec;
  readonly help?: (locale: Locale) => readonly HelpEntry[];
  create(services: Services, help: HelpPage): Handlers;
}
