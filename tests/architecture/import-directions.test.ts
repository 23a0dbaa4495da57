import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { inProject } from "../../server/project";

type Violation = { rule: { name: string }; from: string };

const rules: { name: string }[] = createRequire(import.meta.url)(inProject(".dependency-cruiser.cjs")).forbidden;

// A tiny project in which each direction is broken at least once: the rule, the file, what the file imports.
const violations: [rule: string, file: string, imported: string][] = [
  ["domain-is-pure", "app/domain/quota.ts", "zod"],
  ["domain-is-pure", "app/domain/ranking.ts", "node:crypto"],
  ["domain-is-pure", "app/domain/result.ts", "~/platform/ids.server"],
  ["platform-knows-the-domain-only", "app/platform/audit.server.ts", "~/modules/results/queries.server"],
  ["modules-use-domain-and-platform", "app/modules/results/queries.server.ts", "~/components/ui/button"],
  ["modules-use-domain-and-platform", "app/modules/awards/queries.server.ts", "../../routes/login"],
  ["modules-share-queries-only", "app/modules/results/save-cells.server.ts", "~/modules/awards/revoke-award.server"],
  ["components-draw", "app/components/board/board.tsx", "~/modules/results/queries.server"],
  ["components-never-import-the-server", "app/components/board/row.tsx", "~/platform/ids.server"],
  ["ui-knows-no-domain", "app/components/ui/table.tsx", "~/domain/names"],
  ["routes-never-import-routes", "app/routes/logout.ts", "./login"],
  ["prisma-in-two-files", "app/routes/login.tsx", "~/platform/prisma-client/client"],
  ["prisma-in-two-files", "app/modules/people/queries.server.ts", "@prisma/client"],
  ["lucia-in-one-file", "app/platform/door.server.ts", "lucia"],
  ["recharts-in-charts", "app/components/board/trend.tsx", "recharts"],
  ["app-stands-alone", "app/platform/http.server.ts", "../../server/gate"],
];

const allowed: [file: string, imported: string][] = [
  ["app/domain/period.ts", "./names"],
  ["app/platform/db.server.ts", "~/platform/prisma-client/client"],
  ["app/platform/session.server.ts", "lucia"],
  ["app/modules/results/submit-result.server.ts", "~/modules/awards/queries.server"],
  ["app/components/charts/line.tsx", "recharts"],
  ["app/components/board/header.tsx", "~/domain/names"],
  ["app/routes/_index.tsx", "~/modules/results/queries.server"],
];

// Imported by the files above; they import nothing themselves.
const plain = [
  "app/domain/names.ts",
  "app/components/ui/button.tsx",
  "app/modules/awards/revoke-award.server.ts",
  "app/platform/ids.server.ts",
  "app/platform/prisma-client/client.ts",
  "server/gate.ts",
];

const broken = brokenInTinyProject();

test.each(violations)("%s bites when %s imports %s", (rule, file) => {
  expect(broken.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
});

test.each(allowed)("%s may import %s", (file) => {
  expect(broken.filter(({ from }) => from === file)).toEqual([]);
});

test("every direction has a seeded violation", () => {
  const seeded = new Set(violations.map(([rule]) => rule));
  expect(rules.map(({ name }) => name).filter((name) => !seeded.has(name))).toEqual([]);
});

/** Types are imported, no values: a type ties two folders together just as well. */
function brokenInTinyProject(): Violation[] {
  const project = mkdtempSync(path.join(tmpdir(), "bang-vang-directions-"));
  try {
    write(project, "tsconfig.json", JSON.stringify({ compilerOptions: { paths: { "~/*": ["./app/*"] } } }));
    for (const file of plain) write(project, file, "export type Known = 1;\n");
    for (const [file, imported] of [...allowed, ...violations.map(([, ...seed]) => seed)]) {
      write(project, file, `import type { Known } from "${imported}";\nexport type { Known };\n`);
    }
    const cruiser = inProject("node_modules/.bin/depcruise");
    const config = inProject(".dependency-cruiser.cjs");
    const { stdout } = spawnSync(cruiser, ["--config", config, "--output-type", "json", "app"], {
      cwd: project,
      encoding: "utf8",
    });
    return JSON.parse(stdout).summary.violations;
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

function write(project: string, file: string, text: string) {
  const place = path.join(project, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}
