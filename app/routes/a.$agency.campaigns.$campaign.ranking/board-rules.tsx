import { formatDay } from "~/domain/calendar-day";
import { romanNumeral } from "~/domain/roman-numeral";
import { rankings as words } from "~/locales/rankings";
import { useText } from "~/locales/use-text";
import type { Board } from "~/modules/scores/queries.server";

/** Under the table, in words: how equals are told apart, which version of the rules scored, what the pillars are. */
export function BoardRules({ board }: { board: Board }) {
  const t = useText(words);
  const { rules, pillars, tiePolicy, classRules, scoringRules } = board;
  const named = pillars.map(({ title }, index) => `${romanNumeral(index + 1)} ${title}`);
  return (
    <div className="ranking-rules">
      <p>
        <b>{t.ties}</b> {tiePolicy}.
      </p>
      <p>
        <b>{t.sum}</b> {scoringRules.join(" ")}
      </p>
      {classRules.length === 0 ? null : (
        <div>
          <b>{t.classes}</b>
          <ul className="class-rules">
            {classRules.map((sentence) => (
              <li key={sentence}>{sentence}.</li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <b>{t.rules}</b>{" "}
        {[rules && t.rulesVersion(rules.version, formatDay(rules.since)), ...named].filter(Boolean).join(" · ")}.{" "}
        {t.legend}
      </p>
    </div>
  );
}
