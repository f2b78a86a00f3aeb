import type { UserAction } from "../scenario/contract.ts";
import type { Clock } from "../state/clock.ts";
import type { Transport } from "../transport/contract.ts";

/** How many of each are drawn a minute, on average. */
export interface FaultRates {
  /** Events that come twice. */
  readonly duplicates: number;
  /** Events that are overtaken by later ones. */
  readonly reorderings: number;
  /** Stretches in which all traffic takes a second and more. */
  readonly delays: number;
  /** Stretches in which every call is answered 429. */
  readonly rateLimits: number;
  /** Calls that are answered 5xx, some of them although they were done. */
  readonly serverErrors: number;
  /** Sessions that are lost and resumed: events come late, the last of them again. */
  readonly droppedSessions: number;
  /** Sessions that are lost for good: events in between never come. */
  readonly invalidSessions: number;
  /** Ends of the bot's process, with a new start a little later. */
  readonly kills: number;
  /** Writes to storage that take seconds, while others go on. */
  readonly slowWrites: number;
  /** Share of actions that are decided on what the user saw up to five seconds ago, from 0 to 1. */
  readonly slowClients: number;
}

export type FaultKind = Exclude<keyof FaultRates, "slowClients">;

/** What users wait for. */
export type Occasion = "alarm" | "message";

/** One line of the script: data, drawn from the seed before anything happens. */
export type SimulationEvent =
  | {
      readonly at: number;
      readonly kind: "act";
      /** Which user, from 0. */
      readonly user: number;
      /** What is chosen hangs on this and on what the user sees. */
      readonly draw: number;
      /** Milliseconds between decision and arrival. */
      readonly lag: number;
      /** Waits until an alarm of the bot goes off, or until it shows everyone something new: people rush to both. */
      readonly upon?: Occasion;
      /** What was chosen in an earlier run; it is looked for first. */
      readonly action?: UserAction;
      /** When what was waited for came, in an earlier run. */
      readonly came?: number;
    }
  /** The user does the same once more, as in a double click. */
  | { readonly at: number; readonly kind: "again"; readonly user: number; readonly draw: number }
  | {
      readonly at: number;
      readonly kind: "fault";
      readonly fault: FaultKind;
      /** Milliseconds that it lasts, or by which an event comes late. */
      readonly lasts: number;
      readonly draw: number;
    };

/** A store that survives the bot's process. Values are copied as JSON; a write that has resolved is never lost. */
export interface SimulatedStorage {
  get(key: string): Promise<unknown>;
  /** A write that was under way when the process was killed is there or is not. */
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  /** Keys that begin so, in order. */
  keys(prefix: string): Promise<readonly string[]>;
}

/** All that a simulated bot may reach of the world. After a kill none of it answers any more. */
export interface BotHost {
  readonly transport: Transport;
  readonly clock: Clock;
  /** From 0 to below 1, out of the seed. */
  readonly random: () => number;
  readonly storage: SimulatedStorage;
}

/** Starts the bot's process; resolves once it is ready. */
export type StartBot = (host: BotHost) => void | Promise<void>;

/** A process of a bot that opens sockets. */
export interface BotProcess {
  /** Ends it at once, as `kill -9` does. */
  kill(): void | Promise<void>;
}

/** A bot of any library: it logs in on the address it is given. */
export interface SocketBot {
  /** Resolves once the bot is logged in and its commands are registered. */
  start(address: {
    readonly apiBase: string;
    readonly token: string;
    readonly applicationId: string;
  }): Promise<BotProcess>;
}

/** Something the bot showed in answer to an action. */
export interface SeenAnswer {
  readonly at: number;
  readonly kind: "reply" | "follow-up" | "update" | "form";
  readonly messageId: string | undefined;
  /** Everything to read, as `Reply.text`. */
  readonly text: string;
  /** Labels of the buttons that can be clicked. */
  readonly buttons: readonly string[];
  readonly ephemeral: boolean;
}

/** What a user did and what came of it, in the user's eyes. */
export interface SeenAction {
  readonly id: string;
  /** Name of the user. */
  readonly user: string;
  readonly userId: string;
  readonly at: number;
  /** `/quiz start questions:2` */
  readonly what: string;
  readonly action: UserAction;
  /** The message that was clicked. */
  readonly messageId: string | undefined;
  /**
   * `"answered"`, `"acknowledged"` for a click without a visible change, `"thinking"` where an answer was announced
   * and never came, `"failed"` where the user was told that the application did not respond.
   */
  readonly outcome: "answered" | "acknowledged" | "thinking" | "failed";
  readonly answers: readonly SeenAnswer[];
  /** A fault was at work that may explain the lack of an answer. */
  readonly excused: boolean;
  /** True for the actions in calm weather at the end. */
  readonly final: boolean;
}

/** A message of the bot each time it was made, changed or deleted. */
export interface SeenMessage {
  readonly at: number;
  readonly messageId: string;
  readonly change: "create" | "update" | "delete";
  readonly text: string;
  readonly buttons: readonly string[];
  /** The only user who sees it. */
  readonly onlyFor: string | undefined;
}

/** What happened, as the users saw it, in order. Times are milliseconds from the start. */
export interface SimulationHistory {
  readonly users: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly SeenAction[];
  readonly messages: readonly SeenMessage[];
  /** When it ended. */
  readonly until: number;
  /** Whether some fault was at work in this stretch, or its aftermath. */
  troubled(from: number, to: number): boolean;
}

/** A rule of the bot's own; each sentence it returns is a violation. */
export interface Invariant {
  readonly name: string;
  check(history: SimulationHistory): readonly string[];
}

export interface Violation {
  /** `"answered"`, `"once"`, `"readable"`, `"lawful"`, `"alive"`, or the name of an invariant. */
  readonly rule: string;
  readonly message: string;
}

export interface SimulationOptions {
  /** A whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** Default 3. */
  readonly users?: number;
  /** Virtual minutes, default 10. */
  readonly minutes?: number;
  /** What each user does a minute, on average; default 6. */
  readonly actions?: number;
  /** Default: some of each kind; `false`: fair weather. */
  readonly faults?: boolean | Partial<FaultRates>;
  /**
   * A function is run in this process, over a port, in virtual time. With `start` it is a bot that opens sockets: the
   * same seed gives the same script of events, but the bot's timers are its own; quiet stretches are skipped for the
   * sandbox's clock only, events are not reordered, and answers that are lost after the work was done do not occur.
   */
  readonly bot: StartBot | SocketBot;
  readonly invariants?: readonly Invariant[];
  /**
   * What every user does at the end, when the weather has calmed down: to look at what has become of it all. Whoever
   * does not see the button or menu of an action leaves it out; a command must be there.
   */
  readonly finally?: readonly UserAction[];
  /** Looks for the fewest events that still fail; default true, over sockets false. */
  readonly shrink?: boolean;
  /** Which gateway events the bot gets besides interactions; default 0. */
  readonly intents?: number;
}

/** A script and what came of it. */
export interface SimulationRun {
  readonly script: readonly SimulationEvent[];
  readonly violations: readonly Violation[];
  readonly history: SimulationHistory;
  /** All that was said, called and gone wrong, a line each, with the virtual time; the same bytes for the same seed. */
  readonly transcript: string;
  /** Interactions of the users. */
  readonly interactions: number;
}

export interface SimulationResult extends SimulationRun {
  readonly seed: number;
  /** The fewest events that were found to break the same rule; undefined where nothing was broken. */
  readonly shrunk: SimulationRun | undefined;
}
