import { Link } from "@remix-run/react";
import { SectionHead } from "~/components/ui/page-head";
import { formatPoints } from "~/domain/points";
import type { PlaceInRecord } from "~/domain/record";
import { romanNumeral } from "~/domain/roman-numeral";
import { records as words } from "~/locales/records";
import { useText } from "~/locales/use-text";
import { paths } from "~/paths";

type PlaceListProps = { agency: string; subjectId: string; places: readonly PlaceInRecord[] };

/** Where somebody stands in each campaign, inside his own cluster, with the points of each pillar; the receipt says why. */
export function PlaceList({ agency, subjectId, places }: PlaceListProps) {
  const t = useText(words);
  if (places.length === 0) return null;
  return (
    <section>
      <SectionHead title={t.places} />
      <ul className="pairs">
        {places.map((place) => {
          const board = place.isOfficial ? t.boards.official : t.boards.provisional;
          const points = place.points === null ? null : formatPoints(place.points);
          const address = `${paths.receipt(agency, place.campaignId, subjectId)}?board=${place.isOfficial ? "official" : "provisional"}`;
          return (
            <li key={place.campaignId}>
              <b>
                <Link className="link" to={address}>
                  {place.campaignName}
                </Link>
                <small className="muted">{t.placeNote(place.clusterName, points, board)}</small>
                {points === null || place.pillars.length === 0 ? null : (
                  <small className="muted">
                    {place.pillars.map((pillar, index) => (
                      <abbr key={pillar.title} title={pillar.title} className="pillar-points">
                        {romanNumeral(index + 1)}&nbsp;{formatPoints(pillar.points)}
                      </abbr>
                    ))}
                  </small>
                )}
              </b>
              <span className="nowrap">{t.place(place.place, place.clusterSize)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
