import { type HeldPost, printedPosts } from "~/domain/signer-post";
import { isId } from "~/platform/ids.server";
import type { View } from "~/platform/work.server";

export type SignerPost = HeldPost & { unitName: string; printed: string[] };

/** The posts that a person held on a day with the forms in which each is printed: the administration's before others, heads first. */
export async function listSignerPosts({ db, scope }: View, personId: string, day: string): Promise<SignerPost[]> {
  if (!isId(personId)) return [];
  const posts = await db.$queryRaw<Omit<SignerPost, "printed">[]>`
    select o.title, o.is_head as "isHead", o.is_acting as "isActing", coalesce((select s.name from unit_span s
      where s.agency_id = o.agency_id and s.unit_id = o.unit_id and s.valid_from <= ${day}::date and (s.valid_to is null or s.valid_to > ${day}::date)
      limit 1), '') as "unitName"
    from posting o join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    where o.agency_id = ${scope.agencyId}::uuid and o.person_id = ${personId}::uuid
      and o.valid_from <= ${day}::date and (o.valid_to is null or o.valid_to > ${day}::date)
    order by u.structure <> 'government', o.is_head desc, o.valid_from, o.id`;
  return posts.map((post) => ({ ...post, printed: printedPosts(post) }));
}
