import { letters, some, type BodyRule } from "./rule.ts";

const command = (fields: object): object => ({ name: "go", description: "Go", ...fields });
const option = (fields: object): object => ({ type: 3, name: "o", description: "d", ...fields });
const withOption = (fields: object): object => command({ options: [option(fields)] });

const structure =
  "interactions/application-commands#application-command-object-application-command-structure";
const naming = "interactions/application-commands#application-command-object-application-command-naming";
const options =
  "interactions/application-commands#application-command-object-application-command-option-structure";
const choices =
  "interactions/application-commands#application-command-object-application-command-option-choice-structure";
const groups = "interactions/application-commands#subcommands-and-subcommand-groups";

/** Commands that break one rule each; the path is from the command on. */
export const commandRules: readonly BodyRule[] = [
  {
    rule: "a slash command's name is lower case",
    docs: naming,
    code: "APPLICATION_COMMAND_INVALID_NAME",
    body: command({ name: "Go" }),
    at: "name",
  },
  {
    rule: "a slash command's name has no space",
    docs: naming,
    code: "APPLICATION_COMMAND_INVALID_NAME",
    body: command({ name: "go now" }),
    at: "name",
  },
  {
    rule: "a command's name has 1 to 32 characters",
    docs: naming,
    code: "BASE_TYPE_BAD_LENGTH",
    body: command({ name: letters(33) }),
    at: "name",
  },
  {
    rule: "a slash command has a description",
    docs: structure,
    code: "BASE_TYPE_REQUIRED",
    body: { name: "go" },
    at: "description",
  },
  {
    rule: "a description has 1 to 100 characters",
    docs: structure,
    code: "BASE_TYPE_BAD_LENGTH",
    body: command({ description: letters(101) }),
    at: "description",
  },
  {
    rule: "a context command has no description",
    docs: structure,
    code: "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID",
    body: command({ type: 2 }),
    at: "description",
  },
  {
    rule: "a localized name keeps the rules of a name",
    docs: "interactions/application-commands#localization",
    code: "APPLICATION_COMMAND_INVALID_NAME",
    body: command({ name_localizations: { ko: "학습 률" } }),
    at: "name_localizations.ko",
  },
  {
    rule: "a locale is one of Discord's",
    docs: "reference#locales",
    code: "ENUM_TYPE_COERCE",
    body: command({ name_localizations: { xx: "go" } }),
    at: "name_localizations.xx",
  },
  {
    rule: "default_member_permissions is a number in a string",
    docs: structure,
    code: "NUMBER_TYPE_COERCE",
    body: command({ default_member_permissions: "BanMembers" }),
    at: "default_member_permissions",
  },
  {
    rule: "a context is from 0 to 2",
    docs: "interactions/receiving-and-responding#interaction-object-interaction-context-types",
    code: "BASE_TYPE_CHOICES",
    body: command({ contexts: [3] }),
    at: "contexts.0",
  },
  {
    rule: "an installation type is 0 or 1",
    docs: "resources/application#application-object-application-integration-types",
    code: "BASE_TYPE_CHOICES",
    body: command({ integration_types: [2] }),
    at: "integration_types.0",
  },
  {
    rule: "a command has at most 25 options",
    docs: structure,
    code: "BASE_TYPE_MAX_LENGTH",
    body: command({ options: some(26, (i) => option({ name: `o${i}` })) }),
    at: "options",
  },
  {
    rule: "an option's type is known",
    docs: options,
    code: "UNION_TYPE_CHOICES",
    body: withOption({ type: 12 }),
    at: "options.0",
  },
  {
    rule: "an option's name is used once",
    docs: options,
    code: "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
    body: command({ options: [option({}), option({})] }),
    at: "options.1",
  },
  {
    rule: "required options come first",
    docs: options,
    code: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
    body: command({ options: [option({}), option({ name: "p", required: true })] }),
    at: "options.1",
  },
  {
    rule: "min_value is at most max_value",
    docs: options,
    code: "APPLICATION_COMMAND_OPTIONS_MIN_VALUE_GREATER_THAN_MAX_VALUE",
    body: withOption({ type: 4, min_value: 2, max_value: 1 }),
    at: "options.0.min_value",
  },
  {
    rule: "min_length is at most max_length",
    docs: options,
    code: "APPLICATION_COMMAND_OPTIONS_MIN_LENGTH_GREATER_THAN_MAX_LENGTH",
    body: withOption({ min_length: 2, max_length: 1 }),
    at: "options.0.min_length",
  },
  {
    rule: "max_length is at most 6000",
    docs: options,
    code: "NUMBER_TYPE_MAX",
    body: withOption({ max_length: 6001 }),
    at: "options.0.max_length",
  },
  {
    rule: "an integer's bounds are whole",
    docs: options,
    code: "NUMBER_TYPE_COERCE",
    body: withOption({ type: 4, min_value: 0.5 }),
    at: "options.0.min_value",
  },
  {
    rule: "a channel option names types of channels",
    docs: options,
    code: "BASE_TYPE_CHOICES",
    body: withOption({ type: 7, channel_types: [99] }),
    at: "options.0.channel_types.0",
  },
  {
    rule: "autocomplete goes without choices",
    docs: options,
    code: "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
    body: withOption({ autocomplete: true, choices: [{ name: "a", value: "a" }] }),
    at: "options.0.autocomplete",
  },
  {
    rule: "an option has at most 25 choices",
    docs: options,
    code: "BASE_TYPE_MAX_LENGTH",
    body: withOption({ choices: some(26, (i) => ({ name: `${i}`, value: `${i}` })) }),
    at: "options.0.choices",
  },
  {
    rule: "a choice's name has 1 to 100 characters",
    docs: choices,
    code: "BASE_TYPE_BAD_LENGTH",
    body: withOption({ choices: [{ name: letters(101), value: "a" }] }),
    at: "options.0.choices.0.name",
  },
  {
    rule: "a choice's name is used once",
    docs: choices,
    code: "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
    body: withOption({ choices: some(2, (i) => ({ name: "a", value: `${i}` })) }),
    at: "options.0.choices.1.name",
  },
  {
    rule: "a choice of an integer is whole",
    docs: choices,
    code: "NUMBER_TYPE_COERCE",
    body: withOption({ type: 4, choices: [{ name: "a", value: "1" }] }),
    at: "options.0.choices.0.value",
  },
  {
    rule: "subcommands stand beside subcommands only",
    docs: groups,
    code: "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
    body: command({ options: [option({ type: 1 }), option({ name: "p" })] }),
    at: "options.1.type",
  },
  {
    rule: "a group holds no group",
    docs: groups,
    code: "UNION_TYPE_CHOICES",
    body: command({ options: [option({ type: 2, options: [option({ type: 2 })] })] }),
    at: "options.0.options.0",
  },
  {
    rule: "a command has at most 8000 characters",
    docs: "interactions/application-commands#registering-a-command",
    code: "APPLICATION_COMMAND_TOO_LARGE",
    body: command({
      options: some(25, (i) =>
        option({
          name: `${letters(20)}${i}`,
          choices: some(3, (j) => ({ name: `${letters(90)}${j}`, value: letters(90 + j) })),
        }),
      ),
    }),
    at: "",
  },
];
