import {
  IconBed,
  IconBuilding,
  IconCertificate,
  IconFileText,
  IconSchool,
  IconTarget,
  IconTicket,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { type Asked, asked, gradeOf, searchable } from '../../../shared/finding/match.ts';
import { formatDate } from '../../../shared/kit/local-time.ts';
import type { TablerIcon } from '../../components/Action.tsx';
import { chooseIntake, useIntakeId } from '../current-intake.ts';
import { goTo } from '../location.ts';
import { useOperation } from '../queries.ts';
import { useMay } from '../session.ts';
import type { GradedEntry } from './box-entry.ts';

type Found = OutputOf<'finding.look'>;
type FoundPlace = Found['places'][number];
type FoundPaper = Found['papers'][number];

const LEAST_LETTERS = 2;
/** Asked while nothing is typed yet, so that the host has everybody's names ready by the first letter. */
const WARM_UP = '0';

const PLACE_ICONS: Record<FoundPlace['kind'], TablerIcon> = {
  room: IconBed,
  bunk: IconBed,
  class: IconSchool,
  range: IconTarget,
};
const PAPER_ICONS: Record<FoundPaper['kind'], TablerIcon> = {
  enrolmentOrder: IconFileText,
  leavingOrder: IconFileText,
  certificate: IconCertificate,
  blank: IconBuilding,
  reference: IconFileText,
  pass: IconTicket,
};

function openPlace({ kind, id }: FoundPlace): void {
  if (kind === 'class') goTo('programme', { tab: 'places', open: `place.${id}` });
  else if (kind === 'range') goTo('range', { tab: 'setup' });
  else goTo('barracks');
}

function openPaper({ kind, cadetId, cohortId }: FoundPaper): void {
  if (cohortId !== null) chooseIntake(cohortId);
  const man: Record<string, string> = cadetId === null ? {} : { beside: `man-${cadetId}` };
  if (kind === 'enrolmentOrder') goTo('admissions');
  else if (kind === 'leavingOrder') goTo('exams', { part: 'graduation' });
  else if (kind === 'blank') goTo('exams', { part: 'graduation', tab: 'blanks' });
  else if (kind === 'pass') goTo('leave', { part: 'requests' });
  else goTo('exams', { part: 'graduation', tab: 'certificates', ...man });
}

/** While the answer to the last letter is on its way: those of the answer before who fit it too. */
const stillFit = <T extends { name: string }>(some: readonly T[], question: Asked): T[] =>
  some.filter(({ name }) => gradeOf(searchable(name), question) !== null);

/** What the host finds: men of all intakes, instructors, places and papers; nobody until two letters are typed. */
export function useFoundEntries(query: string, opened: boolean): readonly GradedEntry[] {
  const { t } = useTranslation();
  const cohortId = useIntakeId();
  const hasCards = useMay('admissions.read');
  const text = query.trim();
  const asks = text.length >= LEAST_LETTERS;
  const { data, isPlaceholderData } = useOperation(
    'finding.look',
    { text: asks ? text : WARM_UP, cohortId },
    { enabled: opened, keep: true },
  );
  const question = asked(text);
  if (!asks || data === undefined || question === null) return [];
  const [men, staff] = isPlaceholderData
    ? [stillFit(data.men, question), stillFit(data.staff, question)]
    : [data.men, data.staff];
  const others = isPlaceholderData ? { places: [], papers: [] } : data;
  return [
    ...men.map(
      (man): GradedEntry => ({
        id: `man-${man.cadetId}`,
        group: 'people',
        label: man.name,
        about: [
          man.here ? null : t('shell.intake.name', { name: man.intake }),
          man.platoon === null ? null : t('shell.search.platoon', { number: man.platoon }),
          man.bunk,
          man.maskedIin,
        ]
          .filter(Boolean)
          .join(' · '),
        icon: IconUser,
        grade: man.grade,
        run: () => {
          if (!man.here && !(hasCards && man.enrolled)) chooseIntake(man.cohortId);
          if (!hasCards) goTo('barracks');
          else goTo(man.enrolled ? 'cadet' : 'admissions', { man: String(man.cadetId) });
        },
      }),
    ),
    ...staff.map(
      ({ instructorId, name, grade }): GradedEntry => ({
        id: `instructor-${instructorId}`,
        group: 'people',
        label: name,
        about: t('shell.search.instructor'),
        icon: IconSchool,
        grade,
        run: () => goTo('programme', { tab: 'instructors', open: `instructor.${instructorId}` }),
      }),
    ),
    ...others.places.map(
      (place): GradedEntry => ({
        id: `${place.kind}-${place.id}`,
        group: 'places',
        label: place.name,
        about: t(`shell.search.place.${place.kind}`),
        icon: PLACE_ICONS[place.kind],
        grade: place.grade,
        run: () => openPlace(place),
      }),
    ),
    ...others.papers.map(
      (paper): GradedEntry => ({
        id: `${paper.kind}-${paper.id}`,
        group: 'papers',
        label: t(`shell.search.paper.${paper.kind}`, { number: paper.number }),
        about: [paper.name, paper.date === null ? null : formatDate(paper.date)].filter(Boolean).join(' · '),
        icon: PAPER_ICONS[paper.kind],
        grade: paper.grade,
        run: () => openPaper(paper),
      }),
    ),
  ];
}
