/** The page under test is the one in `src`. */
export async function setup(): Promise<void> {
  await import("../scripts/build-page.ts");
}
