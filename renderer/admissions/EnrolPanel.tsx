import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullName } from '../../shared/barracks/cadet-name.ts';
import type { ApplicantRow } from '../../shared/contract/admissions.contract.ts';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { LocalDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { PaperPreview } from '../components/PaperPreview.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { TextField } from '../components/TextField.tsx';
import { findingText } from './finding-text.ts';
import classes from './Parts.module.css';
import { useOrderPaper } from './use-order-paper.ts';

interface Props {
  cohortId: number;
  chosen: readonly ApplicantRow[];
  orders: OutputOf<'admissions.list'>['orders'];
  onChoose: (cadetIds: number[]) => void;
  onClose: () => void;
}

const FORM_ID = 'admissions-enrol';
const canBeEnrolled = (man: ApplicantRow) => man.group === 'ready' && man.enrollable;

/** The enrolment order: all who are ticked or none, and who stands in its way by name. */
export function EnrolPanel({ cohortId, chosen, orders, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  const enrol = useCommand('admissions.enrol', { inline: true });
  const paper = useOrderPaper();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<LocalDate | null>(localNow().slice(0, 10));
  const [basis, setBasis] = useState(() => t('admissions.enrol.usualBasis'));
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<{ orderId: number; enrolled: number; number: string; date: LocalDate } | null>(null);
  const stuck = chosen.filter((man) => !canBeEnrolled(man));
  const others = chosen.filter(canBeEnrolled);
  const needed = (missing: boolean) => (tried && missing ? t('admissions.man.needed') : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (stuck.length > 0 || others.length === 0) return;
    if (number.trim() === '' || date === null || basis.trim() === '') return;
    const cadetIds = others.map(({ id }) => id);
    const result = await enrol.run({ cohortId, cadetIds, orderNumber: number.trim(), orderDate: date, basis });
    if (!result.ok) return;
    setMade({ ...result.value, number: number.trim(), date });
    onChoose([]);
  };

  const foot = made ? (
    <>
      <Action onClick={onClose}>{t('admissions.enrol.close')}</Action>
      <Action primary busy={paper.drawing} onClick={() => void paper.show(made.orderId)}>
        {t('admissions.man.openOrder')}
      </Action>
    </>
  ) : (
    <>
      <Action onClick={onClose}>{t('admissions.man.cancel')}</Action>
      {stuck.length > 0 ? (
        <Action blocked>{t('admissions.enrol.blocked', { count: stuck.length })}</Action>
      ) : (
        <Action primary type="submit" form={FORM_ID} kbd="Enter" busy={enrol.running}>
          {t('admissions.enrol.save', { count: others.length })}
        </Action>
      )}
    </>
  );
  return (
    <Inspector
      title={t('admissions.enrol.title')}
      sub={!made && t('admissions.enrol.sub', { count: chosen.length })}
      onClose={onClose}
      foot={foot}
    >
      {made ? (
        <InspectorSection>
          <Refusal
            kind="good"
            what={t('admissions.enrol.done', { number: made.number })}
            why={t('admissions.enrol.doneWhy', { count: made.enrolled, date: made.date })}
          />
        </InspectorSection>
      ) : (
        <>
          {stuck.length > 0 && <WhoIsStuck stuck={stuck} of={chosen.length} others={others} onChoose={onChoose} />}
          <InspectorSection>
            <form id={FORM_ID} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
              <div className={classes.pair}>
                <TextField
                  label={t('admissions.enrol.number')}
                  value={number}
                  onChange={setNumber}
                  maxLength={40}
                  error={needed(number.trim() === '')}
                  // Else the panel would scroll away from who is in the way and what to do about it.
                  autoFocus={stuck.length === 0}
                />
                <DateField
                  label={t('admissions.enrol.date')}
                  value={date}
                  onChange={setDate}
                  {...(needed(date === null) && { error: t('admissions.man.needed') })}
                />
              </div>
              <TextField
                label={t('admissions.enrol.basis')}
                value={basis}
                onChange={setBasis}
                maxLength={300}
                error={needed(basis.trim() === '')}
              />
              {enrol.failure && <Refusal failure={enrol.failure} />}
            </form>
          </InspectorSection>
        </>
      )}
      {orders.length > 0 && (
        <InspectorSection title={t('admissions.enrol.orders')}>
          <ul className={classes.lines}>
            {orders.map((order) => (
              <li key={order.id} className={classes.line}>
                <button type="button" className="lnk nowrap" onClick={() => void paper.show(order.id)}>
                  {t('admissions.man.orderLine', order)}
                </button>
                <span className="t2">{t('admissions.enrol.orderMen', { count: order.men })}</span>
              </li>
            ))}
          </ul>
        </InspectorSection>
      )}
      <PaperPreview paper={paper.paper} onClose={paper.close} />
    </Inspector>
  );
}

interface StuckProps {
  stuck: readonly ApplicantRow[];
  of: number;
  others: readonly ApplicantRow[];
  onChoose: (cadetIds: number[]) => void;
}

/** Who cannot be enrolled and why, and the way on without them. */
function WhoIsStuck({ stuck, of, others, onChoose }: StuckProps) {
  const { t } = useTranslation();
  const reasons = (man: ApplicantRow): string[] => {
    if (man.group === 'enrolled') return [t('admissions.finding.decision.enrolled')];
    if (man.group === 'refused') return [t('admissions.status.refused')];
    return man.findings.filter(({ level }) => level === 'bar').map(findingText);
  };
  return (
    <InspectorSection>
      <Refusal
        kind="warn"
        what={t('admissions.enrol.stuck', { count: stuck.length })}
        why={t('admissions.enrol.stuckWhy', { of, count: stuck.length })}
        todo={t('admissions.enrol.stuckTodo')}
        actions={
          <Action size="xs" onClick={() => onChoose(others.map(({ id }) => id))}>
            {others.length > 0
              ? t('admissions.enrol.others', { count: others.length })
              : t('admissions.enrol.noOthers')}
          </Action>
        }
      />
      <ul className={classes.stuck}>
        {stuck.map((man) => (
          <li key={man.id}>
            <span className="m">{fullName(man)}</span>
            {reasons(man).map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </li>
        ))}
      </ul>
    </InspectorSection>
  );
}
