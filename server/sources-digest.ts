import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { inProject } from "./project";

/** SHA-256 over the names and contents of files and folders of the project, generated code apart. */
export function sourcesDigest(sources: string[]): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of sources.flatMap(filesOf).sort()) hash.update(`\0${file}\0`).update(readFileSync(inProject(file)));
  return hash.digest("hex");
}

function filesOf(source: string): string[] {
  const place = inProject(source);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [source];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("prisma-client"))
    .map((entry) => path.relative(inProject(), path.join(entry.parentPath, entry.name)));
}
