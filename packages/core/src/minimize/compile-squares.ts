import { differentiate } from "../expression/differentiate.ts";
import { parse } from "../kernel/any-formula.ts";
import { compileFormulas } from "../kernel/formulas.ts";
import type { LeastSquares } from "./least-squares.ts";

/** A fit that can be evaluated. */
export interface CompiledSquares {
  readonly residuals: (x: ArrayLike<number>) => Float64Array;
  /** Column after column. */
  readonly jacobian: (x: ArrayLike<number>) => Float64Array;
}

/** Makes the residuals of a fit and their symbolic derivatives callable, row by row of its columns. */
export function compileSquares({
  formula,
  parameters,
  target,
  weights,
  columns,
}: Pick<LeastSquares, "formula" | "parameters" | "target" | "weights" | "columns">): CompiledSquares {
  const tree = parse(formula);
  const names = Object.keys(columns);
  const variables = [...parameters, ...names];
  const value = compileFormulas(variables, [tree]);
  const partials = compileFormulas(
    variables,
    parameters.map((name) => differentiate(tree, name)),
  );
  const data = names.map((name) => columns[name]!);
  const wanted = columns[target]!;
  const factors = weights === null ? undefined : columns[weights]!.map((weight) => Math.sqrt(weight));
  const size = parameters.length;
  const count = wanted.length;

  const sweep = (
    { cells, kernel }: typeof value,
    x: ArrayLike<number>,
    take: (row: number, factor: number) => void,
  ): void => {
    for (let row = 0; row < count; row++) {
      // the cells are shared with other formulas, but nothing else runs in between
      if (row === 0) for (let i = 0; i < size; i++) cells[i] = x[i]!;
      for (let i = 0; i < data.length; i++) cells[size + i] = data[i]![row]!;
      kernel(0);
      take(row, factors === undefined ? 1 : factors[row]!);
    }
  };
  return {
    residuals: (x) => {
      const result = new Float64Array(count);
      sweep(value, x, (row, factor) => {
        result[row] = factor * (wanted[row]! - value.cells[value.results]!);
      });
      return result;
    },
    jacobian: (x) => {
      const result = new Float64Array(count * size);
      sweep(partials, x, (row, factor) => {
        for (let j = 0; j < size; j++)
          result[j * count + row] = -factor * partials.cells[partials.results + j]!;
      });
      return result;
    },
  };
}
