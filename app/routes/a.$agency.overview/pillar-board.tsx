import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { SectionHead } from "~/components/ui/page-head";
import { formatPoints } from "~/domain/points";
import { romanNumeral } from "~/domain/roman-numeral";
import { overview as words } from "~/locales/overview";
import { useText } from "~/locales/use-text";
import type { Overview } from "~/modules/scores/queries.server";

/** Who leads in which pillar at the end of the period, cluster by cluster. */
export function PillarBoard({ overview }: { overview: Pick<Overview, "pillarBoard" | "moment" | "campaign"> }) {
  const t = useText(words);
  const { pillarBoard, moment, campaign } = overview;
  if (pillarBoard === null) return null;
  return (
    <section className="sheet">
      <SectionHead title={t.pillarBoard(moment)} note={t.pillarBoardNote} />
      {pillarBoard.clusters.map(({ name, rows }) => (
        <Table key={name} caption={`${t.pillarBoard(moment)}: ${name}`} className="pillar-board" dense>
          <thead>
            <tr>
              <Column>{name}</Column>
              {pillarBoard.pillars.map((title, index) => (
                <Column key={title} numeric>
                  <abbr title={title}>{romanNumeral(index + 1)}</abbr>
                </Column>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.subjectId}>
                <RowHeader>{row.name}</RowHeader>
                {row.places.map((place, index) => (
                  <Cell key={pillarBoard.pillars[index]} numeric label={pillarBoard.pillars[index] ?? ""}>
                    {place ? (
                      <>
                        <span className="visually-hidden">{t.place}</span>
                        {place.place === 1 ? <b>{place.place}</b> : place.place}
                        <small>{formatPoints(place.points, campaign.decimals)}</small>
                      </>
                    ) : (
                      "–"
                    )}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      ))}
    </section>
  );
}
