import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import { describeAction, givenOptions } from "../interaction/describe-action.ts";
import { fieldsOf, type ModalField } from "../interaction/start-modal.ts";
import { isAutocomplete, type InteractionRecord } from "../state/interactions.ts";
import type { StoredMessage } from "../state/messages.ts";
import type { Person } from "../state/people.ts";
import type { SandboxExample } from "../options.ts";
import type { World, WorldEvent } from "../state/world.ts";
import { commandViews, exampleViews, messageCommandViews } from "./command-view.ts";
import type {
  ActionView,
  FieldView,
  MessageView,
  ModalView,
  PageEvent,
  PageState,
  PlaceView,
} from "../browser/protocol.ts";

function isVisible(person: Person, { message, onlyFor }: StoredMessage, world: World): boolean {
  const elsewhere = world.people.findByDm(message.channel_id);
  if (elsewhere && elsewhere.user.id !== person.user.id) return false;
  return onlyFor === undefined || onlyFor === person.user.id;
}

function toMessage(world: World, { message, onlyFor, token }: StoredMessage): MessageView {
  const record = token === undefined ? undefined : world.interactions.find(token);
  const user = record && world.people.find(record.userId)?.user;
  const isFirst = record && !("message" in record.payload) && record.originalId === message.id;
  const action = record && describeAction(record);
  return {
    message: { ...message, components: message.components ?? [] },
    onlyYou: onlyFor !== undefined,
    invocation:
      user && isFirst && action !== undefined
        ? { user: user.global_name ?? user.username, action, options: givenOptions(record) }
        : null,
  };
}

function toField({ customId, label, description, required, input, options }: ModalField): FieldView {
  return {
    customId,
    label,
    description: description ?? null,
    required,
    long: input?.style === TextInputStyle.Paragraph,
    value: input?.value ?? "",
    placeholder: input?.placeholder ?? "",
    min: input?.min_length ?? 0,
    max: input?.max_length ?? 4000,
    options: options.map(({ label: name, value }) => ({ label: name, value })),
  };
}

function toModal({ modal }: InteractionRecord): ModalView | null {
  if (!modal) return null;
  const texts = modal.components.flatMap((component) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
  return { title: modal.title, texts, fields: fieldsOf(modal).map(toField) };
}

function toAction(record: InteractionRecord): ActionView {
  const { payload } = record;
  const source = "message" in payload ? payload.message : undefined;
  return {
    id: payload.id,
    channelId: record.channelId,
    action: describeAction(record),
    at: record.createdAt,
    stage: record.stage,
    messageId: source?.id ?? null,
    modal: toModal(record),
  };
}

function peopleOf(world: World): readonly PlaceView[] {
  return world.people.list().map(({ user }) => ({ id: user.id, name: user.global_name ?? user.username }));
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
  { locale, examples }: Watcher,
): Pick<PageState, "commands" | "messageCommands" | "examples"> {
  const commands = commandViews(world, locale);
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
  const { guild, bot } = world;
  const { person } = watcher;
  const places = [...guild.channels.map(({ id }) => id), person.dm.id];
  return {
    kind: "state",
    you: { id: person.user.id, name: person.user.global_name ?? person.user.username },
    bot: { id: bot.id, name: bot.username },
    guild: guild.name,
    everyone: { id: guild.everyone.id, name: guild.everyone.name },
    channels: guild.channels.map(({ id, name }) => ({ id, name })),
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
      .map(toAction),
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
        ? { kind: "action", view: toAction(event.record) }
        : undefined;
    case "commands":
      return { kind: "commands", ...commandsOf(world, watcher) };
    case "people":
      return { kind: "people", people: peopleOf(world) };
    case "connections":
      return { kind: "connected", connected: world.connections > 0 };
    case "typing":
      return { kind: "typing", channelId: event.channelId };
    case "call":
    case "dispatch":
    case "gateway-fault":
      break;
  }
  return undefined;
}
