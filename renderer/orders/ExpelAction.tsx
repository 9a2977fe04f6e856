import { IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../app/location.ts';
import { Action } from '../components/Action.tsx';

/** Opens the expulsion order with this man chosen, from wherever his facts are looked at. For whoever prepares orders. */
export const openExpulsion = (cadetId: number): void =>
  goTo('exams', { part: 'graduation', tab: 'orders', beside: `expel-${cadetId}` });

export function ExpelAction({ cadetId }: { cadetId: number }) {
  const { t } = useTranslation();
  return (
    <Action size="xs" icon={IconUserMinus} onClick={() => openExpulsion(cadetId)}>
      {t('graduation.expel.act')}
    </Action>
  );
}
