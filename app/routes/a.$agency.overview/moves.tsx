import { Link } from "@remix-run/react";
import { Icon } from "~/components/ui/icon";
import { SectionHead } from "~/components/ui/page-head";
import type { OverviewMove } from "~/domain/overview/written";
import { formatPoints, type Points } from "~/domain/points";
import { overview as words } from "~/locales/overview";
import { useText } from "~/locales/use-text";
import type { Overview } from "~/modules/scores/queries.server";
import { paths } from "~/paths";
import { Slope } from "./slope";

type MovesProps = {
  overview: Pick<Overview, "moves" | "moment" | "previous" | "isLast" | "campaign" | "board" | "submission">;
  agency: string;
};

/** Who changed places since the period before, and at which targets that was decided. */
export function Moves({ overview, agency }: MovesProps) {
  const t = useText(words);
  const { moves, moment, previous, isLast, campaign, board, submission } = overview;
  // The only period of its campaign will never have one before it.
  if (previous === null && isLast) return null;
  // Points that appraisers give belong to no period: without figures there is nothing to compare.
  if (submission.line.every(({ expected }) => expected === 0)) return null;
  const nothing =
    previous === null
      ? t.firstMoment
      : moves === null
        ? t.noRanks(previous)
        : moves.movedCount === 0
          ? t.noMoves(previous)
          : null;
  return (
    <section className="sheet">
      <SectionHead title={t.moves} note={moves?.cluster} />
      {nothing === null ? null : <p className="sheet-body small muted">{nothing}</p>}
      {moves && previous !== null && moves.movedCount > 0 ? (
        <>
          <Slope cluster={moves.cluster} lines={moves.lines} before={previous} after={moment} />
          <ul className="moves">
            {moves.moved.map((move) => (
              <Moved
                key={move.subjectId}
                move={move}
                to={`${paths.receipt(agency, campaign.id, move.subjectId)}?board=${board}`}
              />
            ))}
          </ul>
          <p className="sheet-foot small muted">
            {moves.movedCount > moves.moved.length ? `${t.moreMoves(moves.movedCount - moves.moved.length)} ` : ""}
            {t.movesRule}
          </p>
        </>
      ) : null}
    </section>
  );
}

function Moved({ move, to }: { move: OverviewMove; to: string }) {
  const t = useText(words);
  const { name, from, to: now, change, reasons } = move;
  const isUp = now < from;
  return (
    <li>
      <span className={isUp ? "plan-met" : "plan-missed"}>
        <Icon name={isUp ? "arrow-up" : "arrow-down"} />
      </span>
      <Link to={to}>{(isUp ? t.up : t.down)(name, from, now)}</Link>
      <b>{signed(change)}</b>
      <p>
        {reasons.length === 0
          ? t.adjusted
          : reasons
              .map(({ title, before, after, change: at }) =>
                at === 0 ? t.standstill(title) : t.reason(title, before, after, signed(at)),
              )
              .join("; ")}
        .
      </p>
    </li>
  );
}

function signed(points: Points): string {
  return points > 0 ? `+${formatPoints(points)}` : formatPoints(points);
}
