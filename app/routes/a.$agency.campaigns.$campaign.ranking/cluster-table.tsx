import { Link } from "@remix-run/react";
import type { CSSProperties } from "react";
import { MicroBar, PillarBar } from "~/components/ui/bar";
import { SectionHead } from "~/components/ui/page-head";
import { Pagination } from "~/components/ui/pagination";
import { pillarShares } from "~/domain/pillar-shares";
import { formatPoints } from "~/domain/points";
import { romanNumeral } from "~/domain/roman-numeral";
import { rankings as words } from "~/locales/rankings";
import { useText } from "~/locales/use-text";
import type { BoardLine } from "~/modules/scores/queries.server";
import type { ShownBoard, ShownCluster } from "./shown-board";

type ClusterTableProps = {
  board: ShownBoard;
  cluster: ShownCluster;
  openId: string | null;
  linkTo: (subjectId: string) => string;
  clusterTo: (clusterId: string, page?: number) => string;
};

/** One cluster's board: a shared place is one merged cell, the best of a column is bolder. */
export function ClusterTable({ board, cluster, openId, linkTo, clusterTo }: ClusterTableProps) {
  const t = useText(words);
  const { pillars, campaign } = board;
  const size = campaign.ranks === "unit" ? t.ofUnits(cluster.size) : t.ofPeople(cluster.size);
  const note = cluster.isPart
    ? `${size} · ${t.partNote(cluster.lines.length)}`
    : t.clusterNote(size, formatPoints(board.maxPoints, 0));
  const style = {
    "--pillars": pillars.length,
    "--total-places": placesOf([board.maxPoints]),
    "--pillar-places": placesOf(pillars.map(({ maxPoints }) => maxPoints)),
  } as CSSProperties;
  return (
    <section className="sheet ranking-cluster">
      <SectionHead title={cluster.name} note={note} />
      <div className="table-frame">
        <table className="ranking ranking-links" style={style}>
          <caption className="visually-hidden">{`${t.title}, ${t.boardsIn[board.board]}: ${cluster.name}`}</caption>
          <thead>
            <tr>
              <th scope="col" className="ranking-place">
                {t.place}
              </th>
              <th scope="col">{campaign.ranks === "unit" ? t.unit : t.person}</th>
              <th scope="col" className="ranking-score">
                {t.points}
              </th>
              <th scope="col" className="ranking-lead">
                {t.lead}
              </th>
              {pillars.map((pillar, index) => (
                <th scope="col" className="ranking-pillar" key={pillar.id} title={pillar.title}>
                  <b>{romanNumeral(index + 1)}</b> / {formatPoints(pillar.maxPoints, 0)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cluster.lines.map((line, index) => (
              <tr
                key={line.subjectId}
                className={line.place === null ? "ranking-unranked" : undefined}
                aria-current={line.subjectId === openId ? "true" : undefined}
              >
                <PlaceCell line={line} lines={cluster.lines} index={index} board={board} />
                <NameCell
                  line={line}
                  hasClasses={board.classRules.length > 0}
                  to={line.mayOpen ? `${linkTo(line.subjectId)}#panel` : null}
                />
                <td className="ranking-score">{line.points === null ? "–" : formatPoints(line.points)}</td>
                <LeadCell line={line} cluster={cluster} board={board} />
                {line.pillars.map(({ points, isBest }, pillar) => (
                  <td key={pillars[pillar]?.id} className={isBest ? "ranking-pillar is-best" : "ranking-pillar"}>
                    {points === null ? (
                      "–"
                    ) : (
                      <>
                        {formatPoints(points)}
                        <MicroBar share={points / Math.max(1, pillars[pillar]?.maxPoints ?? 1)} />
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ClusterFoot board={board} cluster={cluster} clusterTo={clusterTo} />
    </section>
  );
}

/** How many characters the largest of the points takes: a column is as wide as its figures. */
function placesOf(points: readonly number[]): number {
  return Math.max(5, ...points.map((most) => formatPoints(most).length));
}

/** What is not shown of a long cluster, and the way to it and back. */
function ClusterFoot({ board, cluster, clusterTo }: Pick<ClusterTableProps, "board" | "cluster" | "clusterTo">) {
  const t = useText(words);
  const { id, left, page } = cluster;
  if (left > 0) {
    return (
      <p className="sheet-foot small">
        {t.linesLeft(left)}{" "}
        <Link className="link" to={clusterTo(id)}>
          {(board.campaign.ranks === "unit" ? t.wholeOfUnits : t.wholeOfPeople)(cluster.size)}
        </Link>
      </p>
    );
  }
  if (!page) return null;
  return (
    <div className="sheet-foot">
      <Pagination
        from={page.from}
        to={page.to}
        total={cluster.size}
        previousTo={page.page > 1 ? clusterTo(id, page.page - 1) : undefined}
        nextTo={page.hasNext ? clusterTo(id, page.page + 1) : undefined}
      />
      <Link className="link small" to={clusterTo("")}>
        {t.allClusters}
      </Link>
    </div>
  );
}

type PlaceCellProps = { line: BoardLine; lines: readonly BoardLine[]; index: number; board: ShownBoard };

/** The first row of a shared place carries the merged cell; on phones every row repeats the place. */
function PlaceCell({ line, lines, index, board }: PlaceCellProps) {
  const t = useText(words);
  if (line.place === null) {
    return (
      <td className="ranking-place">
        <span className="place">–</span>
      </td>
    );
  }
  const isPublished = board.board === "official" && board.isPublished;
  const first = line.place === 1 ? ` place-first${isPublished ? " place-published" : ""}` : "";
  const sharing = lines.filter(({ place }) => place === line.place).length;
  if (lines[index - 1]?.place === line.place) {
    return (
      <td className="ranking-place ranking-place-again">
        <span className={`place${first}`}>{line.place}</span>
      </td>
    );
  }
  return (
    <td className="ranking-place" rowSpan={sharing > 1 ? sharing : undefined}>
      <span className={`place${first}`}>{line.place}</span>
      {line.tied ? <span className="ranking-tie">{t.tied}</span> : null}
    </td>
  );
}

function NameCell({ line, hasClasses, to }: { line: BoardLine; hasClasses: boolean; to: string | null }) {
  const t = useText(words);
  return (
    <td className="ranking-unit">
      {to ? (
        <Link to={to} preventScrollReset>
          {line.name}
        </Link>
      ) : (
        <b>{line.name}</b>
      )}
      <span>
        {line.unitName ? `${line.unitName} · ` : ""}
        {line.unranked === null ? "" : `${t.unrankedBecause[line.unranked]} · `}
        {t.verified(line.itemsVerified, line.itemsExpected)}
        {line.isOwn ? ` · ${t.own}` : ""}
        {line.tied ? <span className="ranking-tied-words"> · {t.tied}</span> : null}
      </span>
      {hasClasses && line.unranked === null ? (
        <span className="ranking-class">
          <b>{line.className ?? t.noClass}</b>
          {line.classNotes.length > 0 ? ` · ${line.classNotes.join("; ")}` : ""}
        </span>
      ) : null}
    </td>
  );
}

function LeadCell({ line, cluster, board }: { line: BoardLine; cluster: ShownCluster; board: ShownBoard }) {
  const t = useText(words);
  const max = Math.max(1, board.maxPoints);
  if (line.points === null) return <td className="ranking-lead" />;
  return (
    <td className="ranking-lead">
      <PillarBar
        shares={pillarShares(
          line.points,
          line.pillars.map(({ points }) => points),
          max,
        )}
        lead={cluster.lead === null ? undefined : cluster.lead / max}
      />
      {line.gap === null ? null : <span>{line.gap === 0 ? t.leads : t.behind(formatPoints(line.gap))}</span>}
    </td>
  );
}
