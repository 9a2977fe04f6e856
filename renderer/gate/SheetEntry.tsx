import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetNight } from '../../shared/presence/sheet-time.ts';
import { localNow } from '../app/clock.ts';
import { goTo } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { DateField } from '../components/DateField.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import classes from './SheetEntry.module.css';
import { SheetRow } from './SheetRow.tsx';
import { dropDraft, readDraft, useSheetDraft } from './sheet-draft.ts';

/** «Қағаздан енгізу»: the sheet of a power cut, typed in with its real times; nothing is written before the button. */
export function SheetEntry({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const draft = useSheetDraft();
  const night = draft.night ?? sheetNight(localNow());
  const { entries, unread } = readDraft(night, draft.rows);
  const rows = entries.map(({ entry }) => entry);
  const check = useOperation('gate.checkSheet', { cohortId, rows }, { enabled: rows.length > 0, keep: true });
  const enter = useCommand('gate.enterSheet', { inline: true });
  const table = useRef<HTMLTableElement>(null);
  const checked = rows.length > 0 ? check.data : undefined;
  const faults = [
    ...unread.map(({ key, cell, code }) => ({ key, cell, words: t(`gate.sheet.${code}`) })),
    ...(checked?.faults ?? []).flatMap(({ row, code, at }) => {
      const from = entries[row];
      return from ? [{ key: from.key, cell: from.entry.direction, words: t(`gate.sheet.${code}`, { at }) }] : [];
    }),
  ];
  const bare = new Set((checked?.withoutLeave ?? []).map((index) => entries[index]?.key));
  const wrong = new Set(faults.map(({ key }) => key)).size;
  const toFault = () => table.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();

  const send = async () => {
    if (enter.running || check.isFetching) return;
    const result = await enter.run({ cohortId, rows });
    if (!result.ok) return;
    dropDraft();
    showNote(t('gate.sheet.done', { count: result.value.entered }));
    goTo('leave', { part: 'gate' });
  };

  /** Enter goes on to the next cell, as a hand does on paper. */
  const onward = (cell: HTMLElement) => {
    const cells = [...(table.current?.querySelectorAll<HTMLElement>('input') ?? [])];
    cells[cells.indexOf(cell) + 1]?.focus();
  };

  return (
    <ScreenBody>
      <div className={classes.head}>
        <DateField
          label={t('gate.sheet.night')}
          value={night}
          onChange={(next) => useSheetDraft.setState({ night: next })}
          max={localNow().slice(0, 10)}
        />
        <p className="body13 t2">{t('gate.sheet.lead')}</p>
        <div className={classes.acts}>
          {wrong > 0 || rows.length === 0 ? (
            <Action blocked onClick={toFault}>
              {rows.length === 0 && wrong === 0 ? t('gate.sheet.empty') : t('gate.sheet.toMend', { count: wrong })}
            </Action>
          ) : (
            <Action primary busy={enter.running} onClick={() => void send()}>
              {t('gate.sheet.write', { count: rows.length })}
            </Action>
          )}
        </div>
      </div>
      {enter.failure && <Refusal failure={enter.failure} onClose={enter.clear} />}
      <table ref={table} className={classes.sheet} aria-label={t('gate.sheet.label')}>
        <thead>
          <tr>
            <th scope="col">{t('components.number.head')}</th>
            <th scope="col">{t('gate.sheet.man')}</th>
            <th scope="col">{t('gate.sheet.out')}</th>
            <th scope="col">{t('gate.sheet.in')}</th>
            <th scope="col">{t('gate.sheet.note')}</th>
            <th scope="col">
              <span className="sr">{t('gate.sheet.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {draft.rows.map((row, index) => (
            <SheetRow
              key={row.key}
              cohortId={cohortId}
              number={index + 1}
              row={row}
              faults={faults.filter(({ key }) => key === row.key)}
              withoutLeave={bare.has(row.key)}
              first={index === 0}
              onward={onward}
            />
          ))}
        </tbody>
      </table>
    </ScreenBody>
  );
}
