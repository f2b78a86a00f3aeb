import {
  ComponentType,
  type APIButtonComponent,
  type APIEmbed,
  type APIComponentInMessageActionRow,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APISelectMenuComponent,
  type APITextDisplayComponent,
} from "discord-api-types/v10";

/** What a user reads or uses on a message. */
type Leaf = APIComponentInMessageActionRow | APITextDisplayComponent;

/** @yields the buttons, menus and texts of a message, in reading order */
function* walk(components: readonly APIMessageTopLevelComponent[]): Generator<Leaf> {
  for (const component of components) {
    if (component.type === ComponentType.ActionRow) yield* component.components;
    else if (component.type === ComponentType.TextDisplay) yield component;
    else if (component.type === ComponentType.Container) yield* walk(component.components);
    else if (component.type === ComponentType.Section) {
      yield* component.components;
      if (component.accessory.type === ComponentType.Button) yield component.accessory;
    }
  }
}

function leavesOf(message: APIMessage): readonly Leaf[] {
  return [...walk(message.components ?? [])];
}

/** The buttons of a message, in reading order. */
export function buttonsOf(message: APIMessage): readonly APIButtonComponent[] {
  return leavesOf(message).flatMap((leaf) => (leaf.type === ComponentType.Button ? [leaf] : []));
}

/** The select menus of a message, in reading order. */
export function selectsOf(message: APIMessage): readonly APISelectMenuComponent[] {
  return leavesOf(message).flatMap((leaf) =>
    leaf.type === ComponentType.Button || leaf.type === ComponentType.TextDisplay ? [] : [leaf],
  );
}

/** Contents of the text displays of a message, in reading order. */
function textsOf(message: APIMessage): readonly string[] {
  return leavesOf(message).flatMap((leaf) => (leaf.type === ComponentType.TextDisplay ? [leaf.content] : []));
}

function embedTexts(embed: APIEmbed): readonly string[] {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const parts = [embed.author?.name, embed.title, embed.description, ...fields, embed.footer?.text];
  return parts.filter((part) => part !== undefined);
}

/** All there is to read on a message: content, embeds, text components and poll, joined by newlines. */
export function readable(message: APIMessage): string {
  const poll = message.poll
    ? [message.poll.question.text, ...message.poll.answers.map(({ poll_media }) => poll_media.text)]
    : [];
  const texts = [message.content, ...message.embeds.flatMap(embedTexts), ...textsOf(message), ...poll];
  return texts.filter((text) => text !== undefined && text !== "").join("\n");
}
