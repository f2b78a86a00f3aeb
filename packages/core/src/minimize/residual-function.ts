/** Now or later; later is for `minimizeAsync`. */
export type Soon<T> = T | PromiseLike<T>;

/** Residuals whose squares are summed. */
export interface ResidualFunction {
  readonly residuals: (x: Float64Array) => Soon<ArrayLike<number>>;
  /** One row per residual, with one number per variable; central differences if it is missing. */
  readonly jacobian?: (x: Float64Array) => Soon<readonly ArrayLike<number>[]>;
}
