// One type scale, one spacing scale, one set of tints: what docs/design.md says of sizes and colours, read off the styles.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** px at 100 %, written in rem so that text grows to 150 %. */
const PX_PER_REM = 16;
/** micro, meta, table, body, section, title; then the figures of sums and balances, and the names at the gate. */
const TYPE = [11, 12, 13, 14, 15, 20, 22, 24, 26, 28, 30, 34, 40];
/** 2 · 4 · 8 · 12 · 16 · 24 · 32 · 48 with the half steps between them, 1 for a hairline. */
const SPACE = [0, 1, 2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48];
/** Bar 2, tag 4, control 6, card 8, sheet 12; a chip is round. */
const RADII = [0, 2, 4, 6, 8, 12, 999];

/** Styles that may leave a scale, with the reason; the names are theirs and nobody else's. */
const ALLOWED = new Map([
  ['renderer/app/theme/global.css type', 'sets what one rem is'],
  ['renderer/timetable/LessonCard.module.css space', 'cards are laid out to the pixel: four lines in 21 × n px'],
  ['renderer/timetable/WeekBoard.module.css space', 'the board is laid out to the pixel: a slot is 21 or 32 px'],
  ['renderer/people/RecoverySheetScreen.module.css colour', 'a printed sheet is black'],
  [
    'renderer/gate/GateScreen.module.css colour',
    'the key on the one big button is a shade of whatever colour the button has',
  ],
  ['renderer/components/BarPlot.module.css type', 'drawn in the units of the picture, which grow with the text'],
  ['renderer/certificates/issue/Issue.module.css type', 'drawn in the units of the picture, which grow with the text'],
  ['renderer/range/days/DaysDesk.module.css space', 'the second line begins under the second column'],
  ['renderer/components/PaperPreview.module.css colour', 'paper is white in the dark as well'],
]);

const sizesIn = (value) =>
  value
    .replaceAll(/calc\((?:[^()]|\([^()]*\))*\)|(?:var|max|min|clamp)\((?:[^()]|\([^()]*\))*\)/g, '')
    .split(/[\s/]+/)
    .flatMap((part) => {
      const size = /^-?(\d*\.?\d+)(rem|px)?$/.exec(part);
      return size ? [{ part, px: Number(size[1]) * (size[2] === 'rem' ? PX_PER_REM : 1), inPx: size[2] === 'px' }] : [];
    });

/** What leaves a scale in one style sheet. */
export function faultsOfStyle(file, source) {
  const faults = [];
  const say = (scale, line, text) => {
    if (!ALLOWED.has(`${file} ${scale}`)) faults.push(`${file}:${line}: ${text}`);
  };
  const bare = source.replaceAll(/\/\*.*?\*\//gs, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  const rules = bare.replaceAll(/@media print\{(?:[^{}]|\{[^{}]*\})*\}/g, (rule) => rule.replaceAll(/[^\n]/g, ' '));
  for (const match of rules.matchAll(/(?<=[{;\s])([a-z-]+):([^;{}]+)/g)) {
    const [, name, value] = match;
    const line = rules.slice(0, match.index).split('\n').length;
    if (name === 'font-size' || name === 'font') {
      const [size] = sizesIn(value).filter(({ part }) => /rem|px/.test(part));
      const hidden = value.trim() === '0';
      if (size && !hidden && (size.inPx || !TYPE.includes(size.px)))
        say('type', line, `${size.part} is no size of the type scale`);
    } else if (/^(padding|margin|gap|row-gap|column-gap)(-|$)/.test(name)) {
      for (const { part, px } of sizesIn(value))
        if (!SPACE.includes(px)) say('space', line, `${part} is no step of the spacing scale`);
    } else if (/^border(-[a-z]+)*-radius$/.test(name)) {
      for (const { part, px } of sizesIn(value)) if (!RADII.includes(px)) say('radius', line, `${part} is no radius`);
    }
    if (!name.startsWith('--') && /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i.test(value) && !/shadow/.test(name))
      say('colour', line, `${value.trim()}: colours come from variables`);
  }
  return faults;
}

if (import.meta.main) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'renderer'], {
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((file) => file.endsWith('.css') && existsSync(file));
  const faults = files.flatMap((file) => faultsOfStyle(file, readFileSync(file, 'utf8')));
  for (const fault of faults) console.error(fault);
  console.log(`scale: ${files.length} style sheets, ${faults.length} faults`);
  process.exit(faults.length === 0 ? 0 : 1);
}
