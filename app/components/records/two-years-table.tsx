import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { SectionHead } from "~/components/ui/page-head";
import type { TwoYears } from "~/domain/two-years";
import { twoYears as words } from "~/locales/two-years";
import { useText } from "~/locales/use-text";

type TwoYearsTableProps = {
  of: TwoYears;
  /** What a row is about. */
  about: "indicator" | "subject";
};

/** Two years side by side; what is kept shows by how much it grew, and is never added up. */
export function TwoYearsTable({ of: { years, pairs }, about }: TwoYearsTableProps) {
  const t = useText(words);
  const [before, after] = years;
  const hasGrowth = pairs.some(({ growth }) => growth !== null);
  return (
    <section className="section">
      <SectionHead title={t.title(before, after)} note={hasGrowth ? t.note : undefined} />
      <div className="sheet">
        <Table caption={t.title(before, after)} cards>
          <thead>
            <tr>
              <Column>{t.about[about]}</Column>
              <Column numeric>{before}</Column>
              <Column numeric>{after}</Column>
              {hasGrowth ? <Column numeric>{t.growth}</Column> : null}
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={`${pair.indicatorId}:${pair.subjectId}`}>
                <RowHeader>
                  {pair.name}
                  {about === "indicator" && pair.unitOfMeasure ? <small>{pair.unitOfMeasure}</small> : null}
                </RowHeader>
                <Cell numeric muted className="nowrap" label={String(before)}>
                  {pair.before ?? t.none}
                </Cell>
                <Cell numeric className="nowrap" label={String(after)}>
                  {pair.after ?? t.none}
                </Cell>
                {hasGrowth ? (
                  <Cell numeric strong className="nowrap" label={t.growth}>
                    {pair.growth}
                  </Cell>
                ) : null}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
