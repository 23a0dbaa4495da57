import { spawn } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { inProject } from "../../server/project";

export { startTestServer, type TestServer } from "./test-server";

type Installed = { executablePath: string; env?: Record<string, string | undefined> };

/** A headless Chromium: CHROME_PATH, one of the system, or the one that comes with the packages. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = systemBrowser() ?? (await packagedBrowser());
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      ...asRoot,
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    ...(env ? { env: env as Record<string, string> } : {}),
  });
}

function systemBrowser(): Installed | null {
  const named = process.env.CHROME_PATH;
  if (named === "packaged") return null;
  if (named) return { executablePath: named };
  const known = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
  ];
  const executablePath = known.find(existsSync);
  return executablePath ? { executablePath } : null;
}

/** The package holds a compressed browser and the libraries that a bare system lacks; they are unpacked once. */
async function packagedBrowser(): Promise<Installed> {
  const packed = path.resolve(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../../bin");
  const { version } = JSON.parse(readFileSync(path.join(packed, "../package.json"), "utf8")) as { version: string };
  const folder = inProject(`.data/chromium-${version}`);
  if (!existsSync(folder)) await unpack(packed, folder);
  return {
    executablePath: path.join(folder, "chromium"),
    // For the browser alone: the server beside it must keep the system's libraries.
    env: { ...process.env, LD_LIBRARY_PATH: path.join(folder, "al2023/lib"), ...ownFonts(folder) },
  };
}

// The package's own fonts.conf names folders of a machine that is not ours.
function ownFonts(folder: string): Record<string, string> {
  if (existsSync("/etc/fonts/fonts.conf")) return {};
  const file = path.join(folder, "fonts.conf");
  const places = `<dir>${path.join(folder, "fonts")}</dir><cachedir>${path.join(folder, "fonts-cache")}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${places}</fontconfig>`);
  return { FONTCONFIG_FILE: file };
}

async function unpack(packed: string, folder: string) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  await pipeline(
    createReadStream(path.join(packed, "chromium.br")),
    createBrotliDecompress(),
    createWriteStream(path.join(unfinished, "chromium"), { mode: 0o755 }),
  );
  for (const name of ["al2023", "fonts", "swiftshader"]) {
    await unpackArchive(
      path.join(packed, `${name}.tar.br`),
      name === "swiftshader" ? unfinished : path.join(unfinished, name),
    );
  }
  try {
    renameSync(unfinished, folder);
  } catch {
    // Another worker was faster.
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function unpackArchive(archive: string, folder: string) {
  mkdirSync(folder, { recursive: true });
  const tar = spawn("tar", ["-x", "-C", folder], { stdio: ["pipe", "ignore", "inherit"] });
  const ended = new Promise<number | null>((resolve) => tar.once("close", resolve));
  // tar may leave at the end mark, before it has read the padding after it; its exit code says whether all went well.
  await pipeline(createReadStream(archive), createBrotliDecompress(), tar.stdin).catch(() => {});
  if ((await ended) !== 0) throw new Error(`${archive} could not be unpacked`);
}
