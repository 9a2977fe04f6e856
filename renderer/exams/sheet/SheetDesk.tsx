import { IconClipboard, IconLock, IconLockOpen, IconTarget } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../shared/kit/local-time.ts';
import { call } from '../../app/client.ts';
import { useScreenKeys } from '../../app/keys.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Screen, ScreenBody } from '../../components/Screen.tsx';
import { ScreenHead } from '../../components/ScreenHead.tsx';
import { Status } from '../../components/Status.tsx';
import { sayByKey } from '../../i18n/say-by-key.ts';
import { PaperButton } from '../../papers/PaperButton.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { ManPanel } from './ManPanel.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { readPaste } from './paste.ts';
import { RefusedCells } from './RefusedCells.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { SheetAside } from './SheetAside.tsx';
import classes from './SheetDesk.module.css';
import { SheetFoot } from './SheetFoot.tsx';
import { SheetTable } from './SheetTable.tsx';
import { type Field, textKind } from './sheet-fields.ts';
import { nameIn } from './sheet-words.ts';
import { menBehind, type Shown } from './show-rows.ts';
import { type SheetView, useSheet } from './use-sheet.ts';
import { useSheetActs } from './use-sheet-acts.ts';
import { useSheetCopy } from './use-sheet-copy.ts';
import { useSheetGrid } from './use-sheet-grid.ts';
import { useSheetPlace } from './use-sheet-place.ts';

/** One exam sheet: marks are typed by keys alone, and the commission closes it. */
export function SheetDesk({ examId }: { examId: number }) {
  const { t } = useTranslation();
  const { view, failure } = useSheet(examId);
  const { openSheet } = useSheetPlace();
  const back = { label: t('sheets.back'), onBack: () => openSheet(null) };
  if (view) return <OpenSheet key={examId} view={view} back={back} />;
  return (
    <Screen>
      <ScreenHead title={t('sheets.title')} back={back} />
      <ScreenBody>{failure && <Refusal failure={failure} />}</ScreenBody>
    </Screen>
  );
}

type Dialog =
  | { kind: 'close' }
  | { kind: 'reopen' }
  | { kind: 'paste'; text: string; at: { row: number; field: Field } };

