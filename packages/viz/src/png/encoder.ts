import { encoderCode } from "./encoder-code.ts";

/** What wasm/encoder.ts exports; the numbers are places in its memory. */
export interface Encoder {
  readonly memory: WebAssembly.Memory;
  readonly palette: WebAssembly.Global;
  readonly frequencies: WebAssembly.Global;
  readonly codes: WebAssembly.Global;
  readonly distanceFrequencies: WebAssembly.Global;
  readonly distanceCodes: WebAssembly.Global;
  readonly matches: WebAssembly.Global;
  readonly bins: WebAssembly.Global;
  readonly weights: WebAssembly.Global;
  readonly pixels: WebAssembly.Global;
  readonly counts: WebAssembly.Global;
  readonly strip: WebAssembly.Global;
  readonly colorCount: WebAssembly.Global;
  readonly streamStart: WebAssembly.Global;
  readonly streamEnd: WebAssembly.Global;
  readonly begin: (width: number, stripRows: number) => void;
  readonly scan: (rows: number) => number;
  readonly extendPalette: (size: number, binCount: number, most: number) => number;
  readonly indexPalette: (size: number) => void;
  readonly nearest: (pixel: number, size: number) => number;
  readonly mapColors: (size: number) => number;
  readonly indexRows: (height: number) => void;
  readonly beginStream: () => void;
  readonly fillBlock: () => number;
  readonly write: (value: number, count: number) => void;
  readonly writeBlock: () => void;
  readonly endStream: () => void;
  readonly crc32: (length: number, before: number) => number;
}

let encoder: Encoder | undefined;
let compiled: WebAssembly.Module | undefined;

/** Compiles the encoder on another thread. What fails here fails again, and is said, where it is needed. */
export async function beginEncoder(): Promise<void> {
  if (encoder !== undefined || compiled !== undefined) return;
  try {
    compiled = await WebAssembly.compile(encoderBytes());
  } catch {
    // said by `loadEncoder`
  }
}

/** In one place, because bundlers copy a constant to each. */
function encoderBytes(): BufferSource {
  return Buffer.from(encoderCode, "base64");
}

/** The one encoder of this thread; what one picture leaves in its memory is gone with the next. */
export function loadEncoder(): Encoder {
  if (encoder !== undefined) return encoder;
  const module = compiled ?? new WebAssembly.Module(encoderBytes());
  const { exports } = new WebAssembly.Instance(module);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- TypeScript does not read the module
  return (encoder = exports as unknown as Encoder);
}

/** Words of the encoder's memory; a view is lost when the memory grows. */
export function encoderWords(place: WebAssembly.Global, length: number): Uint32Array {
  return new Uint32Array(loadEncoder().memory.buffer, place.value, length);
}
