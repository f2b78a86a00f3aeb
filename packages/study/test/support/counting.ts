import type { Store } from "../../src/store/store.ts";

/** The same store, and what was asked of it. */
export function counting(inner: Store): { readonly trips: string[]; readonly counted: Store } {
  const trips: string[] = [];
  const counted = (target: object, path: string): object =>
    new Proxy(
      {},
      {
        get(_, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value === "object" && value !== null) return counted(value, `${String(name)}.`);
          trips.push(path + String(name));
          return value;
        },
      },
    );
  return { trips, counted: counted(inner, "") as Store };
}
