// Reads { name, states } and writes, for each state, the rows that follow up to the end of epoch 1.
import { json } from "node:stream/consumers";
import { open, rowsUntil } from "./setups.ts";

const { name, states } = (await json(process.stdin)) as { readonly name: string; readonly states: never[] };
const answers: number[][][] = [];
for (const state of states) {
  // oxlint-disable-next-line no-await-in-loop -- one loader at a time
  const { loader, close } = await open(name);
  loader.loadState(state);
  // oxlint-disable-next-line no-await-in-loop -- one loader at a time
  answers.push(await rowsUntil(loader, 1));
  // oxlint-disable-next-line no-await-in-loop -- one loader at a time
  await close();
}
process.stdout.write(JSON.stringify(answers));
