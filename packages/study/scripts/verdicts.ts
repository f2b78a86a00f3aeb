// Judges every wording of every claim by all the others, as if it had not been written: what the verdicts are worth
// where nobody wrote the same sentence. `npm run verdicts`, with a number to look at every so many only, and with the
// path of another pack.
import { readFile } from "node:fs/promises";
import { readQuestion } from "../src/ask/read.ts";
import { createSubject } from "../src/ask/subject.ts";
import { comparisons, verdictFrom } from "../src/ask/truth.ts";
import { optimization } from "../src/optimization.ts";
import { revivePack } from "../src/pack/pack.ts";

const [every = "1", file] = process.argv.slice(2);
const pack = file === undefined ? optimization : revivePack(await readFile(file, "utf8"));
const subject = createSubject([pack]);
const cardsLookedAt = 3;

const wordings = pack.cards.flatMap((card) =>
  (["ko", "en"] as const).flatMap((locale) =>
    card.claims.flatMap((claim) => [
      ...[claim[locale], ...claim.also[locale]].map((text) => ({ card, locale, text, holds: claim.truth })),
      ...claim.denied[locale].map((text) => ({ card, locale, text, holds: !claim.truth })),
    ]),
  ),
);

const counts = { right: 0, wrong: 0, none: 0 };
for (const { card, locale, text, holds } of wordings.filter((_, at) => at % Number(every) === 0)) {
  const { candidates } = readQuestion(subject, text, locale);
  const slugs = new Set([card.slug, ...candidates.map(({ slug }) => slug)].slice(0, cardsLookedAt));
  const cards = [...slugs].flatMap((slug) => subject.cards.get(slug) ?? []);
  const itself = subject.unify(text, locale);
  const others = comparisons(subject, cards, text, locale).filter((one) => !itself.includes(one.text));
  const truth = verdictFrom(others)?.truth;
  counts[truth === undefined ? "none" : truth === holds ? "right" : "wrong"]++;
}
console.table(counts);
