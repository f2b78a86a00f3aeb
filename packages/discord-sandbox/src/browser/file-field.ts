import { element } from "./element.ts";
import { readFiles } from "./pick-files.ts";
import type { FileValue } from "./protocol.ts";

/** A field for files: they are read when they are chosen, so that they are there when the form is sent. */
export interface FileField {
  readonly node: HTMLInputElement;
  readonly chosen: readonly FileValue[];
  /** Resolves when what was chosen has been read. */
  readonly ready: () => Promise<void>;
}

export function createFileField(multiple: boolean): FileField {
  const node = element("input", { type: "file", multiple });
  let chosen: readonly FileValue[] = [];
  let reading: Promise<void> = Promise.resolve();
  const read = async (): Promise<void> => {
    chosen = await readFiles(node);
  };
  node.addEventListener("change", () => {
    chosen = [];
    reading = read();
  });
  return {
    node,
    get chosen() {
      return chosen;
    },
    ready: () => reading,
  };
}
