import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { call } from '../app/client.ts';
import { localNow } from '../app/clock.ts';
import { useIntakes } from '../app/intakes.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Refusal } from '../components/Refusal.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Status } from '../components/Status.tsx';
import type { Column } from '../components/table-column.ts';
import { DeskSwitch } from '../gate/DeskSwitch.tsx';
import { clock } from '../i18n/formats.ts';
import { PaperButton } from '../papers/PaperButton.tsx';
import { AbsencePanel } from './AbsencePanel.tsx';
import classes from './Absences.module.css';
import { AbsenceTabs } from './AbsenceTabs.tsx';
import { LeaveClashNote } from './LeaveClashNote.tsx';
import { NewAbsencePanel } from './NewAbsencePanel.tsx';
import { useAbsencesPlace } from './use-absences-place.ts';

type Line = OutputOf<'absences.list'>[number];

const moment = (at: string) => `${formatDate(at.slice(0, 10))} ${clock(at)}`;

/** Everybody who is or was away for another reason than leave, what is still on first. */
export function AbsenceDesk({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const mayWrite = useMay('absences.write');
  const { entry, open } = useAbsencesPlace();
  const list = useOperation('absences.list', { cohortId }, { keep: true });
  const [crosses, setCrosses] = useState<{ cadetId: number; name: string; night: string }[]>([]);
  const now = localNow().slice(0, 16);
  const columns = useMemo(
    (): Column<Line>[] => [
      {
        id: 'name',
        header: t('absences.column.name'),
        value: ({ name }) => name,
        width: 'minmax(11rem,1.5fr)',
        fixed: true,
      },
      {
        id: 'platoon',
        header: t('absences.column.platoon'),
        value: ({ platoon }) => platoon,
        numeric: true,
        width: '4.5rem',
      },
      {
        id: 'kind',
        header: t('absences.column.kind'),
        value: ({ kind }) => t(`absences.kind.${kind}`),
        width: 'minmax(7rem,1fr)',
      },
      {
        id: 'from',
        header: t('absences.column.from'),
        value: ({ from }) => from,
        cell: ({ from }) => <span className="tn">{moment(from)}</span>,
        width: '8.75rem',
      },
      {
        id: 'to',
        header: t('absences.column.to'),
        value: ({ to }) => to,
        cell: ({ to }) => <span className="tn">{to === null ? t('absences.open') : moment(to)}</span>,
        width: '8.75rem',
      },
      {
        id: 'facts',
        header: t('absences.column.facts'),
        value: ({ post, orderNumber, note }) =>
          [post, orderNumber && `№ ${orderNumber}`, note].filter(Boolean).join(' · '),
        cell: (line) => <Facts line={line} />,
        width: 'minmax(10rem,2fr)',
      },
      { id: 'by', header: t('absences.column.by'), value: ({ enteredBy }) => enteredBy, width: 'minmax(7rem,1fr)' },
    ],
    [t],
  );
  const lines = list.data ?? [];
  const intake = useIntakes().find(({ id }) => id === cohortId);
  // The book of the course so far; another span is chosen on Print and exchange.
  const today = now.slice(0, 10);
  const book = intake && {
    from: intake.startsOn,
    to: today < intake.startsOn ? intake.startsOn : today > intake.endsOn ? intake.endsOn : today,
  };
  const chosen = lines.find(({ id }) => String(id) === entry);
  const close = () => open({ tab: 'list' });
  const isOver = ({ to }: Line) => to !== null && to <= now;
  const on = lines.filter((line) => !isOver(line)).length;
  return (
    <Screen
      inspector={
        entry === 'new' && mayWrite ? (
          <NewAbsencePanel cohortId={cohortId} onClose={close} onEntered={setCrosses} />
        ) : (
          chosen && (
            <AbsencePanel
              key={chosen.id}
              cohortId={cohortId}
              line={chosen}
              mayWrite={mayWrite}
              onChanged={setCrosses}
              onClose={close}
            />
          )
        )
      }
    >
      <ScreenHead
        title={t('absences.title')}
        sub={<span className="tn">{`${on} · ${lines.length}`}</span>}
        actions={
          <>
            {lines.length > 0 && book && (
              <PaperButton
                label={t('absences.print')}
                get={(language) => call('papers.absentBookPdf', { cohortId, ...book, language })}
              />
            )}
            {mayWrite && (
              <Action icon={IconPlus} primary={entry === undefined} onClick={() => open({ tab: 'list', entry: 'new' })}>
                {t('absences.add')}
              </Action>
            )}
          </>
        }
      >
        <DeskSwitch part="absences" />
      </ScreenHead>
      <AbsenceTabs />
      {list.error && (
        <ScreenBody>
          <Refusal failure={list.error.failure} />
        </ScreenBody>
      )}
      {crosses.length > 0 && (
        <div className={classes.note}>
          <LeaveClashNote crosses={crosses} onClose={() => setCrosses([])} />
        </div>
      )}
      {list.data && lines.length === 0 && <EmptyState text={t('absences.empty.list')} />}
      {lines.length > 0 && (
        <ScreenBody flush>
          <DataTable
            label={t('absences.rows')}
            rows={lines}
            columns={columns}
            rowKey={({ id }) => id}
            rowName={({ name }) => name}
            openKey={chosen?.id ?? null}
            onOpen={({ id }) => open({ tab: 'list', entry: String(id) })}
          />
        </ScreenBody>
      )}
    </Screen>
  );
}

/** Post, order and note of an entry, and the leave it crosses before all of it. */
function Facts({ line }: { line: Line }) {
  const { t } = useTranslation();
  const [night] = line.crosses;
  const words = [line.post, line.orderNumber && `№ ${line.orderNumber}`, line.note].filter(Boolean).join(' · ');
  if (night === undefined) return <span className="truncate">{words}</span>;
  return (
    <Status kind="warn">
      {line.crosses.length === 1
        ? t('absences.crosses', { night })
        : t('absences.crossesMore', { count: line.crosses.length })}
    </Status>
  );
}
