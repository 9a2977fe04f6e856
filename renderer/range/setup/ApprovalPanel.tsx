import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import { useCommand } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { DateField } from '../../components/DateField.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { TextField } from '../../components/TextField.tsx';
import { ClockField } from '../ClockField.tsx';
import { clockOf, isClock } from '../clock-text.ts';
import forms from '../Forms.module.css';

type Setup = OutputOf<'range.setup'>;
interface Props {
  approval: Setup['approvals'][number] | null;
  ranges: Setup['ranges'];
  /** What a new one begins with. */
  first?: { rangeId: number; date: LocalDate; from: string; to: string };
  onClose: () => void;
}

/** An approved window of a range: who approved it, by which order, and for which hours. */
export function ApprovalPanel({ approval, ranges, first, onClose }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('range.write', 'range.saveApproval');
  const save = useCommand('range.saveApproval', { inline: true });
  const remove = useCommand('range.removeApproval', { inline: true });
  const start = approval ?? first;
  const [rangeId, setRange] = useState(start?.rangeId ?? ranges.find(({ active }) => active)?.rangeId ?? null);
  const [date, setDate] = useState<LocalDate | null>(start?.date ?? null);
  const [from, setFrom] = useState(start?.from ?? '');
  const [to, setTo] = useState(start?.to ?? '');
  const [approvedBy, setBy] = useState(approval?.approvedBy ?? '');
  const [orderNumber, setOrder] = useState(approval?.orderNumber ?? '');
  const sound =
    rangeId !== null &&
    date !== null &&
    isClock(clockOf(from)) &&
    isClock(clockOf(to)) &&
    approvedBy.trim() !== '' &&
    orderNumber.trim() !== '';
  const failed = [save, remove].find(({ failure }) => failure);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!sound) return;
    const wish = { approvalId: approval?.approvalId ?? null, rangeId, date, from: clockOf(from), to: clockOf(to) };
    const saved = await save.run({ ...wish, approvedBy: approvedBy.trim(), orderNumber: orderNumber.trim() });
    if (saved.ok) onClose();
  };
  return (
    <Inspector
      title={t(approval ? 'rangePlan.setup.approval' : 'rangePlan.setup.newApproval')}
      onClose={onClose}
      foot={
        mayWrite && (
          <Action primary wide type="submit" form="range-approval" blocked={!sound} busy={save.running}>
            {t(sound ? 'rangePlan.setup.saveApproval' : 'rangePlan.setup.approvalMissing')}
          </Action>
        )
      }
    >
      <InspectorSection>
        <form id="range-approval" className={forms.form} onSubmit={(event) => void send(event)}>
          <Select
            label={t('rangePlan.setup.range')}
            data={ranges.map((range) => ({ value: `${range.rangeId}`, label: range.name }))}
            value={rangeId === null ? null : `${rangeId}`}
            onChange={(value) => setRange(value === null ? null : Number(value))}
            allowDeselect={false}
          />
          <DateField label={t('rangePlan.date')} value={date} onChange={setDate} />
          <div className={forms.pair}>
            <ClockField label={t('rangePlan.from')} value={from} onChange={setFrom} />
            <ClockField label={t('rangePlan.to')} value={to} onChange={setTo} />
          </div>
          <TextField label={t('rangePlan.setup.approvedBy')} value={approvedBy} onChange={setBy} maxLength={120} />
          <TextField label={t('rangePlan.orderNumber')} value={orderNumber} onChange={setOrder} maxLength={60} />
          {failed?.failure && <Refusal failure={failed.failure} onClose={failed.clear} />}
        </form>
      </InspectorSection>
      {approval && mayWrite && (
        <InspectorSection>
          <Action
            size="xs"
            onClick={() =>
              void remove.run({ approvalId: approval.approvalId }).then(({ ok }) => {
                if (ok) onClose();
              })
            }
          >
            {t('rangePlan.setup.removeApproval')}
          </Action>
        </InspectorSection>
      )}
    </Inspector>
  );
}
