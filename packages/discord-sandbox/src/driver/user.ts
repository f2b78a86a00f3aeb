import { ApplicationCommandType, type APIMessage } from "discord-api-types/v10";
import { requirePlace, type Actor } from "../interaction/base-payload.ts";
import { checkPresence } from "../interaction/can-use.ts";
import { checkOptions } from "../interaction/check-options.ts";
import {
  findContextCommand,
  findSlashCommand,
  slashCommands,
  type CommandPath,
} from "../interaction/find-command.ts";
import { toUpload } from "../interaction/given-value.ts";
import { parseLine } from "../interaction/parse-line.ts";
import { startAutocomplete, startContext, startSlash } from "../interaction/start-command.ts";
import { startClick, startSelect } from "../interaction/start-component.ts";
import { fieldsOf, startModal } from "../interaction/start-modal.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import { checkKeys } from "../state/known-keys.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Person } from "../state/people.ts";
import { has, sumOf } from "../state/permissions.ts";
import { blankMessage } from "../state/world.ts";
import { react, vote } from "./act-on-message.ts";
import type { ActionSettings, DriverUser, Reply, ReplyModal, SlashOptions, UserLocale } from "./contract.ts";
import { createExpectations } from "./expectations.ts";
import { toLocale } from "./locale.ts";
import { pickButton, pickSelect, toValues } from "./pick-component.ts";
import { channelOf, findGuild } from "./place.ts";
import { toReply, type ReplyActions } from "./reply.ts";
import { rest, waitFor, waitForAnswer, type Desk } from "./wait.ts";

const actionKeys = ["locale", "channel", "guild", "context", "timeout", "until", "unchecked"];

function check(settings: unknown, ...more: readonly string[]): void {
  checkKeys("settings", settings, [...actionKeys, ...more]);
}

function isDriverUser(target: DriverUser | string): target is DriverUser {
  return typeof target === "object";
}

function wordsOf(values: string | readonly string[]): readonly string[] {
  return typeof values === "string" ? [values] : values;
}

