import { type Sql, sql } from "~/platform/db.server";

/** A piece of evidence as a page shows it. */
export type ShownEvidence = {
  id: string;
  /** Of the file; null for a link. */
  name: string | null;
  sizeBytes: number | null;
  mediaType: string | null;
  link: string | null;
  words: string | null;
  /** The day on which it took place; null while that is not known. */
  happenedOn: string | null;
  by: string | null;
  at: string;
};

/** The pieces `v` that a condition names, the oldest first, as a JSON list. */
export function evidenceList(condition: Sql): Sql {
  return sql`coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'name', f.name, 'sizeBytes', f.size_bytes, 'mediaType', f.media_type,
      'link', v.link, 'words', v.words, 'happenedOn', v.happened_on, 'at', v.added_at,
      'by', (select m.display_name from member m where m.agency_id = v.agency_id and m.id = v.added_by)) order by v.added_at, v.id)
    from evidence v left join file f on f.agency_id = v.agency_id and f.id = v.file_id where ${condition}), '[]')`;
}

/** Of a figure `r`: whether a piece `v` counts for its verified value. It is what stood there when it was verified. */
export const stoodWhenVerified: Sql = sql`(v.added_at <= r.verified_at and (v.removed_at is null or v.removed_at > r.verified_at))`;
