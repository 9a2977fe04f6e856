import { IconChevronLeft, IconChevronRight, IconRosetteDiscountCheck, IconSparkles } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, BoardCard, TimetableFinding } from '../../shared/contract/timetable.contract.ts';
import { addDays, formatDate } from '../../shared/kit/local-time.ts';
import { useIntakes } from '../app/intakes.ts';
import { useScreenKeys } from '../app/keys.ts';
import { useLocation } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { Action } from '../components/Action.tsx';
import { IconAction } from '../components/IconAction.tsx';
import { Screen } from '../components/Screen.tsx';
import { ScreenHead } from '../components/ScreenHead.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { dateRange } from '../i18n/formats.ts';
import { CardPanel } from './CardPanel.tsx';
import { cardWords } from './card-words.ts';
import { GenerateBar } from './GenerateBar.tsx';
import { HandBar } from './HandBar.tsx';
import { cardId, layOut, VIEWS, type View, weekOf, weeksOf } from './layout.ts';
import { PrintMenu } from './PrintMenu.tsx';
import { SidePanel } from './SidePanel.tsx';
import classes from './Timetable.module.css';
import { TimetableTabs } from './TimetableTabs.tsx';
import { useHand } from './use-hand.ts';
import { VersionChoice } from './VersionChoice.tsx';
import { WeekBoard } from './WeekBoard.tsx';

/** How often the running search is asked how far it is, in milliseconds. */
const ASK_EVERY = 300;

