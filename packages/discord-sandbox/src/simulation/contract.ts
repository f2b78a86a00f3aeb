import type { UserAction } from "../scenario/contract.ts";
import type { Clock } from "../state/clock.ts";
import type { Transport } from "../transport/contract.ts";

/** How many faults of each kind occur per minute, on average. */
export interface FaultRates {
  /** Events that come twice. */
  readonly duplicates: number;
  /** Events that are overtaken by later ones. */
  readonly reorderings: number;
  /** Periods in which all traffic takes a second or more. */
  readonly delays: number;
  /** Periods in which every call is answered with 429. */
  readonly rateLimits: number;
  /** Calls that are answered with 5xx, some of them although they were executed. */
  readonly serverErrors: number;
  /** Sessions that are lost and resumed: events come late, the last of them again. */
  readonly droppedSessions: number;
  /** Sessions that are lost for good: events in between never come. */
  readonly invalidSessions: number;
  /** Times that the bot's process is killed and restarted a little later. */
  readonly kills: number;
  /** Writes to storage that take seconds while others continue. */
  readonly slowWrites: number;
  /** Share of actions, from 0 to 1, that are based on what the user saw up to five seconds ago. */
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
      /** Determines the choice, together with what the user sees. */
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
  /** The user repeats the action, as in a double click. */
  | { readonly at: number; readonly kind: "again"; readonly user: number; readonly draw: number }
  | {
      readonly at: number;
      readonly kind: "fault";
      readonly fault: FaultKind;
      /** How long it lasts, or by how much an event is late, in milliseconds. */
      readonly lasts: number;
      readonly draw: number;
    };

/** A store that survives the bot's process. Values are copied as JSON; a write that has resolved is never lost. */
export interface SimulatedStorage {
  get(key: string): Promise<unknown>;
  /** A write that was in progress when the process was killed may or may not be stored. */
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  /** Keys with this prefix, in order. */
  keys(prefix: string): Promise<readonly string[]>;
}

/** Everything that a simulated bot can use of the outside world. After a kill, none of it responds any more. */
export interface BotHost {
  readonly transport: Transport;
  readonly clock: Clock;
  /** A number from 0 to below 1, from the seed. */
  readonly random: () => number;
  readonly storage: SimulatedStorage;
}

/** Starts the bot's process; resolves once it is ready. */
export type StartBot = (host: BotHost) => void | Promise<void>;

/** A process of a bot that opens sockets. */
export interface BotProcess {
  /** Kills it at once, like `kill -9`. */
  kill(): void | Promise<void>;
}

/** A bot with any library, which logs in at the given address. */
export interface SocketBot {
  /** Resolves once the bot is logged in and its commands are registered. */
  start(address: {
    readonly apiBase: string;
    readonly token: string;
    readonly applicationId: string;
  }): Promise<BotProcess>;
}

/** Something that the bot showed in answer to an action. */
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

/** What a user did and what the user saw as a result. */
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
  /** True for the actions at the end, without faults. */
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
  /** Whether a fault or its aftermath was at work in this period. */
  troubled(from: number, to: number): boolean;
}

/** A rule for your bot; each sentence it returns is a violation. */
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
  /** Number of actions per user and minute, on average; default 6. */
  readonly actions?: number;
  /** Default: some of each kind; `false` for none. */
  readonly faults?: boolean | Partial<FaultRates>;
  /**
   * A function is run in this process, over a port, in virtual time. With `start` it is a bot that opens sockets: the
   * same seed gives the same script of events, but the bot's timers are its own; quiet stretches are skipped for the
   * sandbox's clock only, events are not reordered, and answers that are lost after the work was done do not occur.
   */
  readonly bot: StartBot | SocketBot;
  readonly invariants?: readonly Invariant[];
  /**
   * What every user does at the end, without faults, to check the outcome. A user who does not see the button or menu
   * of an action skips it; a command must exist.
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
  /**
   * Everything that was said, called and went wrong, one line each, with the virtual time; the same bytes for the
   * same seed.
   */
  readonly transcript: string;
  /** Interactions of the users. */
  readonly interactions: number;
}

export interface SimulationResult extends SimulationRun {
  readonly seed: number;
  /** The fewest events found that break the same rule; undefined if no rule was broken. */
  readonly shrunk: SimulationRun | undefined;
}
