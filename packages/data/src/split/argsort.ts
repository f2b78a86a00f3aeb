/** How equal group sizes are ordered: as scikit-learn 1.9 does, or as its earlier versions on processors without AVX. */
export type Ties = "stable" | "introsort";

/** Returns the positions that sort the values, ascending. */
export function argsort(values: ArrayLike<number>, ties: Ties): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  if (ties === "stable") return order.toSorted((a, b) => values[a]! - values[b]! || a - b);
  introsort(values, order, 0, order.length - 1, 2 * (31 - Math.clz32(order.length)));
  return order;
}

/** Quicksort by the median of three with a limit on its depth, as NumPy's `argsort` without vector instructions. */
function introsort(
  values: ArrayLike<number>,
  order: Uint32Array,
  first: number,
  last: number,
  depth: number,
): void {
  if (last - first < 16) insertionSort(values, order, first, last);
  else if (depth < 0) heapSort(values, order.subarray(first, last + 1));
  else {
    const middle = partition(values, order, first, last);
    introsort(values, order, first, middle - 1, depth - 1);
    introsort(values, order, middle + 1, last, depth - 1);
  }
}

function partition(values: ArrayLike<number>, order: Uint32Array, first: number, last: number): number {
  const swap = (a: number, b: number): void => {
    [order[a], order[b]] = [order[b]!, order[a]!];
  };
  const value = (place: number): number => values[order[place]!]!;
  const middle = first + ((last - first) >> 1);
  if (value(middle) < value(first)) swap(middle, first);
  if (value(last) < value(middle)) swap(last, middle);
  if (value(middle) < value(first)) swap(middle, first);
  const pivot = value(middle);
  swap(middle, last - 1);
  let left = first;
  let right = last - 1;
  for (;;) {
    do left++;
    while (value(left) < pivot);
    do right--;
    while (pivot < value(right));
    if (left >= right) break;
    swap(left, right);
  }
  swap(left, last - 1);
  return left;
}

function insertionSort(values: ArrayLike<number>, order: Uint32Array, first: number, last: number): void {
  for (let i = first + 1; i <= last; i++) {
    const moving = order[i]!;
    let place = i;
    for (; place > first && values[moving]! < values[order[place - 1]!]!; place--)
      order[place] = order[place - 1]!;
    order[place] = moving;
  }
}

function heapSort(values: ArrayLike<number>, order: Uint32Array): void {
  // Places count from 1: the children of i are 2 i and 2 i + 1.
  const sink = (start: number, size: number, moving: number): void => {
    let place = start;
    for (let child = 2 * place; child <= size; child = 2 * place) {
      if (child < size && values[order[child - 1]!]! < values[order[child]!]!) child++;
      if (!(values[moving]! < values[order[child - 1]!]!)) break;
      order[place - 1] = order[child - 1]!;
      place = child;
    }
    order[place - 1] = moving;
  };
  for (let start = order.length >> 1; start > 0; start--) sink(start, order.length, order[start - 1]!);
  for (let size = order.length; size > 1; size--) {
    const moving = order[size - 1]!;
    order[size - 1] = order[0]!;
    sink(1, size - 1, moving);
  }
}
