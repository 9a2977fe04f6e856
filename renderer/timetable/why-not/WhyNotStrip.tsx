import { IconAlertOctagon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../app/location.ts';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { whyNotWords } from '../finding-words.ts';
import { withLinks } from './links.tsx';
import classes from './WhyNot.module.css';

/**
 * On screens where the programme, the staff or the calendar is edited: that no timetable is possible any more, with
 * the hardest reason. Asked anew after each change; nothing while a timetable is possible.
 */
export function WhyNotStrip({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const mayLook = useMay('timetable.read');
  const [all, setAll] = useState(false);
  const findings = useOperation('timetable.whyNot', { cohortId }, { enabled: mayLook, keep: true }).data ?? [];
  const [first, ...others] = findings;
  if (!first) return null;
  return (
    <div className={`${classes.strip} is-bad`} role="status">
      <IconAlertOctagon size="1rem" stroke={1.75} aria-hidden />
      <span className={classes.text}>
        <b>{t('timetable.why.strip')}</b> {withLinks(whyNotWords(first).what, first.things)}
      </span>
      {others.length > 0 && (
        <Action size="xs" quiet onClick={() => setAll(!all)}>
          {all ? t('timetable.why.less') : t('timetable.why.more', { count: others.length })}
        </Action>
      )}
      <Action size="xs" onClick={() => goTo('timetable')}>
        {t('timetable.why.toRemedies')}
      </Action>
      {all && (
        <ul>
          {others.map((finding, number) => (
            <li key={`${finding.code} ${String(number)}`}>{withLinks(whyNotWords(finding).what, finding.things)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
