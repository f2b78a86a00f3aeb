/** A name in every form that the templates write it in. */
export interface Names {
  readonly kebab: string;
  readonly camel: string;
  readonly Pascal: string;
  readonly Title: string;
  /** In lower case, with spaces. */
  readonly words: string;
}

/** @throws {RangeError} for a name that is not written like-this. */
export function namesOf(kebab: string): Names {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(kebab))
    throw new RangeError(
      `the name must be lower-case words joined by hyphens, like my-name, got ${kebab === "" ? "none" : kebab}`,
    );
  const words = kebab.split("-");
  const capital = words.map((word) => word[0]!.toUpperCase() + word.slice(1));
  const Pascal = capital.join("");
  return {
    kebab,
    Pascal,
    camel: Pascal[0]!.toLowerCase() + Pascal.slice(1),
    Title: capital.join(" "),
    words: words.join(" "),
  };
}
