import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import { z } from "zod";
import { limits } from "../state/limits.ts";
import { textLength } from "../state/text-length.ts";
import { componentBase, customId } from "./component-base.ts";
import { textDisplay } from "./component-schema.ts";
import { integer, list, refuse, text } from "./form.ts";
import { checkBounds, groupOption, optionsOf, selects, type Bounds, type Context } from "./select-schema.ts";

const textInputShape = {
  ...componentBase,
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
  if (value === undefined || value === "") return;
  const size = textLength(value);
  // What is longer than any value may be has been refused by now.
  if (size <= limits.inputValue && !(size >= min && size <= max))
    refuse(context, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`, ["value"]);
}

const rowInput = z.object({ ...textInputShape, label: text(1, limits.inputLabel) }).superRefine(checkInput);
const labelInput = z.object(textInputShape).superRefine(checkInput);

const fileUpload = z
  .object({
    ...componentBase,
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
  ...componentBase,
  type: z.literal(ComponentType.RadioGroup),
  custom_id: customId,
  options: optionsOf(groupOption, 2, limits.groupOptions),
  required: z.boolean().exactOptional(),
});
const checkboxGroup = z
  .object({
    ...componentBase,
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
  ...componentBase,
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
  ...componentBase,
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
  ...componentBase,
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
