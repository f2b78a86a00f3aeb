import { ApplicationCommandType } from "discord-api-types/v10";
import type { Actor } from "../interaction/base-payload.ts";
import { checkOptions } from "../interaction/check-options.ts";
import {
  findContextCommand,
  findSlashCommand,
  slashCommands,
  type CommandPath,
} from "../interaction/find-command.ts";
import { parseLine } from "../interaction/parse-line.ts";
import { say } from "../interaction/say.ts";
import { startAutocomplete, startContext, startSlash } from "../interaction/start-command.ts";
import { startClick, startSelect } from "../interaction/start-component.ts";
import { fieldsOf, startModal } from "../interaction/start-modal.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import { checkKeys } from "../state/known-keys.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Person } from "../state/people.ts";
import { blankMessage } from "../state/world.ts";
import type { ActionSettings, DriverUser, SlashOptions, UserLocale } from "./contract.ts";
import type { Reply, ReplyModal } from "./reply-contract.ts";
import { toLocale } from "../interaction/locale.ts";
import { pickButton, pickSelect, toValues } from "./pick-component.ts";
import { channelOf, findGuild } from "./place.ts";
import { checkSettings, createSight, findMessage } from "./sight.ts";
import { rest, waitFor, waitForAnswer, type Desk } from "./wait.ts";

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

  const findStored = (target: Reply | string): StoredMessage => findMessage(world, target);

  /** Lets the bot go on from what it was last answered about this message, and about this user. */
  const settle = async (stored: StoredMessage | undefined, settings: ActionSettings): Promise<void> => {
    const last = world.interactions.lastOf(id)?.payload.token;
    const token = stored?.token;
    const keys = [last, token, stored?.message.channel_id].filter((key) => key !== undefined);
    if (!world.activity.isQuiet(keys)) await rest(desk, keys, settings.timeout);
  };

  const see = createSight(desk, { person, user: () => user, settle });

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
      checkSettings(settings);
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
      checkSettings(settings);
      if (!world.activity.isQuiet([world.interactions.lastOf(id)?.payload.token ?? ""]))
        await settle(undefined, settings);
      const read = readCommand(command, options, settings);
      return answer(startSlash(world, actor(settings), read.found, read.options, settings), settings);
    },
    async autocomplete(command, options, settings = {}) {
      checkSettings(settings, "focused");
      const { found } = readCommand(command, options, settings);
      const focused = settings.focused ?? Object.keys(options).at(-1) ?? "";
      if (settings.unchecked !== true)
        checkOptions(found, { ...options, [focused]: options[focused] ?? "" }, { typing: focused });
      const started = startAutocomplete(world, actor(settings), found, options, focused);
      const record = await waitForAnswer(desk, started, settings);
      return record.choices ?? [];
    },
    async submitModal(values, settings = {}) {
      checkSettings(settings, "modal");
      const record = world.interactions.lastModal(id, settings.modal?.customId);
      if (!record) throw new RangeError(`${username} must have been shown a form before sending one`);
      await settle(undefined, settings);
      return answer(startModal(world, actor(settings), record, values, settings), settings);
    },
    async messageCommand(name, target, settings = {}) {
      checkSettings(settings);
      const command = findContextCommand(world, ApplicationCommandType.Message, name);
      const stored = findStored(target);
      await settle(stored, settings);
      const place = { ...actor(settings), channelId: stored.message.channel_id };
      return answer(startContext(world, place, command, stored), settings);
    },
    async userCommand(name, target, settings = {}) {
      checkSettings(settings);
      const command = findContextCommand(world, ApplicationCommandType.User, name);
      const targetId = isDriverUser(target) ? target.id : target;
      const other = world.people.find(targetId);
      if (!other) throw new RangeError(`target must be a user of the sandbox, got ${targetId}`);
      await settle(undefined, settings);
      return answer(startContext(world, actor(settings), command, other), settings);
    },
    async click(target, which, settings = {}) {
      checkSettings(settings);
      await settle(findStored(target), settings);
      const stored = findStored(target);
      const customId = pickButton(stored.message, which, settings.unchecked === true);
      return answer(startClick(world, actor(settings), stored, customId, settings), settings);
    },
    async select(target, values, settings = {}) {
      checkSettings(settings, "which");
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
      return see(say(world, actor(settings), text, settings.files), undefined);
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
        typeof expected === "string" ? text.includes(expected) : text.search(expected) >= 0;
      const wanted = typeof expected === "string" ? JSON.stringify(expected) : String(expected);
      return waitFor(desk, () => user.messages(place).findLast(fits), {
        timeout,
        explain: () => `no message came that says ${wanted}`,
      });
    },
  };
  return user;
}
