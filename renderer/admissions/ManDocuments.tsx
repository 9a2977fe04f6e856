import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApplicantDetail } from '../../shared/contract/admissions.contract.ts';
import { formatDate } from '../../shared/kit/local-time.ts';
import { useCommand } from '../app/queries.ts';
import { InspectorSection } from '../components/Inspector.tsx';
import classes from './Parts.module.css';

/** The papers asked of him as a tick list, with the day each came. */
export function ManDocuments({ man, mayWrite }: { man: ApplicantDetail; mayWrite: boolean }) {
  const { t } = useTranslation();
  const set = useCommand('admissions.setDocuments');
  const received = new Map(man.documentsReceived.map(({ kind, receivedOn }) => [kind, receivedOn]));
  const kinds = [...new Set([...man.documentsRequired, ...received.keys()])];
  return (
    <InspectorSection
      title={t('admissions.man.documents', man.documents)}
      aside={
        mayWrite &&
        man.documents.have < man.documents.of && (
          <button type="button" className="act meta" onClick={() => void set.run({ cadetIds: [man.id] })}>
            {t('admissions.man.allReceived')}
          </button>
        )
      }
    >
      <ul className={classes.lines}>
        {kinds.map((kind) => {
          const on = received.get(kind);
          return (
            <li key={kind} className={classes.line}>
              <Checkbox
                size="xs"
                label={t(`admissions.document.${kind}`)}
                checked={on !== undefined}
                disabled={!mayWrite}
                onChange={() => void set.run({ cadetIds: [man.id], kinds: [kind], received: on === undefined })}
              />
              {on && <span className="meta t2 tn">{formatDate(on)}</span>}
            </li>
          );
        })}
      </ul>
    </InspectorSection>
  );
}
