import type { ReactNode } from 'react';
import { addressOf } from '../app/location.ts';
import { useMay } from '../app/session.ts';

/** A man's name on a list: the way to his card for whoever may read it, the name alone for everybody else. */
export function CadetName({
  cadetId,
  className,
  children,
}: {
  cadetId: number;
  className?: string;
  children: ReactNode;
}) {
  if (!useMay('admissions.read')) return <span className={className}>{children}</span>;
  return (
    <a className={`lnk ${className ?? ''}`} href={addressOf('cadet', { man: String(cadetId) })}>
      {children}
    </a>
  );
}
