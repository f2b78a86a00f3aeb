import { ChannelType, ComponentType, SelectMenuDefaultValueType } from "discord-api-types/v10";
import { z } from "zod";
import { limits } from "../state/limits.ts";
import { componentBase, customId, emoji } from "./component-base.ts";
import { integer, list, refuse, snowflake, text } from "./form.ts";

/** Options of a menu or group: values differ. */
export function optionsOf<T extends z.ZodType<{ readonly value: string }>>(
  option: T,
  min: number,
  max: number,
): z.ZodType<z.output<T>[]> {
  return list(option, min, max).superRefine((options, context) => {
    const seen = new Set<string>();
    for (const [index, { value }] of options.entries()) {
      if (seen.has(value)) {
        const message = "The specified option value is already used";
        refuse(context, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message, [index]);
      }
      seen.add(value);
    }
  });
}

const optionBase = {
  label: text(1, limits.optionLabel),
  value: text(1, limits.optionValue),
  description: text(0, limits.optionDescription).exactOptional(),
  default: z.boolean().exactOptional(),
};
const selectOption = z.object({ ...optionBase, emoji: emoji.exactOptional() });
/** An option of a group in a form. */
export const groupOption = z.object(optionBase);

const selectBase = {
  ...componentBase,
  custom_id: customId,
  placeholder: text(0, limits.selectPlaceholder).exactOptional(),
  min_values: integer(0, limits.selectOptions).exactOptional(),
  max_values: integer(1, limits.selectOptions).exactOptional(),
  disabled: z.boolean().exactOptional(),
  required: z.boolean().exactOptional(),
};

/** How many can be chosen. */
export interface Bounds {
  readonly min_values?: number;
  readonly max_values?: number;
}

/** Where faults are told. */
export type Context = Parameters<typeof refuse>[0];

export function checkBounds({ min_values: min = 1, max_values: max = 1 }: Bounds, context: Context): void {
  if (min > max)
    refuse(context, "NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`, ["min_values"]);
}

/** https://docs.discord.com/developers/components/reference#string-select */
const stringSelect = z
  .object({
    ...selectBase,
    type: z.literal(ComponentType.StringSelect),
    options: optionsOf(selectOption, 1, limits.selectOptions),
  })
  .superRefine((select, context) => {
    checkBounds(select, context);
    const { options, max_values: max = 1 } = select;
    if (max > options.length) {
      const message = `Must be between ${max} and ${limits.selectOptions} in length.`;
      refuse(context, "BASE_TYPE_BAD_LENGTH", message, ["options"]);
    }
    const defaults = options.filter((option) => option.default === true).length;
    if (defaults > max) {
      const message = `The number of default options (${defaults}) must not exceed max_values (${max}).`;
      refuse(context, "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", message, ["options"]);
    }
  });

function entitySelect<const T extends ComponentType, const V extends SelectMenuDefaultValueType>(
  type: T,
  kinds: readonly V[],
) {
  return z
    .object({
      ...selectBase,
      type: z.literal(type),
      default_values: z.array(z.object({ id: snowflake, type: z.literal(kinds) })).exactOptional(),
    })
    .superRefine((select: Bounds & { readonly default_values?: readonly unknown[] }, context) => {
      checkBounds(select, context);
      const { default_values: defaults, min_values: min = 1, max_values: max = 1 } = select;
      if (defaults === undefined || (defaults.length >= min && defaults.length <= max)) return;
      const message = `Must be between ${min} and ${max} in length.`;
      refuse(context, "BASE_TYPE_BAD_LENGTH", message, ["default_values"]);
    });
}

const { User, Role, Channel } = SelectMenuDefaultValueType;
const userSelect = entitySelect(ComponentType.UserSelect, [User]);
const roleSelect = entitySelect(ComponentType.RoleSelect, [Role]);
const mentionableSelect = entitySelect(ComponentType.MentionableSelect, [User, Role]);
/** In the order in which a refusal lists them. */
export const anyChannelType = [
  ChannelType.GuildText,
  ChannelType.DM,
  ChannelType.GuildVoice,
  ChannelType.GroupDM,
  ChannelType.GuildCategory,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildStageVoice,
  ChannelType.GuildDirectory,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
] as const;
const channelSelect = entitySelect(ComponentType.ChannelSelect, [Channel]).safeExtend({
  channel_types: z.array(z.literal(anyChannelType)).exactOptional(),
});

/** Every kind of select menu. */
export const selects = [stringSelect, userSelect, roleSelect, mentionableSelect, channelSelect] as const;
