import { IconArrowsSort } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../shared/contract/programme.contract.ts';
import { useCommand } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { CopyIntakeDialog } from '../cohorts/CopyIntakeDialog.tsx';
import { Action } from '../components/Action.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { ScreenBody } from '../components/Screen.tsx';
import { HoursBalance } from './HoursBalance.tsx';
import classes from './HoursGrid.module.css';
import { HoursGrid } from './HoursGrid.tsx';
import { changedHours, draftTotals, type HoursDraft } from './hours-draft.ts';

interface Props {
  programme: ProgrammeView;
  draft: HoursDraft;
  onDraft: (draft: HoursDraft) => void;
  mayWrite: boolean;
  openCode: string | null;
  onOpen: (code: string) => void;
  onOrder: () => void;
  /** The open panel owns the primary action. */
  panelOpen: boolean;
}

/** Subjects and hours with the balance always in sight; typed hours are saved together, once both buckets come out. */
export function SubjectsTab(props: Props) {
  const { programme, draft, onDraft, mayWrite } = props;
  const { t } = useTranslation();
  const save = useCommand('programme.saveHours');
  if (!programme.begun) return <NotBegun programme={programme} mayWrite={mayWrite} />;
  const changed = changedHours(draft, programme.subjects);
  const totals = draftTotals(draft, programme.subjects);
  const { demanded } = programme;
  const nearer = (phase: 'initial' | 'specialty') =>
    Math.abs(totals[phase] - demanded[phase]) <= Math.abs(programme.totals[phase] - demanded[phase]);
  const ready = nearer('initial') && nearer('specialty');
  return (
    <>
      <HoursBalance demanded={demanded} totals={totals} planned={programme.planned} />
      <ScreenBody flush>
        <HoursGrid
          programme={programme}
          draft={draft}
          onDraft={onDraft}
          mayWrite={mayWrite}
          openCode={props.openCode}
          onOpen={props.onOpen}
        />
        {changed.length > 0 ? (
          <div className={classes.pending} role="status">
            <span className="body13 m">{t('programme.grid.pending', { count: changed.length })}</span>
            <Action onClick={() => onDraft({})}>{t('programme.cancel')}</Action>
            <Action
              primary={!props.panelOpen}
              blocked={!ready}
              busy={save.running}
              onClick={async () => {
                if (!ready) return;
                if ((await save.run({ cohortId: programme.cohortId, hours: changed })).ok) onDraft({});
              }}
            >
              {ready ? t('programme.grid.save') : t('programme.grid.stillOff')}
            </Action>
          </div>
        ) : (
          <div className={classes.under}>
            {mayWrite && <Keys />}
            <Action size="xs" icon={IconArrowsSort} onClick={props.onOrder}>
              {t('programme.order.button', { count: programme.orderRules.length })}
            </Action>
          </div>
        )}
      </ScreenBody>
    </>
  );
}

function Keys() {
  const { t } = useTranslation();
  return (
    <div className={classes.keys}>
      <span>
        <kbd>0</kbd>–<kbd>9</kbd> <kbd>F2</kbd> {t('programme.grid.keys.edit')}
      </span>
      <span>
        <kbd>Enter</kbd> {t('programme.grid.keys.down')}
      </span>
      <span>
        <kbd>Tab</kbd> {t('programme.grid.keys.right')}
      </span>
    </div>
  );
}

function NotBegun({ programme, mayWrite }: { programme: ProgrammeView; mayWrite: boolean }) {
  const { t } = useTranslation();
  const begin = useCommand('programme.begin');
  const mayCopy = useMay('intake.write');
  const [copying, setCopying] = useState(false);
  const { cohortId, beginsFrom } = programme;
  return (
    <>
      <EmptyState
        text={t('programme.empty.text')}
        note={t('programme.empty.note')}
        right="programme.write"
        action={
          mayWrite && (
            <div className={classes.begin}>
              {beginsFrom !== null && mayCopy && (
                <Action primary onClick={() => setCopying(true)}>
                  {t('programme.empty.copy')}
                </Action>
              )}
              {beginsFrom !== null && !mayCopy && (
                <Action primary busy={begin.running} onClick={() => void begin.run({ cohortId })}>
                  {t('programme.empty.beginFrom', { cohort: beginsFrom })}
                </Action>
              )}
              <Action
                primary={beginsFrom === null}
                busy={begin.running}
                onClick={() => void begin.run({ cohortId, from: 'default' })}
              >
                {t('programme.empty.begin')}
              </Action>
            </div>
          )
        }
      />
      {copying && <CopyIntakeDialog cohortId={cohortId} onClose={() => setCopying(false)} />}
    </>
  );
}
