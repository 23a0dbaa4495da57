import { Link } from "@remix-run/react";
import { SectionHead, SmallHead } from "~/components/ui/page-head";
import { addDays, formatDay } from "~/domain/calendar-day";
import { units as words } from "~/locales/units";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type Related = { id: string; name: string; onDay: string; sharePercent: number };
type Span = {
  name: string;
  shortName: string | null;
  parentName: string | null;
  validFrom: string;
  validTo: string | null;
};
type UnitHistoryProps = {
  opensOthers: boolean;
  agency: string;
  today: string;
  unit: {
    spans: readonly Span[];
    predecessors: readonly Related[];
    successors: readonly Related[];
    closedOn: string | null;
  };
};

/** What the unit was called and where it stood, latest first, with what it came from and what became of it. */
export function UnitHistory({ agency, today, unit, opensOthers }: UnitHistoryProps) {
  const t = useText(words);
  const latestFirst = [...unit.spans].reverse();
  return (
    <section className="section">
      <SectionHead title={t.history} />
      <div className="stack-tight">
        <RelatedUnits agency={agency} title={t.successors} units={unit.successors} areLinks={opensOthers} />
        <ol className="history">
          {latestFirst.map((span) => (
            <li key={span.validFrom} aria-current={isOn(span, today) ? "true" : undefined}>
              <span className="muted small">
                {span.validTo === null
                  ? t.from(formatDay(span.validFrom))
                  : t.fromTo(formatDay(span.validFrom), formatDay(addDays(span.validTo, -1)))}
                {span.validFrom > today ? ` · ${t.planned}` : null}
              </span>
              <b>{span.shortName ? `${span.name} (${span.shortName})` : span.name}</b>
              <span className="small">{span.parentName ? t.under(span.parentName) : t.asRoot}</span>
            </li>
          ))}
        </ol>
        <RelatedUnits agency={agency} title={t.predecessors} units={unit.predecessors} areLinks={opensOthers} />
      </div>
    </section>
  );
}

type RelatedUnitsProps = { agency: string; title: string; units: readonly Related[]; areLinks: boolean };

function RelatedUnits({ agency, title, units, areLinks }: RelatedUnitsProps) {
  const t = useText(words);
  if (units.length === 0) return null;
  return (
    <div>
      <SmallHead title={title} />
      <ul className="pairs">
        {units.map((unit) => (
          <li key={unit.id}>
            {areLinks ? (
              <Link className="link" to={paths.unit(agency, unit.id)}>
                {unit.name}
              </Link>
            ) : (
              <b>{unit.name}</b>
            )}
            <span>
              {formatDay(unit.onDay)}
              <br />
              {t.share(unit.sharePercent.toLocaleString("vi-VN"))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isOn(span: Span, day: string): boolean {
  return span.validFrom <= day && (span.validTo === null || day < span.validTo);
}
