import { atOf } from '../../components/pictures/use-picture-keys.ts';
import classes from './Results.module.css';

/** Looks of the parts of a stack: they differ by hatching, so that a black-and-white print tells them apart. */
type StackLook = 'five' | 'four' | 'three' | 'two' | 'absent' | 'excused' | 'open';
export interface StackPart {
  look: StackLook;
  label: string;
  count: number;
}

interface Props {
  label: string;
  parts: readonly StackPart[];
  /** Opens the men of a part; without it the stack is only looked at. */
  onOpen?: (look: StackPart['look']) => void;
  /** Where the stack stands among others, for the arrow keys. */
  places?: { row: number; column: number };
}

/** More parts than any stack has, so that its own stand between its neighbours'. */
const PARTS = 10;

/** Shares of a whole side by side; their figures stand in the same line of the table. */
export function MarkStack({ label, parts, onOpen, places = { row: 0, column: 0 } }: Props) {
  const there = parts.filter(({ count }) => count > 0);
  if (there.length === 0) return <span className="t3">—</span>;
  if (onOpen)
    return (
      <div className={`${classes.stack} ${classes.opens}`}>
        {there.map(({ look, label: name, count }, index) => (
          <button
            key={look}
            type="button"
            {...atOf(places.row, places.column * PARTS + index)}
            className={classes[look]}
            style={{ flexGrow: count }}
            title={`${label}. ${name}: ${count}`}
            aria-label={`${label}. ${name}: ${count}`}
            onClick={() => onOpen(look)}
          />
        ))}
      </div>
    );
  const said = there.map((part) => `${part.label}: ${part.count}`).join(', ');
  return (
    <div role="img" aria-label={`${label}. ${said}`} className={classes.stack}>
      {there.map((part) => (
        <span
          key={part.look}
          className={classes[part.look]}
          style={{ flexGrow: part.count, flexBasis: 0 }}
          title={`${part.label}: ${part.count}`}
        />
      ))}
    </div>
  );
}

export function StackLegend({ parts }: { parts: readonly Omit<StackPart, 'count'>[] }) {
  return (
    <p className={classes.legend}>
      {parts.map(({ look, label }) => (
        <span key={look}>
          <i className={classes[look]} />
          {label}
        </span>
      ))}
    </p>
  );
}
