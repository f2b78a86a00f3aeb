import { InputError, type InputErrorCode } from "./input-error.ts";
import type { Bilingual } from "./locale.ts";
import { nearest } from "./nearest.ts";

/** Something that can be asked for by name. */
export interface Named {
  /** As programs write it. */
  readonly name: string;
  /** As people read it. */
  readonly label: Bilingual;
  /** Other names that may be meant; never shown. */
  readonly aliases?: readonly string[];
}

/** The refusal of a name that is none of the known ones, with the one that may have been meant. */
export function refuseName(
  code: InputErrorCode,
  what: string,
  got: string,
  known: readonly Named[],
  values: Readonly<Record<string, string>> = {},
): InputError {
  const [near] = nearest(got, known, ({ name, label, aliases = [] }) => [
    name,
    label.ko,
    label.en,
    ...aliases,
  ]);
  const names = known.map(({ name }) => name).join(", ");
  return new InputError(code, `${what} must be one of ${names}, got ${got}`, {
    got,
    known: known.map(({ label }) => label.en).join(", "),
    knownKo: known.map(({ label }) => label.ko).join(", "),
    ...(near && { near: near.label.en, nearKo: near.label.ko }),
    ...values,
  });
}
