import { Link } from "@remix-run/react";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { SectionHead } from "~/components/ui/page-head";
import { formatPoints } from "~/domain/points";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";
import type { PersonPlace } from "~/modules/scores/queries.server";
import { paths } from "~/paths";

/** The unit's people on the board of the campaign that ranks them, each inside his own cluster. */
export function UnitBoard({ agency, places }: { agency: string; places: readonly PersonPlace[] }) {
  const t = useText(words);
  const [first] = places;
  if (!first) return null;
  return (
    <section className="section">
      <SectionHead title={t.board} note={first.campaignName} />
      <div className="sheet">
        <Table caption={t.board} cards className="table-links">
          <thead>
            <tr>
              <Column>{t.peopleColumns.name}</Column>
              <Column>{t.boardColumns.cluster}</Column>
              <Column numeric>{t.boardColumns.place}</Column>
              <Column numeric>{t.boardColumns.points}</Column>
            </tr>
          </thead>
          <tbody>
            {places.map(({ subjectId, name, campaignId, clusterName, clusterSize, place, points }) => (
              <tr key={subjectId}>
                <RowHeader>
                  <Link className="row-link" to={paths.receipt(agency, campaignId, subjectId)}>
                    {name}
                  </Link>
                </RowHeader>
                <Cell label={t.boardColumns.cluster}>{clusterName}</Cell>
                <Cell numeric label={t.boardColumns.place} className="nowrap">
                  {place === null ? t.unranked : `${place}/${clusterSize}`}
                </Cell>
                <Cell numeric strong label={t.boardColumns.points}>
                  {points === null ? "–" : formatPoints(points)}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
