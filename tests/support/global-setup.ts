import { generateWhenStale } from "../../server/build";
import { startTestCluster, type TestCluster } from "./cluster";

type Shared = { users: number; cluster: Promise<TestCluster> };

// Each project of the runner loads this file for itself; all of them use one cluster.
const shared = globalThis as typeof globalThis & { bangVangTestCluster?: Shared };

/** One real Postgres for the whole run, empty but for its walls; the workers find it by the app's own settings. */
export default async function setup(): Promise<() => Promise<void>> {
  shared.bangVangTestCluster ??= { users: 0, cluster: start() };
  const mine = shared.bangVangTestCluster;
  mine.users++;
  const { environment } = await mine.cluster;
  Object.assign(process.env, environment);
  return async () => {
    mine.users--;
    if (mine.users === 0) await (await mine.cluster).stop();
  };
}

async function start(): Promise<TestCluster> {
  generateWhenStale();
  const cluster = await startTestCluster();
  Object.assign(process.env, cluster.environment);
  return cluster;
}
