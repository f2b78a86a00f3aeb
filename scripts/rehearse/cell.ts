/** One thing that a stranger does with a package. It throws where that fails; what it returns is said beside `ok`. */
export interface Cell {
  /** The table it stands in. */
  readonly group: string;
  /** Its row, a package or an entry. */
  readonly row: string;
  /** Its column: a package manager, an engine, a compiler. */
  readonly column: string;
  readonly run: () => Promise<string | void>;
}

export interface Outcome {
  readonly cell: Cell;
  readonly fault: string | undefined;
  readonly note: string;
  readonly seconds: number;
}

/** Runs the cells in their order, `atOnce` side by side, and tells each as it ends. */
export async function runCells(
  cells: readonly Cell[],
  atOnce: number,
  tell: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < cells.length; index = next++) {
      const outcome = await outcomeOf(cells[index]!);
      outcomes[index] = outcome;
      tell(outcome);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

async function outcomeOf(cell: Cell): Promise<Outcome> {
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  try {
    return { cell, fault: undefined, note: (await cell.run()) ?? "", seconds: since() };
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return { cell, fault, note: "", seconds: since() };
  }
}
