import { IconLock, IconProgress } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ExamRow } from '../../../shared/contract/exams.contract.ts';
import { formatDate, type LocalDate } from '../../../shared/kit/local-time.ts';
import { Status } from '../../components/Status.tsx';
import { TickBox } from '../../components/TickBox.tsx';
import { weekdayShort } from '../../i18n/formats.ts';
import { findingText, type NameOfSubject } from '../exam-words.ts';
import classes from './PlanMatrix.module.css';
import { type CellItem, groupsOf } from './plan-cells.ts';

/** 'Дс 15.02'. */
export const shortDay = (date: LocalDate): string => `${weekdayShort(date)} ${formatDate(date).slice(0, 5)}`;

interface Props {
  item: CellItem;
  nameOf: NameOfSubject;
  /** Who it is of, for screen readers: 'Тактика, 1‑взвод'. */
  label: string;
  open: boolean;
  /** Null where it cannot be chosen. */
  chosen: boolean | null;
  /** Another filter is on. */
  aside: boolean;
  onOpen: () => void;
  onChoose: () => void;
}

/** One exam in the plan, or what still asks for one. */
export function PlanItem({ item, nameOf, label, open, chosen, aside, onOpen, onChoose }: Props) {
  const { t } = useTranslation();
  const looks = [
    classes.item,
    item.kind !== 'exam' && classes.ghost,
    chosen && classes.chosen,
    open && classes.open,
    aside && classes.aside,
  ];
  const at = item.kind === 'exam' ? item.exam : item.kind === 'lesson' ? item.lesson : null;
  const title =
    item.kind === 'exam'
      ? [item.exam.place, ...item.exam.findings.map((one) => findingText(one, nameOf))].join('\n')
      : item.kind === 'owed'
        ? item.owed.men.map(({ name }) => name).join('\n')
        : item.lesson.place;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid around it is the one Tab stop and answers the keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it is the one Tab stop and answers the keys
    <div
      className={looks.filter(Boolean).join(' ')}
      title={title}
      onClick={(event) => {
        event.stopPropagation();
        if (chosen !== null && (event.ctrlKey || event.metaKey)) onChoose();
        else onOpen();
      }}
    >
      <span className={`${classes.when} tn`}>
        {at ? (
          <>
            {shortDay(at.date)} · {at.from}
            <span className={classes.until}>–{at.to}</span>
          </>
        ) : (
          item.kind === 'owed' && t('examPlan.owed', { count: item.owed.men.length })
        )}
      </span>
      {chosen !== null && (
        <TickBox checked={chosen} label={t('examPlan.choose', { exam: label })} onToggle={onChoose} />
      )}
      <span className={classes.what}>
        {item.kind === 'exam' ? (
          <ExamWord exam={item.exam} />
        ) : item.kind === 'lesson' ? (
          t('examPlan.inTimetable')
        ) : (
          t('examPlan.noRetake')
        )}
      </span>
    </div>
  );
}

/** The one thing that a cell says of its exam: what bars it, how far its sheet is, what is amiss, or where it is. */
function ExamWord({ exam }: { exam: ExamRow }) {
  const { t } = useTranslation();
  const { state, findings, marked, men, place } = exam;
  const words = groupsOf(exam)
    .map((group) => t(`examPlan.group.${group}`))
    .join(', ');
  if (state === 'closed')
    return (
      <Status kind="idle" icon={IconLock}>
        {t('examPlan.state.closed')}
      </Status>
    );
  if (findings.some(({ level }) => level === 'bar'))
    return (
      <Status kind="bad">
        <span className="truncate">{words}</span>
      </Status>
    );
  if (state === 'open')
    return (
      <Status kind="info" icon={IconProgress}>
        {t('examPlan.marked', { marked, men })}
      </Status>
    );
  if (words)
    return (
      <Status kind="warn">
        <span className="truncate">{words}</span>
      </Status>
    );
  return <span className="truncate">{place}</span>;
}
