import { english } from "./words-en.ts";
import { korean } from "./words-ko.ts";

/** A tree of letters; a space in a phrase may be left out or be a hyphen or an underscore. */
interface Node {
  readonly next: Map<string, Node>;
  senses: string[];
}

const root: Node = { next: new Map(), senses: [] };

for (const words of [english, korean])
  for (const [sense, phrases] of Object.entries(words))
    for (const one of phrases.split("|")) plant(one, sense);

function plant(phrase: string, sense: string): void {
  let node = root;
  for (const letter of phrase) {
    const next = node.next.get(letter) ?? { next: new Map(), senses: [] };
    node.next.set(letter, next);
    node = next;
  }
  if (!node.senses.includes(sense)) node.senses.push(sense);
}

/** A phrase that stands in a text from some place on. */
export interface Found {
  readonly end: number;
  /** The first is meant unless another is told apart by what stands around. */
  readonly senses: readonly string[];
}

/** All phrases that begin at a place, whatever follows them. */
export function phrasesAt(text: string, at: number): readonly Found[] {
  const found: Found[] = [];
  const walk = (node: Node, place: number): void => {
    if (node.senses.length > 0) found.push({ end: place, senses: node.senses });
    const letter = text[place];
    if (letter !== undefined) {
      const next = node.next.get(letter);
      if (next !== undefined) walk(next, place + 1);
    }
    const spaced = node.next.get(" ");
    if (spaced === undefined || place === at) return;
    if (letter !== " ") walk(spaced, place);
    if (letter === "-" || letter === "_") walk(spaced, place + 1);
  };
  walk(root, at);
  return found;
}
