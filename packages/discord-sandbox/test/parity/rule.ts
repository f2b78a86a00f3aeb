/** A rule of Discord that the sandbox enforces; its test has the rule as its title. */
export interface Rule {
  readonly rule: string;
  /** Page and heading below https://docs.discord.com/developers/. */
  readonly docs: string;
  /** Status, error code or close code; for a form error (50035) the code in its `errors` tree. */
  readonly code: string;
  /** Where the sandbox is harder than Discord: why. */
  readonly stricter?: string;
}

/**
 * Codes of the `errors` tree are not documented. These were found in no public log of Discord's answers and in no
 * library; their rule is documented, their word is ours.
 */
export const unverifiedCodes: readonly string[] = [
  "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
  "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
  "APPLICATION_COMMAND_OPTIONS_MIN_VALUE_GREATER_THAN_MAX_VALUE",
  "APPLICATION_COMMAND_OPTIONS_MIN_LENGTH_GREATER_THAN_MAX_LENGTH",
  "BUTTON_COMPONENT_INVALID_EMOJI_LABEL",
  "POLL_INVALID_EMOJI",
];

/** A rule about a body: this one breaks it, there. */
export interface BodyRule extends Rule {
  readonly body: unknown;
  /** Path in the `errors` tree: `components.0.label`. */
  readonly at: string;
}

/** A text that is just that long. */
export const letters = (length: number): string => "a".repeat(length);

/** So many of a kind. */
export const some = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
