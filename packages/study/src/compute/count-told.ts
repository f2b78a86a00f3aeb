import { names, samplesNamed, units } from "./names.ts";
import { needs } from "./needs.ts";
import type { Told } from "./recipe.ts";

export const samples: Told = {
  name: "n",
  label: needs.samples.label,
  sources: samplesNamed,
  count: true,
};

export const batch: Told = {
  name: "B",
  label: needs.batchSize.label,
  sources: [
    `${names.batch}~#`,
    String.raw`(?:batches)\sof\s#`,
    String.raw`#\s?(?:개|장)?\s?(?:씩|짜리\s?배치)`,
    String.raw`(?<![a-z])bs~#`,
    String.raw`(?:batches)\s(?:contain|hold|have)\s#`,
  ],
  count: true,
  need: needs.batchSize,
};

export const epochs: Told = {
  name: "E",
  label: needs.epochs.label,
  sources: [String.raw`#\s?${units.epochs}(?!\s?당|\s?마다)`, `${names.epochs}(?:\\s?수)?~#`],
  count: true,
};

export const updates: Told = {
  name: "U",
  label: { ko: "스텝", en: "steps" },
  sources: [
    String.raw`#\s?(?:번의?\s?)?(?:training\s|optimizer\s)?(?:스텝|업데이트|이터레이션|steps?|updates?|iterations?|iters)(?:을|를)?`,
    String.raw`(?:배치|batch)(?:를|를\s?가지고)?\s?#\s?번`,
  ],
  count: true,
};

export const perEpoch: Told = {
  name: "s",
  label: { ko: "에폭마다 스텝", en: "steps per epoch" },
  sources: [
    String.raw`#\s?(?:steps?|updates?|iterations?|iters|batches)\s?(?:per|each|an|every|in\s(?:each|every|one|an)|\/)\s?(?:epoch)?`,
    String.raw`(?:에폭\s?당|에폭마다|한\s?에폭(?:에|이|은|는)?|매\s?에폭)\s?#\s?(?:스텝|번|업데이트|이터)(?:씩)?`,
    String.raw`epoch\s(?:is|has|takes|of|consists\sof)\s#\s?(?:steps?|updates?|iterations?)`,
  ],
  count: true,
};

export const elsewhere: RegExp =
  /학습\s?[률율]|learning\srate|(?<![a-z])lr(?![a-z])|gpu|지피유|누적|accumul|겹|폴드|fold|기울기|gradient|모멘텀|momentum|코사인|cosine/u;

export const share: Told = {
  name: "p",
  label: { ko: "몫", en: "share" },
  sources: [
    String.raw`#(?=\s?(?:of|를|을|가|이|은|는|인|의|만|다|라|짜리|is|are|test|training|validation|positive|negative|class)(?![a-z]))`,
    String.raw`(?:has|have|is|are|비율(?:은|이|가)?|중)\s?#`,
  ],
  allows: (value) => value > 0 && value < 1,
};
