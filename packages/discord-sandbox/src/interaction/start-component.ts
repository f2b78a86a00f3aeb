import {
  ComponentType,
  InteractionType,
  type APIMessageComponentInteractionData,
  type APIMessageSelectMenuInteractionData,
  type APISelectMenuComponent,
} from "discord-api-types/v10";
import type { InteractionRecord } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { World } from "../state/world.ts";
import { requirePlace, startInteraction, type Actor } from "./base-payload.ts";
import { checkPresence } from "./can-use.ts";
import { buttonsOf, selectsOf } from "./find-component.ts";
import { pickChannel, pickMentionable, pickRole, pickUser, type Target } from "./pick-target.ts";
import { createResolver, type Resolver } from "./resolve.ts";

function checkVisible(actor: Actor, { message, onlyFor }: StoredMessage): void {
  if (onlyFor !== undefined && onlyFor !== actor.person.user.id) {
    throw new RangeError(
      `message ${message.id} must be visible to ${actor.person.user.username}: it is ephemeral`,
    );
  }
}

/** The user as they act on a message: in its channel. */
function at(actor: Actor, { message }: StoredMessage): Actor {
  return { ...actor, channelId: message.channel_id };
}

function start(
  world: World,
  actor: Actor,
  stored: StoredMessage,
  data: APIMessageComponentInteractionData,
): InteractionRecord {
  checkVisible(actor, stored);
  checkPresence(world, actor);
  const { message } = stored;
  return startInteraction(world, actor, { type: InteractionType.MessageComponent, data, message });
}

/** Clicks a button; with `unchecked` even one that is disabled or not there. */
export function startClick(
  world: World,
  actor: Actor,
  stored: StoredMessage,
  customId: string,
  { unchecked = false }: { readonly unchecked?: boolean } = {},
): InteractionRecord {
  const button = buttonsOf(stored.message).find((one) => "custom_id" in one && one.custom_id === customId);
  if (!unchecked && !button)
    throw new RangeError(`customId must be that of a button here, got "${customId}"`);
  if (!unchecked && button?.disabled === true) {
    throw new RangeError(`button "${customId}" must be enabled to be clicked`);
  }
  const data: APIMessageComponentInteractionData = {
    component_type: ComponentType.Button,
    custom_id: customId,
    ...(button?.id !== undefined && { id: button.id }),
  };
  return start(world, at(actor, stored), stored, data);
}

function checkValues(select: APISelectMenuComponent, values: readonly string[]): void {
  const { custom_id, min_values = 1, max_values = 1 } = select;
  if (select.disabled === true) throw new RangeError(`select menu "${custom_id}" must be enabled`);
  if (!(values.length >= min_values && values.length <= max_values)) {
    throw new RangeError(`values must be ${min_values} to ${max_values} in number, got ${values.length}`);
  }
  if (new Set(values).size < values.length)
    throw new RangeError(`values must differ, got ${values.join(", ")}`);
  if (select.type !== ComponentType.StringSelect) return;
  const allowed = select.options.map(({ value }) => value);
  const wrong = values.find((value) => !allowed.includes(value));
  if (wrong !== undefined) {
    throw new RangeError(
      `values must be among ${allowed.map((value) => `"${value}"`).join(", ")}, got "${wrong}"`,
    );
  }
}

/** What a select menu offers, wherever it stands. */
export interface Choosable {
  readonly type:
    | ComponentType.StringSelect
    | ComponentType.UserSelect
    | ComponentType.RoleSelect
    | ComponentType.MentionableSelect
    | ComponentType.ChannelSelect;
  readonly custom_id: string;
  readonly channel_types?: readonly number[];
}

/** The ids of what the values name, which `resolver` collects. */
export function chooseValues(
  world: World,
  actor: Actor,
  select: Choosable,
  values: readonly string[],
  resolver: Resolver,
): string[] {
  const place = requirePlace(world, actor.channelId);
  const pick = (choose: (target: Target) => string): string[] =>
    values.map((value) => choose({ world, place, resolver, value, what: `value of "${select.custom_id}"` }));
  switch (select.type) {
    case ComponentType.StringSelect:
      return [...values];
    case ComponentType.UserSelect:
      return pick(pickUser);
    case ComponentType.RoleSelect:
      return pick(pickRole);
    case ComponentType.ChannelSelect:
      return pick((target) => pickChannel(target, select.channel_types));
    case ComponentType.MentionableSelect:
      break;
  }
  return pick(pickMentionable);
}

function selectData(
  world: World,
  actor: Actor,
  select: APISelectMenuComponent,
  given: readonly string[],
): APIMessageSelectMenuInteractionData {
  const resolver = createResolver(requirePlace(world, actor.channelId), actor.person.user.id);
  const values = chooseValues(world, actor, select, given, resolver);
  const { custom_id } = select;
  const { users = {}, members, roles = {}, channels = {} } = resolver.found ?? {};
  const people = { users, ...(members && { members }) };
  switch (select.type) {
    case ComponentType.StringSelect:
      return { component_type: select.type, custom_id, values };
    case ComponentType.UserSelect:
      return { component_type: select.type, custom_id, values, resolved: people };
    case ComponentType.RoleSelect:
      return { component_type: select.type, custom_id, values, resolved: { roles } };
    case ComponentType.MentionableSelect:
      return { component_type: select.type, custom_id, values, resolved: { ...people, roles } };
    case ComponentType.ChannelSelect:
      break;
  }
  return { component_type: select.type, custom_id, values, resolved: { channels } };
}

/** Picks values of a select menu; users, roles and channels by name or id. */
export function startSelect(
  world: World,
  actor: Actor,
  stored: StoredMessage,
  customId: string,
  values: readonly string[],
  { unchecked = false }: { readonly unchecked?: boolean } = {},
): InteractionRecord {
  const select = selectsOf(stored.message).find((one) => one.custom_id === customId);
  if (!select) throw new RangeError(`customId must be that of a select menu here, got "${customId}"`);
  if (!unchecked) checkValues(select, values);
  const there = at(actor, stored);
  const id = select.id === undefined ? {} : { id: select.id };
  return start(world, there, stored, { ...selectData(world, there, select, values), ...id });
}
