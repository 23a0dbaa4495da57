import { useState } from "react";
import { Button } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-field";
import { Icon } from "~/components/ui/icon";
import { SectionHead } from "~/components/ui/page-head";
import { TextField } from "~/components/ui/text-field";
import { fold } from "~/domain/names";
import { campaignWizard } from "~/locales/campaign-wizard";
import { useText } from "~/locales/use-text";
import type { EntrantChoice, EntrantGroup } from "./entrant-choices";

type Cluster = { key: number; name: string };

type EntrantListProps = {
  groups: readonly EntrantGroup[];
  structures: Readonly<Record<string, string>>;
  clusters: readonly Cluster[];
  chosen: readonly string[];
  /** Of those who take part already: the place of their cluster in the list, from 0. */
  clusterOf: Readonly<Record<string, number>>;
};

/** Who may take part, found by name, by unit and by tree. What a filter hides stays chosen, and choosing all means those shown. */
export function EntrantList({ groups, structures, clusters, chosen, clusterOf }: EntrantListProps) {
  const t = useText(campaignWizard);
  const [wanted, setWanted] = useState("");
  const [structure, setStructure] = useState("");
  const isShown = shownBy(wanted, structure);
  const shown = groups.flatMap((group) => group.choices.filter((choice) => isShown(group, choice)).map(({ id }) => id));
  const trees = [...new Set(groups.map((group) => group.structure))];
  const [picked, setPicked] = useState(new Set(chosen));
  const toggle = (id: string) =>
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const choose = (ids: readonly string[]) =>
    setPicked((before) => {
      const after = new Set(before);
      const isAll = ids.every((id) => before.has(id));
      for (const id of ids) isAll ? after.delete(id) : after.add(id);
      return after;
    });
  const isAll = shown.length > 0 && shown.every((id) => picked.has(id));
  return (
    <section aria-labelledby="entrants-title" id="entrants">
      <SectionHead
        title={t.entrants}
        id="entrants-title"
        note={t.chosen(picked.size)}
        action={
          <Button small onClick={() => choose(shown)}>
            {isAll ? t.chooseNone : t.chooseAll}
          </Button>
        }
      />
      <div className="entrant-filter">
        <TextField
          name="entrantSearch"
          label={t.findEntrant}
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          onKeyDown={(event) => (event.key === "Enter" ? event.preventDefault() : undefined)}
          form="none"
        />
        {trees.length > 1 ? (
          <SelectField
            name="entrantStructure"
            label={t.entrantTree}
            placeholder={t.everyTree}
            choices={trees.map((value) => ({ value, label: structures[value] ?? value }))}
            value={structure}
            onChange={(event) => setStructure(event.currentTarget.value)}
            form="none"
          />
        ) : null}
      </div>
      {shown.length === 0 ? <p className="muted">{t.noEntrantFound}</p> : null}
      <ul className="sheet entrant-list">
        {groups.map((group) => (
          <EntrantRows
            key={group.id}
            group={group}
            clusters={clusters}
            picked={picked}
            toggle={toggle}
            choose={choose}
            isShown={isShown}
            clusterOf={clusterOf}
          />
        ))}
      </ul>
    </section>
  );
}

type RowsProps = Pick<EntrantListProps, "clusters" | "clusterOf"> & {
  group: EntrantGroup;
  picked: ReadonlySet<string>;
  toggle: (id: string) => void;
  choose: (ids: readonly string[]) => void;
  isShown: (group: EntrantGroup, choice: EntrantChoice) => boolean;
};

function EntrantRows({ group, clusters, picked, toggle, choose, isShown, clusterOf }: RowsProps) {
  const t = useText(campaignWizard);
  const shown = group.choices.filter((choice) => isShown(group, choice)).map(({ id }) => id);
  const isAll = shown.every((id) => picked.has(id));
  return (
    <>
      {group.name === null || shown.length === 0 ? null : (
        <li className="entrant-group">
          <span>{group.name}</span>
          <span>
            <Button small look="quiet" onClick={() => choose(shown)}>
              {isAll ? t.groupNone(shown.length) : t.groupAll(shown.length)}
              <span className="visually-hidden"> {group.name}</span>
            </Button>
          </span>
        </li>
      )}
      {group.choices.map((choice) => (
        <li key={choice.id} hidden={!isShown(group, choice)}>
          <label style={{ paddingLeft: choice.depth * 24 }}>
            <input
              type="checkbox"
              name="entrants[]"
              value={choice.id}
              checked={picked.has(choice.id)}
              onChange={() => toggle(choice.id)}
            />
            <span>
              {choice.name}
              {choice.note ? <small className="cell-note">{choice.note}</small> : null}
            </span>
          </label>
          <ClusterChoice
            choice={choice}
            clusters={clusters}
            start={clusterOf[choice.id] ?? 0}
            isHidden={!picked.has(choice.id)}
          />
        </li>
      ))}
    </>
  );
}

function shownBy(wanted: string, structure: string): RowsProps["isShown"] {
  const words = fold(wanted)
    .split(" ")
    .filter((word) => word !== "");
  return (group, choice) => {
    if (structure !== "" && group.structure !== structure) return false;
    const text = fold(`${choice.name} ${choice.note ?? ""} ${group.name ?? ""}`);
    return words.every((word) => text.includes(word));
  };
}

type ClusterChoiceProps = { choice: EntrantChoice; clusters: readonly Cluster[]; start: number; isHidden: boolean };

function ClusterChoice({ choice, clusters, start, isHidden }: ClusterChoiceProps) {
  const t = useText(campaignWizard);
  const [key, setKey] = useState(clusters[start]?.key ?? 0);
  const index = Math.max(
    0,
    clusters.findIndex((cluster) => cluster.key === key),
  );
  if (clusters.length < 2 || isHidden)
    return <input type="hidden" name="clusterOf[]" value={`${choice.id}:${index}`} />;
  return (
    <span className="select">
      <select
        className="input"
        name="clusterOf[]"
        aria-label={t.clusterOf(choice.name)}
        value={`${choice.id}:${index}`}
        onChange={(event) => setKey(clusters[Number(event.currentTarget.value.slice(37))]?.key ?? 0)}
      >
        {clusters.map((cluster, position) => (
          <option key={cluster.key} value={`${choice.id}:${position}`}>
            {cluster.name}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}
