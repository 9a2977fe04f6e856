import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { normText } from '../../../shared/exams/norms.ts';
import { useOperation } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Status } from '../../components/Status.tsx';
import { mendText } from '../exam-words.ts';
import classes from './SheetDesk.module.css';
import { awayText, mendAddress, nameIn, reasonText, useMarkWords } from './sheet-words.ts';
import { useCellText } from './use-cell-text.ts';
import type { SheetView } from './use-sheet.ts';
import type { SheetGrid } from './use-sheet-grid.ts';

interface Props {
  view: SheetView;
  row: SheetRow;
  grid: SheetGrid;
  onClose: () => void;
}

/** One man on this sheet: why he is admitted or not, what his results bring, and every value his line has had. */
export function ManPanel({ view, row, grid, onClose }: Props) {
  const { t } = useTranslation();
  const words = useMarkWords();
  const { sheet, open } = view;
  const { cadetId, reasons, override, results } = row;
  const proposals = [
    { mark: row.byNorms, text: t('sheets.man.byNorms') },
    { mark: row.byRange, text: t('sheets.man.byRange') },
  ].flatMap(({ mark, text }) => (mark === null ? [] : [{ mark, text }]));
  return (
    <Inspector
      title={row.name}
      sub={row.platoon === null ? t('sheets.group.none') : t('sheets.group.platoon', { platoon: row.platoon })}
      onClose={onClose}
    >
      <InspectorSection title={t('sheets.column.admission')}>
        {reasons.length === 0 && <Status kind="good">{t('sheets.man.nothingOwed')}</Status>}
        <ul className={classes.history}>
          {reasons.map((reason) => (
            <li key={reason.code}>
              <Status kind={reason.level === 'bar' ? 'warn' : 'info'}>{reasonText(reason)}</Status>
              <div>
                <a className="lnk" href={mendAddress(reason, cadetId)}>
                  {mendText(reason)}
                </a>
              </div>
            </li>
          ))}
          {override && (
            <li>
              <Status kind="info">{t('sheets.admitted.override')}</Status>
              <div>{t('sheets.man.overrideBy', { reason: override.reason, by: override.by, at: override.at })}</div>
            </li>
          )}
        </ul>
      </InspectorSection>
      {(results.length > 0 || proposals.length > 0 || row.before !== null || row.away !== null) && (
        <InspectorSection title={t('sheets.man.about')}>
          <div className={classes.values}>
            {row.before !== null && (
              <>
                <span className="t2">{t('sheets.man.before')}</span>
                <span>{words.long(row.before)}</span>
              </>
            )}
            {row.away !== null && (
              <>
                <span className="t2">{t('sheets.man.away')}</span>
                <span>{awayText(row.away)}</span>
              </>
            )}
            {sheet.norms.map(({ normId, names, unit }) => {
              const found = results.find((one) => one.normId === normId);
              return (
                found && (
                  <span key={normId} style={{ display: 'contents' }}>
                    <span className="t2">{nameIn(names)}</span>
                    <span className="tn">
                      {normText(unit, found.value)} {found.mark !== null && <b>· {found.mark}</b>}
                    </span>
                  </span>
                )
              );
            })}
            {proposals.map(({ mark, text }) => (
              <span key={text} style={{ display: 'contents' }}>
                <span className="t2">{text}</span>
                <span>
                  <b className="b tn">{mark}</b>{' '}
                  {open && row.mark !== mark && row.admitted && (
                    <Action size="xs" onClick={() => grid.accept(row, mark)}>
                      {t('sheets.man.take', { mark })}
                    </Action>
                  )}
                </span>
              </span>
            ))}
          </div>
        </InspectorSection>
      )}
      <InspectorSection title={t('sheets.man.history')}>
        <History view={view} cadetId={cadetId} />
      </InspectorSection>
    </Inspector>
  );
}

/** Every value of the line, newest first, with whose hand it was. */
function History({ view, cadetId }: { view: SheetView; cadetId: number }) {
  const { t } = useTranslation();
  const say = useCellText(view.sheet);
  const { data, error } = useOperation('sheets.history', { examId: view.sheet.examId, cadetId });
  if (error) return <Refusal failure={error.failure} />;
  if (!data) return null;
  if (data.length === 0) return <p className="body13 t2">{t('sheets.man.noHistory')}</p>;
  return (
    <ol className={classes.history}>
      {data.toReversed().map((entry, index) => {
        const { at, by, mark, undone, source } = entry;
        const line = { ...entry, results: entry.results.map((one) => ({ ...one, mark: null })) };
        const parts = [
          entry.ticket !== null && t('sheets.man.ticket', { ticket: entry.ticket }),
          entry.results.length > 0 && say('results', line),
          entry.examiner,
          entry.note,
          source !== null && source !== 'typed' && t(`sheets.man.source.${source}`),
          undone && t('sheets.man.undone'),
        ].filter(Boolean);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added, and stand by their order
          <li key={data.length - index}>
            <b className="b tn">{mark === null ? '—' : say('mark', line)}</b>
            {parts.length > 0 && <span> · {parts.join(' · ')}</span>}
            <div className="meta t2">{t('sheets.man.entry', { at, by })}</div>
          </li>
        );
      })}
    </ol>
  );
}
