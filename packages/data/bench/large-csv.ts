import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { randomState } from "../src/index.ts";

const animals = "cat dog elephant fox goose horse ibis jackal koala lynx".split(" ");

/** Writes a CSV file of that many animals: an id, a label of ten, two numbers and an owner; some 39 bytes a row. */
export async function writeLargeCsv(path: string, rows: number): Promise<void> {
  const stream = randomState(1);
  const file = createWriteStream(path);
  file.write("id,label,height,weight,owner\n");
  for (let start = 0; start < rows; start += 10_000) {
    let text = "";
    for (let id = start; id < Math.min(rows, start + 10_000); id++) {
      const word = stream.nextUint32();
      const owner = stream.nextUint32() % 100_000;
      text += `${id},${animals[word % 10]},${((word >>> 8) % 100_000) / 1000},${(word >>> 15) / 100},owner-${owner}\n`;
    }
    if (!file.write(text)) await once(file, "drain");
  }
  file.end();
  await finished(file);
}
