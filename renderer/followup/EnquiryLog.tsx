import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedIncludes } from '../../shared/kit/kazakh.ts';
import { formatDateTime, type LocalDate } from '../../shared/kit/local-time.ts';
import { addressOf } from '../app/location.ts';
import { useOperation } from '../app/queries.ts';
import { DateField } from '../components/DateField.tsx';
import { SeenTable } from '../components/SeenTable.tsx';
import { TextField } from '../components/TextField.tsx';
import classes from './Followup.module.css';

/** So many lines are drawn; older ones are reached by the dates or the filter. */
const MOST_LINES = 100;

/** Who asked about whom and what for, the newest first; it cannot be changed. */
export function EnquiryLog() {
  const { t } = useTranslation();
  const [from, setFrom] = useState<LocalDate | null>(null);
  const [to, setTo] = useState<LocalDate | null>(null);
  const [wanted, setWanted] = useState('');
  const { data } = useOperation('followup.enquiries', { from, to }, { keep: true });
  const lines = (data ?? []).filter(({ asker, purpose, text, by, found }) =>
    foldedIncludes([asker, purpose, text, by, ...found.map(({ name }) => name)].join(' '), wanted.trim()),
  );
  return (
    <section>
      <div className={classes.log}>
        <h2>{t('followup.log.title')}</h2>
        <DateField label={t('followup.log.from')} value={from} onChange={setFrom} />
        <DateField label={t('followup.log.to')} value={to} onChange={setTo} />
        <TextField label={t('followup.log.filter')} value={wanted} onChange={setWanted} />
      </div>
      {data && lines.length === 0 && (
        <p className="body13 t2">{t(data.length === 0 ? 'followup.log.empty' : 'followup.log.noneFits')}</p>
      )}
      {lines.length > 0 && (
        <SeenTable label={t('followup.log.title')} className={classes.lines}>
          <thead>
            <tr>
              {(['at', 'asker', 'purpose', 'text', 'found', 'by'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`followup.log.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, MOST_LINES).map((line) => (
              <tr key={line.enquiryId} data-men={line.found.map(({ cadetId }) => cadetId).join(' ')}>
                <td className="tn nowrap">{formatDateTime(line.at)}</td>
                <td>{line.asker}</td>
                <td>{line.purpose}</td>
                <td>
                  <span className="meta t2">{t(`followup.kind.${line.kind}`)}</span>{' '}
                  <span className="code">{line.text}</span>
                  {line.unmasked && <span className="meta t2"> · {t('followup.log.unmasked')}</span>}
                </td>
                <td>
                  {line.found.length === 0 && <span className="t3">{t('followup.log.nobody')}</span>}
                  {line.found.map(({ cadetId, name }, index) => (
                    <span key={cadetId}>
                      {index > 0 && ', '}
                      <a className="lnk" href={addressOf('cadet', { man: String(cadetId) })}>
                        {name}
                      </a>
                    </span>
                  ))}
                </td>
                <td>{line.by}</td>
              </tr>
            ))}
          </tbody>
        </SeenTable>
      )}
    </section>
  );
}
