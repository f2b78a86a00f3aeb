import { readFileSync } from "node:fs";
import { revivePack, templates, type Pack, type StudyOptions } from "@opt/study";
import { ours } from "@opt/study/optimization";
import { ConfigError } from "./config.ts";

function readPack(file: string): Pack {
  try {
    return revivePack(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `PACKS: ${file}: ${reason}\n` +
        "PACKS must name files that `npx @opt/study train` wrote / `npx @opt/study train`이 만든 파일이어야 해요",
      { cause: error },
    );
  }
}

/**
 * What the bot teaches: our pack, a group's own packs beside it, or those instead of it. Without ours there are only the demos that
 * the cards name, and no calculations.
 */
export function studyOptions({
  packs: files,
  ownOnly,
}: {
  readonly packs: readonly string[];
  readonly ownOnly: boolean;
}): StudyOptions {
  const packs = files.map(readPack);
  if (!ownOnly) return { ...ours, packs: [...ours.packs, ...packs] };
  const shown = new Set(packs.flatMap(({ cards }) => cards.flatMap(({ demo }) => demo?.name ?? [])));
  return { packs, templates, demos: ours.demos?.filter(({ spec }) => shown.has(spec.name)) ?? [] };
}
