import { describe } from "vitest";
import { testLibrary } from "../conformance.ts";

describe.each(["eris", "oceanic"] as const)("%s, through every break of the line", (library) => {
  testLibrary(library, { slow: true });
});
