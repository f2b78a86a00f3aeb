import { readdirSync } from "node:fs";
import { join } from "node:path";
import type fc from "fast-check";
import type { Chart } from "../src/index.ts";
import type { Moment } from "./moment.ts";

/** What the tests of every chart need of a kind, from its file in `test/kind`. */
export interface OwnKind {
  readonly kind: string;
  /** Charts of absurd data and labels among others. */
  readonly arbitrary: fc.Arbitrary<Chart>;
  /** One chart or more, by name; each is drawn as a golden picture. */
  readonly samples: Readonly<Record<string, () => Chart>>;
  /** For the samples that have axes, a part of what their data span. */
  readonly domains?: Readonly<Record<string, { x: [number, number]; y: [number, number] }>>;
  /** For samples whose pictures say numbers on their way: whether these are of the moment. */
  readonly moments?: Readonly<Record<string, (chart: never, moment: Moment) => void>>;
  /** Reads the words of charts back and holds them against the numbers. */
  readonly readBack: () => void;
}

const folder = join(import.meta.dirname, "kind");
const files = readdirSync(folder).toSorted();
const read = await Promise.all(files.map((file): Promise<OwnKind> => import(join(folder, file))));

/** The rows of all these kinds in one record. */
export function ownRows<Row>(rows: (own: OwnKind) => Readonly<Record<string, Row>>): Record<string, Row> {
  return Object.fromEntries([...ownKinds.values()].flatMap((own) => Object.entries(rows(own))));
}

/** Kinds that have a file of their own, by name; the others stand in groups. */
export const ownKinds: ReadonlyMap<string, OwnKind> = new Map(read.map((own) => [own.kind, own]));
