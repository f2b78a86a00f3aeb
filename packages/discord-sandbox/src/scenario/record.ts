import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type APIInteraction,
  type APIMessage,
  type Locale,
} from "discord-api-types/v10";
import { actionName, givenValues } from "../interaction/describe-action.ts";
import { buttonsOf, readable, selectsOf } from "../interaction/find-component.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { World } from "../state/world.ts";
import type { Scenario, ScenarioStep, UserAction } from "./contract.ts";
import { labelsOf } from "./perform-action.ts";

/** Records what people do and what they see. */
export interface Recorder {
  /** What has been recorded so far. */
  scenario(): Scenario;
  stop(): void;
}

type Data = Readonly<Record<string, unknown>>;

/** How many messages the user sees that are newer and have something of this name as well. */
function placeOf(world: World, record: InteractionRecord, has: (message: APIMessage) => boolean): number {
  const { payload } = record;
  const id = "message" in payload ? payload.message?.id : undefined;
  const seen = world.messages
    .seenBy(record.userId, record.channelId)
    .filter(({ message }) => message.id === id || has(message))
    .toReversed();
  return seen.findIndex(({ message }) => message.id === id) + 1;
}

function withPlace<T extends object>(action: T, place: number): T & { message?: number } {
  return place > 1 ? { ...action, message: place } : action;
}

function click(world: World, record: InteractionRecord, customId: string, message: APIMessage): UserAction {
  const found = buttonsOf(message).find((one) => "custom_id" in one && one.custom_id === customId);
  const label = found && "label" in found ? found.label : undefined;
  const hasLabel = (other: APIMessage): boolean =>
    buttonsOf(other).some((one) => "label" in one && one.label === label && one.disabled !== true);
  const isAlone = buttonsOf(message).filter((one) => "label" in one && one.label === label).length === 1;
  if (label === undefined || !isAlone) return { do: "click", button: customId };
  return withPlace({ do: "click", button: label }, placeOf(world, record, hasLabel));
}

function select(
  world: World,
  record: InteractionRecord,
  customId: string,
  values: readonly string[],
  message: APIMessage,
): UserAction {
  const menu = selectsOf(message).find(({ custom_id }) => custom_id === customId);
  const name = menu?.placeholder ?? customId;
  const options = menu && "options" in menu ? menu.options : [];
  const labels = values.map((value) => options.find((option) => option.value === value)?.label ?? value);
  const hasMenu = (other: APIMessage): boolean =>
    selectsOf(other).some(({ custom_id, placeholder }) => custom_id === customId || placeholder === name);
  return withPlace({ do: "select", menu: name, values: labels }, placeOf(world, record, hasMenu));
}

interface Field {
  readonly type?: number;
  readonly custom_id?: string;
  readonly value?: string | boolean | null;
  readonly values?: readonly string[];
  readonly components?: readonly Field[];
  readonly component?: Field;
}

function fields(nodes: readonly Field[]): readonly (readonly [string, string])[] {
  return nodes.flatMap((node): readonly (readonly [string, string])[] => {
    const own: readonly (readonly [string, string])[] =
      node.custom_id === undefined ? [] : [[node.custom_id, String(node.value ?? node.values?.[0] ?? "")]];
    return [...own, ...fields(node.components ?? []), ...fields(node.component ? [node.component] : [])];
  });
}

/** What was done, in the words a user sees; undefined for what a scenario does not tell, as typing. */
function actionOf(world: World, record: InteractionRecord): UserAction | undefined {
  const { payload } = record;
  switch (payload.type) {
    case InteractionType.ApplicationCommand: {
      if (payload.data.type === ApplicationCommandType.Message)
        return { do: "context", command: payload.data.name };
      if (payload.data.type !== ApplicationCommandType.ChatInput) return undefined;
      const options = Object.fromEntries(givenValues(record));
      const command = actionName(record);
      return Object.keys(options).length > 0 ? { do: "slash", command, options } : { do: "slash", command };
    }
    case InteractionType.MessageComponent: {
      const { data, message } = payload;
      return data.component_type === ComponentType.Button
        ? click(world, record, data.custom_id, message)
        : select(world, record, data.custom_id, data.values, message);
    }
    case InteractionType.ModalSubmit:
      return { do: "submit", values: Object.fromEntries(fields(payload.data.components)) };
    case InteractionType.Ping:
    case InteractionType.ApplicationCommandAutocomplete:
    default:
      return undefined;
  }
}

