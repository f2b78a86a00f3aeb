import { ApplicationCommandOptionType, ChannelType } from "discord-api-types/v10";
import { z } from "zod";
import { limits } from "../state/limits.ts";
import { localizations, named } from "./command-naming.ts";
import { integer, list, refuse, text } from "./form.ts";
import { anyChannelType } from "./select-schema.ts";

type Type = ApplicationCommandOptionType;
const Option = ApplicationCommandOptionType;

const choiceName = text(1, limits.choiceName);

interface Named {
  readonly name: string;
}

/** Choices of a kind of value; their names differ. */
function choices<T extends z.ZodType<Named>>(choice: T): z.ZodExactOptional<z.ZodType<z.output<T>[]>> {
  const all = list(choice, 0, limits.choices).superRefine((entries, context) => {
    for (const [index, one] of entries.entries()) {
      if (entries.findIndex((other) => other.name === one.name) === index) continue;
      const message = "Option choice name already exists";
      refuse(context, "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", message, [index, "name"]);
    }
  });
  return z.exactOptional(all);
}

/** What every choice has besides its value, registered or offered while typing. */
export const choiceBase = { name: choiceName, name_localizations: localizations(choiceName) };

interface Bounded {
  readonly autocomplete?: boolean;
  readonly choices?: readonly unknown[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
}

type Context = Parameters<typeof refuse>[0];

/** What holds between the fields of one option. */
function checkBounds(option: Bounded, context: Context): void {
  if (option.autocomplete === true && (option.choices ?? []).length > 0) {
    const message = "Autocomplete cannot be used together with choices";
    refuse(context, "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", message, ["autocomplete"]);
  }
  const { min_value: least = -Infinity, max_value: most = Infinity } = option;
  if (least > most) {
    const message = "The min_value must be less than or equal to the max_value";
    refuse(context, "APPLICATION_COMMAND_OPTIONS_MIN_VALUE_GREATER_THAN_MAX_VALUE", message, ["min_value"]);
  }
  const { min_length: shortest = 0, max_length: longestText = limits.stringOption } = option;
  if (shortest > longestText) {
    const message = "The min_length must be less than or equal to the max_length";
    refuse(context, "APPLICATION_COMMAND_OPTIONS_MIN_LENGTH_GREATER_THAN_MAX_LENGTH", message, [
      "min_length",
    ]);
  }
}

/** An option has autocomplete or choices. */
function either<T extends { autocomplete?: boolean; choices?: unknown[] }>({
  autocomplete: completes,
  choices: given,
  ...rest
}: T): Omit<T, "autocomplete" | "choices"> & ({ autocomplete: true } | Pick<T, "choices">) {
  if (completes === true) return { ...rest, autocomplete: completes };
  return given ? { ...rest, choices: given } : rest;
}

const leaf = { ...named, required: z.boolean().exactOptional() };
const autocomplete = z.boolean().exactOptional();
const real = z.number();
const bound = Number.MAX_SAFE_INTEGER;
/** A directory is not a channel of a server. */
const channelTypes = anyChannelType.filter((type) => type !== ChannelType.GuildDirectory);

const stringOption = z
  .object({
    ...leaf,
    type: z.literal(Option.String),
    choices: choices(z.object({ ...choiceBase, value: text(1, limits.choiceValue) })),
    autocomplete,
    min_length: integer(0, limits.stringOption).exactOptional(),
    max_length: integer(1, limits.stringOption).exactOptional(),
  })
  .superRefine(checkBounds)
  .transform(either);
const integerOption = z
  .object({
    ...leaf,
    type: z.literal(Option.Integer),
    choices: choices(z.object({ ...choiceBase, value: integer(-bound, bound) })),
    autocomplete,
    min_value: integer(-bound, bound).exactOptional(),
    max_value: integer(-bound, bound).exactOptional(),
  })
  .superRefine(checkBounds)
  .transform(either);
const numberOption = z
  .object({
    ...leaf,
    type: z.literal(Option.Number),
    choices: choices(z.object({ ...choiceBase, value: real })),
    autocomplete,
    min_value: real.exactOptional(),
    max_value: real.exactOptional(),
  })
  .superRefine(checkBounds)
  .transform(either);
const channelOption = z.object({
  ...leaf,
  type: z.literal(Option.Channel),
  channel_types: z.array(z.literal(channelTypes)).exactOptional(),
});
const plainOption = <const T extends Type>(type: T) => z.object({ ...leaf, type: z.literal(type) });

const leaves = [
  stringOption,
  integerOption,
  numberOption,
  channelOption,
  plainOption(Option.Boolean),
  plainOption(Option.User),
  plainOption(Option.Role),
  plainOption(Option.Mentionable),
  plainOption(Option.Attachment),
] as const;

interface OptionLike {
  readonly type: Type;
  readonly name: string;
  readonly required?: boolean;
}

function isGroup({ type }: OptionLike): boolean {
  return type === Option.Subcommand || type === Option.SubcommandGroup;
}

/** What holds between the options of one level. */
function checkOptions(options: readonly OptionLike[], context: Context): void {
  const seen = new Set<string>();
  let optionalSeen = false;
  for (const [index, option] of options.entries()) {
    if (seen.has(option.name)) {
      const message = `Option name ${option.name} is already used in these options`;
      refuse(context, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", message, [index]);
    }
    seen.add(option.name);
    if (option.required === true && optionalSeen) {
      const message = "Required options must be placed before non-required options";
      refuse(context, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message, [index]);
    }
    optionalSeen ||= option.required !== true;
    const [first] = options;
    if (first && isGroup(option) !== isGroup(first)) {
      const message =
        "Sub-command and sub-command group option types are mutually exclusive to all other types";
      refuse(context, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message, [index, "type"]);
    }
  }
}

/** A list of options in which what holds between them holds. */
export function optionList<T extends z.ZodType<OptionLike>>(
  entry: T,
): z.ZodExactOptional<z.ZodType<z.output<T>[]>> {
  return z.exactOptional(list(entry, 0, limits.commandOptions).superRefine(checkOptions));
}

const subcommand = z.object({
  ...named,
  type: z.literal(Option.Subcommand),
  options: optionList(z.discriminatedUnion("type", leaves)),
});
const group = z.object({
  ...named,
  type: z.literal(Option.SubcommandGroup),
  options: optionList(z.discriminatedUnion("type", [subcommand])),
});
/** Any option of a command, subcommands and groups of them too. */
export const anyOption = z.discriminatedUnion("type", [...leaves, subcommand, group]);
