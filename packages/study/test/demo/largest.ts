import type { DemoOption } from "../../src/demo/description.ts";

/** Every number of a demo at its upper end, but for the seed. */
export function largestOf(options: readonly DemoOption[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    options.flatMap(({ name, type, maximum }) =>
      type === "choice" || type === "text" || name === "seed" || maximum === undefined
        ? []
        : [[name, maximum]],
    ),
  );
}
