export interface SizePoint {
  platoons: number;
  /** Milliseconds to the first complete plan. */
  planMs: number;
  /** What the whole process computed for it, in milliseconds. */
  cpuMs: number;
  movesPerSecond: number;
  megabytes: number;
}

const WIDTH = 640;
const PANEL = 150;
const LEFT = 90;
const RIGHT = 20;
const TOP = 34;
const BETWEEN = 40;

/** An SVG of three curves over the number of platoons, one below the other: first plan, moves a second, memory. */
export function drawSizes(points: readonly SizePoint[]): string {
  const curves: { title: string; value: (point: SizePoint) => number; colour: string }[] = [
    { title: 'ms to the first complete plan', value: ({ planMs }) => planMs, colour: '#1d5c8a' },
    {
      title: 'thousand moves per second of computing',
      value: ({ movesPerSecond }) => movesPerSecond / 1000,
      colour: '#3c7a2a',
    },
    { title: 'most memory, MB', value: ({ megabytes }) => megabytes, colour: '#8a4b1d' },
  ];
  const most = Math.max(...points.map(({ platoons }) => platoons));
  const x = (platoons: number) => LEFT + ((WIDTH - LEFT - RIGHT) * platoons) / most;
  const panels = curves.map(({ title, value, colour }, index) => {
    const top = TOP + index * (PANEL + BETWEEN);
    const highest = niceCeiling(Math.max(...points.map(value)));
    const y = (amount: number) => top + PANEL - (PANEL * amount) / highest;
    const grid = [0, 0.5, 1].map((share) => {
      const at = y(share * highest);
      return `<path d="M${LEFT} ${at}H${WIDTH - RIGHT}" stroke="#d5d5d5"/><text x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${share * highest}</text>`;
    });
    const line = points.map((point) => `${x(point.platoons).toFixed(1)},${y(value(point)).toFixed(1)}`).join(' ');
    const marks = points.map(
      (point) =>
        `<circle cx="${x(point.platoons).toFixed(1)}" cy="${y(value(point)).toFixed(1)}" r="3.5" fill="${colour}"/>` +
        `<text x="${x(point.platoons).toFixed(1)}" y="${top + PANEL + 16}" text-anchor="middle">${point.platoons}</text>`,
    );
    return `<text x="${LEFT}" y="${top - 10}" font-weight="600">${title}</text>${grid.join('')}<polyline points="${line}" fill="none" stroke="${colour}" stroke-width="2"/>${marks.join('')}`;
  });
  const height = TOP + curves.length * (PANEL + BETWEEN) + 10;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" fill="#222">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${panels.join('\n')}
<text x="${WIDTH - RIGHT}" y="${height - 6}" text-anchor="end">platoons</text>
</svg>
`;
}

/** The next of 1, 2, 4, 5, 10 × 10ⁿ: scales end at round figures. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 4, 5, 10].find((step) => step * power >= value) ?? 10);
}
