import { Link } from "@remix-run/react";
import { Cell, Column, RowHeader, Table } from "~/components/ui/data-table";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type UnitLine = {
  id: string;
  name: string;
  shortName: string | null;
  depth: number;
  headName: string | null;
  isHeadActing: boolean;
  peopleCount: number;
};

/** The tree of a structure, each unit indented under its parent. */
export function UnitTable({ agency, units }: { agency: string; units: readonly UnitLine[] }) {
  const t = useText(words);
  return (
    <Table caption={t.title} cards className="table-links">
      <thead>
        <tr>
          <Column>{t.columns.name}</Column>
          <Column>{t.columns.head}</Column>
          <Column numeric>{t.columns.people}</Column>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <RowHeader>
              <div style={{ paddingInlineStart: `${unit.depth * 24}px` }}>
                <Link className="row-link" to={paths.unit(agency, unit.id)}>
                  {unit.name}
                </Link>
                {unit.shortName ? <small>{unit.shortName}</small> : null}
              </div>
            </RowHeader>
            <Cell label={t.columns.head} muted={!unit.headName}>
              <span>
                {unit.headName ?? t.noHead}
                {unit.isHeadActing ? <small>{t.acting}</small> : null}
              </span>
            </Cell>
            <Cell numeric label={t.columns.people}>
              {unit.peopleCount.toLocaleString("vi-VN")}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
