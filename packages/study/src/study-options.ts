import type { DeclinedSettings } from "./ask/declined.ts";
import type { Computation } from "./compute/computation.ts";
import type { Demo } from "./demo/demo.ts";
import type { Pack } from "./pack/pack.ts";
import type { Template } from "./question/template.ts";

/** What a study consists of. Data are in packs; code is registered by name. */
export interface StudyOptions {
  /** The packs, in the order in which to study them; no two cards may have the same slug. */
  readonly packs: readonly Pack[];
  /** Question templates; those about cards that no pack has are ignored. Default none. */
  readonly templates?: readonly Template[];
  /** Demos that cards can refer to. Default none. */
  readonly demos?: readonly Demo[];
  /** Calculations that `ask` can do. Default none. */
  readonly computations?: readonly Computation[];
  /**
   * Where `study.declined` counts questions that `ask` did not answer, and whether texts are kept. Default nowhere.
   */
  readonly declined?: DeclinedSettings;
}
