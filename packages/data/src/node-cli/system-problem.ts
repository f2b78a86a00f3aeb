/** What the system says of a file that it does not open, read or write, one row an error number. */
export const systemWords: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  EACCES: { ko: "읽거나 쓸 권한이 없어요", en: "there is no permission to read or write it" },
  EPERM: { ko: "읽거나 쓸 권한이 없어요", en: "there is no permission to read or write it" },
  EROFS: { ko: "쓸 수 없는 디스크예요", en: "its disk is not to be written to" },
  ENOSPC: { ko: "디스크에 자리가 없어요", en: "there is no space left on its disk" },
  EDQUOT: { ko: "디스크에 자리가 없어요", en: "there is no space left on its disk" },
  ENOENT: { ko: "그 폴더나 파일이 없어요", en: "there is no such folder or file" },
  ENOTDIR: { ko: "폴더가 있어야 할 곳에 파일이 있어요", en: "a file is where a folder should be" },
  EISDIR: { ko: "파일이 있어야 할 곳에 폴더가 있어요", en: "a folder is where a file should be" },
  EEXIST: { ko: "이미 있어요", en: "it is there already" },
  ENAMETOOLONG: { ko: "이름이 너무 길어요", en: "its name is too long" },
  EMFILE: { ko: "한 번에 너무 많은 파일이 열려 있어요", en: "too many files are open at once" },
};

/** Returns in one sentence why a file cannot be opened, read or written. */
export function systemProblem(error: unknown, locale: "ko" | "en"): string {
  const { code, path } = fieldsOf(error);
  const where = path === undefined ? "" : `: ${path}`;
  const why =
    systemWords[code]?.[locale] ?? (locale === "ko" ? `시스템 오류 ${code}` : `system error ${code}`);
  const lead = locale === "ko" ? "파일을 읽거나 쓸 수 없어요" : "a file cannot be read or written";
  return `${lead}${where} (${why})`;
}

function fieldsOf(error: unknown): { readonly code: string; readonly path?: string } {
  if (typeof error !== "object" || error === null) return { code: String(error) };
  const { code = "message" in error ? error.message : "", path } = error as {
    readonly code?: unknown;
    readonly path?: unknown;
  };
  return { code: String(code), ...(typeof path === "string" && { path }) };
}
