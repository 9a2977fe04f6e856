import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { dayWithin, formatDate } from '../../shared/kit/local-time.ts';
import { call } from '../app/client.ts';
import { localNow } from '../app/clock.ts';
import { useIntakes } from '../app/intakes.ts';
import { useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { Chips } from '../components/Chips.tsx';
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
import { useAbsencesPlace, WHENS, type When } from './use-absences-place.ts';

type Line = OutputOf<'absences.list'>[number];

const moment = (at: string) => `${formatDate(at.slice(0, 10))} ${clock(at)}`;

/** Everybody who is or was away for another reason than leave, what is still on first. */
export function AbsenceDesk({ cohortId }: { cohortId: number }) {
  const { t } = useTranslation();
  const mayWrite = useMay('absences.write');
  const { entry, when: wished, open } = useAbsencesPlace();
  const list = useOperation('absences.list', { cohortId }, { keep: true });
  const [crosses, setCrosses] = useState<{ cadetId: number; name: string; night: string }[]>([]);
  const now = localNow().slice(0, 16);
  const columns = useMemo(
    (): Column<Line>[] => [
      {
        id: 'name',
        header: t('absences.column.name'),
        value: ({ name }) => name,
        width: 'minmax(11rem,2fr)',
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
        width: 'minmax(8.5rem,1fr)',
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
        text: ({ to }) => to ?? t('absences.open'),
        cell: ({ to }) => <span className="tn">{to === null ? t('absences.open') : moment(to)}</span>,
        width: '8.75rem',
      },
      {
        id: 'facts',
        header: t('absences.column.facts'),
        value: ({ post, orderNumber, note }) =>
          [post, orderNumber && t('components.number.of', { number: orderNumber }), note].filter(Boolean).join(' · '),
        cell: (line) => <Facts line={line} />,
        width: 'minmax(9.5rem,1.5fr)',
      },
      ...(entry === undefined
        ? [
            {
              id: 'by',
              header: t('absences.column.by'),
              value: ({ enteredBy }: Line) => enteredBy,
              width: 'minmax(8.5rem,1fr)',
            },
          ]
        : []),
    ],
    [t, entry],
  );
  const lines = list.data ?? [];
  const intake = useIntakes().find(({ id }) => id === cohortId);
  // The book of the course so far; another span is chosen on Print and exchange.
  const today = now.slice(0, 10);
  const book = intake && {
    from: intake.startsOn,
    to: dayWithin(today, intake.startsOn, intake.endsOn),
  };
  const chosen = lines.find(({ id }) => String(id) === entry);
  const when = wished ?? (chosen ? whenOf(chosen, now) : 'now');
  const place = { tab: 'list' as const, when };
  const close = () => open(place);
  const groups = Map.groupBy(lines, (line) => whenOf(line, now));
  const shown = inOrder(groups.get(when) ?? [], when);
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
      <ScreenHead title={t('absences.title')} desks={<DeskSwitch part="absences" />} />
      <AbsenceTabs>
        {lines.length > 0 && (
          <Chips
            label={t('absences.when.label')}
            items={WHENS.map((value) => ({
              value,
              label: t(`absences.when.${value}`),
              count: groups.get(value)?.length ?? 0,
            }))}
            value={when}
            onChange={(value) => open({ tab: 'list', when: value })}
          />
        )}
        {lines.length > 0 && book && (
          <PaperButton
            label={t('absences.print')}
            whole="papers.absentBookPdf"
            get={(language) => call('papers.absentBookPdf', { cohortId, ...book, language })}
          />
        )}
        {mayWrite && (
          <Action icon={IconPlus} primary={entry === undefined} onClick={() => open({ ...place, entry: 'new' })}>
            {t('absences.add')}
          </Action>
        )}
      </AbsenceTabs>
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
      {list.data && shown.length === 0 && (
        <EmptyState text={t(lines.length === 0 ? 'absences.empty.list' : `absences.empty.${when}`)} />
      )}
      {shown.length > 0 && (
        <ScreenBody flush>
          <DataTable
            label={t('absences.rows')}
            rows={shown}
            columns={columns}
            rowKey={({ id }) => id}
            rowName={({ name }) => name}
            openKey={chosen?.id ?? null}
            onOpen={({ id }) => open({ ...place, entry: String(id) })}
          />
        </ScreenBody>
      )}
    </Screen>
  );
}

const whenOf = ({ from, to }: Line, now: string): When =>
  to !== null && to <= now ? 'over' : from > now ? 'ahead' : 'now';

/** What is on: who is ill or away before who stands duty; what is ahead: what comes first; what is over: the last first. */
function inOrder(lines: readonly Line[], when: When): Line[] {
  if (when === 'over') return [...lines];
  const isDuty = ({ kind }: Line) => Number(kind === 'duty');
  return lines.toSorted((a, b) => (when === 'now' ? isDuty(a) - isDuty(b) : 0) || a.from.localeCompare(b.from, 'en'));
}

/** Post, order and note of an entry, and the leave it crosses before all of it. */
function Facts({ line }: { line: Line }) {
  const { t } = useTranslation();
  const [night] = line.crosses;
  const words = [line.post, line.orderNumber && t('components.number.of', { number: line.orderNumber }), line.note]
    .filter(Boolean)
    .join(' · ');
  if (night === undefined) return <span className="truncate">{words}</span>;
  return (
    <Status kind="warn">
      {line.crosses.length === 1
        ? t('absences.crosses', { night })
        : t('absences.crossesMore', { count: line.crosses.length })}
    </Status>
  );
}
