import { Link } from "@remix-run/react";
import { Flag } from "~/components/ui/flag";
import { SectionHead } from "~/components/ui/page-head";
import { formatDay } from "~/domain/calendar-day";
import type { HonourInRecord } from "~/domain/record";
import { records as words } from "~/locales/records";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

const kinds = ["title", "commendation", "praise", "recognition"] as const;

/** Awards and words of praise over the years, the latest first; a mark says which kind each is. */
export function HonourTimeline({ agency, honours }: { agency: string; honours: readonly HonourInRecord[] }) {
  const t = useText(words);
  const years = [...new Set(honours.map(({ year }) => year))];
  const first = years.at(-1);
  return (
    <section>
      <SectionHead title={t.honours} note={first === undefined ? undefined : t.honoursSince(first)} />
      {first === undefined ? (
        <p className="muted">{t.noHonours}</p>
      ) : (
        <>
          <p className="award-key">
            {kinds
              .filter((kind) => kind !== "recognition" || honours.some((honour) => honour.kind === kind))
              .map((kind) => (
                <span key={kind}>
                  <i className={`award-mark award-mark-${kind}`} />
                  {t.key[kind]}
                </span>
              ))}
          </p>
          <ol className="timeline">
            {years.map((year) => (
              <li key={year}>
                <span className="timeline-year">{year}</span>
                <div>
                  {honours
                    .filter((honour) => honour.year === year)
                    .map((honour) => (
                      <HonourEvent key={honour.id} agency={agency} honour={honour} />
                    ))}
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** What was revoked loses its gold; what the unit was given is said to be the unit's. */
function HonourEvent({ agency, honour }: { agency: string; honour: HonourInRecord }) {
  const t = useText(words);
  const { kind, decision, name, on, isOfUnit, unitName, isRevoked, revokeReason } = honour;
  const apart = honour.givenBy ? t.recognisedBy(honour.givenBy, formatDay(on)) : t.praiseIsNone;
  const mark = isRevoked ? "praise" : kind;
  return (
    <div className="timeline-event">
      <i className={`award-mark award-mark-${mark}`} />
      <h3>
        {kind === "praise" ? t.praiseOf(name, formatDay(on)) : name}
        {isRevoked ? <Flag tone="bad">{t.revoked}</Flag> : null}
        {decision ? (
          <Link className="link no-print" to={paths.decision(agency, decision.id)}>
            {t.seeDecision}
          </Link>
        ) : null}
      </h3>
      {isOfUnit && unitName ? <p>{t.ofUnit(unitName)}</p> : null}
      {honour.words ? <p>{honour.words}</p> : null}
      <p>{decision ? t.decision(decision.number, formatDay(decision.signedOn), decision.issuer) : apart}</p>
      {isRevoked && revokeReason ? <p>{t.revokedBecause(revokeReason)}</p> : null}
    </div>
  );
}
