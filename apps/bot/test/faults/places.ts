import { readFile, readdir } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import {
  applyFault,
  describeFault,
  findFaults,
  type Fault,
} from "../../../../packages/discord-sandbox/test/mutation/faults.ts";
import { drawsOf } from "../simulation/world.ts";

/** A fault and the file of `src` that it is put into. */
export interface Place {
  readonly file: string;
  readonly fault: Fault;
  /** By which records and reasons know it. */
  readonly name: string;
}

/** The sources of the bot. */
export const source: URL = new URL("../../src/", import.meta.url);
const folders = ["store", "router", "features"];
/** Not a part of what is simulated: PostgreSQL, files on a disk, how busy the machine is. */
const elsewhere =
  /postgres|sole-user|open-store|batched-file|count-answers|migrations|busy|backlog|sqlite\.ts/u;

/** So many places to break in store, router and features, in the order in which the seed draws them. */
export async function drawPlaces(count: number, seed: number): Promise<readonly Place[]> {
  const draw = drawsOf(seed);
  const places: { readonly place: Place; readonly key: number }[] = [];
  for (const folder of folders)
    for (const name of (await readdir(new URL(folder, source))).toSorted()) {
      const file = `${folder}/${name}`;
      if (elsewhere.test(file)) continue;
      for (const fault of findFaults(await readFile(new URL(file, source), "utf8"))) {
        const place = { file, fault, name: `${file} ${describeFault(fault)}` };
        places.push({ place, key: draw(2 ** 31) });
      }
    }
  return places
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ place }) => place);
}

/** The source with the fault in it, in TypeScript. */
export async function brokenSource({ file, fault }: Place): Promise<string> {
  return applyFault(await readFile(new URL(file, source), "utf8"), fault);
}

/** The same as JavaScript, as Node runs it. */
export async function brokenScript(place: Place): Promise<string> {
  return stripTypeScriptTypes(await brokenSource(place));
}
