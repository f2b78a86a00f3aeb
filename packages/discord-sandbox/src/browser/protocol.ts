import type { APIMessage } from "discord-api-types/v10";
import type { ComponentShape } from "./component-shape.ts";

/** The two languages of the page itself; those of its users are all of Discord's. */
export type PageLocale = "ko" | "en";

/** A file that a user picks, on its way to the sandbox. */
export interface FileValue {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
  readonly description?: string;
}

/** What is given for an option. */
export type OptionValue = string | number | boolean | FileValue;

export type OptionKind =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | "user"
  | "channel"
  | "role"
  | "mentionable"
  | "attachment";

export interface OptionView {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly kind: OptionKind;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly { readonly value: string | number; readonly label: string }[];
  /** Smallest and largest number, or length of a text; null: no bound. */
  readonly min: number | null;
  readonly max: number | null;
}

/** A slash command, or one subcommand of it. */
export interface CommandView {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly options: readonly OptionView[];
  readonly inDm: boolean;
  /** Ids of the servers where it can be used. */
  readonly guilds: readonly string[];
}

/** A command with values to try, for the welcome. */
export interface ExampleView {
  readonly command: string;
  readonly options: Readonly<Record<string, string | number | boolean>>;
}

/** A message of the API, its components in the page's own types. */
export type ShownMessage = Omit<APIMessage, "components"> & {
  readonly components: readonly ComponentShape[];
};

export interface MessageView {
  readonly message: ShownMessage;
  /** Only the user at this page sees it. */
  readonly onlyYou: boolean;
  /** Who ran what, for the answer of a command. */
  readonly invocation: {
    readonly user: string;
    readonly action: string;
    readonly options: readonly (readonly [string, string])[];
  } | null;
}

export interface FieldView {
  readonly customId: string;
  readonly label: string;
  readonly description: string | null;
  readonly required: boolean;
  /** A text in one line or in several, a tick, files, or choices among `options`. */
  readonly kind: "line" | "text" | "tick" | "files" | "choices";
  readonly value: string;
  readonly placeholder: string;
  /** Letters of a text; how many choices or files. */
  readonly min: number;
  readonly max: number;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly chosen: boolean;
  }[];
}

/** What is entered into a field of a form. */
export type FieldValue = string | boolean | readonly string[] | readonly FileValue[];

export interface ModalView {
  readonly title: string;
  readonly texts: readonly string[];
  readonly fields: readonly FieldView[];
}

/** Something the user at this page did, and how far the bot has come with it. */
export interface ActionView {
  readonly id: string;
  readonly channelId: string;
  readonly action: string;
  readonly at: number;
  readonly stage: "waiting" | "expired" | "loading" | "updating" | "answered";
  /** The message that was clicked. */
  readonly messageId: string | null;
  readonly modal: ModalView | null;
}

export interface PlaceView {
  readonly id: string;
  readonly name: string;
}

/** Where messages can be written. */
/** Someone in the sandbox. */
export interface PersonView extends PlaceView {
  /** Whether they may change a server's settings. */
  readonly manages: boolean;
}

export interface ChannelView extends PlaceView {
  /** The channel a thread belongs to. */
  readonly parent: string | null;
}

/** A server as one user sees it. */
export interface GuildView extends PlaceView {
  readonly writable: readonly ChannelView[];
  /** All channels that can be picked. */
  readonly channels: readonly PlaceView[];
  readonly roles: readonly PlaceView[];
}

/** A scenario that is being played. */
export interface ScenarioView {
  readonly name: string;
  /** One line each. */
  readonly steps: readonly string[];
  /** How many are done. */
  readonly position: number;
  readonly playing: boolean;
  readonly problem: string | null;
}

/** The switches of the lab. */
export interface LabView {
  readonly slow: boolean;
  readonly refusing: boolean;
  readonly failing: boolean;
  /** Heartbeats are not answered. */
  readonly deaf: boolean;
  readonly recording: boolean;
  readonly scenario: ScenarioView | null;
}

/** What a trace tells, where that is said in the reader's language. */
export type TraceNews =
  | "waiting"
  | "expired"
  | "loading"
  | "updating"
  | "answered"
  | "create"
  | "update"
  | "delete"
  | "connected"
  | "disconnected"
  | "reconnect"
  | "kill"
  | "invalidate"
  | "invalidate-resumable";

/** Something that went between bot and sandbox, for the inspector. */
export interface TraceView {
  readonly id: number;
  readonly at: number;
  /** A call of the bot, an event to the bot, another payload, or news of the line itself. */
  readonly kind: "call" | "event" | "payload" | "line";
  /** What it is about; empty where the news says it all. */
  readonly title: string;
  readonly news?: TraceNews;
  /** Shown as JSON. */
  readonly detail: unknown;
  readonly good: boolean;
}

export interface PageState {
  readonly kind: "state";
  readonly you: PlaceView;
  readonly bot: PlaceView;
  readonly guilds: readonly GuildView[];
  readonly dm: string;
  readonly people: readonly PersonView[];
  readonly connected: boolean;
  readonly lab: LabView;
  readonly traces: readonly TraceView[];
  readonly now: number;
  readonly commands: readonly CommandView[];
  readonly messageCommands: readonly { readonly name: string; readonly label: string }[];
  readonly examples: readonly ExampleView[];
  readonly messages: readonly MessageView[];
  readonly actions: readonly ActionView[];
}

export type PageEvent =
  | PageState
  | { readonly kind: "message"; readonly change: "create" | "update" | "delete"; readonly view: MessageView }
  | { readonly kind: "action"; readonly view: ActionView }
  | (Pick<PageState, "commands" | "messageCommands" | "examples"> & { readonly kind: "commands" })
  | { readonly kind: "people"; readonly people: readonly PersonView[] }
  | { readonly kind: "guilds"; readonly guilds: readonly GuildView[] }
  | { readonly kind: "connected"; readonly connected: boolean }
  | { readonly kind: "lab"; readonly lab: LabView }
  | { readonly kind: "trace"; readonly trace: TraceView }
  | { readonly kind: "typing"; readonly channelId: string };
