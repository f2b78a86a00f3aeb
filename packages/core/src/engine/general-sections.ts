import { missing } from "../kernel/extensions.ts";
import type { Cut, SectionParts } from "./section.ts";

/** What cuts the steps of methods that are not plain: loaded by the stages that call for it. */
export const cutter: { general?: (parts: SectionParts) => Cut } = {};

/** What cuts the steps of a method that is not plain. */
export function generalSections(parts: SectionParts): Cut {
  if (cutter.general === undefined) throw missing("does more than one rule over all elements");
  return cutter.general(parts);
}
