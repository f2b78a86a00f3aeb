import { ApplicationCommandType, type APIMessage } from "discord-api-types/v10";
import type { Actor } from "../interaction/base-payload.ts";
import { buttonsOf, selectsOf } from "../interaction/find-component.ts";
import { findContextCommand, findSlashCommand } from "../interaction/find-command.ts";
import { startContext, startSlash } from "../interaction/start-command.ts";
import { startClick, startSelect } from "../interaction/start-component.ts";
import { startModal } from "../interaction/start-modal.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import { blankMessage, type World } from "../state/world.ts";
import type { UserAction } from "./contract.ts";

/** The messages a user sees in a channel, newest first. */
export function seenBy(world: World, { person, channelId }: Actor): readonly StoredMessage[] {
  return world.messages.seenBy(person.user.id, channelId).toReversed();
}

function isBot(world: World, { message }: StoredMessage): boolean {
  return message.author.id === world.bot.id;
}

/** The custom id of what is called so on the message: custom ids first, then words. */
function findId(
  found: readonly { readonly id: string; readonly words: string | undefined }[],
  name: string | undefined,
): string | undefined {
  if (name === undefined) return found[0]?.id;
  return (found.find(({ id }) => id === name) ?? found.find(({ words }) => words === name))?.id;
}

function buttonId(message: APIMessage, name: string): string | undefined {
  const buttons = buttonsOf(message).flatMap((button) =>
    "custom_id" in button && button.disabled !== true
      ? [{ id: button.custom_id, words: button.label ?? button.emoji?.name }]
      : [],
  );
  return findId(buttons, name);
}

function menuId(message: APIMessage, name: string | undefined): string | undefined {
  const menus = selectsOf(message).filter(({ disabled }) => disabled !== true);
  return findId(
    menus.map(({ custom_id: id, placeholder: words }) => ({ id, words })),
    name,
  );
}

/** What the buttons that can be clicked are called in a scenario. */
export function labelsOf(message: APIMessage): readonly string[] {
  return buttonsOf(message).flatMap((one) =>
    "custom_id" in one && one.disabled !== true ? [one.label ?? one.custom_id] : [],
  );
}

/** The n-th newest message on which `find` finds something. */
function findOn(
  messages: readonly StoredMessage[],
  place: number,
  find: (message: APIMessage) => string | undefined,
): { readonly stored: StoredMessage; readonly id: string } | undefined {
  const found = messages.flatMap((stored) => {
    const id = find(stored.message);
    return id === undefined ? [] : [{ stored, id }];
  });
  return found[place - 1];
}

function unknownAction(action: never): never {
  throw new TypeError(`action must be one that users do, got ${JSON.stringify(action)}`);
}

/** Does what was prepared; undefined where no interaction comes of it, as for a plain message. */
type Perform = () => InteractionRecord | undefined;

/** The message as it is when the action arrives. */
function stillThere(world: World, { message }: StoredMessage): StoredMessage {
  const stored = world.messages.find(message.id);
  if (!stored) throw new RangeError(`message ${message.id} must still be there`);
  return stored;
}

function click(world: World, actor: Actor, action: UserAction & { do: "click" }): Perform {
  const { button, message: place = 1 } = action;
  const found = findOn(seenBy(world, actor), place, (message) => buttonId(message, button));
  if (!found) throw new RangeError(`button must be on a message that is seen, got ${JSON.stringify(button)}`);
  return () => startClick(world, actor, stillThere(world, found.stored), found.id);
}

function select(world: World, actor: Actor, action: UserAction & { do: "select" }): Perform {
  const { menu, values, message: place = 1 } = action;
  const found = findOn(seenBy(world, actor), place, (message) => menuId(message, menu));
  if (!found)
    throw new RangeError(`menu must be on a message that is seen, got ${JSON.stringify(menu ?? "")}`);
  const options = selectsOf(found.stored.message).flatMap((one) =>
    one.custom_id === found.id && "options" in one ? one.options : [],
  );
  const chosen = values.map((given) => options.find(({ label }) => label === given)?.value ?? given);
  return () => startSelect(world, actor, stillThere(world, found.stored), found.id, chosen);
}

function context(world: World, actor: Actor, action: UserAction & { do: "context" }): Perform {
  const command = findContextCommand(world, ApplicationCommandType.Message, action.command);
  const place = action.message ?? 1;
  const stored = seenBy(world, actor).filter((one) => isBot(world, one))[place - 1];
  if (!stored) throw new RangeError(`message must be one that is seen, got number ${place}`);
  return () => startContext(world, actor, command, stillThere(world, stored));
}

function submit(world: World, actor: Actor, { values }: UserAction & { do: "submit" }): Perform {
  const opener = world.interactions.lastModal(actor.person.user.id);
  if (!opener) throw new RangeError("a form must have been shown before one is sent");
  return () => startModal(world, actor, opener, values);
}

function say(world: World, { channelId, person }: Actor, content: string): undefined {
  const message = { ...blankMessage(world, channelId, person.user), content };
  world.messages.add({ message, onlyFor: undefined, token: undefined });
  return undefined;
}

/**
 * Finds now what the action is about; what comes back does it, at once or, for a slow client, later. Both throw a
 * `RangeError` for what the user cannot do at that moment.
 */
export function prepareAction(world: World, actor: Actor, action: UserAction): Perform {
  switch (action.do) {
    case "slash": {
      const command = findSlashCommand(world, action.command);
      return () => startSlash(world, actor, command, action.options ?? {});
    }
    case "click":
      return click(world, actor, action);
    case "select":
      return select(world, actor, action);
    case "submit":
      return submit(world, actor, action);
    case "context":
      return context(world, actor, action);
    case "say":
      return () => say(world, actor, action.text);
    default:
      return unknownAction(action);
  }
}

/** The action in a line: `/quiz start questions:2`, `click "B"`. */
export function describeUserAction(action: UserAction): string {
  const nth = "message" in action && (action.message ?? 1) > 1 ? ` on message ${action.message}` : "";
  switch (action.do) {
    case "slash": {
      const options = Object.entries(action.options ?? {}).map(([name, value]) => ` ${name}:${value}`);
      return `/${action.command}${options.join("")}`;
    }
    case "click":
      return `click ${JSON.stringify(action.button)}${nth}`;
    case "select":
      return `select ${action.values.map((value) => JSON.stringify(value)).join(", ")}${nth}`;
    case "submit":
      return `submit ${JSON.stringify(action.values)}`;
    case "say":
      return `say ${JSON.stringify(action.text)}`;
    case "context":
      return `${JSON.stringify(action.command)}${nth}`;
    default:
      return unknownAction(action);
  }
}
