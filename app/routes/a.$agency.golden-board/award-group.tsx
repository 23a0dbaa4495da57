import { Link } from "@remix-run/react";
import { Drum } from "~/components/ui/drum";
import { formatDay } from "~/domain/calendar-day";
import { initials } from "~/domain/names";
import { goldenBoard as words } from "~/locales/golden-board";
import { useText } from "~/locales/use-text";
import type { RegisteredAward } from "~/modules/awards/queries.server";
import { paths } from "~/paths";

type Group = { awardTypeId: string; awardName: string; year: number; awards: RegisteredAward[] };

/** Awards of one kind and year together, in the order in which they come. */
export function groupByAward(awards: readonly RegisteredAward[]): Group[] {
  const groups = new Map<string, Group>();
  for (const award of awards) {
    const key = `${award.year} ${award.awardTypeId}`;
    const group = groups.get(key) ?? {
      awardTypeId: award.awardTypeId,
      awardName: award.awardName,
      year: award.year,
      awards: [],
    };
    group.awards.push(award);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Whom one award honours: collectives and people apart, by name, under the decision that says so. */
export function AwardGroup({ agency, group, saysYear }: { agency: string; group: Group; saysYear: boolean }) {
  const t = useText(words);
  const decisions = new Set(group.awards.map(({ decision }) => decision.id));
  const [first] = group.awards;
  const shared = decisions.size === 1 && first ? first.decision : null;
  const collectives = group.awards.filter(({ subjectKind }) => subjectKind !== "person");
  const people = group.awards.filter(({ subjectKind }) => subjectKind === "person");
  return (
    <section>
      <div className="honour-title">
        <h2>{saysYear ? `${group.awardName}, ${group.year}` : group.awardName}</h2>
        {shared ? (
          <p>
            {t.decisionWord}{" "}
            <Link to={paths.decision(agency, shared.id)}>
              <b>{shared.number}</b>
            </Link>{" "}
            {t.ofDay} <b>{formatDay(shared.signedOn)}</b>
          </p>
        ) : null}
      </div>
      {collectives.length > 0 ? (
        <>
          <h3 className="honour-group">
            {t.collectives} <span>{String(collectives.length).padStart(2, "0")}</span>
          </h3>
          <div className="honour-teams">
            {collectives.map((award) => (
              <article className="honour-team" key={award.id}>
                <Drum />
                {award.achievement ? <small>{award.achievement}</small> : null}
                <h3>{award.name}</h3>
                {shared ? null : <DecisionOf agency={agency} award={award} />}
              </article>
            ))}
          </div>
        </>
      ) : null}
      {people.length > 0 ? (
        <>
          <h3 className="honour-group">
            {t.people} <span>{String(people.length).padStart(2, "0")}</span>
          </h3>
          <div className="honour-people">
            {people.map((award) => (
              <article className="honour-person" key={award.id}>
                <span className="medal" aria-hidden="true">
                  {initials(award.name)}
                </span>
                <h3>{award.name}</h3>
                <p>{award.unitName}</p>
                {award.achievement ? <p>{award.achievement}</p> : null}
                {shared ? null : <DecisionOf agency={agency} award={award} />}
              </article>
            ))}
          </div>
        </>
      ) : null}
    </section>
  );
}

function DecisionOf({ agency, award }: { agency: string; award: RegisteredAward }) {
  const t = useText(words);
  const { id, number, signedOn } = award.decision;
  return (
    <p className="honour-number">
      <Link to={paths.decision(agency, id)}>{t.decision(number, formatDay(signedOn))}</Link>
    </p>
  );
}
