import type { APIMessage } from "discord-api-types/v10";
import type { InteractionRecord } from "../state/interactions.ts";
import { checkKeys } from "../state/known-keys.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Person } from "../state/people.ts";
import type { World } from "../state/world.ts";
import { react, vote } from "./act-on-message.ts";
import type { ActionSettings, DriverUser } from "./contract.ts";
import { createExpectations } from "./expectations.ts";
import { toReply, type ReplyActions } from "./reply.ts";
import type { Reply, ReplyModal } from "./reply-contract.ts";
import { waitFor, type Desk } from "./wait.ts";

const actionKeys = ["locale", "channel", "guild", "context", "timeout", "until", "unchecked"];

/** Refuses settings that an action does not read. */
export function checkSettings(settings: unknown, ...more: readonly string[]): void {
  checkKeys("settings", settings, [...actionKeys, ...more]);
}

/** The message as it is stored; throws a `RangeError` for one that is gone. */
export function findMessage(world: World, target: Reply | string): StoredMessage {
  const messageId = typeof target === "string" ? target : target.id;
  const stored = world.messages.find(messageId);
  if (!stored) throw new RangeError(`message must exist, got ${messageId}`);
  return stored;
}

/** A message as a user sees it, with what they can do on it. */
export type Sight = (message: APIMessage, record: InteractionRecord | undefined, modal?: ReplyModal) => Reply;

/** Whose eyes they are. */
interface Beholder {
  readonly person: Person;
  readonly user: () => DriverUser;
  /** Lets the bot go on from what it was last answered. */
  readonly settle: (stored: StoredMessage | undefined, settings: ActionSettings) => Promise<void>;
}

export function createSight(desk: Desk, { person, user, settle }: Beholder): Sight {
  const { world } = desk;
  const see: Sight = (message, record, modal) => {
    const current = (): APIMessage => findMessage(world, message.id).message;
    const latest = (): Reply => see(current(), record);
    const onMessage = async (
      as: DriverUser | undefined,
      action: (stored: StoredMessage, someone: Person) => void,
    ): Promise<Reply> => {
      const stored = findMessage(world, message.id);
      await settle(stored, {});
      action(stored, world.people.find((as ?? user()).id) ?? person);
      return latest();
    };
    const actions: ReplyActions = {
      async click(which, settings = {}) {
        checkSettings(settings, "as");
        const { as, ...others } = settings;
        return (as ?? user()).click(message.id, which, others);
      },
      async select(values, settings = {}) {
        checkSettings(settings, "as", "which");
        const { as, which, ...others } = settings;
        return (as ?? user()).select(message.id, values, which === undefined ? others : { ...others, which });
      },
      async submit(values, settings) {
        if (!modal) throw new RangeError("reply must be a form to be sent, got a message");
        return modal.submit(values, settings);
      },
      react: (emoji, { as } = {}) =>
        onMessage(as, (stored, someone) => react({ world, stored, person: someone }, emoji, true)),
      unreact: (emoji, { as } = {}) =>
        onMessage(as, (stored, someone) => react({ world, stored, person: someone }, emoji, false)),
      vote: (answers, { as } = {}) =>
        onMessage(as, (stored, someone) =>
          vote({ world, stored, person: someone }, typeof answers === "object" ? answers : [answers]),
        ),
      latest,
      until: (condition, settings) =>
        waitFor(
          desk,
          () => {
            const now = latest();
            return (condition ? condition(now) : now.message !== message) ? now : undefined;
          },
          {
            timeout: settings?.timeout,
            explain: () => `message ${message.id} did not come to fulfil the condition`,
          },
        ),
      followUp: (index = 0, settings) =>
        waitFor(
          desk,
          () => {
            const found = record && world.interactions.latest(record).followUpIds[index];
            const stored = found === undefined ? undefined : world.messages.find(found);
            return stored && see(stored.message, record);
          },
          { timeout: settings?.timeout, explain: () => `follow-up number ${index} did not come` },
        ),
    };
    const read = toReply(world, message, record, actions, modal);
    const reply: Reply = {
      ...read,
      ...createExpectations(
        () => reply,
        () => desk.transcript.text(),
      ),
    };
    return reply;
  };
  return see;
}