/** Someone who uses the bot from code. */
export function createDriverUser(desk: Desk, person: Person, locale: UserLocale): DriverUser {
  const { world } = desk;
  const { id, username } = person.user;
  const actor = (settings: ActionSettings): Actor => ({
    person,
    locale: toLocale(settings.locale ?? locale),
    channelId: channelOf(world, person, settings),
  });

  const findStored = (target: Reply | string): StoredMessage => {
    const messageId = typeof target === "string" ? target : target.id;
    const stored = world.messages.find(messageId);
    if (!stored) throw new RangeError(`message must exist, got ${messageId}`);
    return stored;
  };

  /** Lets the bot go on from what it was last answered about this message, and about this user. */
  const settle = async (stored: StoredMessage | undefined, settings: ActionSettings): Promise<void> => {
    const last = world.interactions.lastOf(id)?.payload.token;
    const token = stored?.token;
    const keys = [last, token, stored?.message.channel_id].filter((key) => key !== undefined);
    if (!world.activity.isQuiet(keys)) await rest(desk, keys, settings.timeout);
  };

  const see = (message: APIMessage, record: InteractionRecord | undefined, modal?: ReplyModal): Reply => {
    const current = (): APIMessage => findStored(message.id).message;
    const latest = (): Reply => see(current(), record);
    const onMessage = async (
      as: DriverUser | undefined,
      action: (stored: StoredMessage, someone: Person) => void,
    ): Promise<Reply> => {
      const stored = findStored(message.id);
      await settle(stored, {});
      action(stored, world.people.find((as ?? user).id) ?? person);
      return latest();
    };
    const actions: ReplyActions = {
      async click(which, settings = {}) {
        check(settings, "as");
        const { as, ...others } = settings;
        return (as ?? user).click(message.id, which, others);
      },
      async select(values, settings = {}) {
        check(settings, "as", "which");
        const { as, which, ...others } = settings;
        return (as ?? user).select(message.id, values, which === undefined ? others : { ...others, which });
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
    const submit: ReplyModal["submit"] = async (values, settings = {}) => {
      check(settings);
      await settle(undefined, settings);
      return answer(startModal(world, actor(settings), record, values, settings), settings);
    };
    return { customId: modal.custom_id, title: modal.title, inputs, data: modal, submit };
  };

  const answer = async (started: InteractionRecord, settings: ActionSettings): Promise<Reply> => {
    const record = await waitForAnswer(desk, started, settings);
    const modal = seeModal(record);
    if (modal) {
      const blank = blankMessage(world, record.channelId, world.bot);
      return see({ ...blank, id: record.payload.id }, record, modal);
    }
    return see(findStored(record.answerId ?? record.originalId ?? "").message, record);
  };

  const guildIdOf = (settings: ActionSettings): string | undefined =>
    settings.context === undefined || settings.context === "guild"
      ? findGuild(world, settings.guild).id
      : undefined;

  /** The command by its name, or by the line as it is typed. */
  const readCommand = (
    typed: string,
    given: SlashOptions,
    settings: ActionSettings,
  ): { readonly found: CommandPath; readonly options: SlashOptions } => {
    const guildId = guildIdOf(settings);
    const parsed = parseLine(slashCommands(world, guildId), typed);
    if (!parsed) return { found: findSlashCommand(world, typed, guildId), options: given };
    return { found: parsed.found, options: { ...parsed.options, ...given } };
  };

  const user: DriverUser = {
    id,
    name: person.user.global_name ?? username,
    locale,
    withLocale: (other) => createDriverUser(desk, person, toLocale(other)),
    async slash(command, options = {}, settings = {}) {
      check(settings);
      if (!world.activity.isQuiet([world.interactions.lastOf(id)?.payload.token ?? ""]))
        await settle(undefined, settings);
      const read = readCommand(command, options, settings);
      return answer(startSlash(world, actor(settings), read.found, read.options, settings), settings);
    },
    async autocomplete(command, options, settings = {}) {
      check(settings, "focused");
      const { found } = readCommand(command, options, settings);
      const focused = settings.focused ?? Object.keys(options).at(-1) ?? "";
      if (settings.unchecked !== true)
        checkOptions(found, { ...options, [focused]: options[focused] ?? "" }, { partial: true });
      const started = startAutocomplete(world, actor(settings), found, options, focused);
      const record = await waitForAnswer(desk, started, settings);
      return record.choices ?? [];
    },
    async submitModal(values, settings = {}) {
      check(settings, "modal");
      const record = world.interactions.lastModal(id, settings.modal?.customId);
      if (!record) throw new RangeError(`${username} must have been shown a form before sending one`);
      await settle(undefined, settings);
      return answer(startModal(world, actor(settings), record, values, settings), settings);
    },
    async messageCommand(name, target, settings = {}) {
      check(settings);
      const command = findContextCommand(world, ApplicationCommandType.Message, name);
      const stored = findStored(target);
      await settle(stored, settings);
      const place = { ...actor(settings), channelId: stored.message.channel_id };
      return answer(startContext(world, place, command, stored), settings);
    },
    async userCommand(name, target, settings = {}) {
      check(settings);
      const command = findContextCommand(world, ApplicationCommandType.User, name);
      const targetId = isDriverUser(target) ? target.id : target;
      const other = world.people.find(targetId);
      if (!other) throw new RangeError(`target must be a user of the sandbox, got ${targetId}`);
      await settle(undefined, settings);
      return answer(startContext(world, actor(settings), command, other), settings);
    },
    async click(target, which, settings = {}) {
      check(settings);
      await settle(findStored(target), settings);
      const stored = findStored(target);
      const customId = pickButton(stored.message, which, settings.unchecked === true);
      return answer(startClick(world, actor(settings), stored, customId, settings), settings);
    },
    async select(target, values, settings = {}) {
      check(settings, "which");
      await settle(findStored(target), settings);
      const stored = findStored(target);
      const select = pickSelect(stored.message, settings.which ?? 0);
      const chosen = toValues(select, wordsOf(values));
      return answer(
        startSelect(world, actor(settings), stored, select.custom_id, chosen, settings),
        settings,
      );
    },
    async say(text, settings = {}) {
      checkKeys("settings", settings, ["channel", "guild", "context", "files"]);
      const there = actor(settings);
      checkPresence(world, there);
      const place = requirePlace(world, there.channelId);
      const bits = place.kind === "guild" ? place.guild.permissions(id, place.channel.id) : undefined;
      if (bits !== undefined && !has(bits, sumOf(["SendMessages"])))
        throw new RangeError(`${username} must have SendMessages to write there`);
      const attachments = (settings.files ?? []).map((file) => {
        const { description, ...upload } = toUpload(file, "files");
        return world.files.add(upload, there.channelId, description);
      });
      const mentions = Array.from(text.matchAll(/<@!?(\d+)>/g), ([, found]) =>
        world.people.user(found ?? ""),
      );
      const message = {
        ...blankMessage(world, there.channelId, person.user),
        content: text,
        attachments,
        mentions: mentions.filter((one) => one !== undefined),
      };
      return see(world.messages.add({ message, onlyFor: undefined, token: undefined }).message, undefined);
    },
    messages: (settings = {}) => {
      checkKeys("settings", settings, ["channel", "guild", "context"]);
      return world.messages
        .seenBy(id, channelOf(world, person, settings))
        .map(({ message, token }) =>
          see(message, token === undefined ? undefined : world.interactions.find(token)),
        );
    },
    expectMessage(expected, settings = {}) {
      checkKeys("settings", settings, ["channel", "guild", "context", "timeout"]);
      const { timeout, ...place } = settings;
      const fits = ({ text }: Reply): boolean =>
        typeof expected === "string" ? text.includes(expected) : expected.test(text);
      const wanted = typeof expected === "string" ? JSON.stringify(expected) : String(expected);
      return waitFor(desk, () => user.messages(place).findLast(fits), {
        timeout,
        explain: () => `no message came that says ${wanted}`,
      });
    },
  };
  return user;
}
