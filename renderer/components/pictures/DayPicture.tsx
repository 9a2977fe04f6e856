import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import { DayStacks } from './DayStacks.tsx';
import { DayTable } from './DayTable.tsx';
import { LooksLegend, type PartKind } from './LooksLegend.tsx';
import { useAsTable } from './PictureSwitch.tsx';

/** A day with how much of each kind it has; null: it has not come, or nothing is known of it. */
export interface PictureDay<K extends string> {
  date: LocalDate;
  parts: Readonly<Record<K, number>> | null;
}

export interface DayPictureProps<K extends string> {
  /** What is seen. */
  label: string;
  /** The parts of a day, the lowest first. */
  kinds: readonly PartKind<K>[];
  days: readonly PictureDay<K>[];
  /** The amount that fills the height. */
  top: number;
  format?: (value: number) => string;
  /** What stands over a day's stack. */
  over?: (parts: Readonly<Record<K, number>>) => string;
  /** The part whose names are open. */
  open: { date: LocalDate; key: K } | null;
  onOpen: (date: LocalDate, key: K) => void;
}

/** Parts of a whole day by day, as stacks or as a table of the same figures; readers of the screen get the table too. */
export function DayPicture<K extends string>(props: DayPictureProps<K>) {
  const { t } = useTranslation();
  const asTable = useAsTable();
  if (asTable) return <DayTable {...props} />;
  return (
    <>
      <div className="sr">
        <DayTable {...props} still />
      </div>
      <DayStacks {...props} />
      <LooksLegend kinds={props.kinds} />
      <p className="meta t3">{t('components.picture.keys')}</p>
    </>
  );
}
