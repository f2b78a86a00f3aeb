import { computations } from "./compute/computations.ts";
import { optimization } from "./content/optimization.ts";
import type { StudyOptions } from "./study-options.ts";
import { demos } from "./demo/demos.ts";
import { templates } from "./question/templates.ts";

export { optimization };

/** Our complete study: the pack with its templates, demos and computations. */
export const ours: Required<Omit<StudyOptions, "declined">> = {
  packs: [optimization],
  templates,
  demos,
  computations,
};
