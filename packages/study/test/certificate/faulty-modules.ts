import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import type { Fault } from "./mutate.ts";

/** Our own sources, and what stands around them to work them out. */
const ours = /\/packages\/(?:core|data|study)\/(?:src|test)\/.*\.ts$/u;

/**
 * Loads modules with a fault in one of our sources. Only that source and what imports it, from near or far, are loaded
 * anew; everything else is shared.
 */
export class FaultyModules {
  readonly #sources = new Map<string, string>();
  readonly #importers = new Map<string, Set<string>>();
  #round = 0;
  #fault: Fault | undefined;
  #anew: ReadonlySet<string> = new Set();

  constructor() {
    registerHooks({
      resolve: (specifier, context, next) => {
        const name = /^@opt\/(core|data)$/u.exec(specifier)?.[1];
        const found =
          name === undefined
            ? next(specifier, context)
            : { url: new URL(`../../../${name}/src/index.ts`, import.meta.url).href, shortCircuit: true };
        const url = bare(found.url);
        if (!ours.test(url)) return found;
        if (context.parentURL !== undefined) this.#noteImport(url, bare(context.parentURL));
        return { ...found, url: this.#anew.has(url) ? `${url}?round=${this.#round}` : url };
      },
      load: (url, context, next) => {
        if (!ours.test(bare(url))) return next(url, context);
        return { format: "module", source: this.#sourceOf(bare(url)), shortCircuit: true };
      },
    });
  }

  /** The module as it is with the fault, or without one. */
  async load(url: string, fault?: Fault): Promise<unknown> {
    this.#round++;
    this.#fault = fault;
    this.#anew = fault === undefined ? new Set() : this.#allAbove(fault.file);
    return await import(url);
  }

  #noteImport(url: string, importer: string): void {
    const known = this.#importers.get(url);
    if (known === undefined) this.#importers.set(url, new Set([importer]));
    else known.add(importer);
  }

  #allAbove(file: string): ReadonlySet<string> {
    const all = new Set([file]);
    for (const one of all) for (const importer of this.#importers.get(one) ?? []) all.add(importer);
    return all;
  }

  #sourceOf(url: string): string {
    const known = this.#sources.get(url);
    const source = known ?? stripTypeScriptTypes(readFileSync(fileURLToPath(url), "utf8"));
    this.#sources.set(url, source);
    const fault = this.#fault;
    return fault?.file === url ? source.slice(0, fault.start) + fault.to + source.slice(fault.end) : source;
  }
}

function bare(url: string): string {
  return url.replace(/\?.*$/u, "");
}
