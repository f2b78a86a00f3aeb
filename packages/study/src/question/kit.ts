import type { Shelf } from "./shelf.ts";
import type { Template } from "./template.ts";

/** What a study draws its questions from. */
export interface Kit extends Shelf {
  readonly templates: readonly Template[];
}
