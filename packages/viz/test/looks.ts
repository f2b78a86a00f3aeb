const sizes = [
  { width: 550, height: 350 },
  { width: 400, height: 300 },
  { width: 330, height: 240 },
  { width: 330, height: 200 },
  { width: 300, height: 180 },
  { width: 960, height: 600 },
];

/** Every theme and language in the sizes that are drawn most, and the smallest. */
export const looks = (["dark", "light"] as const).flatMap((theme) =>
  (["ko", "en"] as const).flatMap((locale) =>
    sizes.map(({ width, height }) => ({ theme, locale, width, height })),
  ),
);