interface Noted {
  readonly user: string;
  readonly at: number;
  readonly token: string | undefined;
  readonly channel: string | undefined;
  readonly action: UserAction;
  seen: Data | undefined;
}

/** The longest stretch of the first line without mentions and times, which are others the next time. */
function wordsOf(text: string): string {
  const [first = ""] = text.split("\n");
  const parts = first.split(/<[^>]*>/u).map((part) => part.trim());
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? "";
}

/** What the user has been shown, as an expectation. */
function seenIn(world: World, record: InteractionRecord): Data | undefined {
  if (record.modal) return { form: record.modal.title };
  const stored = world.messages.find(record.followUpIds.at(-1) ?? record.answerId ?? "");
  if (record.stage !== "answered" || !stored) return undefined;
  const text = wordsOf(readable(stored.message));
  return {
    ...(text !== "" && { text }),
    buttons: labelsOf(stored.message),
    private: stored.onlyFor !== undefined,
  };
}

function localeOf(payload: APIInteraction): `${Locale}` | undefined {
  return "locale" in payload ? payload.locale : undefined;
}

/** Records everything that any user does from now on, on the page or by the driver, and what they saw. */
export function createRecorder(world: World, name: string): Recorder {
  const noted: Noted[] = [];
  const locales = new Map<string, `${Locale}`>();
  const placeName = (channelId: string): string | undefined => {
    if (channelId === world.guild.channels[0]?.id) return undefined;
    return world.guild.channel(channelId)?.name ?? "dm";
  };
  const nameOf = (id: string): string => {
    const user = world.people.find(id)?.user;
    return user?.global_name ?? user?.username ?? id;
  };
  const note = (userId: string, channelId: string, token: string | undefined, action: UserAction): void => {
    const [user, channel] = [nameOf(userId), placeName(channelId)];
    noted.push({ user, at: world.clock.now(), token, channel, action, seen: undefined });
  };
  const stop = world.events.listen((event) => {
    if (event.kind === "interaction-start") {
      const { payload, userId, channelId } = event.record;
      const action = actionOf(world, event.record);
      const locale = localeOf(payload);
      if (locale !== undefined) locales.set(nameOf(userId), locale);
      if (action) note(userId, channelId, payload.token, action);
    }
    if (event.kind === "interaction-change") {
      const own = noted.find(({ token }) => token === event.record.payload.token);
      if (own) own.seen = seenIn(world, event.record) ?? own.seen;
    }
    if (event.kind !== "message" || event.change !== "create") return;
    const { author, content, channel_id } = event.stored.message;
    if (author.id !== world.bot.id) note(author.id, channel_id, undefined, { do: "say", text: content });
  });
  return {
    stop,
    scenario() {
      const steps = noted.flatMap(({ user, at, channel, action, seen }, index): ScenarioStep[] => {
        const after = at - (noted[index - 1]?.at ?? at);
        const common = {
          user,
          ...(channel !== undefined && { channel }),
        };
        const done: ScenarioStep = { ...action, ...common, ...(after > 0 && { after }) };
        return seen ? [done, { do: "expect", ...common, ...seen }] : [done];
      });
      const names = [...new Set(noted.map(({ user }) => user))];
      const users = names.map((user) => ({ name: user, locale: locales.get(user) ?? "en-US" }));
      return { version: 1, name, users, steps };
    },
  };
}
