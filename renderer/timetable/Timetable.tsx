import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, BoardCard } from '../../shared/contract/timetable.contract.ts';
import type { CardMove } from '../../shared/contract/timetable-board.contract.ts';
import { addDays, type LocalDate } from '../../shared/kit/local-time.ts';
import { refuse } from '../../shared/kit/result.ts';
import { cardText } from '../../shared/timetable/card-text.ts';
import { useIntakes } from '../app/intakes.ts';
import { useScreenKeys } from '../app/keys.ts';
import { useLocation } from '../app/location.ts';
import { useCommand, useOperation } from '../app/queries.ts';
import { useMay } from '../app/session.ts';
import { showFailure } from '../app/toasts.tsx';
import { Screen } from '../components/Screen.tsx';
import { ApprovalStrip } from './ApprovalStrip.tsx';
import { BoardTools } from './BoardTools.tsx';
import { CardPanel } from './CardPanel.tsx';
import { cardWords } from './card-words.ts';
import { isGone } from './cursor.ts';
import { ExamNotices } from './ExamNotices.tsx';
import { FindBar } from './FindBar.tsx';
import { findCards } from './find-cards.ts';
import { GenerateBar } from './GenerateBar.tsx';
import { HandBar } from './HandBar.tsx';
import { LeaveClashStrip } from './LeaveClashStrip.tsx';
import { LockMenu } from './LockMenu.tsx';
import { type Column, VIEWS } from './layout.ts';
import { RangeNotices } from './RangeNotices.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Suggestions } from './Suggestions.tsx';
import classes from './Timetable.module.css';
import { generateText, TimetableHead } from './TimetableHead.tsx';
import { useBoardView } from './use-board-view.ts';
import { useGenerating } from './use-generating.ts';
import { type Held, useHand } from './use-hand.ts';
import { useMarks } from './use-marks.ts';
import { type BoardHandle, WeekBoard } from './WeekBoard.tsx';

interface At {
  date: LocalDate;
  slot: number;
  platoonId: number | null;
}

const NO_MOVES: readonly CardMove[] = [];

