import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { z } from "zod";
import { limits } from "../state/limits.ts";
import { componentBase, customId, emoji } from "./component-base.ts";
import { address, refuse, snowflake, text } from "./form.ts";

const plainStyles = [
  ButtonStyle.Primary,
  ButtonStyle.Secondary,
  ButtonStyle.Success,
  ButtonStyle.Danger,
] as const;
const label = text(0, limits.buttonLabel).exactOptional();
const buttonBase = {
  ...componentBase,
  type: z.literal(ComponentType.Button),
  disabled: z.boolean().exactOptional(),
};

const plainButton = z.object({
  ...buttonBase,
  style: z.literal(plainStyles),
  custom_id: customId,
  label,
  emoji: emoji.exactOptional(),
});
const linkButton = z.object({
  ...buttonBase,
  style: z.literal(ButtonStyle.Link),
  url: address(["http", "https", "discord"], limits.buttonUrl),
  label,
  emoji: emoji.exactOptional(),
});
const premiumButton = z.object({ ...buttonBase, style: z.literal(ButtonStyle.Premium), sku_id: snowflake });

/** What no button may be, before its own style is looked at. */
const anything = z.unknown().exactOptional();
const buttonShape = z.object({
  ...buttonBase,
  style: z.literal([...plainStyles, ButtonStyle.Link, ButtonStyle.Premium]),
  custom_id: anything,
  url: anything,
  label: anything,
  emoji: anything,
  sku_id: anything,
});

/** https://docs.discord.com/developers/components/reference#button */
export const button = buttonShape
  .superRefine((value, context) => {
    const premium = value.style === ButtonStyle.Premium;
    if (value.custom_id !== undefined && value.url !== undefined) {
      const message = "A custom id and url cannot both be specified";
      refuse(context, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message);
    }
    if (!premium && !hasText(value.label) && value.emoji === undefined) {
      refuse(context, "BUTTON_COMPONENT_INVALID_EMOJI_LABEL", "A button must have a label or an emoji");
    }
  })
  .pipe(z.discriminatedUnion("style", [plainButton, linkButton, premiumButton]));

function hasText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
