import type { SubjectTint } from '../app/theme/tokens.ts';
import classes from './SubjectCode.module.css';

interface Props {
  /** One of the twelve tints. */
  tint: SubjectTint;
  /** The two or three letters people know the subject by, in their language. */
  code: string;
  /** The subject's full name, for hover and screen readers. */
  name?: string;
}

/** A subject's code on its muted tint; in print a frame. */
export function SubjectCode({ tint, code, name }: Props) {
  return (
    <abbr className={`s-${tint} ${classes.code}`} title={name}>
      {code}
    </abbr>
  );
}
