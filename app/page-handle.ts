/** What a route says about its page: one with `scripts: false` ships none. */
export type PageHandle = { scripts?: boolean };
