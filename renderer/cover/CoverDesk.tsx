import { IconUserCheck, IconUserX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { CoverHit } from '../../shared/contract/cover.contract.ts';
import { cardOnly, cardText } from '../../shared/timetable/card-text.ts';
import { useScreenKeys } from '../app/keys.ts';
import { goTo, useLocation } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { showNote } from '../app/toasts.tsx';
import { Action } from '../components/Action.tsx';
import { Chips } from '../components/Chips.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { PictureSwitch } from '../components/pictures/PictureSwitch.tsx';
import { Screen, ScreenBody } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { surnameOf } from '../timetable/card-words.ts';
import { TimetableTabs } from '../timetable/TimetableTabs.tsx';
import { AbsencePanel } from './AbsencePanel.tsx';
import { ClosedPlaces } from './ClosedPlaces.tsx';
import classes from './Cover.module.css';
import { CoverPanel } from './CoverPanel.tsx';
import { spanWords } from './cover-words.ts';
import { LoadLessons, LoadView, type OpenWeek } from './LoadView.tsx';
import { useHitColumns } from './use-hit-columns.tsx';

interface Props {
  cohortId: number;
  cover: OutputOf<'cover.hits'>;
}

const ALL = 'all';
const PARTS = ['people', 'places', 'load'] as const;

/** The lessons that need somebody, filtered by whose they are, with a proposal each and all of them at once. */
export function CoverDesk({ cohortId, cover }: Props) {
  const { t } = useTranslation();
  const mayWrite = useMay('timetable.write');
  const mayMark = useMay('programme.write', 'programme.saveInstructor');
  const { params } = useLocation();
  const parts = PARTS.filter((one) => one !== 'places' || cover.closed.length > 0);
  const part = parts.find((one) => one === params.of) ?? 'people';
  const [instructorId, from] = (params.week ?? '').split('~');
  const week = part === 'load' && instructorId && from ? { instructorId: Number(instructorId), from } : null;
  const [filter, setFilter] = useState(ALL);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [marking, setMarking] = useState(false);
  const assign = useCommand('cover.assign');
  const assignAll = useCommand('cover.assignProposed');

  const hits = useMemo(
    () => cover.hits.filter((hit) => filter === ALL || String(hit.instructorId) === filter),
    [cover.hits, filter],
  );
  const open = cover.hits.find((hit) => cardText(hit) === openKey) ?? null;
  const proposed = hits.filter(({ proposal }) => proposal !== null);
  const people = Map.groupBy(cover.hits, (hit) => hit.instructorId);

  const giveTo = async (hit: CoverHit, instructorId: number) => {
    const at = hits.findIndex((one) => cardText(one) === cardText(hit));
    const given = await assign.run({ assignments: [{ card: cardOnly(hit), instructorId }] });
    if (!given.ok) return;
    // On to the next that needs somebody, as in a queue.
    const next = hits[at + 1] ?? hits[at - 1];
    setOpenKey(openKey !== null && next ? cardText(next) : null);
  };
  const giveAll = async () => {
    const cards = filter === ALL ? undefined : hits.map(cardOnly);
    const given = await assignAll.run({ cohortId, ...(cards && { cards }) });
    if (given.ok && given.value.left > 0) showNote(t('cover.left', { count: given.value.left }));
  };
  useScreenKeys([
    {
      keys: 'KeyA',
      label: t('cover.key.assign'),
      run: () => {
        const hit = open ?? hits.find(({ proposal }) => proposal !== null);
        if (mayWrite && hit?.proposal) void giveTo(hit, hit.proposal.instructorId);
      },
    },
    {
      keys: 'KeyN',
      label: t('cover.key.next'),
      run: () => {
        const next = hits[hits.findIndex((hit) => cardText(hit) === openKey) + 1] ?? hits[0];
        setOpenKey(next ? cardText(next) : null);
      },
    },
  ]);
  const counts = { people: cover.hits.length, places: cover.closed.length, load: 0 };
  const openLoad = (one: OpenWeek | null) => {
    const { week: _, ...others } = params;
    goTo('timetable', one === null ? others : { ...others, week: `${one.instructorId}~${one.from}` });
  };
  const columns = useHitColumns(mayWrite ? giveTo : null, open !== null || marking);

  return (
    <Screen
      inspector={
        marking ? (
          <AbsencePanel cohortId={cohortId} onClose={() => setMarking(false)} />
        ) : week ? (
          <LoadLessons key={params.week} cohortId={cohortId} open={week} onClose={() => openLoad(null)} />
        ) : (
          open && (
            <CoverPanel
              key={cardText(open)}
              hit={open}
              approvedVersion={cover.approvedVersion}
              mayWrite={mayWrite}
              onGive={(instructorId) => void giveTo(open, instructorId)}
              onClose={() => setOpenKey(null)}
            />
          )
        )
      }
    >
      <ScreenHead
        title={t('cover.title')}
        sub={cover.hits.length > 0 ? t('cover.sub', { count: cover.hits.length }) : undefined}
        actions={
          <>
            {mayMark && (
              <Action icon={IconUserX} onClick={() => setMarking(true)}>
                {t('cover.mark')}
              </Action>
            )}
            {mayWrite && part === 'people' && hits.length > 0 && (
              <Action
                primary={open === null && !marking}
                icon={IconUserCheck}
                busy={assignAll.running}
                blocked={proposed.length === 0}
                onClick={() => (proposed.length === 0 ? setOpenKey(cardText(hits[0] as CoverHit)) : void giveAll())}
              >
                {proposed.length === 0 ? t('cover.nobodyAtAll') : t('cover.assignAll', { count: proposed.length })}
              </Action>
            )}
          </>
        }
      />
      <TimetableTabs />
      <div className={`${classes.chips} ${classes.parts}`}>
        <Segmented
          label={t('cover.of.label')}
          items={parts.map((value) => ({ value, label: t(`cover.of.${value}`, { count: counts[value] }) }))}
          value={part}
          onChange={(of) => {
            setOpenKey(null);
            goTo('timetable', { tab: 'cover', ...(of !== 'people' && { of }) });
          }}
        />
        {part === 'load' && <PictureSwitch />}
      </div>
      {part === 'load' ? (
        <ScreenBody>
          <LoadView
            cohortId={cohortId}
            open={week}
            onOpen={(one) => {
              setMarking(false);
              openLoad(one);
            }}
          />
        </ScreenBody>
      ) : part === 'places' ? (
        <ClosedPlaces lessons={cover.closed} mayWrite={mayWrite} />
      ) : cover.hits.length === 0 ? (
        <NoHits cohortId={cohortId} cover={cover} />
      ) : (
        <>
          <div className={classes.chips}>
            <Chips
              label={t('cover.whose')}
              items={[
                { value: ALL, label: t('cover.all'), count: cover.hits.length },
                ...[...people].map(([id, own]) => ({
                  value: String(id),
                  label: surnameOf(own[0]?.instructorName ?? ''),
                  count: own.length,
                })),
              ]}
              value={filter}
              onChange={setFilter}
            />
          </div>
          <ScreenBody flush>
            <DataTable
              label={t('cover.label')}
              rows={hits}
              columns={columns}
              rowKey={cardText}
              rowName={(hit) => `${hit.instructorName}, ${hit.date}`}
              openKey={openKey}
              onOpen={(hit) => {
                setMarking(false);
                setOpenKey(cardText(hit));
              }}
              twoLines
            />
          </ScreenBody>
        </>
      )}
    </Screen>
  );
}

/** Nobody is wanted: every lesson has its instructor, or there is no lesson yet. */
function NoHits({ cohortId, cover }: { cohortId: number; cover: OutputOf<'cover.hits'> }) {
  const { t } = useTranslation();
  const { data } = useOperation('cohorts.get', { cohortId });
  if (data?.counts.lessonBlocks === 0) return <EmptyState text={t('cover.empty.noLessons')} />;
  return <EmptyState text={t('cover.empty.none')} action={<Absences cover={cover} />} />;
}

/** Who is away though no lesson needs anybody. */
function Absences({ cover }: { cover: OutputOf<'cover.hits'> }) {
  const { t } = useTranslation();
  if (cover.absences.length === 0) return null;
  return (
    <ul className={classes.away} aria-label={t('cover.away')}>
      {cover.absences.slice(0, 12).map((absence) => (
        <li key={`${absence.instructorId} ${absence.from} ${absence.hours?.from}`} className="body13 tn">
          <b>{absence.fullName}</b> {spanWords(absence)}
          {absence.reason && ` · ${absence.reason}`}
        </li>
      ))}
    </ul>
  );
}
