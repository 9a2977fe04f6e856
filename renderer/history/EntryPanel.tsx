import { useTranslation } from 'react-i18next';
import type { HistoryChange } from '../../shared/contract/history.contract.ts';
import { hashGroups } from '../../shared/history/day-mark.ts';
import { formatDateTime } from '../../shared/kit/local-time.ts';
import { addressOf } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import { Inspector, InspectorSection } from '../components/Inspector.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Status } from '../components/Status.tsx';
import { sayByKey } from '../i18n/say-by-key.ts';
import { entryText } from './entry-text.ts';
import classes from './History.module.css';
import { useHistoryPlace } from './use-history-place.ts';
import { valueText } from './value-text.ts';

/** One entry: whom it is about, what stood before and stands now, and the way back. */
export function EntryPanel({ entryId }: { entryId: number }) {
  const { t } = useTranslation();
  const { open } = useHistoryPlace();
  const { data, error } = useOperation('history.entry', { entryId });
  const undo = useCommand('history.undo');
  const close = () => open({ entry: null });
  if (!data)
    return (
      <Inspector title={t('history.entry.number', { id: entryId })} onClose={close}>
        {error && <Refusal failure={error.failure} />}
      </Inspector>
    );
  const { entry, cadets, intakes, changes } = data;
  const isUndo = entry.operation === 'history.undo';
  return (
    <Inspector
      broad
      title={entryText(entry)}
      sub={`${formatDateTime(entry.at)} · ${entry.personName} · ${t('history.entry.number', { id: entry.id })}`}
      onClose={close}
      foot={
        entry.undoable && (
          <Action primary busy={undo.running} onClick={() => void undo.run({ entryId })}>
            {t(isUndo ? 'history.redo' : 'history.undo')}
          </Action>
        )
      }
    >
      {(entry.undone || data.undoneBy || data.undoes !== null) && (
        <InspectorSection title={t('people.list.state')}>
          {data.undoneBy && (
            <p className="body13">
              <Status kind="idle">{t('history.entry.undoneBy', data.undoneBy)}</Status>
            </p>
          )}
          {data.undoes !== null && (
            <p className="body13">
              <a className="lnk" href={addressOf('settings', { tab: 'history', entry: String(data.undoes) })}>
                {t('history.entry.undoes', { id: data.undoes })}
              </a>
            </p>
          )}
        </InspectorSection>
      )}
      {(cadets.length > 0 || intakes.length > 0) && (
        <InspectorSection title={t('history.entry.about')} aside={intakes.map(({ code }) => code).join(', ')}>
          <p className="body13">
            {cadets.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <a className="lnk" href={addressOf('settings', { tab: 'history', cadet: String(id) })}>
                  {name}
                </a>
              </span>
            ))}
            {data.moreCadets > 0 && ` · ${t('history.entry.moreMen', { count: data.moreCadets })}`}
          </p>
        </InspectorSection>
      )}
      <InspectorSection title={t('history.entry.changes')}>
        {entry.blanked && <p className="body13 t2">{t('history.blankedNote')}</p>}
        {!entry.blanked && changes.length === 0 && <p className="body13 t2">{t('history.entry.noRows')}</p>}
        <ol className={classes.changes}>
          {changes.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the changes of an entry never move
            <li key={index}>
              <Change change={change} />
            </li>
          ))}
        </ol>
        {data.moreChanges > 0 && (
          <p className="body13 t2">{t('history.entry.moreChanges', { count: data.moreChanges })}</p>
        )}
      </InspectorSection>
      <InspectorSection title={t('history.entry.mark')}>
        <p className={`code ${classes.hash}`}>{hashGroups(data.hash)}</p>
        <p className="meta t2">{t('history.entry.markNote')}</p>
      </InspectorSection>
    </Inspector>
  );
}

function Change({ change: { table, kind, about, fields } }: { change: HistoryChange }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.row}>
        <strong>{sayByKey(`historyWords.table.${table}`) ?? table}</strong>
        {about !== null && <span> {valueText(table, null, about)}</span>}{' '}
        <span className="t2">· {t(`history.entry.${kind}`)}</span>
      </p>
      <dl className={classes.fields}>
        {fields.map(({ column, before, after }) => (
          <div key={column}>
            <dt>{sayByKey(`historyColumns.${column}`) ?? column}</dt>
            <dd>
              {kind !== 'added' && (
                <>
                  <span className="sr">{t('history.entry.before')}: </span>
                  <del>{valueText(table, column, before) ?? t('history.entry.none')}</del>
                </>
              )}
              {kind === 'changed' && <span aria-hidden> → </span>}
              {kind !== 'removed' && (
                <>
                  <span className="sr">{t('history.entry.after')}: </span>
                  <ins>{valueText(table, column, after) ?? t('history.entry.none')}</ins>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
