import { chain } from "../../src/index.ts";
import type { MatrixKit } from "../../src/transform/matrix-kit.ts";
import { transformOf, type Transform } from "../../src/transform/transform.ts";
import type { Factory } from "./references.ts";

/** What a reference drew in the place of normal numbers: for number i of a leaf, the same at every step. */
const recorded = (kit: MatrixKit): MatrixKit => ({
  ...kit,
  make: (dtype, backend) => {
    const run = kit.make(dtype, backend);
    return (operation, place, numbers) => {
      if (operation.operation !== "normal") return run(operation, place, numbers);
      const { data } = place.array(operation.into);
      for (let i = 0; i < data.length; i++) data[i] = (((3 * i) % 7) - 3) / 2;
    };
  },
});

/** An optimizer with the draws of the references in the place of its own; all else of it stays. */
export function withRecordedDraws(create: Factory): Factory {
  return (options) => {
    const method = create(options);
    if (method.kind !== "chain") throw new TypeError("a named optimizer must be a chain");
    return chain(...method.stages.map((stage) => (stage.kind === "transform" ? redrawn(stage) : stage)));
  };
}

function redrawn(stage: Transform): Transform {
  const { name, hyperparameters, ranges, slots, scalars, phases, where, needs, matrices } = stage;
  const fields = { name, hyperparameters, ranges, slots, scalars, phases };
  const conditions = { ...(where === null ? {} : { where }), ...(needs === null ? {} : { needs }) };
  return transformOf({ ...fields, ...conditions }, matrices === undefined ? undefined : recorded(matrices));
}
