// Who may import whom, as drawn in README.md ("How the repository is laid out").

/** Floors inside each package, ground floor first: a folder imports its own floor and those below. */
export const floors = {
  "packages/core": [
    ["exact"],
    ["expression"],
    ["kernel"],
    ["generated"],
    ["transform", "schedule"],
    ["engine", "optimizer", "stage"],
    ["objective", "model", "metric"],
    ["minimize", "checkpoint"],
  ],
  "packages/data": [
    ["random"],
    ["split", "hash", "order"],
    ["load", "audit"],
    ["evaluate", "datasets", "node", "node-file"],
    ["node-cli"],
  ],
  "packages/viz": [
    ["text", "scale"],
    ["scene"],
    ["mark"],
    ["chart"],
    ["render", "describe", "formula"],
    ["png"],
  ],
  "packages/study": [
    ["language"],
    ["pack", "certificate"],
    ["content"],
    ["derivation"],
    ["compute", "equations", "runs", "counts"],
    ["question", "misconception", "formula", "demo"],
    ["store"],
    ["ask", "review", "practice", "diagnose", "exchange"],
    ["session"],
    ["node"],
  ],
  "packages/discord-sandbox": [
    ["state", "browser"],
    ["rest", "gateway", "interaction"],
    ["transport", "scenario"],
    ["driver", "page"],
    ["simulation"],
  ],
  "apps/bot": [["port", "i18n", "store", "jobs"], ["features"], ["router"], ["transport"]],
};

/** Which of our packages each may import. */
const house = {
  "packages/words": [],
  "packages/description": [],
  "packages/core": ["description"],
  "packages/data": ["words", "description"],
  "packages/viz": ["words", "description"],
  "packages/study": ["core", "data", "viz", "words", "description"],
  "packages/discord-sandbox": [],
  "apps/bot": ["study", "viz", "words", "discord-sandbox"],
};

/** Entry points that must run without Node's own modules; the exceptions sit behind entries of their own. */
const browserSafe = [
  "packages/words",
  "packages/description",
  "packages/core",
  "packages/data",
  "packages/viz",
  "packages/study",
];
const nodeEntries = "^packages/[^/]+/src/(node|png|cli)([/.]|-)";

const upward = Object.entries(floors).flatMap(([root, rows]) =>
  rows.slice(0, -1).map((row, index) => ({
    name: `floors-${root}-${row.join("-")}`,
    severity: "error",
    comment: "Imports run downward only.",
    from: { path: `^${root}/src/(${row.join("|")})/` },
    to: {
      path: `^${root}/src/(${rows
        .slice(index + 1)
        .flat()
        .join("|")})/`,
    },
  })),
);

const neighbours = Object.entries(house).map(([root, allowed]) => ({
  name: `house-${root}`,
  severity: "error",
  comment: "A package imports only the packages the map allows.",
  from: { path: `^${root}/src/` },
  to: {
    // A package that is not built yet stays unresolved and keeps its published name.
    path: "^(packages|apps)/|^@opt/",
    pathNot: [`^${root}/`, ...allowed.map((name) => `^(packages|@opt)/${name}(/|$)`)],
  },
}));

export default {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    ...upward,
    ...neighbours,
    {
      name: "browser-safe",
      severity: "error",
      comment: "What runs without Node stays free of Node's modules.",
      from: { path: `^(${browserSafe.join("|")})/src/`, pathNot: nodeEntries },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "sandbox-only-in-the-launcher",
      severity: "error",
      comment: "The bot itself does not know whom it talks to.",
      from: { path: "^apps/bot/src/", pathNot: "^apps/bot/src/(main|launch)" },
      to: { path: "^(packages|@opt)/discord-sandbox(/|$)" },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules|/dist/" },
    exclude: { path: "/(dist|node_modules|test)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
  },
};
