// Why a validation set cut from sorted photos is a disaster: node src/sorted-photos.ts [folder]
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { kFold, stratifiedKFold } from "@opt/data";
import { kFoldChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";

const folder = process.argv[2] ?? join(import.meta.dirname, "../pictures");
const labels = ["cat", "dog", "elephant"].flatMap((name) => Array.from({ length: 20 }, () => name));
const classNames = {
  cat: { en: "cat", ko: "고양이" },
  dog: { en: "dog", ko: "개" },
  elephant: { en: "elephant", ko: "코끼리" },
};
const ways = {
  sorted: kFold({ nSplits: 3 }),
  stratified: stratifiedKFold({ nSplits: 3, shuffle: true, randomState: 42 }),
};

for (const [name, splitter] of Object.entries(ways)) {
  const folds = splitter.split({ length: labels.length, labels });
  const { bytes, alt } = await renderPng(kFoldChart({ folds, labels, classNames }), { locale: "en" });
  await writeFile(join(folder, `folds-${name}.png`), bytes);
  console.log(alt);
}
