import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blankText, SERIES } from '../../../shared/certificates/certificate-terms.ts';
import type { Blank } from '../../../shared/contract/certificates.contract.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import { localNow } from '../../app/clock.ts';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { DateField } from '../../components/DateField.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import classes from '../Certificates.module.css';
import forms from '../Forms.module.css';

interface Props {
  blanks: readonly Blank[];
  /** How many the intake still needs; none below 1. */
  need: number;
  onClose: () => void;
}

/** What is printed on a blank of the school where nothing is known yet. */
const USUAL_DIGITS = 7;

/** A series as it came from the printer's: from the first number to the last, leading zeros as they are printed. */
export function AddBlanksPanel({ blanks, need, onClose }: Props) {
  const { t } = useTranslation();
  const today = localNow().slice(0, 10);
  const add = useCommand('certificates.addBlanks', { inline: true });
  const last = blanks.at(-1);
  const [series, setSeries] = useState(last?.series ?? '');
  const [from, setFrom] = useState(last ? String(last.number + 1) : '');
  const [to, setTo] = useState(last && need > 0 ? String(last.number + need) : '');
  const [digits, setDigits] = useState(String(last ? last.text.length - last.series.length - 1 : USUAL_DIGITS));
  const [receivedOn, setReceivedOn] = useState<LocalDate | null>(today);
  const [basis, setBasis] = useState('');
  const said = read();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (said === null) return;
    const done = await add.run({ ...said, basis: basis.trim() || null });
    if (done.ok) onClose();
  };
  function read() {
    const name = series.trim().toUpperCase();
    const [first, end, width] = [Number(from), Number(to), Number(digits)];
    const whole = [first, end, width].every((value) => Number.isInteger(value) && value > 0);
    if (!SERIES.test(name) || !whole || width > 10 || receivedOn === null) return null;
    return { series: name, from: first, to: end, digits: width, receivedOn };
  }
  const turned = said !== null && said.to < said.from;
  const count = said && !turned ? said.to - said.from + 1 : 0;
  return (
    <Inspector
      title={t('certificateDesk.blanks.addTitle')}
      onClose={onClose}
      foot={
        <Action primary wide type="submit" form="add-blanks" blocked={count === 0} busy={add.running}>
          {said === null
            ? t('certificateDesk.blanks.missing')
            : turned
              ? t('certificateDesk.blanks.order')
              : t('certificateDesk.blanks.save', { count })}
        </Action>
      }
    >
      <InspectorSection>
        <form id="add-blanks" className={forms.form} onSubmit={(event) => void send(event)}>
          <div className={forms.pair}>
            <TextField
              label={t('certificateDesk.blanks.series')}
              value={series}
              onChange={setSeries}
              maxLength={6}
              autoFocus
            />
            <TextField
              label={t('certificateDesk.blanks.digits')}
              digits
              value={digits}
              onChange={setDigits}
              maxLength={2}
            />
          </div>
          <div className={forms.pair}>
            <TextField label={t('certificateDesk.blanks.from')} digits value={from} onChange={setFrom} maxLength={10} />
            <TextField label={t('certificateDesk.blanks.to')} digits value={to} onChange={setTo} maxLength={10} />
          </div>
          {said !== null && !turned && (
            <p className={`${classes.big} code tn`}>
              {t('certificateDesk.blanks.willAdd', {
                first: blankText(said.series, said.from, said.digits),
                last: blankText(said.series, said.to, said.digits),
              })}
            </p>
          )}
          <DateField
            label={t('certificateDesk.blanks.received')}
            value={receivedOn}
            onChange={setReceivedOn}
            max={today}
          />
          <TextField label={t('certificateDesk.blanks.basis')} value={basis} onChange={setBasis} maxLength={200} />
          {add.failure && <Refusal failure={add.failure} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
