import { startLoad } from "./start-bare-bot.ts";

const startedAt = performance.now();
const load = await startLoad();
console.log(
  `start, with a bot in a process of its own: ${((performance.now() - startedAt) / 1000).toFixed(2)} s`,
);
await load.run(500);
const rates: number[] = [];
for (let round = 0; round < 5; round++) rates.push(3000 / (await load.run(3000)));
console.log(
  `interactions a second over sockets: best ${Math.max(...rates).toFixed(0)} of ${rates.map((rate) => rate.toFixed(0)).join(", ")}`,
);
await load.stop();
