import {
  ComponentType,
  type APIButtonComponent,
  type APIEmbed,
  type APIMessage,
  type APISelectMenuComponent,
} from "discord-api-types/v10";
import { checked } from "../state/checked.ts";

const selectTypes: ReadonlySet<ComponentType> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

interface Node {
  readonly type: ComponentType;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
}

/** All components of a message, depth first. */
function flatten(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [
    node,
    ...flatten(node.components ?? []),
    ...(node.accessory ? flatten([node.accessory]) : []),
  ]);
}

function componentsOf(message: APIMessage): readonly Node[] {
  return flatten(checked<readonly Node[]>(message.components ?? []));
}

/** The buttons of a message, in reading order. */
export function buttonsOf(message: APIMessage): readonly APIButtonComponent[] {
  return checked(componentsOf(message).filter(({ type }) => type === ComponentType.Button));
}

/** The select menus of a message, in reading order. */
export function selectsOf(message: APIMessage): readonly APISelectMenuComponent[] {
  return checked(componentsOf(message).filter(({ type }) => selectTypes.has(type)));
}

/** Contents of the text displays of a message, in reading order. */
function textsOf(message: APIMessage): readonly string[] {
  return componentsOf(message).flatMap((node) =>
    node.type === ComponentType.TextDisplay && "content" in node ? [String(node.content)] : [],
  );
}

function embedTexts(embed: APIEmbed): readonly string[] {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const parts = [embed.author?.name, embed.title, embed.description, ...fields, embed.footer?.text];
  return parts.filter((part) => part !== undefined);
}

/** All there is to read on a message: content, embeds and text components, joined by newlines. */
export function readable(message: APIMessage): string {
  const texts = [message.content, ...message.embeds.flatMap(embedTexts), ...textsOf(message)];
  return texts.filter((text) => text !== "").join("\n");
}
