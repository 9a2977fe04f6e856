import { useTranslation } from 'react-i18next';
import { addressOf } from '../app/location.ts';
import { useMay } from '../app/session.ts';

/** The way from a man on any list to his card, for whoever may read it. */
export function CardLink({ cadetId }: { cadetId: number }) {
  const { t } = useTranslation();
  if (!useMay('admissions.read')) return null;
  return (
    <a className="act" href={addressOf('cadet', { man: String(cadetId) })}>
      {t('cadetCard.open')}
    </a>
  );
}
