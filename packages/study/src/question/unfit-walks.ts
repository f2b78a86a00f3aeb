/**
 * Kinds of start from which two of the four paths look alike, or one leaves the picture: curvature, start, pace. A test
 * walks them all.
 */
export const unfit: ReadonlySet<string> = new Set(["20 6 3 0", "20 6 3 1", "20 7 3 0"]);
