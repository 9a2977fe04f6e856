import { FileButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/kit/result.ts';
import { useCommand } from '../../app/queries.ts';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { Working } from '../../components/Working.tsx';
import { DryRunView } from './DryRunView.tsx';
import classes from './ImportPanel.module.css';
import { type ListFile, openListFile } from './list-file.ts';
import { useDryRun } from './use-dry-run.ts';

interface Props {
  cohortId: number;
  /** Dropped on the window, or null until one is picked here. */
  dropped: File | null;
  onClose: () => void;
}

const ACCEPTED = '.xlsx,.csv,.txt,.tsv';

/** A clerk's list: pick it, look at every verdict, put right what can be put right; nothing is written until then. */
export function ImportPanel({ cohortId, dropped, onClose }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<ListFile | null>(null);
  const [unopened, setUnopened] = useState<Failure | null>(null);
  const run = useDryRun(cohortId, file);
  const write = useCommand('admissions.importRoster', { inline: true });
  const writeButton = useRef<HTMLButtonElement>(null);
  const { reading } = run;
  const good = reading ? reading.summary.ready + reading.summary.repaired : 0;

  const open = async (picked: File | null) => {
    if (picked === null) return;
    write.clear();
    const opened = await openListFile(picked);
    setUnopened(opened.ok ? null : opened);
    setFile(opened.ok ? opened.value : null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dropped file is opened once
  useEffect(() => void open(dropped), [dropped]);

  // Enter writes as soon as the list has been read, and again after each cell put right.
  const isRead = reading !== null;
  const corrected = run.wish.corrections.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a correction takes its own field away with the focus
  useEffect(() => {
    if (isRead) writeButton.current?.focus();
  }, [isRead, corrected]);

  const save = async () => {
    if (file === null) return;
    const result = await write.run({ cohortId, ...file, ...run.wish });
    if (result.ok) onClose();
  };

  const failure = unopened ?? write.failure ?? run.failure;
  const picker = (primary: boolean) => (
    <FileButton onChange={(picked) => void open(picked)} accept={ACCEPTED}>
      {({ onClick }) => (
        <Action primary={primary} onClick={onClick}>
          {t(file === null && unopened === null ? 'admissions.panel.choose' : 'admissions.panel.another')}
        </Action>
      )}
    </FileButton>
  );
  const quietPicker = (
    <FileButton onChange={(picked) => void open(picked)} accept={ACCEPTED}>
      {({ onClick }) => (
        <button type="button" className="act meta" onClick={onClick}>
          {t('admissions.panel.another')}
        </button>
      )}
    </FileButton>
  );
  return (
    <Inspector
      broad
      title={t('admissions.panel.title')}
      onClose={onClose}
      foot={
        reading && (
          <>
            <span className={`meta t2 ${classes.nothing}`}>{t('admissions.panel.nothingWritten')}</span>
            <Action onClick={onClose}>{t('admissions.panel.cancel')}</Action>
            {good === 0 ? (
              <Action blocked>{t('admissions.panel.nothingToWrite')}</Action>
            ) : (
              <Action
                primary
                kbd="Enter"
                ref={writeButton}
                busy={write.running || run.busy}
                onClick={() => void save()}
              >
                {t('admissions.panel.write', { count: good })}
              </Action>
            )}
          </>
        )
      }
    >
      {failure && (
        <div className={classes.part}>
          <Refusal failure={failure} actions={!reading && picker(false)} />
        </div>
      )}
      {reading ? (
        <DryRunView
          key={`${reading.fileName} ${reading.sheetName}`}
          run={run}
          reading={reading}
          another={quietPicker}
        />
      ) : run.busy ? (
        <InspectorSection>
          <Working label={t('admissions.panel.reading')} />
        </InspectorSection>
      ) : (
        !failure && (
          <InspectorSection>
            <div className={classes.drop}>
              <p className="m">{t('admissions.panel.drop')}</p>
              <p className="meta t2">{t('admissions.panel.kinds')}</p>
              {picker(true)}
            </div>
          </InspectorSection>
        )
      )}
    </Inspector>
  );
}
