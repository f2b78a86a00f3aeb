import {
  ComponentType,
  InteractionType,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
} from "discord-api-types/v10";
import type { InteractionRecord } from "../state/interactions.ts";
import type { World } from "../state/world.ts";
import { startInteraction, type Actor } from "./base-payload.ts";
import { textLength } from "../state/text-length.ts";

/** A field of a form, wherever it stands in the tree. */
export interface ModalField {
  readonly customId: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly type: ComponentType;
  readonly required: boolean;
  readonly input: APITextInputComponent | undefined;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

type Modal = APIModalInteractionResponseCallbackData;

function inputField(input: APITextInputComponent, label: string, description?: string): ModalField {
  const { custom_id: customId, type, required = true } = input;
  return { customId, label, description, type, required, input, options: [] };
}

/** The fields of a form, in reading order. */
export function fieldsOf(modal: Modal): readonly ModalField[] {
  return modal.components.flatMap((component): ModalField[] => {
    if (component.type === ComponentType.ActionRow) {
      return component.components.flatMap((input) =>
        input.type === ComponentType.TextInput ? [inputField(input, input.label ?? input.custom_id)] : [],
      );
    }
    if (component.type !== ComponentType.Label) return [];
    const { label, description, component: child } = component;
    if (child.type === ComponentType.TextInput) return [inputField(child, label, description)];
    const options = child.type === ComponentType.StringSelect ? child.options : [];
    const required = !("required" in child) || (child.required ?? true);
    return [
      {
        customId: child.custom_id,
        label,
        description,
        type: child.type,
        required,
        input: undefined,
        options,
      },
    ];
  });
}

function checkField(field: ModalField, value: string): void {
  const { label, required, input, options } = field;
  if (value === "") {
    if (required) throw new RangeError(`${label} must be filled in`);
    return;
  }
  if (options.length > 0 && !options.some((option) => option.value === value)) {
    throw new RangeError(`${label} must be one of its options, got "${value}"`);
  }
  const { min_length = 0, max_length = 4000 } = input ?? {};
  const size = textLength(value);
  if (!(size >= min_length && size <= max_length)) {
    throw new RangeError(`${label} must be from ${min_length} to ${max_length} characters, got ${size}`);
  }
}

function submitted(field: ModalField, value: string): object {
  const { type, customId: custom_id } = field;
  if (type === ComponentType.TextInput) return { type, custom_id, value };
  return { type, custom_id, values: value === "" ? [] : [value] };
}

/** Sends a form; values go by custom id or label. */
export function startModal(
  world: World,
  actor: Actor,
  openedBy: InteractionRecord,
  values: Readonly<Record<string, string>>,
  { unchecked = false }: { readonly unchecked?: boolean } = {},
): InteractionRecord {
  const { modal } = openedBy;
  if (!modal) throw new RangeError("openedBy must be an interaction that was answered with a form");
  const fields = fieldsOf(modal);
  const unknown = Object.keys(values).find(
    (key) => !fields.some(({ customId, label }) => key === customId || key === label),
  );
  if (unknown !== undefined) {
    const names = fields.map(({ customId, label }) => `"${label}" (${customId})`).join(", ");
    throw new RangeError(`values must be for ${names}, got "${unknown}"`);
  }
  const components = modal.components.map((component) => {
    const [field] = fieldsOf({ ...modal, components: [component] });
    if (!field) return { type: component.type };
    const value = values[field.customId] ?? values[field.label] ?? field.input?.value ?? "";
    if (!unchecked) checkField(field, value);
    const child = submitted(field, value);
    return component.type === ComponentType.ActionRow
      ? { type: component.type, components: [child] }
      : { type: component.type, component: child };
  });
  const data = { custom_id: modal.custom_id, components };
  const message = "message" in openedBy.payload ? openedBy.payload.message : undefined;
  return startInteraction(
    world,
    { ...actor, channelId: openedBy.channelId },
    { type: InteractionType.ModalSubmit, data, message, openedBy },
  );
}
