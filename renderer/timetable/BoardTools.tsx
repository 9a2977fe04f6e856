import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../components/Segmented.tsx';
import classes from './BoardTools.module.css';
import { VIEWS, type View, ZOOMS, type Zoom } from './layout.ts';
import { TimetableTabs } from './TimetableTabs.tsx';

interface Props {
  view: View;
  zoom: Zoom;
  onView: (view: View) => void;
  onZoom: (zoom: Zoom) => void;
  /** While a card is in the hand its bar takes the line's place, so that nothing moves under the mouse. */
  hand: ReactNode;
  /** Find and lock. */
  children: ReactNode;
}

/** The line under the head: the room's parts at the left, how the plan is looked at to the right. */
export function BoardTools({ view, zoom, onView, onZoom, hand, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.line}>
      <TimetableTabs />
      <div className={classes.tools}>
        <Segmented
          label={t('timetable.view.label')}
          items={VIEWS.map((value) => ({ value, label: t(`timetable.view.${value}`) }))}
          value={view}
          onChange={onView}
        />
        {view !== 'day' && (
          <Segmented
            label={t('timetable.zoom.label')}
            items={ZOOMS.map((value) => ({ value, label: t(`timetable.zoom.${value}`) }))}
            value={zoom}
            onChange={onZoom}
          />
        )}
        {children}
      </div>
      {hand}
    </div>
  );
}
