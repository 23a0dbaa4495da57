import type { ReactNode } from "react";
import { IndicatorTrends } from "~/components/charts/indicator-trends";
import { Avatar } from "~/components/ui/avatar";
import { SectionHead, SmallHead } from "~/components/ui/page-head";
import { addDays, formatDay } from "~/domain/calendar-day";
import { initials } from "~/domain/names";
import type { PersonRecord } from "~/domain/record";
import { structures } from "~/domain/structure";
import { records as words } from "~/locales/records";
import { units as unitWords } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { HonourTimeline } from "./honour-timeline";
import { PlaceList } from "./place-list";
import { YearResults } from "./year-results";

type RecordViewProps = { agency: string; record: PersonRecord; actions?: ReactNode };

/** One person: what was achieved this year, what was awarded over the years, where he stands and has stood. */
export function RecordView({ agency, record, actions }: RecordViewProps) {
  const t = useText(words);
  const { structures: structureNames } = useText(unitWords);
  const trees = structures.filter((each) => record.postings.some(({ structure }) => structure === each));
  return (
    <>
      <RecordHead record={record} />
      {actions ? <div className="actions no-print record-actions">{actions}</div> : null}
      <div className="record-columns">
        <div>
          <YearResults record={record} />
          <IndicatorTrends trends={record.trends} />
          <HonourTimeline agency={agency} honours={record.honours} />
        </div>
        <aside className="stack">
          <PlaceList agency={agency} subjectId={record.person.id} places={record.places} />
          {record.postings.length > 0 ? (
            <section>
              <SectionHead title={t.postings} />
              {trees.map((tree) => (
                <div key={tree}>
                  {trees.length > 1 || tree !== "government" ? <SmallHead title={structureNames[tree]} /> : null}
                  <ul className="pairs">
                    {record.postings
                      .filter(({ structure }) => structure === tree)
                      .map((posting) => (
                        <li key={posting.id}>
                          <b>
                            {posting.title}
                            {posting.isActing ? ` (${t.acting})` : ""}
                            {posting.isHead ? ` (${t.head})` : ""}
                            <small className="muted">{posting.unitName}</small>
                          </b>
                          <span className="nowrap">
                            {formatDay(posting.validFrom)} –{" "}
                            {posting.validTo === null ? t.now : formatDay(addDays(posting.validTo, -1))}
                          </span>
                        </li>
                      ))}
                  </ul>
                </div>
              ))}
            </section>
          ) : null}
        </aside>
      </div>
    </>
  );
}

function RecordHead({ record }: { record: PersonRecord }) {
  const t = useText(words);
  const { person, postings, counts } = record;
  const [post] = postings;
  const held = post ? `${post.title}, ${post.unitName} · ${t.since(formatDay(post.validFrom))}` : t.noPost;
  const facts = [held, person.staffCode, person.isUnionMember ? t.unionMember : null];
  return (
    <header className="record-head">
      <Avatar initials={initials(person.name)} large />
      <div>
        <p className="small muted">{t.title}</p>
        <h1>{person.name}</h1>
        <p className="muted">{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <div className="record-counts">
        {(["titles", "commendations", "praise"] as const)
          .filter((kind) => kind !== "praise" || counts.praise > 0)
          .map((kind) => (
            <div key={kind}>
              <b>{counts[kind]}</b>
              <span>{t.counts[kind]}</span>
            </div>
          ))}
      </div>
    </header>
  );
}
