import looks from './looks.module.css';

/** How a part of a picture is filled. They differ by pattern, so that a black-and-white print tells them apart. */
export type Look = 'full' | 'plain' | 'empty' | 'hatch' | 'dots' | 'bars' | 'posts' | 'mesh' | 'check';

/** A kind of part in a picture, and its column in the table. */
export interface PartKind<K extends string> {
  key: K;
  name: string;
  look: Look;
}

/** What the fillings of a picture stand for. */
export function LooksLegend({ kinds }: { kinds: readonly PartKind<string>[] }) {
  return (
    <p className={looks.legend}>
      {kinds.map(({ key, name, look }) => (
        <span key={key}>
          <i className={looks[look]} />
          {name}
        </span>
      ))}
    </p>
  );
}
