import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { localNow } from '../../app/clock.ts';
import { useCommand } from '../../app/queries.ts';
import { showNote } from '../../app/toasts.tsx';
import { Action } from '../../components/Action.tsx';
import { Inspector, InspectorSection } from '../../components/Inspector.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import classes from '../Certificates.module.css';
import forms from '../Forms.module.css';
import { IssueFields, issueDraft, readIssue } from './IssueFields.tsx';

interface Props {
  cohortId: number;
  candidates: OutputOf<'certificates.candidates'>;
  onClose: () => void;
}

/** Who failed a subject twice takes a reference along instead; it needs no blank. */
export function IssueReferencesPanel({ cohortId, candidates, onClose }: Props) {
  const { t } = useTranslation();
  const issue = useCommand('certificates.issueReferences', { inline: true });
  const [draft, setDraft] = useState(() => issueDraft(candidates.protocol, localNow().slice(0, 10)));
  const asked = readIssue(draft);
  const men = candidates.men.filter(({ due }) => due === 'reference');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (asked === null) return;
    const done = await issue.run({ cohortId, ...asked });
    if (!done.ok) return;
    showNote(t('certificateDesk.issue.doneReferences', { count: done.value.referenceIds.length }));
    onClose();
  };
  return (
    <Inspector
      title={t('certificateDesk.issue.titleReferences')}
      onClose={onClose}
      foot={
        <Action
          primary
          wide
          type="submit"
          form="references-issue"
          blocked={asked === null || men.length === 0}
          busy={issue.running}
        >
          {asked === null ? t('certificateDesk.issue.missing') : t('certificateDesk.issue.save', { count: men.length })}
        </Action>
      }
    >
      <InspectorSection>
        <ul className={classes.lines}>
          {men.map(({ cadetId, name }) => (
            <li key={cadetId}>{name}</li>
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection>
        <form id="references-issue" className={forms.form} onSubmit={(event) => void send(event)}>
          <IssueFields draft={draft} onChange={setDraft} />
          {issue.failure && <Refusal failure={issue.failure} />}
        </form>
      </InspectorSection>
    </Inspector>
  );
}