/** The board with its tray and reasons: weeks or days, four views, generate, approve, print. */
export function Timetable({ board, onVersion }: { board: Board; onVersion: (version: number | null) => void }) {
  const { t, i18n } = useTranslation();
  const { cohortId } = board;
  const intake = useIntakes().find((one) => one.id === cohortId);
  const today = intake?.dayNumber ? addDays(intake.startsOn, intake.dayNumber - 1) : null;
  const shown = useBoardView(board, today, (day) => t('timetable.courseDay', { day }));
  const { view, zoom, whole, layout, rows, period } = shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language
  const words = useMemo(() => cardWords(board), [board, i18n.language]);

  // A link may name a card of the day it names.
  const linked = useLocation().params.card ?? null;
  const [selectedId, setSelectedId] = useState(linked);
  const [suggesting, setSuggesting] = useState(false);
  const [ghosts, setGhosts] = useState(NO_MOVES);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState<At | null>(null);
  const boardRef = useRef<BoardHandle>(null);
  const selected = selectedId === null ? null : (board.cards.find((card) => cardText(card) === selectedId) ?? null);
  const hits = useMemo(() => findCards(board, words, query), [board, words, query]);
  const { marks, broken, faults } = useMarks(board, selected, hits, today);

  const draft = board.version === 0;
  const mayWrite = useMay('timetable.write');
  const whyNot = useOperation('timetable.whyNot', { cohortId }, { enabled: draft }).data ?? [];
  const { running, progress, begin } = useGenerating(cohortId);
  const editable = draft && mayWrite && !running;
  const hand = useHand(editable);
  const lock = useCommand('timetable.lock');
  const toTray = useCommand('timetable.toTray');

  const runGenerate = () => void begin(whyNot.length > 0);
  const runAfresh = () => void begin(whyNot.length > 0, { afresh: true });
  const key = ({ platoonId, lessonKindId, blockIndex }: BoardCard) => ({ platoonId, lessonKindId, blockIndex });
  const onSelect = useCallback((card: BoardCard | null) => {
    setSelectedId(card && cardText(card));
    setSuggesting(false);
  }, []);
  const onCursor = useCallback((column: Column | null, slot: number, card: BoardCard | null) => {
    setAt(column && { date: column.day.date, slot, platoonId: card?.platoonId ?? column.platoonId });
  }, []);
  const onLock = (card: BoardCard) => void lock.run({ cards: [key(card)], lock: card.lock === 'mine' ? null : 'mine' });
  const onTray = (card: BoardCard) => {
    setSelectedId(null);
    void toTray.run({ cards: [key(card)] });
  };
  const onPickUp = (card: BoardCard) => {
    if (today && isGone(card, marks.heldBefore))
      return showFailure(refuse('timetable.lessonGone', { date: card.date, today }));
    setSelectedId(null);
    setSuggesting(false);
    hand.take(card);
  };
  const onTake = (piece: Held) => {
    hand.take(piece);
    boardRef.current?.focus();
  };
  const onReturn = () => {
    const { held } = hand;
    const card = held && board.cards.find((one) => cardText(one) === cardText(held));
    hand.drop();
    if (card) onTray(card);
  };
  const showHit = (card: BoardCard) => {
    shown.showDay(card.date);
    onSelect(card);
    // The week is drawn first, then the cursor goes onto the card.
    requestAnimationFrame(() => boardRef.current?.show(card, false));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the linked card is shown once, when the board stands
  useEffect(() => {
    if (selected) boardRef.current?.show(selected, false);
  }, []);

  const gone = selected !== null && isGone(selected, marks.heldBefore);
  const subject = hand.held ?? (gone ? null : selected);
  useScreenKeys([
    ...VIEWS.map((one, index) => ({
      keys: `Digit${index + 1}`,
      label: t(`timetable.view.${one}`),
      run: () => shown.setView(one),
    })),
    {
      keys: 'Digit5',
      label: t('timetable.zoom.key'),
      run: () => shown.setZoom(zoom === 'week' ? 'intake' : 'week'),
    },
    { keys: 'PageUp', label: t('timetable.key.previous'), run: () => shown.turn(-1) },
    { keys: 'PageDown', label: t('timetable.key.next'), run: () => shown.turn(1) },
    ...(editable ? [{ keys: 'KeyG', label: t(generateText(board)), run: runGenerate }] : []),
    ...(editable && board.cards.length > 0
      ? [{ keys: 'Shift+KeyG', label: t('timetable.lockMany.afresh'), run: runAfresh }]
      : []),
    ...(editable && subject
      ? [{ keys: 'KeyS', label: t('timetable.suggest.title'), run: () => setSuggesting((on) => !on) }]
      : []),
  ]);

  return (
    <Screen>
      <TimetableHead
        board={board}
        words={words}
        period={period}
        week={shown.week + 1}
        byDay={view === 'day'}
        whole={whole}
        running={running}
        broken={broken.length}
        onTurn={shown.turn}
        onVersion={onVersion}
        onGenerate={runGenerate}
      />
      <BoardTools
        view={view}
        zoom={zoom}
        onView={shown.setView}
        onZoom={shown.setZoom}
        hand={<HandBar hand={hand} words={words} at={at} />}
      >
        <FindBar query={query} hits={hits} shown={selectedId} onQuery={setQuery} onShow={showHit} />
        {editable && (
          <LockMenu
            board={board}
            words={words}
            date={at?.date ?? null}
            platoonId={at?.platoonId ?? null}
            hits={hits}
            onAfresh={board.cards.length > 0 ? runAfresh : null}
            onHoldApproved={
              board.versions.length > 0 ? () => void begin(whyNot.length > 0, { hold: 'approved' }) : null
            }
          />
        )}
      </BoardTools>
      <ApprovalStrip board={board} words={words} />
      <LeaveClashStrip cohortId={cohortId} />
      <RangeNotices board={board} />
      <ExamNotices board={board} />
      {progress && <GenerateBar cohortId={cohortId} progress={progress} />}
      <div className={classes.work}>
        <WeekBoard
          ref={boardRef}
          board={board}
          layout={layout}
          rows={rows}
          words={words}
          week={period}
          compact={whole}
          today={today}
          hand={hand}
          ghosts={ghosts}
          marks={marks}
          editable={editable}
          onSelect={onSelect}
          onCursor={onCursor}
          onPickUp={onPickUp}
          onLock={onLock}
          onTray={onTray}
        />
        <SidePanel
          board={board}
          words={words}
          whyNot={whyNot}
          broken={broken}
          hand={hand}
          editable={editable}
          running={running}
          onTake={onTake}
          onReturn={onReturn}
        >
          {selected && (
            <CardPanel
              board={board}
              card={selected}
              words={words}
              faults={faults}
              editable={editable}
              gone={gone}
              suggesting={suggesting}
              onClose={() => {
                onSelect(null);
                boardRef.current?.show(selected, true);
              }}
              onPickUp={() => onPickUp(selected)}
              onLock={() => onLock(selected)}
              onTray={() => onTray(selected)}
              onSuggest={() => setSuggesting(true)}
            />
          )}
          {suggesting && subject && (
            <Suggestions
              key={cardText(subject)}
              card={subject}
              words={words}
              hand={hand}
              onPreview={setGhosts}
              onDay={shown.showDay}
            />
          )}
        </SidePanel>
      </div>
    </Screen>
  );
}
