/** Size of a part: a fraction between 0 and 1, or an integer number of rows from 1. */
export type PartSize = number;

/** Returns the size if it is a fraction or a count. */
export function checkSize(name: string, size: PartSize): PartSize {
  if (typeof size !== "number") throw new TypeError(`${name} must be a number, got ${typeof size}`);
  if (!(size > 0 && (size < 1 || Number.isInteger(size)))) {
    throw new RangeError(`${name} must be a fraction between 0 and 1 or a whole number of rows, got ${size}`);
  }
  return size;
}

/** Returns the sizes, checked against each other; the test size falls back to `defaultTestSize` if both are missing. */
export function checkSizes(
  sizes: { readonly testSize?: PartSize; readonly trainSize?: PartSize },
  defaultTestSize: PartSize,
): { testSize?: PartSize; trainSize?: PartSize } {
  const { testSize, trainSize } = sizes;
  if (trainSize === undefined) return { testSize: checkSize("testSize", testSize ?? defaultTestSize) };
  checkSize("trainSize", trainSize);
  if (testSize === undefined) return { trainSize };
  checkSize("testSize", testSize);
  if (testSize < 1 && trainSize < 1 && testSize + trainSize > 1) {
    throw new RangeError(`testSize + trainSize must be at most 1, got ${testSize + trainSize}`);
  }
  return { testSize, trainSize };
}

/** Returns how many of `length` rows (or groups) go to each part: test fractions round up, train fractions round down. */
export function countParts(
  length: number,
  {
    testSize,
    trainSize,
  }: { readonly testSize?: PartSize | undefined; readonly trainSize?: PartSize | undefined },
  unit = "rows",
): { nTrain: number; nTest: number } {
  checkBelow("testSize", testSize, length, unit);
  checkBelow("trainSize", trainSize, length, unit);
  const wantedTest = testSize !== undefined && testSize < 1 ? Math.ceil(testSize * length) : testSize;
  const wantedTrain = trainSize !== undefined && trainSize < 1 ? Math.floor(trainSize * length) : trainSize;
  const nTest = wantedTest ?? length - wantedTrain!;
  const nTrain = wantedTrain ?? length - nTest;
  if (nTrain + nTest > length) {
    throw new RangeError(
      `train and test must have at most ${length} ${unit} together, got ${nTrain + nTest}`,
    );
  }
  if (nTrain === 0) {
    throw new RangeError(`the training part must not be empty: ${length} ${unit}, ${nTest} for the test`);
  }
  return { nTrain, nTest };
}

function checkBelow(name: string, size: PartSize | undefined, length: number, unit: string): void {
  if (size !== undefined && size >= 1 && size >= length) {
    throw new RangeError(`${name} must be less than the number of ${unit} (${length}), got ${size}`);
  }
}
