import { formatPoints } from "~/domain/points";
import { useText } from "~/locales/use-text";
import { verification } from "~/locales/verification";
import type { ShownItem } from "./exam";

type Preview = NonNullable<ShownItem["campaigns"][number]["preview"]>;

/** What the figure is worth once it is verified: in its target, in the total, in the place. */
export function IfAccepted({ item }: { item: ShownItem }) {
  const t = useText(verification);
  const { campaigns } = item;
  const others = campaigns.filter(({ preview }) => preview === null);
  if (campaigns.length === 0) return <p className="small muted exam-block">{t.notScored}</p>;
  return (
    <>
      {campaigns.flatMap(({ id, name, preview }) =>
        preview ? (
          <div className="if-accepted" key={id}>
            <b>{campaigns.length > 1 ? t.ifAcceptedIn(name) : t.ifAccepted}</b>
            <PreviewLines preview={preview} />
          </div>
        ) : (
          []
        ),
      )}
      {others.length > 0 ? (
        <p className="small muted exam-block">
          {t.usedIn}: {others.map(({ name }) => name).join("; ")}
        </p>
      ) : null}
    </>
  );
}

function PreviewLines({ preview: { targets, total, place } }: { preview: Preview }) {
  const t = useText(verification);
  const [before, after] = [pointsText(total.now, t.unranked), pointsText(total.after, t.unranked)];
  const placeText = (at: number | null) => (at === null ? t.unranked : t.placeName(at));
  return (
    <dl>
      {targets.map(({ title, max, after: points }) => (
        <div key={title}>
          <dt>{targets.length > 1 ? title : t.targetPoints}</dt>
          <dd>{t.pointsOf(pointsText(points, "–"), max === null ? "–" : shortly(max))}</dd>
        </div>
      ))}
      <div>
        <dt>{t.total}</dt>
        <dd>{before === after ? t.unchanged(after) : t.changed(before, after)}</dd>
      </div>
      <div>
        <dt>{t.place}</dt>
        <dd>
          {place.now === place.after && place.after !== null
            ? t.placeKept(place.after, place.of)
            : t.placeMoved(placeText(place.now), placeText(place.after))}
        </dd>
      </div>
    </dl>
  );
}

function pointsText(points: number | null, none: string): string {
  return points === null ? none : formatPoints(points);
}

function shortly(points: number): string {
  return formatPoints(points, 3).replace(/,?0+$/, "");
}
