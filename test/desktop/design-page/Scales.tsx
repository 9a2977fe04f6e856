import { type SubjectTint, tokens } from '../../../renderer/app/theme/tokens.ts';
import { SubjectCode } from '../../../renderer/components/SubjectCode.tsx';
import { Part, Row } from './Part.tsx';
import classes from './page.module.css';

const TYPE = [
  ['micro 11/14', 'micro'],
  ['meta 12/16', 'meta'],
  ['table 13/18', 'body13'],
] as const;
const SPACE = ['.125rem', '.25rem', '.5rem', '.75rem', '1rem', '1.5rem', '2rem', '3rem'];
const GROUNDS = [
  'canvas',
  'sunken',
  'surface',
  'hover',
  'pressed',
  'line',
  'lineStrong',
  'control',
  'accent-solid',
  'accent-soft',
];

/** Sizes, steps and colours. */
export function Scales() {
  return (
    <>
      <Part name="type">
        {TYPE.map(([name, look]) => (
          <p key={name} className={look}>
            {name} · Әскери-техникалық мектеп, 27.01.2027
          </p>
        ))}
        <p>body 14/20 · Әскери-техникалық мектеп, 27.01.2027</p>
        <h2>section 15/20 · Бүгінгі сабақтар</h2>
        <h1>title 20/26 · Сабақ кестесі</h1>
        <span className="figure">26/30 · 263 318</span>
      </Part>
      <Part name="space 2 · 4 · 8 · 12 · 16 · 24 · 32 · 48">
        <Row>
          {SPACE.map((step) => (
            <i key={step} className={classes.step} style={{ width: step }} />
          ))}
        </Row>
      </Part>
      <Part name="tints" wide>
        <Row>
          {GROUNDS.map((name) => (
            <span key={name} className={classes.swatch}>
              <i style={{ background: `var(--${name})` }} />
              {name}
            </span>
          ))}
        </Row>
      </Part>
      <Part name="SubjectCode" wide>
        <Row>
          {(Object.keys(tokens.subjects) as SubjectTint[]).map((tint) => (
            <SubjectCode key={tint} tint={tint} code={tint} />
          ))}
        </Row>
      </Part>
    </>
  );
}
