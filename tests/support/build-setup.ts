import { buildWhenStale } from "../../server/build";

/** The browser's tests look at the built app. */
export default function setup(): void {
  buildWhenStale();
}
