import { Icon } from "~/components/ui/icon";
import { rankings as words } from "~/locales/rankings";
import { useText } from "~/locales/use-text";
import type { Board } from "~/modules/scores/queries.server";

/** Which board it is in words, how much of it is verified, and whether it is published. */
export function BoardNotice({ board }: { board: Board }) {
  const t = useText(words);
  const { verified, expected } = board.items;
  const isOfficial = board.board === "official";
  const progress = isOfficial
    ? t.officialSoFar(verified, expected)
    : verified < expected
      ? t.open(expected - verified, expected)
      : t.allVerified;
  return (
    <p className={isOfficial ? "ranking-notice ranking-notice-official" : "ranking-notice"}>
      <Icon name={isOfficial ? "lock" : "clock"} />
      <span>
        {progress} {board.isPublished ? t.published : t.notPublished}
      </span>
    </p>
  );
}
