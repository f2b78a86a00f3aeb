/**
 * Statements that put the cube root of a name that is not negative into another, by roots and divisions alone, which run
 * in vectors: a first guess of the power 21/64 = 1/4 + 1/16 + 1/64, and three steps of Halley's, each of which makes the
 * error about as small as its cube.
 */
export function cubeRoot(of: string, into: string): string {
  const steps = ["guess", "nearer", "near", into];
  return [
    `fourth = sqrt(sqrt(${of}))`,
    "sixteenth = sqrt(sqrt(fourth))",
    "guess = fourth * sixteenth * sqrt(sqrt(sixteenth))",
    ...steps.slice(1).map((next, i) => {
      const y = steps[i]!;
      const better = `${y} * ((${y} * ${y} * ${y} + 2 * ${of}) / (2 * (${y} * ${y} * ${y}) + ${of}))`;
      return `${next} = ${i === 2 ? `${of} == 0 ? 0 : ${better}` : better}`;
    }),
  ].join("\n      ");
}
