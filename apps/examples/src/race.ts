// Four optimizers from one start, drawn as a race: node src/race.ts [folder]
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { adam, ravine, rmsprop, sampleGrid, sgd, trace } from "@opt/core";
import { raceChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";

const folder = process.argv[2] ?? join(import.meta.dirname, "../pictures");
const surface = ravine();
const start = [-8, 1.5];
const options = { steps: 60 };

const chart = raceChart({
  title: { en: "Four optimizers, one ravine", ko: "골짜기 하나, 옵티마이저 넷" },
  grid: sampleGrid(surface),
  minima: surface.minima,
  runs: [
    trace(surface, start, sgd({ learningRate: 0.038 }), { ...options, name: "SGD" }),
    trace(surface, start, sgd({ learningRate: 0.03, momentum: 0.7 }), { ...options, name: "Momentum" }),
    trace(surface, start, rmsprop({ learningRate: 0.2 }), { ...options, name: "RMSProp" }),
    trace(surface, start, adam({ learningRate: 0.4 }), { ...options, name: "Adam" }),
  ],
});

for (const [theme, locale] of [
  ["dark", "en"],
  ["light", "ko"],
] as const) {
  const { bytes, alt } = await renderPng(chart, { theme, locale });
  await writeFile(join(folder, `race-${theme}-${locale}.png`), bytes);
  console.log(alt);
}
