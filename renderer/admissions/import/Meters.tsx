import { IconWand } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RosterReadingView } from '../../../shared/contract/admissions.contract.ts';
import { formatNumber } from '../../../shared/kit/number-text.ts';
import { Status } from '../../components/Status.tsx';
import classes from './Meters.module.css';

/** Ready, repaired, refused: three numbers and one line that shows their share. */
export function Meters({ summary }: { summary: RosterReadingView['summary'] }) {
  const { t } = useTranslation();
  const parts = [
    { key: 'ready', kind: 'good', count: summary.ready },
    { key: 'repaired', kind: 'info', count: summary.repaired, icon: IconWand },
    { key: 'refused', kind: 'bad', count: summary.refused },
  ] as const;
  return (
    <>
      <div className={classes.sum}>
        {parts.map((part) => (
          <div key={part.key}>
            <b className="tn">{formatNumber(part.count)}</b>
            <Status kind={part.kind} {...('icon' in part && { icon: part.icon })}>
              {t(`admissions.panel.${part.key}`)}
            </Status>
          </div>
        ))}
      </div>
      <div className={classes.meter} role="img" aria-label={t('admissions.panel.meter', { ...summary })}>
        {parts.map(
          ({ key, kind, count }) => count > 0 && <i key={key} className={`is-${kind}`} style={{ flex: count }} />,
        )}
      </div>
    </>
  );
}
