import i18next from 'i18next';
import type { ReactNode } from 'react';
import type { TimetableFinding } from '../../../shared/contract/timetable.contract.ts';
import type { Language } from '../../../shared/contract/values.ts';
import { addressOf } from '../../app/location.ts';
import { nameOf } from '../finding-words.ts';

type Thing = TimetableFinding['things'][number];

/** Where a thing of a finding is looked at and changed; null where it has no screen of its own. */
function addressOfThing({ kind, id, code }: Thing): string | null {
  if (kind === 'instructor' && id !== null)
    return addressOf('programme', { tab: 'instructors', open: `instructor.${id}` });
  if (kind === 'place' && id !== null) return addressOf('programme', { tab: 'places', open: `place.${id}` });
  if (kind === 'subject' && code !== '') return addressOf('programme', { open: `subject.${code}` });
  if (kind === 'lesson' && id !== null) return addressOf('programme', { open: `lesson.${id}` });
  return null;
}

/** A sentence in which the names of people, places, subjects and lessons are links to them. */
export function withLinks(sentence: string, things: readonly Thing[]): ReactNode[] {
  const addresses = new Map<string, string>();
  for (const thing of things) {
    const name = nameOf(thing, i18next.language as Language);
    const address = addressOfThing(thing);
    if (name !== '' && address !== null && !addresses.has(name)) addresses.set(name, address);
  }
  // The longest first: a name may begin with another.
  const names = [...addresses.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return [sentence];
  const pattern = new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
  return sentence.split(pattern).map((part, number) => {
    const address = addresses.get(part);
    const key = `${number} ${part}`;
    return address === undefined ? (
      part
    ) : (
      <a key={key} className="lnk" href={address}>
        {part}
      </a>
    );
  });
}
