import { adaptiveFormulas } from "./adaptive-formulas.ts";
import { countFormulas } from "./count-formulas.ts";
import { descentFormulas } from "./descent-formulas.ts";
import type { FormulaRow } from "./formula-row.ts";
import { landscapeFormulas } from "./landscape-formulas.ts";
import { rateFormulas } from "./rate-formulas.ts";
import { sizeFormulas } from "./size-formulas.ts";
import { splitFormulas } from "./split-formulas.ts";

/** All quantities that are asked for as a formula, one per card. */
export const formulas: readonly FormulaRow[] = [
  ...descentFormulas,
  ...landscapeFormulas,
  ...adaptiveFormulas,
  ...sizeFormulas,
  ...rateFormulas,
  ...countFormulas,
  ...splitFormulas,
];
