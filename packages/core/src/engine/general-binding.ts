import { Binding, endOf, type Run, type Window } from "./binding.ts";
import type { Group } from "./group.ts";
import type { Sweep } from "./sweep.ts";

/** Makes calls of any sweeps: over all elements, over columns, or in loops over leaves or rows. */
export class GeneralBinding extends Binding {
  protected override header(sweep: Sweep, window: Window): number[] {
    if (sweep.loop === "whole") return super.header(sweep, window);
    const addresses = this.addresses(sweep, window);
    if (window.rows === undefined) {
      const place = this.layout.places.get(sweep.group)!;
      const table = sweep.space === "columns" ? place.columnTable : place.table;
      return [window.to - window.from, table + window.from * 8, ...addresses];
    }
    // some rows of a leaf have a table of their own behind the addresses
    const { columns } = this.plan.leaves[sweep.group.leaves[window.from]!.leaf]!;
    const own = { at: 4 * (2 + addresses.length) };
    const header =
      this.nextHeader + 4 * (4 + addresses.length) > this.lastHeader ? this.lastHeader : this.nextHeader;
    return [1, header + own.at, ...addresses, window.rows, columns];
  }

  protected override windows(sweep: Sweep, run: Run): Window[] {
    const { group, space, loop } = sweep;
    const [leaf, end] = [group.leaves[run.from], endOf(group, run.to)];
    if (space === "columns" && leaf !== undefined && run.from < run.to) {
      const { element, row, column } = leaf;
      const count = end.column - column;
      return count === 0 ? [] : [{ ...run, element, row, rows: undefined, count }];
    }
    const isInLoop = leaf !== undefined && loop !== "whole" && this.staged(sweep).length > 0;
    if (!isInLoop || run.from === run.to || end.element === leaf.element) return super.windows(sweep, run);
    return this.#gather(group, run, loop);
  }

  /** Windows of as many whole leaves as fit, and of whole rows of those that do not. */
  #gather(group: Group, { from, to }: Run, loop: "leaf" | "row"): Window[] {
    const { length } = this.layout.windows;
    const windows: Window[] = [];
    for (let first = from; first < to;) {
      const { element, row, leaf } = group.leaves[first]!;
      let last = first;
      while (last < to && endOf(group, last + 1).element - element <= length) last++;
      if (last > first || loop === "leaf") {
        last = Math.max(last, first + 1);
        const count = endOf(group, last).element - element;
        if (count > 0) windows.push({ from: first, to: last, element, count, row, rows: undefined });
        first = last;
      } else {
        const { rows, columns } = this.plan.leaves[leaf]!;
        const step = Math.max(1, Math.floor(length / columns));
        for (let at = 0; at < rows; at += step) {
          const some = Math.min(step, rows - at);
          windows.push({
            from: first,
            to: first + 1,
            element: element + at * columns,
            count: some * columns,
            row: row + at,
            rows: some,
          });
        }
        first++;
      }
    }
    return windows;
  }
}
