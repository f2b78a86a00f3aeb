// Reads { name, states } and writes, for each state, the rows that follow up to the end of epoch 1.
import { json } from "node:stream/consumers";
import { open, rowsUntil } from "./setups.ts";

const { name, states } = (await json(process.stdin)) as { readonly name: string; readonly states: never[] };
const { loader, close } = await open(name);
const answers: number[][][] = [];
for (const state of states) {
  loader.loadState(state);
  // one position after the other
  answers.push(await rowsUntil(loader, 1));
}
await close();
process.stdout.write(JSON.stringify(answers));
