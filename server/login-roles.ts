/** The roles of the database that programs sign in as; `owner` owns everything and nobody signs in as it. */
export const loginRoles = ["migrator", "app", "auth", "worker", "exchange", "platform", "backup"] as const;

export type LoginRole = (typeof loginRoles)[number];
