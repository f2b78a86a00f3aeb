// Draws 1,000 pictures and says by how much the process grew after warm-up; a growth of 10 MB or more is an error.
// `npm run soak` holds V8's nursery at a fixed size, so that what grows is not the garbage collector's own choice.
import { renderPng } from "../src/png.ts";
import { samples } from "../test/samples.ts";

const makers = Object.values(samples);
const looks = (["dark", "light"] as const).flatMap((theme) =>
  (["ko", "en"] as const).map((locale) => ({ theme, locale })),
);
const [renders, limit] = [1000, 10];
// every kind in every look, four times: until then the engine is still compiling
const warmUp = 4 * makers.length * looks.length;

async function draw(count: number): Promise<number> {
  for (let i = 0; i < count; i++) {
    // one after the other, as a bot draws them
    await renderPng(makers[i % makers.length]!(), looks[Math.floor(i / makers.length) % looks.length]);
  }
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

/** The middle of five readings: what the allocator keeps for a while comes and goes by some megabytes. */
async function settled(count: number): Promise<number> {
  const readings: number[] = [];
  // one reading after the other
  for (let i = 0; i < 5; i++) readings.push(await draw(count / 5));
  return readings.toSorted((a, b) => a - b)[2]!;
}

await draw(warmUp);
const before = await settled(renders / 2);
await draw(renders / 2);
const after = await settled(renders / 2);
const grown = after - before;
console.log(
  `${renders} renders: ${before.toFixed(0)} MB after warm-up, ${after.toFixed(0)} MB at the end, ${grown.toFixed(1)} MB more`,
);
if (!(grown < limit)) process.exitCode = 1;
