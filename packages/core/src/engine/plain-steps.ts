import type { BackEndName } from "../kernel/back-ends.ts";
import { Binding, type Call } from "./binding.ts";
import type { Histories, History, Party } from "./histories.ts";
import type { MemoryLayout } from "./memory-layout.ts";
import type { Plan } from "./plan.ts";
import type { Section } from "./section.ts";
import { arePlain, runPlain, StepCalls } from "./step-calls.ts";
import type { Sweep } from "./sweep.ts";
import { remembered } from "../remembered.ts";
import type { Numbers } from "../typed-array.ts";

/** Runs the steps of a plan whose stages are rules over all elements: sweeps, and formulas before them. */
export class PlainSteps extends StepCalls {
  /** The calls of a step that all leaves take, by the phases that run. */
  readonly #whole = new Map<string, readonly Call[]>();
  /** Those of step 0, and of every step where no phase waits. */
  readonly #first: readonly Call[];
  readonly #isPlain: boolean;

  constructor(
    plan: Plan,
    layout: MemoryLayout,
    backend: BackEndName,
    params: readonly { readonly data: Numbers }[],
    gradients: readonly Numbers[],
    histories: Histories,
  ) {
    super(plan, layout, new Binding(plan, layout, backend, params, gradients), histories);
    this.#first = this.#wholeStep(plan.activity(0));
    this.#isPlain = !plan.waits && arePlain(this.#first);
  }

  override runWhole({ values }: History): void {
    if (this.#isPlain) runPlain(this.#first);
    else this.callAll(this.plan.waits ? this.#wholeStep(this.plan.activity(values[0]!)) : this.#first);
  }

  override runParties(parties: readonly Party[], histories: Histories): void {
    for (const party of parties) {
      const { history } = party;
      histories.enter(history);
      for (const { prepare, items } of this.plan.sections(this.plan.activity(history.values[0]!))) {
        if (prepare.length > 0) this.compile(prepare)(0);
        this.callAll(this.partCalls(party, sweepsOf(items)));
      }
      histories.leave(history);
    }
  }

  #wholeStep(activity: string): readonly Call[] {
    return remembered(this.#whole, activity, () =>
      this.plan.sections(activity).flatMap(({ prepare, items }) => this.callsOf(sweepsOf(items), prepare)),
    );
  }
}

/** The items of a plain section, all of which are sweeps. */
function sweepsOf(items: Section["items"]): readonly Sweep[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- plainSections makes nothing else
  return items as readonly Sweep[];
}
