import {
  ComponentType,
  type APIButtonComponent,
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
export function textsOf(message: APIMessage): readonly string[] {
  return componentsOf(message).flatMap((node) =>
    node.type === ComponentType.TextDisplay && "content" in node ? [String(node.content)] : [],
  );
}
