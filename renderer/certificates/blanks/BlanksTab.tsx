import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BLANK_STATES, type BlankState } from '../../../shared/certificates/certificate-terms.ts';
import { useOperation } from '../../app/queries.ts';
import { useMay } from '../../app/session.ts';
import { Action } from '../../components/Action.tsx';
import { Chips } from '../../components/Chips.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { ScreenBody } from '../../components/Screen.tsx';
import { Status } from '../../components/Status.tsx';
import type { RowKey } from '../../components/table-column.ts';
import classes from '../Certificates.module.css';
import { EmptyTab } from '../EmptyTab.tsx';
import { GraduationFrame } from '../GraduationFrame.tsx';
import { useGraduationPlace } from '../use-graduation-place.ts';
import { AddBlanksPanel } from './AddBlanksPanel.tsx';
import { BlankTable } from './BlankTable.tsx';
import { SetAsidePanel } from './SetAsidePanel.tsx';

/** The register of numbered blanks: which are free, on which a certificate stands, which are set aside and why. */
export function BlanksTab({ cohortId }: { cohortId: number | null }) {
  const { t } = useTranslation();
  const { open, openBeside } = useGraduationPlace();
  const mayWrite = useMay('certificates.write');
  const [filter, setFilter] = useState<BlankState | 'all'>('all');
  const [ticked, setTicked] = useState<ReadonlySet<RowKey>>(new Set());
  const blanks = useOperation('certificates.blanks', {});
  const candidates = useOperation(
    'certificates.candidates',
    { cohortId: cohortId ?? 0 },
    { enabled: cohortId !== null },
  );
  const { data } = blanks;
  const need = candidates.data?.counts.certificates ?? 0;
  const chosen = data?.blanks.filter(({ blankId, state }) => ticked.has(blankId) && state === 'free') ?? [];
  const close = () => openBeside(null);

  function inspector() {
    if (!mayWrite || !data) return null;
    if (open.kind === 'add')
      return <AddBlanksPanel blanks={data.blanks} need={need - data.counts.free} onClose={close} />;
    if (open.kind === 'aside' && chosen.length > 0)
      return (
        <SetAsidePanel
          blanks={chosen}
          onClose={close}
          onDone={() => {
            setTicked(new Set());
            close();
          }}
        />
      );
    return null;
  }

  const beside = inspector();
  const add = mayWrite && (
    <Action primary={beside === null} icon={IconPlus} onClick={() => openBeside('add')}>
      {t('certificateDesk.blanks.add')}
    </Action>
  );
  if (data?.blanks.length === 0)
    return (
      <EmptyTab
        text={t('certificateDesk.blanks.empty')}
        {...(need > 0 && { note: t('certificateDesk.blanks.emptyNeed', { count: need }) })}
        action={add}
        inspector={beside}
      />
    );
  return (
    <GraduationFrame inspector={beside}>
      {data && (
        <>
          <div className={classes.bar}>
            <BlankNeed next={data.next} need={need} free={data.counts.free} />
            <span className={classes.space} />
            {mayWrite && chosen.length > 0 && (
              <Action onClick={() => openBeside('aside')}>
                {t('certificateDesk.blanks.setAside', { count: chosen.length })}
              </Action>
            )}
            {add}
          </div>
          <div className={classes.filters}>
            <Chips
              label={t('certificateDesk.blanks.filter')}
              items={[
                { value: 'all' as const, label: t('certificateDesk.blanks.all'), count: data.blanks.length },
                ...BLANK_STATES.map((value) => ({
                  value,
                  label: t(`certificateDesk.blanks.${value}`),
                  count: data.counts[value],
                })),
              ]}
              value={filter}
              onChange={setFilter}
            />
          </div>
        </>
      )}
      <ScreenBody flush>
        {blanks.error && <Refusal failure={blanks.error.failure} />}
        {data && (
          <BlankTable
            blanks={filter === 'all' ? data.blanks : data.blanks.filter(({ state }) => state === filter)}
            {...(mayWrite && { selection: ticked, onSelect: setTicked })}
          />
        )}
      </ScreenBody>
    </GraduationFrame>
  );
}

/** Which blank comes next, and whether they last for the intake. */
function BlankNeed({ next, need, free }: { next: string | null; need: number; free: number }) {
  const { t } = useTranslation();
  return (
    <p className="body13">
      {next !== null && <span className="code tn">{t('certificateDesk.blanks.next', { number: next })}</span>}
      {need > 0 && next !== null && ' · '}
      {need > 0 &&
        (need > free ? (
          <Status kind="warn">{t('certificateDesk.blanks.short', { need, short: need - free })}</Status>
        ) : (
          <span className="t2">{t('certificateDesk.blanks.enough', { need })}</span>
        ))}
    </p>
  );
}
