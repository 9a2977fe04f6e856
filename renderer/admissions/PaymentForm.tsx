import { Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantDetail } from '../../shared/contract/admissions.contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { parseTenge } from '../../shared/kit/money.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Parts.module.css';

export type PaymentWish = 'pay' | 'giveBack';

interface Props {
  man: ApplicantDetail;
  wish: PaymentWish;
  onDone: () => void;
}

/** A payment, or money given back with its basis. What is still owed stands in the field already. */
export function PaymentForm({ man, wish, onDone }: Props) {
  const { t } = useTranslation();
  const add = useCommand('admissions.addPayment', { inline: true });
  const owed = man.feeTenge - man.paidTenge;
  const [amount, setAmount] = useState(wish === 'pay' && owed > 0 ? formatNumber(owed) : '');
  const [paidOn, setPaidOn] = useState<LocalDate | null>(localNow().slice(0, 10));
  const [receipt, setReceipt] = useState('');
  const [byState, setByState] = useState(false);
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const sum = parseTenge(amount);
  const sumIsWrong = sum === null || sum <= 0;
  const basisIsMissing = wish === 'giveBack' && basis.trim() === '';

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (sumIsWrong || basisIsMissing || paidOn === null) return;
    const result = await add.run({
      cadetId: man.id,
      amount: sum,
      paidOn,
      receipt: receipt.trim() === '' ? null : receipt,
      source: byState ? 'state' : 'own',
      returnBasis: wish === 'giveBack' ? basis : null,
    });
    if (result.ok) onDone();
  };

  return (
    <form className={classes.form} onSubmit={(event) => void save(event)} noValidate>
      <div className={classes.pair}>
        <TextField
          label={t('admissions.man.amount')}
          digits
          value={amount}
          onChange={setAmount}
          error={tried && sumIsWrong ? t('admissions.man.amountNeeded') : undefined}
          autoFocus
        />
        <DateField
          label={t('admissions.man.paidOn')}
          value={paidOn}
          onChange={setPaidOn}
          {...(tried && paidOn === null && { error: t('admissions.man.needed') })}
        />
      </div>
      {wish === 'pay' ? (
        <>
          <TextField label={t('admissions.man.receiptNo')} value={receipt} onChange={setReceipt} maxLength={60} />
          <Checkbox
            size="xs"
            label={t('admissions.man.byState')}
            checked={byState}
            onChange={(event) => setByState(event.currentTarget.checked)}
          />
        </>
      ) : (
        <TextField
          label={t('admissions.man.basis')}
          value={basis}
          onChange={setBasis}
          maxLength={200}
          error={tried && basisIsMissing ? t('admissions.man.needed') : undefined}
        />
      )}
      {add.failure && <Refusal failure={add.failure} />}
      <div className={classes.acts}>
        <Action size="xs" type="submit" busy={add.running}>
          {t(wish === 'pay' ? 'admissions.man.addPayment' : 'admissions.man.giveBack')}
        </Action>
        <Action size="xs" quiet onClick={onDone}>
          {t('admissions.man.cancel')}
        </Action>
      </div>
    </form>
  );
}
