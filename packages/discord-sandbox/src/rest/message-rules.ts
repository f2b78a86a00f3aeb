import { ComponentType } from "discord-api-types/v10";
import { DiscordError } from "../state/discord-error.ts";
import { isUnicodeEmoji } from "../state/emoji.ts";
import { limits } from "../state/limits.ts";
import { textLength } from "../state/text-length.ts";
import type { PartialEmoji } from "./component-base.ts";
import { errorTree, type Fault } from "./error-tree.ts";
import type { MessageBody } from "./message-schema.ts";

interface Node {
  readonly type: ComponentType;
  readonly custom_id?: string | undefined;
  readonly content?: string | undefined;
  readonly emoji?: PartialEmoji | undefined;
  readonly options?: readonly { readonly emoji?: PartialEmoji | undefined }[] | undefined;
  readonly components?: readonly Node[] | undefined;
  readonly accessory?: Node | undefined;
}

type Path = readonly string[];

/** @yields every component with its place in the body */
function* walk(nodes: readonly Node[], path: Path): Generator<readonly [Node, Path]> {
  for (const [index, node] of nodes.entries()) {
    const at = [...path, String(index)];
    yield [node, at];
    if (node.components) yield* walk(node.components, [...at, "components"]);
    if (node.accessory) yield [node.accessory, [...at, "accessory"]];
  }
}

const invalidEmoji = { code: "BUTTON_COMPONENT_INVALID_EMOJI", message: "Invalid emoji" };

/** Which of its fields makes an emoji one that cannot be shown. */
export function emojiFault(
  emoji: PartialEmoji | undefined,
  isKnown: (id: string) => boolean,
): "name" | "id" | undefined {
  if (emoji === undefined) return undefined;
  if (emoji.id !== undefined) return isKnown(emoji.id) ? undefined : "id";
  return emoji.name !== undefined && isUnicodeEmoji(emoji.name) ? undefined : "name";
}

/**
 * Throws what is wrong over all components together: custom ids twice, too many components, too much text, emoji
 * that do not exist. https://docs.discord.com/developers/components/reference
 */
export function checkComponents(
  { components = [] }: MessageBody,
  isKnownEmoji: (id: string) => boolean,
  prefix: Path,
): void {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const root = [...prefix, "components"];
  let count = 0;
  let letters = 0;
  for (const [node, path] of walk(components, root)) {
    count += 1;
    letters += node.type === ComponentType.TextDisplay ? textLength(node.content ?? "") : 0;
    const { custom_id: customId } = node;
    if (customId !== undefined && seen.has(customId)) {
      const message = "Component custom id cannot be duplicated";
      faults.push({ path: [...path, "custom_id"], code: "COMPONENT_CUSTOM_ID_DUPLICATED", message });
    }
    if (customId !== undefined) seen.add(customId);
    const emojis = [
      [node.emoji, path] as const,
      ...(node.options ?? []).map(
        ({ emoji }, index) => [emoji, [...path, "options", String(index)]] as const,
      ),
    ];
    for (const [emoji, at] of emojis) {
      const field = emojiFault(emoji, isKnownEmoji);
      if (field) faults.push({ path: [...at, "emoji", field], ...invalidEmoji });
    }
  }
  if (count > limits.componentsV2) {
    const message = `Must be ${limits.componentsV2} or fewer in length.`;
    faults.push({ path: root, code: "BASE_TYPE_MAX_LENGTH", message });
  }
  if (letters > limits.textDisplayTotal) {
    const message = `Components displayable text size exceeds maximum size of ${limits.textDisplayTotal}`;
    faults.push({ path: root, code: "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message });
  }
  if (faults.length > 0) throw new DiscordError("invalidForm", errorTree(faults));
}
