import type { APIAttachment, APIUnfurledMediaItem, ComponentType } from "discord-api-types/v10";
import { DiscordError } from "../state/discord-error.ts";
import type { MessageComponent } from "./component-schema.ts";
import { errorTree } from "./error-tree.ts";

/** The attachment with this name. */
export type Find = (name: string) => APIAttachment | undefined;

/** The name behind `attachment://`. */
export function attachmentName(url: string | undefined): string | undefined {
  return url?.startsWith("attachment://") === true ? url.slice(13) : undefined;
}

/** Puts the address of an attachment where `attachment://name` stands. */
function fill(media: APIUnfurledMediaItem, file: APIAttachment): void {
  media.url = file.url;
  media.proxy_url = file.proxy_url;
  media.attachment_id = file.id;
  if (file.content_type !== undefined) media.content_type = file.content_type;
  if (file.width != null) media.width = file.width;
  if (file.height != null) media.height = file.height;
}

interface Node {
  readonly type: ComponentType;
  id?: number;
  readonly components?: readonly Node[];
  readonly accessory?: Node;
  readonly media?: APIUnfurledMediaItem;
  readonly file?: APIUnfurledMediaItem;
  readonly items?: readonly { readonly media: APIUnfurledMediaItem }[];
}

/** @yields every component, parents first */
function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.components ?? []);
    if (node.accessory) yield node.accessory;
  }
}

/** Discord gives every component a number: https://docs.discord.com/developers/components/reference#anatomy-of-a-component */
function numberComponents(components: readonly Node[]): void {
  const taken = new Set(Array.from(walk(components), ({ id }) => id));
  let next = 1;
  for (const node of walk(components)) {
    if (node.id !== undefined && node.id !== 0) continue;
    while (taken.has(next)) next += 1;
    node.id = next++;
  }
}

/** Components that were just parsed, and so are nobody else's yet, get their numbers and addresses. */
export function finishComponents(
  components: readonly MessageComponent[],
  find: Find,
  prefix: readonly string[],
): void {
  for (const { media, file, items = [] } of walk(components)) {
    for (const item of [media, file, ...items.map((one) => one.media)]) {
      const name = attachmentName(item?.url);
      if (!item || name === undefined) continue;
      const found = find(name);
      if (found) fill(item, found);
      else throw missingFile([...prefix, "components"]);
    }
  }
  numberComponents(components);
}

function missingFile(path: readonly string[]): DiscordError {
  const code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND";
  const message = "The referenced attachment was not found";
  return new DiscordError("invalidForm", errorTree([{ path, code, message }]));
}
