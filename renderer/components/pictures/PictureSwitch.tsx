import { useTranslation } from 'react-i18next';
import { goTo, useLocation } from '../../app/location.ts';
import { Segmented } from '../Segmented.tsx';

const SIGHTS = ['picture', 'table'] as const;

/** Whether the figures are seen as a table; the address keeps it (`as=table`). */
export const useAsTable = (): boolean => useLocation().params.as === 'table';

/** The same figures as a picture or as a table. */
export function PictureSwitch() {
  const { t } = useTranslation();
  const { screen, params } = useLocation();
  const asTable = useAsTable();
  return (
    <Segmented
      label={t('components.picture.label')}
      items={SIGHTS.map((value) => ({ value, label: t(`components.picture.${value}`) }))}
      value={asTable ? 'table' : 'picture'}
      onChange={(sight) => {
        const { as: _, ...others } = params;
        goTo(screen, sight === 'table' ? { ...others, as: 'table' } : others);
      }}
    />
  );
}
