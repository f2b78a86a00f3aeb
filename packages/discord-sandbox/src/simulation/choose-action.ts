import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  type APIApplicationCommandBasicOption,
  type APIMessage,
  type APISelectMenuComponent,
} from "discord-api-types/v10";
import type { Actor } from "../interaction/base-payload.ts";
import { buttonsOf, selectsOf } from "../interaction/find-component.ts";
import { slashCommands, worksInGuild, type CommandPath } from "../interaction/find-command.ts";
import { fieldsOf } from "../interaction/start-modal.ts";
import type { UserAction } from "../scenario/contract.ts";
import { seenBy } from "../scenario/perform-action.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { World } from "../state/world.ts";
import { fraction, integer, pick } from "./keyed-random.ts";

/** What people type, and what nobody expects them to. */
const texts: readonly string[] = [
  "adam",
  "What is momentum?",
  "모멘텀이 뭐예요?",
  "1",
  "-1",
  "0.01",
  "@everyone",
  "**bold** `code`",
  "__proto__",
  "a".repeat(100),
];

/** How many messages back a user still clicks; one who looks anywhere clicks further back. */
const reach = 4;
const reachAnywhere = 10;
/** A form is filled in within a minute or not at all. */
const formMilliseconds = 60_000;

type Value = string | number | boolean;

function drawNumber(option: APIApplicationCommandBasicOption, key: number): number {
  const isInteger = option.type === ApplicationCommandOptionType.Integer;
  const min = "min_value" in option ? option.min_value : undefined;
  const max = "max_value" in option ? option.max_value : undefined;
  const from = min ?? Math.min(0, max ?? 0);
  const to = max ?? from + 10;
  return isInteger ? integer(Math.ceil(from), Math.floor(to), key, 1) : from + fraction(key, 1) * (to - from);
}

function drawText(option: APIApplicationCommandBasicOption, key: number): string {
  const min = "min_length" in option ? (option.min_length ?? 0) : 0;
  const max = "max_length" in option ? (option.max_length ?? 6000) : 6000;
  return (pick(texts, key, 1) ?? "").padEnd(Math.max(1, min), "x").slice(0, max);
}

function drawValue(world: World, option: APIApplicationCommandBasicOption, key: number): Value | undefined {
  const choices: readonly Value[] =
    "choices" in option ? (option.choices ?? []).map(({ value }) => value) : [];
  if (choices.length > 0) return pick(choices, key, 1);
  switch (option.type) {
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return drawNumber(option, key);
    case ApplicationCommandOptionType.Boolean:
      return fraction(key, 1) < 0.5;
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Mentionable:
      return pick(world.people.list(), key, 1)?.user.id;
    case ApplicationCommandOptionType.Channel:
      return pick(world.guild.channels, key, 1)?.id;
    case ApplicationCommandOptionType.Role:
      return world.guild.everyone.id;
    case ApplicationCommandOptionType.String:
      return drawText(option, key);
    case ApplicationCommandOptionType.Attachment:
    default:
      return undefined;
  }
}

function slash(world: World, { name, options }: CommandPath, key: number): UserAction {
  const given = options.flatMap((option, index) => {
    const isGiven = option.required === true || fraction(key, index, 0) < 0.6;
    const value = isGiven ? drawValue(world, option, integer(0, 2 ** 31, key, index)) : undefined;
    return value === undefined ? [] : [[option.name, value] as const];
  });
  return { do: "slash", command: name, ...(given.length > 0 && { options: Object.fromEntries(given) }) };
}

function drawSelection(world: World, select: APISelectMenuComponent, key: number): readonly string[] {
  const all =
    select.type === ComponentType.StringSelect
      ? select.options.map(({ value }) => value)
      : select.type === ComponentType.ChannelSelect
        ? world.guild.channels.map(({ id }) => id)
        : select.type === ComponentType.RoleSelect
          ? [world.guild.everyone.id]
          : world.people.list().map(({ user }) => user.id);
  const { min_values: min = 1, max_values: max = 1 } = select;
  const count = Math.min(all.length, integer(min, Math.max(min, max), key, 1));
  const first = integer(0, Math.max(0, all.length - 1), key, 2);
  return Array.from({ length: count }, (_, index) => all[(first + index) % all.length] ?? "");
}

