import { readText } from "./description.ts";
import { readAscending, readNumbers } from "./numbers.ts";
import type { Grid, RaceChart, RaceRun } from "./race-data.ts";
import { readChoice } from "./choice.ts";
import { readObject, readList } from "../text/list.ts";

/** A checked copy of a grid. */
export function readGrid(name: string, grid: Grid): RaceChart["grid"] {
  const given = readObject(name, grid);
  const x = readAscending(`${name}.x`, given.x);
  const y = readAscending(`${name}.y`, given.y);
  const values = readNumbers(`${name}.values`, given.values);
  if (values.length !== x.length * y.length) {
    throw new RangeError(`${name}.values must hold ${x.length} x ${y.length} values, got ${values.length}`);
  }
  return { x, y, values };
}

/** A checked copy of a run. */
export function readRun(name: string, run: RaceRun): RaceChart["runs"][number] {
  const { stopped = "steps" } = run;
  if (readList(`${name}.positions`, run.positions).length !== 2) {
    throw new RangeError(`${name}.positions must hold 2 columns, got ${run.positions.length}`);
  }
  const column = (axis: 0 | 1) => readNumbers(`${name}.positions[${axis}]`, run.positions[axis]!);
  const positions = [column(0), column(1)] as const;
  const values = readNumbers(`${name}.values`, run.values);
  if (positions[0].length !== values.length || positions[1].length !== values.length) {
    throw new RangeError(
      `${name} must have columns of one length, got ${positions[0].length}, ${positions[1].length} and ${values.length}`,
    );
  }
  return {
    name: readText(`${name}.name`, run.name),
    positions,
    values,
    stopped: readChoice(`${name}.stopped`, stopped, ["steps", "non-finite"]),
  };
}
