import { isAutocomplete, type InteractionRecord } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Person } from "../state/people.ts";
import type { SandboxExample } from "../options.ts";
import type { World } from "../state/world.ts";
import type { WorldEvent } from "../state/world-event.ts";
import { shownAction, shownOptions } from "./action-words.ts";
import { commandViews, exampleViews, messageCommandViews } from "./command-view.ts";
import { canSee, guildViews, peopleOf } from "./guild-view.ts";
import { modalView } from "./modal-view.ts";
import type { ActionView, MessageView, PageEvent, PageState } from "../browser/protocol.ts";

function isVisible(person: Person, { message, onlyFor }: StoredMessage, world: World): boolean {
  const place = world.placeOf(message.channel_id);
  const { id } = person.user;
  if (place?.kind === "guild") {
    if (!canSee(place.guild, id, place.channel.id)) return false;
  } else if (place?.person.user.id !== id) return false;
  return onlyFor === undefined || onlyFor === id;
}

function toMessage(world: World, { message, onlyFor, token }: StoredMessage): MessageView {
  const record = token === undefined ? undefined : world.interactions.find(token);
  const user = record && world.people.find(record.userId)?.user;
  const isFirst = record && !("message" in record.payload) && record.originalId === message.id;
  const action = record && shownAction(record);
  return {
    message: { ...message, components: message.components ?? [] },
    onlyYou: onlyFor !== undefined,
    invocation:
      user && isFirst && action !== undefined
        ? { user: user.global_name ?? user.username, action, options: shownOptions(world, record) }
        : null,
  };
}

function toAction(world: World, record: InteractionRecord): ActionView {
  const { payload } = record;
  const source = "message" in payload ? payload.message : undefined;
  return {
    id: payload.id,
    channelId: record.channelId,
    action: shownAction(record),
    at: record.createdAt,
    stage: record.stage,
    messageId: source?.id ?? null,
    modal: modalView(world, record),
  };
}

/** Someone at a page, and what the host of the sandbox gives them to see. */
export interface Watcher {
  readonly person: Person;
  /** One of Discord's. */
  readonly locale: string;
  readonly examples: readonly SandboxExample[];
}

function commandsOf(
  world: World,
  { person, locale, examples }: Watcher,
): Pick<PageState, "commands" | "messageCommands" | "examples"> {
  const commands = commandViews(world, person, locale);
  return {
    commands,
    messageCommands: messageCommandViews(world, locale),
    examples: exampleViews(commands, examples, locale),
  };
}

/** All that one user sees. */
export function pageState(
  world: World,
  watcher: Watcher,
  tools: Pick<PageState, "lab" | "traces">,
): PageState {
  const { bot } = world;
  const { person } = watcher;
  const guilds = guildViews(world, person);
  const places = [...guilds.flatMap(({ writable }) => writable.map(({ id }) => id)), person.dm.id];
  return {
    kind: "state",
    you: { id: person.user.id, name: person.user.global_name ?? person.user.username },
    bot: { id: bot.id, name: bot.username },
    guilds,
    dm: person.dm.id,
    people: peopleOf(world),
    connected: world.connections > 0,
    ...tools,
    now: world.clock.now(),
    ...commandsOf(world, watcher),
    messages: places
      .flatMap((id) => world.messages.inChannel(id))
      .filter((stored) => isVisible(person, stored, world))
      .map((stored) => toMessage(world, stored)),
    actions: world.interactions
      .ofUser(person.user.id)
      .filter(
        (record) => !isAutocomplete(record) && (record.stage === "expired" || record.stage === "waiting"),
      )
      .map((record) => toAction(world, record)),
  };
}

/** What one user gets to see of an event. */
export function pageEvent(world: World, watcher: Watcher, event: WorldEvent): PageEvent | undefined {
  const { person } = watcher;
  switch (event.kind) {
    case "message":
      return isVisible(person, event.stored, world)
        ? { kind: "message", change: event.change, view: toMessage(world, event.stored) }
        : undefined;
    case "interaction-start":
    case "interaction-change":
      return event.record.userId === person.user.id && !isAutocomplete(event.record)
        ? { kind: "action", view: toAction(world, event.record) }
        : undefined;
    case "commands":
      return { kind: "commands", ...commandsOf(world, watcher) };
    case "people":
      return { kind: "people", people: peopleOf(world) };
    case "connections":
      return { kind: "connected", connected: world.connections > 0 };
    case "typing":
      return { kind: "typing", channelId: event.channelId };
    case "dispatch":
      return /^(?:CHANNEL|THREAD|GUILD_UPDATE|GUILD_ROLE|GUILD_MEMBER|GUILD_BAN)/u.test(event.name)
        ? { kind: "guilds", guilds: guildViews(world, person) }
        : undefined;
    case "call":
    case "process-end":
    case "gateway-fault":
      break;
  }
  return undefined;
}
