import { Link } from "@remix-run/react";
import { Cell, Column, GroupRow, RowHeader, Table } from "~/components/ui/data-table";
import { DialogButton } from "~/components/ui/dialog";
import { EmptyState } from "~/components/ui/empty-state";
import { addDays, formatDay } from "~/domain/calendar-day";
import { type Structure, structures } from "~/domain/structure";
import { people as words } from "~/locales/people";
import { units as unitWords } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";
import { EndPosting } from "./end-posting";

export type PostingLine = {
  id: string;
  unitId: string;
  unitName: string;
  structure: Structure;
  title: string;
  isHead: boolean;
  isActing: boolean;
  validFrom: string;
  validTo: string | null;
};

type PostingTableProps = { agency: string; today: string; person: { id: string; postings: readonly PostingLine[] } };

/** Every post ever held by the tree in which it stands, those of today first. */
export function PostingTable({ agency, today, person }: PostingTableProps) {
  const t = useText(words);
  const { structures: names } = useText(unitWords);
  const trees = structures.filter((each) => person.postings.some(({ structure }) => structure === each));
  if (person.postings.length === 0) {
    return (
      <div className="sheet">
        <EmptyState heading="h3" title={t.noPostings}>
          {t.noPostingsNote}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="sheet">
      <Table caption={t.postings} cards>
        <thead>
          <tr>
            <Column>{t.postingColumns.title}</Column>
            <Column>{t.postingColumns.unit}</Column>
            <Column>{t.postingColumns.time}</Column>
            <Column>
              <span className="visually-hidden">{t.endPosting}</span>
            </Column>
          </tr>
        </thead>
        <tbody>
          {trees.flatMap((tree) => [
            trees.length > 1 || tree !== "government" ? <GroupRow key={tree} label={names[tree]} columns={4} /> : null,
            ...person.postings
              .filter(({ structure }) => structure === tree)
              .map((posting) => (
                <tr key={posting.id}>
                  <RowHeader>
                    {posting.title}
                    {posting.isHead || posting.isActing ? (
                      <small>
                        {[posting.isHead && t.head, posting.isActing && t.acting].filter(Boolean).join(", ")}
                      </small>
                    ) : null}
                  </RowHeader>
                  <Cell label={t.postingColumns.unit}>
                    <Link className="link" to={paths.unit(agency, posting.unitId)}>
                      {posting.unitName}
                    </Link>
                  </Cell>
                  <Cell label={t.postingColumns.time}>
                    {posting.validTo
                      ? t.fromTo(formatDay(posting.validFrom), formatDay(addDays(posting.validTo, -1)))
                      : t.since(formatDay(posting.validFrom))}
                  </Cell>
                  <Cell>
                    <DialogButton dialog={`end-${posting.id}`} small>
                      {posting.validTo ? t.changeEnd : t.endPosting}
                    </DialogButton>
                    <EndPosting agency={agency} today={today} personId={person.id} posting={posting} />
                  </Cell>
                </tr>
              )),
          ])}
        </tbody>
      </Table>
    </div>
  );
}
