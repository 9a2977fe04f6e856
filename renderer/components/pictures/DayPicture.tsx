import { useTranslation } from 'react-i18next';
import { DayStacks } from './DayStacks.tsx';
import { DayTable } from './DayTable.tsx';
import { LooksLegend } from './LooksLegend.tsx';
import { useAsTable } from './PictureSwitch.tsx';
import type { DayPictureProps } from './picture-day.ts';

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
