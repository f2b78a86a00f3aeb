import {
  ApplicationCommandType,
  ComponentType,
  type APIMessage,
  type APISelectMenuComponent,
} from "discord-api-types/v10";
import type { Actor } from "../interaction/base-payload.ts";
import { checkOptions } from "../interaction/check-options.ts";
import { buttonsOf, selectsOf } from "../interaction/find-component.ts";
import { findContextCommand, findSlashCommand } from "../interaction/find-command.ts";
import { startAutocomplete, startContext, startSlash } from "../interaction/start-command.ts";
import { startClick, startSelect } from "../interaction/start-component.ts";
import { fieldsOf, startModal } from "../interaction/start-modal.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Person } from "../state/people.ts";
import { blankMessage, type World } from "../state/world.ts";
import type { ActionSettings, DriverUser, Pick, Reply, ReplyModal, UserLocale } from "./contract.ts";
import { toLocale } from "./locale.ts";
import { toReply, type ReplyActions } from "./reply.ts";
import { waitFor, waitForAnswer } from "./wait.ts";

type Place = { readonly channel?: string; readonly context?: "guild" | "dm" };

function channelOf(world: World, person: Person, { channel, context }: Place): string {
  if (context === "dm") return person.dm.id;
  const found = channel === undefined ? world.guild.channels[0] : world.guild.channel(channel);
  if (found) return found.id;
  const names = world.guild.channels.map(({ name }) => name).join(", ");
  throw new RangeError(`channel must be one of ${names}, got "${channel}"`);
}

function findStored(world: World, target: Reply | string): StoredMessage {
  const id = typeof target === "string" ? target : target.id;
  const stored = world.messages.find(id);
  if (!stored) throw new RangeError(`message must exist, got ${id}`);
  return stored;
}

function describePick(which: Pick): string {
  return typeof which === "number" ? `number ${which}` : JSON.stringify(which);
}

function pickButton(message: APIMessage, which: Pick, unchecked: boolean): string {
  const buttons = buttonsOf(message).filter((button) => "custom_id" in button);
  const found =
    typeof which === "number"
      ? buttons[which]
      : buttons.find((button) =>
          "label" in which ? button.label === which.label : button.custom_id === which.customId,
        );
  if (found) return found.custom_id;
  if (unchecked && typeof which === "object" && "customId" in which) return which.customId;
  const names = buttons.map(({ label, custom_id }) => `"${label ?? ""}" (${custom_id})`).join(", ") || "none";
  throw new RangeError(`button must be one of the message's (${names}), got ${describePick(which)}`);
}

function pickSelect(message: APIMessage, which: Pick): APISelectMenuComponent {
  const selects = selectsOf(message);
  const found =
    typeof which === "number"
      ? selects[which]
      : selects.find((select) =>
          "label" in which ? select.placeholder === which.label : select.custom_id === which.customId,
        );
  if (found) return found;
  const names = selects.map(({ custom_id }) => custom_id).join(", ") || "none";
  throw new RangeError(`select menu must be one of the message's (${names}), got ${describePick(which)}`);
}

/** Labels stand for values, as a user picks by what is written. */
function toValues(select: APISelectMenuComponent, given: readonly string[]): readonly string[] {
  if (select.type !== ComponentType.StringSelect) return given;
  return given.map((one) => select.options.find(({ label }) => label === one)?.value ?? one);
}