type Offer = UserAction & { readonly do: "click" | "select" };

/** What a user can click or pick on a message. */
function offeredOn(world: World, message: APIMessage, key: number): readonly Offer[] {
  const buttons = buttonsOf(message).flatMap((button): Offer[] => {
    if (!("custom_id" in button) || button.disabled === true) return [];
    const name = button.label ?? button.custom_id;
    const isAlone = buttonsOf(message).filter((other) => "label" in other && other.label === name).length < 2;
    return [{ do: "click", button: isAlone ? name : button.custom_id }];
  });
  const menus = selectsOf(message).flatMap((select): Offer[] =>
    select.disabled === true
      ? []
      : [{ do: "select", menu: select.custom_id, values: drawSelection(world, select, key) }],
  );
  return [...buttons, ...menus];
}

/** The same name may stand on newer messages as well. */
function at(action: Offer, newer: readonly (readonly Offer[])[]): Offer {
  const name = (one: Offer): string => (one.do === "click" ? one.button : (one.menu ?? ""));
  const place = newer.filter((offers) =>
    offers.some((other) => other.do === action.do && name(other) === name(action)),
  ).length;
  return place === 0 ? action : { ...action, message: place + 1 };
}

/** What the newest few messages offer that offer anything. */
function offersSeen(world: World, actor: Actor, key: number, most: number): readonly (readonly Offer[])[] {
  const offers: (readonly Offer[])[] = [];
  for (const { message } of seenBy(world, actor)) {
    if (offers.length >= most) break;
    if (message.author.id !== world.bot.id || (message.components ?? []).length === 0) continue;
    const offered = offeredOn(world, message, key);
    if (offered.length > 0) offers.push(offered);
  }
  return offers;
}

function component(world: World, actor: Actor, key: number, anywhere: boolean): UserAction | undefined {
  const offers = offersSeen(world, actor, key, anywhere ? reachAnywhere : reach);
  // Most people click on the newest message.
  const drawn = anywhere ? fraction(key, 3) * offers.length : -Math.log2(1 - fraction(key, 3));
  const back = Math.min(offers.length - 1, Math.floor(drawn));
  const chosen = pick(offers[back] ?? [], key, 4);
  return chosen && at(chosen, offers.slice(0, back));
}

function form(world: World, opener: InteractionRecord | undefined, key: number): UserAction | undefined {
  if (!opener?.modal || world.clock.now() - opener.createdAt > formMilliseconds) return undefined;
  const values = fieldsOf(opener.modal).flatMap(({ customId, required, options, input }, index) => {
    const one = pick(
      options.map(({ value }) => value),
      key,
      index,
    );
    const text = (pick(texts, key, index, 1) ?? "")
      .padEnd(Math.max(1, input?.min_length ?? 0), "x")
      .slice(0, input?.max_length ?? 4000);
    return required || fraction(key, index, 2) < 0.7 ? [[customId, one ?? text] as const] : [];
  });
  return { do: "submit", values: Object.fromEntries(values) };
}

function command(world: World, actor: Actor, key: number): UserAction | undefined {
  const slashes = slashCommands(world).filter(({ command: one }) => worksInGuild(one));
  const contexts = world.commands.visible().filter(({ type }) => type === ApplicationCommandType.Message);
  const isContext = contexts.length > 0 && fraction(key, 5) < 0.1;
  if (isContext && seenBy(world, actor).some(({ message }) => message.author.id === world.bot.id))
    return { do: "context", command: pick(contexts, key, 6)?.name ?? "" };
  const chosen = pick(slashes, key, 7);
  return chosen && slash(world, chosen, key);
}

/** What this user does now, out of all that the bot offers: forms first, then components, then commands. */
export function chooseAction(
  world: World,
  actor: Actor,
  key: number,
  settings: {
    /** The form this user was shown last. */
    readonly opener: InteractionRecord | undefined;
    /** Older messages are as likely as the newest. */
    readonly anywhere: boolean;
  },
): UserAction | undefined {
  const luck = fraction(key, 8);
  const filled = luck < 0.7 ? form(world, settings.opener, key) : undefined;
  if (filled) return filled;
  const clicked = luck < 0.75 ? component(world, actor, key, settings.anywhere) : undefined;
  return clicked ?? command(world, actor, key);
}