/** The board with its tray and reasons: weeks or days, four views, generate, approve, print. */
export function Timetable({ board, onVersion }: { board: Board; onVersion: (version: number | null) => void }) {
  const { t, i18n } = useTranslation();
  const { cohortId } = board;
  const intake = useIntakes().find((one) => one.id === cohortId);
  const today = intake?.dayNumber ? addDays(intake.startsOn, intake.dayNumber - 1) : null;
  const weeks = useMemo(() => weeksOf(board.days), [board.days]);
  const taught = useMemo(() => board.days.filter((day) => day.lessonHours > 0), [board.days]);

  const [view, setView] = useState<View>('platoons');
  // A link may name a day: `#/timetable?day=2027-01-27`.
  const linked = useLocation().params.day;
  const [chosenWeek, setWeek] = useState<number | null>(linked ? weekOf(weeks, linked) : null);
  const [chosenDay, setDay] = useState<string | null>(linked ?? null);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const week = Math.min(chosenWeek ?? (today ? weekOf(weeks, today) : 0), weeks.length - 1);
  const days = weeks[week] ?? [];
  const day =
    taught.find((one) => one.date === (chosenDay ?? today)) ?? taught.find((one) => one.date === days[0]?.date);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language
  const words = useMemo(() => cardWords(board), [board, i18n.language]);
  const layout = useMemo(() => layOut(board, view, days, day), [board, view, days, day]);
  const selected = selectedId === null ? null : (board.cards.find((card) => cardId(card) === selectedId) ?? null);

  const draft = board.version === 0;
  const mayWrite = useMay('timetable.write');
  const mayApprove = useMay('timetable.approve');
  const whyNot = useOperation('timetable.whyNot', { cohortId }, { enabled: draft }).data ?? [];
  const broken = useOperation('timetable.check', { cohortId }, { enabled: draft }).data ?? [];
  const brokenIds = useMemo(() => brokenCards(board, broken), [board, broken]);

  const hand = useHand();
  const lock = useCommand('timetable.lock');
  const toTray = useCommand('timetable.toTray');
  const approve = useCommand('timetable.approve');
  const generate = useCommand('timetable.generate');
  const [asking, setAsking] = useState(false);
  const progress = useOperation(
    'timetable.generationProgress',
    { cohortId },
    generate.running || asking ? { refetchInterval: ASK_EVERY } : {},
  ).data;
  const running = generate.running || progress?.running === true;
  if (asking !== running) setAsking(running);

  const missing = board.tray.reduce((sum, entry) => sum + entry.blockIndexes.length, 0);
  const complete = missing === 0 && broken.length === 0 && board.cards.length > 0;
  const newest = Math.max(0, ...board.versions.map((one) => one.version));
  const worthApproving = complete && (newest === 0 || (board.draft?.changes ?? 0) > 0);

  const runGenerate = () => void generate.run({ cohortId, anyway: whyNot.length > 0 });
  const key = (card: BoardCard) => ({
    platoonId: card.platoonId,
    lessonKindId: card.lessonKindId,
    blockIndex: card.blockIndex,
  });
  const onSelect = useCallback((card: BoardCard | null) => setSelectedId(card && cardId(card)), []);
  const onLock = (card: BoardCard) => void lock.run({ cards: [key(card)], lock: card.lock ? null : 'mine' });
  const onTray = (card: BoardCard) => {
    setSelectedId(null);
    void toTray.run({ cards: [key(card)] });
  };
  const onPickUp = (card: BoardCard) => {
    setSelectedId(null);
    hand.take(card);
  };

  const turn = (by: number) => {
    if (view !== 'day') return setWeek(Math.max(0, Math.min(weeks.length - 1, week + by)));
    const at = taught.findIndex((one) => one.date === day?.date);
    setDay(taught[Math.max(0, Math.min(taught.length - 1, at + by))]?.date ?? null);
  };
  useScreenKeys([
    ...VIEWS.map((one, index) => ({
      keys: `Digit${index + 1}`,
      label: t(`timetable.view.${one}`),
      run: () => setView(one),
    })),
    { keys: 'PageUp', label: t('timetable.key.previous'), run: () => turn(-1) },
    { keys: 'PageDown', label: t('timetable.key.next'), run: () => turn(1) },
    ...(draft && mayWrite && !running ? [{ keys: 'KeyG', label: t('timetable.generateRest'), run: runGenerate }] : []),
  ]);

  const generateLabel =
    board.cards.length === 0
      ? t('timetable.generate')
      : missing > 0
        ? t('timetable.generateRest')
        : t('timetable.generateAgain');
  const editable = draft && mayWrite && !running;
  const period =
    view === 'day' && day
      ? `${formatDate(day.date)} · ${t('timetable.courseDay', { day: day.courseDay })}`
      : dateRange(days[0]?.date ?? '', days.at(-1)?.date ?? '');
  return (
    <Screen>
      <ScreenHead
        title={t('timetable.title')}
        sub={<span className="tn">{period}</span>}
        actions={
          <>
            <VersionChoice board={board} onChoose={onVersion} />
            <PrintMenu cohortId={cohortId} version={versionSeen(board)} week={week + 1} />
            {draft && mayWrite && (!worthApproving || !mayApprove) && (
              <Action icon={IconSparkles} primary={!complete} busy={running} kbd="G" onClick={runGenerate}>
                {generateLabel}
              </Action>
            )}
            {draft && mayWrite && worthApproving && mayApprove && (
              <Action icon={IconSparkles} busy={running} onClick={runGenerate}>
                {generateLabel}
              </Action>
            )}
            {draft && mayApprove && worthApproving && (
              <Action
                icon={IconRosetteDiscountCheck}
                primary
                busy={approve.running || running}
                onClick={() => void approve.run({ cohortId })}
              >
                {t('timetable.approveAs', { version: newest + 1 })}
              </Action>
            )}
          </>
        }
      >
        <IconAction
          icon={IconChevronLeft}
          label={view === 'day' ? t('timetable.day.previous') : t('timetable.week.previous')}
          onClick={() => turn(-1)}
        />
        <IconAction
          icon={IconChevronRight}
          label={view === 'day' ? t('timetable.day.next') : t('timetable.week.next')}
          onClick={() => turn(1)}
        />
        <Segmented
          label={t('timetable.view.label')}
          items={VIEWS.map((value) => ({ value, label: t(`timetable.view.${value}`) }))}
          value={view}
          onChange={setView}
        />
      </ScreenHead>
      <TimetableTabs />
      {running && progress ? (
        <GenerateBar cohortId={cohortId} progress={progress} />
      ) : (
        <HandBar hand={hand} words={words} />
      )}
      <div className={classes.work}>
        <WeekBoard
          board={board}
          layout={layout}
          words={words}
          week={period}
          today={today}
          hand={hand}
          selected={selected}
          broken={brokenIds}
          editable={editable}
          onSelect={onSelect}
          onPickUp={onPickUp}
          onLock={onLock}
          onTray={onTray}
        />
        <SidePanel board={board} words={words} whyNot={whyNot} broken={broken} hand={hand} editable={editable}>
          {selected && (
            <CardPanel
              board={board}
              card={selected}
              words={words}
              editable={editable}
              onClose={() => setSelectedId(null)}
              onPickUp={() => onPickUp(selected)}
              onLock={() => onLock(selected)}
              onTray={() => onTray(selected)}
            />
          )}
        </SidePanel>
      </div>
    </Screen>
  );
}

/** A draft in which nothing has changed is the version it came from, and is printed as that. */
const versionSeen = ({ version, draft }: Board): number =>
  version === 0 && draft?.changes === 0 ? (draft.fromVersion ?? 0) : version;

/** Cards named by findings: of these platoons, lessons and days. */
function brokenCards(board: Board, findings: readonly TimetableFinding[]): ReadonlySet<string> {
  const ids = findings.flatMap((finding) => {
    const platoons = new Set(finding.things.filter((one) => one.kind === 'platoon').map((one) => one.id));
    const lessons = new Set(finding.things.filter((one) => one.kind === 'lesson').map((one) => one.id));
    return board.cards.filter(
      (card) =>
        platoons.has(card.platoonId) &&
        (lessons.size === 0 || lessons.has(card.lessonKindId)) &&
        (finding.dates.day === undefined || finding.dates.day === card.date),
    );
  });
  return new Set(ids.map(cardId));
}
