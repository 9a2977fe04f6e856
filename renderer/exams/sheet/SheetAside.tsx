import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../../shared/contract/exam-sheet.contract.ts';
import { call } from '../../app/client.ts';
import { useMay } from '../../app/session.ts';
import { initialled } from '../../components/initialled.ts';
import { Status } from '../../components/Status.tsx';
import { PaperButton } from '../../papers/PaperButton.tsx';
import classes from './SheetDesk.module.css';
import table from './SheetTable.module.css';
import type { Shown } from './show-rows.ts';
import type { SheetView } from './use-sheet.ts';

interface Props {
  view: SheetView;
  onShow: (shown: Shown) => void;
}

/** Beside the grid: how the marks lie, who sits on the commission, what the signs of the cells and the keys mean. */
export function SheetAside({ view, onShow }: Props) {
  const { t } = useTranslation();
  return (
    <aside className={classes.side} aria-label={t('sheets.side.label')}>
      <Distribution rows={view.rows} onShow={onShow} />
      <Commission view={view} />
      <section>
        <h2>{t('sheets.side.signs')}</h2>
        <dl className={classes.signs}>
          <dt className="t3">·</dt>
          <dd>{t('sheets.sign.empty')}</dd>
          <dt className={table.typed}>3</dt>
          <dd>{t('sheets.sign.typed')}</dd>
          <dt>4</dt>
          <dd>{t('sheets.sign.saved')}</dd>
          <dt className={table.locked}>
            5<IconLock size="0.6875rem" stroke={2} aria-hidden />
          </dt>
          <dd>{t('sheets.sign.locked')}</dd>
          <dt className={table.changed}>
            <s>3</s>4
          </dt>
          <dd>{t('sheets.sign.changed')}</dd>
          <dt className={table.refused}>
            <s>4</s>5
          </dt>
          <dd>{t('sheets.sign.refused')}</dd>
          <dt className={table.barred} />
          <dd>{t('sheets.sign.barred')}</dd>
        </dl>
      </section>
      {view.open && <Keys />}
    </aside>
  );
}

/** Every key of the grid; who may only read needs none of them. */
function Keys() {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('sheets.side.keys')}</h2>
      <div className={classes.keys}>
        <span>
          <kbd>2</kbd>–<kbd>5</kbd> {t('sheets.key.mark')}
        </span>
        <span>
          <kbd>{t('sheets.mark.short.absent')}</kbd> {t('sheets.mark.long.absent')}
        </span>
        <span>
          <kbd>{t('sheets.mark.short.excused')}</kbd> {t('sheets.mark.long.excused')}
        </span>
        <span>
          <kbd>Enter</kbd> {t('sheets.key.down')}
        </span>
        <span>
          <kbd>Tab</kbd> {t('sheets.key.right')}
        </span>
        <span>
          <kbd>Ctrl D</kbd> {t('sheets.key.fill')}
        </span>
        <span>
          <kbd>Ctrl V</kbd> {t('sheets.key.paste')}
        </span>
        <span>
          <kbd>Delete</kbd> {t('sheets.key.empty')}
        </span>
        <span>
          <kbd>F2</kbd> {t('sheets.key.edit')}
        </span>
        <span>
          <kbd>Space</kbd> {t('sheets.key.man')}
        </span>
        <span>
          <kbd>Ctrl Z</kbd> {t('sheets.key.undo')}
        </span>
        <span>
          <kbd>Esc</kbd> <kbd>Tab</kbd> {t('sheets.key.leave')}
        </span>
      </div>
    </section>
  );
}

const GRADES = [5, 4, 3, 2] as const;

function Distribution({ rows, onShow }: { rows: readonly SheetRow[]; onShow: (shown: Shown) => void }) {
  const { t } = useTranslation();
  const counts = GRADES.map((grade) => ({ grade, count: rows.filter(({ mark }) => mark === grade).length }));
  const most = Math.max(...counts.map(({ count }) => count), 1);
  return (
    <section>
      <h2>{t('sheets.side.distribution')}</h2>
      <div className={classes.distribution}>
        {counts.flatMap(({ grade, count }) => [
          <b key={`${grade}.mark`} className="b tn">
            {grade}
          </b>,
          <span key={`${grade}.bar`} className={classes.track} aria-hidden>
            <i style={{ width: `${(100 * count) / most}%` }} />
          </span>,
          count > 0 ? (
            <button
              key={`${grade}.count`}
              type="button"
              className="lnk tn"
              aria-label={t('sheets.side.count', { mark: grade, count })}
              onClick={() => onShow(`m${grade}`)}
            >
              {count}
            </button>
          ) : (
            <span key={`${grade}.count`} className="tn t2">
              0
            </span>
          ),
        ])}
      </div>
    </section>
  );
}

/** Who sits on it and who has signed; below it every closing with why it was opened again. */
function Commission({ view: { sheet } }: { view: SheetView }) {
  const { t } = useTranslation();
  const mayPrint = useMay('papers.print');
  const closed = sheet.state === 'closed';
  const signed = new Set(closed ? sheet.closings.at(-1)?.signatures.map(({ name }) => name) : []);
  return (
    <section>
      <h2>{t('sheets.side.commission')}</h2>
      {sheet.commission.length === 0 && <p className="body13 t2">{t('sheets.side.noCommission')}</p>}
      <ul className={classes.seats}>
        {sheet.commission.map(({ role, name, signs, signedAt }) => (
          <li key={name}>
            <span className="truncate" title={name}>
              {t(`sheets.role.${role}`)}: {initialled(name)}
            </span>
            {signedAt !== null || signed.has(name) ? (
              <Status kind="good">{t('sheets.side.signed')}</Status>
            ) : (
              !signs && role !== 'secretary' && <span className="meta">{t('sheets.side.onPaper')}</span>
            )}
          </li>
        ))}
      </ul>
      {sheet.orderNumber !== null && <p className="meta t2">{t('sheets.side.order', { number: sheet.orderNumber })}</p>}
      {sheet.closings.length > 0 && (
        <ul className={classes.closings}>
          {sheet.closings.map(({ closingId, closedAt, closedBy, reopenedAt, reopenedBy, reason }) => (
            <li key={closingId}>
              {t('sheets.side.closedAt', { at: closedAt, by: closedBy })}
              {reopenedAt !== null && (
                <>
                  {mayPrint && (
                    <PaperButton
                      label={t('sheets.side.asClosed', { at: closedAt })}
                      get={(language) => call('papers.examSheetPdf', { examId: sheet.examId, closingId, language })}
                    />
                  )}
                  <br />
                  {t('sheets.side.reopenedAt', { at: reopenedAt, by: reopenedBy ?? '', reason: reason ?? '' })}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
