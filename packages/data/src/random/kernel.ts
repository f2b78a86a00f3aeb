import { kernelCode } from "./kernel-code.ts";
import type { Mt19937 } from "./mt19937.ts";

/** Where in the kernel's memory the lists of its callers begin. */
const HEAP = 65536;
const PAGE = 65536;
/** Below this many rows, JavaScript is as fast. */
const WORTHWHILE = 50_000;
/** Lists of this many bytes fit the 4 GiB that WebAssembly can address. */
const LIMIT = 2 ** 32 - 2 * PAGE;

interface Exports extends WebAssembly.Exports {
  readonly memory: WebAssembly.Memory;
  prepare(): void;
  count(list: number, count: number): void;
  shuffle(list: number, count: number): void;
  shuffleTorch(list: number, count: number): void;
  deal(order: number, start: number, stop: number, block: number, folds: number): void;
  part(folds: number, count: number, fold: number, train: number, test: number): number;
}

let compiled: WebAssembly.Module | undefined;
let isForbidden = false;

/** Runs what follows without WebAssembly, as where a page forbids it; returns whether it was forbidden before. */
export function forbidKernel(forbid: boolean): boolean {
  const before = isForbidden;
  isForbidden = forbid;
  return before;
}

/** Returns a random permutation of 0 … n - 1 by NumPy's or PyTorch's rule, or undefined where JavaScript has to make it. */
export function permuteInKernel(
  engine: Mt19937,
  n: number,
  rule: "shuffle" | "shuffleTorch",
): Uint32Array | undefined {
  return inKernel(n, 4 * n, (kernel) => {
    kernel.count(HEAP, n);
    withEngine(kernel, engine, () => kernel[rule](HEAP, n));
    return wordsAt(kernel, HEAP, n).slice();
  });
}

/** Shuffles the list in place by NumPy's rule; returns undefined where JavaScript has to do it. */
export function shuffleInKernel(engine: Mt19937, list: Uint32Array): Uint32Array | undefined {
  return inKernel(list.length, list.byteLength, (kernel) => {
    const copy = wordsAt(kernel, HEAP, list.length);
    copy.set(list);
    withEngine(kernel, engine, () => kernel.shuffle(HEAP, list.length));
    list.set(copy);
    return list;
  });
}

/**
 * Returns the block of each row when a random permutation by NumPy's rule is cut at the given places, or undefined
 * where JavaScript has to do it.
 */
export function dealInKernel(engine: Mt19937, n: number, stops: ArrayLike<number>): Uint8Array | undefined {
  return inKernel(n, 5 * n, (kernel) => {
    kernel.count(HEAP, n);
    withEngine(kernel, engine, () => kernel.shuffle(HEAP, n));
    const blocks = HEAP + 4 * n;
    for (let block = 0, start = 0; block < stops.length; block++) {
      kernel.deal(HEAP, start, stops[block]!, block, blocks);
      start = stops[block]!;
    }
    return new Uint8Array(kernel.memory.buffer, blocks, n).slice();
  });
}

/** Parts rows by fold in the kernel; `close` it when done. */
export interface FoldKernel {
  readonly take: (fold: number) => { train: Uint32Array; test: Uint32Array };
  readonly close: () => void;
}

/** Returns what parts the rows of a fold from all others, both ascending, or undefined where JavaScript has to do it. */
export function foldsInKernel(folds: Uint8Array): FoldKernel | undefined {
  const { length } = folds;
  const train = HEAP + ((length + 3) & -4);
  const test = train + 4 * (length + 4);
  const kernel = open(length, test - HEAP + 4 * (length + 4));
  if (kernel === undefined) return undefined;
  // No fold has the number 255: what follows the last row is in none.
  new Uint8Array(kernel.memory.buffer, HEAP, train - HEAP).fill(255, length).set(folds);
  return {
    take(fold) {
      const size = (kernel.part(HEAP, length, fold, train, test) - test) >>> 2;
      return {
        train: wordsAt(kernel, train, length - size).slice(),
        test: wordsAt(kernel, test, size).slice(),
      };
    },
    close: () => close(kernel),
  };
}

function wordsAt(kernel: Exports, place: number, length: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(kernel.memory.buffer, place, length);
}

/** Runs a task with so many bytes of the kernel's memory, or returns undefined where JavaScript has to do it. */
function inKernel<Result>(
  rows: number,
  bytes: number,
  task: (kernel: Exports) => Result,
): Result | undefined {
  const kernel = open(rows, bytes);
  if (kernel === undefined) return undefined;
  const result = task(kernel);
  close(kernel);
  return result;
}

/** The kernel of the last task, for the next one, unless its memory was collected in between. */
let idle: WeakRef<Exports> | undefined;

/** Returns a kernel with room for so many bytes, which no other task uses. */
function open(rows: number, bytes: number): Exports | undefined {
  if (rows < WORTHWHILE || bytes > LIMIT || isForbidden || typeof WebAssembly === "undefined")
    return undefined;
  try {
    const kernel = idle?.deref() ?? instantiate();
    idle = undefined;
    const missing = HEAP + bytes - kernel.memory.buffer.byteLength;
    if (missing > 0) kernel.memory.grow(Math.ceil(missing / PAGE));
    return kernel;
  } catch {
    // A page's security policy forbids WebAssembly, or memory is short: JavaScript gives the same answers.
    return undefined;
  }
}

function close(kernel: Exports): void {
  idle = new WeakRef(kernel);
}

function instantiate(): Exports {
  compiled ??= new WebAssembly.Module(
    Uint8Array.from(kernelCode.match(/../gu)!, (byte) => Number.parseInt(byte, 16)),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the code above was compiled from
  const kernel = new WebAssembly.Instance(compiled).exports as Exports;
  kernel.prepare();
  return kernel;
}

function withEngine(kernel: Exports, engine: Mt19937, run: () => void): void {
  const key = new Int32Array(kernel.memory.buffer, 0, 624);
  const position = new Int32Array(kernel.memory.buffer, 20480, 1);
  key.set(engine.key);
  position[0] = engine.position;
  run();
  engine.key.set(key);
  engine.position = position[0];
}
