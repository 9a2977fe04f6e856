import { IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JournalPage } from '../../shared/contract/journal.contract.ts';
import { useCommand } from '../app/queries.ts';
import { IconAction } from '../components/IconAction.tsx';
import { InspectorSection } from '../components/Inspector.tsx';
import classes from './PageParts.module.css';

/** Men who were joined to the lesson from other platoons, each to be taken off again before its page is written. */
export function Guests({ cohortId, page }: { cohortId: number; page: JournalPage }) {
  const { t } = useTranslation();
  const leave = useCommand('journal.leaveLesson');
  const guests = page.makeup === null ? page.roll.filter(({ guestOf }) => guestOf !== null) : [];
  if (guests.length === 0) return null;
  return (
    <InspectorSection title={t('journal.page.guests')}>
      <ul className={classes.guests}>
        {guests.map(({ cadetId, name, guestOf }) => (
          <li key={cadetId}>
            <span className="truncate" title={name}>
              {name} <span className="meta t3">· {t('journal.page.guest', { number: guestOf })}</span>
            </span>
            <IconAction
              icon={IconUserMinus}
              label={`${t('journal.page.leave')}: ${name}`}
              onClick={() => void leave.run({ cohortId, lesson: page.ref, cadetIds: [cadetId] })}
            />
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
