import { ComponentType, SeparatorSpacingSize, type APIUnfurledMediaItem } from "discord-api-types/v10";
import { z } from "zod";
import { limits } from "../state/limits.ts";
import { button } from "./button-schema.ts";
import { componentBase } from "./component-base.ts";
import { address, integer, list, refuse, text } from "./form.ts";
import { selects } from "./select-schema.ts";

/** https://docs.discord.com/developers/components/reference#unfurled-media-item */
function media(schemes: readonly string[]): z.ZodType<APIUnfurledMediaItem> {
  return z.object({ url: address(schemes, limits.url) });
}

const anyMedia = media(["http", "https", "attachment"]);
const mediaDescription = text(1, limits.attachmentDescription).exactOptional();

/** https://docs.discord.com/developers/components/reference#action-row */
const row = z.object({
  ...componentBase,
  type: z.literal(ComponentType.ActionRow),
  components: list(z.discriminatedUnion("type", [button, ...selects]), 1, limits.buttonsInRow).superRefine(
    (children, context) => {
      const crowded = children.length > 1 && children.some(({ type }) => type !== ComponentType.Button);
      if (!crowded) return;
      const message = "The specified component exceeds the maximum width";
      refuse(context, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message, [children.length - 1]);
    },
  ),
});

export const textDisplay = z.object({
  ...componentBase,
  type: z.literal(ComponentType.TextDisplay),
  content: text(1, limits.textDisplayTotal),
});
const thumbnail = z.object({
  ...componentBase,
  type: z.literal(ComponentType.Thumbnail),
  media: anyMedia,
  description: mediaDescription,
  spoiler: z.boolean().exactOptional(),
});
const section = z.object({
  ...componentBase,
  type: z.literal(ComponentType.Section),
  components: list(textDisplay, 1, limits.sectionTexts),
  accessory: z.discriminatedUnion("type", [button, thumbnail]),
});
const gallery = z.object({
  ...componentBase,
  type: z.literal(ComponentType.MediaGallery),
  items: list(
    z.object({ media: anyMedia, description: mediaDescription, spoiler: z.boolean().exactOptional() }),
    1,
    limits.mediaItems,
  ),
});
const file = z.object({
  ...componentBase,
  type: z.literal(ComponentType.File),
  file: media(["attachment"]),
  spoiler: z.boolean().exactOptional(),
});
const separator = z.object({
  ...componentBase,
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().exactOptional(),
  spacing: z.literal([SeparatorSpacingSize.Small, SeparatorSpacingSize.Large]).exactOptional(),
});
const inContainer = [row, textDisplay, section, gallery, separator, file] as const;
const container = z.object({
  ...componentBase,
  type: z.literal(ComponentType.Container),
  accent_color: integer(0, 0xff_ff_ff).exactOptional(),
  spoiler: z.boolean().exactOptional(),
  components: list(z.discriminatedUnion("type", inContainer), 1, limits.componentsV2),
});

/** The components of a message without IS_COMPONENTS_V2: rows only. */
export const legacyComponents = list(z.discriminatedUnion("type", [row]), 0, limits.rows);

/** https://docs.discord.com/developers/components/reference#component-object-component-types */
export const layoutComponents = list(
  z.discriminatedUnion("type", [...inContainer, container]),
  0,
  limits.componentsV2,
);

export type MessageComponent =
  | z.output<typeof legacyComponents>[number]
  | z.output<typeof layoutComponents>[number];
