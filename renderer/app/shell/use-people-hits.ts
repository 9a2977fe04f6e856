import { useMemo } from 'react';
import { fullName } from '../../../shared/barracks/cadet-name.ts';
import { bunkLabel } from '../../../shared/barracks/model.ts';
import { foldedIncludes } from '../../../shared/kit/kazakh.ts';
import { useIntakeId } from '../current-intake.ts';
import { useOperation } from '../queries.ts';
import { useMay } from '../session.ts';

export interface PersonHit {
  cadetId: number;
  /** By order: he has a card. */
  enrolled: boolean;
  name: string;
  /** '******0012 · 1-03': what tells him from a namesake. */
  about: string;
}

const LEAST_LETTERS = 2;
const MOST_HITS = 8;

/** Men of the current intake by name in any spelling, end of the IIN or bunk; nobody until two letters are typed. */
export function usePeopleHits(query: string): readonly PersonHit[] {
  const cohortId = useIntakeId();
  const mayList = useMay('admissions.read');
  const asked = query.trim().length >= LEAST_LETTERS && cohortId !== null;
  const input = { cohortId: cohortId ?? 0 };
  const men = useOperation('admissions.list', input, { enabled: asked && mayList }).data?.applicants;
  const barracks = useOperation('barracks.overview', input, { enabled: asked && mayList }).data;
  const everybody = useMemo(() => {
    const bunks = new Map(
      barracks?.rooms.flatMap((room) => room.bunks.map((bunk) => [bunk.id, bunkLabel(room, bunk)] as const)),
    );
    const bunkOf = new Map(barracks?.cadets.map(({ id, bunkId }) => [id, bunkId === null ? '' : bunks.get(bunkId)]));
    return (men ?? []).map((man) => {
      const bunk = bunkOf.get(man.id) ?? '';
      return {
        cadetId: man.id,
        enrolled: man.state === 'enrolled',
        name: fullName(man),
        about: [man.maskedIin, bunk].filter(Boolean).join(' · '),
        searched: `${fullName(man)} ${man.maskedIin.slice(-4)} ${bunk}`,
      };
    });
  }, [men, barracks]);
  return useMemo(
    () => (asked ? everybody.filter(({ searched }) => foldedIncludes(searched, query.trim())).slice(0, MOST_HITS) : []),
    [asked, everybody, query],
  );
}
