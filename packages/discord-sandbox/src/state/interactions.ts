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

/** An interaction from a user's action to the bot's last answer. */
export interface InteractionRecord {
  readonly payload: APIInteraction;
  readonly userId: string;
  readonly channelId: string;
  readonly createdAt: number;
  stage: InteractionStage;
  acknowledgedAt: number | undefined;
  /** The message `@original` stands for. */
  originalId: string | undefined;
  /** The message that ended the waiting. */
  answerId: string | undefined;
  readonly followUpIds: string[];
  modal: APIModalInteractionResponseCallbackData | undefined;
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  /** For a form: what opened it. */
  readonly openedBy: InteractionRecord | undefined;
}

export interface Interactions {
  start(
    payload: APIInteraction,
    place: { readonly userId: string; readonly channelId: string; readonly openedBy?: InteractionRecord },
  ): InteractionRecord;
  find(token: string): InteractionRecord | undefined;
  /** All of one user, oldest first. */
  ofUser(userId: string): readonly InteractionRecord[];
  /** The interaction with this custom id's form that the user was shown last. */
  lastModal(userId: string, customId?: string): InteractionRecord | undefined;
  /** Takes these records away. */
  forget(isNeedless: (record: InteractionRecord) => boolean): void;
  /** Tells everyone that the record has changed. */
  changed(record: InteractionRecord): void;
}

export function createInteractions(
  clock: Clock,
  onStart: (record: InteractionRecord) => void,
  onChange: (record: InteractionRecord) => void,
): Interactions {
  const all = new Map<string, InteractionRecord>();
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
      all.set(payload.token, record);
      clock.after(limits.acknowledgeMilliseconds, () => {
        if (record.stage !== "waiting") return;
        record.stage = "expired";
        onChange(record);
      });
      onStart(record);
      return record;
    },
    find: (token) => all.get(token),
    ofUser: (userId) => [...all.values()].filter((record) => record.userId === userId),
    lastModal: (userId, customId) =>
      [...all.values()].findLast(
        (record) =>
          record.userId === userId &&
          record.modal !== undefined &&
          (customId === undefined || record.modal.custom_id === customId),
      ),
    forget(isNeedless) {
      for (const [token, record] of all) if (isNeedless(record)) all.delete(token);
    },
    changed: onChange,
  };
}

/** True once the bot may no longer edit or follow up. */
export function tokenExpired(record: InteractionRecord, clock: Clock): boolean {
  return clock.now() - record.createdAt > limits.tokenMilliseconds;
}

export function isAutocomplete(record: InteractionRecord): boolean {
  return record.payload.type === InteractionType.ApplicationCommandAutocomplete;
}
