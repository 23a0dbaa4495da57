import { type DemoAccount, demoAccounts, secondSeat } from "../prisma/demo/accounts";
import type { AppServer } from "./app-server";
import { buildWhenStale } from "./build";
import { endOnSignal } from "./ending";
import { openLocalDatabase } from "./local-database";
import { sourcesDigest } from "./sources-digest";

process.env.NODE_ENV = "production";
process.env.PORT ??= "3000";
process.env.PUBLIC_URL ??= `http://localhost:${process.env.PORT}`;
process.env.LOG_LEVEL ??= "warn";

buildWhenStale();
const database = await openLocalDatabase();
let server: AppServer | undefined;
endOnSignal(async () => {
  await server?.close();
  await database.stop();
});

try {
  // The app reads its settings while it is loaded, so it is loaded only now.
  await database.fillOnce(sourcesDigest(["prisma/demo", "prisma/catalogue"]), async () => {
    const { fillDemo } = await import("../prisma/demo/index");
    const { close } = await import("~/server-hooks.server");
    await fillDemo();
    await close();
  });
  const { settings } = await import("~/platform/env.server");
  const { serveBuiltApp } = await import("./built-app");
  server = await serveBuiltApp(settings(), 0);
} catch (error) {
  await database.stop();
  const isPortTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (!isPortTaken) throw error;
  process.stderr.write(`Cổng ${process.env.PORT} đang có chương trình khác dùng. Chọn cổng khác: PORT=3100 npm run demo
`);
  process.exit(1);
}
process.stdout.write(
  `\nBảng Vàng: ${process.env.PUBLIC_URL}\n\n${tableOf([...demoAccounts, secondSeat])}\n\nCtrl-C: dừng. ${database.home ? `Dữ liệu nằm trong ${database.home}` : "Dữ liệu nằm trong cơ sở dữ liệu của DATABASE_URL"}\n`,
);

function tableOf(accounts: DemoAccount[]): string {
  const lines = [
    ["Cơ quan", "Vai trò", "E-mail", "Mật khẩu"],
    ...accounts.map(({ agency, role, email, password }) => [agency ?? "–", role, email, password]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")).join("\n");
}
