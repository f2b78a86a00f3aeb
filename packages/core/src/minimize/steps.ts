/**
 * Work that may have to wait: it hands out the promises it waits for. One text serves the synchronous and the
 * asynchronous run.
 */
export type Steps<T> = Generator<PromiseLike<void>, T, void>;

/** The value, now or once its promise is fulfilled. */
export function* settled<T>(value: T | PromiseLike<T>): Steps<T> {
  if (!isPromise(value)) return value;
  let result: { readonly of: T } | undefined;
  yield value.then((of) => {
    result = { of };
  });
  return result!.of;
}

function isPromise<T>(value: T | PromiseLike<T>): value is PromiseLike<T> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

/**
 * Runs work that has nothing to wait for.
 *
 * @throws {TypeError} where it has.
 */
export function finish<T>(work: Steps<T>): T {
  const { done, value } = work.next();
  if (done === true) return value;
  // the promise is nobody's from here on
  value.then(
    () => {},
    () => {},
  );
  throw new TypeError("the function returned a promise; minimizeAsync takes asynchronous functions");
}

/** Runs work, waiting where it has to; rejects with the signal's reason as soon as it is aborted. */
export async function finishAsync<T>(work: Steps<T>, signal: AbortSignal | undefined): Promise<T> {
  signal?.throwIfAborted();
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await (signal === undefined ? value : unlessAborted(value, signal));
  }
}

async function unlessAborted(promise: PromiseLike<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const over = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true, signal: over.signal });
  });
  try {
    await Promise.race([promise, aborted]);
  } finally {
    over.abort();
  }
}
