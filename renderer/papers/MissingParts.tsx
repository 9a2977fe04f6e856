import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Failure } from '../../shared/kit/result.ts';
import { Status } from '../components/Status.tsx';
import { refusalText } from '../i18n/refusal-text.ts';
import classes from './PacksTab.module.css';

/** What could not come into the pack, and why: the same as stands on its cover. */
export function MissingParts({ missing }: { missing: OutputOf<'papers.pack'>['missing'] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.missing}>
      <h3>{t('papers.pack.missing')}</h3>
      <ul>
        {missing.map(({ part, code, params }) => (
          <li key={part}>
            <Status kind="warn">{t(`papers.pack.part.${part}`)}</Status>
            <span className="t2">{refusalText({ code, params: params as Failure['params'] }).what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
