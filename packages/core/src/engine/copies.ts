import { evaluationArrays } from "./evaluation-arrays.ts";
import { ParameterStarts } from "./parameter-starts.ts";
import { runs } from "./step-maker.ts";
import { addViews } from "./views.ts";

/**
 * Passes on what keeps copies of the parameters: slots that start from them, or others to evaluate with. Pages that have
 * neither leave out how it is done.
 */
export function withCopies<T>(passed: T): T {
  runs.copies = {
    addViews,
    startsOf: (...parts) => new ParameterStarts(...parts),
    evaluationArrays,
  };
  return passed;
}
