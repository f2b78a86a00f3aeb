/** Formulas of two momenta that take turns, the newer one weighed against the older one. */
interface PositiveNegative {
  readonly slots: Readonly<Record<string, number>>;
  readonly prepare: string;
  /** Leaves the mix in `mixed`. */
  readonly rule: string;
}

/** @param weight the name of the hyperparameter that weighs the older momentum. */
export function positiveNegative(weight: string): PositiveNegative {
  return {
    slots: { recent: 0, older: 0 },
    // so that the noise of the mix has the size of one momentum's
    prepare: `ofNewest = (1 + ${weight}) / sqrt((1 + ${weight}) ^ 2 + ${weight} ^ 2)
      ofRecent = ${weight} / sqrt((1 + ${weight}) ^ 2 + ${weight} ^ 2)
      keep = beta1 * beta1`,
    rule: `newest = keep * older + (1 - keep) * update
      mixed = ofNewest * newest - ofRecent * recent
      older = recent
      recent = newest`,
  };
}
