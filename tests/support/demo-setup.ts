/** The demo agencies, for tests that look at the app as its readers do; runs after the cluster is there. */
export default async function setup(): Promise<void> {
  const { fillDemo } = await import("../../prisma/demo/index");
  const { closeDatabase } = await import("~/platform/db.server");
  const { closeAuthDatabase } = await import("~/platform/auth-db.server");
  await fillDemo();
  await Promise.all([closeDatabase(), closeAuthDatabase()]);
}
