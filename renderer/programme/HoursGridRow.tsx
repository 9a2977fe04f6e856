// biome-ignore-all lint/a11y/useSemanticElements: part of an ARIA grid
// biome-ignore-all lint/a11y/useFocusableInteractive: part of an ARIA grid
// biome-ignore-all lint/a11y/useKeyWithClickEvents: part of an ARIA grid, which answers the keys
import { useTranslation } from 'react-i18next';
import type { ProgrammeView, SubjectView } from '../../shared/contract/programme.contract.ts';
import { formatNumber } from '../../shared/kit/number-text.ts';
import { PHASES } from '../../shared/programme/programme-types.ts';
import { Status } from '../components/Status.tsx';
import { sayByKey } from '../i18n/say-by-key.ts';
import { useLanguageName } from '../i18n/use-language-name.ts';
import { HourCell } from './HourCell.tsx';
import classes from './HoursGrid.module.css';
import { draftHours, type HoursDraft } from './hours-draft.ts';
import { SubjectTag } from './SubjectTag.tsx';

interface Props {
  id: string;
  index: number;
  subject: SubjectView;
  draft: HoursDraft;
  /** Most hours a subject has: the full length of the bar. */
  largest: number;
  /** What the check says of the subject itself; that nobody teaches it stands under the instructors. */
  finding: ProgrammeView['findings'][number] | null;
  need: ProgrammeView['staff'][number] | null;
  open: boolean;
  cursorColumn: number | null;
  /** What is being typed into the cell under the cursor. */
  typed: string | null;
  /** The first digit takes the place of what stands in it. */
  chosen: boolean;
  mayWrite: boolean;
  onType: (text: string) => void;
  onLeave: (keep: boolean, down: number, right: number) => void;
  onBlur: () => void;
  /** A click on a column; `again` where the cursor already was. */
  onPoint: (column: number, again: boolean) => void;
}

/** One subject: its code and name, the hours of both buckets, what the blocks make up, who teaches. */
export function HoursGridRow(props: Props) {
  const { id, index, subject, draft, largest, finding, need, open, cursorColumn } = props;
  const { t } = useTranslation();
  const say = useLanguageName();
  const name = say(subject.names);
  const [initial, specialty] = PHASES.map((phase) => draftHours(draft, subject, phase)) as [number, number];
  const planned = subject.planned.initial + subject.planned.specialty;
  const saved = subject.initialHours + subject.specialtyHours;
  const looks = [classes.row, classes.body, open && classes.open].filter(Boolean).join(' ');
  const under = (column: number) => (cursorColumn === column ? classes.cursor : '');
  return (
    <div id={id} role="row" aria-rowindex={index + 2} className={looks}>
      <div
        id={`${id}-0`}
        role="gridcell"
        className={`${classes.name} ${under(0)}`}
        onClick={() => props.onPoint(0, cursorColumn === 0)}
      >
        <SubjectTag code={subject.code} name={name} />
        <span className="truncate">{name}</span>
      </div>
      {PHASES.map((phase, at) => (
        <HourCell
          key={phase}
          id={`${id}-${at + 1}`}
          label={t('programme.grid.editing', { subject: name, phase: t(`programme.phase.${phase}`) })}
          hours={at === 0 ? initial : specialty}
          changed={draft[subject.code]?.[phase] !== undefined}
          typed={cursorColumn === at + 1 ? props.typed : null}
          chosen={props.chosen}
          cursor={cursorColumn === at + 1}
          mayWrite={props.mayWrite}
          onType={props.onType}
          onLeave={props.onLeave}
          onBlur={props.onBlur}
          onPoint={() => props.onPoint(at + 1, cursorColumn === at + 1)}
        />
      ))}
      <div role="gridcell" className={`${classes.number} m`}>
        {formatNumber(initial + specialty)}
      </div>
      <div role="gridcell" className={`${classes.share} s-${subject.code}`} aria-hidden>
        <i className={classes.initialShare} style={{ width: `${(100 * initial) / largest}%` }} />
        <i className={classes.specialtyShare} style={{ width: `${(100 * specialty) / largest}%` }} />
      </div>
      <div role="gridcell" className={classes.number}>
        {planned === saved
          ? formatNumber(planned)
          : `${formatNumber(planned)} − ${formatNumber(saved)} = ${formatNumber(planned - saved)}`}
      </div>
      <div role="gridcell" className={`${classes.number} ${classes.perDay}`}>
        {subject.maxHoursPerDay}
      </div>
      <div role="gridcell" className={classes.number}>
        {subject.instructors === 0 && need && need.needed > 0 ? (
          <Status kind="bad">{`0 / ${need.needed}`}</Status>
        ) : (
          `${subject.instructors} / ${need?.needed ?? '—'}`
        )}
      </div>
      <div role="gridcell" className={classes.state}>
        {finding && (
          <Status kind={finding.level === 'bar' ? 'bad' : 'warn'}>
            {sayByKey(`programme.state.${finding.code.replace('programme.', '')}`) ?? finding.code}
          </Status>
        )}
      </div>
    </div>
  );
}
