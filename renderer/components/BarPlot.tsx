import { useId } from 'react';
import classes from './BarPlot.module.css';

interface Props {
  /** What the plot says, for screen readers; the figures stand in a table beside it. */
  label: string;
  /** At most three: they differ by their hatching, so that a black-and-white print tells them apart. */
  series: readonly string[];
  groups: readonly { label: string; values: readonly (number | null)[] }[];
  /** Where the axis begins and ends. */
  from?: number;
  to: number;
  /** Lines across; the axis names them. */
  ticks: readonly number[];
  format?: (value: number) => string;
}

/** Sizes in pixels of an unscaled screen; the drawing grows with the text. */
const HEIGHT = 180;
const TOP = 18;
const AXIS = 36;
const FOOT = 24;
const BAR = 34;
const GAP = 4;
const APART = 26;

const rem = (pixels: number) => `${pixels / 16}rem`;

/** Bars in groups with their figures written over them. */
export function BarPlot({ label, series, groups, from = 0, to, ticks, format = String }: Props) {
  const id = useId();
  const groupWidth = series.length * BAR + (series.length - 1) * GAP;
  const width = AXIS + groups.length * (groupWidth + APART) + APART;
  const yOf = (value: number) => TOP + HEIGHT * (1 - (value - from) / Math.max(to - from, 1e-9));
  return (
    <figure className={classes.plot}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${TOP + HEIGHT + FOOT}`} style={{ width: rem(width) }}>
        <defs>
          <pattern id={`${id}1`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className={classes.ground} width="6" height="6" />
            <rect className={classes.ink} width="2" height="6" />
          </pattern>
          <pattern id={`${id}2`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect className={classes.ground} width="6" height="6" />
            <circle className={classes.ink} cx="3" cy="3" r="1.25" />
          </pattern>
        </defs>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={classes.line} x1={AXIS} x2={width} y1={yOf(tick)} y2={yOf(tick)} />
            <text className={classes.axis} x={AXIS - 8} y={yOf(tick) + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {groups.map((group, groupIndex) => {
          const left = AXIS + APART + groupIndex * (groupWidth + APART);
          return (
            <g key={group.label}>
              {group.values.map((value, index) => {
                if (value === null) return null;
                const x = left + index * (BAR + GAP);
                const y = yOf(Math.max(value, from));
                return (
                  <g key={series[index]}>
                    <rect
                      className={classes.bar}
                      x={x}
                      y={y}
                      width={BAR}
                      height={TOP + HEIGHT - y}
                      {...(index > 0 && { style: { fill: `url(#${id}${index})` } })}
                    />
                    <text className={classes.value} x={x + BAR / 2} y={y - 5} textAnchor="middle">
                      {format(value)}
                    </text>
                  </g>
                );
              })}
              <text className={classes.group} x={left + groupWidth / 2} y={TOP + HEIGHT + 17} textAnchor="middle">
                {group.label}
              </text>
            </g>
          );
        })}
        <line className={classes.base} x1={AXIS} x2={width} y1={TOP + HEIGHT} y2={TOP + HEIGHT} />
      </svg>
      {series.length > 1 && (
        <figcaption className={classes.legend}>
          {series.map((name, index) => (
            <span key={name}>
              <svg viewBox="0 0 14 14" aria-hidden>
                <rect
                  className={classes.bar}
                  x="1"
                  y="1"
                  width="12"
                  height="12"
                  {...(index > 0 && { style: { fill: `url(#${id}${index})` } })}
                />
              </svg>
              {name}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
