import { Select } from '@mantine/core';
import { IconFileSpreadsheet, IconPencil, IconWand } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterReadingView } from '../../../shared/contract/admissions.contract.ts';
import { Refusal } from '../../components/Refusal.tsx';
import { usePaper } from '../../components/use-paper.ts';
import { ColumnMatching } from './ColumnMatching.tsx';
import classes from './ImportPanel.module.css';
import { Meters } from './Meters.tsx';
import { RowGroup } from './RowGroup.tsx';
import { refusedRows } from './refused-rows.ts';
import type { DryRun } from './use-dry-run.ts';
import { groupRows } from './verdict-groups.ts';

interface Props {
  run: DryRun;
  reading: RosterReadingView;
  /** Picks another file. */
  another: ReactNode;
}

/** What would happen to every line of the list. */
export function DryRunView({ run, reading, another }: Props) {
  const { t } = useTranslation();
  const { show } = usePaper();
  const { summary, missing, importedBefore } = reading;
  const unread = missing.length > 0 || reading.headerRow === null;
  const [matching, setMatching] = useState(unread);
  const groups = groupRows(reading.rows, new Set(run.wish.corrections.map(({ sheetRow }) => sheetRow)));
  const known = reading.columns.filter(({ field }) => field !== null).length;
  return (
    <>
      <div className={classes.part}>
        <div className={`meta t2 ${classes.file}`}>
          <IconFileSpreadsheet size="0.875rem" stroke={1.75} aria-hidden />
          <span className="truncate" title={reading.fileName}>
            {[
              reading.fileName,
              t('admissions.panel.rows', { count: summary.rows }),
              t('admissions.panel.columns', { count: known }),
              reading.encoding,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
        {!unread && <Meters summary={summary} />}
      </div>
      {(unread || importedBefore) && (
        <div className={classes.part}>
          {unread ? (
            <Refusal
              kind="warn"
              what={t('admissions.panel.missing.what')}
              why={t('admissions.panel.missing.why', {
                names: missing.map((field) => t(`admissions.field.${field}`)).join(', '),
              })}
              todo={t('admissions.panel.missing.todo')}
            />
          ) : (
            importedBefore && (
              <Refusal
                kind="warn"
                what={t('admissions.panel.before.what')}
                why={t('admissions.panel.before.why', importedBefore)}
                todo={t('admissions.panel.before.todo')}
              />
            )
          )}
        </div>
      )}
      <div className={`${classes.part} ${classes.choice}`}>
        <div className={classes.choiceHead}>
          <button type="button" className="act meta" onClick={() => setMatching(!matching)}>
            {t(matching ? 'admissions.panel.columnsDone' : 'admissions.panel.columnsEdit')}
          </button>
          {another}
        </div>
        {reading.sheets.length > 1 && (
          <Select
            label={t('admissions.panel.sheet')}
            data={reading.sheets}
            value={reading.sheetName}
            allowDeselect={false}
            onChange={(sheetName) => sheetName !== null && run.setSheet(sheetName)}
          />
        )}
        {matching && <ColumnMatching reading={reading} mapping={run.wish.mapping} onChange={run.setMapping} />}
      </div>
      <div className={classes.list}>
        <RowGroup
          title={t('admissions.panel.refusedRows', { count: groups.refused.length })}
          kind="bad"
          lines={groups.refused}
          few={7}
          onCorrect={run.correct}
          aside={
            <button type="button" className="act meta" onClick={() => void show(refusedRows(groups.refused))}>
              {t('admissions.panel.excel')}
            </button>
          }
        />
        <RowGroup
          title={t('admissions.panel.correctedRows', { count: groups.corrected.length })}
          kind="good"
          icon={IconPencil}
          lines={groups.corrected}
          few={7}
          onPutBack={run.putBack}
        />
        <RowGroup
          title={t('admissions.panel.repairedRows', { count: groups.repaired.length })}
          kind="info"
          icon={IconWand}
          lines={groups.repaired}
          few={4}
        />
        <RowGroup
          title={t('admissions.panel.barredRows', { count: groups.barred.length })}
          kind="warn"
          lines={groups.barred}
          few={4}
        />
        <RowGroup
          title={t('admissions.panel.noticeRows', { count: groups.notice.length })}
          kind="idle"
          lines={groups.notice}
          few={4}
        />
        <RowGroup
          title={t('admissions.panel.hereRows', { count: groups.here.length })}
          kind="idle"
          lines={groups.here}
          few={2}
        />
        <LeftOut rows={reading.leftOut} />
      </div>
    </>
  );
}

/** Rows taken for no man, with what stands in them, so that nobody is lost unseen. */
function LeftOut({ rows }: { rows: RosterReadingView['leftOut'] }) {
  const { t } = useTranslation();
  const spoken = rows.filter(({ reason }) => reason !== 'blank');
  if (spoken.length === 0) return null;
  return (
    <div className={classes.leftOut}>
      <p className="m">{t('admissions.panel.leftOutRows', { count: spoken.length })}</p>
      {spoken.map(({ sheetRow, reason, text }) => (
        <p key={sheetRow} className="truncate" title={text}>
          {t('admissions.panel.sheetRow', { row: sheetRow })} ({t(`admissions.panel.leftOut.${reason}`)}): {text}
        </p>
      ))}
    </div>
  );
}
