import { useTranslation } from 'react-i18next';
import type { ApplicantRow } from '../../shared/contract/admissions.contract.ts';
import { useCommand } from '../app/queries.ts';
import { Action } from '../components/Action.tsx';
import classes from './SelectionBar.module.css';

/** What can be done with all who are ticked, beside the order in the head. */
export function SelectionBar({ chosen, onClear }: { chosen: readonly ApplicantRow[]; onClear: () => void }) {
  const { t } = useTranslation();
  const documents = useCommand('admissions.setDocuments');
  const lacking = chosen.filter((man) => man.documents.have < man.documents.of);
  return (
    <div className={classes.bar}>
      <span className="m">{t('admissions.selected.count', { count: chosen.length })}</span>
      {lacking.length > 0 && (
        <Action
          size="xs"
          busy={documents.running}
          onClick={() => void documents.run({ cadetIds: lacking.map(({ id }) => id) })}
        >
          {t('admissions.selected.documents')}
        </Action>
      )}
      <Action size="xs" quiet onClick={onClear}>
        {t('admissions.selected.clear')}
      </Action>
    </div>
  );
}
