import {
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  SeparatorSpacingSize,
  TextInputStyle,
  type APIUnfurledMediaItem,
} from "discord-api-types/v10";
import { z } from "zod";
import { limits } from "../state/limits.ts";
import { address, integer, list, refuse, snowflake, text } from "./form.ts";

const base = { id: integer(0, limits.componentId).exactOptional() };
const customId = text(1, limits.customId);

/** https://docs.discord.com/developers/resources/emoji#emoji-object; which ones there are is checked later. */
export const emoji = z.object({
  id: snowflake.exactOptional(),
  name: z.string().exactOptional(),
  animated: z.boolean().exactOptional(),
});

/** https://docs.discord.com/developers/components/reference#unfurled-media-item */
function media(schemes: readonly string[]): z.ZodType<APIUnfurledMediaItem> {
  return z.object({ url: address(schemes, limits.url) });
}

const anyMedia = media(["http", "https", "attachment"]);
const mediaDescription = text(1, limits.attachmentDescription).exactOptional();

const plainStyles = [
  ButtonStyle.Primary,
  ButtonStyle.Secondary,
  ButtonStyle.Success,
  ButtonStyle.Danger,
] as const;
const label = text(0, limits.buttonLabel).exactOptional();
const buttonBase = { ...base, type: z.literal(ComponentType.Button), disabled: z.boolean().exactOptional() };

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
const button = buttonShape
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

