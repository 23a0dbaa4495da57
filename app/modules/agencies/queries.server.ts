import { dayInVietnam } from "~/domain/calendar-day";
import { platformDb } from "~/platform/auth-db.server";

export type AgencyInRegistry = { id: string; name: string; slug: string; sinceOn: string; suspendedOn: string | null };

/** The registry for the platform's operator: which agencies there are and since when; no content of any. */
export async function listAgencies(): Promise<AgencyInRegistry[]> {
  const agencies = await platformDb().$queryRaw<
    { id: string; name: string; slug: string; createdAt: Date; suspendedAt: Date | null }[]
  >`select id, name, slug, created_at as "createdAt", suspended_at as "suspendedAt" from agency order by name collate "vi-x-icu", slug`;
  return agencies.map(({ createdAt, suspendedAt, ...agency }) => ({
    ...agency,
    sinceOn: dayInVietnam(createdAt),
    suspendedOn: suspendedAt && dayInVietnam(suspendedAt),
  }));
}
