import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayHead } from '../../shared/contract/range-day.contract.ts';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { dayTitle } from './day-words.ts';
import { DAY_PARTS, useRangePlace } from './use-range-place.ts';

interface Props {
  day: DayHead;
  /** Beside the title; the date, weapon, distance and target when nothing is given. */
  sub?: ReactNode;
  actions?: ReactNode;
  inspector?: ReactNode;
  children: ReactNode;
}

/** The head of one day, shared by its plan, its relays and its firing. */
export function DayFrame({ day, sub, actions, inspector, children }: Props) {
  const { t } = useTranslation();
  const { part, openDay } = useRangePlace();
  return (
    <Screen inspector={inspector}>
      <ScreenHead
        back={{ label: t('rangePlan.day.back'), onBack: () => openDay(null) }}
        title={dayTitle(day, t)}
        sub={sub ?? t('rangePlan.day.sub', { date: day.date, weapon: day.card.weapon, distance: day.card.distance })}
        actions={actions}
      >
        <Segmented
          label={t('rangePlan.day.parts')}
          value={part}
          onChange={(next) => openDay(day.dayId, next)}
          items={DAY_PARTS.map((value) => ({ value, label: t(`rangePlan.part.${value}`) }))}
        />
      </ScreenHead>
      {children}
    </Screen>
  );
}
