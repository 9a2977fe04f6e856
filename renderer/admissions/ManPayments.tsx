import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantDetail } from '../../shared/contract/admissions.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { formatTenge } from '../../shared/kit/money.ts';
import { call } from '../app/client.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { InspectorSection } from '../components/Inspector.tsx';
import { PaperButton } from '../papers/PaperButton.tsx';
import classes from './Parts.module.css';
import { PaymentForm, type PaymentWish } from './PaymentForm.tsx';

/** What he paid and what was given back, in whole tenge. */
export function ManPayments({ man, mayWrite }: { man: ApplicantDetail; mayWrite: boolean }) {
  const { t } = useTranslation();
  const remove = useCommand('admissions.removePayment');
  const [wish, setWish] = useState<PaymentWish | null>(null);
  return (
    <InspectorSection
      title={t('admissions.man.payments')}
      aside={
        <span className="meta t2 tn">{t('admissions.man.paidOf', { paid: man.paidTenge, due: man.feeTenge })}</span>
      }
    >
      {man.payments.length === 0 && <p className="body13 t2">{t('admissions.man.noPayments')}</p>}
      <ul className={classes.lines}>
        {man.payments.map((payment) => (
          <li key={payment.id} className={classes.line}>
            <PaymentNotes payment={payment} />
            {mayWrite && (
              <IconAction
                icon={IconX}
                label={t('admissions.man.removePayment', { sum: payment.amount })}
                onClick={() => void remove.run({ paymentId: payment.id })}
              />
            )}
          </li>
        ))}
      </ul>
      {wish === null && (
        <div className={classes.acts}>
          {mayWrite && (
            <Action size="xs" onClick={() => setWish('pay')}>
              {t('admissions.man.addPayment')}
            </Action>
          )}
          {mayWrite && man.paidTenge > 0 && (
            <Action size="xs" quiet onClick={() => setWish('giveBack')}>
              {t('admissions.man.giveBack')}
            </Action>
          )}
          {man.payments.length > 0 && (
            <PaperButton
              label={t('admissions.man.feeLetter')}
              get={(language) => call('papers.feeLetterPdf', { cadetId: man.id, language })}
            />
          )}
        </div>
      )}
      {wish !== null && <PaymentForm key={wish} man={man} wish={wish} onDone={() => setWish(null)} />}
    </InspectorSection>
  );
}

type Payment = ApplicantDetail['payments'][number];

/** '263 318 ₸ 10.01.2027 · № 12 түбіртек'. */
function PaymentNotes({ payment }: { payment: Payment }) {
  const { t } = useTranslation();
  const { amount, paidOn, receipt, source, returnBasis } = payment;
  const notes = [paidOn === null ? t('admissions.man.fromList') : formatDate(paidOn)];
  if (receipt !== null) notes.push(t('admissions.man.receipt', { receipt }));
  if (source === 'state') notes.push(t('admissions.man.stateMoney'));
  if (returnBasis !== null) notes.push(t('admissions.man.returned', { basis: returnBasis }));
  return (
    <span>
      <span className="m tn">{formatTenge(amount)}</span> <span className="meta t2">{notes.join(' · ')}</span>
    </span>
  );
}
