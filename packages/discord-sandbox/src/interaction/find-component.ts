import {
  ComponentType,
  type APIButtonComponent,
  type APIMessage,
  type APISelectMenuComponent,
} from "discord-api-types/v10";

const selectTypes: readonly number[] = [3, 5, 6, 7, 8];

interface Node {
  readonly type: number;
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
  return flatten((message.components ?? []) as unknown as readonly Node[]);
}

/** The buttons of a message, in reading order. */
export function buttonsOf(message: APIMessage): readonly APIButtonComponent[] {
  return componentsOf(message).filter(
    ({ type }) => type === ComponentType.Button,
  ) as unknown as readonly APIButtonComponent[];
}

/** The select menus of a message, in reading order. */
export function selectsOf(message: APIMessage): readonly APISelectMenuComponent[] {
  return componentsOf(message).filter(({ type }) =>
    selectTypes.includes(type),
  ) as unknown as readonly APISelectMenuComponent[];
}

/** Contents of the text displays of a message, in reading order. */
export function textsOf(message: APIMessage): readonly string[] {
  return componentsOf(message).flatMap((node) =>
    node.type === ComponentType.TextDisplay && "content" in node ? [String(node.content)] : [],
  );
}
