import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { TextField } from '../../components/TextField.tsx';
import classes from './Check.module.css';

interface PaperDraft {
  name: string;
  birthYear: string;
  iinLast: string;
  overall: string;
}
export const NOTHING_COMPARED: PaperDraft = { name: '', birthYear: '', iinLast: '', overall: '' };

/** What of the paper in hand was typed, as the host compares it. */
export function readPaper({ name, birthYear, iinLast, overall }: PaperDraft): InputOf<'certificates.check'>['paper'] {
  return {
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(/^\d{4}$/.test(birthYear) && { birthYear: Number(birthYear) }),
    ...(/^\d{4}$/.test(iinLast) && { iinLast }),
    ...(/^[345]$/.test(overall) && { overall: Number(overall) }),
  };
}

interface Props {
  paper: PaperDraft;
  onChange: (paper: PaperDraft) => void;
}

/** What stands on the paper in hand, for whoever compares it with its code. */
export function PaperFields({ paper, onChange }: Props) {
  const { t } = useTranslation();
  const set = (changed: Partial<PaperDraft>) => onChange({ ...paper, ...changed });
  return (
    <>
      <p className="meta t2">{t('certificateDesk.check.compareHint')}</p>
      <div className={classes.paper}>
        <TextField
          label={t('certificateDesk.check.name')}
          value={paper.name}
          onChange={(name) => set({ name })}
          maxLength={200}
        />
        <TextField
          label={t('certificateDesk.check.birthYear')}
          digits
          value={paper.birthYear}
          onChange={(birthYear) => set({ birthYear })}
          maxLength={4}
        />
        <TextField
          label={t('certificateDesk.check.iinLast')}
          digits
          value={paper.iinLast}
          onChange={(iinLast) => set({ iinLast })}
          maxLength={4}
        />
        <TextField
          label={t('certificateDesk.check.overall')}
          digits
          value={paper.overall}
          onChange={(overall) => set({ overall })}
          maxLength={1}
        />
      </div>
    </>
  );
}
