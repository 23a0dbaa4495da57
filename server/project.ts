import path from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the folder that holds package.json. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Absolute path of a file or folder inside the project. */
export function inProject(...segments: string[]): string {
  return path.join(projectFolder, ...segments);
}
