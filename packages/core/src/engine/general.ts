import { withSums } from "../kernel/sums.ts";
import { withCopies } from "./copies.ts";
import { evaluating } from "./evaluate-again.ts";
import { cutter } from "./general-sections.ts";
import { GeneralSteps } from "./general-steps.ts";
import { fillParts, longestPart } from "./part-memory.ts";
import { cutSections } from "./sections.ts";
import { runs } from "./step-maker.ts";

/**
 * Passes on what is more than one rule over all elements: sums, formulas for leaves, rows or columns, matrices, or a second
 * look at the gradients. Pages that have no such thing leave out how it is planned and run.
 */
export function withGeneral<T>(passed: T): T {
  cutter.general = cutSections;
  runs.general = {
    makeSteps: (...parts) => new GeneralSteps(...parts),
    longestPart,
    fillParts,
    evaluating,
  };
  return withSums(withCopies(passed));
}

// whoever loads the whole package has it from the start, whatever comes from JSON
withGeneral(undefined);
