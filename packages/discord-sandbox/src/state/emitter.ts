/** Listeners of one thing that happens again and again. */
export interface Emitter<T> {
  emit(event: T): void;
  /** What comes back stops listening. */
  listen(listener: (event: T) => void): () => void;
}

export function createEmitter<T>(): Emitter<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    emit(event) {
      // A copy: a listener may stop listening while it is called.
      for (const listener of Array.from(listeners)) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
