/** Listeners of one thing that happens again and again. */
export interface Emitter<T> {
  emit(event: T): void;
  /** What comes back stops listening. */
  listen(listener: (event: T) => void): () => void;
  /** Runs `action`; what it emits goes out when it is done, so that listeners see all of its changes or none. */
  together<R>(action: () => R): R;
}

export function createEmitter<T>(): Emitter<T> {
  const listeners = new Set<(event: T) => void>();
  let held: T[] | undefined;
  const send = (event: T): void => {
    // A copy: a listener may stop listening while it is called.
    for (const listener of Array.from(listeners)) listener(event);
  };
  return {
    emit(event) {
      if (held) held.push(event);
      else send(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    together(action) {
      if (held) return action();
      const mine: T[] = [];
      held = mine;
      try {
        return action();
      } finally {
        held = undefined;
        for (const event of mine) send(event);
      }
    },
  };
}
