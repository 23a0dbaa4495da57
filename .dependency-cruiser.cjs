/** Which folder may import which: routes → modules → domain, components draw, platform holds the plumbing. */

const domain = "^app/domain/";
const server = "\\.server(\\.|$)";

/** An npm package, found in node_modules or only named. */
const npm = (name) => `(^|node_modules/)${name}(/|$)`;

// What a module offers to the others: its questions, a campaign's definition read from its version, and the keeping of
// scores, which every command that changes a figure or a rule must do, or ask for, in its own transaction.
const sharedByModules = [
  "queries\\.server\\.ts$",
  "^app/modules/campaigns/definition\\.server\\.ts$",
  "^app/modules/scores/(keep-scores|recompute-campaign)\\.server\\.ts$",
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment: "The domain imports nothing from outside itself: no package, no clock, no file.",
      severity: "error",
      from: { path: domain },
      to: { pathNot: domain },
    },
    {
      name: "platform-knows-the-domain-only",
      severity: "error",
      from: { path: "^app/platform/" },
      to: { path: "^app/", pathNot: ["^app/platform/", domain] },
    },
    {
      name: "modules-use-domain-and-platform",
      severity: "error",
      from: { path: "^app/modules/" },
      to: { path: "^app/", pathNot: ["^app/modules/", "^app/platform/", domain] },
    },
    {
      name: "modules-share-queries-only",
      comment: "A command of another module is its own affair; what it finds may be asked for.",
      severity: "error",
      from: { path: "^app/modules/([^/]+)/" },
      to: { path: "^app/modules/", pathNot: ["^app/modules/$1/", ...sharedByModules] },
    },
    {
      name: "components-draw",
      severity: "error",
      from: { path: "^app/components/" },
      to: {
        path: "^app/",
        pathNot: ["^app/components/", domain, "^app/locales/", "^app/(paths|nonce|request-id|page-handle)\\.tsx?$"],
      },
    },
    {
      name: "components-never-import-the-server",
      severity: "error",
      from: { path: "^app/components/" },
      to: { path: server },
    },
    {
      name: "ui-knows-no-domain",
      comment: "Buttons, fields and tables know nothing of campaigns.",
      severity: "error",
      from: { path: "^app/components/ui/" },
      to: { path: "^app/", pathNot: ["^app/components/ui/", "^app/locales/", "^app/(paths|nonce)\\.tsx?$"] },
    },
    {
      name: "routes-never-import-routes",
      comment: "Nothing imports a route; the pieces that sit beside one in its folder are its own.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: ["^app/routes/[^/]+$", "^app/routes/[^/]+/route\\."] },
    },
    {
      name: "prisma-in-two-files",
      severity: "error",
      from: { pathNot: ["^app/platform/(db|auth-db)\\.server\\.ts$", "^app/platform/prisma-client/"] },
      to: { path: ["^app/platform/prisma-client/", npm("@prisma")] },
    },
    {
      name: "lucia-in-one-file",
      severity: "error",
      from: { pathNot: ["^app/platform/session\\.server\\.ts$", "node_modules"] },
      to: { path: npm("lucia") },
    },
    {
      name: "recharts-in-charts",
      severity: "error",
      from: { pathNot: ["^app/components/charts/", "node_modules"] },
      to: { path: npm("recharts") },
    },
    {
      name: "app-stands-alone",
      comment: "The app knows neither its server, nor its tests, nor the demo.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^(server|tests|bench|prisma/demo)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^build/" },
    // Types count too: a type of the database's client in a route ties the two together just as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
