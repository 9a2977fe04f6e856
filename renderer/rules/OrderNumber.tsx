import { useTranslation } from 'react-i18next';

/** The order beside a value; where there is none yet, that is said and not left empty. */
export function OrderNumber({ number }: { number: string }) {
  const { t } = useTranslation();
  if (number === '') return <span className="t3">{t('rules.noOrder')}</span>;
  return <span className="tn">{t('rules.orderNumber', { number })}</span>;
}
