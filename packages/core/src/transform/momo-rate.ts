/** What MoMo knows of the least that the loss may be. */
export interface MomoBound {
  /** The least that the loss may be. Default 0. */
  readonly lowerBound?: number;
  /** Raises the bound to what the model of the loss allows, and never lowers it under lowerBound. Default `false`. */
  readonly adaptLowerBound?: boolean;
}

/**
 * The length of MoMo's step, `rate`, and what the parameters are divided by afterwards, `shrink`: how far the model of
 * the loss, a mean of straight lines, reaches down to the lower bound. From `meanLoss`, `meanProduct` (of gradient and
 * parameter), `dot` (of mean gradient and parameter), `squares` (of the mean gradient, scaled), `weight` (how much of
 * the first values the means have) and the kept `lower`.
 */
export function momoRate(isAdapted: boolean): string {
  return `shrink = 1 + learningRate * weightDecay
      above = shrink * (meanLoss - meanProduct) + dot
      ${isAdapted ? "lower = above < shrink * weight * lower ? max(above / (2 * shrink * weight), lowerBound) : lower" : "lower = lowerBound"}
      reach = squares > 0 ? max(above - shrink * weight * lower, 0) / squares : 0
      rate = min(learningRate / weight, reach)
      ${isAdapted ? "lower = max((meanLoss + dot - meanProduct - rate * squares / 2) / weight, lowerBound)" : ""}`;
}
