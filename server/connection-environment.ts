import type { DatabaseCluster } from "./embedded-postgres";

/** The addresses under which the app reaches a database of the cluster, by the names of its settings. */
export function connectionEnvironment(cluster: DatabaseCluster, database: string): Record<string, string> {
  return {
    DATABASE_URL: cluster.urlFor("app", database),
    AUTH_DATABASE_URL: cluster.urlFor("auth", database),
    WORKER_DATABASE_URL: cluster.urlFor("worker", database),
    PLATFORM_DATABASE_URL: cluster.urlFor("platform", database),
    EXCHANGE_DATABASE_URL: cluster.urlFor("exchange", database),
  };
}