function OpenSheet({ view, back }: { view: SheetView; back: { label: string; onBack: () => void } }) {
  const { t } = useTranslation();
  const { man, openMan } = useSheetPlace();
  const mayReopen = useMay('exams.admit');
  const mayPrint = useMay('papers.print');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [why, setWhy] = useState(false);
  /** Men behind a figure, kept as they were when it was pressed: a mark that is typed does not take its line away. */
  const [shown, setShown] = useState<{ kind: Shown; men: ReadonlySet<number> } | null>(null);
  const acts = useSheetActs(view);
  const copy = useSheetCopy(view);
  const { sheet, summary, open, hindrances } = view;
  const { examId } = sheet;
  const rows = shown ? view.rows.filter(({ cadetId }) => shown.men.has(cadetId)) : view.rows;
  const grid = useSheetGrid({
    view,
    rows,
    openMan,
    copy,
    onFill: (cells) => void acts.fill(cells),
    onPaste: (text, at) => {
      const paste = readPaste(sheet, rows, at, text);
      if (paste.clear && paste.cells.length > 0) void acts.fill(paste.cells);
      else setDialog({ kind: 'paste', text, at });
    },
  });
  useScreenKeys([{ keys: 'Ctrl+KeyD', label: t('sheets.key.fill'), run: grid.fillHere }]);
  const show = (kind: Shown) => setShown({ kind, men: new Set(menBehind(view.rows, kind)) });
  const beside = rows.find(({ cadetId }) => cadetId === man);
  const { toFill } = acts;
  const barring = hindrances.filter(({ code }) => code !== 'unsigned');
  const closed = sheet.state === 'closed';
  const closing = sheet.closings.at(-1);
  const sub = [
    nameIn(sheet.subjectNames),
    sheet.kind === 'retake' && t('sheets.retake'),
    sheet.platoon !== null && t('sheets.group.platoon', { platoon: sheet.platoon }),
    formatDate(sheet.date),
    t('sheets.hours', { hours: sheet.hours }),
    sheet.place,
  ].filter(Boolean);
  const openPaste = () =>
    setDialog({
      kind: 'paste',
      text: '',
      at: {
        row: Math.max(
          0,
          rows.findIndex(({ cadetId }) => cadetId === grid.cursor?.cadetId),
        ),
        field: grid.cursor?.field === 'ticket' ? 'ticket' : 'mark',
      },
    });
  const pressBlocked = () => {
    setWhy(true);
    if (summary.left > 0) show('left');
  };

  return (
    <Screen>
      <ScreenHead
        title={t('sheets.title')}
        sub={sub.join(' · ')}
        back={back}
        actions={
          <>
            {mayPrint && <PaperButton get={(language) => call('papers.examSheetPdf', { examId, language })} />}
            {open && sheet.firing && toFill.length > 0 && (
              <Action icon={IconTarget} busy={acts.filling} onClick={() => void acts.fillFromRange()}>
                {t('sheets.fromRange', { count: toFill.length })}
              </Action>
            )}
            {open && (
              <Action icon={IconClipboard} kbd="Ctrl V" onClick={openPaste}>
                {t('sheets.paste.open')}
              </Action>
            )}
            {closed && (
              <Status kind="good" icon={IconLock}>
                {t('sheets.closedAt', { at: closing?.closedAt ?? '' })}
              </Status>
            )}
            {closed && mayReopen && (
              <Action icon={IconLockOpen} onClick={() => setDialog({ kind: 'reopen' })}>
                {t('sheets.reopen.open')}
              </Action>
            )}
            {open &&
              (barring.length === 0 ? (
                <Action primary icon={IconLock} onClick={() => setDialog({ kind: 'close' })}>
                  {t('sheets.close.open')}
                </Action>
              ) : (
                <Action blocked icon={IconLock} onClick={pressBlocked}>
                  {summary.left > 0
                    ? t('sheets.close.left', { count: summary.left })
                    : t('sheets.close.hindered', { count: barring.length })}
                </Action>
              ))}
          </>
        }
      />
      {view.rows.length === 0 ? (
        <ScreenBody>
          <EmptyState text={t('sheets.empty.noMen')} />
        </ScreenBody>
      ) : (
        <div className={beside ? `${classes.two} ${classes.withMan}` : classes.two}>
          <div className={classes.sheet}>
            <SheetTable view={view} rows={rows} grid={grid} openMan={openMan} />
            {shown && (
              <div className={classes.shown} role="status">
                <span>{t(`sheets.shown.${shown.kind}`, { count: rows.length })}</span>
                <button type="button" className="act" onClick={() => setShown(null)}>
                  {t('sheets.shown.all')}
                </button>
              </div>
            )}
            <div className={classes.notes}>
              {why && barring.length > 0 && (
                <Refusal
                  kind="idle"
                  what={t('sheets.close.why')}
                  why={barring.map(({ code, params }) => (
                    <span key={code} className={classes.line}>
                      {sayByKey(`sheets.hindrance.${code}`, params) ?? code}
                    </span>
                  ))}
                  onClose={() => setWhy(false)}
                />
              )}
              {grid.editing?.wrong && grid.cursor && grid.cursor.field !== 'mark' && (
                <div role="alert">
                  <Status kind="bad">{t(`sheets.wrong.${textKind(sheet, grid.cursor.field)}`)}</Status>
                </div>
              )}
              {grid.said && <Refusal failure={grid.said} onClose={grid.forget} />}
              <RefusedCells view={view} />
            </div>
            <SheetFoot view={view} onShow={show} />
          </div>
          {beside ? (
            <ManPanel key={beside.cadetId} view={view} row={beside} grid={grid} onClose={() => openMan(null)} />
          ) : (
            <SheetAside view={view} onShow={show} />
          )}
        </div>
      )}
      {dialog?.kind === 'close' && <CloseDialog view={view} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'reopen' && <ReopenDialog examId={examId} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'paste' && (
        <PasteDialog
          view={view}
          rows={rows}
          at={dialog.at}
          text={dialog.text}
          onFill={async (cells) => (await acts.fill(cells)).ok}
          onClose={() => setDialog(null)}
        />
      )}
    </Screen>
  );
}
