import {
  InteractionType,
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import type { Clock } from "./clock.ts";
import { limits } from "./limits.ts";

/** What became of an interaction. */
export type InteractionStage = "waiting" | "expired" | "loading" | "updating" | "answered";

/** An interaction from a user's action to the bot's last answer, as it is at one moment. */
export interface InteractionRecord {
  readonly payload: APIInteraction;
  readonly userId: string;
  readonly channelId: string;
  readonly createdAt: number;
  readonly stage: InteractionStage;
  readonly acknowledgedAt: number | undefined;
  /** The message `@original` stands for. */
  readonly originalId: string | undefined;
  /** The message that ended the waiting. */
  readonly answerId: string | undefined;
  readonly followUpIds: readonly string[];
  readonly modal: APIModalInteractionResponseCallbackData | undefined;
  readonly choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  /** For a form: what opened it. */
  readonly openedBy: InteractionRecord | undefined;
}

/** What an answer of the bot changes. */
export type InteractionChange = Partial<
  Omit<InteractionRecord, "payload" | "userId" | "channelId" | "createdAt" | "openedBy">
>;

export interface Interactions {
  start(
    payload: APIInteraction,
    place: { readonly userId: string; readonly channelId: string; readonly openedBy?: InteractionRecord },
  ): InteractionRecord;
  find(token: string): InteractionRecord | undefined;
  /** The record as it is now; one that is forgotten stays as it was last seen. */
  latest(record: InteractionRecord): InteractionRecord;
  /** What this user did last. */
  lastOf(userId: string): InteractionRecord | undefined;
  /** All of one user, oldest first. */
  ofUser(userId: string): readonly InteractionRecord[];
  /** The interaction with this custom id's form that the user was shown last. */
  lastModal(userId: string, customId?: string): InteractionRecord | undefined;
  /** Puts a new record in place of the old one and tells everyone; returns it. */
  change(token: string, change: InteractionChange): InteractionRecord;
  /** Takes these records away. */
  forget(isNeedless: (record: InteractionRecord) => boolean): void;
  readonly size: number;
}

export function createInteractions(
  clock: Clock,
  onStart: (record: InteractionRecord) => void,
  onChange: (record: InteractionRecord) => void,
): Interactions {
  const all = new Map<string, InteractionRecord>();
  const lastTokens = new Map<string, string>();
  const change = (token: string, difference: InteractionChange): InteractionRecord => {
    const old = all.get(token);
    if (!old) throw new RangeError("token must be that of an interaction");
    const record = { ...old, ...difference };
    all.set(token, record);
    onChange(record);
    return record;
  };
  return {
    start(payload, { userId, channelId, openedBy }) {
      const record: InteractionRecord = {
        payload,
        userId,
        channelId,
        createdAt: clock.now(),
        stage: "waiting",
        acknowledgedAt: undefined,
        originalId: undefined,
        answerId: undefined,
        followUpIds: [],
        modal: undefined,
        choices: undefined,
        openedBy,
      };
      const { token } = payload;
      all.set(token, record);
      lastTokens.set(userId, token);
      clock.after(limits.acknowledgeMilliseconds, () => {
        if (all.get(token)?.stage === "waiting") change(token, { stage: "expired" });
      });
      onStart(record);
      return record;
    },
    find: (token) => all.get(token),
    latest: (record) => all.get(record.payload.token) ?? record,
    lastOf: (userId) => all.get(lastTokens.get(userId) ?? ""),
    ofUser: (userId) => [...all.values()].filter((record) => record.userId === userId),
    lastModal: (userId, customId) =>
      [...all.values()].findLast(
        (record) =>
          record.userId === userId &&
          record.modal !== undefined &&
          (customId === undefined || record.modal.custom_id === customId),
      ),
    change,
    forget(isNeedless) {
      for (const [token, record] of all) if (isNeedless(record)) all.delete(token);
    },
    get size() {
      return all.size;
    },
  };
}

/** True once the bot may no longer edit or follow up. */
export function tokenExpired(record: InteractionRecord, clock: Clock): boolean {
  return clock.now() - record.createdAt > limits.tokenMilliseconds;
}

export function isAutocomplete(record: InteractionRecord): boolean {
  return record.payload.type === InteractionType.ApplicationCommandAutocomplete;
}
