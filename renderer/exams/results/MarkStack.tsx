import classes from './Results.module.css';

/** Looks of the parts of a stack: they differ by hatching, so that a black-and-white print tells them apart. */
type StackLook = 'five' | 'four' | 'three' | 'two' | 'absent' | 'excused' | 'open';
export interface StackPart {
  look: StackLook;
  label: string;
  count: number;
}

/** Shares of a whole side by side; their figures stand in the same line of the table. */
export function MarkStack({ label, parts }: { label: string; parts: readonly StackPart[] }) {
  const there = parts.filter(({ count }) => count > 0);
  if (there.length === 0) return <span className="t3">—</span>;
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