/** Options of a menu or group: values differ. */
function optionsOf<T extends z.ZodType<{ readonly value: string }>>(
  option: T,
  min: number,
  max: number,
): z.ZodType<z.output<T>[]> {
  return list(option, min, max).superRefine((options, context) => {
    const seen = new Set<string>();
    for (const [index, { value }] of options.entries()) {
      if (seen.has(value)) {
        const message = "The specified option value is already used";
        refuse(context, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message, [index, "value"]);
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
const groupOption = z.object(optionBase);

const selectBase = {
  ...base,
  custom_id: customId,
  placeholder: text(0, limits.selectPlaceholder).exactOptional(),
  min_values: integer(0, limits.selectOptions).exactOptional(),
  max_values: integer(1, limits.selectOptions).exactOptional(),
  disabled: z.boolean().exactOptional(),
  required: z.boolean().exactOptional(),
};

interface Bounds {
  readonly min_values?: number;
  readonly max_values?: number;
}

type Context = Parameters<typeof refuse>[0];

function checkBounds({ min_values: min = 1, max_values: max = 1 }: Bounds, context: Context): void {
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

const selects = [stringSelect, userSelect, roleSelect, mentionableSelect, channelSelect] as const;

/** https://docs.discord.com/developers/components/reference#action-row */
const row = z.object({
  ...base,
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

const textDisplay = z.object({
  ...base,
  type: z.literal(ComponentType.TextDisplay),
  content: text(1, limits.textDisplayTotal),
});
const thumbnail = z.object({
  ...base,
  type: z.literal(ComponentType.Thumbnail),
  media: anyMedia,
  description: mediaDescription,
  spoiler: z.boolean().exactOptional(),
});
const section = z.object({
  ...base,
  type: z.literal(ComponentType.Section),
  components: list(textDisplay, 1, limits.sectionTexts),
  accessory: z.discriminatedUnion("type", [button, thumbnail]),
});
const gallery = z.object({
  ...base,
  type: z.literal(ComponentType.MediaGallery),
  items: list(
    z.object({ media: anyMedia, description: mediaDescription, spoiler: z.boolean().exactOptional() }),
    1,
    limits.mediaItems,
  ),
});
const file = z.object({
  ...base,
  type: z.literal(ComponentType.File),
  file: media(["attachment"]),
  spoiler: z.boolean().exactOptional(),
});
const separator = z.object({
  ...base,
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().exactOptional(),
  spacing: z.literal([SeparatorSpacingSize.Small, SeparatorSpacingSize.Large]).exactOptional(),
});
const inContainer = [row, textDisplay, section, gallery, separator, file] as const;
const container = z.object({
  ...base,
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

const textInputShape = {
  ...base,
  type: z.literal(ComponentType.TextInput),
  custom_id: customId,
  style: z.literal([TextInputStyle.Short, TextInputStyle.Paragraph]),
  min_length: integer(0, limits.inputValue).exactOptional(),
  max_length: integer(1, limits.inputValue).exactOptional(),
  required: z.boolean().exactOptional(),
  value: text(0, limits.inputValue).exactOptional(),
  placeholder: text(0, limits.inputPlaceholder).exactOptional(),
};

interface InputBounds {
  readonly min_length?: number;
  readonly max_length?: number;
  readonly value?: string;
}

/** https://docs.discord.com/developers/components/reference#text-input */
function checkInput(input: InputBounds, context: Context): void {
  const { min_length: min = 0, max_length: max = limits.inputValue, value } = input;
  if (min > max)
    refuse(context, "NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`, ["min_length"]);
  if (value !== undefined && value !== "" && !(value.length >= min && value.length <= max))
    refuse(context, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`, ["value"]);
}

const rowInput = z.object({ ...textInputShape, label: text(1, limits.inputLabel) }).superRefine(checkInput);
const labelInput = z.object(textInputShape).superRefine(checkInput);

const fileUpload = z
  .object({
    ...base,
    type: z.literal(ComponentType.FileUpload),
    custom_id: customId,
    min_values: integer(0, limits.uploads).exactOptional(),
    max_values: integer(1, limits.uploads).exactOptional(),
    required: z.boolean().exactOptional(),
  })
  .superRefine((upload, context) => {
    checkBounds(upload, context);
    checkRequired(upload, context);
  });
const radioGroup = z.object({
  ...base,
  type: z.literal(ComponentType.RadioGroup),
  custom_id: customId,
  options: optionsOf(groupOption, 2, limits.groupOptions),
  required: z.boolean().exactOptional(),
});
const checkboxGroup = z
  .object({
    ...base,
    type: z.literal(ComponentType.CheckboxGroup),
    custom_id: customId,
    options: optionsOf(groupOption, 1, limits.groupOptions),
    min_values: integer(0, limits.groupOptions).exactOptional(),
    max_values: integer(1, limits.groupOptions).exactOptional(),
    required: z.boolean().exactOptional(),
  })
  .superRefine((group, context) => {
    checkBounds({ ...group, max_values: group.max_values ?? group.options.length }, context);
    checkRequired(group, context);
  });
const checkbox = z.object({
  ...base,
  type: z.literal(ComponentType.Checkbox),
  custom_id: customId,
  default: z.boolean().exactOptional(),
});

/** "`min_values` must be either omitted or at least `1` if `required` is omitted or `true`" */
function checkRequired(
  { min_values: min = 1, required: needed = true }: Bounds & { readonly required?: boolean },
  context: Context,
): void {
  if (needed && min < 1)
    refuse(context, "NUMBER_TYPE_MIN", "int value should be greater than or equal to 1.", ["min_values"]);
}

/** https://docs.discord.com/developers/components/reference#label */
const labelled = z.object({
  ...base,
  type: z.literal(ComponentType.Label),
  label: text(1, limits.inputLabel),
  description: text(0, limits.labelDescription).exactOptional(),
  component: z.discriminatedUnion("type", [
    labelInput,
    ...selects,
    fileUpload,
    radioGroup,
    checkboxGroup,
    checkbox,
  ]),
});
const inputRow = z.object({
  ...base,
  type: z.literal(ComponentType.ActionRow),
  components: list(z.discriminatedUnion("type", [rowInput]), 1, 1),
});

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
export const modalSchema = z
  .object({
    custom_id: customId,
    title: text(1, limits.modalTitle),
    components: list(
      z.discriminatedUnion("type", [inputRow, labelled, textDisplay]),
      1,
      limits.modalComponents,
    ),
  })
  .superRefine(({ components }, context) => {
    const seen = new Set<string>();
    for (const [index, component] of components.entries()) {
      for (const [path, input] of inputsOf(component)) {
        if (seen.has(input.custom_id)) {
          const message = "Component custom id cannot be duplicated";
          const place = ["components", index, ...path, "custom_id"];
          refuse(context, "COMPONENT_CUSTOM_ID_DUPLICATED", message, place);
        }
        seen.add(input.custom_id);
      }
    }
  });

type ModalComponent = z.output<typeof inputRow> | z.output<typeof labelled> | z.output<typeof textDisplay>;

function inputsOf(
  component: ModalComponent,
): readonly (readonly [path: readonly (string | number)[], input: { readonly custom_id: string }])[] {
  if (component.type === ComponentType.Label) return [[["component"], component.component]];
  if (component.type === ComponentType.TextDisplay) return [];
  return component.components.map((input, index) => [["components", index], input]);
}

export type MessageComponent =
  | z.output<typeof legacyComponents>[number]
  | z.output<typeof layoutComponents>[number];
export type PartialEmoji = z.output<typeof emoji>;
