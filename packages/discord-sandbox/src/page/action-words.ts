import {
  type APIApplicationCommandOptionChoice,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType as Option,
  ApplicationCommandType,
  InteractionType,
} from "discord-api-types/v10";
import { actionName, describeAction, givenValues } from "../interaction/describe-action.ts";
import { buttonsOf, selectsOf } from "../interaction/find-component.ts";
import { isAutocomplete, type InteractionRecord } from "../state/interactions.ts";
import type { World } from "../state/world.ts";

type Named = readonly (readonly [name: string, value: string])[];

interface Given {
  readonly name: string;
  readonly type: Option;
  readonly options?: readonly Given[];
}

/** What sort of thing each option names. */
function typesOf({ payload: { data } }: InteractionRecord): ReadonlyMap<string, Option> {
  let options: readonly Given[] = data && "options" in data ? (data.options ?? []) : [];
  for (let first = options[0]; first?.options !== undefined; first = options[0]) options = first.options;
  return new Map(options.map(({ name, type }) => [name, type]));
}

function resolvedOf({ payload }: InteractionRecord): APIInteractionDataResolved {
  if (payload.type !== InteractionType.ApplicationCommand) return {};
  const { data } = payload;
  return data.type === ApplicationCommandType.ChatInput ? (data.resolved ?? {}) : {};
}

function userName(id: string, { users = {} }: APIInteractionDataResolved): string | undefined {
  const user = users[id];
  return user && `@${user.global_name ?? user.username}`;
}

function roleName(id: string, { roles = {} }: APIInteractionDataResolved): string | undefined {
  const name = roles[id]?.name;
  return name === undefined ? undefined : `@${name.replace(/^@/u, "")}`;
}

/** What an id stands for; undefined for what is no id. */
function nameOfId(
  type: Option | undefined,
  id: string,
  resolved: APIInteractionDataResolved,
): string | undefined {
  if (type === Option.Attachment) return resolved.attachments?.[id]?.filename;
  if (type === Option.User) return userName(id, resolved);
  if (type === Option.Role) return roleName(id, resolved);
  if (type === Option.Mentionable) return userName(id, resolved) ?? roleName(id, resolved);
  const channel = type === Option.Channel ? resolved.channels?.[id]?.name : undefined;
  return channel === undefined ? undefined : `#${channel}`;
}

/** The name under which the bot last offered a value to this user; none where the value itself can be read in it. */
function offeredName(world: World, record: InteractionRecord, value: string): string | undefined {
  const command = actionName(record);
  const isIt = (choice: APIApplicationCommandOptionChoice): boolean => String(choice.value) === value;
  const name = world.interactions
    .ofUser(record.userId)
    .filter((one) => isAutocomplete(one) && actionName(one) === command)
    .findLast(({ choices = [] }) => choices.some(isIt))
    ?.choices?.find(isIt)?.name;
  return name?.toLowerCase().includes(value.toLowerCase()) === true ? undefined : name;
}

/** The options that a command was run with, as people read them: files, people and picked suggestions by their names. */
export function shownOptions(world: World, record: InteractionRecord): Named {
  const types = typesOf(record);
  const resolved = resolvedOf(record);
  return givenValues(record).map(([name, value]) => {
    const text = String(value);
    return [name, nameOfId(types.get(name), text, resolved) ?? offeredName(world, record, text) ?? text];
  });
}

/** What a user did, as people read it: `/demo race`, or the label of what was clicked or sent. */
export function shownAction(record: InteractionRecord): string {
  const { payload, openedBy } = record;
  const { data } = payload;
  if (!data || !("custom_id" in data)) return describeAction(record);
  const id = data.custom_id;
  if (openedBy?.modal?.custom_id === id) return `“${openedBy.modal.title}”`;
  const message = "message" in payload ? payload.message : undefined;
  if (message === undefined) return describeAction(record);
  const button = buttonsOf(message).find((one) => "custom_id" in one && one.custom_id === id);
  const label = button && "label" in button ? button.label : undefined;
  const menu = selectsOf(message).find((one) => one.custom_id === id);
  const shown = label ?? menu?.placeholder;
  return shown === undefined ? describeAction(record) : `“${shown}”`;
}
