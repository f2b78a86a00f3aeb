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
