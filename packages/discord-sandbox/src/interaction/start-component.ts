import { ComponentType, InteractionType, type APISelectMenuComponent } from "discord-api-types/v10";
import type { InteractionRecord } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { World } from "../state/world.ts";
import { startInteraction, type Actor } from "./base-payload.ts";
import { buttonsOf, selectsOf } from "./find-component.ts";

function checkVisible(actor: Actor, { message, onlyFor }: StoredMessage): void {
  if (onlyFor !== undefined && onlyFor !== actor.person.user.id) {
    throw new RangeError(
      `message ${message.id} must be visible to ${actor.person.user.username}: it is ephemeral`,
    );
  }
}

function start(world: World, actor: Actor, stored: StoredMessage, data: object): InteractionRecord {
  checkVisible(actor, stored);
  const { message } = stored;
  return startInteraction(
    world,
    { ...actor, channelId: message.channel_id },
    { type: InteractionType.MessageComponent, data, message },
  );
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
  const data = {
    component_type: ComponentType.Button,
    custom_id: customId,
    ...(button?.id !== undefined && { id: button.id }),
  };
  return start(world, actor, stored, data);
}

function checkValues(select: APISelectMenuComponent, values: readonly string[]): void {
  const { custom_id, min_values = 1, max_values = 1 } = select;
  if (select.disabled === true) throw new RangeError(`select menu "${custom_id}" must be enabled`);
  if (!(values.length >= min_values && values.length <= max_values)) {
    throw new RangeError(`values must be ${min_values} to ${max_values} in number, got ${values.length}`);
  }
  if (select.type !== ComponentType.StringSelect) return;
  const allowed = select.options.map(({ value }) => value);
  const wrong = values.find((value) => !allowed.includes(value));
  if (wrong !== undefined) {
    throw new RangeError(
      `values must be among ${allowed.map((value) => `"${value}"`).join(", ")}, got "${wrong}"`,
    );
  }
}

function resolveValues(world: World, select: APISelectMenuComponent, values: readonly string[]): object {
  const people = values.flatMap((id) => world.people.find(id) ?? []);
  const channels = world.guild.channels.filter(({ id }) => values.includes(id));
  const { type } = select;
  if (type === ComponentType.UserSelect || type === ComponentType.MentionableSelect) {
    return { resolved: { users: Object.fromEntries(people.map(({ user }) => [user.id, user])) } };
  }
  if (type === ComponentType.ChannelSelect) {
    return { resolved: { channels: Object.fromEntries(channels.map((channel) => [channel.id, channel])) } };
  }
  if (type === ComponentType.RoleSelect) {
    return { resolved: { roles: { [world.guild.id]: world.guild.everyone } } };
  }
  return {};
}

/** Picks values of a select menu. */
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
  const data = {
    component_type: select.type,
    custom_id: customId,
    values,
    ...resolveValues(world, select, values),
  };
  return start(world, actor, stored, data);
}