/** Someone who uses the bot from code. */
export function createDriverUser(world: World, person: Person, locale: UserLocale): DriverUser {
  const { id, username } = person.user;
  const actor = (settings: ActionSettings): Actor => ({
    person,
    locale: toLocale(settings.locale ?? locale),
    channelId: channelOf(world, person, settings),
  });

  const see = (message: APIMessage, record: InteractionRecord | undefined, modal?: ReplyModal): Reply => {
    const current = (): APIMessage => findStored(world, message.id).message;
    const actions: ReplyActions = {
      click: (which, { as, ...settings } = {}) => (as ?? user).click(message.id, which, settings),
      select: (values, { as, which, ...settings } = {}) =>
        (as ?? user).select(message.id, values, which === undefined ? settings : { ...settings, which }),
      latest: () => see(current(), record),
      until: (condition, settings) =>
        waitFor(
          world,
          () => {
            const latest = see(current(), record);
            const fulfilled = condition ? condition(latest) : latest.message !== message;
            return fulfilled ? latest : undefined;
          },
          {
            timeout: settings?.timeout,
            explain: () => `message ${message.id} did not come to fulfil the condition`,
          },
        ),
      followUp: (index = 0, settings) =>
        waitFor(
          world,
          () => {
            const found = record?.followUpIds[index];
            const stored = found === undefined ? undefined : world.messages.find(found);
            return stored && see(stored.message, record);
          },
          { timeout: settings?.timeout, explain: () => `follow-up number ${index} did not come` },
        ),
    };
    return toReply(world, message, record, actions, modal);
  };

  const seeModal = (record: InteractionRecord): ReplyModal | undefined => {
    const { modal } = record;
    if (!modal) return undefined;
    const inputs = fieldsOf(modal).map(({ customId, label, required, input }) => ({
      customId,
      label,
      required,
      value: input?.value,
      placeholder: input?.placeholder,
    }));
    const submit: ReplyModal["submit"] = (values, settings = {}) =>
      settle(startModal(world, actor(settings), record, values, settings), settings);
    return { customId: modal.custom_id, title: modal.title, inputs, data: modal, submit };
  };

  const settle = async (record: InteractionRecord, settings: ActionSettings): Promise<Reply> => {
    await waitForAnswer(world, record, settings);
    const modal = seeModal(record);
    if (modal) {
      const blank = blankMessage(world, record.channelId, world.bot);
      return see({ ...blank, id: record.payload.id }, record, modal);
    }
    return see(findStored(world, record.answerId ?? record.originalId ?? "").message, record);
  };

  const user: DriverUser = {
    id,
    name: person.user.global_name ?? username,
    locale,
    withLocale: (other) => createDriverUser(world, person, toLocale(other)),
    slash: async (command, options = {}, settings = {}) =>
      settle(
        startSlash(world, actor(settings), findSlashCommand(world, command), options, settings),
        settings,
      ),
    async autocomplete(command, options, settings = {}) {
      const found = findSlashCommand(world, command);
      const focused = settings.focused ?? Object.keys(options).at(-1) ?? "";
      if (settings.unchecked !== true)
        checkOptions(found, { ...options, [focused]: options[focused] ?? "" }, { partial: true });
      const record = startAutocomplete(world, actor(settings), found, options, focused);
      await waitForAnswer(world, record, settings);
      return record.choices ?? [];
    },
    async submitModal(values, settings = {}) {
      const record = world.interactions.lastModal(id, settings.modal?.customId);
      if (!record) throw new RangeError(`${username} must have been shown a form before sending one`);
      return settle(startModal(world, actor(settings), record, values, settings), settings);
    },
    async messageCommand(name, target, settings = {}) {
      const command = findContextCommand(world, ApplicationCommandType.Message, name);
      const stored = findStored(world, target);
      const place = { ...actor(settings), channelId: stored.message.channel_id };
      return settle(startContext(world, place, command, stored), settings);
    },
    async userCommand(name, target, settings = {}) {
      const command = findContextCommand(world, ApplicationCommandType.User, name);
      const other = world.people.find(typeof target === "string" ? target : target.id);
      if (!other)
        throw new RangeError(
          `target must be a user of the sandbox, got ${typeof target === "string" ? target : target.id}`,
        );
      return settle(startContext(world, actor(settings), command, other), settings);
    },
    async click(target, which, settings = {}) {
      const stored = findStored(world, target);
      const customId = pickButton(stored.message, which, settings.unchecked === true);
      return settle(startClick(world, actor(settings), stored, customId, settings), settings);
    },
    async select(target, values, settings = {}) {
      const stored = findStored(world, target);
      const select = pickSelect(stored.message, settings.which ?? 0);
      const chosen = toValues(select, typeof values === "string" ? [values] : values);
      return settle(
        startSelect(world, actor(settings), stored, select.custom_id, chosen, settings),
        settings,
      );
    },
    async say(text, settings = {}) {
      const channelId = channelOf(world, person, settings);
      const message = { ...blankMessage(world, channelId, person.user), content: text };
      return see(world.messages.add({ message, onlyFor: undefined, token: undefined }).message, undefined);
    },
    messages: (settings = {}) =>
      world.messages
        .inChannel(channelOf(world, person, settings))
        .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === id)
        .map(({ message, token }) =>
          see(message, token === undefined ? undefined : world.interactions.find(token)),
        ),
  };
  return user;
}
