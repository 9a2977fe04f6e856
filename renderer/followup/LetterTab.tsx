import { Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedIncludes } from '../../shared/kit/kazakh.ts';
import { formatDate, type LocalDate } from '../../shared/kit/local-time.ts';
import { localNow } from '../app/clock.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { CadetName } from '../cadet-card/CadetName.tsx';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { SeenTable } from '../components/SeenTable.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Followup.module.css';

interface Props {
  cohortId: number | null;
  mayWrite: boolean;
}

/** Letters that went out to the departments: number, day, whom each named, and who of them waits still. */
export function LetterTab({ cohortId, mayWrite }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const { data, error } = useOperation('followup.sentLetters', { cohortId }, { keep: true });
  const lines = (data ?? []).filter(({ number, date, department, men }) =>
    foldedIncludes([number, formatDate(date), department, ...men.map(({ name }) => name)].join(' '), wanted.trim()),
  );
  return (
    <ScreenBody>
      {mayWrite && <RecordLetter cohortId={cohortId} />}
      <div className={classes.log}>
        <h2>{t('followup.letter.sent')}</h2>
        {data && data.length > 0 && (
          <TextField label={t('followup.letter.filter')} value={wanted} onChange={setWanted} data-filter />
        )}
      </div>
      {error && <Refusal failure={error.failure} />}
      {data && lines.length === 0 && (
        <p className="body13 t2">{t(data.length === 0 ? 'followup.letter.none' : 'followup.letter.noneFits')}</p>
      )}
      {lines.length > 0 && (
        <SeenTable label={t('followup.letter.sent')} className={classes.lines}>
          <thead>
            <tr>
              {(['number', 'date', 'department', 'men', 'by'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`followup.letter.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.letterId} data-men={line.men.map(({ cadetId }) => cadetId).join(' ')}>
                <td className="tn nowrap">{line.number}</td>
                <td className="tn nowrap">{formatDate(line.date)}</td>
                <td>{line.department}</td>
                <td>
                  {line.men.map(({ cadetId, name, waiting }) => (
                    <div key={cadetId}>
                      <CadetName cadetId={cadetId}>{name}</CadetName>
                      {!waiting && <span className="meta t2"> · {t('followup.letter.ready')}</span>}
                    </div>
                  ))}
                </td>
                <td>{line.by}</td>
              </tr>
            ))}
          </tbody>
        </SeenTable>
      )}
    </ScreenBody>
  );
}

/** A letter that went out: to whom, its number and day; the men are those the department is late with. */
function RecordLetter({ cohortId }: { cohortId: number | null }) {
  const { t } = useTranslation();
  const record = useCommand('followup.recordLetter', { inline: true });
  const late = useOperation('followup.departments', { cohortId }).data?.filter(({ overdue }) => overdue > 0) ?? [];
  const [department, setDepartment] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<LocalDate | null>(localNow().slice(0, 10));
  const to = department ?? late[0]?.department ?? null;
  const blocked = to === null || number.trim() === '' || date === null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (to === null || date === null || number.trim() === '') return;
    const done = await record.run({ cohortId, department: to, number: number.trim(), date });
    if (done.ok) setNumber('');
  };
  if (late.length === 0) return <p className="body13 t2">{t('followup.letter.nobodyLate')}</p>;
  return (
    <form className={classes.record} onSubmit={(event) => void send(event)}>
      <Select
        label={t('followup.letter.to')}
        data={late.flatMap((row) =>
          row.department === null
            ? []
            : [
                {
                  value: row.department,
                  label: t('followup.letter.toOf', { department: row.department, count: row.overdue }),
                },
              ],
        )}
        value={to}
        onChange={setDepartment}
        allowDeselect={false}
      />
      <TextField label={t('followup.letter.column.number')} value={number} onChange={setNumber} maxLength={60} />
      <DateField label={t('followup.letter.column.date')} value={date} onChange={setDate} />
      <Action primary type="submit" blocked={blocked} busy={record.running}>
        {blocked ? t('followup.letter.missing') : t('followup.letter.record')}
      </Action>
      {record.failure && (
        <div className={classes.whole}>
          <Refusal failure={record.failure} onClose={record.clear} />
        </div>
      )}
    </form>
  );
}
