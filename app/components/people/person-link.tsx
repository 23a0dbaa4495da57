import { Link } from "@remix-run/react";
import { paths } from "~/paths";

type PersonLinkProps = { agency: string; person: { id: string; name: string; opens: "record" | "edit" | null } };

/** A name that leads to what the reader may open of the person; only a name when that is nothing. */
export function PersonLink({ agency, person }: PersonLinkProps) {
  if (person.opens === null) return <span className="strong">{person.name}</span>;
  const to = person.opens === "record" ? paths.person : paths.editPerson;
  return (
    <Link className="row-link" to={to(agency, person.id)}>
      {person.name}
    </Link>
  );
}
