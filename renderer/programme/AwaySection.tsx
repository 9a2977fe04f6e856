import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../shared/contract/programme.contract.ts';
import type { Result } from '../../shared/kit/result.ts';
import { localNow } from '../app/clock.ts';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';
import { Status } from '../components/Status.tsx';
import classes from './Availability.module.css';
import { AvailabilityGrid } from './AvailabilityGrid.tsx';
import { BrushBar } from './BrushBar.tsx';
import { hitHours } from './day-away.ts';
import { type AwayRow, awayMask, type Brush, hoursOfBrush } from './painting.ts';
import { PEOPLE_REASONS, PLACE_REASONS, ReasonField } from './ReasonField.tsx';
import type { Painted } from './use-painting.ts';

interface Props {
  kind: 'people' | 'places';
  rows: readonly AwayRow[];
  days: Availability['days'];
  dinnerAfter: number;
  mayWrite: boolean;
  brush: Brush;
  onBrush: (brush: Brush) => void;
  onPaint: (painted: Painted & { reason: string | null }) => Promise<Result<{ lessonsHit: number }>>;
  onOpen: (id: number) => void;
}

/** One list of the availability: its brush and reason, the lessons that are hit with the way to their cover, the grid. */
export function AwaySection({ kind, rows, days, dinnerAfter, mayWrite, brush, onBrush, onPaint, onOpen }: Props) {
  const { t } = useTranslation();
  const usual = kind === 'people' ? PEOPLE_REASONS : PLACE_REASONS;
  const [reason, setReason] = useState(() => t(`programme.reason.${kind === 'people' ? 'dayOff' : 'repair'}`));
  const paint = async (painted: Painted) => {
    await onPaint({ ...painted, reason: painted.away ? reason.trim() || null : null });
  };
  const today = localNow().slice(0, 10);
  const hit = rows.reduce((sum, row) => {
    const open = row.taught.filter((day) => day.date >= today);
    return sum + open.reduce((hours, day) => hours + hitHours(day, awayMask(row, day.date, null)), 0);
  }, 0);
  return (
    <section className={kind === 'places' ? classes.load : undefined}>
      {kind === 'places' && <h2 className="b">{t('programme.closures.title')}</h2>}
      <div className={classes.brush}>
        {mayWrite && <BrushBar days={days} keys={kind === 'people'} value={brush} onChange={onBrush} />}
        {mayWrite && <ReasonField usual={usual} value={reason} onChange={setReason} />}
        {hit > 0 ? (
          <div className={classes.note} role="status">
            <Status kind="bad">
              {t(`programme.${kind === 'people' ? 'availability' : 'closures'}.hit`, { count: hit })}
            </Status>
            <Action
              size="xs"
              onClick={() => goTo('timetable', { tab: 'cover', ...(kind === 'places' && { of: 'places' }) })}
            >
              {t('programme.availability.openCover')}
            </Action>
          </div>
        ) : (
          mayWrite && kind === 'people' && <p className="meta t2">{t('programme.availability.hint')}</p>
        )}
      </div>
      <AvailabilityGrid
        label={t(`programme.${kind === 'people' ? 'availability' : 'closures'}.label`)}
        nameLabel={t(`programme.${kind === 'people' ? 'instructors' : 'places'}.name`)}
        rows={rows}
        days={days}
        hours={hoursOfBrush(brush, dinnerAfter)}
        mayPaint={mayWrite}
        onPaint={paint}
        onOpen={onOpen}
      />
    </section>
  );
}
