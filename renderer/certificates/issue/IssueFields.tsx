import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { LocalDate } from '../../../shared/kit/local-time.ts';
import { DateField } from '../../components/DateField.tsx';
import { TextField } from '../../components/TextField.tsx';
import forms from '../Forms.module.css';

export interface IssueDraft {
  issuedOn: LocalDate | null;
  number: string;
  date: LocalDate | null;
}

/** As it was given at the last issue of this intake; else dated today. */
export const issueDraft = (
  protocol: OutputOf<'certificates.candidates'>['protocol'],
  today: LocalDate,
): IssueDraft => ({
  issuedOn: today,
  number: protocol?.number ?? '',
  date: protocol?.date ?? today,
});

/** The draft as the host takes it; null while something is missing. */
export function readIssue({ issuedOn, number, date }: IssueDraft) {
  if (issuedOn === null || date === null || number.trim() === '') return null;
  return { issuedOn, protocol: { number: number.trim(), date } };
}

interface Props {
  draft: IssueDraft;
  onChange: (draft: IssueDraft) => void;
}

/** The day of issue and the protocol of the final commission, which every paper carries. */
export function IssueFields({ draft, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className={forms.pair}>
        <TextField
          label={t('certificateDesk.issue.protocol')}
          value={draft.number}
          onChange={(number) => onChange({ ...draft, number })}
          maxLength={40}
          autoFocus
        />
        <DateField
          label={t('certificateDesk.issue.protocolDate')}
          value={draft.date}
          onChange={(date) => onChange({ ...draft, date })}
        />
      </div>
      <p className="meta t2">{t('certificateDesk.issue.protocolHint')}</p>
      <DateField
        label={t('certificateDesk.issue.date')}
        value={draft.issuedOn}
        onChange={(issuedOn) => onChange({ ...draft, issuedOn })}
      />
    </>
  );
}
