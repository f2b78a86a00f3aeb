/** What came too late. */
export const late: unique symbol = Symbol("late");

/** The outcome of the work, or `late` where it takes longer than so many milliseconds; what it comes to then is dropped. */
export async function inTime<Result>(
  milliseconds: number,
  work: Promise<Result>,
): Promise<Result | typeof late> {
  work.catch(() => {});
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), milliseconds);
  });
  return await Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
