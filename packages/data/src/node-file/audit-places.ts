import type { SplitAudit } from "../audit/audit-split.ts";
import type { Finding } from "../audit/finding.ts";
import type { EncodedColumn } from "../labels.ts";
import type { HashedValues } from "./hashed-values.ts";
import type { LateRows } from "./late-rows.ts";
import type { Method } from "./method.ts";
import type { PartCounts } from "./part-counts.ts";
import { PlaceSets, SharedPlaces } from "./shared-places.ts";
import type { PlaceNumbers, SplitColumns } from "./split-columns.ts";

/** What is known of the rows of a file that was split. */
export interface PlacedRows {
  readonly method: Method;
  readonly columns: SplitColumns;
  readonly places: PlaceNumbers;
  /** The number in the file of each row that was split. */
  readonly rowOf: (index: number) => number;
  /** Groups that the split does not go by. */
  readonly auditGroups?: EncodedColumn | undefined;
  /** The rows by what stands in them. */
  readonly equalRows?: HashedValues | undefined;
  readonly late: LateRows;
}

/** Counts all rows, and returns what is wrong with their parts. */
export function auditPlaces(rows: PlacedRows, counts: PartCounts): SplitAudit {
  const { places, columns } = rows;
  for (let i = 0; i < places.length; i++) counts.add(places[i]!, columns.labels?.codes[i]);
  return counts.audit(columns.labels, [...sharedGroups(rows), ...equalRowsOf(rows), ...rows.late.findings()]);
}

function sharedGroups({ auditGroups, places, method, rowOf }: PlacedRows): Finding[] {
  if (auditGroups === undefined) return [];
  const { codes, values } = auditGroups;
  const sets = new PlaceSets(values.length, method.isFolds);
  const shared = new SharedPlaces(method.names, method.isFolds);
  const none = values.indexOf("");
  for (let i = 0; i < places.length; i++) {
    const before = codes[i] === none ? undefined : sets.add(codes[i]!, places[i]!);
    if (before !== undefined && before.length > 0)
      shared.meet(before, places[i]!, rowOf(i), String(values[codes[i]!]));
  }
  return shared.findings("shared-groups");
}

function equalRowsOf({ equalRows, places, method, rowOf }: PlacedRows): Finding[] {
  if (equalRows === undefined) return [];
  const shared = new SharedPlaces(method.names, method.isFolds);
  const inOrder = [...equalRows.several()].toSorted((a, b) => a[1]! - b[1]!);
  for (const equal of inOrder) {
    const before: number[] = [];
    for (const i of equal) {
      if (before.includes(places[i]!)) continue;
      shared.meet(before, places[i]!, rowOf(i));
      before.push(places[i]!);
    }
  }
  return shared.findings("equal-rows", equalRows.share);
}
